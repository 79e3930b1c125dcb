"""The bytes of an iCalendar file -> icalendar's components, whatever encoding, damage or number of calendars. Pure."""

import warnings

from icalendar import Calendar

from bot.errors import Invalid

LARGEST = 10 * 1024 * 1024
"""Most bytes of a file."""


def parsed(data: bytes) -> Calendar:
    """Return one calendar with everything that a file holds.

    Raises:
        Invalid: ``ics-large``, ``ics-not-calendar`` or ``ics-broken``: nothing of it can be taken.
    """
    if len(data) > LARGEST:
        raise Invalid("ics-large", most=LARGEST // 1024 // 1024)
    text = _decoded(data).replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    begin, end = text.upper().find("BEGIN:VCALENDAR"), text.upper().rfind("END:VCALENDAR")
    if begin < 0:
        raise Invalid("ics-not-calendar")
    # A download that was cut off still holds the events before the cut.
    body = text[begin : end + len("END:VCALENDAR")] if end > begin else _mended(text[begin:])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what icalendar guesses about zones is decided in timezones.py
            parsed = Calendar.from_ical(body, multiple=True)
    except Exception as error:  # its errors are of many kinds; each means the same to a person
        raise Invalid("ics-broken") from error
    calendars = list(parsed)
    if not calendars:
        raise Invalid("ics-broken")
    # Some programs write a calendar for each event, one after the other.
    for component in (component for other in calendars[1:] for component in other.subcomponents):
        calendars[0].add_component(component)
    return calendars[0]


def _decoded(data: bytes) -> str:
    wide = data[:2] in {b"\xff\xfe", b"\xfe\xff"} or data[:40].count(0) > 10
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeError:
        # A folded line may be cut inside a character; old programs write the Windows code page.
        joined = data.replace(b"\r\n ", b"").replace(b"\n ", b"")
    try:
        return joined.decode("utf-8-sig")
    except UnicodeError:
        return joined.decode("cp1252", "replace")


def _mended(text: str) -> str:
    """Return a calendar that was cut off, closed after its last whole event."""
    last = text.upper().rfind("END:VEVENT")
    if last < 0:
        raise Invalid("ics-broken")
    return text[: last + len("END:VEVENT")] + "\r\nEND:VCALENDAR\r\n"
