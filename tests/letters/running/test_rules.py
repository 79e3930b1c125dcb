"""What fits, which numbers are worth a word, how days become bars: pure rules."""

import itertools
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actor import Actor
from bot.errors import Invalid
from bot.letters.running.model import Change, Limits, Seen
from bot.letters.running.rules import BARS, bars, changed, milestone, misfit, reminds

NOW = datetime(2027, 1, 11, 12, tzinfo=UTC)
DAY = timedelta(days=1)
NONE = Limits(burst=0, sustained=0, per_account=0)
OLD = Actor(1, 1, frozenset({7}), created_at=NOW - 100 * DAY, joined_at=NOW - 10 * DAY)
NOTHING = Seen(0, 0, 0)


@pytest.mark.parametrize(
    ("limits", "actor", "seen", "reason"),
    [
        (NONE, Actor(1, None), Seen(10**6, 10**6, 10**6), None),
        (Limits(burst=3), OLD, Seen(2, 2, 0), None),
        (Limits(burst=3), OLD, Seen(3, 3, 0), "letter-waits-burst"),
        (Limits(sustained=5), OLD, Seen(0, 5, 0), "letter-waits-sustained"),
        (Limits(per_account=2), OLD, Seen(0, 0, 2), "letter-waits-account-many"),
        (Limits(account_days=100), OLD, NOTHING, None),
        (Limits(account_days=101), OLD, NOTHING, "letter-waits-young"),
        (Limits(account_days=1), Actor(1, 1), NOTHING, "letter-waits-young"),
        (Limits(member_days=10), OLD, NOTHING, None),
        (Limits(member_days=11), OLD, NOTHING, "letter-waits-new"),
        (Limits(member_days=1), Actor(1, 1), NOTHING, "letter-waits-new"),
        (Limits(role_id=7), OLD, NOTHING, None),
        (Limits(role_id=8), OLD, NOTHING, "letter-waits-role"),
        (Limits(role_id=7), Actor(1, None), NOTHING, "letter-waits-unknown"),
        (Limits(member_days=1), Actor(1, None), NOTHING, "letter-waits-unknown"),
    ],
)
def test_what_does_not_fit_waits_with_the_reason(limits: Limits, actor: Actor, seen: Seen, reason: str | None) -> None:
    """At the limit it still fits for days, no longer for counts; what nobody knows does not fit."""
    assert misfit(limits, actor, seen, NOW) == reason


def test_only_what_was_said_changes() -> None:
    """0 takes a role away; numbers have a range."""
    before = Limits(role_id=7, burst=1)
    assert changed(before, Change()) == before
    assert changed(before, Change(role_id=0, milestones=True)) == Limits(burst=1, milestones=True)
    for bad in (Change(burst=-1), Change(account_days=10_000), Change(per_account=1_001)):
        with pytest.raises(Invalid, match="letter-rules-range"):
            changed(before, bad)


@given(st.lists(st.integers(0, 12_000), max_size=30))
def test_a_milestone_is_passed_once_however_the_number_moves(numbers: list[int]) -> None:
    """Compared with counting up one by one: the same ones at most, in order, the highest reached always among them."""
    known = [10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000]
    most, said = 0, []
    for number in numbers:
        if number > most:
            found = milestone(most, number)
            assert (found is None) == (not any(most < one <= number for one in known))
            said += [] if found is None else [found]
            most = number
    assert said == sorted(set(said))
    assert set(said) <= set(known)
    assert not said or said[-1] == max(one for one in known if one <= most)


@given(st.dictionaries(st.dates(date(2026, 1, 1), date(2028, 1, 1)), st.integers(1, 50), max_size=40))
def test_bars_lose_no_day(days: dict[date, int]) -> None:
    """They follow each other without a gap, none outside, at most so many."""
    drawn = bars(days)
    assert sum(n for _, _, n in drawn) == sum(days.values())
    assert len(drawn) <= BARS
    assert bool(drawn) == bool(days)
    for (_, end, _), (start, _, _) in itertools.pairwise(drawn):
        assert start == end + DAY
    if days:
        assert (drawn[0][0], drawn[-1][1]) == (min(days), max(days))


def test_who_was_asked_lately_is_not_asked_again() -> None:
    """A reminder comes within the last day, half a day after the nudge at least, never after the deadline."""
    deadline = NOW + DAY
    assert reminds(NOW - DAY, deadline, NOW)
    assert not reminds(NOW - DAY, deadline, NOW - timedelta(seconds=1))
    assert not reminds(NOW - timedelta(hours=11), deadline, NOW)
    assert not reminds(NOW - DAY, deadline, deadline)
