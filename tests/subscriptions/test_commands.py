"""/subscribe as people meet it on simcord."""

from datetime import timedelta

import pytest

from tests.town import Town, is_private, words

START = "2027-01-25 10:00 Vienna"
HOUR = timedelta(hours=1)


async def session(town: Town, title: str = "Second reading", start: str = START, **more: str) -> None:
    done = await town.use(town.organiser, "session add", title=title, start=start, reminders="none", **more)
    assert title in words(done)


async def test_a_session_is_followed_moved_snoozed_and_stopped(town: Town) -> None:
    await session(town)
    made = await town.use(town.member, "subscribe to", what="session:1", reminders="1 day, 2 hours")
    assert is_private(made)
    assert "Session: Second reading" in words(made)
    assert "1 day, 2 hours before" in words(made)
    start = town.clock.now().replace(day=25, hour=9)
    await town.due(start - timedelta(days=1))
    inbox = town.member.user.dm_channel
    (message,) = inbox.history()
    assert message.embeds[0].title == "Second reading"
    moved = await town.use(town.organiser, "session change", session="1", start="2027-01-26 10:00")
    assert "is changed" in words(moved)
    await town.due(start - 23 * HOUR)
    told = inbox.history()[-1]
    assert len(inbox.history()) == 2
    assert "25 January 2027, 10:00" in str(told.embeds[0].description)
    assert "26 January 2027, 10:00" in str(told.embeds[0].description)
    await town.due(start)
    assert len(inbox.history()) == 3, "a day before the new start"
    later = await town.member.user.click(inbox.history()[-1], label="In an hour")
    assert "It will come again" in words(later)
    assert "come again already" in words(await town.member.user.click(inbox.history()[-1], label="In 10 minutes"))
    await town.due(start + HOUR)
    assert len(inbox.history()) == 4
    stopped = await town.member.user.click(inbox.history()[-1], label="Stop this")
    assert "Ended" in words(stopped)
    await town.due(start + 48 * HOUR)
    assert len(inbox.history()) == 4


async def test_a_channel_and_a_role_need_organisers_and_two_of_them(town: Town) -> None:
    await session(town)
    role = town.guild.create_role("Delegates", mentionable=True)
    refused = await town.use(town.member, "subscribe to", what="everything", channel=town.letters)
    assert "organiser" in words(refused)
    made = await town.use(town.organiser, "subscribe to", what="everything", channel=town.letters, role=role)
    assert made.response is not None
    assert "Another organiser" in words(await town.organiser.click(made.response.message, label="Confirm the ping"))
    assert "is called from now on" in words(await town.second.click(made.response.message, label="Confirm the ping"))
    await town.due(town.clock.now().replace(day=24, hour=9))
    said = town.letters.history()[-1]
    assert f"<@&{role.id}>" in said.content


async def test_several_at_once_are_one_message(town: Town) -> None:
    for number in range(4):
        await session(town, f"Meeting {number}")
    await town.use(town.member, "subscribe to", what="everything", reminders="1 day")
    await town.due(town.clock.now().replace(day=24, hour=9))
    (message,) = town.member.user.dm_channel.history()
    assert message.embeds[0].title == "4 reminders"
    for number in range(4):
        assert f"Meeting {number}" in str(message.embeds[0].description)


async def test_quiet_hours_hold_a_reminder_until_the_morning(town: Town) -> None:
    await session(town, start="2027-01-25 23:00 Nairobi")
    hours = await town.use(town.member, "subscribe hours", quiet="22:00-07:00", place="Nairobi")
    assert "Quiet from 22:00 to 07:00" in words(hours)
    await town.use(town.member, "subscribe to", what="session:1", reminders="1 day")
    night = town.clock.now().replace(day=24, hour=20)
    await town.due(night + 7 * HOUR)
    assert town.member.user.dm_channel.history() == []
    await town.due(night.replace(day=25, hour=4))
    (message,) = town.member.user.dm_channel.history()
    assert "Late" not in message.content


async def test_today_in_vienna_and_an_empty_day(town: Town) -> None:
    await session(town)
    await town.use(
        town.organiser,
        "deadline add",
        title="Papers",
        at="2027-01-25 18:00 New York",
        kind="written submission",
        reminders="none",
    )
    made = await town.use(town.member, "subscribe digest", every="daily", at="8:00", place="Vienna")
    assert "Today in Vienna, every day at 08:00" in words(made)
    await town.due(town.clock.now().replace(day=24, hour=8))
    assert town.member.user.dm_channel.history() == []
    await town.due(town.clock.now().replace(day=25, hour=7))
    (message,) = town.member.user.dm_channel.history()
    shown = message.embeds[0]
    assert "Today in Vienna: 25 January 2027" in str(shown.title)
    assert [field.name for field in shown.fields] == ["Sessions"], "18:00 in New York is tomorrow in Vienna"


async def test_list_change_pause_resume(town: Town) -> None:
    await session(town)
    assert "follow nothing" in words(await town.use(town.member, "subscribe list"))
    await town.use(town.member, "subscribe to", what="kind:visa")
    await town.use(town.member, "subscribe change", subscription="1", reminders="3 days")
    listed = words(await town.use(town.member, "subscribe list"))
    assert "Deadlines: Visa · 3 days before" in listed
    assert "paused" in words(await town.use(town.member, "subscribe pause", subscription="1"))
    assert "It goes on" in words(await town.use(town.member, "subscribe resume", subscription="#1"))
    assert "no such subscription" in words(await town.use(town.other, "subscribe stop", subscription="1"))
    assert "Ended" in words(await town.use(town.member, "subscribe stop", subscription="1"))


@pytest.mark.parametrize(
    ("what", "reminders", "said"),
    [
        ("nonsense", "", "Choose from the list"),
        ("session:99", "", "no such session"),
        ("everything", "7 minutes", "multiples of 5 minutes"),
        ("everything", "soon", "cannot"),
        ("everything", "none", "how long before"),
    ],
)
async def test_what_cannot_be_taken_is_said(town: Town, what: str, reminders: str, said: str) -> None:
    answer = await town.use(town.member, "subscribe to", what=what, reminders=reminders)
    assert said.casefold() in words(answer).casefold()
