"""What people are told privately about attending and speaking."""

import discord

from bot.delivery.model import Delivery
from bot.services import Services
from cogs._ui.cards import Card, Colour, plain
from cogs._ui.forms import Say
from cogs._ui.moments import when
from cogs._ui.sender import Rendered, renders
from cogs.calendar.said import say_in
from cogs.room.attend_button import asked_row
from cogs.room.attending_look import how_name, part_name
from cogs.room.roster_panel import SwapButton, release_button, roster_of


@renders("room-attendance-asked")
async def attendance_asked(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the question whether somebody attends, or the word that they were entered, as it stands now."""
    say, number = say_in(services, language), delivery.data["attendance"]
    found = await services.attendance.entered(number) if isinstance(number, int) else None
    if found is None:
        return Rendered(embed=Card(say("room-attendance-asked"), say("room-question-gone")).embed())
    entry, session, meetings = found
    part = part_name(say, session, {one.id: one for one in meetings}, entry.part)
    key = "room-entered-body" if entry.agreed else "room-asked-body"
    body = say(
        key,
        by=plain(str(delivery.data["by"])),
        session=plain(session.title),
        when=when(say, session.start),
        part=plain(part),
        how=how_name(say, entry.how),
    )
    card = Card(say("room-attendance-asked"), body, colour=Colour.CALENDAR)
    return Rendered(embed=card.embed(), view=asked_row(say, entry.id, agreed=entry.agreed))


@renders("room-speak-reminder")
async def speak_reminder(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the reminder to a speaker."""
    return await _told(delivery, services, language, "room-reminder-body")


@renders("room-moved-up")
async def moved_up(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to somebody who waited and has a slot now."""
    return await _told(delivery, services, language, "room-moved-up-body")


@renders("room-taken-off")
async def taken_off(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to somebody whom an organiser took off."""
    return await _told(delivery, services, language, "room-taken-off-body", buttons=False)


@renders("room-slot-free")
async def slot_free(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to an organiser that a slot was given back late."""
    return await _told(delivery, services, language, "room-slot-free-body", buttons=False)


@renders("room-swap-asked")
async def swap_asked(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the question whether somebody changes places."""
    say, number = say_in(services, language), delivery.data["swap"]
    row = discord.ui.View(timeout=None)
    row.add_item(SwapButton(f"room:swap:{number}:yes", say("room-swap-yes-button"), discord.ButtonStyle.success))
    row.add_item(SwapButton(f"room:swap:{number}:no", say("room-swap-no-button")))
    shown = await _told(delivery, services, language, "room-swap-body", buttons=False)
    return Rendered(embed=shown.embed, view=row)


@renders("room-swap-done")
async def swap_done(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the answer that places were changed."""
    return await _told(delivery, services, language, "room-swap-done-body")


@renders("room-swap-refused")
async def swap_refused(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the answer that they stay as they were."""
    return await _told(delivery, services, language, "room-swap-refused-body", buttons=False)


async def _told(delivery: Delivery, services: Services, language: str, key: str, *, buttons: bool = True) -> Rendered:
    say = say_in(services, language)
    view = await services.rosters.shown(roster_of(delivery))
    row = discord.ui.View(timeout=None)
    if buttons:
        row.add_item(release_button(say, view.roster.id))
    body = say(
        key,
        item=plain(view.title) or say("room-roster-gone"),
        when=when(say, view.place.meeting.start) if view.place is not None else "",
        slot=_number(delivery, "slot"),
        theirs=_number(delivery, "theirs"),
        minutes=view.roster.minutes,
        by=plain(str(delivery.data.get("by", ""))),
    )
    card = Card(_title(say, delivery), body, colour=Colour.CALENDAR)
    return Rendered(embed=card.embed(), view=row if buttons else None)


def _title(say: Say, delivery: Delivery) -> str:
    return say(delivery.message)


def _number(delivery: Delivery, name: str) -> int:
    found = delivery.data.get(name)
    return found if isinstance(found, int) else 0
