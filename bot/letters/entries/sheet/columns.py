"""Which column of a table means what: guessed from what stands over it, corrected by a person. Pure."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from bot.errors import Invalid
from bot.letters import names

T = TypeVar("T")


class Field(StrEnum):
    """What a column can mean."""

    ORGANISATION = "organisation"
    NAME = "name"
    FAMILY = "family"
    ROLE = "role"
    COUNTRY = "country"
    VISIBILITY = "visibility"
    CONSENT = "consent"
    WEBSITE = "website"
    AFFILIATION = "affiliation"


# Whole headings first, then parts of longer ones, as `names.name_key` spells them: of Google Forms, Action Network and
# people's own tables, in English, French, Spanish, Russian, Arabic, Chinese, Portuguese. In the order of asking: a
# question such as 'May we publish your organisation's name?' is about visibility before anything else.
_HEADINGS: tuple[tuple[Field, frozenset[str], tuple[str, ...]], ...] = (
    (
        Field.CONSENT,
        frozenset({"consent", "gdpr", "consentement", "consentimiento", "согласие", "الموافقة", "同意"}),
        ("consent", "i agree", "you agree", "authoris", "authoriz", "j accepte", "acepto", "согласие", "أوافق", "同意"),
    ),
    (
        Field.VISIBILITY,
        frozenset({"visibility", "public", "visible", "visibilite", "visibilidad", "видимость", "公开"}),
        ("visib", "publish", "publi", "anonym", "anonim", "who may see", "appear", "публик", "نشر", "公开"),
    ),
    (
        Field.WEBSITE,
        frozenset({"website", "url", "web", "site", "homepage", "site web", "sitio web", "сайт", "الموقع", "网站"}),
        ("website", "web site", "site web", "sitio web", "homepage", "сайт", "网站"),
    ),
    (
        Field.AFFILIATION,
        frozenset({"affiliation", "afiliacion", "employer", "university", "принадлежность", "الانتماء"}),
        ("affiliation", "afiliacion"),
    ),
    (
        Field.ORGANISATION,
        frozenset({"ngo", "org", "group", "institution", "ong", "нко", "company", "机构"}),
        ("organisation", "organization", "organizacion", "organizacao", "association", "организаци", "منظمة", "组织"),
    ),
    (
        Field.FAMILY,
        frozenset({"last name", "surname", "family name", "apellido", "apellidos", "nom de famille", "фамилия", "姓"}),
        ("last name", "family name", "surname"),
    ),
    (
        Field.ROLE,
        frozenset({"role", "title", "position", "function", "cargo", "fonction", "должность", "المنصب", "职务"}),
        ("role", "position", "job title", "fonction", "cargo", "должность"),
    ),
    (
        Field.COUNTRY,
        frozenset({"country", "pays", "pais", "страна", "البلد", "国家"}),
        ("country", "pays", "pais", "страна", "الدولة", "国家"),
    ),
    (
        Field.NAME,
        frozenset({
            "name", "full name", "your name", "first name", "given name", "nombre", "nom", "prenom", "nome", "имя",
            "фио", "الاسم", "姓名", "contact person", "representative", "signatory",
        }),
        (
            "full name", "your name", "first name", "name of", "contact person", "representative", "nombre", "имя",
            "nom complet", "nom et prenom", "prenom et nom", "votre nom", "nome completo", "الاسم", "姓名",
        ),
    ),
)  # fmt: skip
_NEVER = ("email", "e mail", "mail", "phone", "timestamp", "zip", "postal", "address", "uuid", "correo", "courriel")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a table is read.

    Attributes:
        columns: field -> number of its column, from 0.
        country: for rows that say none, as typed; '' for none.
    """

    columns: Mapping[Field, int] = field(default_factory=dict)
    country: str = ""

    def spelled(self) -> str:
        """Return the form that is stored."""
        columns = {one.value: self.columns[one] for one in Field if one in self.columns}
        return json.dumps({"columns": columns, "country": self.country}, ensure_ascii=False, sort_keys=True)

    @classmethod
    def read(cls, stored: str) -> "Reading":
        """Return it from its stored form."""
        data = json.loads(stored)
        return cls({Field(name): int(at) for name, at in data["columns"].items()}, data["country"])

    def changed(self, columns: Mapping[Field, int | None]) -> "Reading":
        """Return it with other columns for some fields; None takes a field away."""
        merged = {**self.columns, **columns}
        return Reading({one: at for one, at in merged.items() if at is not None}, self.country)

    @property
    def names_somebody(self) -> bool:
        """Whether it says where names are and from which country they come."""
        named = Field.ORGANISATION in self.columns or Field.NAME in self.columns
        return named and (Field.COUNTRY in self.columns or bool(self.country))


def guessed(header: Sequence[str], country: str = "") -> Reading:
    """Return how a table with these headings is probably read; no column has two meanings."""
    columns = assigned(header, _HEADINGS)
    if Field.FAMILY in columns and Field.NAME not in columns:
        del columns[Field.FAMILY]
    return Reading(columns, country)


def assigned(header: Sequence[str], headings: Iterable[tuple[T, frozenset[str], tuple[str, ...]]]) -> dict[T, int]:
    """Return which of the meanings is in which column: first by whole headings, then by parts of longer ones.

    Args:
        header: what stands over the columns.
        headings: a meaning, whole headings, parts of headings, as `names.name_key` spells them; in the order of asking.
    """
    keys = [names.name_key(name) for name in header]
    columns: dict[T, int] = {}
    known = list(headings)
    for exact in (True, False):
        for one, whole, parts in known:
            if one in columns:
                continue
            for at, key in enumerate(keys):
                fits = key in whole if exact else any(part in key for part in parts)
                if fits and at not in columns.values() and not any(word in key for word in _NEVER):
                    columns[one] = at
                    break
    return columns


def headings_of(wanted: Field) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the whole headings and the parts of headings that mean a field."""
    return next((whole, parts) for one, whole, parts in _HEADINGS if one is wanted)


def letter_of(column: int) -> str:
    """Return a column's letters as a spreadsheet shows them: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def found_by(header: Sequence[str], typed: str) -> int:
    """Return the column that somebody means by its heading, or by its letters as a spreadsheet shows them.

    Raises:
        Invalid: ``letter-import-no-column``, or ``letter-import-columns-alike`` where two are called so.
    """
    wanted = names.name_key(typed)
    fitting = [at for at, name in enumerate(header) if wanted and names.name_key(name) == wanted]
    if len(fitting) > 1:
        raise Invalid(
            "letter-import-columns-alike", name=typed, first=letter_of(fitting[0]), second=letter_of(fitting[1])
        )
    if not fitting:
        fitting = [at for at in range(len(header)) if letter_of(at) == typed.strip().upper()]
    if not fitting:
        raise Invalid("letter-import-no-column", name=typed)
    return fitting[0]
