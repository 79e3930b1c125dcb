"""Signing, intentions, approval and changes as people meet them in Discord."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import discord
import pytest

from bot.actor import Actor, Permission
from bot.client import Caucus
from bot.letters.rules import fingerprint_of
from tests.letters.people import DRAFT
from tests.letters.test_commands import ORGANISATION, PERSON, buttons_of, filled, opened, press, sign
from tests.town import Town, is_private, words


def message_of(shown: Any) -> discord.Message:
    """Return the message of an answer."""
    message = shown.followups[-1] if shown.followups else shown.response
    assert message is not None
    result: discord.Message = message.message
    return result


def mail(town: Town, who: Any) -> list[Any]:
    """Return the private messages somebody got from the bot."""
    del town
    return list(who.user.dm_channel.history())


async def test_the_summary_says_what_will_be_recorded_and_who_will_know(town: Town) -> None:
    """The text with its fingerprint, for whom, by whom, who sees it, what Discord itself knows."""
    panel = await opened(town)
    shown = await filled(town, town.member, panel, ORGANISATION)
    assert is_private(shown)
    letter = (await town.services.letters.everywhere())[0]
    for part in (
        "Nothing is recorded yet",
        letter.letter.text.fingerprint,
        "Keep researchers safe",
        "Acme Rights",
        "Mira Doe, Director",
        "self-declared",
        "Everybody: the name appears",
        "Discord knows that this account used this form",
    ):
        assert part in words(shown)
    assert letter.counts.total == 0


async def test_ten_presses_after_a_restart_make_one_signature(town: Town) -> None:
    """The summary outlives the bot; its receipt takes its place."""
    panel = await opened(town)
    shown = message_of(await filled(town, town.member, panel, ORGANISATION))
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    first = await town.member.click(shown, label="Confirm and sign")
    assert "Your signature is recorded" in words(first)
    assert "Confirm and sign" not in str(message_of(first).components)
    assert (await town.services.letters.everywhere())[0].counts.total == 1
    again = await filled(town, town.member, panel, ORGANISATION)
    assert "You have signed already" in words(await press(town, town.member, again, "Confirm and sign"))
    assert (await town.services.letters.everywhere())[0].counts.total == 1


async def test_one_message_leads_through_the_whole_signing(town: Town) -> None:
    """For whom, summary and receipt stand in one place, so nothing is left to press; one notice of risk on the way."""
    panel = await opened(town)
    asked = await town.member.click(panel, label="Sign")
    said = [words(asked)]
    shown = await town.member.submit_modal(await press(town, town.member, asked, "For an organisation"), ORGANISATION)
    said.append(words(shown))
    receipt = await press(town, town.member, shown, "Confirm and sign")
    said.append(words(receipt))
    assert {message_of(one).id for one in (asked, shown, receipt)} == {message_of(asked).id}
    assert buttons_of(message_of(receipt)) == []
    assert [one.count("Discord knows") for one in said] == [0, 1, 0]
    assert "Discord sees what you type" in said[0]


async def test_what_cannot_be_taken_is_said_above_the_card(town: Town) -> None:
    """The card keeps its buttons, *Try again* has what was typed, and the summary takes its place."""
    panel = await opened(town)
    asked = await town.member.click(panel, label="Sign")
    form = await press(town, town.member, asked, "For an organisation")
    bad = await town.member.submit_modal(form, ORGANISATION | {"organisation": "Acme https://acme.example"})
    assert "web address" in words(bad)
    assert "For whom do you sign?" in words(bad)
    labels = [one.label for one in buttons_of(message_of(bad))]
    assert labels == ["Try again", "For an organisation", "In a personal capacity", "Read the text"]
    again = await press(town, town.member, bad, "Try again")
    worse = await town.member.submit_modal(again, ORGANISATION | {"organisation": "..."})
    assert [one.label for one in buttons_of(message_of(worse))] == labels
    shown = await town.member.submit_modal(await press(town, town.member, worse, "Try again"), ORGANISATION)
    assert message_of(shown).id == message_of(asked).id
    assert message_of(shown).content == ""
    more = await press(town, town.member, shown, "Website, UN status")
    bad = await town.member.submit_modal(more, {"website": "javascript:x", "ecosoc": "none"})
    labels = [one.label for one in buttons_of(message_of(bad))]
    assert labels == ["Try again", "Confirm and sign", "Change", "Website, UN status", "Our board decides first"]
    assert "Signed" in words(await press(town, town.member, bad, "Confirm and sign"))


async def test_changing_goes_back_to_the_filled_form(town: Town) -> None:
    """What was typed stands in it; the new summary takes the place of the old one."""
    panel = await opened(town)
    old = await filled(town, town.member, panel, ORGANISATION)
    form = await press(town, town.member, old, "Change")
    assert form.modal is not None
    held = {row["component"]["custom_id"]: row["component"].get("value") for row in form.modal["components"]}
    assert (held["organisation"], held["role"]) == ("Acme Rights", "Director")
    shown = await town.member.submit_modal(form, ORGANISATION | {"organisation": "Acme Rights Network"})
    assert message_of(shown).id == message_of(old).id
    assert "Acme Rights Network" in words(await press(town, town.member, shown, "Confirm and sign"))


async def test_a_known_organisation_is_chosen_and_comes_filled_in(town: Town) -> None:
    """By the register; the account it names is checked, and nobody else is offered it."""
    await town.use(town.organiser, "register add", name="Beta Watch", country="Chad", website="beta.example")
    await town.use(town.organiser, "register members", organisation="Beta Watch", person=town.member.user)
    panel = await opened(town)
    asked = await town.member.click(panel, label="Sign")
    form = await press(town, town.member, asked, "Sign for Beta Watch")
    assert form.modal is not None
    held = {row["component"]["custom_id"]: row["component"].get("value") for row in form.modal["components"]}
    assert (held["organisation"], held["country"]) == ("Beta Watch", "Chad")
    typed = ORGANISATION | {"organisation": "Beta Watch", "country": "Chad"}
    shown = await town.member.submit_modal(form, typed)
    assert "checked by an organiser" in words(shown)
    assert "https://beta.example" in words(await press(town, town.member, shown, "Confirm and sign"))
    assert "Beta Watch" not in str(message_of(await town.other.click(panel, label="Sign")).components)
    status = words(await town.use(town.organiser, "letter status", letter="1"))
    assert "checked by an organiser" in status
    assert "checked by an organiser" not in words(await town.use(town.other, "letter status", letter="1"))


async def test_whoever_signed_before_needs_three_presses(town: Town) -> None:
    """Nothing is typed again; the summary says who will see the name, as chosen last, and *Change* changes it."""
    await sign(town, town.member, await opened(town), ORGANISATION | {"visibility": "coalition"})
    await town.services.letters.create(organiser_of(town), replace(DRAFT, title="Another"))
    second = await town.services.letters.show(organiser_of(town), 2)
    await town.services.letters.open(organiser_of(town), 2, second.letter.text.sha256, town.letters.id)
    asked = await town.use(town.member, "letter sign", letter="2")
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    shown = await press(town, town.member, asked, "Sign for Acme Rights")
    for part in ("Nothing is recorded yet", "Mira Doe, Director", "The coalition in this server"):
        assert part in words(shown)
    assert "Your signature is recorded" in words(await press(town, town.member, shown, "Confirm and sign"))


async def test_many_known_organisations_stand_in_a_menu(town: Town) -> None:
    """More than three."""
    for name in ("Alpha", "Beta", "Gamma", "Delta"):
        await town.use(town.organiser, "register add", name=name, country="Chad")
        await town.use(town.organiser, "register members", organisation=name, person=town.member.user)
    asked = message_of(await town.member.click(await opened(town), label="Sign"))
    rows = [row for row in asked.components if isinstance(row, discord.ActionRow)]
    (menu,) = [one for row in rows for one in row.children if isinstance(one, discord.SelectMenu)]
    assert sorted(option.label for option in menu.options) == [
        f"Sign for {name}" for name in ("Alpha", "Beta", "Delta", "Gamma")
    ]
    form = await town.member.select(asked, [menu.options[0].value])
    assert form.modal is not None


async def test_a_board_that_decides_first_is_asked_once(town: Town) -> None:
    """The nudge comes privately with its button, which works after a restart; a bad moment can be corrected."""
    panel = await opened(town)
    shown = await filled(town, town.member, panel, ORGANISATION)
    form = await press(town, town.member, shown, "Our board decides first")
    late = await town.member.submit_modal(form, {"decides": "in 40 days"})
    assert "after the deadline" in words(late)
    form = await press(town, town.member, late, "Try again")
    done = await town.member.submit_modal(form, {"decides": "in 2 days"})
    assert "You intend to sign" in words(done)
    assert "Intends to sign" in words(await town.use(town.member, "letter my"))
    await town.due(town.clock.now() + timedelta(days=2))
    (nudge,) = mail(town, town.member)
    assert "Has it been decided?" in str(nudge.embeds[0].to_dict())
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    signed = await town.member.user.click(nudge, label="Now we sign")
    assert "Your signature is recorded" in words(signed)
    assert (await town.services.letters.everywhere())[0].counts.total == 1


async def test_the_queue_is_decided_several_at_once_and_signers_are_told(town: Town) -> None:
    """Approve, reject with a reason; the second decision on the same says so."""
    rule = await town.use(town.organiser, "letter rules", approval="organisations")
    assert "wait for an organiser" in words(rule)
    panel = await opened(town)
    assert "Waiting for approval" in words(await sign(town, town.member, panel, ORGANISATION))
    odd = ORGANISATION | {"organisation": "\u0410cme Rights"}
    assert "Waiting for approval" in words(await sign(town, town.other, panel, odd))
    queue = await town.use(town.organiser, "letter signers queue", letter="1")
    assert is_private(queue)
    assert "2 signatures wait" in words(queue)
    assert "different scripts" in words(queue)
    old = await town.use(town.organiser, "letter signers queue", letter="1")
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    seqs = [str(one.signature.seq) for one in await waiting(town)]
    done = await town.organiser.select(message_of(queue), seqs[:1], custom_id="letter:1:queue:approve")
    assert "Approved: Acme Rights" in words(done)
    # Whoever has forty to decide goes on in the same message.
    assert "1 signature waits" in words(done)
    form = await town.organiser.select(message_of(old), seqs, custom_id="letter:1:queue:reject")
    done = await town.organiser.submit_modal(form, {"reason": "Use your *office* account."})
    assert "Rejected" in words(done)
    assert "1 had been decided" in words(done)
    assert "Nothing waits" in words(done)
    await town.due(town.clock.now() + timedelta(minutes=1))
    assert "was approved" in str([one.embeds[0].to_dict() for one in mail(town, town.member)])
    assert "\\\\*office\\\\*" in str([one.embeds[0].to_dict() for one in mail(town, town.other)])
    assert "Rejected by an organiser" in words(await town.use(town.other, "letter my"))
    assert "Nothing waits" in words(await town.use(town.organiser, "letter signers queue", letter="1"))


def organiser_of(town: Town) -> Actor:
    """Return the organiser as services know them."""
    return Actor(town.organiser.user.id, town.guild.id, permissions=Permission.MANAGE_GUILD)


async def waiting(town: Town) -> list[Any]:
    """Return what waits under letter 1."""
    return list(await town.services.signers.queue(organiser_of(town), 1))


async def test_one_changes_ones_own_signature(town: Town) -> None:
    """From the list of one's own; organisers record how well the authority is known."""
    panel = await opened(town)
    code = words(await sign(town, town.member, panel, ORGANISATION)).split("`")[1]
    mine = await town.use(town.member, "letter my")
    form = await town.member.select(message_of(mine), [code], custom_id="letter:change")
    typed = {key: value for key, value in ORGANISATION.items() if key != "visibility"}
    changed = await town.member.submit_modal(form, typed | {"organisation": "Acme e.V.", "website": "acme.example"})
    assert "Acme e.V." in words(changed)
    assert "https://acme.example" in words(changed)
    offered = await town.organiser.autocomplete(
        town.lobby, "letter signers authority", "organisation", "acme", letter="1"
    )
    assert [choice["name"] for choice in offered] == ["Acme e.V. · Authority: self-declared"]
    level = {"letter": "1", "organisation": offered[0]["value"], "level": "mail"}
    assert "confirmed by mail" in words(await town.use(town.organiser, "letter signers authority", **level))
    for command, options in (
        ("letter signers authority", level),
        ("letter signers queue", {"letter": "1"}),
        ("letter rules", {"approval": "nobody"}),
        ("letter rules", {"approval": "nobody", "letter": "1"}),
    ):
        refused = await town.use(town.member, command, **options)
        assert is_private(refused)
        assert "for organisers" in words(refused)


@pytest.mark.parametrize("form", [ORGANISATION, PERSON])
async def test_a_text_that_changed_is_shown_before_anything_is_signed(town: Town, form: dict[str, str]) -> None:
    """One sentence and the new text; going on with it keeps what was typed."""
    panel = await opened(town)
    shown = await filled(town, town.member, panel, form)
    await town.services.db.write(_replace_text)
    answer = await press(town, town.member, shown, "Confirm and sign")
    assert "nothing was recorded" in words(answer)
    assert "A second text." in words(answer)
    assert (await town.services.letters.everywhere())[0].counts.total == 0
    again = await press(town, town.member, answer, "Go on with this text")
    assert "Nothing is recorded yet" in words(again)
    assert "Your signature is recorded" in words(await press(town, town.member, again, "Confirm and sign"))


def _replace_text(tx: Any) -> None:
    """Let letter 1 have another binding text."""
    text = "A second text."
    tx.execute(
        "INSERT INTO text_version (letter_id, number, text, sha256, frozen_at) VALUES (1, 2, ?, ?, '2027-01-11')",
        (text, fingerprint_of(text)),
    )
    tx.execute("UPDATE letter SET text_number = 2 WHERE id = 1")
