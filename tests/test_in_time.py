"""Whatever is recorded, the person is told in time that Caucus is at it, however slow the disk is."""

from typing import Any

import discord
import pytest

from bot.storage import Database
from tests.letters.test_commands import TEXT, drafted
from tests.town import Town, words

SERIES = {"first": "2027-01-18 10:00 Vienna", "title": "Call", "text": "Words"}
SESSION = {"title": "Demo", "start": "2027-01-25 10:00 Vienna", "end": "2027-01-29 18:00", "reminders": "none"}
TABLE = ("t.csv", b"State,Signature,Ratification\nAustria,2025-10-25,\nBrazil,2025-10-25,2026-02-01\n")
DONE: tuple[tuple[str, dict[str, Any]], ...] = (
    ("session add", SESSION),
    ("session change", {"session": "1", "start": "2027-01-26 10:00"}),
    ("session programme fill", {"session": "1"}),
    ("session programme add", {"session": "1", "at": "2027-01-26 10:00", "title": "Preamble"}),
    ("session programme change", {"session": "1", "what": "item:1", "title": "Purpose"}),
    ("room open", {"session": "1", "item": "item:1", "slots": 2}),
    ("room close", {"roster": "1"}),
    ("room attend", {"session": "1", "how": "online"}),
    ("session programme remove", {"session": "1", "what": "item:1"}),
    ("session body add", {"name": "Demo Council", "short": "DC"}),
    ("session feed", {"do": "new"}),
    ("session feed", {"do": "stop"}),
    ("session cancel", {"session": "1"}),
    ("deadline add", {"title": "Papers", "at": "2027-01-18 18:00 New York", "reminders": "none"}),
    ("deadline change", {"deadline": "1", "at": "2027-01-19 18:00"}),
    ("deadline cancel", {"deadline": "1"}),
    ("register add", {"name": "Beta Watch", "country": "Chad"}),
    ("register edit", {"organisation": "Beta Watch", "country": "Mali"}),
    ("register remove", {"organisation": "Beta Watch"}),
    ("principle rate", {"principle": "1", "rating": "weak", "reason": "as it stands"}),
    ("treaty watch add", {"instrument": "uncc", "article": "24"}),
    ("treaty watch remove", {"watch": "1"}),
    ("announce schedule", {"when": "2027-01-18 10:00 Vienna", "title": "T", "text": "x"}),
    ("announce series new", SERIES),
    ("announce series change", {"series": "1", "every": "every Monday", "ends": "3 times"}),
    ("announce template save", {"name": "N", "title": "T", "text": "x"}),
    ("announce template remove", {"name": "N"}),
    ("remind me", {"when": "in 2 hours", "about": "tea"}),
    ("remind cancel", {"reminder": "1"}),
    ("subscribe to", {"what": "everything"}),
    ("letter rules", {"milestones": True}),
    ("setup", {"one_may_ping": True}),
)


class Watch:
    """Has nobody wait at all, and says what was recorded before the person was told that Caucus is at it."""

    def __init__(self) -> None:
        self.told = False
        self.late = False

    def begin(self) -> None:
        """Forget what was seen."""
        self.told = self.late = False

    @property
    def well(self) -> bool:
        """Whether the person was told, and before anything was recorded."""
        return self.told and not self.late


@pytest.fixture
def watch() -> Watch:
    return Watch()


def impatient(monkeypatch: pytest.MonkeyPatch, watch: Watch) -> None:
    """Let Discord's patience be over at once from here on."""
    response, write = discord.InteractionResponse, Database.write
    defer = response.defer

    async def deferring(self: Any, **given: Any) -> Any:
        watch.told = True
        return await defer(self, **given)

    async def writing(self: Database, *given: Any) -> Any:
        watch.late |= not watch.told
        return await write(self, *given)

    monkeypatch.setattr("cogs._ui.replies.PATIENCE_SECONDS", 0.0)
    monkeypatch.setattr(response, "defer", deferring)
    monkeypatch.setattr(Database, "write", writing)


async def test_no_record_is_waited_for_past_discords_patience(
    town: Town, monkeypatch: pytest.MonkeyPatch, watch: Watch
) -> None:
    """Discord takes no answer after three seconds, and what was recorded would stand there untold."""
    await drafted(town, text=TEXT)
    impatient(monkeypatch, watch)
    untold = list[str]()
    for name, options in DONE:
        watch.begin()
        shown = await town.use(town.organiser, name, **options)
        said = words(shown)
        if not watch.well or not shown.response or "Something went wrong" in said:
            untold.append(f"{name}: {said}")
    assert untold == []


async def test_what_is_chosen_below_an_answer_is_no_exception(
    town: Town, monkeypatch: pytest.MonkeyPatch, watch: Watch
) -> None:
    """Where a speaker speaks from."""
    for name, options in (
        ("session add", SESSION),
        ("session programme add", {"session": "1", "at": "2027-01-26 10:00", "title": "Preamble"}),
        ("room open", {"session": "1", "item": "item:1", "slots": 2}),
    ):
        await town.use(town.organiser, name, **options)
    claimed = await town.use(town.organiser, "room claim", roster="1")
    assert claimed.response is not None
    impatient(monkeypatch, watch)
    noted = await town.organiser.select(claimed.response.message, ["africa"], custom_id="room:region:1")
    assert watch.well
    assert "Africa" in words(noted)
