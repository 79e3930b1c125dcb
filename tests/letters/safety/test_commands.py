"""Who reads a name and how signatories are reached, as people meet it in Discord."""

from typing import Any

import discord
import pytest

from bot.client import Caucus
from bot.settings import Settings
from tests.letters.safety.conftest import KEY
from tests.letters.signing.test_commands import mail, message_of
from tests.letters.test_commands import ORGANISATION, PERSON, opened, press, sign
from tests.town import Town, is_private, words

REACH = "signal: @mira.99"


@pytest.fixture
def settings(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A host that has set a key."""
    monkeypatch.setenv("CAUCUS_DATA_KEY", KEY)
    return Settings.load(db=settings.db)


def labels(message: discord.Message) -> list[str]:
    """Return what the buttons of a message say."""
    rows = [row for row in message.components if isinstance(row, discord.ActionRow)]
    return [str(one.label) for row in rows for one in row.children if isinstance(one, discord.Button)]


async def safety_of(town: Town, who: Any) -> Any:
    """Open /letter my and choose the first signature in the menu of safety."""
    shown = message_of(await town.use(who, "letter my"))
    menus = [part for row in shown.components for part in getattr(row, "children", [])]
    menu = next(one for one in menus if getattr(one, "custom_id", "") == "letter:safety")
    return await who.select(shown, [menu.options[0].value], custom_id="letter:safety")


async def test_contact_details_from_the_receipt_to_the_organiser_and_back(town: Town) -> None:
    """The button outlives a restart; the signatory sees who looked; nothing typed erases."""
    panel = await opened(town)
    receipt = message_of(await sign(town, town.member, panel, ORGANISATION))
    assert labels(receipt) == ["Add contact details (optional)"]
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    form = await town.member.click(receipt, label="Add contact details (optional)")
    stored = await town.member.submit_modal(form, {"contact": REACH})
    assert is_private(stored)
    assert "Stored, encrypted" in words(stored)
    ledger_seq = str((await town.services.signers.signers(actor_of(town), 1))[0].seq)
    read = await town.use(town.organiser, "letter signers contact", letter="1", signatory=ledger_seq)
    assert is_private(read)
    assert "mira.99" in words(read)
    every = await town.use(town.organiser, "letter signers contact", letter="1")
    assert every.response is not None
    (file,) = every.response.attachments
    assert (await file.read()).decode("utf-8-sig").splitlines()[1] == f"Acme Rights,Kenya,{REACH}"
    seen = words(await safety_of(town, town.member))
    assert seen.count(f"<@{town.organiser.user.id}>") == 2
    form = await press(town, town.member, await safety_of(town, town.member), "Change contact details")
    assert form.modal is not None
    erased = await town.member.submit_modal(form, {"contact": ""})
    assert "No contact details are stored" in words(erased)
    assert "None stored" in words(await safety_of(town, town.member))
    none = await town.use(town.organiser, "letter signers contact", letter="1")
    assert "No contact details are stored here" in words(none)


def actor_of(town: Town) -> Any:
    """Return the organiser as services know them."""
    from bot.actor import Actor, Permission

    return Actor(town.organiser.user.id, town.guild.id, permissions=Permission.MANAGE_GUILD)


async def test_a_name_is_hidden_and_shown_again(town: Town) -> None:
    """By buttons that show how it stands; the present choice cannot be pressed."""
    panel = await opened(town)
    await sign(town, town.member, panel, ORGANISATION)
    shown = await safety_of(town, town.member)
    assert labels(message_of(shown))[:3] == ["Everybody", "The coalition here", "Count me only"]
    await press(town, town.member, shown, "Count me only")
    assert "Acme" not in words(await town.use(town.other, "letter status", letter="1"))
    assert "Only organisers see the name" in words(await safety_of(town, town.member))
    asked = await press(town, town.member, await safety_of(town, town.member), "Everybody")
    assert "who has read it by then has read it" in words(asked)
    assert "Acme" not in words(await town.use(town.other, "letter status", letter="1"))
    left = await press(town, town.member, asked, "No, leave it")
    assert "Only organisers see the name" in words(left)
    asked = await press(town, town.member, left, "The coalition here")
    await press(town, town.member, asked, "Show my name to the coalition")
    asked = await press(town, town.member, await safety_of(town, town.member), "Everybody")
    shown = await press(town, town.member, asked, "Show my name to everybody")
    assert "Everybody: the name appears" in words(shown)
    assert "Acme" in words(await town.use(town.other, "letter status", letter="1"))


async def test_an_organiser_lowers_it_and_the_signatory_is_told(town: Town) -> None:
    """With the reason; members are refused and get no suggestions."""
    panel = await opened(town)
    await sign(town, town.member, panel, ORGANISATION)
    await sign(town, town.other, panel, PERSON)
    options = {"letter": "1", "visibility": "count", "reason": "Arrests **today**"}
    found = await town.services.safety.signers(actor_of(town), 1, "acme")
    refused = await town.use(town.other, "letter signers visibility", signatory=str(found[0].seq), **options)
    assert "organiser" in words(refused)
    done = await town.use(town.organiser, "letter signers visibility", signatory=str(found[0].seq), **options)
    assert "Acme Rights: now “Count only”" in words(done)
    wrong = await town.use(town.organiser, "letter signers visibility", signatory="Acme", **options)
    assert "Choose it from the list" in words(wrong)
    await town.due(town.clock.now())
    (word,) = mail(town, town.member)
    said = str(word.embeds[0].to_dict())
    assert "Fewer people read your name now" in said
    assert r"Arrests \\*\\*today" in said


@pytest.mark.parametrize("who", ["organiser", "member"])
async def test_without_a_key_one_sentence(town: Town, monkeypatch: pytest.MonkeyPatch, who: str) -> None:
    """A button from before the key was lost says so; the receipt offers none."""
    panel = await opened(town)
    receipt = message_of(await sign(town, town.member, panel, ORGANISATION))
    monkeypatch.setattr(town.services.safety._sealer, "current", None)
    if who == "member":
        said = await town.member.click(receipt, label="Add contact details (optional)")
        assert "has set no key" in words(said)
        assert labels(message_of(await sign(town, town.other, panel, PERSON))) == []
    else:
        assert "has set no key" in words(await town.use(town.organiser, "letter signers contact", letter="1"))
