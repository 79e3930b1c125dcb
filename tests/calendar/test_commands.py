"""/session as people meet it, on simcord: every command, members refused where organisers only."""

from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest
from simcord.results import InteractionResult

from tests import NOON
from tests.calendar.ics.files import calendar as file_of
from tests.calendar.ics.files import event
from tests.town import Town, is_private, words

START = datetime(2027, 1, 25, 9, 0, tzinfo=UTC)
SESSION = {"title": "Second reading", "start": "2027-01-25 10:00 Vienna", "end": "13:00", "place": "Boardroom D"}


async def add(town: Town, **change: Any) -> InteractionResult:
    """Add the session as the organiser."""
    return await town.use(town.organiser, "session add", **{**SESSION, **change})


def said(town: Town) -> list[str]:
    """Return what stands in the lobby for everybody, oldest first."""
    messages = town.lobby.history(viewer=town.other)
    return ["\n".join([one.content, *(str(embed.to_dict()) for embed in one.embeds)]) for one in messages]


def stamps(moment: datetime) -> str:
    """Return a moment in each reader's own time."""
    return f"<t:{int(moment.timestamp())}:F>"


def labels(shown: InteractionResult) -> list[str | None]:
    """Return the labels of the buttons under an answer."""
    assert shown.response is not None
    rows = [row for row in shown.response.message.components if isinstance(row, discord.ActionRow)]
    return [one.label for row in rows for one in row.children if isinstance(one, discord.Button)]


async def test_adding_says_exactly_what_will_be_said_when(town: Town) -> None:
    """Privately: each reminder with its city time, in the channel for announcements."""
    added = await add(town, mode="hybrid", documents="A/AC.1/2", link="example.org/agenda", body="Articles 1 to 9")
    assert is_private(added)
    text = words(added)
    for part in (
        "Second reading",
        "Session #1 is in the calendar",
        "25 January 2027, 10:00 (Vienna)",
        "25 January 2027, 13:00 (Vienna)",
        "Boardroom D",
        "Hybrid",
        "A/AC.1/2",
        "https://example.org/agenda",
        "Articles 1 to 9",
        f"In {town.lobby.mention}:",
        f"7 days before: 18 January 2027, 10:00 (Vienna) · {stamps(START - timedelta(days=7))}",
        f"1 day before: 24 January 2027, 10:00 (Vienna) · {stamps(START - timedelta(days=1))}",
        f"1 hour before: 25 January 2027, 09:00 (Vienna) · {stamps(START - timedelta(hours=1))}",
    ):
        assert part in text
    assert "Too late" not in text
    assert town.env.errors == []


async def test_a_reminder_comes_at_its_time(town: Town) -> None:
    """In the venue's time and in each reader's own, with people's text shown as typed."""
    await add(town, title="**Second** @everyone [x](https://evil.example)", note="Bring <@1> `badges`")
    await town.due(START - timedelta(days=7, seconds=1))
    assert said(town) == []
    await town.due(START - timedelta(days=7))
    (text,) = said(town)
    for part in ("25 January 2027, 10:00 (Vienna)", stamps(START), f"<t:{int(START.timestamp())}:R>", "Boardroom D"):
        assert part in text
    assert "\\*\\*Second" in text.replace("\\\\", "\\")
    assert "@everyone" not in text
    assert "](https" not in text
    message = town.lobby.last_message
    assert message is not None
    assert (message.mentions, message.mention_everyone) == ([], False)
    await town.due(START)
    assert len(said(town)) == 2


HOSTILE = "**x** <@100000000000000001> <@&100000000000000002> @everyone [y](https://evil.example) # z"


async def test_texts_from_people_are_shown_as_typed(town: Town) -> None:
    """In every field: no mention, no Markdown, no masked link."""
    await add(town, title=HOSTILE, place=HOSTILE, documents=HOSTILE[:80], body=HOSTILE, note=HOSTILE)
    await town.due(START - timedelta(days=7))
    listed = await town.use(town.member, "session list")
    shown = await town.use(town.member, "session show", session="1")
    for text in (said(town)[-1], words(listed), words(shown)):
        for raw in ("**x**", "<@1", "<@&1", "@everyone", "](https"):
            assert raw not in text.replace("**#1**", "")


async def test_what_is_too_late_is_said_and_seconds_count(town: Town) -> None:
    """A reminder ten seconds before."""
    added = await add(town, start="in 1 minute", end="", reminders="7d, 24h, 10s")
    assert "Too late for: 7 days, 1 day." in words(added)
    assert "10 seconds before" in words(added)
    await town.due(NOON + timedelta(seconds=50))
    assert len(said(town)) == 1


async def test_no_reminder_is_hidden_where_they_are_many(town: Town) -> None:
    """Ten reminders are listed in full, and each can be seen afterwards."""
    many = ", ".join(f"{31_000_000 + n}s" for n in range(1, 10)) + ", 1h"
    added = await add(town, start="2028-02-05 10:00:30 Ho Chi Minh City", end="", reminders=many)
    assert words(added).count("(Ho Chi Minh City)") == 11
    assert "…" not in words(added)
    assert words(await town.use(town.member, "session show", session="1")).count("· planned") == 10


async def test_a_time_that_clocks_skip_is_said(town: Town) -> None:
    """The first moment after it is taken."""
    added = await add(town, start="2027-03-28 02:30 Vienna", end="")
    assert "28 March 2027, 03:00 (Vienna)" in words(added)
    assert "does not exist there" in words(added)


async def test_a_role_is_called_once_another_organiser_confirms(town: Town) -> None:
    """With a button that only they are shown; before it reminders come without the call."""
    role = town.guild.create_role("Delegates", mentionable=True)
    await town.env.settle()
    added = await add(town, role=role)
    assert f"They call {role.mention} once another organiser confirms it" in words(added)
    await town.due(START - timedelta(days=7))
    assert role.mention not in said(town)[-1]
    mine = await town.use(town.organiser, "session show", session="1")
    assert labels(mine) == ["Add to my calendar", "I attend …", "Share"]
    assert labels(await town.use(town.member, "session show", session="1")) == [
        "Add to my calendar",
        "I attend …",
        "Share",
    ]
    theirs = await town.use(town.second, "session show", session="1")
    assert labels(theirs) == ["Confirm the ping", "Add to my calendar", "I attend …", "Share"]
    assert is_private(theirs)
    assert theirs.response is not None
    message = theirs.response.message
    done = await town.second.click(message, label="Confirm the ping")
    assert is_private(done)
    assert "Confirmed" in words(done)
    twice = await town.second.click(message, label="Confirm the ping")
    assert "confirmed already" in words(twice)
    await town.due(START - timedelta(days=1))
    assert role.mention in said(town)[-1]
    assert town.env.errors == []


async def test_a_role_that_went_before_it_was_confirmed(town: Town) -> None:
    """The button says so, and reminders go on without it."""
    role = town.guild.create_role("Delegates", mentionable=True)
    await town.env.settle()
    await add(town, role=role)
    shown = await town.use(town.second, "session show", session="1")
    assert shown.response is not None
    town.env.backend.delete_role(town.guild.id, role.id)
    await town.env.settle()
    refused = await town.second.click(shown.response.message, label="Confirm the ping")
    assert is_private(refused)
    assert "role is not there any more" in words(refused)
    await town.due(START - timedelta(days=7))
    assert role.mention not in said(town)[-1]


async def test_a_role_that_cannot_be_called_is_refused(town: Town) -> None:
    """Its name would be shown and nobody told; nobody calls everyone."""
    silent, lobby = town.guild.create_role("Silent"), town.bot.get_channel(town.lobby.id)
    await town.env.settle()
    assert isinstance(lobby, discord.TextChannel)
    await lobby.set_permissions(lobby.guild.me, mention_everyone=False)
    refused = await add(town, role=silent)
    assert is_private(refused)
    assert "nobody told" in words(refused)
    assert "does not call everyone" in words(await add(town, role=town.guild.default_role))
    assert "no session to come" in words(await town.use(town.organiser, "session next"))


async def test_cancelling_is_told_where_it_was_reminded_of(town: Town) -> None:
    """Before any reminder nobody is told; after one its channel is."""
    await add(town)
    await add(town, title="Quiet")
    await town.due(START - timedelta(days=7))
    await add(town, title="Later", reminders="1h")
    quiet = await town.use(town.second, "session cancel", session="session:3")
    assert is_private(quiet)
    assert "nothing is said about it" in words(quiet)
    told = await town.use(town.organiser, "session cancel", session="1")
    assert f"{town.lobby.mention} had a reminder of it" in words(told)
    await town.due(town.clock.now())
    assert "Cancelled: Second reading" in said(town)[-1]
    before = len(said(town))
    await town.due(START - timedelta(days=1))
    assert ["Quiet" in text for text in said(town)[before:]] == [True]
    assert "cancelled already" in words(await town.use(town.organiser, "session cancel", session="#1"))
    assert "Cancelled: Second reading" in words(await town.use(town.member, "session show", session="1"))
    assert "Cancelled: Second reading" in words(await town.use(town.member, "session list"))
    assert "Cancelled" not in words(await town.use(town.member, "session next"))


async def test_next_list_and_show_are_for_everybody(town: Town) -> None:
    """Private, with a Share button, in order of time, the known calendar marked as such."""
    town.clock.move_to(datetime(2026, 11, 22, 12, 0, tzinfo=UTC))
    assert "no session to come" in words(await town.use(town.member, "session next"))
    await add(town)
    await add(town, title="Caucus meeting", start="2026-12-01 18:00 Nairobi", end="", place="", channel=town.letters)
    following = await town.use(town.member, "session next")
    assert is_private(following)
    assert "Caucus meeting" in words(following)
    assert "1 December 2026, 18:00 (Nairobi)" in words(following)
    assert "Global Mechanism: dedicated thematic groups · 7 December 2026 to 11 December 2026" in words(following)
    listed = await town.use(town.member, "session list")
    assert is_private(listed)
    lines = words(listed).splitlines()
    order = [next(i for i, one in enumerate(lines) if part in one) for part in ("Caucus", "thematic", "Last day")]
    assert order == sorted(order)
    groups = lines[order[1]]
    assert "known calendar, 2026-11-22" in groups
    assert "not checked" in groups
    assert "Share" in labels(listed)
    shown = words(await town.use(town.member, "session show", session="known:gm-dtg-1"))
    for part in (
        "New York",
        "Not checked",
        "place is assumed",
        "https://meetings.unoda.org/meeting/76825",
        "2026-11-22",
    ):
        assert part in shown
    full = words(await town.use(town.member, "session show", session="2"))
    assert f"{town.letters.mention} · planned" in full
    assert town.env.errors == []


async def test_the_known_calendar_helps_to_add(town: Town) -> None:
    """Offered by the title's autocomplete; a day without an hour needs the hour."""
    town.clock.move_to(datetime(2026, 11, 22, 12, 0, tzinfo=UTC))
    offered = await town.organiser.autocomplete(town.lobby, "session add", "title", "thematic")
    assert [choice["value"] for choice in offered] == ["known:gm-dtg-1"]
    assert "7 December 2026 to 11 December 2026" in offered[0]["name"]
    assert len(offered[0]["name"]) <= 100
    refused = await town.use(town.organiser, "session add", title="known:gm-dtg-1")
    assert "no time of day for this (2026-12-07)" in words(refused)
    added = words(await town.use(town.organiser, "session add", title="known:gm-dtg-1", start="10:00"))
    for part in ("7 December 2026, 10:00 (New York)", "Global Mechanism", "https://meetings.unoda.org/meeting/76825"):
        assert part in added


async def test_autocomplete_offers_what_can_be_chosen(town: Town) -> None:
    """To cancel: what stands and is not over. To show: everything."""
    await add(town)
    await add(town, title="x" * 150)
    await town.use(town.organiser, "session cancel", session="2")
    offered = await town.organiser.autocomplete(town.lobby, "session cancel", "session", "")
    assert [choice["value"] for choice in offered] == ["session:1"]
    assert offered[0]["name"] == "#1 Second reading · 25 January 2027, 10:00 (Vienna)"
    shown = await town.member.autocomplete(town.lobby, "session show", "session", "")
    assert len(shown) == 25
    assert all(1 <= len(choice["name"]) <= 100 for choice in shown)
    assert {"session:1", "session:2"} <= {choice["value"] for choice in shown}
    names = {choice["value"]: choice["name"] for choice in shown}
    assert [names[f"session:{n}"].endswith(" · cancelled") for n in (1, 2)] == [False, True]
    assert await town.member.autocomplete(town.lobby, "session show", "session", "nothing like it") == []


@pytest.mark.parametrize("name", ["session add", "session cancel"])
async def test_members_are_refused_where_organisers_only(town: Town, name: str) -> None:
    """Privately, saying who may; the description says so beforehand."""
    await add(town)
    options = SESSION if name == "session add" else {"session": "1"}
    refused = await town.use(town.member, name, **options)
    assert is_private(refused)
    assert "This is for organisers" in words(refused)
    assert "cancelled" not in words(refused)
    assert len(await town.services.calendar.everywhere()) == 1 + sum(
        one.ref.startswith("known:") for one in await town.services.calendar.everywhere()
    )
    group = town.bot.tree.get_command("session")
    assert isinstance(group, discord.app_commands.Group)
    command = group.get_command(name.split()[1])
    assert isinstance(command, discord.app_commands.Command)
    assert command.description.startswith("Organisers:")


BAD: list[tuple[dict[str, str], str]] = [
    ({"start": "2027-01-25 10:00 Atlantis"}, "do not know the place"),
    ({"start": "2026-01-25 10:00 Vienna"}, "already passed"),
    ({"start": "2027-02-29 10:00"}, "has no 29 February"),
    ({"end": "09:00"}, "end is not after the start"),
    ({"title": "y" * 6000}, "has 6,000 characters; at most 150 fit"),
    ({"reminders": "soon"}, "cannot read “soon” as reminders"),
    ({"reminders": "2y"}, "as reminders"),
    ({"reminders": "400d"}, "at most a year before"),
    ({"reminders": "1h,2h,3h,4h,5h,6h,7h,8h,9h,10h,11h"}, "At most 10 reminders"),
    ({"link": "file:///etc/passwd"}, "not a web address"),
]


@pytest.mark.parametrize(("change", "sentence"), BAD, ids=lambda value: str(value)[:40])
async def test_bad_input_is_one_private_sentence(town: Town, change: dict[str, str], sentence: str) -> None:
    """And nothing is half done."""
    refused = await add(town, **change)
    assert is_private(refused)
    assert sentence in words(refused)
    # What is long comes back with it.
    assert "\n" not in words(refused).removesuffix("\nWhat you typed is in the file.")
    assert await town.services.deliveries.list_of() == []


async def test_a_channel_that_is_gone_or_closed_is_refused(town: Town) -> None:
    """Before anything is promised."""
    closed, room = town.bot.get_channel(town.letters.id), town.guild.create_text_channel("room")
    await town.env.settle()
    assert isinstance(closed, discord.TextChannel)
    await closed.set_permissions(closed.guild.me, send_messages=False)
    refused = await add(town, channel=town.letters)
    assert is_private(refused)
    assert "Send Messages" in words(refused)
    await town.use(town.organiser, "setup", announcements=room)
    town.env.backend.delete_channel(room.id)
    await town.env.settle()
    gone = await add(town)
    assert is_private(gone)
    assert room.mention in words(gone)
    assert "Session #1" in words(await add(town, reminders="none"))


async def test_lists_call_a_channel_that_was_deleted_so(town: Town) -> None:
    """Discord would show '#no-access'; one that is there stays a mention."""
    room = town.guild.create_text_channel("room")
    await town.env.settle()
    await add(town, channel=room)
    await town.use(town.organiser, "subscribe to", what="everything", channel=room)
    assert room.mention in words(await town.use(town.member, "session show", session="1"))
    town.env.backend.delete_channel(room.id)
    await town.env.settle()
    for command, options in (("session show", {"session": "1"}), ("subscribe list", {}), ("delivery status", {})):
        shown = words(await town.use(town.organiser, command, **options))
        assert "a channel that was deleted" in shown, command
        assert "<#" not in shown, command


async def test_moving_a_session_tells_who_was_reminded(town: Town) -> None:
    """Old and new stand side by side, once, where the reminder was."""
    await add(town)
    await town.due(START - timedelta(days=7))
    moved = await town.use(town.organiser, "session change", session="1", start="2027-01-26 15:00", place="Room M1")
    assert is_private(moved)
    assert f"{town.lobby.mention} had heard of it and is told" in words(moved)
    await town.due(START - timedelta(days=7) + timedelta(seconds=5))
    assert len(said(town)) == 2
    told = said(town)[-1]
    for part in (
        "Changed: Second reading",
        "25 January 2027, 10:00 (Vienna)",
        "26 January 2027, 15:00 (Vienna)",
        "Room M1",
    ):
        assert part in told
    news = words(await town.use(town.member, "session news"))
    assert "New" in news
    assert "Second reading" in news
    refused = await town.use(town.member, "session change", session="1", place="Nowhere")
    assert is_private(refused)
    assert "organiser" in words(refused)


async def test_a_calendar_file_is_looked_at_and_then_stored(town: Town) -> None:
    """The preview says what would happen; the button does it; sending it again finds everything there."""
    data = file_of(
        event("DTSTART;TZID=W. Europe Standard Time:20270118T100000", "RRULE:FREQ=WEEKLY;COUNT=3", title="Group *B*"),
        event("DTSTART:never", uid="bad", title="@everyone"),
    )
    options: dict[str, Any] = {"file": ("calendar.ics", data), "reminders": "1d"}
    shown = await town.use(town.organiser, "session import", **options)
    assert is_private(shown)
    assert "New · 3" in words(shown)
    assert "Group \\*B\\*" in words(shown)
    assert "no start that can be read" in words(shown)
    assert shown.response is not None
    done = await town.organiser.click(shown.response.message, label="Put into the calendar")
    assert "3 new, 0 changed, 0 called off" in words(done)
    assert "3 reminders are planned" in words(done)
    again = await town.use(town.organiser, "session import", **options)
    assert "Nothing would change" in words(again)


async def test_the_calendar_and_one_session_can_be_taken_along(town: Town) -> None:
    """As a file, privately; the button under a session gives the same."""
    await add(town)
    whole = await town.use(town.member, "session export")
    assert is_private(whole)
    assert whole.response is not None
    assert [one.filename for one in whole.response.message.attachments] == ["calendar.ics"]
    one = await town.use(town.member, "session file", session="1")
    assert one.response is not None
    assert [file.filename for file in one.response.message.attachments] == ["second-reading.ics"]
    shown = await town.use(town.member, "session show", session="1")
    assert shown.response is not None
    pressed = await town.member.click(shown.response.message, label="Add to my calendar")
    assert is_private(pressed)
