"""Signatures and ratifications as they are spoken of. Frozen facts; no rule, no file, no SQL."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.reference.model import Verified


class Step(StrEnum):
    """What a state did: signed, or bound itself (ratified, accepted, approved, acceded: `How` says which)."""

    SIGNED = "signed"
    BOUND = "bound"


class How(StrEnum):
    """How a state bound itself."""

    RATIFIED = "ratified"
    ACCEPTED = "accepted"
    APPROVED = "approved"
    ACCEDED = "acceded"
    CONFIRMED = "confirmed"
    SUCCEEDED = "succeeded"


@dataclass(frozen=True, slots=True)
class State:
    """A state, or an organisation of states.

    Attributes:
        code: two letters (ISO 3166-1; 'EU' for the European Union).
        name: as the depositary writes it.
        kind: 'member' of the United Nations, 'observer', 'other' or 'organisation'.
    """

    code: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """One step of one state, as one table has it.

    Attributes:
        date: 'YYYY-MM-DD', 'YYYY-MM', 'YYYY', or '' where the day was not seen.
        how: of a step that binds; None for a signature.
        note: what else there is to know about it.
        sources: where it stands; empty: the table's own source.
        confidence: how sure it is, where somebody said so.
    """

    code: str
    step: Step
    date: str
    how: How | None = None
    note: str = ""
    sources: tuple[str, ...] = ()
    confidence: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """What one source says about all states and one instrument.

    Attributes:
        id: 'list' for the file in data/, else the number of the import.
        instrument: 'uncc', 'budapest'.
        source: whose table it is.
        as_of: of which day it is, 'YYYY-MM-DD'.
        whole: whether a state that is not in it did nothing by that day; an incomplete list does not say so.
        deeds: in no order that matters.
        guild_id: the server whose organisers imported it; None: everybody sees it.
        imported_at: when; None for the file in data/.
    """

    id: str
    instrument: str
    source: str
    as_of: str
    whole: bool
    deeds: tuple[Deed, ...]
    guild_id: int | None = None
    imported_at: datetime | None = None

    def of(self, code: str, step: Step) -> Deed | None:
        """Return a state's step, None where the table does not have it."""
        return next((one for one in self.deeds if one.code == code and one.step is step), None)

    def codes(self, step: Step) -> frozenset[str]:
        """Return the states that took a step."""
        return frozenset(one.code for one in self.deeds if one.step is step)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that somebody gives, with its day and source. Shown beside our own count, never mixed with it."""

    count: int
    date: str
    source: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said about a state that is no step: a vote in parliament, a claim that is not to be used."""

    code: str
    kind: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bloc:
    """A group of states.

    Attributes:
        members: codes.
        kind: 'United Nations regional group', 'organisation of states', 'informal group'.
        verified: how far the list of members was compared with its source.
        reported: how many of them signed, as others say.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    members: tuple[str, ...]
    source: str
    verified: Verified
    as_of: str
    reported: tuple[Figure, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What it takes for an instrument to bind anybody.

    Attributes:
        needed: how many states have to bind themselves.
        not_counted: codes of organisations that are not counted beside their members.
        open_until: the last day for signatures.
    """

    needed: int
    not_counted: tuple[str, ...]
    note: str
    open_until: str
    in_force: bool
    source: str


@dataclass(frozen=True, slots=True)
class World:
    """Everything that data/status/ says.

    Attributes:
        tables: by instrument, the list in data/.
        reported: how many signed ('uncc') or are parties ('budapest'), as others say.
        overlap: how many are in both, as others say.
    """

    states: Mapping[str, State]
    blocs: Mapping[str, Bloc]
    tables: Mapping[str, Table]
    rule: Rule
    reported: Mapping[str, tuple[Figure, ...]]
    overlap: Figure
    remarks: tuple[Remark, ...]
    note: str
    as_of: str
