"""/announce: announcements from draft to what became of them. Options in, one service call, the result out."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.announcements.model import (
    TEXT_LIMIT,
    TITLE_LIMIT,
    USEFUL_HOURS,
    USEFUL_HOURS_MOST,
    Announcement,
    AnnouncementState,
    Draft,
)
from bot.calendar.zones import LONGEST
from bot.errors import DomainError, NotFound
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.books import Book, book, show
from cogs._ui.cards import clip
from cogs._ui.choosing import LastingChoice
from cogs._ui.forms import Say, receive, say_to
from cogs.announcements import acts
from cogs.announcements.buttons import AnnouncementButton
from cogs.announcements.form import AnnouncementForm, begin
from cogs.announcements.look import choice_label, history_cards, upcoming_cards
from cogs.announcements.screens import put, screen
from cogs.announcements.series.commands import SeriesCommands
from cogs.announcements.series.form import known_words
from cogs.announcements.series.templates import TemplateCommands

_CONFIRMABLE = 5
"""Most buttons for pings that wait on one screen: Discord's row."""


@app_commands.guild_only()
class Announcements(
    SeriesCommands,
    TemplateCommands,
    commands.GroupCog,
    group_name="announce",
    group_description="Announcements at a set time",
):
    """What organisers have said in a channel at a moment."""

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Take the forms of announcements that were sent off."""
        await receive(interaction, AnnouncementForm.known_by, known_words)

    @app_commands.command(name="schedule", description="Organisers: write an announcement and see it before it is set")
    @app_commands.describe(
        when="Like 2027-01-18 10:00 Vienna, tomorrow 9:00 New York, in 2 hours",
        title="Its title; a form asks for what you leave out",
        text="Its text; the form takes several lines",
        channel="Where, if not in the channel for announcements",
        role="A role to call; a second organiser confirms that",
        useful_for=f"Hours after its time in which it may still be posted, late; {USEFUL_HOURS} when left out",
    )
    async def schedule(
        self,
        interaction: Interaction,
        when: app_commands.Range[str, 1, LONGEST],
        title: app_commands.Range[str, 1, TITLE_LIMIT] = "",
        text: app_commands.Range[str, 1, TEXT_LIMIT] = "",
        channel: discord.TextChannel | None = None,
        role: discord.Role | None = None,
        useful_for: app_commands.Range[int, 1, USEFUL_HOURS_MOST] = USEFUL_HOURS,
    ) -> None:
        """Show the preview, or the form first."""
        draft = Draft(
            title=title,
            text=text,
            when=when,
            channel_id=channel.id if channel is not None else None,
            role_id=role.id if role is not None else None,
            useful_hours=useful_for,
        )
        await begin(interaction, draft)

    @app_commands.command(name="list", description="Organisers: what is planned, and drafts")
    async def list_announcements(self, interaction: Interaction) -> None:
        """List what is to come, with what can be done to it."""
        await show(interaction, "announcements")

    @app_commands.command(name="cancel", description="Organisers: cancel an announcement that is planned")
    @app_commands.describe(announcement="The announcement: choose from the list, or type its number")
    async def cancel(self, interaction: Interaction, announcement: str) -> None:
        """Ask once more, then cancel."""
        await acts.ask_cancel(interaction, number(announcement), 0)

    @app_commands.command(name="history", description="Organisers: what became of each announcement")
    async def history(self, interaction: Interaction) -> None:
        """Say what was posted, late or not, and what was not and why."""
        await show(interaction, "announced")

    @cancel.autocomplete("announcement")
    async def suggest_announcement(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest what is planned."""
        try:
            found = await services_of(interaction).announcements.upcoming(actor_of(interaction), current)
        except DomainError:
            return []
        shown = [one.announcement for one in found[:25]]
        return [app_commands.Choice(name=choice_label(say_to(interaction), one), value=str(one.id)) for one in shown]


@book("announcements")
async def announcements_book(interaction: Interaction, told: str) -> Book:
    """Return what is planned: a choice opens one of the first 25, a button for each ping that waits for this person."""
    del told
    announcements, actor, say = services_of(interaction).announcements, actor_of(interaction), say_to(interaction)
    standings = [*await announcements.upcoming(actor), *await announcements.drafts(actor)]
    items: list[discord.ui.Item[Any]] = []
    if standings:
        options = [_option(say, one.announcement) for one in standings[:25]]
        items.append(OpenChoice("announcement:open", options, say("announcement-list-open")))
    waiting = [one.announcement for one in standings if one.ping_waits and one.may_confirm]
    for announcement in waiting[:_CONFIRMABLE]:
        label = say("announcement-list-confirm", id=str(announcement.id))
        items.append(AnnouncementButton.of(announcement, "ping", label))
    return Book(upcoming_cards(say, standings), items)


@book("announced")
async def announced_book(interaction: Interaction, told: str) -> Book:
    """Return what became of each announcement."""
    del told
    standings = await services_of(interaction).announcements.history(actor_of(interaction))
    return Book(history_cards(say_to(interaction), standings))


class OpenChoice(LastingChoice, template="announcement:open"):
    """Opens one announcement of the list."""

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Show it beside the list."""
        del said
        standing = await services_of(interaction).announcements.show(actor_of(interaction), int(values[0]))
        await put(interaction, screen(interaction, standing), in_place=False)


def _option(say: Say, one: Announcement) -> discord.SelectOption:
    emoji = "📝" if one.state is AnnouncementState.DRAFT else "📅"
    return discord.SelectOption(label=clip(choice_label(say, one), 100), value=str(one.id), emoji=emoji)


def number(typed: str) -> int:
    """Return an announcement's number as somebody typed or chose it: '3' or '#3'.

    Raises:
        NotFound: ``announcement-not-found``: that is no number.
    """
    digits = typed.strip().removeprefix("#")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 18):
        raise NotFound("announcement-not-found")
    return int(digits)
