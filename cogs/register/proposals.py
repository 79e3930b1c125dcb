"""Buttons that decide on what an organisation proposes for its entry; they outlive a restart."""

import discord

from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import plain
from cogs._ui.lasting import Lasting
from cogs._ui.replies import answer, in_time


class ProposalButton(Lasting, template=r"register:(?P<what>approve|reject):(?P<id>[0-9]{1,12})"):
    """Takes a proposal over, or rejects it."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it; the service decides again who may."""
        approve = said["what"] == "approve"
        register = services_of(interaction).register
        member = await in_time(interaction, register.decide(actor_of(interaction), int(said["id"]), approve=approve))
        key = "register-approved" if approve else "register-rejected"
        await answer(interaction, text(interaction, key, name=plain(member.details.name)))


def decision(interaction: Interaction, change_id: int) -> discord.ui.View:
    """Return the two buttons of a proposal."""
    row = discord.ui.View(timeout=None)
    approve, reject = text(interaction, "register-approve"), text(interaction, "register-reject")
    row.add_item(ProposalButton(f"register:approve:{change_id}", approve, discord.ButtonStyle.success))
    row.add_item(ProposalButton(f"register:reject:{change_id}", reject))
    return row
