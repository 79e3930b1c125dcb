"""Confirming under a new text: the private message with its buttons, the list of what one owes, on behalf of others."""

from collections.abc import Sequence

import discord

from bot.delivery.model import Delivery
from bot.errors import Conflict, NotFound, Value
from bot.labels import labelled
from bot.letters.model import LetterState, Say, SignatureState
from bot.letters.rules import state_at
from bot.letters.texts.confirming import CONFIRMABLE
from bot.letters.texts.model import Owed
from bot.reference.compare.plain import redline_of
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, language_of, services_of, text
from cogs._ui.books import Book, book, show, show_made
from cogs._ui.cards import Card, Colour, plain
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.moments import when
from cogs._ui.replies import answer, in_time
from cogs._ui.sender import Rendered, renders
from cogs.letters.decisions import ask_withdraw
from cogs.letters.look import signatory_line
from cogs.letters.own_choice import OwnChoice
from cogs.letters.texts_look import redline_cards, redline_file, sheet_of, wording_file

_MOST = 25


class ConfirmButton(Lasting, template=r"letter:confirm:(?P<code>[0-9A-Z]{8}):(?P<do>[0-9a-f]{12}|withdraw)"):
    """Confirms for the text with a fingerprint, or begins to withdraw; on messages of any age."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it; where the text changed again, show what changed since."""
        if said["do"] == "withdraw":
            await ask_withdraw(interaction, said["code"])
            return
        texts, actor = services_of(interaction).letter_texts, actor_of(interaction)
        try:
            done = await in_time(interaction, texts.confirm(actor, said["code"], said["do"]))
        except Conflict as error:
            if error.key != "letter-confirm-changed":
                raise
            owing = await texts.one_owed(actor.user_id, said["code"])
            await show_owed(interaction, owing, text(interaction, "letter-confirm-changed"))
            return
        key = "letter-confirm-again" if done.again else "letter-confirmed"
        await answer(interaction, text(interaction, key, code=said["code"], fingerprint=done.letter.text.fingerprint))


class OwedButton(Lasting, template="letter:confirm:mine"):
    """Shows what one has to confirm."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Show it."""
        del said
        await show_all_owed(interaction)


class OwedChoice(OwnChoice, template="letter:confirm:choose", asks="letter-confirm-choose"):
    """Chooses which of those that wait to look at."""

    async def take_code(self, interaction: Interaction, code: str) -> None:
        """Show what changed for it."""
        texts = services_of(interaction).letter_texts
        await show_owed(interaction, await texts.one_owed(interaction.user.id, code))


async def show_all_owed(interaction: Interaction) -> None:
    """Show the one signature that waits, or which of several to look at."""
    owed = await services_of(interaction).letter_texts.owed(actor_of(interaction))
    say = say_to(interaction)
    if not owed:
        await answer(interaction, say("letter-confirm-none"))
        return
    if len(owed) == 1:
        await show_owed(interaction, owed[0])
        return
    lines = [f"{_heading(one)}\n{signatory_line(one.signature.signatory)}" for one in owed[:_MOST]]
    row = discord.ui.View(timeout=None)
    row.add_item(OwedChoice.of(say, owed))
    await answer(interaction, Card(say("letter-confirm-title"), "\n\n".join(lines), colour=Colour.LETTER), view=row)


def _heading(one: Owed) -> str:
    return f"`{one.signature.code}` · #{one.letter.id} {plain(one.letter.title)}"


async def show_owed(interaction: Interaction, owing: Owed, lead: str = "") -> None:
    """Show what changed since a signature was given, with the buttons that decide."""
    say = say_to(interaction)
    made = Book(owed_cards(say, owing, lead or say("letter-confirm-body")), _buttons(say, owing))
    files = _files(say, owing, language_of(interaction), services_of(interaction))
    told = f"{owing.signature.code}:{owing.letter.text.fingerprint}"
    await show_made(interaction, "letter-owed", told, made, files=files)


@book("letter-owed")
async def owed_book(interaction: Interaction, told: str) -> Book:
    """Return what changed since one's own signature was given: to the text that was shown, and to no later one.

    Raises:
        Conflict: ``letter-text-changed``: the pages would be another text's than the files beside them.
    """
    code, _, fingerprint = told.partition(":")
    owing, say = await services_of(interaction).letter_texts.one_owed(interaction.user.id, code), say_to(interaction)
    if owing.letter.text.fingerprint != fingerprint:
        raise Conflict("letter-text-changed")
    return Book(owed_cards(say, owing, say("letter-confirm-body")), _buttons(say, owing))


def owed_cards(say: Say, owing: Owed, lead: str) -> list[Card]:
    """Return what a signer is asked: for whom, by when, what changed."""
    letter, signature = owing.letter, owing.signature
    lines = [
        lead,
        f"#{letter.id} **{plain(letter.title)}** · {signatory_line(signature.signatory)} · `{signature.code}`",
        say("letter-change-prints", old=owing.before.fingerprint, new=letter.text.fingerprint),
        labelled(say, say("letter-deadline"), when(say, letter.deadline)),
    ]
    return redline_cards(say, say("letter-confirm-title"), lines, redline_of(owing.before.text, letter.text.text))


def _buttons(say: Say, owing: Owed) -> list[ConfirmButton]:
    code, fingerprint = owing.signature.code, owing.letter.text.fingerprint
    confirm = ConfirmButton(
        f"letter:confirm:{code}:{fingerprint}", say("letter-confirm-button"), discord.ButtonStyle.success
    )
    return [confirm, ConfirmButton(f"letter:confirm:{code}:withdraw", say("letter-withdraw-button"))]


def _files(say: Say, owing: Owed, labels: str, services: Services) -> list[discord.File]:
    letter, before = owing.letter, owing.before
    sheet = sheet_of(say, letter, (before.text, before.sha256), (letter.text.text, letter.text.sha256), labels)
    now = services.clock.now()
    return [wording_file(letter, letter.text.text), redline_file(say, letter, sheet, "html", now)]


@renders("letter-confirm-asked")
async def asked(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the private word to a signer that the text changed."""
    return await _asked(delivery, services, language, "letter-confirm-asked-body")


@renders("letter-confirm-reminder")
async def reminded(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the private reminder of a signer who has not confirmed yet."""
    return await _asked(delivery, services, language, "letter-confirm-reminder-body")


async def _asked(delivery: Delivery, services: Services, language: str, lead: str) -> Rendered:
    def say(key: str, /, **data: Value) -> str:
        return services.texts.text(key, language, **data)

    code = delivery.data.get("code")
    if not isinstance(code, str) or delivery.user_id is None:
        raise NotFound("letter-signature-not-found")
    owing = await services.letter_texts.one_owed(delivery.user_id, code)
    waits = owing.signature.state is SignatureState.NEEDS_CONFIRMATION
    if not waits or state_at(owing.letter, services.clock.now()) not in CONFIRMABLE:
        ended = owing.letter.state in {LetterState.CANCELLED, LetterState.DELIVERED}
        body = say("letter-confirm-over" if ended else "letter-confirm-settled", title=plain(owing.letter.title))
        return Rendered(embed=Card(say("letter-confirm-title"), body, colour=Colour.LETTER).embed())
    cards = owed_cards(say, owing, say(lead))
    row = discord.ui.View(timeout=None)
    for button in _buttons(say, owing):
        row.add_item(button)
    card = cards[0]
    if len(cards) > 1:
        card = Card(card.title, f"{card.body}\n\n{say('letter-confirm-rest')}", footer=card.footer, colour=card.colour)
    return Rendered(embed=card.embed(), view=row, files=_files(say, owing, language, services))


async def confirm_for(interaction: Interaction, letter_id: int, who: str, received: str) -> None:
    """List the signatures that organisers entered for others and that wait, or confirm some of them.

    Args:
        interaction: the command.
        letter_id: the letter.
        who: 'NUMBER:FINGERPRINT', 'all:FINGERPRINT', or nothing to list them.
        received: how the confirmation came.
    """
    texts, actor, say = services_of(interaction).letter_texts, actor_of(interaction), say_to(interaction)
    letter, waiting = await texts.owed_for(actor, letter_id)
    if not waiting:
        await answer(interaction, say("letter-behalf-none"))
        return
    if not who:
        await show(interaction, "letter-behalf", str(letter_id))
        return
    number, _, fingerprint = who.partition(":")
    if not fingerprint or (number != "all" and not number.isdecimal()):
        # Typed, not chosen: then nothing says for which text it is meant.
        raise NotFound("letter-behalf-choose")
    seqs = [one.seq for one in waiting] if number == "all" else [int(number)]
    done = await in_time(interaction, texts.confirm_for(actor, letter_id, seqs, fingerprint, received))
    await answer(interaction, say("letter-behalf-done", count=done, fingerprint=letter.text.fingerprint))


def _paged(lines: Sequence[str]) -> list[str]:
    return ["\n".join(lines[at : at + 20]) for at in range(0, len(lines), 20)]


@book("letter-behalf")
async def behalf_book(interaction: Interaction, letter_id: str) -> Book:
    """Return the signatures that organisers entered for others and that wait."""
    letter, waiting = await services_of(interaction).letter_texts.owed_for(actor_of(interaction), int(letter_id))
    say = say_to(interaction)
    lines = [f"• {signatory_line(one.signatory)} · `{one.code}`" for one in waiting] or [say("letter-behalf-none")]
    title, footer = (
        say("letter-behalf-title", count=len(waiting), title=plain(letter.title)),
        say("letter-behalf-footer"),
    )
    return Book([Card(title, page, footer=footer, colour=Colour.LETTER) for page in _paged(lines)])
