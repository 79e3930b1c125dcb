"""Turning nudges off and on again, for one's own account."""

import discord

from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.lasting import Lasting
from cogs._ui.replies import answer, in_time


class NudgesButton(Lasting, template=r"letter:nudges:(?P<do>off|on)"):
    """'Don't nudge me', about no letter anywhere; and its opposite, among one's own signatures."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Record it."""
        nudges, actor, off = services_of(interaction).nudges, actor_of(interaction), said["do"] == "off"
        await in_time(interaction, nudges.refuse(actor) if off else nudges.allow(actor))
        row = discord.ui.View(timeout=None)
        row.add_item(nudges_button(interaction, refused=off))
        await answer(interaction, text(interaction, "letter-nudges-off" if off else "letter-nudges-on"), view=row)


def nudges_button(interaction: Interaction, *, refused: bool) -> NudgesButton:
    """Return the button that turns nudges on again, or off."""
    label = text(interaction, "letter-nudges-turn-on" if refused else "letter-nudges-turn-off")
    return NudgesButton(f"letter:nudges:{'on' if refused else 'off'}", label)
