"""What a change of a series begins from: the wording, the occurrence and the file that are meant. Inside one write."""

from dataclasses import replace
from datetime import datetime

from bot.announcements.series import store
from bot.announcements.series.changing import require_files
from bot.announcements.series.files import file_name, require_size
from bot.announcements.series.model import Plan, Rule, Series, Version, VersionState
from bot.announcements.series.planning import Planner
from bot.calendar.zones import moment_of
from bot.errors import Conflict, NotFound
from bot.storage import Transaction


def series_here(tx: Transaction, guild_id: int, series_id: int) -> Series:
    """Return a series of a server.

    Raises:
        NotFound: ``series-not-found``.
    """
    series = store.find(tx, series_id)
    if series is None or series.guild_id != guild_id:
        raise NotFound("series-not-found")
    return series


def draft_shown(tx: Transaction, series: Series, version_id: int, revision: int) -> Version:
    """Return a draft, in the revision that the person was shown.

    Raises:
        NotFound: ``series-not-found``.
        Conflict: ``series-scheduled-already`` or ``series-changed``.
    """
    version = store.version(tx, version_id)
    if version is None or version.series_id != series.id:
        raise NotFound("series-not-found")
    if version.state is not VersionState.DRAFT:
        raise Conflict("series-scheduled-already")
    if version.revision != revision:
        raise Conflict("series-changed")
    return version


def begin(tx: Transaction, series: Series, key: str | None) -> tuple[Version | None, Plan]:
    """Return the draft to change, where there is one, and the plan to begin from.

    Args:
        tx: the transaction.
        series: the series.
        key: the one occurrence that is meant; None for the whole.
    """
    there = {(one.occurrence, one.state): one for one in store.versions(tx, series.id)}
    draft = there.get((key, VersionState.DRAFT))
    own = draft or there.get((key, VersionState.IN_FORCE))
    if own is not None:
        return draft, own.plan
    whole = there[None, VersionState.IN_FORCE].plan
    wall = datetime.fromisoformat(key or "")
    return None, replace(whole, rule=Rule(), start=moment_of(wall, whole.start.zone, whole.start.city))


def occurrence_meant(tx: Transaction, planner: Planner, series: Series, typed: str, now: datetime) -> str:
    """Return the occurrence that is meant among those still to come, by its day or its wall time in the rule.

    Raises:
        NotFound: ``series-occurrence-not-found``.
    """
    wanted = typed.strip().replace(" ", "T")
    posts = planner.wanted(tx, replace(series, counts_from=now)).values()
    found = {post.occurrence.key for post in posts if wanted and post.occurrence.key.startswith(wanted)}
    if len(found) != 1:
        raise NotFound("series-occurrence-not-found")
    return found.pop()


def with_file(
    tx: Transaction, series_id: int, plan: Plan, file: tuple[str, bytes], user_id: int, now: datetime
) -> Plan:
    """Keep a file and return the plan that it goes with.

    Raises:
        Invalid: ``series-file-…`` or ``series-…-files``.
    """
    name, content = file_name(file[0]), file[1]
    require_files(len(plan.files) + 1)
    there = store.files(tx, plan.files)
    require_size(len(content), sum(one.size for one in there) + len(content))
    return replace(plan, files=(*plan.files, store.add_file(tx, series_id, name, content, user_id, now)))
