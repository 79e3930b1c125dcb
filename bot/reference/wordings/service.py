"""Imported wording: previewed, stored, withdrawn, brought back; held in memory for every look-up."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from bot.actor import Actor
from bot.clock import Clock
from bot.errors import Conflict, Invalid, NotFound
from bot.reference.importers.blocks import ImportLimits
from bot.reference.model import Library
from bot.reference.wordings import store
from bot.reference.wordings.asked import settled
from bot.reference.wordings.choice import in_order, in_sight, pick
from bot.reference.wordings.model import Act, Asked, Imported, Listed, Preview, Reading, Wording
from bot.reference.wordings.preview import preview_of, same_content
from bot.reference.wordings.titles import Titles, known_titles
from bot.reference.wordings.waiting import Waiting
from bot.servers.service import ServerService
from bot.settings import Imports
from bot.storage import Database, Transaction

Fetch = Callable[[str], Awaitable[tuple[bytes, str]]]
"""Fetches a document from an address; returns its bytes and what to call it."""
ReadDocument = Callable[[bytes, str, ImportLimits, Titles], Awaitable[Reading]]
"""Makes a reading out of a file's bytes, its name and the titles known; raises Invalid for one that cannot be taken."""
OnImport = Callable[[Transaction, Wording], None]
"""Called inside the write that stores a text; what it raises undoes the import."""
OnChange = Callable[[int | None], Awaitable[None]]
"""Called after a commit with the server whose texts changed; None: the host's, which everybody sees."""


class WordingService:
    """Texts of instruments.

    An import by the host (no actor) is for everybody, one by an organiser for that server only.

    Args:
        db: the database.
        clock: the time.
        limits: what a file and a server's shelf may cost.
        library: the instruments that data/ knows, by id and name.
        servers: who is an organiser.
        read: reads documents.
        fetch: fetches them.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        limits: Imports,
        library: Library,
        servers: ServerService,
        read: ReadDocument,
        fetch: Fetch,
    ) -> None:
        self._db = db
        self._clock = clock
        self.limits = limits
        self._library = library
        self._servers = servers
        self._read = read
        self._fetch = fetch
        self._of_a_file = ImportLimits(bytes=limits.megabytes * 1_000_000, pages=limits.pages, seconds=limits.seconds)
        # Each reading may take as much memory as one file may cost: one at a time.
        self._reading = asyncio.Lock()
        self._here: dict[int, Wording] = {}
        self.waiting = Waiting(db.path.with_name(f"{db.path.name}.previews"), clock)
        self._on_import: list[OnImport] = []
        self._on_withdraw: list[OnImport] = []
        self._on_change: list[OnChange] = []

    async def load(self) -> None:
        """Read what is stored; once, at the start."""
        self._here = {one.id: one for one in await stored(self._db)}

    def on_import(self, listener: OnImport) -> None:
        """Have a function called inside the write of each new text, so that both are kept or neither."""
        self._on_import.append(listener)

    def on_withdraw(self, listener: OnImport) -> None:
        """Have a function called inside the write that puts a text out of sight, also for another in its place."""
        self._on_withdraw.append(listener)

    def on_change(self, listener: OnChange) -> None:
        """Have a function called after each change of what there is to see."""
        self._on_change.append(listener)

    def in_sight(self, guild_id: int | None = None) -> tuple[Wording, ...]:
        """Return every text a server sees: the host's and its own."""
        # Listeners ask from the database's thread: a copy does not change while it is looked through.
        return tuple(in_sight(tuple(self._here.values()), guild_id))

    def versions(self, instrument: str, guild_id: int | None = None) -> list[Wording]:
        """Return the texts of an instrument (by id): in force, adopted, drafts; the newest first; each language."""
        return in_order(one for one in self.in_sight(guild_id) if one.instrument == instrument)

    def of(self, instrument: str, version: str = "", language: str = "", guild_id: int | None = None) -> Wording | None:
        """Return the text meant; see `choice.pick`. None where there is none like that."""
        return pick(self.versions(instrument, guild_id), version, language, ("en",))

    def by_id(self, wording_id: int, guild_id: int | None = None) -> Wording | None:
        """Return a text by its number, where it is in that server's sight."""
        found = self._here.get(wording_id)
        return found if found is not None and found.guild_id in {None, guild_id} else None

    def servers_with_texts(self) -> frozenset[int]:
        """Return the servers that have texts of their own."""
        return frozenset(one.guild_id for one in self._here.values() if one.guild_id is not None)

    async def preview(self, actor: Actor | None, asked: Asked, data: bytes, file: str) -> Preview:
        """Read a file and say what storing it would do. Nothing is stored.

        Args:
            actor: whoever asks; None for the host.
            asked: what the person says of the file.
            data: the file.
            file: its name or address.

        Raises:
            Refused: the person is no organiser.
            Invalid: the file cannot be taken, or something asked for cannot be.
        """
        guild_id = self._scope(actor)
        there = self.in_sight(guild_id)
        titles = known_titles(settled(asked, None, self._library, there).instrument, self._library, there)
        async with self._reading:
            reading = await self._read(data, file, self._of_a_file, titles)
        return self.judge(actor, asked, reading, file)

    async def preview_from(self, actor: Actor | None, asked: Asked, address: str) -> Preview:
        """Fetch a document and say what storing it would do; see `preview`.

        Raises:
            Refused: the person is no organiser; nothing is fetched for anybody else.
            Invalid: it is not fetched from there, or cannot be taken.
            Unavailable: it cannot be had now.
        """
        settled(asked, None, self._library, self.in_sight(self._scope(actor)))
        data, name = await self._fetch(address)
        return await self.preview(actor, asked, data, name)

    async def held(self, actor: Actor, token: str) -> Preview:
        """Return a preview that waits for a person's yes, as the texts that are here now make it.

        Raises:
            Refused: the person is no organiser.
            Conflict: ``wording-forgotten``: it is not there any more.
            Invalid: ``wording-other-server``: it was made for another server.
        """
        held = await self.waiting.held(token)
        if self._scope(actor) != held.guild_id:
            raise Invalid("wording-other-server")
        return self.judge(actor, held.asked, held.reading, held.file)

    def judge(self, actor: Actor | None, asked: Asked, reading: Reading, file: str) -> Preview:
        """Say what storing a reading would do; see `preview`."""
        guild_id = self._scope(actor)
        return preview_of(
            asked, reading, file, self._library, self.in_sight(guild_id), guild_id=guild_id, now=self._clock.now()
        )

    async def import_(self, actor: Actor | None, preview: Preview, *, replace_there: bool = False) -> Imported:
        """Store what was previewed, all of it or nothing.

        Args:
            actor: whoever asks, of the server that the preview was made for; None for the host.
            preview: what was previewed.
            replace_there: whether it may take the place of another file's text, which is then withdrawn.

        Raises:
            Refused: the person is no organiser.
            Conflict: ``wording-there``: another file's text of this version and language is here.
            Invalid: ``wording-shelf-full``: the server keeps too much.
        """
        if self._scope(actor) != preview.wording.guild_id:
            raise Invalid("wording-other-server")
        by = actor.user_id if actor is not None else None
        wording = replace(preview.wording, imported_by=by, imported_at=self._clock.now())
        done = await self._db.write(lambda tx: self._store(tx, wording, replace_there=replace_there))
        if done.outcome != "already":
            if done.replaced is not None:
                self._here.pop(done.replaced.id, None)
            self._here[done.wording.id] = done.wording
            await self._changed(wording.guild_id)
        return done

    async def withdraw(self, actor: Actor | None, wording_id: int) -> Wording:
        """Put a text out of sight; it is kept, and can be brought back.

        Raises:
            Refused: the person is no organiser.
            NotFound: ``wording-not-found``: no such text of this server.
        """
        return await self._mark(actor, wording_id, withdrawn=True)

    async def bring_back(self, actor: Actor | None, wording_id: int) -> Wording:
        """Put a withdrawn text back in sight.

        Raises:
            Refused: the person is no organiser.
            NotFound: ``wording-not-found``.
            Conflict: ``wording-there``: another text of this version and language has taken its place.
        """
        return await self._mark(actor, wording_id, withdrawn=False)

    async def listed(self, actor: Actor | None) -> list[Listed]:
        """Return the texts that an organiser's server (without actor: the host) imported, withdrawn ones too.

        Raises:
            Refused: the person is no organiser.
        """
        guild_id = self._scope(actor)
        return await listed(self._db, guild_id)

    def _scope(self, actor: Actor | None) -> int | None:
        return self._servers.require_organiser(actor) if actor is not None else None

    def _store(self, tx: Transaction, wording: Wording, *, replace_there: bool) -> Imported:
        slot = store.same_slot(tx, wording)
        there = next((store.find(tx, one.wording.id) for one in slot if not one.withdrawn), None)
        if there is not None:
            if there.sha256 == wording.sha256 and (not replace_there or same_content(there, wording)):
                return Imported(there, "already")
            if not replace_there:
                raise occupied(there)
            store.withdraw(tx, there.id, withdrawn=True)
            self._tell_withdrawn(tx, there)
            store.note(tx, there.id, Act("replaced", wording.imported_by, wording.imported_at))
        for one in slot:
            was = store.find(tx, one.wording.id) if one.withdrawn and one.wording.sha256 == wording.sha256 else None
            if was is not None and same_content(was, wording):
                store.withdraw(tx, was.id, withdrawn=False)
                store.note(tx, was.id, Act("brought back", wording.imported_by, wording.imported_at))
                return Imported(was, "brought back", there)
        self._check_room(tx, wording)
        stored = replace(wording, id=store.insert(tx, wording))
        store.note(tx, stored.id, Act("imported", stored.imported_by, stored.imported_at))
        for listener in self._on_import:
            listener(tx, stored)
        return Imported(stored, "stored", there)

    def _check_room(self, tx: Transaction, wording: Wording) -> None:
        if wording.guild_id is None:
            return
        texts, size = store.usage(tx, wording.guild_id)
        if texts >= self.limits.texts_per_server:
            raise Invalid("wording-shelf-full", most=self.limits.texts_per_server)
        if size + store.characters(wording) > self.limits.characters_per_server:
            raise Invalid("wording-shelf-heavy", most=self.limits.characters_per_server // 1_000_000)

    async def _mark(self, actor: Actor | None, wording_id: int, *, withdrawn: bool) -> Wording:
        guild_id = self._scope(actor)
        by, now = (actor.user_id if actor is not None else None), self._clock.now()
        wording, changed = await self._db.write(
            lambda tx: self._marked(tx, guild_id, wording_id, by, now, withdrawn=withdrawn)
        )
        if changed:
            if withdrawn:
                self._here.pop(wording_id, None)
            else:
                self._here[wording_id] = wording
            await self._changed(guild_id)
        return wording

    def _marked(
        self, tx: Transaction, guild_id: int | None, wording_id: int, by: int | None, now: datetime, *, withdrawn: bool
    ) -> tuple[Wording, bool]:
        wording, changed = _mark(tx, guild_id, wording_id, by, now, withdrawn=withdrawn)
        if changed and withdrawn:
            self._tell_withdrawn(tx, wording)
        return wording, changed

    def _tell_withdrawn(self, tx: Transaction, wording: Wording) -> None:
        for listener in self._on_withdraw:
            listener(tx, wording)

    async def _changed(self, guild_id: int | None) -> None:
        for listener in self._on_change:
            await listener(guild_id)


async def stored(db: Database) -> list[Wording]:
    """Return the texts of a database that are not withdrawn; none where it is from before there were texts."""
    return await db.read(lambda tx: store.load_all(tx) if store.is_there(tx) else [])


async def listed(db: Database, guild_id: int | None) -> list[Listed]:
    """Return the texts that a server (None: the host) imported, withdrawn ones too, without their articles."""
    return await db.read(lambda tx: store.listed(tx, guild_id) if store.is_there(tx) else [])


def _mark(
    tx: Transaction, guild_id: int | None, wording_id: int, by: int | None, now: datetime, *, withdrawn: bool
) -> tuple[Wording, bool]:
    wording = store.find(tx, wording_id)
    if wording is None or wording.guild_id != guild_id:
        raise NotFound("wording-not-found")
    slot = store.same_slot(tx, wording)
    if any(one.wording.id == wording_id and one.withdrawn == withdrawn for one in slot):
        return wording, False
    there = next((one.wording for one in slot if not one.withdrawn), None)
    if not withdrawn and there is not None:
        raise occupied(there)
    store.withdraw(tx, wording_id, withdrawn=withdrawn)
    store.note(tx, wording_id, Act("withdrawn" if withdrawn else "brought back", by, now))
    return wording, True


def occupied(there: Wording) -> Conflict:
    """Return the refusal for a file whose place another one has."""
    return Conflict(
        "wording-there",
        instrument=there.instrument,
        version=there.version,
        language=there.language,
        file=there.source[:80],
    )
