"""/deadline, /session programme, events, feed and history as people meet them, on simcord."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import pytest
from icalendar import Calendar
from simcord.results import InteractionResult

from bot.settings import Calendar as CalendarSettings
from bot.settings import Settings
from tests.calendar.ics.files import calendar as file_of
from tests.calendar.ics.files import event
from tests.calendar.test_commands import add, labels, said
from tests.town import Town, is_private, words

CLOSES = datetime(2027, 1, 18, 23, 0, tzinfo=UTC)
DEADLINE = {
    "title": "Registration closes",
    "at": "2027-01-18 18:00 New York",
    "kind": "registration",
    "session": "session:1",
    "words": 2000,
    "reminders": "6d",
}
TABLE = b"day,start,end,item,title,place,document\n2027-01-25,10:00,13:00,3 (a),Preamble,Room M1,A/AC.1/2\n"


@pytest.fixture
def settings(settings: Settings, tmp_path: Path) -> Settings:
    """With a folder for feeds."""
    served = CalendarSettings(feeds_folder=tmp_path / "feeds", feeds_url="https://example.org/feeds")
    return settings.model_copy(update={"calendar": served})


async def until(town: Town, **change: Any) -> InteractionResult:
    """Add the deadline as the organiser."""
    return await town.use(town.organiser, "deadline add", **{**DEADLINE, **change})


async def test_a_deadline_shows_its_own_places_time(town: Town) -> None:
    """18:00 in New York, with each reader's own time beside it, in the card, the list, the session and its file."""
    await add(town, reminders="none")
    added = await until(town)
    assert is_private(added)
    for part in ("18 January 2027, 18:00 (New York)", f"<t:{int(CLOSES.timestamp())}:F>", "at most 2,000 words", "#1"):
        assert part in words(added)
    listed = words(await town.use(town.member, "session list"))
    assert "⏳ Registration closes · Registration · 18 January 2027, 18:00 (New York)" in listed
    assert listed.index("Registration closes") < listed.index("Second reading")
    listed = words(await town.use(town.member, "deadline list"))
    assert "Registration closes" in listed
    assert re.search(r"\(New York\) · <t:\d+:f> · <t:\d+:R>", listed), "its own time, then the reader's"
    assert "Registration closes" in words(await town.use(town.member, "session show", session="1"))
    assert "Registration closes" in words(await town.use(town.member, "session next"))
    shown = await town.use(town.member, "session show", session="deadline:1")
    assert "Second reading" in words(shown)
    assert shown.response is not None
    file = await town.member.click(shown.response.message, label="Add to my calendar")
    assert file.response is not None
    (event,) = Calendar.from_ical(await file.response.message.attachments[0].read()).walk("VEVENT")
    assert (str(event["UID"]).startswith("deadline-1-"), str(event["SUMMARY"])) == (True, "Registration closes")


async def test_a_deadline_that_moves_is_told_from_old_to_new(town: Town) -> None:
    await add(town, reminders="none")
    await until(town)
    await town.due(CLOSES - timedelta(days=6))
    assert "Registration closes" in said(town)[-1]
    changed = await town.use(town.organiser, "deadline change", deadline="deadline:1", at="2027-01-19 12:00")
    assert "had heard of it" in words(changed)
    await town.due(CLOSES - timedelta(days=6) + timedelta(seconds=1))
    assert "18 January 2027, 18:00 (New York) → **19 January 2027, 12:00 (New York)**" in said(town)[-1]
    cancelled = await town.use(town.organiser, "deadline cancel", deadline="deadline:1")
    assert "called off" in words(cancelled)
    await town.due(CLOSES - timedelta(days=6) + timedelta(seconds=2))
    assert "does not hold any more" in said(town)[-1]
    history = words(await town.use(town.member, "session history", entry="deadline:1"))
    assert history.index("Cancelled") < history.index("19 January 2027, 12:00 (New York)") < history.index("put into")


async def test_members_are_told_who_may(town: Town) -> None:
    await add(town)
    commands: dict[str, dict[str, Any]] = {
        "deadline add": DEADLINE,
        "deadline change": {"deadline": "1", "note": "x"},
        "deadline cancel": {"deadline": "1"},
        "session programme fill": {"session": "1"},
        "session programme add": {"session": "1", "at": "2027-01-25 10:00"},
        "session programme change": {"session": "1", "what": "item:1"},
        "session programme remove": {"session": "1", "what": "item:1"},
        "session events": {"show": "on"},
        "session feed": {},
    }
    for name, options in commands.items():
        refused = await town.use(town.member, name, **options)
        assert is_private(refused), name
        assert "organiser" in words(refused).lower(), name


async def test_a_programme_from_the_usual_meetings_to_a_table(town: Town) -> None:
    """Filled, given items, shown day by day, exported; the export sent back changes nothing."""
    await add(town, end="2027-01-26 18:00")
    assert "Organisers put the usual ones" in words(await town.use(town.member, "session programme show", session="1"))
    filled = words(await town.use(town.organiser, "session programme fill", session="1"))
    assert filled.count("10:00-13:00") == 2
    item = {"at": "2027-01-25 10:00", "item": "3 (a)", "title": "*Preamble* @everyone", "documents": "A/AC.1/2"}
    await town.use(town.organiser, "session programme add", session="1", **item)
    shown = words(await town.use(town.member, "session programme show", session="session:1"))
    assert "**Monday, 25 January 2027**\n10:00-13:00\n- 3 (a) \\*Preamble\\*" in shown
    assert "@everyone" not in shown
    assert "4 meetings" in words(await town.use(town.member, "session show", session="1"))
    given = await town.use(town.member, "session programme export", session="session:1")
    assert given.response is not None
    file = given.response.message.attachments[0]
    assert file.filename == "programme-1.csv"
    data = await file.read()
    again = await town.use(town.organiser, "session programme import", session="1", file=(file.filename, data))
    assert "0 new, 0 changed, 4 as they were, 0 wrong" in words(again)
    assert labels(again) == []
    changed = await town.use(town.organiser, "session programme change", session="1", what="item:1", title="Preamble")
    assert "Preamble" in words(changed)
    removed = await town.use(town.organiser, "session programme remove", session="1", what="meeting:4")
    assert words(removed).count("15:00-18:00") == 1


async def test_a_table_is_taken_by_a_button_after_a_look(town: Town) -> None:
    await add(town)
    looked = await town.use(town.organiser, "session programme import", session="1", file=("p.csv", TABLE))
    assert "Row 2: new · 2027-01-25 · 10:00" in words(looked)
    assert "No meeting is" in words(await town.use(town.member, "session programme show", session="1"))
    assert looked.response is not None
    done = await town.organiser.click(looked.response.message, label="Put onto the programme")
    assert "Done: this is on the programme now." in words(done)
    assert "Preamble" in words(await town.use(town.member, "session programme show", session="1"))
    wrong = TABLE + b"2027-01-25,15:00,14:00,,<@1> =cmd(),,\n"
    refused = await town.use(town.organiser, "session programme import", session="1", file=("p.csv", wrong))
    assert "Row 3: wrong" in words(refused)
    assert "The end is not after the start" in words(refused)
    assert "\\<@1>" in words(refused)
    assert labels(refused) == []


async def test_suggestions_name_deadlines_meetings_items_and_bodies(town: Town) -> None:
    await add(town, negotiating_body="Ad Hoc Committee", reminders="none")
    await until(town)
    await town.use(town.organiser, "session programme add", session="1", at="2027-01-25 10:00", title="Preamble")

    async def choices(command: str, option: str, value: str, part: str = "value", **filled: str) -> list[str]:
        found = await town.organiser.autocomplete(town.lobby, command, option, value, **filled)
        return [str(one[part]) for one in found]

    assert await choices("deadline change", "deadline", "regis") == ["deadline:1"]
    assert await choices("deadline add", "session", "reading") == ["session:1"]
    names = await choices("session add", "negotiating_body", "hoc", "name")
    assert names == ["Ad Hoc Committee", "Ad Hoc Committee on cybercrime (AHC)"]
    assert await choices("session change", "process", "cyber", "name") == ["UN Convention against Cybercrime (UNCC)"]
    assert await choices("session history", "entry", "") == ["deadline:1", "session:1"]
    parts = await choices("session programme change", "what", "", session="session:1")
    assert parts == ["meeting:1", "item:1"]
    assert await choices("session programme change", "what", "ream", session="1") == ["item:1"]
    assert await choices("session programme change", "what", "", session="nothing") == []


async def test_how_a_session_stands_is_shown(town: Town) -> None:
    """Suspended in the list and the card, told to who had heard; reconvened with a new time."""
    await add(town, languages="all six", tags="victims", tentative=True)
    shown = words(await town.use(town.member, "session show", session="1"))
    for part in ("Tentative: Second reading", "Arabic, Chinese, English, French, Russian, Spanish", "victims"):
        assert part in shown
    await town.due(datetime(2027, 1, 18, 9, 0, tzinfo=UTC))
    await town.use(town.organiser, "session change", session="1", status="suspended")
    await town.due(datetime(2027, 1, 18, 9, 1, tzinfo=UTC))
    assert "Tentative → **Suspended**" in said(town)[-1]
    assert "Suspended: Second reading" in words(await town.use(town.member, "session list"))
    await town.use(town.organiser, "session change", session="1", start="2027-02-01 10:00")
    await town.due(datetime(2027, 1, 18, 9, 2, tzinfo=UTC))
    assert "25 January 2027, 10:00 (Vienna) → **1 February 2027, 10:00 (Vienna)**" in said(town)[-1]
    assert "Suspended → **Reconvened**" in said(town)[-1]
    before = len(said(town))
    slip = await town.use(town.organiser, "session change", session="1", title="Secnd reading", note="Bring badges")
    assert "Nobody is told" in words(slip)
    await town.due(datetime(2027, 1, 18, 9, 3, tzinfo=UTC))
    assert len(said(town)) == before


async def test_many_changes_of_one_file_are_one_message(town: Town) -> None:
    """A channel that heard of each session hears of the new times once."""

    def file(hour: int) -> bytes:
        days = range(25, 30)
        events = [
            event(
                f"DTSTART;TZID=Europe/Vienna:202701{day}T{hour}0000",
                f"SEQUENCE:{hour}",
                uid=f"m{day}",
                title=f"Day {day}",
            )
            for day in days
        ]
        return file_of(*events)

    async def take(hour: int) -> None:
        options = {"file": ("demo.ics", file(hour)), "reminders": "7d"}
        shown = await town.use(town.organiser, "session import", **options)
        assert shown.response is not None
        await town.organiser.click(shown.response.message, label="Put into the calendar")

    await take(10)
    for day in range(18, 23):
        await town.due(datetime(2027, 1, day, 9, 0, tzinfo=UTC))
    before = said(town)
    assert sum("Day 2" in one for one in before) == 5
    await take(15)
    await town.due(datetime(2027, 1, 22, 9, 0, 30, tzinfo=UTC))
    (notice,) = said(town)[len(before) :]
    for day in range(25, 30):
        assert f"Day {day}" in notice
    assert "5 things in the calendar have changed" in notice


async def test_events_follow_in_discord_itself(town: Town) -> None:
    """Made, moved and taken away by real requests; without the permission a sentence says which."""
    guild = town.bot.get_guild(town.guild.id)
    assert guild is not None
    await add(town, reminders="none", body="Articles 1 to 9")
    assert "not shown" in words(await town.use(town.organiser, "session events"))
    await town.use(town.organiser, "session events", show="on")
    events = town.services.session_events
    await events.refresh()
    (event,) = await guild.fetch_scheduled_events()
    assert (event.name, event.location) == ("Second reading", "Boardroom D")
    assert event.description == "Articles 1 to 9\n\nCaucus #1"
    assert event.start_time == datetime(2027, 1, 25, 9, 0, tzinfo=UTC)
    await town.use(town.organiser, "session change", session="1", start="2027-01-26 10:00")
    await events.refresh()
    (moved,) = await guild.fetch_scheduled_events()
    assert (moved.id, moved.start_time.day) == (event.id, 26)
    assert "are shown" in words(await town.use(town.organiser, "session events"))
    await town.use(town.organiser, "session cancel", session="1")
    await events.refresh()
    assert await guild.fetch_scheduled_events() == []


async def test_without_the_permission_for_events_a_sentence_says_so(town: Town) -> None:
    await add(town, reminders="none")
    await town.use(town.organiser, "session events", show="on")
    guild = town.bot.get_guild(town.guild.id)
    assert guild is not None
    for role in guild.me.roles:
        less = discord.Permissions(role.permissions.value)
        less.update(administrator=False, create_events=False, manage_events=False)
        town.env.backend.edit_role(guild.id, role.id, {"permissions": less.value})
    await town.env.settle()
    refused = await town.use(town.organiser, "session events", show="on")
    assert is_private(refused)
    assert "Create Events" in words(refused)
    await add(town, title="Another", reminders="none")
    await town.services.session_events.refresh()
    assert "Create Events" in words(await town.use(town.organiser, "session events"))


async def test_the_feed_is_shown_renamed_and_ended(town: Town, tmp_path: Path) -> None:
    await add(town, reminders="none")
    shown = await town.use(town.organiser, "session feed")
    assert is_private(shown)
    (path,) = (tmp_path / "feeds").iterdir()
    assert f"https://example.org/feeds/{path.name}" in words(shown)
    assert b"Second reading" in path.read_bytes()
    renamed = words(await town.use(town.organiser, "session feed", do="new"))
    (fresh,) = (tmp_path / "feeds").iterdir()
    assert fresh != path
    assert fresh.name in renamed
    assert "ended" in words(await town.use(town.organiser, "session feed", do="stop"))
    assert list((tmp_path / "feeds").iterdir()) == []
