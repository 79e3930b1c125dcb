"""Secret feed files: Caucus has no web server, so it keeps a file in a folder that the host can serve."""

import asyncio
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from bot.actor import Actor
from bot.calendar.background import Background
from bot.calendar.entries import Entry
from bot.calendar.feeds import store
from bot.calendar.ics.writing import Kept, write
from bot.calendar.model import KnownEvent
from bot.clock import Clock
from bot.delivery.service import DeliveryService
from bot.errors import NotFound, Unavailable
from bot.servers.service import ServerService
from bot.settings import Calendar as CalendarSettings
from bot.storage import Database, Transaction

TOKEN_BYTES = 32

LARGE, REST = 1_000, timedelta(seconds=30)
"""After a calendar of so many entries was written, several changes wait for one file; programs look once an hour."""


@dataclass(frozen=True, slots=True)
class Feed:
    """Where a server's feed is.

    Attributes:
        path: the file.
        url: its address, where the host has said under which one the folder is served; else empty.
    """

    path: Path
    url: str = ""


class FeedService:
    """Keeps a file for each server that wants one. Also one of the things that happen by themselves (`Timed`).

    Args:
        db: the database.
        clock: the time.
        settings: the folder, and the address it is served under.
        known: the known calendar, which is part of it.
        servers: who is an organiser.
        deliveries: woken when there is something to write.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        settings: CalendarSettings,
        known: Sequence[KnownEvent],
        servers: ServerService,
        deliveries: DeliveryService,
    ) -> None:
        self._db = db
        self._clock = clock
        self._settings = settings
        self._known = tuple(known)
        self._servers = servers
        self._deliveries = deliveries
        self._begun = False
        self._writing = asyncio.Lock()
        self._kept: dict[str, Kept] = {}
        self._background = Background(clock, self.refresh, "calendar feeds")

    async def show(self, actor: Actor) -> Feed | None:
        """Return a server's feed; None where it has none.

        Raises:
            Refused: not an organiser.
            Unavailable: ``feed-off``: the host has set no folder.
        """
        guild_id = self._servers.require_organiser(actor)
        self._folder()
        token = await self._db.read(lambda tx: store.token_of(tx, guild_id))
        return None if token is None else self._feed(token)

    async def make(self, actor: Actor, *, renew: bool = False) -> Feed:
        """Give a server a feed, or another one with another name: the old file is removed.

        Raises:
            Refused: not an organiser.
            Unavailable: ``feed-off`` or ``feed-unwritable``.
        """
        guild_id = self._servers.require_organiser(actor)
        self._folder()
        now = self._clock.now()
        fresh = secrets.token_urlsafe(TOKEN_BYTES)

        def work(tx: Transaction) -> str:
            token = store.token_of(tx, guild_id)
            if token is not None and not renew:
                return token
            store.end(tx, guild_id, now)
            store.insert(tx, guild_id, fresh, actor.user_id, now)
            self._deliveries.changed()
            return fresh

        token = await self._db.write(work)
        # Written before it is shown: who opens the address at once finds the file.
        await self.refresh()
        return self._feed(token)

    async def stop(self, actor: Actor) -> None:
        """End a server's feed and remove its file.

        Raises:
            Refused: not an organiser.
            NotFound: ``feed-none``.
            Unavailable: as `make`.
        """
        guild_id = self._servers.require_organiser(actor)
        now = self._clock.now()

        def work(tx: Transaction) -> None:
            if store.token_of(tx, guild_id) is None:
                raise NotFound("feed-none")
            store.end(tx, guild_id, now)
            self._deliveries.changed()

        await self._db.write(work)
        await self.refresh()

    async def next_due(self) -> datetime | None:
        """Return when files have to be written; see `bot.delivery.model.Timed`."""
        if self._settings.feeds_folder is None or not (not self._begun or await self._db.read(store.has_work)):
            return None
        return self._background.due(self._clock.now())

    async def run_due(self, now: datetime) -> None:
        """Begin to write the files that are not what their calendars are."""
        if await self.next_due() is not None:
            self._background.begin(now)

    async def refresh(self) -> timedelta | None:
        """Write what has changed, remove what has ended; return how long to rest after that, where it was much.

        Raises:
            Unavailable: ``feed-unwritable``.
        """
        folder = self._folder()
        async with self._writing:
            return REST if await self._refresh(folder) > LARGE else None

    async def _refresh(self, folder: Path) -> int:
        """Do it; return how many entries were written."""
        if not self._begun:
            # What a stop in mid-write left behind is written again; so is a file that somebody removed.
            await self._db.write(lambda tx: store.mark(tx, is_stale=True))
            self._begun = True
        try:
            for token in await self._db.read(store.ended):
                (folder / f"{token}.ics").unlink(missing_ok=True)
                self._kept.pop(token, None)
                await self._db.write(partial(store.forget, token=token))
            stale = await self._db.read(store.stale)
            return sum([await self._write(folder, token, guild_id) for token, guild_id in stale])
        except OSError as error:
            raise Unavailable("feed-unwritable", reason=error.strerror or str(error)) from error

    async def settle(self) -> None:
        """Wait until what has begun is done; for tests."""
        await self._background.settle()

    async def close(self) -> None:
        """Stop; what is not written is written after the next start."""
        await self._background.close()

    async def _write(self, folder: Path, token: str, guild_id: int) -> int:
        # The mark goes before the look: what changes from here on sets it again.
        await self._db.write(lambda tx: store.mark(tx, token, is_stale=False))
        try:
            there = await self._db.read(lambda tx: store.content(tx, guild_id))
            kept = self._kept.setdefault(token, {})
            await asyncio.to_thread(_replace, folder, token, [*there, *self._known], kept)
        except BaseException:
            await self._db.write(lambda tx: store.mark(tx, token, is_stale=True))
            raise
        return len(there)

    def _folder(self) -> Path:
        if self._settings.feeds_folder is None:
            raise Unavailable("feed-off")
        return self._settings.feeds_folder

    def _feed(self, token: str) -> Feed:
        address = self._settings.feeds_url.rstrip("/")
        return Feed(self._folder() / f"{token}.ics", f"{address}/{token}.ics" if address else "")


def _replace(folder: Path, token: str, entries: Sequence[Entry], kept: Kept) -> None:
    """Write a feed and put it into the place of the one before, so that nobody ever reads half of it."""
    data = write(entries, live=True, kept=kept)
    _make(folder)
    path = folder / f"{token}.ics"
    unfinished = folder / f".{token}.part"
    with unfinished.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    # A web server reads it, as another account of the machine, whatever else of Caucus is its owner's alone.
    unfinished.chmod(0o644)
    unfinished.replace(path)


def _make(folder: Path) -> None:
    """Make the folder where it is missing: who knows a feed's name may read it, nobody else may list the names."""
    for missing in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        missing.mkdir(exist_ok=True)
        missing.chmod(0o711)
