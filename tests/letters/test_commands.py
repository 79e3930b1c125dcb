"""/letter as people meet it, on simcord: every command, buttons and forms, members refused where organisers only."""

import asyncio
import io
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest
from docx import Document
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.actor import Actor
from bot.client import Caucus
from bot.letters.ledger import verify
from bot.letters.model import ExportFormat, Organisation
from tests.letters.laid_bare import laid_bare
from tests.town import Town, is_private, words

DEADLINE = datetime(2027, 1, 18, 17, 0, tzinfo=UTC)
FORM = {"title": "Keep researchers safe", "addressee": "The Chair", "deadline": "2027-01-18 18:00 Vienna"}
TEXT = "We ask for a clause.\n\nThank you."
ORGANISATION = {
    "organisation": "Acme Rights",
    "name": "Mira Doe",
    "role": "Director",
    "country": "Kenya",
    "visibility": "public",
}
PERSON = {"name": "Musa Diallo", "country": "Mali", "visibility": "count"}


async def press(town: Town, who: MemberActor, shown: InteractionResult, label: str) -> InteractionResult:
    """Press a button of an answer."""
    message = shown.followups[-1] if shown.followups else shown.response
    assert message is not None
    return await who.click(message.message, label=label)


async def drafted(town: Town, **change: str) -> InteractionResult:
    """Create a draft as the organiser."""
    shown = await town.use(town.organiser, "letter create")
    return await town.organiser.submit_modal(shown, {**FORM, "text": TEXT, **change})


async def opened(town: Town, **change: str) -> Any:
    """Create and open a letter, and return its panel."""
    await drafted(town, **change)
    shown = await town.use(town.organiser, "letter open", letter="1")
    await press(town, town.organiser, shown, "Freeze the text and open")
    await town.due(town.clock.now())
    return town.letters.last_message


def buttons_of(message: discord.Message) -> list[discord.Button]:
    """Return a message's buttons in order."""
    rows = [row for row in message.components if isinstance(row, discord.ActionRow)]
    return [button for row in rows for button in row.children if isinstance(button, discord.Button)]


async def sign(town: Town, who: MemberActor, panel: Any, form: dict[str, str]) -> InteractionResult:
    """Sign as people do: the panel's button, the capacity, the form, the confirmation."""
    return await press(town, who, await filled(town, who, panel, form), "Confirm and sign")


async def filled(town: Town, who: MemberActor, panel: Any, form: dict[str, str]) -> InteractionResult:
    """Fill the form, up to the summary."""
    asked = await who.click(panel, label="Sign")
    assert asked.response is not None
    labels = {button.label for button in buttons_of(asked.response.message)}
    others = {"For an organisation", "Another organisation"} & labels
    capacity = others.pop() if "organisation" in form else "In a personal capacity"
    return await who.submit_modal(await press(town, who, asked, capacity), form)


def actor_of_member(town: Town) -> Actor:
    """Return the member as services know them."""
    return Actor(town.member.user.id, town.guild.id)


async def shown_on(town: Town, *parts: str) -> str:
    """Return the panel's words as soon as they hold all parts."""
    async with asyncio.timeout(5):
        while True:
            panel = town.letters.last_message
            assert panel is not None
            said = str([embed.to_dict() for embed in panel.embeds])
            if all(part in said for part in parts):
                return said
            # Edits wait for the machine's clock, since they are debounced outside of what simcord simulates.
            await asyncio.sleep(0.02)


async def test_from_draft_to_export(town: Town) -> None:
    """One letter's whole life, each answer private."""
    made = await drafted(town)
    assert is_private(made)
    assert "Draft #1" in words(made)
    panel = await opened_first(town)
    receipt = await sign(town, town.member, panel, ORGANISATION)
    assert is_private(receipt)
    assert "Signed" in words(receipt)
    assert "Acme Rights" in words(receipt)
    assert "Acme" in words(await sign(town, town.other, panel, ORGANISATION | {"name": "Musa"}))
    assert "Signed" in words(await sign(town, town.other, panel, PERSON))
    await shown_on(town, "3 signatures", "2 organisations, 1 person")

    status = await town.use(town.organiser, "letter status", letter="1")
    assert "Musa Diallo" in words(status)
    assert "possible duplicate" in words(status)
    seen = words(await town.use(town.member, "letter status", letter="#1"))
    assert "Musa Diallo" not in seen
    assert "duplicate" not in seen
    assert "3 signatures" in seen

    close = await town.use(town.organiser, "letter close", letter="1")
    assert "closed with 3 signatures" in words(await press(town, town.organiser, close, "Close it"))
    await shown_on(town, "Closed: Keep researchers safe")
    for form in ("md", "csv", "docx", "html", "pdf", "json"):
        exported = await town.use(town.organiser, "letter export", letter="1", format=form, order="country")
        assert is_private(exported)
        assert exported.response is not None
        (file,) = exported.response.attachments
        assert file.filename == f"letter-1-keep-researchers-safe.{form}"
        content = await file.read()
        seen = laid_bare(content, ExportFormat(form))
        assert "Acme Rights" in seen
        assert "Musa" not in seen
    assert verify(content).valid


async def opened_first(town: Town) -> Any:
    """Open letter 1 and return its panel."""
    shown = await town.use(town.organiser, "letter open", letter="1")
    assert TEXT in words(shown)
    done = await press(town, town.organiser, shown, "Freeze the text and open")
    assert "its text is frozen" in words(done)
    await town.due(town.clock.now())
    panel = town.letters.last_message
    assert panel is not None
    assert panel.embeds[0].title == "Keep researchers safe"
    return panel


async def test_what_a_panel_says(town: Town) -> None:
    """Addressee, deadline with its city and in the reader's time, count, countries, fingerprint, three buttons."""
    panel = await opened(town)
    said = str(panel.embeds[0].to_dict())
    for part in ("The Chair", "18 January 2027, 18:00 (Vienna)", f"<t:{int(DEADLINE.timestamp())}:R>", "0 signatures"):
        assert part in said
    labels = [button.label for button in buttons_of(panel)]
    assert labels == ["Sign", "Read the text", "My signature"]
    letter = (await town.services.letters.everywhere())[0].letter
    assert letter.text.fingerprint in said


async def test_the_same_form_twice_gives_the_same_receipt(town: Town) -> None:
    """And says that nothing was changed."""
    panel = await opened(town)
    first = await sign(town, town.member, panel, ORGANISATION)
    second = await sign(town, town.member, panel, ORGANISATION | {"visibility": "count"})
    assert "You have signed already" in words(second)
    code = (await town.services.letters.everywhere())[0]
    assert code.counts.total == 1
    line = next(line for line in words(first).splitlines() if line.startswith("`"))
    assert line in words(second)
    assert "Everybody" in words(second)


async def test_one_sees_and_takes_back_ones_own_signatures(town: Town) -> None:
    """By the list, or by the code; nobody else's."""
    panel = await opened(town)
    await sign(town, town.member, panel, ORGANISATION)
    mine = await town.use(town.member, "letter my")
    assert "Acme Rights" in words(mine)
    assert "nothing here" in words(await town.other.click(panel, label="My signature"))
    assert mine.response is not None
    code = words(mine).split("`")[1]
    assert [c["value"] for c in await town.member.autocomplete(town.lobby, "letter withdraw", "code", "")] == [code]
    assert await town.other.autocomplete(town.lobby, "letter withdraw", "code", "") == []
    assert "no signature with this code" in words(await town.use(town.other, "letter withdraw", code=code))
    asked = await town.member.select(mine.response.message, [code], custom_id="letter:withdraw")
    assert "Take this signature back?" in words(asked)
    assert "was withdrawn" in words(await press(town, town.member, asked, "Withdraw"))
    await shown_on(town, "0 signatures")


async def test_the_letter_closes_by_itself_and_its_creator_is_told(town: Town) -> None:
    """A form that was open meanwhile is refused in one private sentence; the panel shows that it is over."""
    panel = await opened(town)
    asked = await town.member.click(panel, label="Sign")
    form = await press(town, town.member, asked, "For an organisation")
    await town.due(DEADLINE)
    refused = await town.member.submit_modal(form, ORGANISATION)
    assert is_private(refused)
    assert "is closed; nothing was recorded" in words(refused)
    said = await shown_on(town, "Closed: Keep researchers safe")
    assert "0 signatures" in said
    closed = town.letters.last_message
    assert closed is not None
    assert [button.disabled for button in buttons_of(closed)] == [True, False, False]
    told = [str(embed.to_dict()) for message in town.organiser.user.dm_channel.history() for embed in message.embeds]
    assert any("The deadline of your letter has come" in said for said in told)


ORGANISERS_ONLY: dict[str, dict[str, str]] = {
    "letter create": {},
    "letter edit": {"letter": "1"},
    "letter open": {"letter": "1"},
    "letter panel": {"letter": "1"},
    "letter close": {"letter": "1"},
    "letter cancel": {"letter": "1"},
    "letter export": {"letter": "1", "format": "md"},
}


@pytest.mark.parametrize("name", ORGANISERS_ONLY)
async def test_members_are_refused_where_organisers_only(town: Town, name: str) -> None:
    """Privately, and the refusal says who may; the role alone is enough for others."""
    await opened(town)
    refused = await town.use(town.member, name, **ORGANISERS_ONLY[name])
    assert is_private(refused)
    assert refused.modal is None
    assert "This is for organisers" in words(refused)
    allowed = await town.use(town.second, name, **ORGANISERS_ONLY[name])
    assert allowed.modal is not None or "This is for organisers" not in words(allowed)


def test_descriptions_say_which_commands_are_for_organisers() -> None:
    """Those that refuse members, and none that everybody may use; other files prove more of them."""
    from cogs.letters.cog import Letters

    marked = {
        command.qualified_name
        for command in Letters.__cog_app_commands__
        if command.description.startswith("Organisers:")
    }
    names = {f"letter {name.rsplit(' ', maxsplit=1)[-1]}" for name in marked}
    assert names >= set(ORGANISERS_ONLY)
    assert names.isdisjoint(f"letter {name}" for name in ("list", "show", "sign", "my", "withdraw", "status"))


async def test_a_refused_form_can_be_corrected(town: Town) -> None:
    """Nobody types a letter twice because of a deadline."""
    refused = await drafted(town, deadline="yesterday 10:00 Vienna")
    assert is_private(refused)
    again = await press(town, town.organiser, refused, "Try again")
    assert again.modal is not None
    held = {row["component"]["custom_id"]: row["component"].get("value") or "" for row in again.modal["components"]}
    assert held["text"] == TEXT
    assert "Draft #1" in words(await town.organiser.submit_modal(again, {**held, "deadline": FORM["deadline"]}))


async def test_a_long_text_comes_as_a_file(town: Town) -> None:
    """Its bytes are what is hashed and handed out again; other files are refused before they are read."""
    text = "\n\n".join(f"Paragraph {n}. " + "word " * 60 for n in range(40))
    shown = await town.use(town.organiser, "letter create", file=("letter.md", text.encode()))
    made = await town.organiser.submit_modal(shown, FORM)
    assert made.response is not None
    read = await town.use(town.organiser, "letter show", letter="1")
    assert read.response is not None
    (file,) = read.response.attachments
    letter = (await town.services.letters.everywhere())[0].letter
    assert await file.read() == letter.text.text.encode()
    assert "Paragraph 39" in letter.text.text
    assert "Page 1 of" in words(read)
    changed = await town.use(town.organiser, "letter edit", letter="1")
    await town.organiser.submit_modal(changed, FORM | {"title": "New title"})
    assert (await town.services.letters.everywhere())[0].letter.text.text == letter.text.text
    for name, content in (("letter.exe", b"x"), ("letter.md", b"x" * 100_000)):
        refused = await town.use(town.organiser, "letter create", file=(name, content))
        assert refused.modal is None
        assert is_private(refused)
    broken = await town.use(town.organiser, "letter create", file=("letter.md", b"\xff\xfe"))
    assert "not UTF-8" in words(await town.organiser.submit_modal(broken, FORM))


async def test_hostile_text_is_shown_and_not_obeyed(town: Town) -> None:
    """@everyone, Markdown and hidden characters in titles and names."""
    panel = await opened(town, title="@everyone **free** [x](y)", text="<@&1> ||hidden|| [a](b)")
    said = panel.embeds[0].title or ""
    assert "@everyone" not in said
    assert "\\*\\*free\\*\\*" in said
    evil = ORGANISATION | {"organisation": "@everyone *A*\u202e\u200b", "visibility": "public"}
    assert "@everyone" not in words(await sign(town, town.member, panel, evil))
    assert "@everyone" not in words(await town.use(town.member, "letter status", letter="1"))
    shown = words(await town.use(town.member, "letter show", letter="1"))
    assert "\\<@&1>" in shown
    assert "\\|\\|hidden" in shown
    assert "\\[a](b)" in shown
    for request in town.env.http_requests:
        sent = getattr(request, "json", None)
        if isinstance(sent, dict):
            allowed = sent.get("data", sent).get("allowed_mentions") or {"parse": []}
            assert not any(allowed.values()), request


@pytest.mark.parametrize("typed", ["99", "#99", "x", "", "9" * 6_000, "-1", "1; DROP TABLE letter"])
async def test_letters_that_are_not_there(town: Town, typed: str) -> None:
    """One clear private sentence, whatever was typed."""
    for name in ("letter show", "letter sign", "letter status"):
        answer = await town.use(town.member, name, letter=typed)
        assert is_private(answer)
        assert "There is no such letter here" in words(answer)


async def test_suggestions_know_of_drafts_only_for_organisers(town: Town) -> None:
    """A member types in vain."""
    await drafted(town)
    offered = await town.organiser.autocomplete(town.lobby, "letter show", "letter", "keep")
    assert [choice["name"] for choice in offered] == ["#1 Keep researchers safe · Draft"]
    assert await town.member.autocomplete(town.lobby, "letter show", "letter", "") == []
    assert "no letter here yet" in words(await town.use(town.member, "letter list"))
    assert "Keep researchers safe" in words(await town.use(town.organiser, "letter list"))


async def test_a_website_and_the_status_come_after_the_form(town: Town) -> None:
    """The form has no room for them; a wrong address is refused and can be corrected."""
    panel = await opened(town)
    shown = await filled(town, town.member, panel, ORGANISATION)
    more = await press(town, town.member, shown, "Website, UN status")
    bad = await town.member.submit_modal(more, {"website": "javascript:x", "ecosoc": "special"})
    assert "not a web address" in words(bad)
    again = await press(town, town.member, bad, "Try again")
    shown = await town.member.submit_modal(again, {"website": "acme.example", "ecosoc": "special"})
    assert "https://acme.example" in words(shown)
    assert "https://acme.example" in words(await press(town, town.member, shown, "Confirm and sign"))
    (signed,) = await town.services.letters.my(actor_of_member(town))
    assert isinstance(signed.signature.signatory, Organisation)
    assert signed.signature.signatory.ecosoc == "special"


async def test_a_panel_that_is_gone_does_not_hinder_signing(town: Town) -> None:
    """It is logged; the receipt comes all the same, and an organiser can post another panel."""
    panel = await opened(town)
    form = await press(town, town.member, await town.member.click(panel, label="Sign"), "For an organisation")
    await panel.delete()
    shown = await town.member.submit_modal(form, ORGANISATION)
    assert "Signed" in words(await press(town, town.member, shown, "Confirm and sign"))
    town.clock.move_to(town.clock.now() + timedelta(minutes=2))
    await town.use(town.organiser, "letter panel", letter="1", channel=town.lobby)
    await town.due(town.clock.now())
    posted = town.lobby.last_message
    assert posted is not None
    assert "1 signature" in str(posted.embeds[0].to_dict())


async def test_everything_works_on_after_a_restart(town: Town) -> None:
    """Panel, capacity, form, decision, select: whatever was on a screen when the bot went away."""
    panel = await opened(town)
    await sign(town, town.member, panel, PERSON | {"visibility": "public"})
    mine = await town.use(town.member, "letter my")
    closing = await town.use(town.organiser, "letter close", letter="1")
    draft = await town.use(town.organiser, "letter create")
    asked = await town.other.click(panel, label="Sign")
    form = await press(town, town.other, asked, "In a personal capacity")
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))

    shown = await town.other.submit_modal(form, PERSON)
    assert "Signed" in words(await press(town, town.other, shown, "Confirm and sign"))
    assert "Signed" in words(await sign(town, town.other, panel, ORGANISATION))
    assert "Acme" in words(await town.other.click(panel, label="My signature"))
    assert mine.response is not None
    asked = await town.member.select(mine.response.message, [words(mine).split("`")[1]], custom_id="letter:withdraw")
    assert "was withdrawn" in words(await press(town, town.member, asked, "Withdraw"))
    assert "closed with 2 signatures" in words(await press(town, town.organiser, closing, "Close it"))
    assert "Draft #2" in words(await town.organiser.submit_modal(draft, {**FORM, "text": TEXT}))
    await shown_on(town, "2 signatures", "Closed: ")


async def test_a_draft_leads_to_its_opening(town: Town) -> None:
    """In one message: the draft, the question with the exact text, that it is open; its numbers come with its panel."""
    made = await drafted(town)
    assert made.response is not None
    assert "signatures" not in str([field.name for field in made.response.embeds[0].fields])
    asked = await press(town, town.organiser, made, "Open it for signatures …")
    assert "freezes exactly this text" in words(asked)
    done = await press(town, town.organiser, asked, "Freeze the text and open")
    assert "is open" in words(done)
    assert done.response is not None
    assert done.response.message.id == made.response.message.id
    assert buttons_of(done.response.message) == []


async def test_an_export_takes_the_look_of_a_template(town: Town) -> None:
    """That somebody attaches; one that is no Word file is refused in a sentence, before anything is on the ledger."""
    await opened(town)
    own, packed = Document(), io.BytesIO()
    own.sections[0].header.paragraphs[0].text = "Our coalition"
    own.save(packed)
    wanted = {"letter": "1", "format": "docx"}
    before = words(await town.use(town.organiser, "letter ledger", letter="1"))
    bad = await town.use(town.organiser, "letter export", **wanted, template=("own.docx", b"PK no zip"))
    assert words(await town.use(town.organiser, "letter ledger", letter="1")) == before
    assert "own.docx cannot be read as a Word file" in words(bad)
    done = await town.use(town.organiser, "letter export", **wanted, template=("own.docx", packed.getvalue()))
    assert done.response is not None
    made = Document(io.BytesIO(await done.response.attachments[0].read()))
    assert made.sections[0].header.paragraphs[0].text == "Our coalition"


async def test_nothing_is_done_without_confirming(town: Town) -> None:
    """'No, leave it' leaves it; cancelling asks first."""
    await opened(town)
    asked = await town.use(town.organiser, "letter cancel", letter="1")
    await press(town, town.organiser, asked, "No, leave it")
    assert (await town.services.letters.everywhere())[0].state.value == "open"
    asked = await town.use(town.organiser, "letter cancel", letter="1")
    assert "is cancelled" in words(await press(town, town.organiser, asked, "Cancel the letter"))
    await shown_on(town, "Cancelled: ")


async def test_in_direct_messages_one_has_ones_own_signatures_and_nothing_else(town: Town) -> None:
    """Somebody who left the server can still take a signature back."""
    panel = await opened(town)
    receipt = await sign(town, town.member, panel, ORGANISATION)
    code = words(receipt).split("`")[1]
    me = town.member.user
    assert code in words(await me.slash("letter my"))
    asked = await me.slash("letter withdraw", code=code)
    assert asked.response is not None
    done = await me.click(asked.response.message, label="Withdraw")
    assert "was withdrawn" in words(done)
    for name in ("letter list", "letter create"):
        assert "in a server, not in direct messages" in words(await me.slash(name))
    assert "in a server" in words(await me.slash("letter status", letter="1"))
    await shown_on(town, "0 signatures")
