"""A letter's panel in a channel: how it looks, its buttons, and how it is kept up to date."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace

import aiohttp
import discord

from bot.delivery.model import Delivery, State
from bot.errors import NotFound, Value
from bot.letters.model import LetterState, LetterView, Say
from bot.services import Services
from cogs._ui.actor import Interaction
from cogs._ui.cards import Card, Colour, Field, plain
from cogs._ui.lasting import Lasting
from cogs._ui.replies import SILENT
from cogs._ui.sender import Rendered, render, renders, with_refs
from cogs.letters.look import panel_card
from cogs.letters.own import show_own
from cogs.letters.pace import Pace
from cogs.letters.sharing_look import over_card, run_elsewhere
from cogs.letters.signing import ask
from cogs.letters.texts_show import show_text
from cogs.letters.updater import Outcome

log = logging.getLogger(__name__)
_SAID = frozenset({State.SENT, State.SENT_LATE})


class PanelButton(Lasting, template=r"letter:(?P<id>[0-9]{1,12}):(?P<do>sign|text|mine)"):
    """Sign, read the text, or see one's own signature: on panels of any age."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it."""
        letter_id = int(said["id"])
        if said["do"] == "sign":
            await ask(interaction, letter_id)
        elif said["do"] == "mine":
            await show_own(interaction, letter_id)
        else:
            await show_text(interaction, letter_id)


def buttons(say: Say, view: LetterView) -> discord.ui.View:
    """Return the panel's buttons; a letter that is not open cannot be signed."""
    row = discord.ui.View(timeout=None)
    letter_id, over = view.letter.id, view.state is not LetterState.OPEN
    row.add_item(
        PanelButton(f"letter:{letter_id}:sign", say("letter-panel-sign"), discord.ButtonStyle.success, disabled=over)
    )
    row.add_item(PanelButton(f"letter:{letter_id}:text", say("letter-panel-read")))
    row.add_item(PanelButton(f"letter:{letter_id}:mine", say("letter-panel-mine")))
    return row


def own_button(say: Say, view: LetterView) -> discord.ui.View:
    """Return what is left of the buttons where a letter is no longer offered: one's own signature."""
    row = discord.ui.View(timeout=None)
    row.add_item(PanelButton(f"letter:{view.letter.id}:mine", say("letter-panel-mine")))
    return row


@renders("letter-panel")
async def panel(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return a letter's panel as it stands now, in its own server or where it is, or was, shared."""
    view, guild_id = await services.letters.panel(letter_of(delivery)), delivery.guild_id
    say = say_in(services, language)
    if not await services.letter_sharing.offered_at(view.letter.id, guild_id):
        return Rendered(embed=over_card(say, view).embed(), view=own_button(say, view))
    card = panel_card(say, view)
    regions = region_fields(say, await services.figures.regions(view.letter.id))
    card = replace(card, fields=[*card.fields, *regions, *run_elsewhere(say, view.letter, guild_id)])
    return Rendered(embed=card.embed(), view=buttons(say, view))


def region_fields(say: Say, regions: Mapping[str, int]) -> list[Field]:
    """Return where the public signatures come from, on one line."""
    parts = [f"{say('letter-region', group=name or 'none')} {n}" for name, n in regions.items()]
    return [Field(say("letter-regions"), " · ".join(parts))] if parts else []


@renders("letter-closed-notice")
async def closed_notice(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the private word to a letter's creator that its deadline has come."""
    view = await services.letters.panel(letter_of(delivery))
    say = say_in(services, language)
    body = say(
        "letter-closed-body",
        id=str(view.letter.id),
        title=plain(view.letter.title),
        organisations=view.counts.organisations,
        people=view.counts.people,
    )
    return Rendered(embed=Card(say("letter-closed-notice"), body, colour=Colour.LETTER).embed())


async def show_panels(client: discord.Client, services: Services, pace: Pace, letter_id: int) -> Outcome:
    """Edit every panel of a letter to its present state.

    A panel that is gone or may not be edited is left, with a line in the log; Discord's own troubles are tried again.
    """
    deliveries = await services.deliveries.of_cause(f"letter:{letter_id}")
    panels = [one for one in deliveries if one.message == "letter-panel"]
    said = [one for one in panels if one.state in _SAID and one.digest is None]
    edited = await asyncio.gather(*(_edited(client, services, pace, one) for one in said))
    # One that is on its way may say what is older than the change.
    underway = any(one.state is State.CLAIMED for one in panels)
    return Outcome.SHOWN if all(edited) and not underway else Outcome.AGAIN


async def _edited(client: discord.Client, services: Services, pace: Pace, delivery: Delivery) -> bool:
    """Edit one panel; False when it has to be tried again."""
    if delivery.channel_id is None or delivery.message_id is None:
        return True
    await pace.turn(delivery.channel_id)
    # Only now, so that it shows what holds when its turn has come.
    shown = await render(delivery, services)
    place = client.get_partial_messageable(delivery.channel_id, guild_id=delivery.guild_id)
    try:
        await place.get_partial_message(delivery.message_id).edit(
            embed=with_refs(shown.embed, [delivery.ref]), view=shown.view, allowed_mentions=SILENT
        )
    except (discord.DiscordServerError, aiohttp.ClientError, OSError, TimeoutError):
        return False
    except discord.HTTPException as error:
        if error.status == 429:
            return False
        log.warning("panel %s of %s cannot be edited: %s", delivery.ref, delivery.cause, error)
    return True


def letter_of(delivery: Delivery) -> int:
    """Return the number of the letter that a delivery speaks of."""
    letter_id = delivery.data["letter"]
    if not isinstance(letter_id, int):
        raise NotFound("letter-not-found")
    return letter_id


def say_in(services: Services, language: str) -> Say:
    """Return the catalogue in a language."""

    def say(key: str, /, **data: Value) -> str:
        return services.texts.text(key, language, **data)

    return say
