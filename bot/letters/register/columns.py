"""What the columns of somebody's own table of organisations mean, and what people answer about ECOSOC. Pure."""

from collections.abc import Sequence

from bot.letters import names
from bot.letters.entries.sheet.columns import Field, assigned, headings_of
from bot.letters.register.model import FIELDS
from bot.letters.rules import ECOSOC

# As in `bot.letters.entries.sheet.columns`: whole headings first, then parts of longer ones, in the order of asking.
_HEADINGS: tuple[tuple[str, frozenset[str], tuple[str, ...]], ...] = (
    (
        "ecosoc",
        frozenset({"ecosoc", "consultative status", "statut consultatif", "estatus consultivo", "un status"}),
        ("ecosoc", "consultative", "consultatif", "consultivo", "экосос"),
    ),
    (
        "acronyms",
        frozenset({"acronyms", "acronym", "abbreviation", "short name", "sigle", "sigles", "sigla", "siglas"}),
        ("acronym", "abbrev", "acronimo", "acronyme", "short name", "аббревиатур", "缩写"),
    ),
    (
        "names",
        frozenset({"names", "other names", "translated names", "autres noms", "otros nombres"}),
        ("other name", "names in other", "autres noms", "otros nombres", "also known"),
    ),
    (
        "languages",
        frozenset({"languages", "language", "langue", "langues", "idioma", "idiomas", "язык", "языки", "语言"}),
        ("language", "langue", "idioma", "язык"),
    ),
    ("region", frozenset({"region", "regional group", "регион", "地区"}), ("region",)),
    ("website", *headings_of(Field.WEBSITE)),
    ("country", *headings_of(Field.COUNTRY)),
    (
        "name",
        headings_of(Field.ORGANISATION)[0]
        | {"name", "organisation", "organization", "nombre", "nom", "nome", "название"},
        ("name of", "nom de l", "nombre de l", *headings_of(Field.ORGANISATION)[1]),
    ),
)
_NOTHING = frozenset({
    *("no", "none", "not", "n a", "na", "nil", "null", "non", "aucun", "aucune", "ninguno", "ninguna", "nao", "нет"),
    *("لا", "无", "没有"),
})  # fmt: skip
_CODED = frozenset({"country", "languages"})
_STATUS = {
    "general": ("general", "генеральн", "общий"),
    "special": ("special", "especial", "специальн"),
    "roster": ("roster", "liste", "lista", "реестр", "список"),
}


def columns_of(header: Sequence[str]) -> dict[str, int]:
    """Return which field of the register is in which column, from 0; the register's own table is read as it is."""
    own = {head.strip().lower(): at for at, head in reversed(list(enumerate(header)))}
    if "name" in own and len(own.keys() & set(FIELDS)) > 1:
        return {field: own[field] for field in FIELDS if field in own}
    found = assigned(header, _HEADINGS)
    return {field: found[field] for field in FIELDS if field in found}


def cell_of(field: str, cell: str) -> str | None:
    """Return what a cell says of a field; '' for nothing, None where an answer about ECOSOC does not say which status.

    A dash by itself stays: it empties a field.
    """
    text = cell.strip()
    key = names.name_key(text)
    if field == "name" or text == "-":
        return text
    # NO and NA are Norway and Namibia, 'no' is Norwegian.
    code = field in _CODED and len(text) == 2 and text.isascii()
    if (key in _NOTHING and not code) or not key:
        return ""
    if field != "ecosoc" or text.lower() in ECOSOC:
        return text.lower() if field == "ecosoc" else text
    found = [status for status, parts in _STATUS.items() if any(part in key for part in parts)]
    return found[0] if len(found) == 1 else None
