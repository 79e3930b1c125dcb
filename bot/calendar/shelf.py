"""A server's whole calendar kept at hand: suggestions are asked for with every key that somebody presses."""

import unicodedata
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.calendar import store
from bot.calendar.bodies import store as bodies
from bot.calendar.bodies.model import Body, family, meant
from bot.calendar.deadlines import store as deadlines
from bot.calendar.deadlines.model import Deadline
from bot.calendar.entries import Entry, in_order
from bot.calendar.model import KnownEvent, Session
from bot.errors import NotFound
from bot.storage import Database, Transaction

SERVERS = 8
"""Calendars kept at hand; ten thousand sessions take some 20 MB."""


@dataclass(frozen=True, slots=True)
class Home:
    """What goes without saying about a body's sessions: zone and city (None: nobody said), languages."""

    place: tuple[str, str] | None
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shelved:
    """A calendar as it was at a version: entries in the order of their start, what each is found by, and bodies."""

    version: int
    entries: Sequence[Entry]
    words: Sequence[str]
    bodies: Sequence[Body]

    def fitting(self, typed: str) -> Iterator[Entry]:
        """Return the entries whose number, title, body, process, kind or tags hold what was typed."""
        wanted = folded(typed)
        return (entry for entry, words in zip(self.entries, self.words, strict=True) if wanted in words)

    def belonging(self, entries: Iterable[Entry], name: str) -> list[Entry]:
        """Return those of some entries that belong to a body or its processes; deadlines where their session does.

        Raises:
            NotFound: ``body-not-found``: that is the name of none.
        """
        body = meant(self.bodies, name)
        if body is None:
            raise NotFound("body-not-found", name=" ".join(name.split())[:100])
        numbers = family(self.bodies, body)
        names = {one.known for one in self.bodies if one.id in numbers and one.known}
        sessions = {one.id for one in self.entries if isinstance(one, Session) and not numbers.isdisjoint(one.bodies)}

        def belongs(one: Entry) -> bool:
            if isinstance(one, KnownEvent):
                return one.part_of in names
            return (one.session_id if isinstance(one, Deadline) else one.id) in sessions

        return [one for one in entries if belongs(one)]

    def home(self, *names: str) -> Home:
        """Return where a body and a process as they were named are at home, else the body whose process it is."""
        found = [one for one in (meant(self.bodies, name) for name in names if name.strip()) if one is not None]
        found += [one for one in self.bodies if any(one.id == below.of_id for below in found)]
        place = next(((one.zone, one.city) for one in found if one.zone), None)
        return Home(place, next((one.languages for one in found if one.languages), ()))


class Shelf:
    """Reads a calendar again only once something in it has changed.

    Args:
        db: the database.
        known: the known calendar, which is part of every server's.
    """

    def __init__(self, db: Database, known: Iterable[KnownEvent]) -> None:
        self._db = db
        self._known = tuple(known)
        self._kept: OrderedDict[int | None, Shelved] = OrderedDict()

    async def of(self, guild_id: int | None) -> Shelved:
        """Return what a server sees (None: what all servers have), with the known calendar."""
        kept = self._kept.get(guild_id)

        def look(tx: Transaction) -> Shelved:
            version = store.version(tx)
            if kept is not None and kept.version == version:
                return kept
            there = in_order([*store.sessions(tx, guild_id), *deadlines.all_of(tx, guild_id), *self._known])
            return Shelved(version, there, [_words(one) for one in there], bodies.seen(tx, guild_id))

        found = await self._db.read(look)
        self._kept[guild_id] = found
        self._kept.move_to_end(guild_id)
        while len(self._kept) > SERVERS:
            self._kept.popitem(last=False)
        return found


def folded(text: str) -> str:
    """Return a text without case and accents, for comparing."""
    flat = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(character for character in flat if not unicodedata.combining(character)).split())


def fits(entry: Entry, typed: str) -> bool:
    """Whether an entry is one that somebody who typed this may mean."""
    return not typed or folded(typed) in _words(entry)


def _words(entry: Entry) -> str:
    parts = [f"#{entry.ref.partition(':')[2]}", entry.title]
    parts += [*getattr(entry, "tags", ()), getattr(entry, "negotiating_body", ""), getattr(entry, "process", "")]
    parts.append(str(getattr(entry, "kind", "")))
    return folded(" ".join(part for part in parts if part))
