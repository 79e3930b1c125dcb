"""What a negotiating body and a process are, and which one somebody means. Frozen facts and pure rules."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.calendar.entries import Entry
from bot.calendar.model import EVERYWHERE

REF = re.compile(r"body:\d+")
"""How one is named that was chosen from a list."""


class BodyKind(StrEnum):
    """Who meets, or what it works on under a mandate."""

    BODY = "body"
    PROCESS = "process"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A negotiating body, or a process of one.

    Attributes:
        id: its number.
        guild_id: the server that added it; `EVERYWHERE` for what comes with Caucus.
        kind: which of the two it is.
        name: as people write it.
        short: the same in letters, or empty.
        of_id: the body whose process it is; None for a body, and where nobody said.
        zone: IANA name of its home, in which its times are understood; or empty.
        city: how that place is called; given with the zone.
        languages: those its sessions are usually interpreted into.
        mandate: what it rests on: a document symbol.
        website: an http or https address, or empty.
        source: where this comes from and of which day it is, for what comes with Caucus.
        known: its name in data/calendars/bodies.yaml, or empty.
        created_by: the organiser who added it; 0 for what comes with Caucus.
    """

    id: int
    guild_id: int
    kind: BodyKind
    name: str
    short: str = ""
    of_id: int | None = None
    zone: str = ""
    city: str = ""
    languages: tuple[str, ...] = ()
    mandate: str = ""
    website: str = ""
    source: str = ""
    known: str = ""
    created_by: int = 0

    @property
    def ref(self) -> str:
        """Return how it is named in options and subscriptions: 'body:12'."""
        return f"body:{self.id}"

    @property
    def is_known(self) -> bool:
        """Whether it came with Caucus."""
        return self.guild_id == EVERYWHERE


@dataclass(frozen=True, slots=True)
class WantedBody:
    """A body or process as it was typed; what is empty stays as it is.

    Attributes:
        place: its home: a city or zone.
        of: the body whose process it is: its name or ref.
    """

    name: str = ""
    kind: BodyKind | None = None
    short: str = ""
    of: str = ""
    place: str = ""
    languages: str = ""
    mandate: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body or process with what belongs to it.

    Attributes:
        body: it.
        of: the body whose process it is.
        processes: its processes.
        coming: what is to come of it in this server's calendar and the known one.
    """

    body: Body
    of: Body | None
    processes: tuple[Body, ...]
    coming: tuple[Entry, ...]


def fold(text: str) -> str:
    """Return a name so that two ways to write it are one."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def meant(seen: Iterable[Body], text: str) -> Body | None:
    """Return the body or process that was chosen ('body:12') or typed by its name or its letters; None for none.

    A server's own come before those that come with Caucus, names before letters.
    """
    there, wanted = sorted(seen, key=lambda one: (one.is_known, one.id)), fold(text)
    found = [one for one in there if one.ref == wanted]
    found += [one for one in there if fold(one.name) == wanted]
    found += [one for one in there if one.short and fold(one.short) == wanted]
    return found[0] if found else None


def family(seen: Iterable[Body], body: Body) -> frozenset[int]:
    """Return the numbers of a body and its processes."""
    return frozenset((body.id, *(one.id for one in seen if one.of_id == body.id)))
