"""iCalendar files for tests, written by hand where it matters how they are written."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from bot.calendar.ics.model import IcsFile
from bot.calendar.ics.reading import read

UNTIL = datetime(2030, 1, 1, tzinfo=UTC)

VIENNA_BY_HAND = (
    "BEGIN:VTIMEZONE",
    "TZID:Customized Time Zone",
    "BEGIN:STANDARD",
    "DTSTART:16011028T030000",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:16010325T020000",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
)


def event(*lines: str, uid: str = "one", title: str = "Session") -> list[str]:
    """Return the lines of one event."""
    own = [f"UID:{uid}"] if uid else []
    return ["BEGIN:VEVENT", *own, f"SUMMARY:{title}", *lines, "END:VEVENT"]


def calendar(*events: Iterable[str], extra: Iterable[str] = (), newline: str = "\r\n") -> bytes:
    """Return a file of events."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", *extra]
    for one in events:
        lines += one
    return newline.join([*lines, "END:VCALENDAR", ""]).encode()


def parsed(*events: Iterable[str], extra: Iterable[str] = ()) -> IcsFile:
    """Return what is read from events."""
    return read(calendar(*events, extra=extra), until=UNTIL)


def wall(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return what a clock on the wall shows, without a zone."""
    return datetime.combine(date(year, month, day), time(hour, minute))
