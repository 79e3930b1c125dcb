"""/delivery: what Caucus will say, what it has said, and what it could not."""

from collections.abc import Iterable

from discord import app_commands
from discord.ext import commands

from bot.delivery.model import OPEN, Delivery, Overview, State
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Say, say_to
from cogs._ui.moments import stamp
from cogs._ui.replies import answer

_OVER = (State.SENT, State.SENT_LATE, State.EXPIRED, State.FAILED, State.CANCELLED)


@app_commands.guild_only()
class Deliveries(
    commands.GroupCog, group_name="delivery", group_description="What Caucus says when, and what became of it"
):
    """The truth about what was said."""

    @app_commands.command(
        name="status", description="Organisers: what was said, what comes next, what could not be said and why"
    )
    @app_commands.describe(days="So many days back; 30 if left out")
    async def status(self, interaction: Interaction, days: app_commands.Range[int, 1, 365] = 30) -> None:
        """Show what the deliveries of this server have come to."""
        found = await services_of(interaction).deliveries.overview(actor_of(interaction), days)
        await answer(interaction, overview_card(say_to(interaction), found))


def overview_card(say: Say, found: Overview) -> Card:
    """Return the counts, what comes next, and what was not said with its reason."""
    open_ = sum(found.counts.get(state, 0) for state in OPEN)
    lines = [say("delivery-status-planned", count=open_)]
    lines += [
        say(f"delivery-status-{state.value.replace('_', '-')}", count=found.counts[state])
        for state in _OVER
        if found.counts.get(state)
    ]
    fields = []
    if found.coming:
        fields.append(Field(say("delivery-status-coming"), _lines(say, found.coming)))
    if found.trouble:
        fields.append(Field(say("delivery-status-trouble"), _lines(say, found.trouble)))
    body = "\n".join([say("delivery-status-since", since=stamp(found.since, "D")), *lines])
    return Card(say("delivery-status-title"), body, fields, colour=Colour.NOTICE)


def _lines(say: Say, deliveries: Iterable[Delivery]) -> str:
    return "\n".join(_line(say, one) for one in deliveries)


def _line(say: Say, one: Delivery) -> str:
    # Whom a private message goes to is nobody's business but theirs, an organiser's neither.
    where = f"<#{one.channel_id}>" if one.channel_id is not None else say("delivery-status-private")
    title = clip(plain(str(one.data["title"])), 60) if one.channel_id is not None else ""
    parts = [stamp(one.due_at, "f"), where, title, say(one.reason) if one.reason is not None else ""]
    return clip("• " + " · ".join(part for part in parts if part), 240)


async def setup(bot: commands.Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Deliveries())
