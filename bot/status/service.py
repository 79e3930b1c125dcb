"""Where states and blocs stand, for everybody; tables of the depositary, imported by organisers and by the host."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bot.actor import Actor
from bot.clock import Clock
from bot.errors import Invalid, NotFound
from bot.reference.suggest import Entry, Suggester, Suggestion, normal
from bot.servers.service import ServerService
from bot.status import store
from bot.status.loader import OWN
from bot.status.model import Bloc, Deed, Figure, Rule, State, Step, Table, World
from bot.status.names import States
from bot.status.reading import Problem, Report, read_table
from bot.status.rules import BlocView, StateView, Tally, bloc_view, fits, step_view, tally
from bot.storage import Database

CONVENTION, BUDAPEST = "uncc", "budapest"
SOURCE_LIMIT = 200
_SOURCES = {
    CONVENTION: "United Nations Treaty Collection, chapter XVIII-16",
    BUDAPEST: "Council of Europe Treaty Office, ETS No. 185",
}
_DROPPED = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the convention is.

    Attributes:
        tallies: by table, the newest first; the list in data/ last.
        reported: how many signed, as others say.
        parties_reported: how many are party to Budapest, as others say.
        overlap: how many are in both, as others say.
        disputed: codes of states on whose steps the tables contradict each other.
    """

    rule: Rule
    tallies: tuple[Tally, ...]
    reported: tuple[Figure, ...]
    parties_reported: tuple[Figure, ...]
    overlap: Figure
    disputed: tuple[State, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a table would change against the newest one here; `was` and `now` are days, '' where there is none."""

    state: State
    step: Step
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What storing a table would do. `same`: it is here already."""

    table: Table
    report: Report
    changes: tuple[Change, ...]
    against: Table | None
    same: bool


class StatusService:
    """Signatures and ratifications. Sources stand beside each other and are never averaged.

    Args:
        db: the database.
        clock: the time.
        servers: who is an organiser.
        world: what data/status/ says.
    """

    def __init__(self, db: Database, clock: Clock, servers: ServerService, world: World) -> None:
        self._db = db
        self._clock = clock
        self._servers = servers
        self.world = world
        self._imported: list[Table] = []

    async def load(self) -> None:
        """Read what was imported; once, at the start."""
        self._imported = await self._db.read(store.load_all)

    @cached_property
    def states(self) -> States:
        """The states by their names; made when first asked for, since six languages take a tenth of a second."""
        return States(self.world.states)

    def code_of(self, name: str) -> str:
        """Return the code of the state that a name means in any of the languages, '' where it means none."""
        found = self.states.find(name) if name else None
        return found.code if found is not None else ""

    @cached_property
    def _bloc_names(self) -> Suggester:
        return Suggester([
            Entry(Suggestion(one.name, one.id), (one.name, *one.aliases)) for one in self.world.blocs.values()
        ])  # fmt: skip

    def tables(self, instrument: str, guild_id: int | None) -> tuple[Table, ...]:
        """Return what there is to see on an instrument: this server's newest import, the host's, then the list."""
        found = []
        for scope in dict.fromkeys((guild_id, None)):
            own = [one for one in self._imported if (one.instrument, one.guild_id) == (instrument, scope)]
            found += sorted(own, key=lambda one: (one.as_of, int(one.id)))[-1:]
        newest_first = sorted(found, key=lambda one: one.as_of, reverse=True)
        return (*newest_first, self.world.tables[instrument])

    def state(self, name: str, guild_id: int | None = None) -> StateView:
        """Return where a state stands.

        Args:
            name: its name in any of the six languages of the United Nations, or its two letters.
            guild_id: the server that asks; it sees its own imports too.

        Raises:
            NotFound: ``status-state-near`` with what is spelt like it, or ``status-state-unknown``.
        """
        state = self.states.find(name)
        if state is None:
            near = self.states.near(name)
            if near:
                raise NotFound("status-state-near", name=name[:80], near="; ".join(one.name for one in near))
            raise NotFound("status-state-unknown", name=name[:80])
        convention, budapest = self.tables(CONVENTION, guild_id), self.tables(BUDAPEST, guild_id)
        return StateView(
            state=state,
            steps=tuple(step_view(state.code, step, convention) for step in Step),
            budapest=tuple(step_view(state.code, step, budapest) for step in Step),
            blocs=tuple(one for one in self.world.blocs.values() if state.code in one.members),
            remarks=tuple(one for one in self.world.remarks if one.code == state.code),
        )

    def bloc(self, name: str, guild_id: int | None = None) -> BlocView:
        """Return where a bloc stands.

        Raises:
            NotFound: ``status-bloc-unknown`` with those there are.
        """
        wanted = normal(name[:100])
        for one in self.world.blocs.values():
            if wanted in {normal(each) for each in (one.id, one.name, *one.aliases)}:
                return self._bloc_view(one, guild_id)
        raise NotFound(
            "status-bloc-unknown", name=name[:80], known=", ".join(one.name for one in self.world.blocs.values())
        )

    def blocs(self, guild_id: int | None = None) -> list[BlocView]:
        """Return where every bloc stands."""
        return [self._bloc_view(one, guild_id) for one in self.world.blocs.values()]

    def _bloc_view(self, bloc: Bloc, guild_id: int | None) -> BlocView:
        return bloc_view(bloc, self.tables(CONVENTION, guild_id), self.states.sorted(bloc.members))

    def progress(self, guild_id: int | None = None) -> Progress:
        """Return how far the convention is, by each table."""
        tables, budapest = self.tables(CONVENTION, guild_id), self.tables(BUDAPEST, guild_id)[0]
        codes = {deed.code for table in tables for deed in table.deeds}
        disputed = [code for code in codes if any(step_view(code, step, tables).conflict for step in Step)]
        return Progress(
            rule=self.world.rule,
            tallies=tuple(tally(table, self.world.rule, budapest) for table in tables),
            reported=self.world.reported[CONVENTION],
            parties_reported=self.world.reported[BUDAPEST],
            overlap=self.world.overlap,
            disputed=tuple(self.states.sorted(disputed)),
            note=self.world.note,
        )

    def preview(self, actor: Actor | None, content: bytes, instrument: str, as_of: str, source: str = "") -> Preview:
        """Read a table and say what storing it would do; nothing is stored.

        Args:
            actor: an organiser; None for the host, whose tables everybody sees.
            content: the CSV file.
            instrument: 'uncc' or 'budapest'.
            as_of: the day the table is of, 'YYYY-MM-DD'.
            source: whose table it is; the depositary's when left out.

        Raises:
            Refused: the person is no organiser.
            Invalid: ``status-…``: the file, the day, the instrument or the source cannot be taken.
        """
        guild_id = None if actor is None else self._servers.require_organiser(actor)
        if instrument not in self.world.tables:
            raise Invalid("status-instrument", known=", ".join(self.world.tables))
        day = self._day(as_of)
        said = " ".join(_DROPPED.sub(" ", source).split())[:SOURCE_LIMIT] or _SOURCES[instrument]
        report = read_table(content, self.states)
        later = [one for one in report.deeds if one.date > day]
        problems = [*report.problems, *(_later(one, self.states) for one in later)]
        report = replace(report, deeds=tuple(one for one in report.deeds if one not in later), problems=tuple(problems))
        table = Table("", instrument, said, day, not problems, report.deeds, guild_id)
        against = self.tables(instrument, guild_id)[0]
        same = against.id != OWN and (against.guild_id, against.as_of, set(against.deeds)) == (
            guild_id,
            day,
            set(table.deeds),
        )
        return Preview(table, report, tuple(self._changes(against, table)), against, same)

    async def import_(self, actor: Actor | None, preview: Preview) -> Table:
        """Store what was previewed; the same file for the same day once more changes nothing.

        Raises:
            Refused: the person is no organiser of the server it was previewed for.
        """
        guild_id = None if actor is None else self._servers.require_organiser(actor)
        table, sha256, now = replace(preview.table, guild_id=guild_id), preview.report.sha256, self._clock.now()
        by = None if actor is None else actor.user_id
        stored = await self._db.write(
            lambda tx: store.find_same(tx, table, sha256) or store.insert(tx, table, sha256, by, now)
        )
        if all(one.id != stored.id for one in self._imported):
            self._imported.append(stored)
        return stored

    async def withdraw(self, actor: Actor | None, table_id: str) -> None:
        """Take an imported table back; the one before it shows again.

        Raises:
            Refused: the person is no organiser.
            NotFound: ``status-table-unknown``: no such table of this server (of the host, without an actor).
        """
        guild_id = None if actor is None else self._servers.require_organiser(actor)
        number = int(table_id) if re.fullmatch(r"[0-9]{1,18}", table_id) else 0
        by, now = (None if actor is None else actor.user_id), self._clock.now()
        if not await self._db.write(lambda tx: store.withdraw(tx, number, guild_id, by, now)):
            raise NotFound("status-table-unknown")
        self._imported = [one for one in self._imported if one.id != str(number)]

    def imported(self, actor: Actor | None) -> list[Table]:
        """Return the tables that this server (without an actor: the host) imported, the newest first."""
        guild_id = None if actor is None else self._servers.require_organiser(actor)
        return [one for one in reversed(self._imported) if one.guild_id == guild_id]

    def suggest_blocs(self, typed: str) -> list[Suggestion]:
        """Return blocs whose name begins as typed; the values are ids."""
        return self._bloc_names.suggest(typed)

    def _day(self, typed: str) -> str:
        try:
            day = date.fromisoformat(typed.strip())
        except ValueError as error:
            raise Invalid("status-day", day=typed[:40]) from error
        if day > self._clock.now().date():
            raise Invalid("status-day-future", day=day.isoformat())
        return day.isoformat()

    def _changes(self, against: Table, table: Table) -> Sequence[Change]:
        changes = []
        for state in self.states.sorted({deed.code for deed in (*against.deeds, *table.deeds)}):
            for step in Step:
                was, now = against.of(state.code, step), table.of(state.code, step)
                if (was is None) != (now is None) or (was and now and not fits(was.date, now.date)):
                    changes.append(Change(state, step, _said(was), _said(now)))
        # What is new is what people look for; what the table does not have comes after it.
        return sorted(changes, key=lambda one: not one.now)


def _said(deed: Deed | None) -> str:
    return "" if deed is None else deed.date or "?"


def _later(deed: Deed, states: States) -> Problem:
    return Problem(0, "status-row-later", f"{states[deed.code].name}: {deed.date}")
