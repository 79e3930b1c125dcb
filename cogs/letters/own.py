"""One's own signatures: shown to nobody else, each can be taken back."""

import discord

from bot.letters.model import OwnSignature, SignatureState
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.forms import say_to
from cogs._ui.replies import answer
from cogs._ui.views import Pages
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
    own = await services_of(interaction).letters.my(actor_of(interaction))
    if letter_id is not None:
        own = [one for one in own if one.letter.id == letter_id]
    say = say_to(interaction)
    pages = Pages(own_cards(say, own), interaction)
    standing = [one for one in own if can_withdraw(one)]
    if standing:
        pages.add_item(WithdrawChoice.of(say, standing))
    changeable = [one for one in own if can_change(one)]
    if changeable:
        pages.add_item(ChangeChoice.of(say, changeable))
    protected = [one for one in own if can_protect(one)]
    if protected:
        pages.add_item(SafetyChoice.of(say, protected))
    intended = [one.signature for one in changeable if one.signature.state is SignatureState.INTENDS]
    for signature in intended[:INTENDED_SHOWN]:
        label = text(interaction, "signing-commit-for", name=signature.signatory.name)
        pages.add_item(CommitButton.of(signature.code, label))
    if any(one.signature.state is SignatureState.NEEDS_CONFIRMATION for one in own):
        pages.add_item(OwedButton("letter:confirm:mine", say("letter-confirm-mine"), discord.ButtonStyle.success))
    if await services_of(interaction).nudges.refused(actor_of(interaction)):
        pages.add_item(nudges_button(interaction, refused=True))
    await answer(interaction, pages.card, view=pages)


def can_withdraw(own: OwnSignature) -> bool:
    """Whether to offer withdrawal; the service decides."""
    ended = own.signature.state in {SignatureState.WITHDRAWN, SignatureState.REJECTED}
    return not ended and own.retraction is None


class WithdrawChoice(OwnChoice, template="letter:withdraw", asks="letter-withdraw-choose"):
    """Chooses which to take back; older ones than it offers go by `/letter withdraw`."""

    async def take_code(self, interaction: Interaction, code: str) -> None:
        """Ask once more."""
        await ask_withdraw(interaction, code)
