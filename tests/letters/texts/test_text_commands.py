"""/letter text as people meet it, on simcord: redlines before anything changes, buttons of any age, private answers."""

import io
from typing import Any

import discord
import pytest
from docx import Document
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.client import Caucus
from bot.letters.model import SignatureState
from tests.letters.test_commands import FORM, ORGANISATION, PERSON, TEXT, drafted, opened, press, shown_on, sign
from tests.town import Town, is_private, words

NEW = "We ask for two clauses.\n\nThank you."


async def revised(town: Town, text: str = NEW) -> InteractionResult:
    """Propose a new text of substance and return its preview."""
    form = await town.use(town.organiser, "letter text revise", letter="1")
    return await town.organiser.submit_modal(form, {"text": text, "note": "Two are needed"})


def last_private(who: MemberActor) -> discord.Message:
    """Return the last private message to somebody."""
    return next(iter(sorted(who.user.dm_channel.history(), key=lambda one: one.id, reverse=True)))


def said_in(message: Any) -> str:
    return str([embed.to_dict() for embed in message.embeds])


async def counted(town: Town) -> int:
    return (await town.services.letters.everywhere())[0].counts.total


async def test_a_new_text_from_redline_to_confirmation(town: Town) -> None:
    """Preview, second step, private message with buttons, confirmed by a double click; after a restart too."""
    panel = await opened(town)
    await sign(town, town.member, panel, ORGANISATION)
    preview = await revised(town)
    assert is_private(preview)
    for part in ("~~a clause~~", "**two clauses**", "1 signature that counts", "Two are needed"):
        assert part in words(preview)
    assert await counted(town) == 1
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    made = await press(town, town.organiser, preview, "Make this the text")
    assert "1 signer is asked to confirm" in words(made)
    assert "void" in words(await press(town, town.organiser, preview, "Make this the text"))
    assert await counted(town) == 0
    await town.due(town.clock.now())
    asked = last_private(town.member)
    assert "does not count until you confirm" in said_in(asked)
    assert "**two clauses**" in said_in(asked)
    assert {file.filename.rsplit(".", 1)[1] for file in asked.attachments} == {"md", "html"}
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    first = await town.member.user.click(asked, label="Confirm for the new text")
    second = await town.member.user.click(asked, label="Confirm for the new text")
    assert "counts again" in words(first)
    assert "nothing had to be done" in words(second)
    assert await counted(town) == 1
    said = await shown_on(town, "1 signature", "New text since")
    assert "Acme" not in said


async def test_a_page_turned_after_the_text_changed_shows_no_later_text(town: Town) -> None:
    """Beside it stands the file of the one that was read; a draft's pages neither."""
    long = "\n\n".join(f"{number}. {TEXT}" for number in range(300))
    draft = await drafted(town, text=long[:3_900])
    assert draft.response is not None
    turned = await town.organiser.click(draft.response.message, label="Next ▶")
    assert "not the one on these pages" not in words(turned)
    form = await town.use(town.organiser, "letter edit", letter="1")
    await town.organiser.submit_modal(form, {**FORM, "text": long[:3_800]})
    assert "not the one on these pages" in words(await town.organiser.click(draft.response.message, label="◀ Back"))

    await press(
        town, town.organiser, await town.use(town.organiser, "letter open", letter="1"), "Freeze the text and open"
    )
    shown = await town.use(town.member, "letter show", letter="1")
    assert shown.response is not None
    before = words(await town.member.click(shown.response.message, label="Next ▶"))
    assert "not the one on these pages" not in before
    await press(town, town.organiser, await revised(town, long[:3_700]), "Make this the text")
    assert "not the one on these pages" in words(await town.member.click(shown.response.message, label="◀ Back"))


async def test_confirming_what_changed_again_shows_the_newest_redline(town: Town) -> None:
    """With a button for it; /letter my and /letter text confirm lead there too."""
    panel = await opened(town)
    await sign(town, town.member, panel, ORGANISATION)
    await press(town, town.organiser, await revised(town), "Make this the text")
    await town.due(town.clock.now())
    asked = last_private(town.member)
    await press(town, town.organiser, await revised(town, NEW + " Yours."), "Make this the text")
    refused = await town.member.user.click(asked, label="Confirm for the new text")
    assert "changed once more" in words(refused)
    assert "Yours" in words(refused)
    assert await counted(town) == 0
    mine = await town.use(town.member, "letter my")
    shown = await press(town, town.member, mine, "Confirm for the new text …")
    assert is_private(shown)
    assert "counts again" in words(await press(town, town.member, shown, "Confirm for the new text"))
    assert "None of your signatures" in words(await town.use(town.member, "letter text confirm"))
    assert await counted(town) == 1


async def test_an_editorial_change_takes_a_second_organiser(town: Town) -> None:
    """Shown to the room by the first, agreed to by the second; on the panel, in the history and to signers."""
    panel = await opened(town)
    await sign(town, town.member, panel, ORGANISATION)
    form = await town.use(town.organiser, "letter text editorial", letter="1")
    preview = await town.organiser.submit_modal(form, {"text": TEXT + " Yours.", "note": "A greeting"})
    assert "leaves the substance as it is" in words(preview)
    posted = await press(town, town.organiser, preview, "Show it to a second organiser")
    assert not is_private(posted)
    assert "takes two organisers" in words(await press(town, town.organiser, posted, "Agree to this change"))
    assert "for organisers" in words(await press(town, town.member, posted, "Agree to this change"))
    listed = await town.use(town.second, "letter text versions", letter="1")
    assert "1 editorial change waits" in words(listed)
    agreed = await press(town, town.second, posted, "Agree to this change")
    assert "corrected text" in words(agreed)
    # Nobody is asked any more: the room reads what became of it, and the buttons are gone.
    left = town.lobby.last_message
    assert left is not None
    assert "corrected text" in left.content
    assert left.components == []
    assert await counted(town) == 1
    await shown_on(town, "Editorial change on", "“A greeting”. “Read the text”")
    assert "stands under" in words(await town.use(town.member, "letter my"))
    history = words(await town.use(town.member, "letter text versions", letter="1"))
    for part in ("Text 1 → 2", "A greeting", "agreed by"):
        assert part in history
    redline = await town.use(town.member, "letter text versions", letter="1", old=1, new=2)
    assert "Yours" in words(redline)
    file = await press(town, town.member, redline, "All changes (Word)")
    assert file.response is not None
    (attached,) = file.response.attachments
    assert "w:ins" in Document(io.BytesIO(await attached.read())).element.xml
    assert "texts 1 to 2" in words(await town.use(town.member, "letter text versions", letter="1", old=7))


async def test_languages_side_by_side(town: Town) -> None:
    """The reader sees text and fingerprint of a language beside the binding one's; outdated is said."""
    await opened(town, language="English")
    form = await town.use(town.organiser, "letter text translate", letter="1", language="ar")
    done = await town.organiser.submit_modal(form, {"text": "نطلب بندا.\n\nشكرا."})
    assert "العربية" in words(done)
    shown = await town.use(town.member, "letter show", letter="1")
    assert TEXT in words(shown)
    assert shown.response is not None
    read = await town.member.select(shown.response.message, ["ar"], custom_id="letter:1:language")
    assert is_private(read)
    for part in ("نطلب", "The binding text is in English"):
        assert part in words(read)
    assert read.response is not None
    assert len(read.response.attachments) == 2
    await shown_on(town, "العربية")
    await press(town, town.organiser, await revised(town), "Make this the text")
    again = await town.use(town.member, "letter show", letter="1")
    assert again.response is not None
    outdated = await town.member.select(again.response.message, ["ar"], custom_id="letter:1:language")
    assert "of an earlier text" in words(outdated)
    refused = await town.use(town.organiser, "letter export", letter="1", format="md", language="ar")
    assert "no translation of the present text" in words(refused)
    exported = await town.use(town.organiser, "letter export", letter="1", format="md")
    assert "1 translation is of an earlier text" in words(exported)


async def test_a_word_file_is_a_text(town: Town) -> None:
    """In a draft and as a new text; what was left out is said."""
    document, kept = Document(), io.BytesIO()
    document.add_heading("Why", 1)
    document.add_paragraph("We ask for three clauses.")
    document.add_table(1, 1).cell(0, 0).text = "cell"
    document.save(kept)
    file = ("Our letter.docx", kept.getvalue())
    form = await town.use(town.organiser, "letter create", file=file)
    fields = {"title": "Safe", "addressee": "The Chair", "deadline": "2027-01-18 18:00 Vienna"}
    made = await town.organiser.submit_modal(form, fields)
    for part in ("Draft #1", "# Why", "cells became paragraphs"):
        assert part in words(made)
    shown = await town.use(town.organiser, "letter open", letter="1")
    await press(town, town.organiser, shown, "Freeze the text and open")
    broken = ("x.docx", b"PK nothing")
    refused = await town.use(town.organiser, "letter text revise", letter="1", file=broken)
    assert "broken or cut off" in words(refused)
    same = await town.use(town.organiser, "letter text revise", letter="1", file=file)
    assert "word for word" in words(same)
    why = await town.use(town.organiser, "letter text editorial", letter="1", file=file)
    assert "option “why”" in words(why)


async def test_messages_are_picked_for_a_letter(town: Town) -> None:
    """In the order they were written, whatever the order of picking; members are refused."""
    first = await town.member.send(town.lobby, "We ask for a clause.")
    second = await town.other.send(town.lobby, "Thank you.")
    refused = await town.member.context_menu(town.lobby, "Use in a letter", first)
    assert "for organisers" in words(refused)
    assert "picked no messages" in words(await town.use(town.organiser, "letter text from-thread"))
    await town.organiser.context_menu(town.lobby, "Use in a letter", second)
    picked = await town.organiser.context_menu(town.lobby, "Use in a letter", first)
    assert is_private(picked)
    assert "2 messages picked" in words(picked)
    form = await press(town, town.organiser, picked, "Start a letter with them")
    made = await town.organiser.submit_modal(
        form, {"title": "Safe", "addressee": "The Chair", "deadline": "2027-01-18 18:00 Vienna"}
    )
    assert "We ask for a clause.\n\nThank you." in words(made)
    await press(town, town.organiser, picked, "Forget them")
    assert "picked no messages" in words(await town.use(town.organiser, "letter text from-thread"))


async def test_a_form_that_was_open_when_the_text_changed(town: Town) -> None:
    """Who read the old text is told, shown the new one, and nothing is recorded."""
    panel = await opened(town)
    asked = await town.member.click(panel, label="Sign")
    await press(town, town.organiser, await revised(town), "Make this the text")
    refused = await press(town, town.member, asked, "In a personal capacity")
    assert refused.modal is None
    assert "not the one you were shown" in words(refused)
    assert "**two clauses**" in words(refused)
    assert NEW in words(refused)
    assert await counted(town) == 0


ORGANISERS_ONLY: dict[str, dict[str, str]] = {
    "letter text revise": {"letter": "1"},
    "letter text editorial": {"letter": "1"},
    "letter text translate": {"letter": "1", "language": "es"},
    "letter text confirm-for": {"letter": "1"},
    "letter text from-thread": {},
}


@pytest.mark.parametrize("name", ORGANISERS_ONLY)
async def test_members_are_refused_where_organisers_only(town: Town, name: str) -> None:
    """Privately, and the refusal says who may; the description says so before."""
    await opened(town)
    refused = await town.use(town.member, name, **ORGANISERS_ONLY[name])
    assert is_private(refused)
    assert refused.modal is None
    assert "This is for organisers" in words(refused)
    command = town.bot.tree.get_command("letter")
    assert isinstance(command, discord.app_commands.Group)
    marked = {one.qualified_name for one in command.walk_commands() if one.description.startswith("Organisers:")}
    assert name in marked


async def test_on_behalf(town: Town) -> None:
    """Listed, suggested, confirmed with how it came."""
    panel = await opened(town)
    await sign(town, town.member, panel, ORGANISATION)
    await town.services.db.write(lambda tx: tx.execute("UPDATE signature SET user_id = NULL, entered_by = 1"))
    made = await press(town, town.organiser, await revised(town), "Make this the text")
    assert "1 signature was entered for somebody" in words(made)
    assert "Acme Rights" in words(await town.use(town.organiser, "letter text confirm-for", letter="1"))
    for typed in ("all", "1", "Acme Rights", "4R5STYDT"):
        told = await town.use(town.organiser, "letter text confirm-for", letter="1", who=typed, received="Mail")
        assert "from the list that opens" in words(told), typed
    (choice,) = await town.organiser.autocomplete(town.lobby, "letter text confirm-for", "who", "acme", letter="1")
    options = {"letter": "1", "who": choice["value"], "received": "Mail of 3 March"}
    assert "counts again" in words(await town.use(town.organiser, "letter text confirm-for", **options))
    assert (await town.services.letters.everywhere())[0].counts.total == 1
    status = await town.use(town.organiser, "letter status", letter="1")
    assert "To be confirmed" not in words(status)


async def test_members_never_learn_who_has_to_confirm(town: Town) -> None:
    """The number is for organisers; texts and history name no signer, whatever the visibility."""
    panel = await opened(town)
    await sign(town, town.other, panel, PERSON)
    before = words(await town.use(town.member, "letter text versions", letter="1"))
    await press(town, town.organiser, await revised(town), "Make this the text")
    assert "**1** signature waits" in words(await town.use(town.organiser, "letter status", letter="1"))
    for name in ("letter text versions", "letter status", "letter show"):
        seen = words(await town.use(town.member, name, letter="1"))
        assert "Musa" not in seen
        assert "waits for confirmation" not in seen
    assert "Musa" not in before
    assert SignatureState.NEEDS_CONFIRMATION.value not in before


async def test_a_draft_speaks_a_language(town: Town) -> None:
    """Typed in the form by its name; another one can be typed later."""
    await drafted(town, language="spanish")
    letter = (await town.services.letters.everywhere())[0].letter
    assert letter.language == "es"
    form = await town.use(town.organiser, "letter edit", letter="1")
    assert form.modal is not None
    held = {row["component"]["custom_id"]: row["component"].get("value") for row in form.modal["components"]}
    assert held["language"] == "Español"
