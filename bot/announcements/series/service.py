"""Series of announcements from draft to what became of each occurrence. Organisers only, whatever is asked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from bot.actor import Actor
from bot.announcements.series import looking, store
from bot.announcements.series.changing import Change, changed, new_plan, require_worth
from bot.announcements.series.drafting import begin, draft_shown, occurrence_meant, series_here, with_file
from bot.announcements.series.model import (
    Fate,
    File,
    Plan,
    Series,
    SeriesState,
    SeriesView,
    Text,
    Version,
)
from bot.announcements.series.planning import MeetingDays, Planner
from bot.clock import Clock
from bot.delivery.model import Delivery
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound
from bot.servers.service import ServerService
from bot.storage import Database, Transaction

T = TypeVar("T")
LISTED = 100
"""Most series that are listed."""


class SeriesService:
    """Everything that can be done with series of announcements.

    Whatever takes an actor raises Refused for who is no organiser, NotFound for a series of another server.

    Args:
        db: the database.
        clock: the time.
        default_zone: IANA zone for times typed without one in a server that has chosen none.
        language: of a server that has chosen none.
        servers: who is an organiser.
        deliveries: what is posted, and which roles it may call.
        meeting_days: the days on which a session meets, inside a write.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        default_zone: str,
        language: str,
        servers: ServerService,
        deliveries: DeliveryService,
        meeting_days: MeetingDays,
    ) -> None:
        self._db = db
        self._clock = clock
        self._default_zone = default_zone
        self._language = language
        self._servers = servers
        self._deliveries = deliveries
        self.planner = Planner(deliveries, meeting_days)

    def check(self, actor: Actor, change: Change) -> None:
        """Refuse what cannot be taken of a new series, before anybody writes title and text."""
        self._new_plan(actor, self._servers.require_organiser(actor), change.worded("-", "-"))

    async def draft(self, actor: Actor, change: Change, file: tuple[str, bytes] | None = None) -> SeriesView:
        """Record a new series as a draft, to be previewed.

        Args:
            actor: an organiser.
            change: what it shall say; first, title and text at least.
            file: name and bytes of one to go with it.

        Raises:
            Invalid: a part cannot be taken.
        """
        guild_id = self._servers.require_organiser(actor)
        plan, now = self._new_plan(actor, guild_id, change), self._clock.now()

        def work(tx: Transaction) -> SeriesView:
            self._require_worth(tx, guild_id, plan, now)
            series_id = store.insert(tx, guild_id, actor.user_id, now)
            whole = plan if file is None else with_file(tx, series_id, plan, file, actor.user_id, now)
            version_id = store.insert_version(tx, series_id, None, whole, actor.user_id, now)
            return self._view(tx, actor, series_here(tx, guild_id, series_id), version_id)

        return await self._db.write(work)

    async def change(
        self,
        actor: Actor,
        series_id: int,
        change: Change,
        occurrence: str = "",
        file: tuple[str, bytes] | None = None,
        revision: int | None = None,
    ) -> SeriesView:
        """Change a draft; of what is in force a draft is made, which holds once it is scheduled in its turn.

        Args:
            actor: an organiser.
            series_id: the series.
            change: what shall be otherwise.
            occurrence: the one that is meant, by its day or its wall time in the rule; '' for the whole series.
            file: name and bytes of one to go with it.
            revision: of the draft that the person was shown; None where it does not matter.

        Raises:
            Invalid: a part cannot be taken.
            Conflict: the series was cancelled, or somebody else changed the draft meanwhile.
        """
        self._deliveries.pings.check(actor, change.role_id)

        def work(tx: Transaction, series: Series, now: datetime) -> SeriesView:
            key = occurrence_meant(tx, self.planner, series, occurrence, now) if occurrence else None
            if key is not None and any(
                part is not None for part in (change.every, change.ends, change.exceptions, change.session_id)
            ):
                raise Invalid("series-one-has-no-rule")
            draft, plan = begin(tx, series, key)
            if revision is not None and (draft is None or draft.revision != revision):
                raise Conflict("series-changed")
            server = self._servers.of(series.guild_id)
            plan = changed(plan, change, now, server.zone or self._default_zone)
            if file is not None:
                plan = with_file(tx, series.id, plan, file, actor.user_id, now)
            self._require_worth(tx, series.guild_id, plan, now)
            if draft is not None:
                store.revise(tx, draft.id, plan)
                return self._view(tx, actor, series, draft.id)
            version_id = store.insert_version(tx, series.id, key, plan, actor.user_id, now)
            return self._view(tx, actor, series, version_id)

        return await self._act(actor, series_id, work)

    async def schedule(self, actor: Actor, series_id: int, version_id: int, revision: int) -> SeriesView:
        """Put a draft in force as it was previewed: its deliveries and the wish to call its role, all or nothing.

        Raises:
            Invalid: everything it would say is past meanwhile.
            Conflict: it is no draft any more, or another revision than the one that was shown.
        """

        def work(tx: Transaction, series: Series, now: datetime) -> SeriesView:
            draft = draft_shown(tx, series, version_id, revision)
            self._require_worth(tx, series.guild_id, draft.plan, now)
            store.put_in_force(tx, draft, actor.user_id, now)
            self._deliveries.pings.ask(tx, actor, draft.cause, draft.plan.role_id)
            state = SeriesState.RUNNING if series.state is SeriesState.DRAFT else series.state
            store.set_state(tx, series.id, state, now if draft.occurrence is None else None, actor.user_id, now)
            self.planner.plan(tx, series.id, now)
            return self._view(tx, actor, series_here(tx, series.guild_id, series.id), draft.id)

        return await self._act(actor, series_id, work)

    async def discard(self, actor: Actor, series_id: int, version_id: int, revision: int) -> Version:
        """Throw a draft away, the whole series where nothing of it was ever scheduled; return what it said.

        Raises:
            Conflict: as `schedule`.
        """

        def work(tx: Transaction, series: Series, now: datetime) -> Version:
            del now
            draft = draft_shown(tx, series, version_id, revision)
            if series.state is SeriesState.DRAFT:
                store.throw_series_away(tx, series.id)
            else:
                store.throw_away(tx, draft.id)
            return draft

        return await self._act(actor, series_id, work)

    async def pause(self, actor: Actor, series_id: int) -> SeriesView:
        """Say nothing of a series until it is resumed; what is just being posted may still appear.

        Raises:
            Conflict: ``series-not-running``.
        """
        return await self._turn(actor, series_id, SeriesState.PAUSED, {SeriesState.RUNNING}, "series-not-running")

    async def resume(self, actor: Actor, series_id: int) -> SeriesView:
        """Say what is still to come of a paused series; what fell into the pause is not said.

        Raises:
            Conflict: ``series-not-paused``.
        """
        return await self._turn(actor, series_id, SeriesState.RUNNING, {SeriesState.PAUSED}, "series-not-paused")

    async def cancel(self, actor: Actor, series_id: int) -> SeriesView:
        """End a series; what was said stays.

        Raises:
            Conflict: ``series-not-live``.
        """
        live = {SeriesState.RUNNING, SeriesState.PAUSED}
        return await self._turn(actor, series_id, SeriesState.CANCELLED, live, "series-not-live")

    async def skip(self, actor: Actor, series_id: int, occurrence: str, *, out: bool) -> SeriesView:
        """Take one occurrence out, or put it back in.

        Raises:
            NotFound: ``series-occurrence-not-found``.
            Conflict: the series was cancelled, is a draft, or the occurrence is being posted.
        """

        def work(tx: Transaction, series: Series, now: datetime) -> SeriesView:
            if series.state not in (SeriesState.RUNNING, SeriesState.PAUSED):
                raise Conflict("series-not-live")
            if out:
                key = occurrence_meant(tx, self.planner, series, occurrence, now)
                store.skip(tx, series.id, key, actor.user_id, now)
            else:
                keys = [one for one in store.skipped(tx, series.id) if one.startswith(occurrence.strip()[:19] or "?")]
                if len(keys) != 1:
                    raise NotFound("series-occurrence-not-found")
                store.unskip(tx, series.id, keys[0])
            self.planner.plan(tx, series.id, now)
            return self._view(tx, actor, series, None)

        return await self._act(actor, series_id, work)

    async def confirm_ping(self, actor: Actor, series_id: int, version_id: int) -> SeriesView:
        """Let what is planned of one wording call its role, as the second organiser.

        Raises:
            Refused: the person asked for it themself.
            NotFound: it calls no role.
            Conflict: it was confirmed before, or it is too late.
        """
        cause = (await self.show(actor, series_id, version_id)).version.cause
        await self._deliveries.pings.confirm(actor, cause)
        return await self.show(actor, series_id, version_id)

    async def show(self, actor: Actor, series_id: int, version_id: int | None = None) -> SeriesView:
        """Return a series as it stands: one of its wordings, or what holds, or its draft."""
        guild_id = self._servers.require_organiser(actor)
        return await self._db.read(lambda tx: self._view(tx, actor, series_here(tx, guild_id, series_id), version_id))

    async def all(self, actor: Actor, typed: str = "") -> list[SeriesView]:
        """Return the server's series that are not cancelled, the newest first.

        Args:
            actor: an organiser.
            typed: part of a title, or a number; everything when empty.
        """
        guild_id = self._servers.require_organiser(actor)

        def look(tx: Transaction) -> list[SeriesView]:
            found = store.of_server(tx, guild_id, LISTED)
            views = [self._view(tx, actor, one, None) for one in found if one.state is not SeriesState.CANCELLED]
            return [one for one in views if looking.fits(one, typed)]

        return await self._db.read(look)

    async def fates(self, actor: Actor, series_id: int) -> tuple[SeriesView, list[Fate]]:
        """Return a series and what becomes or became of each occurrence, in the order of time."""
        guild_id = self._servers.require_organiser(actor)

        def look(tx: Transaction) -> tuple[SeriesView, list[Fate]]:
            series = series_here(tx, guild_id, series_id)
            return self._view(tx, actor, series, None), looking.fates(tx, self._deliveries, series)

        return await self._db.read(look)

    async def said(self, delivery: Delivery) -> tuple[Text, list[File]]:
        """Return what a delivery says, with its files.

        Raises:
            NotFound: there is no such wording.
        """
        return await self._db.read(lambda tx: looking.said(tx, delivery))

    async def files(self, actor: Actor, shown: SeriesView) -> list[File]:
        """Return the files of what is shown with their bytes, for its preview."""
        self._servers.require_organiser(actor)
        return await self._db.read(lambda tx: store.files(tx, shown.version.plan.files, content=True))

    async def _act(self, actor: Actor, series_id: int, work: Callable[[Transaction, Series, datetime], T]) -> T:
        guild_id = self._servers.require_organiser(actor)

        def found(tx: Transaction) -> T:
            series = series_here(tx, guild_id, series_id)
            if series.state is SeriesState.CANCELLED:
                raise Conflict("series-cancelled-already")
            return work(tx, series, self._clock.now())

        return await self._db.write(found)

    async def _turn(
        self, actor: Actor, series_id: int, state: SeriesState, before: set[SeriesState], refusal: str
    ) -> SeriesView:
        def work(tx: Transaction, series: Series, now: datetime) -> SeriesView:
            if series.state not in before:
                raise Conflict(refusal)
            counts_from = now if state is SeriesState.RUNNING else None
            store.set_state(tx, series.id, state, counts_from, actor.user_id, now)
            self.planner.plan(tx, series.id, now)
            return self._view(tx, actor, series_here(tx, series.guild_id, series.id), None)

        return await self._act(actor, series_id, work)

    def _new_plan(self, actor: Actor, guild_id: int, change: Change) -> Plan:
        self._deliveries.pings.check(actor, change.role_id)
        server = self._servers.of(guild_id)
        zone, language = server.zone or self._default_zone, server.language or self._language
        return new_plan(change, server.announcements_channel_id, language, self._clock.now(), zone)

    def _view(self, tx: Transaction, actor: Actor, series: Series, version_id: int | None) -> SeriesView:
        alone = self._servers.of(series.guild_id).one_may_ping
        view = looking.view(tx, self._deliveries, self.planner, series, version_id, self._clock.now())
        may = view.ping is not None and (alone or view.ping.asked_by != actor.user_id)
        return replace(view, may_confirm=may)

    def _require_worth(self, tx: Transaction, guild_id: int, plan: Plan, now: datetime) -> None:
        session_id = plan.rule.session_id
        require_worth(plan, now, set() if session_id is None else self.planner.meeting_days(tx, guild_id, session_id))
