"""/announce series and /announce template as people meet them, on simcord."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot import client
from tests.announcements.test_commands import called, delegates, labels, press
from tests.town import Town, is_private, words

TEN = datetime(2027, 1, 18, 9, 0, tzinfo=UTC)
FIRST = "2027-01-18 10:00 Vienna"
NEW: dict[str, Any] = {
    "first": FIRST,
    "every": "every Monday",
    "ends": "3 times",
    "title": "Call {date}",
    "text": "At {time}",
}


async def running(town: Town, who: MemberActor | None = None, **change: Any) -> InteractionResult:
    """Return the screen of a series that is scheduled."""
    who = who or town.organiser
    return await press(who, await town.use(who, "announce series new", **{**NEW, **change}), "Schedule")


async def due(town: Town, moment: datetime) -> None:
    """Move the clock and let everything happen that is due by then, and what follows it."""
    for _ in range(3):
        await town.due(moment)
        await town.services.announcement_steps.settle()


def last(shown: InteractionResult) -> Any:
    """Return what a person sees last."""
    message = shown.followups[-1] if shown.followups else shown.response
    assert message is not None
    return message


async def test_previewed_scheduled_and_said_as_previewed(town: Town) -> None:
    """Private, with its days; each time exactly as shown, with its own date."""
    shown = await town.use(town.organiser, "announce series new", **NEW)
    assert is_private(shown)
    said = words(shown)
    for part in (
        "Nothing is planned",
        town.lobby.mention,
        "Every week on Monday, 3 times",
        "2027-01-25",
        "18 January 2027",
    ):
        assert part in said
    assert labels(shown) == ["Schedule", "Edit the words", "Discard"]
    done = await press(town.organiser, shown, "Schedule")
    assert "Series #1** · 📅 running" in words(done)
    await due(town, TEN)
    (message,) = town.lobby.history(viewer=town.other)
    posted = message.embeds[0].to_dict()
    assert posted.pop("footer")["text"].startswith("ref ")
    assert posted == last(shown).embeds[0].to_dict()
    assert posted["title"] == "Call 2027-01-18"
    told = words(await town.use(town.second, "announce series history", series="1"))
    assert "**2027-01-18 10:00**" in told
    assert f"/{message.id}" in told
    assert told.count("planned") == 2


async def test_each_channel_is_previewed_in_its_language(town: Town) -> None:
    """A text, then its channel; the preview turns from channel to channel."""
    await town.use(town.organiser, "announce series new", **NEW)
    place = {"series": "1", "channel": town.letters, "language": "fr"}
    assert "no text in “fr” yet" in words(await town.use(town.organiser, "announce series place", **place))
    form = await town.use(town.organiser, "announce series words", series="1", language="fr")
    await town.organiser.submit_modal(form, {"title": "Appel", "text": "À {time}"})
    shown = await town.use(town.organiser, "announce series place", **place)
    assert last(shown).embeds[0].title == "Call 2027-01-18"
    turned = await press(town.organiser, shown, "As in channel 2 of 2")
    assert (last(turned).embeds[0].title, last(turned).embeds[0].description) == ("Appel", "À 10:00")
    await press(town.organiser, turned, "Schedule")
    await due(town, TEN)
    assert [one.embeds[0].title for one in town.letters.history(viewer=town.other)] == ["Appel"]


async def test_a_role_is_called_once_a_second_organiser_lets_it(town: Town) -> None:
    """Who asked cannot; the second finds it in the list."""
    role = delegates(town)
    shown = await running(town, role=role)
    assert "waits for a second organiser" in words(shown)
    listed = await town.use(town.second, "announce series list")
    looked = await press(town.second, listed, "Confirm the ping of #1")
    await press(town.second, looked, "Let it call the role")
    await due(town, TEN)
    (message,) = town.lobby.history(viewer=town.other)
    assert called(town, message) == {role.id}


async def test_one_time_is_changed_and_one_left_out(town: Town) -> None:
    """Both by their day; pause and cancel by buttons."""
    await running(town)
    changed = await town.use(
        town.second, "announce series change", series="1", only="2027-01-25", first="2027-01-26 15:00 Vienna"
    )
    assert "Preview of one time (2027-01-25 10:00)" in words(changed)
    await press(town.second, changed, "Schedule")
    assert "Days: 2027-01-18" in words(
        await town.use(town.second, "announce series skip", series="1", day="2027-02-01")
    )
    shown = await town.use(town.organiser, "announce series show", series="1")
    assert "paused" in words(await press(town.organiser, shown, "Pause"))
    shown = await town.use(town.organiser, "announce series show", series="#1")
    await press(town.organiser, shown, "Resume")
    for moment in (TEN, TEN + timedelta(days=7), TEN + timedelta(days=8, hours=5), TEN + timedelta(days=14)):
        await due(town, moment)
    assert len(town.lobby.history(viewer=town.other)) == 2
    told = words(await town.use(town.organiser, "announce series history", series="1"))
    assert "Changed for this time" in told
    assert "Left out by" in told


async def test_published_with_a_thread_and_a_file(town: Town) -> None:
    """In an announcement channel; elsewhere that is said before anything is planned."""
    shown = await town.use(town.organiser, "announce series new", **NEW, publish=True)
    assert "no announcement channel" in words(shown)
    assert "no announcement channel" in words(await press(town.organiser, shown, "Schedule"))
    news = town.guild.create_news_channel("news")
    await running(town, publish=True, thread="Talk: {title}", channel=news, file=("../plan\u202e.pdf", b"%PDF-1"))
    await due(town, TEN)
    (message,) = [one for one in news.history(viewer=town.other) if one.embeds]
    assert message.flags.value & 3, "published; the simulated Discord marks it as its copies are marked"
    assert [one.filename for one in message.attachments] == ["plan.pdf"]
    thread = town.bot.get_channel(message.id)
    assert isinstance(thread, discord.Thread)
    assert thread.name == "Talk: Call 2027-01-18"
    told = words(await town.use(town.organiser, "announce series history", series="2"))
    assert "· published" in told
    assert "· thread begun" in told


async def test_templates(town: Town) -> None:
    """Saved with fields, listed, used; a field that nothing fills is refused."""
    refused = await town.use(town.organiser, "announce template save", name="a", title="{who}", text="x")
    assert "No field is called {who}" in words(refused)
    await town.use(
        town.organiser, "announce template save", name="Call", title="Call {date}", text="In {city} @everyone"
    )
    assert "**Call**" in words(await town.use(town.second, "announce template list"))
    shown = await town.use(town.second, "announce series new", first=FIRST, template="call")
    assert last(shown).embeds[0].description == "In Vienna @\u200beveryone"
    await town.use(town.second, "announce template remove", name="call")
    assert "no template yet" in words(await town.use(town.second, "announce template list"))


async def test_only_organisers(town: Town) -> None:
    """A private refusal for everybody else, whatever they ask."""
    await running(town)
    for name, options in (
        ("series new", NEW),
        ("series show", {"series": "1"}),
        ("series history", {"series": "1"}),
        ("series list", {}),
        ("series skip", {"series": "1", "day": "2027-01-25"}),
        ("series change", {"series": "1", "every": "once"}),
        ("template save", {"name": "a", "title": "b", "text": "c"}),
        ("template list", {}),
    ):
        shown = await town.use(town.member, f"announce {name}", **options)
        assert is_private(shown)
        assert "rganiser" in words(shown), name


async def test_bad_input_is_one_sentence(town: Town) -> None:
    """Private, and nothing is recorded."""
    for change, part in (
        ({"first": "2020-01-01 10:00 Vienna", "every": None, "ends": None}, "passed"),
        ({"every": "every second Monday"}, "two ways"),
        ({"ends": "400 times"}, "366"),
        ({"ends": "2026-12-01"}, "before its first time"),
        ({"first": "29 February 2027 10:00 Vienna"}, "29 February"),
        ({"session": "99", "every": "meetings"}, "session"),
    ):
        options = {name: value for name, value in {**NEW, **change}.items() if value is not None}
        shown = await town.use(town.organiser, "announce series new", **options)
        assert part in words(shown), change
    assert "no series yet" in words(await town.use(town.organiser, "announce series list"))


async def test_words_of_a_series_are_taken_by_another_process(town: Town) -> None:
    """What the form is about stands in its id: nothing of it is kept while somebody types."""
    await town.use(town.organiser, "announce series new", **NEW)
    form = await town.use(town.organiser, "announce series words", series="1", language="fr")
    assert town.bot._connection._view_store._modals == {}
    await town.organiser.submit_modal(form, {"title": "Appel", "text": "À {time}"})
    again = await town.use(town.organiser, "announce series words", series="1", language="fr")
    assert "Appel" in str(again.modal)
    saved = await town.use(town.organiser, "announce template save", name="Call to sign")
    assert town.bot._connection._view_store._modals == {}
    assert "Call to sign" in words(await town.organiser.submit_modal(saved, {"title": "T", "text": "X"}))


async def test_what_was_typed_into_a_form_that_nobody_knows_is_given_back(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A form that goes with a file is lost with the process; a long text is not."""
    monkeypatch.setattr(client, "UNANSWERED_SECONDS", 0.0)
    asked = {name: value for name, value in NEW.items() if name != "text"}
    form = await town.use(town.organiser, "announce series new", **asked)
    town.bot._connection._view_store._modals.clear()
    sending = asyncio.create_task(town.organiser.submit_modal(form, {"title": "Call", "text": "Long words\n@everyone"}))
    await asyncio.sleep(0.1)
    await town.bot.answer_the_unanswered()
    given = await sending
    assert is_private(given)
    assert "no longer known what it was about" in words(given)
    (file,) = last(given).attachments
    assert (await file.read()).decode() == "Call\n\nLong words\n@everyone"
