"""The signatories of an export by class and in order. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.letters.export.collation import ranks
from bot.letters.export.content import Exported
from bot.letters.export.scripts import language_of
from bot.letters.export.style import Order, Style
from bot.letters.model import Capacity, Say
from bot.letters.rules import ECOSOC


@dataclass(frozen=True, slots=True)
class Named:
    """A signatory as it is listed. `details` are title and affiliation, or the organisation's ECOSOC status."""

    name: str
    details: tuple[str, ...]
    country: str
    website: str


@dataclass(frozen=True, slots=True)
class Group:
    """Signatories of one class under their heading."""

    heading: str
    people: tuple[Named, ...]


def groups_of(exported: Exported, say: Say, style: Style) -> tuple[Group, ...]:
    """Return the named signatories: organisations with ECOSOC status, other organisations, people."""
    facts = [disclosed["signatory"] for disclosed in in_order(exported, style)]
    consulted, others, people = ([fact for fact in facts if _class(fact) == place] for place in range(3))
    other = "letter-export-other-organisations" if consulted else "letter-export-organisations"
    classes = (("letter-export-ecosoc", consulted), (other, others), ("letter-export-people", people))
    named = ((say(key, count=len(some)), [_named(one, say) for one in some]) for key, some in classes if some)
    return tuple(Group(heading, tuple(people)) for heading, people in named)


def in_order(exported: Exported, style: Style) -> list[Mapping[str, Any]]:
    """Return what is disclosed of signatures in a style's order: by class, then by country or name, or as they signed.

    Names are compared as readers of the text that comes first expect it.
    """
    disclosed: Sequence[Mapping[str, Any]] = exported.content["signatures"]
    if style.order is Order.SIGNED:
        # As it is disclosed; `entry` is another one than that of the signature once it was changed.
        return list(disclosed)
    language = _language(exported, style)
    names = ranks((one["signatory"]["name"] for one in disclosed), language)
    countries = ranks((one["signatory"]["country"] for one in disclosed), language)

    def key(one: Mapping[str, Any]) -> tuple[int, int, int, int]:
        fact = one["signatory"]
        country = countries[fact["country"]] if style.order is Order.COUNTRY else 0
        return (_class(fact), country, names[fact["name"]], one["entry"])

    return sorted(disclosed, key=key)


def _class(fact: Mapping[str, str]) -> int:
    """Return the place of a signatory's class: with ECOSOC status, other organisations, people."""
    if fact["capacity"] == Capacity.PERSON:
        return 2
    return 0 if fact.get("ecosoc") else 1


def _language(exported: Exported, style: Style) -> str:
    content = exported.content
    return style.first or content["letter"].get("language", "") or language_of(content["text"]["text"], "")


def _named(fact: Mapping[str, str], say: Say) -> Named:
    status = fact.get("ecosoc", "")
    if status in ECOSOC:
        # In the words of the form, but in the midst of a line.
        status = say(f"signing-ecosoc-{status}").lower()
    details = (status, fact.get("title", ""), fact.get("affiliation", ""))
    return Named(fact["name"], tuple(filter(None, details)), fact["country"], fact.get("website", ""))
