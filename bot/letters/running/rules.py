"""What fits a letter's rules, which numbers are worth a word, when to ask again. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.actor import Actor
from bot.errors import Invalid
from bot.letters.running.model import Change, Limits, Seen

BEFORE = timedelta(hours=24)
"""How long before the deadline those who were nudged and have not answered are reminded."""

APART = timedelta(hours=12)
"""Least time between a nudge and its reminder; who was asked later is not asked again."""

BARS = 14
"""Most days or weeks that statistics tell apart."""

_MOST = {"burst": 100_000, "sustained": 100_000, "per_account": 1_000, "account_days": 3_650, "member_days": 3_650}


def misfit(limits: Limits, actor: Actor, seen: Seen, now: datetime) -> str | None:
    """Return the first rule that a signature does not fit, as a key of the catalogue; None where it fits all.

    What nobody can know (a role, from direct messages) does not fit: an organiser looks.
    """
    checks = (
        ("letter-waits-account-many", limits.per_account and seen.own >= limits.per_account),
        ("letter-waits-unknown", actor.guild_id is None and (limits.role_id or limits.member_days)),
        ("letter-waits-role", limits.role_id and limits.role_id not in actor.role_ids),
        ("letter-waits-young", _younger(actor.created_at, limits.account_days, now)),
        ("letter-waits-new", _younger(actor.joined_at, limits.member_days, now)),
        ("letter-waits-burst", limits.burst and seen.minute >= limits.burst),
        ("letter-waits-sustained", limits.sustained and seen.hour >= limits.sustained),
    )
    return next((key for key, fails in checks if fails), None)


def changed(limits: Limits, change: Change) -> Limits:
    """Return limits with what is to become another.

    Raises:
        Invalid: ``letter-rules-range``: a number is below 0 or too large.
    """
    wanted = limits_in(change)
    for name, most in _MOST.items():
        if not 0 <= wanted.get(name, 0) <= most:
            raise Invalid("letter-rules-range", most=most)
    if "role_id" in wanted:
        wanted["role_id"] = wanted["role_id"] or None
    return replace(limits, **wanted)


def limits_in(change: Change) -> dict[str, Any]:
    """Return what a change says of limits, by field, whether or not it is another value than before."""
    return {one.name: value for one in fields(Limits) if (value := getattr(change, one.name)) is not None}


def milestone(before: int, now: int) -> int | None:
    """Return the largest of 10, 25, 50, 100, 250 ... that was reached since a number; None where none was."""
    return max((one for one in _milestones(now) if one > before), default=None)


def reminder_at(deadline: datetime) -> datetime:
    """Return when those who were nudged are reminded."""
    return deadline - BEFORE


def reminds(nudged_at: datetime, deadline: datetime, now: datetime) -> bool:
    """Whether somebody who was nudged is to be reminded now."""
    return reminder_at(deadline) <= now < deadline and now - nudged_at >= APART


def bars(days: Mapping[date, int]) -> list[tuple[date, date, int]]:
    """Return days as at most `BARS` bars of as many days each, without gaps: first day, last day, how many."""
    if not days:
        return []
    first, last = min(days), max(days)
    long = (last - first).days // BARS + 1
    starts = [first + timedelta(days=at) for at in range(0, (last - first).days + 1, long)]
    ends = [min(start + timedelta(days=long - 1), last) for start in starts]
    return [
        (start, end, sum(n for day, n in days.items() if start <= day <= end))
        for start, end in zip(starts, ends, strict=True)
    ]


def _younger(since: datetime | None, days: int, now: datetime) -> bool:
    return days > 0 and (since is None or now - since < timedelta(days=days))


def _milestones(most: int) -> Iterator[int]:
    unit = 10
    while unit <= most:
        yield from (one for one in (unit, unit * 5 // 2, unit * 5) if one <= most)
        unit *= 10
