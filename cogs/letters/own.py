"""One's own signatures: shown to nobody else, each can be taken back."""

from typing import Any

import discord

from bot.letters.model import OwnSignature, SignatureState
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.books import Book, book, show
from cogs._ui.forms import say_to
from cogs.letters.amending import ChangeChoice, can_change
from cogs.letters.decisions import ask_withdraw
from cogs.letters.intentions import CommitButton
from cogs.letters.lists import own_cards
from cogs.letters.nudges import nudges_button
from cogs.letters.own_choice import OwnChoice
from cogs.letters.safety import SafetyChoice, can_protect
from cogs.letters.texts_confirm import OwedButton

INTENDED_SHOWN = 5
"""Most intentions with a button of their own."""


async def show_own(interaction: Interaction, letter_id: int | None = None) -> None:
    """Show the person's own signatures, of one letter or of all."""
    await show(interaction, "own-letters", "" if letter_id is None else str(letter_id))


@book("own-letters")
async def own_book(interaction: Interaction, letter: str) -> Book:
    """Return them, with what can be done to each; of one letter where its number is given."""
    own = await services_of(interaction).letters.my(actor_of(interaction))
    if letter:
        own = [one for one in own if one.letter.id == int(letter)]
    say = say_to(interaction)
    items: list[discord.ui.Item[Any]] = []
    changeable = [one for one in own if can_change(one)]
    if changeable:
        items.append(ChangeChoice.of(say, changeable))
    protected = [one for one in own if can_protect(one)]
    if protected:
        items.append(SafetyChoice.of(say, protected))
    standing = [one for one in own if can_withdraw(one)]
    if standing:
        items.append(WithdrawChoice.of(say, standing))
    intended = [one.signature for one in changeable if one.signature.state is SignatureState.INTENDS]
    for signature in intended[:INTENDED_SHOWN]:
        label = text(interaction, "signing-commit-for", name=signature.signatory.name)
        items.append(CommitButton.of(signature.code, label))
    if any(one.signature.state is SignatureState.NEEDS_CONFIRMATION for one in own):
        items.append(OwedButton("letter:confirm:mine", say("letter-confirm-mine"), discord.ButtonStyle.success))
    if await services_of(interaction).nudges.refused(actor_of(interaction)):
        items.append(nudges_button(interaction, refused=True))
    return Book(own_cards(say, own), items)


def can_withdraw(own: OwnSignature) -> bool:
    """Whether to offer withdrawal; the service decides."""
    ended = own.signature.state in {SignatureState.WITHDRAWN, SignatureState.REJECTED}
    return not ended and own.retraction is None


class WithdrawChoice(OwnChoice, template="letter:withdraw", asks="letter-withdraw-choose"):
    """Chooses which to take back; older ones than it offers go by `/letter withdraw`."""

    async def take_code(self, interaction: Interaction, code: str) -> None:
        """Ask once more."""
        await ask_withdraw(interaction, code)
