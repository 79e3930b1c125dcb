"""Quiet hours, days off and digests over zones and clock changes: properties against a plain look at the wall."""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.subscriptions.hours import is_open, next_closed, open_at
from bot.subscriptions.model import Beat, Hours, Rhythm
from bot.subscriptions.rounds import EARLY, look_at
from bot.subscriptions.rules import digest_window, next_beat

ZONES = (
    *("America/New_York", "Europe/Vienna", "Europe/Zurich", "Africa/Nairobi", "America/Bogota", "Asia/Ho_Chi_Minh"),
    *("Asia/Kathmandu", "Africa/Cairo", "Australia/Lord_Howe"),
)
MINUTE = timedelta(minutes=1)
clocks = st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30, 45)))
# Half of them within days of a change of the clocks.
CHANGES = [datetime(2027, *day, tzinfo=UTC) for day in ((3, 14), (3, 28), (4, 3), (4, 30), (10, 2), (10, 31), (11, 7))]
instants = st.one_of(
    st.integers(0, 3 * 525_600).map(lambda m: datetime(2026, 1, 1, tzinfo=UTC) + m * MINUTE),
    st.tuples(st.sampled_from(CHANGES), st.integers(-4_320, 4_320)).map(lambda pair: pair[0] + pair[1] * MINUTE),
)
hours_of_people = st.builds(
    lambda zone, quiet, days: Hours(
        user_id=1, zone=zone, city="", quiet=quiet if quiet and quiet[0] != quiet[1] else None, days=days
    ),
    st.sampled_from(ZONES),
    st.one_of(st.none(), st.tuples(clocks, clocks)),
    st.frozensets(st.integers(0, 6), min_size=1),
)


def shown_open(hours: Hours, instant: datetime) -> bool:
    """Whether the wall shows an hour and a day on which the person can be told something."""
    wall = instant.astimezone(ZoneInfo(hours.zone))
    if wall.weekday() not in hours.days:
        return False
    if hours.quiet is None:
        return True
    begin, end = hours.quiet
    at = wall.time().replace(fold=0)
    return not (begin <= at < end if begin < end else at >= begin or at < end)


def near_a_change(hours: Hours, instant: datetime) -> bool:
    """Whether clocks change within half a day: the repeated hour is read in two ways by a plain look."""
    info = ZoneInfo(hours.zone)
    offsets = {(instant + timedelta(hours=step)).astimezone(info).utcoffset() for step in (-12, 0, 12)}
    return len(offsets) > 1


@settings(max_examples=300, deadline=None)
@given(hours_of_people, instants)
def test_it_is_open_exactly_when_the_wall_says_so(hours: Hours, instant: datetime) -> None:
    if not near_a_change(hours, instant):
        assert is_open(hours, instant) == shown_open(hours, instant)


@settings(max_examples=200, deadline=None)
@given(hours_of_people, instants)
def test_the_next_opening_is_open_and_none_was_before_it(hours: Hours, instant: datetime) -> None:
    opens = open_at(hours, instant)
    assert instant <= opens <= instant + timedelta(days=8)
    assert is_open(hours, opens)
    step = instant
    while step < opens:
        assert not is_open(hours, step)
        step += 37 * MINUTE


@settings(max_examples=200, deadline=None)
@given(hours_of_people, instants)
def test_one_is_told_once_before_every_time_one_is_left_alone(hours: Hours, instant: datetime) -> None:
    """Looks go on for ever, each before the next closed time, and none of these is passed over."""
    if look_at(hours, instant) is None:
        assert hours.quiet is None
        assert len(hours.days) == 7
        return
    at, seen = instant, []
    for _ in range(5):
        look = look_at(hours, at)
        assert look is not None
        begin, end = next_closed(hours, look)
        assert look + EARLY == begin < end
        assert not is_open(hours, begin)
        assert is_open(hours, end)
        seen.append((begin, end))
        at = begin
    assert seen == sorted(set(seen))
    for (_, end), (begin, _) in pairwise(seen):
        # Where somebody can be told something for less than the look takes, there is no time to.
        assert end <= begin


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(ZONES), clocks, st.sampled_from(Rhythm), st.integers(0, 6), instants)
def test_a_digest_comes_once_a_day_or_week_at_its_hour(
    zone: str, at: time, rhythm: Rhythm, weekday: int, instant: datetime
) -> None:
    beat = Beat(rhythm=rhythm, at=at, zone=zone, city="", weekday=weekday if rhythm is Rhythm.WEEKLY else None)
    days = []
    for _ in range(10):
        instant = next_beat(beat, instant)
        wall = instant.astimezone(ZoneInfo(zone))
        days.append(wall.date())
        begin, end = digest_window(beat, instant)
        assert begin <= instant < end
        # In a missing hour it is the first time after it, and never earlier.
        assert wall.time().replace(fold=0) >= at
        assert datetime.combine(wall.date(), wall.time()) - datetime.combine(wall.date(), at) <= timedelta(hours=1)
    apart = {later - earlier for earlier, later in pairwise(days)}
    assert apart == {timedelta(days=1 if rhythm is Rhythm.DAILY else 7)}
