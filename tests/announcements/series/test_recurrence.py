"""On which days a series is said, through clock changes 2024-2030, against dateutil and zoneinfo."""

import contextlib
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil import rrule
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.announcements.series.model import WORKING, Kind, Rule
from bot.announcements.series.reading import read_day, read_days, read_rule, with_end
from bot.announcements.series.recurrence import days, notes, occurrences
from bot.calendar.zones import Adjusted, moment_of
from bot.errors import Invalid

ZONES = (
    "America/New_York",
    "Europe/Vienna",
    "Africa/Nairobi",
    "America/Bogota",
    "Asia/Ho_Chi_Minh",
    "Asia/Kathmandu",
    "Africa/Cairo",
    "Australia/Lord_Howe",
)
NOW = datetime(2026, 11, 22, tzinfo=UTC)
MONDAY = moment_of(datetime(2027, 1, 18, 10), "Europe/Vienna")  # noqa: DTZ001 - a wall time

starts = st.dates(date(2024, 1, 1), date(2029, 6, 30))
clocks = st.times(time(0), time(23, 59)).map(lambda at: at.replace(second=0, microsecond=0))
weekdays = st.frozensets(st.integers(0, 6), min_size=1).map(lambda found: tuple(sorted(found)))
rules = st.one_of(
    st.builds(Rule, kind=st.just(Kind.WEEKLY), days=weekdays, every=st.integers(1, 5)),
    st.builds(
        Rule,
        kind=st.just(Kind.MONTHLY_DAY),
        days=st.frozensets(st.integers(-1, 31).filter(bool), min_size=1, max_size=3).map(lambda d: tuple(sorted(d))),
        every=st.integers(1, 4),
    ),
    st.builds(
        Rule,
        kind=st.just(Kind.MONTHLY_WEEKDAY),
        days=st.integers(0, 6).map(lambda day: (day,)),
        nth=st.sampled_from((1, 2, 3, 4, 5, -1)),
        every=st.integers(1, 4),
    ),
    st.builds(
        Rule,
        kind=st.just(Kind.MONTHLY_WEEKDAY),
        days=st.just(WORKING),
        nth=st.sampled_from((1, -1)),
        every=st.integers(1, 4),
    ),
)


def by_dateutil(rule: Rule, start: date, count: int) -> list[date]:
    """Return the first days of a rule as dateutil expands it."""
    options: dict[str, object] = {"dtstart": datetime.combine(start, time()), "interval": rule.every, "count": count}
    if rule.kind is Kind.WEEKLY:
        found = rrule.rrule(rrule.WEEKLY, byweekday=rule.days, **options)  # type: ignore[arg-type] # as dateutil has it
    elif rule.kind is Kind.MONTHLY_DAY:
        found = rrule.rrule(rrule.MONTHLY, bymonthday=rule.days, **options)  # type: ignore[arg-type] # as above
    elif rule.days == WORKING:
        found = rrule.rrule(rrule.MONTHLY, byweekday=rule.days, bysetpos=rule.nth, **options)  # type: ignore[arg-type] # as above
    else:
        weekday = rrule.weekday(rule.days[0])(rule.nth)
        found = rrule.rrule(rrule.MONTHLY, byweekday=weekday, **options)  # type: ignore[arg-type] # as above
    return [one.date() for one in found]


@settings(max_examples=150, deadline=None)
@given(rules, starts, st.integers(1, 40))
def test_the_days_are_dateutils(rule: Rule, start: date, count: int) -> None:
    """Weekly on days, monthly by day and by weekday, every so many: day by day the same."""
    own = days(rule, start)
    expected = by_dateutil(rule, start, count)
    assert [day for day, _ in zip(own, expected, strict=False)] == expected


@settings(max_examples=150, deadline=None)
@given(rules, starts, clocks, st.sampled_from(ZONES), st.integers(1, 60))
def test_the_clock_on_the_wall_stays(rule: Rule, start: date, clock: time, zone: str, times: int) -> None:
    """Every instant shows the rule's wall time there, but for an hour that does not exist: the first one after it."""
    rule = Rule(kind=rule.kind, days=rule.days, nth=rule.nth, every=rule.every, times=times)
    found = occurrences(rule, moment_of(datetime.combine(start, clock), zone))
    info = ZoneInfo(zone)
    assert [one.at.utc for one in found] == sorted({one.at.utc for one in found})
    for one in found:
        wanted = datetime.fromisoformat(one.key)
        shown = one.at.utc.astimezone(info)
        if one.at.adjusted is Adjusted.MISSING:
            before = (one.at.utc - timedelta(seconds=1)).astimezone(info)
            assert before.replace(tzinfo=None) < wanted < shown.replace(tzinfo=None)
        else:
            assert shown.replace(tzinfo=None) == wanted
            assert shown.fold == 0


@pytest.mark.parametrize("zone", ZONES)
def test_every_day_through_every_clock_change(zone: str) -> None:
    """Each day of 2024 to 2030 at half past two is said exactly once, whatever the clocks do."""
    info = ZoneInfo(zone)
    for year in range(2024, 2031):
        start = moment_of(datetime(year, 1, 1, 2, 30), zone)  # noqa: DTZ001 - a wall time
        rule = Rule(kind=Kind.WEEKLY, days=tuple(range(7)), until=date(year, 12, 31))
        found = occurrences(rule, start)
        assert [one.at.utc.astimezone(info).date() for one in found] == [
            date(year, 1, 1) + timedelta(days=number) for number in range(len(found))
        ]
        assert len(found) == (date(year + 1, 1, 1) - date(year, 1, 1)).days


def test_an_end_a_count_and_exceptions() -> None:
    """Exceptions count among the times, as in the calendars' own standard."""
    rule = Rule(kind=Kind.WEEKLY, days=(0,), times=4, exceptions=(date(2027, 1, 25),))
    assert [one.key for one in occurrences(rule, MONDAY)] == [
        "2027-01-18T10:00:00",
        "2027-02-01T10:00:00",
        "2027-02-08T10:00:00",
    ]
    until = Rule(kind=Kind.WEEKLY, days=(0,), until=date(2027, 2, 1))
    assert [one.key[:10] for one in occurrences(until, MONDAY)] == ["2027-01-18", "2027-01-25", "2027-02-01"]


def test_meeting_days_are_those_of_the_session() -> None:
    """At the clock time of the start; days before it are not meant."""
    meeting_days = {date(2027, 1, 17), date(2027, 1, 19), date(2027, 1, 21)}
    found = occurrences(Rule(kind=Kind.MEETINGS, session_id=1), MONDAY, meeting_days)
    assert [one.key for one in found] == ["2027-01-19T10:00:00", "2027-01-21T10:00:00"]


def test_the_last_working_day_of_each_month_of_a_year() -> None:
    """Reckoned by hand from the calendar of 2027; January ends with a Sunday, October too."""
    rule = Rule(kind=Kind.MONTHLY_WEEKDAY, days=WORKING, nth=-1)
    ends = [29, 26, 31, 30, 31, 30, 30, 31, 30, 29, 30, 31]
    expected = [date(2027, month, day) for month, day in enumerate(ends, 1)]
    assert [one for one, _ in zip(days(rule, date(2027, 1, 1)), ends, strict=False)] == expected


def test_short_months_are_told() -> None:
    """The 31st is not moved to the 30th, and people hear in which months nothing is said; so with 29 February."""
    rule = Rule(kind=Kind.MONTHLY_DAY, days=(31,), times=4)
    found = occurrences(rule, MONDAY)
    assert [one.key[:10] for one in found] == ["2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31"]
    assert notes(rule, MONDAY, found) == [("series-note-short-months", {"months": "2027-02, 2027-04, 2027-06"})]
    leap = Rule(kind=Kind.MONTHLY_DAY, days=(29,), until=date(2028, 3, 31))
    assert notes(leap, MONDAY, occurrences(leap, MONDAY)) == [("series-note-short-months", {"months": "2027-02"})]
    last = Rule(kind=Kind.MONTHLY_DAY, days=(-1,), times=3)
    assert [one.key[:10] for one in occurrences(last, MONDAY)] == ["2027-01-31", "2027-02-28", "2027-03-31"]
    assert notes(last, MONDAY, occurrences(last, MONDAY)) == []


def test_hours_that_clocks_skip_or_repeat_are_told() -> None:
    """With the day and the city; exceptions that hit nothing too."""
    start = moment_of(datetime(2027, 3, 27, 2, 30), "Europe/Vienna")  # noqa: DTZ001 - a wall time
    rule = Rule(kind=Kind.WEEKLY, days=tuple(range(7)), times=3, exceptions=(date(2027, 6, 1),))
    assert notes(rule, start, occurrences(rule, start)) == [
        ("series-note-missing-hour", {"days": "2027-03-28", "city": "Vienna"}),
        ("series-note-idle-exceptions", {"days": "2027-06-01"}),
    ]
    autumn = moment_of(datetime(2027, 10, 30, 2, 30), "Europe/Vienna")  # noqa: DTZ001 - a wall time
    rule = Rule(kind=Kind.WEEKLY, days=tuple(range(7)), times=3)
    assert notes(rule, autumn, occurrences(rule, autumn)) == [
        ("series-note-repeated-hour", {"days": "2027-10-31", "city": "Vienna"})
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", Rule()),
        ("every Monday and Thursday", Rule(kind=Kind.WEEKLY, days=(0, 3))),
        ("Weekly on mon, THU", Rule(kind=Kind.WEEKLY, days=(0, 3))),
        ("weekly", Rule(kind=Kind.WEEKLY, days=(0,))),
        ("every 2 weeks on Tuesday", Rule(kind=Kind.WEEKLY, days=(1,), every=2)),
        ("every other week", Rule(kind=Kind.WEEKLY, days=(0,), every=2)),
        ("working days", Rule(kind=Kind.WEEKLY, days=(0, 1, 2, 3, 4))),
        ("first Monday", Rule(kind=Kind.MONTHLY_WEEKDAY, days=(0,), nth=1)),
        ("on the last Friday of the month", Rule(kind=Kind.MONTHLY_WEEKDAY, days=(4,), nth=-1)),
        ("monthly", Rule(kind=Kind.MONTHLY_DAY, days=(18,))),
        ("on the 31st", Rule(kind=Kind.MONTHLY_DAY, days=(31,))),
        ("monthly on the 1st and 15th", Rule(kind=Kind.MONTHLY_DAY, days=(1, 15))),
        ("last day of the month", Rule(kind=Kind.MONTHLY_DAY, days=(-1,))),
        ("last day in every month", Rule(kind=Kind.MONTHLY_DAY, days=(-1,))),
        ("first day of the month", Rule(kind=Kind.MONTHLY_DAY, days=(1,))),
        ("every two weeks", Rule(kind=Kind.WEEKLY, days=(0,), every=2)),
        ("last Friday in every month", Rule(kind=Kind.MONTHLY_WEEKDAY, days=(4,), nth=-1)),
        ("last working day of the month", Rule(kind=Kind.MONTHLY_WEEKDAY, days=WORKING, nth=-1)),
        ("every 3 months on the first weekday", Rule(kind=Kind.MONTHLY_WEEKDAY, days=WORKING, nth=1, every=3)),
        ("every meeting day", Rule(kind=Kind.MEETINGS)),
    ],
)
def test_rules_as_people_type_them(typed: str, expected: Rule) -> None:
    """Days without a name are those of the first time."""
    assert read_rule(typed, MONDAY) == expected


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("every second Monday", "series-rule-two-ways"),
        ("monthly on 32", "series-rule-day"),
        ("when the moon is full", "series-rule-unclear"),
        ("every 0 weeks", "series-rule-unclear"),
        ("`@everyone` <@1>", "series-rule-unclear"),
        ("x" * 301, "series-rule-long"),
    ],
)
def test_what_cannot_be_read_is_asked_back(typed: str, key: str) -> None:
    """Never guessed."""
    with pytest.raises(Invalid) as refused:
        read_rule(typed, MONDAY)
    assert refused.value.key == key


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_anything_typed_is_a_rule_or_a_sentence(typed: str) -> None:
    """Whatever people paste."""
    with contextlib.suppress(Invalid):
        assert read_rule(typed, MONDAY).kind in Kind


def test_ends_and_days_as_people_type_them() -> None:
    """A day or a number of times; no end is asked for; a day that no calendar has is said."""
    weekly = Rule(kind=Kind.WEEKLY, days=(0,))
    assert with_end(weekly, "until 2027-06-30", NOW, "Europe/Vienna").until == date(2027, 6, 30)
    assert with_end(weekly, "10 times", NOW, "Europe/Vienna").times == 10
    assert read_days("2027-02-01 2027-03-01; 30 June 2027", NOW, "Europe/Vienna") == (
        date(2027, 2, 1),
        date(2027, 3, 1),
        date(2027, 6, 30),
    )
    for typed, key in (("", "series-endless"), ("400 times", "series-times"), ("2027-02-29", "series-no-such-day")):
        with pytest.raises(Invalid) as refused:
            with_end(weekly, typed, NOW, "Europe/Vienna")
        assert refused.value.key == key
    with pytest.raises(Invalid, match="time-"):
        read_day("29 February 2027", NOW, "Europe/Vienna")
