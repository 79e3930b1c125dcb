"""What organisers mistype: one private sentence that says what is wrong and what to do next, and nothing is kept.

What happens to Caucus without anybody typing (channels, roles and people that go, clocks, outages) has its stories in
tests/e2e/test_shown.py, tests/e2e/test_misfortune.py, tests/e2e/test_clock.py and tests/subscriptions/test_fates.py.
"""

from typing import Any

from tests.calendar.test_commands import add
from tests.town import Town, is_private, words

WHEN = "2027-02-01 10:00 Vienna"
SESSION: dict[str, Any] = {"title": "Demo", "reminders": "none"}
DEADLINE: dict[str, Any] = {"title": "Demo", "kind": "visa"}
WRONG: tuple[tuple[str, dict[str, Any], str], ...] = (
    # Days, times and zones that can be read in two ways, or are none.
    ("session add", {**SESSION, "start": "2027-02-29 10:00 Vienna"}, "2027 has no 29 February. Type 2027-02-28"),
    ("session add", {**SESSION, "start": "30 February 2027 10:00"}, "no such day as “30 February 2027”. Check"),
    ("session add", {**SESSION, "start": "29 February 10:00 Vienna"}, "Which year is meant"),
    ("session add", {**SESSION, "start": "tomorrow 25:00"}, "Times run from 00:00"),
    ("session add", {**SESSION, "start": "2027-07-01 10:00 EST"}, "think of: New York). Type the city instead"),
    ("deadline add", {**DEADLINE, "at": "2027-02-01 18:00 IST"}, "Kolkata, Dublin, Jerusalem). Type the city"),
    ("deadline add", {**DEADLINE, "at": "2027-02-01 18:00 UTC+5:30"}, "Type a city that has this time, like New Delhi"),
    ("deadline add", {**DEADLINE, "at": "next Monday 18:00"}, "That can be 2027-01-11 or 2027-01-18. Type"),
    ("deadline add", {**DEADLINE, "at": "03/04/2027 10:00"}, "Type 2027-04-03 or 2027-03-04"),
    ("deadline add", {**DEADLINE, "at": "2027-02-01 10:00 Atlantis-on-Sea"}, "Type"),
    ("deadline add", {**DEADLINE, "at": "2027-01-10 10:00 Vienna"}, "already passed. Type a moment in the future"),
    # Ends before starts; a start that clocks skip, and an end that they skip with it.
    ("session add", {**SESSION, "start": WHEN, "end": "9:00"}, "The end is not after the start. Type the end like"),
    (
        "session add",
        {**SESSION, "start": "2027-03-28 02:30 Vienna", "end": "02:45"},
        "In Vienna clocks go forward in that hour, so it begins at 03:00. Type an end after that",
    ),
    # Names of what is not there.
    ("session add", {**SESSION, "title": "known:nothing", "start": WHEN}, "choose it from the list"),
    ("session add", {**SESSION, "start": WHEN, "negotiating_body": "body:99"}, "Choose one from the list"),
    ("deadline add", {**DEADLINE, "at": WHEN, "session": "99"}, "choose it from the list"),
    ("session change", {"session": "abc", "start": WHEN}, "choose it from the list"),
    ("session cancel", {"session": "known:ahc-1"}, "choose it from the list"),
    ("session list", {"body": "nobody"}, "see them all with /session body list"),
    ("subscribe to", {"what": "the whole thing"}, "Choose from the list"),
    # Too much, too little, what cannot be.
    ("session add", {**SESSION, "start": WHEN, "documents": ",".join(map(str, range(30)))}, "At most 15"),
    ("session add", {**SESSION, "start": WHEN, "title": "…"}, "needs a title"),
    ("session add", {**SESSION, "start": WHEN, "reminders": "7 dayz"}, "Type them like 7d"),
    ("session add", {**SESSION, "start": WHEN, "reminders": "-3h"}, "Type them like 7d"),
    ("session change", {"session": "1"}, "Give at least one thing"),
    ("subscribe to", {"what": "everything", "reminders": "17 minutes"}, "multiples of 5 minutes"),
    ("session programme add", {"session": "1", "at": "yesterday 10:00", "title": "x"}, "Check the date"),
    ("session body add", {"name": "Demo", "home": "EST"}, "Type the city instead"),
)


async def test_what_is_mistyped_is_told_and_not_kept(town: Town) -> None:
    await add(town)
    before = await kept(town)
    for command, options, part in WRONG:
        shown = await town.use(town.organiser, command, **options)
        assert is_private(shown), (command, options)
        assert part in words(shown), (command, options, words(shown))
    assert await kept(town) == before


async def kept(town: Town) -> list[tuple[object, ...]]:
    """Return all that mistyping could have left behind."""
    tables = ("session", "deadline", "negotiating_body", "subscription", "meeting", "delivery")
    union = " UNION ALL ".join(f"SELECT '{one}', count(*), max(id) FROM {one}" for one in tables)  # noqa: S608 - our own names
    return await town.services.db.read(lambda tx: [tuple(row) for row in tx.execute(union)])
