"""Buttons about attendance: on a session's card, under one's own entries, in a private question.

Knows nothing of the calendar's face, which puts the first of them on its cards.
"""

from collections.abc import Awaitable, Sequence

import discord

from bot.calendar.model import Session
from bot.room.attendance.model import ALL, How, Own
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import clip
from cogs._ui.choosing import LastingChoice
from cogs._ui.forms import Say, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import answer, in_time, replace
from cogs.room.attending_look import own_card, part_name

_HOW = {"in-person": How.IN_PERSON, "online": How.ONLINE}


class AttendButton(Lasting, template=r"room:attend:(?P<id>[0-9]{1,18}):(?P<do>show|in-person|online|no)"):
    """Shows what one attends, or says it of the whole session."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it; only the person sees what comes of it."""
        attendance, actor, ref = services_of(interaction).attendance, actor_of(interaction), said["id"]
        if said["do"] == "show":
            await show_own(interaction, await attendance.mine(actor, ref))
        elif said["do"] == "no":
            await _turn(interaction, attendance.withdraw(actor, ref))
        else:
            await _turn(interaction, attendance.attend(actor, ref, _HOW[said["do"]]))


class PartsChoice(LastingChoice, template=r"room:parts:(?P<id>[0-9]{1,18}):(?P<how>in-person|online)"):
    """Says which days and meetings one attends in one way."""

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Note exactly those."""
        attendance, how = services_of(interaction).attendance, _HOW[said["how"]]
        await _turn(interaction, attendance.choose(actor_of(interaction), said["id"], how, values))


class AskedButton(Lasting, template=r"room:asked:(?P<id>[0-9]{1,18}):(?P<do>yes|no)"):
    """Takes somebody's word on what an organiser entered about them; in private messages."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Take it."""
        agreed = said["do"] == "yes"
        attendance = services_of(interaction).attendance
        await in_time(interaction, attendance.decide(actor_of(interaction), int(said["id"]), agreed=agreed))
        await answer(interaction, say_to(interaction)("room-asked-yes" if agreed else "room-asked-no"))


def attend_button(say: Say, session: Session) -> AttendButton:
    """Return the button for a session's card."""
    return AttendButton(f"room:attend:{session.id}:show", say("room-attend-button"))


def asked_row(say: Say, attendance_id: int, *, agreed: bool) -> discord.ui.View:
    """Return the answers to a private question; what counts already can only be taken out."""
    row = discord.ui.View(timeout=None)
    if not agreed:
        style = discord.ButtonStyle.success
        row.add_item(AskedButton(f"room:asked:{attendance_id}:yes", say("room-asked-yes-button"), style))
    key = "room-asked-out-button" if agreed else "room-asked-no-button"
    row.add_item(AskedButton(f"room:asked:{attendance_id}:no", say(key)))
    return row


async def show_own(interaction: Interaction, own: Own) -> None:
    """Answer with what one attends, and the buttons to change it."""
    say = say_to(interaction)
    await answer(interaction, own_card(say, own), view=_row(say, own))


async def _turn(interaction: Interaction, work: Awaitable[Own]) -> None:
    """Show on the same private message what one attends now."""
    own, say = await in_time(interaction, work, in_place=True), say_to(interaction)
    await replace(interaction, own_card(say, own), view=_row(say, own))


def _row(say: Say, own: Own) -> discord.ui.View:
    row = discord.ui.View(timeout=None)
    number = own.session.id
    whole = {one.how for one in own.entries if one.part == ALL and one.agreed}
    for word, how in _HOW.items():
        style = discord.ButtonStyle.success if how in whole else discord.ButtonStyle.secondary
        row.add_item(AttendButton(f"room:attend:{number}:{word}", say(f"room-attend-{word}"), style))
    row.add_item(AttendButton(f"room:attend:{number}:no", say("room-attend-no"), disabled=not own.entries))
    held = {one.id: one for one in own.meetings}
    for word, how in _HOW.items():
        mine = {one.part for one in own.entries if one.how is how and one.agreed}
        options = [
            discord.SelectOption(
                label=clip(part_name(say, own.session, held, part), 100), value=part.ref, default=part in mine
            )
            for part in own.parts[1:26]
        ]
        if options:
            custom_id, placeholder = f"room:parts:{number}:{word}", say(f"room-parts-{word}")
            row.add_item(PartsChoice(custom_id, options, placeholder, several=True))
    return row
