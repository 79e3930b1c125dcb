"""The signatories of an export by class and in order. Pure.

Names are compared by the Unicode Collation Algorithm in the root order of the CLDR: accents, case and punctuation count
last, and the scripts follow each other in one order whatever language the reader has.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from feruca import collate

from bot.letters.export.content import Exported
from bot.letters.export.style import Order
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


def groups_of(exported: Exported, say: Say, order: Order) -> tuple[Group, ...]:
    """Return the named signatories: organisations with ECOSOC status, other organisations, people."""
    facts = [disclosed["signatory"] for disclosed in in_order(exported, order)]
    organisations = [fact for fact in facts if fact["capacity"] == Capacity.ORGANISATION]
    consulted = [fact for fact in organisations if fact.get("ecosoc")]
    others = [fact for fact in organisations if not fact.get("ecosoc")]
    people = [fact for fact in facts if fact["capacity"] == Capacity.PERSON]
    other = "letter-export-other-organisations" if consulted else "letter-export-organisations"
    classes = (("letter-export-ecosoc", consulted), (other, others), ("letter-export-people", people))
    named = ((say(key, count=len(some)), [_named(one, say) for one in some]) for key, some in classes if some)
    return tuple(Group(heading, tuple(people)) for heading, people in named)


def in_order(exported: Exported, order: Order) -> list[Mapping[str, Any]]:
    """Return what is disclosed of signatures in an order; `Order.SIGNED` is that of the ledger."""
    disclosed: Sequence[Mapping[str, Any]] = exported.content["signatures"]
    if order is Order.SIGNED:
        # As it is disclosed; `entry` is another one than that of the signature once it was changed.
        return list(disclosed)
    names = ranks(one["signatory"]["name"] for one in disclosed)
    countries = ranks(one["signatory"]["country"] for one in disclosed)

    def key(one: Mapping[str, Any]) -> tuple[int, int, int]:
        country = countries[one["signatory"]["country"]] if order is Order.COUNTRY else 0
        return (country, names[one["signatory"]["name"]], one["entry"])

    return sorted(disclosed, key=key)


def ranks(texts: Iterable[str]) -> dict[str, int]:
    """Return the place of each text among all of them."""
    # Sorted before, so that texts the collation holds for equal come in one order always.
    return {text: place for place, text in enumerate(collate(sorted(set(texts)), tailoring="default"))}


def _named(fact: Mapping[str, str], say: Say) -> Named:
    status = fact.get("ecosoc", "")
    if status in ECOSOC:
        # In the words of the form, but in the midst of a line.
        status = say(f"signing-ecosoc-{status}").lower()
    details = (status, fact.get("title", ""), fact.get("affiliation", ""))
    return Named(fact["name"], tuple(filter(None, details)), fact["country"], fact.get("website", ""))
