"""A roster's message in its channel: its buttons, and how it is kept up to date."""

import logging
from collections.abc import Sequence

import aiohttp
import discord

from bot.delivery.model import Delivery, State
from bot.errors import DomainError
from bot.room.rosters.model import Claimed, Region, RosterView
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import clip
from cogs._ui.choosing import LastingChoice
from cogs._ui.forms import Say, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import SILENT, answer, in_time
from cogs._ui.sender import Rendered, renders, with_refs
from cogs.calendar.said import say_in
from cogs.letters.updater import Outcome
from cogs.room.roster_look import claimed_sentence, region_name, roster_card
from cogs.room.sight import only_coalition

log = logging.getLogger(__name__)
_SAID = frozenset({State.SENT, State.SENT_LATE})
_UNSAID = "unsaid"


class RosterButton(Lasting, template=r"room:roster:(?P<id>[0-9]{1,12}):(?P<do>claim|show|release|leave)"):
    """Claims a slot, gives one back (asked once more), shows who speaks; what it answers is private."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it."""
        rosters, actor, say = services_of(interaction).rosters, actor_of(interaction), say_to(interaction)
        ref = said["id"]
        if said["do"] == "claim":
            await show_claimed(interaction, await in_time(interaction, rosters.claim(actor, ref)))
        elif said["do"] == "show":
            await show_roster(interaction, await rosters.view(actor, ref))
        elif said["do"] == "release":
            row = discord.ui.View(timeout=None)
            style = discord.ButtonStyle.danger
            row.add_item(RosterButton(f"room:roster:{ref}:leave", say("room-leave-button"), style))
            await answer(interaction, say("room-leave-question"), view=row)
        else:
            await in_time(interaction, rosters.release(actor, ref))
            await answer(interaction, say("room-released"))


class RegionChoice(LastingChoice, template=r"room:region:(?P<id>[0-9]{1,12})"):
    """Says where a speaker speaks from."""

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Note it."""
        region = None if values[0] == _UNSAID else Region(values[0])
        choosing = services_of(interaction).rosters.choose_region(actor_of(interaction), said["id"], region)
        await in_time(interaction, choosing)
        say = say_to(interaction)
        await answer(interaction, say("room-region-noted", region=region_name(say, region)))


class SwapButton(Lasting, template=r"room:swap:(?P<id>[0-9]{1,18}):(?P<do>yes|no)"):
    """Answers the private question whether to change places."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Change them, or not; whoever asked is told."""
        agreed, swaps = said["do"] == "yes", services_of(interaction).swaps
        claim = await in_time(interaction, swaps.decide(actor_of(interaction), int(said["id"]), agreed=agreed))
        key = "room-swap-changed" if agreed else "room-swap-kept"
        await answer(interaction, say_to(interaction)(key, slot=claim.slot or 0))


@renders("room-roster")
async def panel(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return a roster's message as it is first said: without names, whoever reads the channel."""
    view, say = await services.rosters.shown(roster_of(delivery)), say_in(services, language)
    return Rendered(embed=roster_card(say, view, names=False).embed(), view=buttons(say, view))


def buttons(say: Say, view: RosterView) -> discord.ui.View:
    """Return the buttons of a roster's message."""
    row, number = discord.ui.View(timeout=None), view.roster.id
    style = discord.ButtonStyle.success
    row.add_item(RosterButton(f"room:roster:{number}:claim", say("room-claim-button"), style, disabled=not view.open))
    row.add_item(RosterButton(f"room:roster:{number}:show", say("room-show-button")))
    row.add_item(release_button(say, number))
    return row


def release_button(say: Say, roster_id: int) -> RosterButton:
    """Return the button that asks whether to give a slot back."""
    return RosterButton(f"room:roster:{roster_id}:release", say("room-release-button"))


async def show_roster(interaction: Interaction, view: RosterView, note: str = "") -> None:
    """Answer with a roster and its names, privately and without a way to share it."""
    say = say_to(interaction)
    await answer(interaction, roster_card(say, view, names=True, note=note))


async def show_claimed(interaction: Interaction, done: Claimed) -> None:
    """Say what came of wanting to speak, and ask for the region."""
    say = say_to(interaction)
    row = discord.ui.View(timeout=None)
    options = [discord.SelectOption(label=clip(region_name(say, one), 100), value=one.value) for one in Region]
    options.append(discord.SelectOption(label=clip(region_name(say, None), 100), value=_UNSAID))
    row.add_item(RegionChoice(f"room:region:{done.view.roster.id}", options, say("room-region-choose")))
    row.add_item(release_button(say, done.view.roster.id))
    await answer(interaction, claimed_sentence(say, done), view=row)


async def show_panels(client: discord.Client, services: Services, roster_id: int) -> Outcome:
    """Edit a roster's message to its present state; see `PanelUpdater`."""
    outcome = Outcome.SHOWN
    for delivery in await services.deliveries.of_cause(f"roster:{roster_id}"):
        if delivery.message != "room-roster":
            continue
        if delivery.state is State.CLAIMED:
            # On its way: what it says may be older than the change.
            outcome = Outcome.AGAIN
        elif delivery.state in _SAID and not await _edited(client, services, delivery):
            outcome = Outcome.AGAIN
    return outcome


async def _edited(client: discord.Client, services: Services, delivery: Delivery) -> bool:
    """Edit the message; False when it has to be tried again."""
    if delivery.channel_id is None or delivery.message_id is None:
        return True
    server = services.servers.of(delivery.guild_id)
    say = say_in(services, server.language or services.settings.language)
    view = await services.rosters.shown(roster_of(delivery))
    channel = client.get_channel(delivery.channel_id)
    closed = only_coalition(channel if isinstance(channel, discord.abc.GuildChannel) else None, server)
    place = client.get_partial_messageable(delivery.channel_id, guild_id=delivery.guild_id)
    embed = with_refs(roster_card(say, view, names=closed).embed(), [delivery.ref])
    try:
        message = place.get_partial_message(delivery.message_id)
        await message.edit(embed=embed, view=buttons(say, view), allowed_mentions=SILENT)
    except (discord.DiscordServerError, aiohttp.ClientError, OSError, TimeoutError):
        return False
    except discord.HTTPException as error:
        if error.status == 429:
            return False
        log.warning("the message of %s cannot be edited: %s", delivery.cause, error)
    return True


def roster_of(delivery: Delivery) -> int:
    """Return the number of the roster that a delivery speaks of."""
    number = delivery.data["roster"]
    if not isinstance(number, int):
        raise DomainError("room-roster-unknown")
    return number
