"""What a table would bring into a letter: who would be recorded, who stands there, which rows cannot be taken. Pure."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from bot.errors import Invalid, Value
from bot.letters import names
from bot.letters.entries.model import Reported
from bot.letters.entries.rules import Key, clean_reported, key_of
from bot.letters.entries.sheet.cells import agreed, visibility_in
from bot.letters.entries.sheet.columns import Field, Reading
from bot.letters.entries.sheet.reading import Sheet, is_lost
from bot.letters.model import Organisation, Signatory, Visibility
from bot.letters.register.model import Details

_LOWEST = {Visibility.COUNT: 0, Visibility.COALITION: 1, Visibility.PUBLIC: 2}


@dataclass(frozen=True, slots=True)
class Taken:
    """A row that would be recorded; `completed`: its website or status with ECOSOC come from the register."""

    row: int
    signatory: Signatory
    visibility: Visibility
    completed: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """A row that is not recorded, and why.

    Attributes:
        row: its number.
        name: what it has for a name, as typed.
        key: why, as a key of the catalogue.
        data: what that is filled with.
        there: it stands there already, so that nothing is amiss.
    """

    row: int
    name: str
    key: str
    data: Mapping[str, Value]
    there: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """What is in the letter already.

    Attributes:
        there: whom its signatures are of.
        ended: whom those are of that were taken back or rejected.
        rows: rows of this very file that became signatures.
        registered: what the server's register says of organisations, by their names as `names.name_key` spells them.
    """

    there: Collection[Key] = ()
    ended: Collection[Key] = ()
    rows: Collection[int] = ()
    registered: Mapping[str, Details] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """What comes of a table.

    Attributes:
        taken: what would be recorded, in order.
        left: the other rows, in order.
    """

    taken: tuple[Taken, ...]
    left: tuple[Left, ...]

    @property
    def rows(self) -> int:
        """Return how many rows the table has."""
        return len(self.taken) + len(self.left)

    @property
    def there(self) -> int:
        """Return how many rows stand there already."""
        return sum(one.there for one in self.left)

    @property
    def refused(self) -> int:
        """Return how many rows cannot be taken."""
        return len(self.left) - self.there


def digest_of(file: str, reading: Reading, sha256: str, registered: Mapping[str, Details]) -> str:
    """Return what is confirmed: this file, read this way, for this text of the letter; 12 hex digits.

    What the register says goes into signatures too, so another word of it needs another look.
    """
    known = sorted((key, one.website, one.ecosoc) for key, one in registered.items() if one.website or one.ecosoc)
    return hashlib.sha256(f"{file}\n{reading.spelled()}\n{sha256}\n{known}".encode()).hexdigest()[:12]


def plan(sheet: Sheet, reading: Reading, standing: Standing) -> Plan:
    """Judge each row.

    Rows that cannot be told apart are one signature: the first is recorded, with the most careful visibility of them.
    """
    taken: dict[Key, Taken] = {}
    left: list[Left] = []
    for number, cells in sheet.rows:
        reported, asked = _reported(cells, reading)
        name = reported.fields["name"]
        reason: tuple[str, Mapping[str, Value], bool] | None
        try:
            _permitted(cells, reading)
            signatory = clean_reported(reported)
        except Invalid as error:
            left.append(Left(number, name, error.key, error.data))
            continue
        key = key_of(signatory)
        reason = _known(number, key, taken, standing)
        if reason is not None:
            left.append(Left(number, name, *reason))
            if key in taken:
                taken[key] = _careful(taken[key], asked)
            continue
        whole = _completed(signatory, standing.registered)
        taken[key] = Taken(number, whole, asked, whole != signatory)
    return Plan(tuple(taken.values()), tuple(left))


def _known(
    number: int, key: Key, taken: Mapping[Key, Taken], standing: Standing
) -> tuple[str, Mapping[str, Value], bool] | None:
    if number in standing.rows or key in standing.there:
        return "letter-import-row-there", {}, True
    if key in standing.ended:
        return "letter-import-row-ended", {}, False
    if key in taken:
        return "letter-import-row-again", {"row": taken[key].row}, False
    return None


def _careful(one: Taken, asked: Visibility) -> Taken:
    return replace(one, visibility=min(one.visibility, asked, key=_LOWEST.__getitem__))


def _completed(signatory: Signatory, registered: Mapping[str, Details]) -> Signatory:
    """Return an organisation with what its row leaves open and the register knows."""
    known = registered.get(names.name_key(signatory.name)) if isinstance(signatory, Organisation) else None
    if known is None or not isinstance(signatory, Organisation):
        return signatory
    return replace(signatory, website=signatory.website or known.website, ecosoc=signatory.ecosoc or known.ecosoc)


def _permitted(cells: tuple[str, ...], reading: Reading) -> None:
    """Refuse a row that is broken or that did not agree; raises Invalid."""
    if any(is_lost(cells[at]) for one, at in reading.columns.items() if one is not Field.CONSENT):
        raise Invalid("letter-import-row-broken")
    if Field.CONSENT in reading.columns:
        said = agreed(cells[reading.columns[Field.CONSENT]])
        if not said:
            raise Invalid("letter-import-row-unclear" if said is None else "letter-import-row-consent")


def _reported(cells: tuple[str, ...], reading: Reading) -> tuple[Reported, Visibility]:
    def cell(one: Field) -> str:
        return cells[reading.columns[one]].strip() if one in reading.columns else ""

    asked = visibility_in(cell(Field.VISIBILITY)) or Visibility.COALITION
    person = " ".join(part for part in (cell(Field.NAME), cell(Field.FAMILY)) if part)
    country = cell(Field.COUNTRY) or reading.country
    organisation = cell(Field.ORGANISATION)
    fields = {"name": organisation or person, "country": country, "website": cell(Field.WEBSITE)}
    if organisation:
        fields |= {"committed_by": person, "committed_role": cell(Field.ROLE)}
    else:
        fields |= {"title": cell(Field.ROLE), "affiliation": cell(Field.AFFILIATION)}
    return Reported(fields, bool(organisation)), asked
