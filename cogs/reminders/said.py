"""How a personal reminder looks when it is said, and the buttons that put it off."""

from datetime import timedelta

import discord

from bot.delivery.model import Delivery
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import Card, Colour, plain
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.moments import when
from cogs._ui.replies import answer, in_time
from cogs._ui.sender import Rendered, renders

SPANS = {"10": "reminder-in-10-minutes", "60": "reminder-in-an-hour", "morning": "reminder-in-a-day"}
"""How long a reminder can be put off, in minutes or until tomorrow morning -> what the button says."""


@renders("reminder-personal")
def reminder(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return a reminder as its owner wrote it."""
    said = plain(str(delivery.data["text"]))
    link = str(delivery.data["link"])
    card = Card(
        services.texts.text("reminder-title", language),
        "\n\n".join(part for part in (said, link) if part),
        footer=services.texts.text("reminder-footer", language, number=str(delivery.data["number"])),
        colour=Colour.NOTICE,
    )
    row = discord.ui.View(timeout=None)
    for span, key in SPANS.items():
        row.add_item(SnoozeButton(f"remind:{delivery.data['number']}:{span}", services.texts.text(key, language)))
    return Rendered(embed=card.embed(), view=row)


class SnoozeButton(Lasting, template=r"remind:(?P<number>[0-9]{1,9}):(?P<span>10|60|1440|morning)"):
    """Has a reminder come once more; the series it belongs to does not move."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Plan it again."""
        span = None if said["span"] == "morning" else timedelta(minutes=int(said["span"]))
        snoozing = services_of(interaction).reminders.snooze(actor_of(interaction), int(said["number"]), span)
        again = await in_time(interaction, snoozing)
        await answer(interaction, text(interaction, "reminder-again", when=when(say_to(interaction), again.at)))
