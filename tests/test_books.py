"""Answers of several pages: their buttons hold what they show, and nothing is kept for them."""

import re
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest
from simcord.results import InteractionResult

from bot.client import Caucus
from bot.errors import Conflict
from bot.settings import ROOT
from cogs._ui.actor import Interaction
from cogs._ui.books import HALF, TOLD_LIMIT, TurnButton, add_turns
from cogs._ui.forms import AgainButton, try_again
from cogs._ui.still import StillView
from cogs.letters.drafting import DraftForm
from cogs.letters.safety import ContactForm
from cogs.letters.texts_confirm import owed_book
from tests.letters.people import bare
from tests.town import Town, words

LONG = "May the police of another country be given the traffic data of people who only visited a page, without a judge?"


def kept(bot: Caucus) -> int:
    """Return for how many messages discord.py keeps something: all of it is gone after a restart."""
    return len(bot._connection._view_store._views)


def rows(result: InteractionResult) -> list[discord.ActionRow]:
    """Return what stands under an answer."""
    assert result.response is not None
    return [row for row in result.response.message.components if isinstance(row, discord.ActionRow)]


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("treaty search", {"words": "international cooperation"}),
        ("treaty search", {"words": LONG}),
        ("treaty search", {"words": "data", "instrument": "Hanoi Convention"}),
        ("initiative list", {}),
        ("principle endorsers", {}),
        ("principle scorecard", {}),
        ("help", {}),
    ],
)
async def test_pages_turn_on_a_message_that_nobody_remembers(town: Town, command: str, options: dict[str, str]) -> None:
    """As after a restart: what the next page shows stands in the button alone."""
    result = await town.use(town.organiser, command, **options)
    assert kept(town.bot) == 0
    first = words(result)
    assert result.response is not None
    await town.organiser.click(result.response.message, label="Next ▶")
    second = words(result)
    assert second != first
    await town.organiser.click(result.response.message, label="◀ Back")
    assert words(result) == first
    assert kept(town.bot) == 0


async def test_a_share_button_stays_while_pages_turn(town: Town) -> None:
    """And where there was none there comes none."""
    for command, shared in (("initiative list", True), ("help", False)):
        result = await town.use(town.organiser, command)
        assert result.response is not None
        await town.organiser.click(result.response.message, label="Next ▶")
        ids = [item.custom_id for row in rows(result) for item in row.children if isinstance(item, discord.Button)]
        assert ("caucus:share" in ids) is shared


async def test_a_select_opens_on_a_message_that_nobody_remembers(town: Town) -> None:
    """The select of a list says what it opens by itself."""
    result = await town.use(town.member, "initiative list")
    assert result.response is not None
    opened = await town.member.select(result.response.message, ["paris-call"])
    assert "Paris Call" in words(opened)


@pytest.mark.parametrize("length", [0, 1, HALF, HALF + 1, TOLD_LIMIT])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_ids_are_short_single_and_hold_everything(monkeypatch: pytest.MonkeyPatch, length: int, at: int) -> None:
    """Discord takes 100 characters, and no id twice in one message."""
    monkeypatch.setattr("cogs._ui.books.text", lambda _, key: key)
    told = "".join(chr(0x4E00 + place) for place in range(length))
    view = StillView()
    add_turns(view, cast("Interaction", None), ("entry-history", told), at, 3)
    back, on = [item for item in view.children if isinstance(item, TurnButton)]
    assert back.custom_id != on.custom_id
    assert max(len(back.custom_id), len(on.custom_id)) <= 100
    assert [back.item.disabled, on.item.disabled] == [at == 0, at == 2]
    parts = [re.sub(r"^pages:\d+:entry-history:[ab]?:", "", one.custom_id) for one in (back, on)]
    assert "".join(dict.fromkeys(parts)) == told


async def test_what_setup_offers_outlives_a_restart(town: Town) -> None:
    """Roles and channels are chosen on a message of any age; a member who chose there would be refused."""
    assert kept(town.bot) == 0
    result = await town.use(town.organiser, "setup")
    assert result.response is not None
    await town.organiser.select(result.response.message, [town.lobby], custom_id="setup:letters_channel_id")
    assert town.services.servers.of(town.guild.id).letters_channel_id == town.lobby.id


async def test_a_form_that_was_refused_opens_again_after_a_restart(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it was filled while the process lives; empty, but there, when another one took over."""
    refused = await town.use(town.organiser, "announce schedule", when="the day the cows come home")
    assert refused.response is not None
    assert kept(town.bot) == 0
    again = await town.organiser.click(refused.response.message, label="Try again")
    assert again.modal is not None
    assert "the day the cows come home" in str(again.modal)
    monkeypatch.setattr("cogs._ui.forms._TYPED", {})
    anew = await town.organiser.click(refused.response.message, label="Try again")
    assert anew.modal is not None
    assert "cows" not in str(anew.modal)
    assert [field["custom_id"] for field in fields(anew)] == ["title", "text", "when", "channel", "role"]


def fields(result: InteractionResult) -> list[dict[str, Any]]:
    """Return the fields of a form that was opened."""
    assert result.modal is not None
    return [label["component"] for label in result.modal["components"]]


def test_nothing_under_a_message_waits_in_memory() -> None:
    """What is pressed says by its id what it does: a view that holds something would go dead with the process."""
    for path in sorted((ROOT / "cogs").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"@discord\.ui\.(button|select)\b", text), path
        if path.name != "still.py":
            assert not re.search(r"class \w+\((discord\.ui\.View|\w*View)\):", text), path


async def test_a_file_that_was_looked_at_stands_beside_the_preview(town: Town) -> None:
    """So that its button finds it after a restart; pressed once, it is gone."""
    file = ("p.csv", b"day,start,end,item,title,place,document\n2027-01-25,10:00,13:00,3,Preamble,,\n")
    await town.use(town.organiser, "session add", title="Demo", start="2027-01-25 10:00 Vienna", end="2027-01-29 18:00")
    looked = await town.use(town.organiser, "session programme import", session="1", file=file)
    assert kept(town.bot) == 0
    assert looked.response is not None
    assert [one.filename for one in looked.response.message.attachments] == ["programme.csv"]
    done = await town.organiser.click(looked.response.message, label="Put onto the programme")
    assert "Done: this is on the programme now." in words(done)
    assert rows(looked) == []
    assert looked.response.message.attachments == []


async def test_a_form_in_which_an_empty_field_erases_is_not_opened_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new draft may be begun anew; contact details and drafts that are there may not be overwritten by nothing."""
    monkeypatch.setattr("cogs._ui.forms.text", lambda *_: "Try again")
    asked: Any = SimpleNamespace(id=5)
    forms = [DraftForm(bare, None, {}), DraftForm(bare, 3, {}), ContactForm(bare, "AAAAAAAA", {})]
    ids = [cast("AgainButton", try_again(asked, form).children[0]).custom_id for form in forms]
    assert ids == [f"again:5:{forms[0].custom_id}", "again:5:", "again:5:"]


async def test_a_page_turned_after_the_text_changed_offers_no_confirmation_of_it() -> None:
    """The files beside the button are those of the text that was asked about."""
    owing = SimpleNamespace(letter=SimpleNamespace(text=SimpleNamespace(fingerprint="b" * 12)))

    async def one_owed(*_: object) -> object:
        return owing

    services = SimpleNamespace(letter_texts=SimpleNamespace(one_owed=one_owed))
    asked: Any = SimpleNamespace(user=SimpleNamespace(id=1), extras={}, client=SimpleNamespace(services=services))
    with pytest.raises(Conflict, match="letter-text-changed"):
        await owed_book(asked, f"AAAAAAAA:{'a' * 12}")
