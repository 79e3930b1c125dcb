"""One's own signatures: shown to nobody else, each can be taken back."""

from collections.abc import Sequence

import discord

from bot.letters.model import LetterState, OwnSignature, SignatureState
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, clip
from cogs._ui.moments import stamp
from cogs._ui.replies import answer
from cogs._ui.views import CaucusView, Pages
from cogs.letters.forms import Confirm, in_time
from cogs.letters.lists import own_cards, own_line
from cogs.letters.look import say_to


async def show_own(interaction: Interaction, letter_id: int | None = None) -> None:
    """Show the person's own signatures, of one letter or of all."""
    own = await services_of(interaction).letters.my(actor_of(interaction))
    if letter_id is not None:
        own = [one for one in own if one.letter.id == letter_id]
    say = say_to(interaction)
    pages = Pages(own_cards(say, own), interaction)
    standing = [one for one in own if can_withdraw(one)]
    if standing:
        pages.add_item(WithdrawChoice(interaction, standing))
    await answer(interaction, pages.card, view=pages)


async def ask_withdraw(interaction: Interaction, code: str) -> None:
    """Ask once more, then take the signature back."""
    own = await services_of(interaction).letters.signature(actor_of(interaction), code)
    say = say_to(interaction)

    async def act(confirmed: Interaction) -> None:
        letters = services_of(confirmed).letters
        done = await in_time(confirmed, letters.withdraw(actor_of(confirmed), own.signature.code))
        moment = stamp(done.signature.withdrawn_at or done.signature.signed_at)
        await answer(confirmed, say("letter-withdrawn", code=done.signature.code, moment=moment))

    card = Card(
        say("letter-withdraw-title"),
        f"{own_line(say, own)}\n\n{say('letter-withdraw-body')}",
        colour=Colour.LETTER,
    )
    await answer(interaction, card, view=Confirm(interaction, say("letter-withdraw-button"), act))


def can_withdraw(own: OwnSignature) -> bool:
    """Whether to offer withdrawal; the service decides."""
    ended = own.signature.state in {SignatureState.WITHDRAWN, SignatureState.REJECTED}
    return not ended and own.letter.state is not LetterState.DELIVERED


class WithdrawChoice(discord.ui.Select[CaucusView]):
    """Chooses which of the person's signatures to take back.

    Args:
        interaction: the question, for the language.
        own: those that stand; the 25 newest are offered, older ones by `/letter withdraw`.
    """

    def __init__(self, interaction: Interaction, own: Sequence[OwnSignature]) -> None:
        say = say_to(interaction)
        options = [
            discord.SelectOption(
                label=clip(f"{one.signature.code} · {one.signature.signatory.name}", 100),
                value=one.signature.code,
                description=clip(f"#{one.letter.id} {one.letter.title}", 100),
            )
            for one in own[:25]
        ]
        super().__init__(placeholder=clip(say("letter-withdraw-choose"), 150), options=options)

    async def callback(self, interaction: Interaction) -> None:
        """Ask once more."""
        await ask_withdraw(interaction, self.values[0])
