"""Who endorsed a framework: organisations, and persons in a personal capacity, apart; the list's own flaws kept."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from bot.reference.files import DataFile
from bot.reference.landscape import Claim, Endorser, Endorsers
from bot.reference.shapes import Day, Shape, Text
from bot.reference.suggest import Entry, Suggester, Suggestion, normal

FILE = "endorsers.yaml"
"""Its name under data/principles/."""
_NEAR = 5


class OrganisationShape(Shape):
    """See `Endorser`."""

    name: Text
    within: str = ""
    listed: str = ""
    listed_under: Literal["", "persons"] = ""
    aliases: tuple[Text, ...] = ()
    author: bool = False
    flaw: str = ""


class PersonShape(Shape):
    """See `Endorser`."""

    name: Text
    role: Text
    listed: str = ""
    aliases: tuple[Text, ...] = ()
    flaw: str = ""


class EndorsersFile(Shape):
    """data/principles/endorsers.yaml."""

    id: Literal["endorsers"]
    framework: Text
    as_of: Day
    source: Text
    listed_at: Day
    flaws: list[Text]
    organisations: Annotated[list[OrganisationShape], Field(min_length=1)]
    persons: list[PersonShape]


def load_endorsers(path: Path, claims: dict[str, tuple[Claim, ...]]) -> Endorsers:
    """Read the list.

    Args:
        path: the file.
        claims: for each framework there is, the numbers claimed for it.

    Raises:
        Invalid: ``data-wrong``: a key is wrong, a name stands there twice, or there is no such framework.
    """
    file = DataFile(path, EndorsersFile)
    shape = file.content
    if shape.framework not in claims:
        raise file.mistake(("framework",), f"there is no framework {shape.framework}")
    names = [(("organisations", at, "name"), one.name) for at, one in enumerate(shape.organisations)]
    names += [(("persons", at, "name"), one.name) for at, one in enumerate(shape.persons)]
    seen: set[str] = set()
    for where, name in names:
        if normal(name) in seen:
            raise file.mistake(where, f"{name} is there twice")
        seen.add(normal(name))
    organisations = (Endorser(person=False, **one.model_dump()) for one in shape.organisations)
    persons = (Endorser(person=True, **one.model_dump()) for one in shape.persons)
    return Endorsers(
        framework=shape.framework,
        organisations=tuple(sorted(organisations, key=lambda one: _sorted_as(one.name))),
        persons=tuple(persons),
        flaws=tuple(shape.flaws),
        claims=claims[shape.framework],
        source=shape.source,
        listed_at=shape.listed_at,
        as_of=shape.as_of,
    )


class EndorserSearch:
    """Finds endorsers by any of their names.

    Args:
        endorsers: the list.
    """

    def __init__(self, endorsers: Endorsers) -> None:
        self._all = endorsers.all
        self._suggester = Suggester([
            Entry(Suggestion(one.name[:100], one.name[:100]), tuple(_keys(one))) for one in self._all
        ])  # fmt: skip
        self._by_name = {one.name[:100]: one for one in self._all}

    def find(self, name: str) -> tuple[Endorser, ...]:
        """Return those called so, else those that begin so at any word, else those spelt like it."""
        wanted = normal(name[:200])
        if not wanted:
            return ()
        exact = tuple(one for one in self._all if wanted in {normal(key) for key in _keys(one)})
        if exact:
            return exact
        return tuple(self._by_name[one.value] for one in self._suggester.suggest(name, _NEAR))

    def suggest(self, typed: str) -> list[Suggestion]:
        """Return names that begin as typed."""
        return self._suggester.suggest(typed)


def _keys(one: Endorser) -> Iterable[str]:
    yield from (key for key in (one.name, one.listed, one.within, *one.aliases) if key)
    if one.person:
        yield one.role


def _sorted_as(name: str) -> str:
    return normal(name).removeprefix("the ")
