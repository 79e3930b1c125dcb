"""'What has changed since I looked' covers deadlines and meetings too."""

from tests.town import Town, words


async def test_news_and_history_tell_of_deadlines_and_meetings(town: Town) -> None:
    start = "2027-01-25 10:00 Vienna"
    await town.use(town.organiser, "session add", title="Second reading", start=start, end="18:00", reminders="none")
    at = "2027-01-18 18:00 New York"
    await town.use(town.organiser, "deadline add", title="Papers", at=at, reminders="none")
    await town.use(town.member, "session news")
    town.clock.move_to(town.clock.now().replace(hour=13))
    await town.use(
        town.organiser,
        "session programme add",
        session="1",
        at="2027-01-25 10:00 to 13:00",
        title="Preamble",
        item="3 (a)",
    )
    await town.use(town.organiser, "deadline change", deadline="1", at="2027-01-19 18:00")
    shown = words(await town.use(town.member, "session news"))
    assert "Second reading · Programme" in shown
    assert "Papers" in shown
    history = words(await town.use(town.member, "session history", entry="1"))
    assert "2027-01-25 10:00–13:00" in history
    town.clock.move_to(town.clock.now().replace(hour=14))
    assert "Programme" not in words(await town.use(town.member, "session news")), "told once"
