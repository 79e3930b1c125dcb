"""How a series stands and what became of each occurrence, gathered inside one look."""

from collections.abc import Iterable
from datetime import datetime

from bot.announcements.series import store
from bot.announcements.series.filling import of_occurrence
from bot.announcements.series.model import (
    Fate,
    File,
    Occurrence,
    Series,
    SeriesState,
    SeriesView,
    Text,
    Version,
    VersionState,
)
from bot.announcements.series.planning import DAY, Planner, Where, where_of
from bot.announcements.series.recurrence import Note, listed, notes, occurrences
from bot.announcements.series.steps import store as steps_store
from bot.calendar.zones import moment_of
from bot.delivery.model import Delivery, State
from bot.delivery.service import DeliveryService
from bot.errors import NotFound
from bot.storage import Transaction


def view(
    tx: Transaction,
    deliveries: DeliveryService,
    planner: Planner,
    series: Series,
    version_id: int | None,
    now: datetime,
) -> SeriesView:
    """Return a series with one of its wordings; without a number with what holds, else with its draft.

    Raises:
        NotFound: there is no such wording.
    """
    versions = store.versions(tx, series.id)
    version = _chosen(versions) if version_id is None else store.version(tx, version_id)
    if version is None or version.series_id != series.id:
        raise NotFound("series-not-found")
    if version.state is VersionState.IN_FORCE and series.state is not SeriesState.CANCELLED:
        posts = planner.wanted(tx, series).values()
        own = {post.occurrence.key: post.occurrence for post in posts if post.version.id == version.id}
        coming = [one for one in own.values() if one.at.utc > now]
    elif version.state is VersionState.DRAFT:
        days = planner.days_of(tx, series.guild_id, version.plan)
        coming = [one for one in occurrences(version.plan.rule, version.plan.start, days) if one.at.utc > now]
    else:
        coming = []
    own_words = _own_words(tx, planner, series, version, now)
    return SeriesView(
        series=series,
        version=version,
        coming=coming,
        notes=[*notes(version.plan.rule, version.plan.start, coming), *own_words],
        files=store.files(tx, version.plan.files),
        ping=deliveries.pings.of_cause_within(tx, version.cause),
        drafts=tuple(one.id for one in versions if one.state is VersionState.DRAFT and one.id != version.id),
    )


def _own_words(tx: Transaction, planner: Planner, series: Series, version: Version, now: datetime) -> list[Note]:
    """Return the note that single times to come were changed for themselves, and lose that once a draft is in force."""
    if version.state is not VersionState.DRAFT or version.occurrence is not None:
        return []
    posts = planner.wanted(tx, series).values()
    days = {
        one.occurrence.key[:DAY] for one in posts if one.version.occurrence is not None and one.occurrence.at.utc > now
    }
    return [("series-note-own-words", {"days": listed(sorted(days))})] if days else []


def said(tx: Transaction, delivery: Delivery) -> tuple[Text, list[File]]:
    """Return what a delivery says, with its files.

    Raises:
        NotFound: there is no such wording.
    """
    data = delivery.data
    version = store.version(tx, int(str(data["version"])))
    if version is None:
        raise NotFound("series-not-found")
    at = moment_of(datetime.fromisoformat(str(data["wall"])), str(data["zone"]), str(data["city"]))
    text = of_occurrence(version.plan.text_for(str(data["language"])), at)
    return text, store.files(tx, version.plan.files, content=True)


def fits(shown: SeriesView, typed: str) -> bool:
    """Whether a series is meant by what somebody has begun to type: part of a title, or its number."""
    wanted = typed.strip().removeprefix("#").casefold()
    titles = " ".join(one.title for one in shown.version.plan.texts).casefold()
    return wanted in titles or wanted == str(shown.series.id)


def fates(tx: Transaction, deliveries: DeliveryService, series: Series) -> list[Fate]:
    """Return what becomes or became of each occurrence, in the order of time.

    Of several deliveries for one occurrence and channel (after a change, after a pause) the last one counts.
    """
    last: dict[Where, Delivery] = {}
    for one in sorted(deliveries.of_causes_within(tx, series.causes), key=lambda one: one.id):
        before = last.get(where_of(one))
        if before is None or before.state is State.CANCELLED or one.state is not State.CANCELLED:
            last[where_of(one)] = one
    steps = steps_store.of_deliveries(tx, [one.id for one in last.values()])
    out = store.skipped(tx, series.id)
    own = {one.occurrence for one in store.versions(tx, series.id) if one.state is VersionState.IN_FORCE}
    found = []
    for key in dict.fromkeys(where[0] for where in last):
        ones = [one for where, one in last.items() if where[0] == key]
        found.append(
            Fate(
                key=key,
                at=max(one.due_at for one in ones),
                deliveries=tuple(ones),
                steps=tuple(step for one in ones for step in steps.get(one.id, ())),
                skipped_by=out.get(key),
                own_words=key in own,
            )
        )
    return sorted(found, key=lambda one: (one.at, one.key))


def shown_first(coming: Iterable[Occurrence]) -> Occurrence | None:
    """Return the occurrence that a preview shows: the next one."""
    return min(coming, key=lambda one: one.at.utc, default=None)


def _chosen(versions: list[Version]) -> Version | None:
    whole = [one for one in versions if one.occurrence is None]
    return next((one for one in whole if one.state is VersionState.IN_FORCE), whole[0] if whole else None)
