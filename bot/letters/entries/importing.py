"""Lists of signatories as files: shown how they are read, judged row by row, confirmed, recorded without doubling."""

import asyncio
import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.actor import Actor
from bot.clock import from_text, to_text
from bot.delivery.model import NewDelivery
from bot.errors import Conflict, DomainError, Invalid
from bot.letters import names, reach, rules
from bot.letters.desk import LetterDesk
from bot.letters.entries import imports, store
from bot.letters.entries.imports import Known
from bot.letters.entries.model import clean_file_name
from bot.letters.entries.rules import RECEIVABLE
from bot.letters.entries.sheet.columns import Field, Reading, guessed
from bot.letters.entries.sheet.planning import Plan, Taken, digest_of, plan
from bot.letters.entries.sheet.reading import BYTES_LIMIT, Sheet, read_sheet
from bot.letters.entries.store import Import
from bot.letters.model import Letter
from bot.letters.reach import cause_of
from bot.storage import Transaction

log = logging.getLogger(__name__)

WAITS = timedelta(days=1)
"""How long a file waits for its confirmation before it is let go."""

_NOTICE_USEFUL = timedelta(days=7)
_NOTHING = Plan((), ())


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would bring; nothing is recorded yet.

    Attributes:
        import_id: the file on its way; 0 where it was only looked at.
        letter: the letter.
        name: the file's name.
        sheet: the table.
        reading: how it is read.
        plan: what would come of each row; without rows where the reading does not say enough.
        digest: what is confirmed.
    """

    import_id: int
    letter: Letter
    name: str
    sheet: Sheet
    reading: Reading
    plan: Plan
    digest: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file.

    Attributes:
        letter: the letter.
        one: the file and its numbers.
        plan: what was to come of each row.
        stopped: why not all of it was recorded; None where it was.
    """

    letter: Letter
    one: Import
    plan: Plan
    stopped: DomainError | None


class ImportService:
    """Imports lists of signatories. Also one of the things that happen by themselves (`Timed`).

    Args:
        desk: who may do what with which letter.
    """

    def __init__(self, desk: LetterDesk) -> None:
        self._desk = desk
        self._recording: set[int] = set()

    def check_file(self, size: int) -> None:
        """Refuse a file before it is fetched; raises Invalid."""
        if size > BYTES_LIMIT:
            raise Invalid("letter-import-large", megabytes=BYTES_LIMIT // 1_000_000)

    async def stage(self, actor: Actor, letter_id: int, name: str, content: bytes, country: str = "") -> Preview:
        """Keep a file for a day, guess its columns and judge its rows.

        Args:
            actor: who runs the letter.
            letter_id: the letter.
            name: the file's name.
            content: its bytes.
            country: for rows that say none.

        Raises:
            Refused, NotFound: as `LetterDesk.act`.
            Invalid: the file or the country cannot be taken.
            Conflict: the letter was not opened, was delivered or cancelled.
        """
        given = names.clean_needed(country, "country", names.COUNTRY_LIMIT) if country else ""
        sheet = await asyncio.to_thread(read_sheet, content)
        file, reading = hashlib.sha256(content).hexdigest(), guessed(sheet.header, given).spelled()

        def act(tx: Transaction, letter: Letter, now: datetime) -> Known:
            rules.require_state(letter, now, RECEIVABLE)
            line = clean_file_name(name)
            number = store.stage(tx, letter.id, file, line, content, reading, actor.user_id, to_text(now))
            return imports.known(tx, number)

        found = await self._desk.act(actor, letter_id, act)
        self._desk.deliveries.changed()
        return await self._preview(found, sheet)

    async def preview(self, actor: Actor, import_id: int) -> Preview:
        """Judge a file's rows as things are now; raises Refused, NotFound, or Conflict where it does not wait."""
        return await self._preview(await self._desk.db.read(lambda tx: self._mine(tx, actor, import_id)))

    async def read_as(self, actor: Actor, import_id: int, columns: Mapping[Field, int | None]) -> Preview:
        """Change what columns mean and judge the rows again; raises as `preview`."""

        def work(tx: Transaction) -> Known:
            reading = Reading.read(self._mine(tx, actor, import_id).one.reading).changed(columns)
            store.read_as(tx, import_id, reading.spelled())
            return self._mine(tx, actor, import_id)

        return await self._preview(await self._desk.db.write(work))

    async def leave(self, actor: Actor, import_id: int) -> None:
        """Let a file go; raises as `preview`. One that is being recorded goes on."""

        def work(tx: Transaction) -> None:
            if self._mine(tx, actor, import_id).one.state == "staged":
                store.end(tx, import_id, "left", to_text(self._desk.clock.now()))

        await self._desk.db.write(work)

    async def record(self, actor: Actor, import_id: int, digest: str) -> Imported:
        """Record a file as it was shown. Rows that stand there meanwhile are left out.

        Args:
            actor: who runs the letter.
            import_id: the file.
            digest: of the preview that was confirmed.

        Raises:
            Refused, NotFound: as `LetterDesk.act`.
            Conflict: it is read in another way by now or the letter's text changed (``letter-import-changed``), it
                brings nothing, does not wait any more, or another one is being recorded.
        """
        seen = await self.preview(actor, import_id)
        if seen.digest != digest:
            raise Conflict("letter-import-changed")
        _require_rows(seen)
        planned, reading = seen.plan, seen.reading
        # The table itself is not needed any more, and may be large.
        del seen

        def begin(tx: Transaction) -> None:
            found = self._mine(tx, actor, import_id)
            if digest_of(found.one.file, reading, found.letter.text.sha256, found.standing.registered) != digest:
                raise Conflict("letter-import-changed")
            if found.one.state == "staged":
                imports.begin(tx, found.one, found.letter, actor.user_id, planned, self._desk.clock.now())

        return await self._recorded(import_id, planned, begin)

    async def look_for_host(
        self, letter_id: int, name: str, content: bytes, read: Callable[[Sheet], Reading]
    ) -> Preview:
        """Judge a file on the command line of the machine's host; nothing is kept. Raises Invalid, NotFound."""
        sheet = await asyncio.to_thread(read_sheet, content)
        reading, file = read(sheet), hashlib.sha256(content).hexdigest()

        def look(tx: Transaction) -> Known:
            letter = reach.find(tx, None, letter_id, organiser=True)
            rules.require_state(letter, self._desk.clock.now(), RECEIVABLE)
            one = Import(
                0, letter_id, file, clean_file_name(name), content, reading.spelled(), "", None, "", None, 0, 0
            )
            return Known(one, letter, imports.standing(tx, letter, file))

        return await self._preview(await self._desk.db.read(look), sheet)

    async def record_for_host(self, seen: Preview, content: bytes) -> Imported:
        """Record what `look_for_host` judged; raises as `record`, and Unavailable beside a running Caucus."""
        _require_rows(seen)
        file, letter_id = hashlib.sha256(content).hexdigest(), seen.letter.id

        def stage(tx: Transaction) -> int:
            now = to_text(self._desk.clock.now())
            return store.stage(tx, letter_id, file, seen.name, content, seen.reading.spelled(), None, now)

        number = await self._desk.db.write(stage)

        def begin(tx: Transaction) -> None:
            found = imports.known(tx, number)
            if found.letter.text.sha256 != seen.letter.text.sha256:
                raise Conflict("letter-import-changed")
            imports.begin(tx, found.one, found.letter, None, seen.plan, self._desk.clock.now())

        return await self._recorded(number, seen.plan, begin)

    async def next_due(self) -> datetime | None:
        """Return when a file has waited long enough, or now where a recording was cut off."""
        if await self._cut_off():
            return self._desk.clock.now()
        oldest = await self._desk.db.read(store.oldest_staged)
        return None if oldest is None else from_text(oldest) + WAITS

    async def run_due(self, now: datetime) -> None:
        """Let go of files that nobody confirmed, and finish those whose recording was cut off by a restart."""
        oldest = await self._desk.db.read(store.oldest_staged)
        if oldest is not None and from_text(oldest) + WAITS <= now:
            await self._desk.db.write(lambda tx: store.leave_stale(tx, to_text(now - WAITS), to_text(now)))
        for import_id in await self._cut_off():
            seen = await self._preview(await self._desk.db.read(partial(imports.known, import_id=import_id)))
            await self._recorded(import_id, seen.plan, None)

    async def _cut_off(self) -> list[int]:
        return [one for one in await self._desk.db.read(store.unfinished) if one not in self._recording]

    async def _recorded(self, import_id: int, planned: Plan, begin: Callable[[Transaction], None] | None) -> Imported:
        """Record a file's rows, a few in each transaction; without `begin` it was begun before a restart."""
        if import_id in self._recording:
            raise Conflict("letter-import-busy")
        self._recording.add(import_id)
        stopped = None
        try:
            if begin is not None:
                await self._desk.db.write(begin)
            stopped = await self._recorded_all(import_id, planned.taken)
        finally:
            self._recording.discard(import_id)

        def finish(tx: Transaction) -> Imported:
            now = self._desk.clock.now()
            one = imports.finish(tx, import_id, now, stopped)
            letter = reach.again(tx, one.letter_id)
            if begin is None and one.staged_by is not None:
                self._desk.deliveries.enrol(tx, [_notice(letter, one, one.staged_by, now)])
            return Imported(letter, one, planned, stopped)

        return await self._desk.db.write(finish)

    async def _recorded_all(self, import_id: int, rows: Sequence[Taken]) -> DomainError | None:
        """Record rows, and return why not all of them can be."""

        def some(tx: Transaction) -> None:
            self._desk.changed(imports.record_some(tx, import_id, part, self._desk.clock.now()))

        try:
            for at in range(0, len(rows), imports.BATCH):
                part = rows[at : at + imports.BATCH]
                await self._desk.db.write(some)
        except Conflict as error:
            return error
        return None

    def _mine(self, tx: Transaction, actor: Actor, import_id: int) -> Known:
        """Return a file of a letter that a person runs; raises Refused, NotFound, Conflict."""
        found = imports.known(tx, import_id)
        self._desk.found_to_run(tx, actor, found.letter.id)
        return found

    async def _preview(self, found: Known, sheet: Sheet | None = None) -> Preview:
        reading = Reading.read(found.one.reading)

        def judge() -> tuple[Sheet, Plan]:
            table = sheet or read_sheet(found.one.content or b"")
            return table, plan(table, reading, found.standing) if reading.names_somebody else _NOTHING

        table, planned = await asyncio.to_thread(judge)
        digest = digest_of(found.one.file, reading, found.letter.text.sha256, found.standing.registered)
        return Preview(found.one.id, found.letter, found.one.name, table, reading, planned, digest)


def _require_rows(seen: Preview) -> None:
    if not seen.reading.names_somebody:
        raise Invalid("letter-import-columns-missing")
    if not seen.plan.taken:
        raise Conflict("letter-import-nothing")


def _notice(letter: Letter, one: Import, user_id: int, now: datetime) -> NewDelivery:
    return NewDelivery(
        key=f"letter:{letter.id}:import:{one.id}",
        guild_id=letter.guild_id,
        user_id=user_id,
        due_at=now,
        useless_after=now + _NOTICE_USEFUL,
        message="letter-import-notice",
        data={"letter": letter.id, "title": letter.title, "recorded": one.recorded, "planned": one.planned},
        # Its own, because a letter that closes cancels what else is planned for it.
        cause=f"{cause_of(letter.id)}:import",
        created_by=user_id,
    )
