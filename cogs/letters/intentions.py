"""Those who intend to sign: the one private nudge, and the button by which the intention becomes a signature."""

import discord

from bot.clock import from_text
from bot.delivery.model import Delivery
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, plain
from cogs._ui.lasting import Lasting
from cogs._ui.moments import stamp
from cogs._ui.replies import in_time
from cogs._ui.sender import Rendered, renders
from cogs.letters.summary import show_receipt


class CommitButton(Lasting, template=r"letter:commit:(?P<code>[0-9A-Z]{8})"):
    """'Now we sign': on the nudge and under one's own signatures."""

    @classmethod
    def of(cls, code: str, label: str) -> "CommitButton":
        """Return the button of an intention."""
        return cls(f"letter:commit:{code}", label, discord.ButtonStyle.success)

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Sign, and put the receipt where the button was."""
        committing = services_of(interaction).signing.commit(actor_of(interaction), said["code"])
        await show_receipt(interaction, await in_time(interaction, committing))


@renders("signing-nudge")
async def nudge(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the question to somebody who intends to sign: has it been decided?"""
    data, texts = delivery.data, services.texts
    body = texts.text(
        "signing-nudge-body",
        language,
        id=str(data["letter"]),
        title=plain(str(data["title"])),
        deadline=stamp(from_text(str(data["deadline"]))),
    )
    view = discord.ui.View(timeout=None)
    view.add_item(CommitButton.of(str(data["code"]), texts.text("signing-commit", language)))
    card = Card(texts.text("signing-nudge", language), body, colour=Colour.LETTER)
    return Rendered(embed=card.embed(), view=view)
