"""Questions before something that cannot be taken back. Their buttons say in their ids what they decide."""

from dataclasses import dataclass

import discord

from bot.errors import Conflict
from bot.letters.model import LetterState, LetterView
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import Card, Colour, plain
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.moments import stamp
from cogs._ui.replies import answer, in_time, replace
from cogs.letters.lists import own_line
from cogs.letters.look import letter_cards, text_file

CANCELLABLE = (LetterState.DRAFT, LetterState.OPEN, LetterState.CLOSED)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a confirming button does and says."""

    custom_id: str
    label: str
    style: discord.ButtonStyle = discord.ButtonStyle.danger


def choices(interaction: Interaction, decision: Decision) -> discord.ui.View:
    """Return the confirming button and the one that leaves everything as it is."""
    row = discord.ui.View(timeout=None)
    row.add_item(DecisionButton(decision.custom_id, decision.label, decision.style))
    row.add_item(DecisionButton("letter:leave", text(interaction, "letter-leave")))
    return row


async def ask_open(interaction: Interaction, letter_id: int, channel_id: int) -> None:
    """Show the exact text and its fingerprint, in the place of a draft just written, and ask whether to freeze it."""
    view = await services_of(interaction).letters.held(actor_of(interaction), letter_id, LetterState.DRAFT)
    say, fingerprint = say_to(interaction), view.letter.text.fingerprint
    card = letter_cards(say, view, say("letter-open-confirm", fingerprint=fingerprint))[0]
    custom_id = f"letter:{letter_id}:open:{channel_id}:{fingerprint}"
    decision = Decision(custom_id, say("letter-open-button"), discord.ButtonStyle.success)
    await replace(interaction, card, view=choices(interaction, decision), files=[text_file(view.letter)])


async def ask_close(interaction: Interaction, letter_id: int) -> None:
    """Ask whether to close a letter before its deadline."""
    view = await services_of(interaction).letters.held(actor_of(interaction), letter_id, LetterState.OPEN)
    decision = Decision(f"letter:{letter_id}:close", text(interaction, "letter-close-button"))
    await answer(interaction, _question(interaction, "letter-close-confirm", view), view=choices(interaction, decision))


async def ask_cancel(interaction: Interaction, letter_id: int) -> None:
    """Ask whether to cancel a letter."""
    view = await services_of(interaction).letters.held(actor_of(interaction), letter_id, *CANCELLABLE)
    decision = Decision(f"letter:{letter_id}:cancel", text(interaction, "letter-cancel-button"))
    question = _question(interaction, "letter-cancel-confirm", view)
    await answer(interaction, question, view=choices(interaction, decision))


async def ask_deliver(interaction: Interaction, letter_id: int, how: str) -> None:
    """Ask whether to record that a letter was delivered; the question holds how, for the button to read."""
    view, words = await services_of(interaction).letter_life.deliverable(actor_of(interaction), letter_id, how)
    say = say_to(interaction)
    body = say("letter-deliver-confirm", id=str(letter_id), title=plain(view.letter.title), count=view.counts.total)
    card = Card(say("letter-deliver-title"), body, footer=words, colour=Colour.LETTER)
    decision = Decision(f"letter:{letter_id}:deliver", say("letter-deliver-button"), discord.ButtonStyle.success)
    await answer(interaction, card, view=choices(interaction, decision))


async def ask_withdraw(interaction: Interaction, code: str) -> None:
    """Ask whether to take one's own signature back."""
    own = await services_of(interaction).letters.signature(actor_of(interaction), code)
    say = say_to(interaction)
    delivered = own.letter.state is LetterState.DELIVERED and own.signature.withdrawn_at is None
    body = f"{own_line(say, own)}\n\n{say('letter-ask-back-body' if delivered else 'letter-withdraw-body')}"
    card = Card(say("letter-withdraw-title"), body, colour=Colour.LETTER)
    label = say("letter-ask-back-button" if delivered else "letter-withdraw-button")
    decision = Decision(f"letter:withdraw:{own.signature.code}", label)
    await answer(interaction, card, view=choices(interaction, decision))


class DecisionButton(
    Lasting,
    template=r"letter:(?P<do>leave|withdraw:(?P<code>[0-9A-Z]{8})|(?P<id>[0-9]{1,12}):(?P<act>close|cancel|deliver"
    r"|open:(?P<channel>[0-9]{1,20}):(?P<fingerprint>[0-9a-f]{12})))",
):
    """Does what was asked, or leaves it. The services decide again whether it may be done."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it, and say so in the place of the question, so that nothing is done twice."""
        if said["do"] == "leave":
            await replace(interaction, text(interaction, "letter-left"))
        elif said["code"]:
            await _withdraw(interaction, said["code"])
        elif said["act"] == "close":
            await _close(interaction, int(said["id"]))
        elif said["act"] == "cancel":
            await _cancel(interaction, int(said["id"]))
        elif said["act"] == "deliver":
            await _deliver(interaction, int(said["id"]))
        else:
            await _open(interaction, int(said["id"]), int(said["channel"]), said["fingerprint"])


async def _open(interaction: Interaction, letter_id: int, channel_id: int, fingerprint: str) -> None:
    letters, actor = services_of(interaction).letters, actor_of(interaction)
    text_shown = (await letters.held(actor, letter_id, LetterState.DRAFT)).letter.text
    if text_shown.fingerprint != fingerprint:
        raise Conflict("letter-text-changed")
    await in_time(interaction, letters.open(actor, letter_id, text_shown.sha256, channel_id), in_place=True)
    await replace(interaction, text(interaction, "letter-opened", id=str(letter_id), channel=f"<#{channel_id}>"))


async def _close(interaction: Interaction, letter_id: int) -> None:
    closing = services_of(interaction).letters.close(actor_of(interaction), letter_id)
    done = await in_time(interaction, closing, in_place=True)
    await replace(interaction, text(interaction, "letter-closed", id=str(letter_id), count=done.counts.total))


async def _cancel(interaction: Interaction, letter_id: int) -> None:
    cancelling = services_of(interaction).letters.cancel(actor_of(interaction), letter_id)
    await in_time(interaction, cancelling, in_place=True)
    await replace(interaction, text(interaction, "letter-cancelled", id=str(letter_id)))


async def _deliver(interaction: Interaction, letter_id: int) -> None:
    asked = interaction.message.embeds if interaction.message is not None else []
    how = (asked[0].footer.text or "") if asked else ""
    if not how:
        raise Conflict("reply-stale")
    delivering = services_of(interaction).letter_life.deliver(actor_of(interaction), letter_id, how)
    done = await in_time(interaction, delivering, in_place=True)
    await replace(interaction, text(interaction, "letter-deliver-done", id=str(letter_id), count=done.counts.total))


async def _withdraw(interaction: Interaction, code: str) -> None:
    letters = services_of(interaction).letters
    own = await in_time(interaction, letters.withdraw(actor_of(interaction), code), in_place=True)
    signature = own.signature
    if own.retraction is not None and signature.withdrawn_at is None:
        since = stamp(own.retraction.asked_at)
        await replace(interaction, text(interaction, "letter-ask-back-done", code=code, moment=since))
        return
    moment = stamp(signature.withdrawn_at or signature.signed_at)
    await replace(interaction, text(interaction, "letter-withdrawn", code=code, moment=moment))


def _question(interaction: Interaction, key: str, view: LetterView) -> str:
    return text(interaction, key, id=str(view.letter.id), title=plain(view.letter.title))
