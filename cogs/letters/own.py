"""One's own signatures: shown to nobody else, each can be taken back."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.letters.model import OwnSignature, SignatureState
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import clip
from cogs._ui.forms import say_to
from cogs._ui.replies import answer, refuse
from cogs._ui.views import Pages
from cogs.letters.amending import ChangeChoice, can_change
from cogs.letters.decisions import ask_withdraw
from cogs.letters.intentions import CommitButton
from cogs.letters.lists import own_cards
from cogs.letters.nudges import nudges_button
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
        pages.add_item(WithdrawChoice.of(interaction, standing))
    changeable = [one for one in own if can_change(one)]
    if changeable:
        pages.add_item(ChangeChoice.of(interaction, changeable))
    protected = [one for one in own if can_protect(one)]
    if protected:
        pages.add_item(SafetyChoice.of(interaction, protected))
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


class WithdrawChoice(discord.ui.DynamicItem[discord.ui.Select[discord.ui.View]], template="letter:withdraw"):
    """Chooses which of the person's signatures to take back; works after a restart too.

    Args:
        options: those that stand.
        placeholder: what the select says.
    """

    def __init__(self, options: Sequence[discord.SelectOption], placeholder: str | None = None) -> None:
        super().__init__(discord.ui.Select(custom_id="letter:withdraw", options=list(options), placeholder=placeholder))

    @classmethod
    def of(cls, interaction: Interaction, own: Sequence[OwnSignature]) -> "WithdrawChoice":
        """Return the select for signatures: the 25 newest are offered, older ones by `/letter withdraw`."""
        options = [
            discord.SelectOption(
                label=clip(f"{one.signature.code} · {one.signature.signatory.name}", 100),
                value=one.signature.code,
                description=clip(f"#{one.letter.id} {one.letter.title}", 100),
            )
            for one in own[:25]
        ]
        return cls(options, clip(text(interaction, "letter-withdraw-choose"), 150))

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: Any, /
    ) -> "WithdrawChoice":
        """Make the select that was used, on a message from any time."""
        del interaction, match
        return cls(item.options if isinstance(item, discord.ui.Select) else ())

    async def callback(self, interaction: Interaction) -> None:
        """Ask once more."""
        try:
            await ask_withdraw(interaction, self.item.values[0])
        # The view that discord.py makes for it would only log the error.
        except Exception as error:  # noqa: BLE001 - refuse() logs what nobody foresaw
            await refuse(interaction, error)
