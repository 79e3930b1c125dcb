"""Wall time + zone -> UTC through every clock change 2024-2030, against zoneinfo and dateutil."""

from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil import tz
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.zones import Adjusted, Moment, moment_of, seen_from

ZONES = (
    "America/New_York",
    "Europe/Vienna",
    "Europe/Zurich",
    "Africa/Nairobi",
    "America/Bogota",
    "Asia/Ho_Chi_Minh",
    "Asia/Kathmandu",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "America/St_Johns",
    "Pacific/Apia",
)
FIRST, LAST = datetime(2024, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@cache
def changes(zone: str) -> tuple[datetime, ...]:
    """Return the instants at which a zone's offset changes."""
    info, found, at = ZoneInfo(zone), [], FIRST
    while at < LAST:
        after = at + timedelta(hours=12)
        if at.astimezone(info).utcoffset() != after.astimezone(info).utcoffset():
            low, high = at, after
            while high - low > SECOND:
                middle = low + timedelta(seconds=(high - low) // SECOND // 2)
                if middle.astimezone(info).utcoffset() == low.astimezone(info).utcoffset():
                    low = middle
                else:
                    high = middle
            found.append(high)
        at = after
    return tuple(found)


def offset(instant: datetime, zone: str) -> timedelta:
    found = instant.astimezone(ZoneInfo(zone)).utcoffset()
    assert found is not None
    return found


def check(wall: datetime, zone: str) -> Moment:
    """Check every promise about one wall time and return its moment."""
    moment = moment_of(wall, zone)
    info = ZoneInfo(zone)
    assert moment.utc.astimezone(info).replace(tzinfo=None) == moment.wall, "the wall shows what is said"
    if zone == "Africa/Casablanca":
        # Its winter time is the odd one, which dateutil 2.9 gets wrong around the changes; checked above and by hand.
        return moment
    theirs = wall.replace(tzinfo=tz.gettz(zone))
    if tz.datetime_exists(theirs):
        assert moment.wall == wall
        assert moment.utc == tz.enfold(theirs, fold=0).astimezone(UTC), "the first of the two, if there are two"
        assert (moment.adjusted is Adjusted.REPEATED) == tz.datetime_ambiguous(theirs)
    else:
        assert moment.adjusted is Adjusted.MISSING
        assert moment.wall > wall
        just_before = moment.utc - SECOND
        assert just_before.astimezone(info).replace(tzinfo=None) < wall, "nothing valid lies between"
        assert offset(just_before, zone) < offset(moment.utc, zone)
    return moment


@pytest.mark.parametrize("zone", ZONES)
def test_every_quarter_of_an_hour_around_every_change(zone: str) -> None:
    for change in changes(zone):
        around = change.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        for quarter in range(-12, 13):
            check(around + quarter * timedelta(minutes=15), zone)
            check(around + quarter * timedelta(minutes=15) + SECOND, zone)


def test_the_table_of_changes_is_not_empty() -> None:
    """The test above looks at something."""
    counts = {zone: len(changes(zone)) for zone in ZONES}
    assert counts["Europe/Vienna"] == counts["America/New_York"] == counts["Australia/Lord_Howe"] == 14
    assert counts["Africa/Nairobi"] == counts["Asia/Kathmandu"] == counts["Asia/Ho_Chi_Minh"] == 0
    assert counts["Africa/Cairo"] == 14
    # Morocco goes by Ramadan.
    assert counts["Africa/Casablanca"] >= 14


@given(
    zone=st.sampled_from([zone for zone in ZONES if changes(zone)]),
    which=st.integers(0, 200),
    near=st.timedeltas(timedelta(hours=-3), timedelta(hours=3)),
)
def test_any_second_near_any_change(zone: str, which: int, near: timedelta) -> None:
    """Where it goes wrong, if it does: within three hours of a change of clocks."""
    at = changes(zone)[which % len(changes(zone))]
    check(
        at.astimezone(ZoneInfo(zone)).replace(tzinfo=None, microsecond=0)
        + timedelta(seconds=int(near.total_seconds())),
        zone,
    )


@given(
    wall=st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31)),  # noqa: DTZ001 - wall times have no zone
    zone=st.sampled_from(sorted(name for name in available_timezones() if "/" in name)),
)
def test_any_time_in_any_zone(wall: datetime, zone: str) -> None:
    check(wall.replace(microsecond=0), zone)


@given(instant=st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31)), zone=st.sampled_from(ZONES))  # noqa: DTZ001 - made UTC below
def test_there_and_back(instant: datetime, zone: str) -> None:
    """What a wall shows leads back to the instant, but in a repeated hour, where it leads to the first."""
    seen = seen_from(instant.replace(tzinfo=UTC), zone)
    back = moment_of(seen.wall, zone)
    assert back.wall == seen.wall
    assert back.utc <= seen.utc
    assert back.utc == seen.utc or back.adjusted is Adjusted.REPEATED


@given(
    first=st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31)),  # noqa: DTZ001 - wall times have no zone
    later=st.timedeltas(timedelta(), timedelta(days=2)),
    zone=st.sampled_from(ZONES),
)
def test_a_later_time_on_the_wall_is_never_earlier_but_for_the_repeated_hour(
    first: datetime, later: timedelta, zone: str
) -> None:
    assert moment_of(first + later, zone).utc >= moment_of(first, zone).utc


@pytest.mark.parametrize(
    ("wall", "zone", "utc", "shown", "adjusted"),
    [
        ("2027-03-28 02:30", "Europe/Vienna", "2027-03-28 01:00", "03:00", Adjusted.MISSING),
        ("2027-10-31 02:30", "Europe/Vienna", "2027-10-31 00:30", "02:30", Adjusted.REPEATED),
        ("2027-03-14 02:00", "America/New_York", "2027-03-14 07:00", "03:00", Adjusted.MISSING),
        ("2027-03-14 01:59", "America/New_York", "2027-03-14 06:59", "01:59", Adjusted.NO),
        ("2027-10-03 02:10", "Australia/Lord_Howe", "2027-10-02 15:30", "02:30", Adjusted.MISSING),
        ("2027-04-04 01:45", "Australia/Lord_Howe", "2027-04-03 14:45", "01:45", Adjusted.REPEATED),
        ("2027-04-30 00:15", "Africa/Cairo", "2027-04-29 22:00", "01:00", Adjusted.MISSING),
        ("2027-10-29 23:30", "Africa/Cairo", "2027-10-29 21:30", "23:30", Adjusted.NO),
        ("2027-10-28 23:30", "Africa/Cairo", "2027-10-28 20:30", "23:30", Adjusted.REPEATED),
        ("2027-11-07 01:30", "America/New_York", "2027-11-07 05:30", "01:30", Adjusted.REPEATED),
        ("2026-03-29 02:15", "Europe/Zurich", "2026-03-29 01:00", "03:00", Adjusted.MISSING),
        ("2030-10-27 02:59", "Europe/Zurich", "2030-10-27 00:59", "02:59", Adjusted.REPEATED),
        ("2027-03-28 02:30", "Africa/Nairobi", "2027-03-27 23:30", "02:30", Adjusted.NO),
        ("2027-03-14 02:30", "America/Bogota", "2027-03-14 07:30", "02:30", Adjusted.NO),
        ("2027-10-31 02:30", "Asia/Ho_Chi_Minh", "2027-10-30 19:30", "02:30", Adjusted.NO),
        ("2027-01-18 10:00", "Asia/Kathmandu", "2027-01-18 04:15", "10:00", Adjusted.NO),
        ("2011-12-30 12:00", "Pacific/Apia", "2011-12-30 10:00", "00:00", Adjusted.MISSING),
    ],
)
def test_a_table_of_changes(wall: str, zone: str, utc: str, shown: str, adjusted: Adjusted) -> None:
    """The first valid instant after a missing hour, the first of a repeated one; Apia once skipped a whole day."""
    moment = moment_of(datetime.fromisoformat(wall), zone)
    assert (f"{moment.utc:%Y-%m-%d %H:%M}", f"{moment.wall:%H:%M}", moment.adjusted) == (utc, shown, adjusted)


def test_a_time_named_before_a_missing_hour_and_in_it_keep_their_order() -> None:
    """02:59:59.5 in the missing hour is 03:00 sharp."""
    moment = moment_of(datetime.fromisoformat("2027-03-28 02:59:59.5"), "Europe/Vienna")
    assert moment.wall == datetime.fromisoformat("2027-03-28 03:00")
