"""/deadline: registration, accreditation, written submissions, each in its own place's time."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.calendar.deadlines.model import Deadline, DeadlineKind, WantedDeadline
from bot.delivery.model import Delivery
from bot.errors import NotFound
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.books import Book, book, show_made
from cogs._ui.cards import Card, Colour, Field
from cogs._ui.forms import Say, say_to
from cogs._ui.moments import when
from cogs._ui.permissions import require_speaking
from cogs._ui.replies import answer, in_time
from cogs._ui.sender import Rendered, renders
from cogs.calendar.changing import differences, in_brief, told_differences
from cogs.calendar.deadline_look import deadline_card, noted_card
from cogs.calendar.files import file_row
from cogs.calendar.look import heading, list_cards
from cogs.calendar.said import say_in
from cogs.calendar.suggestions import own_deadlines, own_sessions

_KINDS = [
    app_commands.Choice(name="Expression of interest", value="interest"),
    app_commands.Choice(name="Accreditation", value="accreditation"),
    app_commands.Choice(name="Registration", value="registration"),
    app_commands.Choice(name="Visa", value="visa"),
    app_commands.Choice(name="List of speakers", value="speaker list"),
    app_commands.Choice(name="Written submission", value="written submission"),
    app_commands.Choice(name="Letter", value="letter"),
    app_commands.Choice(name="Something else", value="other"),
]
_SHARED = {
    "kind": "What kind of deadline it is",
    "note": "One more remark",
    "tags": "Words to find and follow it by, with commas",
}
"""Options that mean the same when a deadline is added and when it is changed."""
_DEADLINE = "The deadline: choose from the list, or type its number"


@app_commands.guild_only()
class Deadlines(
    commands.GroupCog, group_name="deadline", group_description="What must be done by when, and where that is"
):
    """Deadlines and their reminders."""

    @app_commands.command(name="add", description="Organisers: put a deadline into the calendar, with its reminders")
    @app_commands.describe(
        title="What has to be done",
        at="Until when, with its OWN place: 2027-01-11 18:00 New York",
        session="The session it belongs to, if any: choose from the list",
        words="Most words of a written submission",
        reminders="How long before, like 14d, 7d, 24h, 1h; or none",
        channel="Where it is reminded of, if not in the channel for announcements",
        link="Where it is done: a web address",
        private="Keep it out of the feed file",
        **_SHARED,
    )
    @app_commands.choices(kind=_KINDS)
    async def add(
        self,
        interaction: Interaction,
        title: str,
        at: str,
        kind: app_commands.Choice[str] | None = None,
        session: str = "",
        words: app_commands.Range[int, 1, 100_000] | None = None,
        reminders: str = "",
        channel: discord.TextChannel | None = None,
        link: str = "",
        note: str = "",
        tags: str = "",
        private: bool = False,
    ) -> None:
        """Record it, and show what will be said when."""
        service, actor, say = services_of(interaction).deadlines, actor_of(interaction), say_to(interaction)
        wanted = WantedDeadline(
            title=title,
            at=at,
            kind=DeadlineKind(kind.value) if kind is not None else None,
            session=session,
            words=words,
            link=link,
            note=note,
            tags=tags,
            reminders=reminders,
            channel_id=channel.id if channel is not None else None,
            private=private,
        )
        _require_place(interaction, service.channel_for(actor, wanted))
        noted = await in_time(interaction, service.add(actor, wanted))
        await answer(interaction, noted_card(say, noted, say("deadline-added")))

    @app_commands.command(name="change", description="Organisers: move or correct a deadline; who was reminded is told")
    @app_commands.describe(
        deadline=_DEADLINE,
        at="The new moment; without a place it stays that of the deadline",
        title="The new title",
        session="The session it belongs to",
        words="Most words of a written submission; 0 for no limit",
        reminders="Other reminders, like 14d, 7d, 24h; or none",
        channel="Another channel for its reminders",
        link="Another web address",
        private="Whether it stays out of the feed file",
        quietly="True tells nobody, False all who had heard; left out: no word about slips of the pen and remarks",
        **_SHARED,
    )
    @app_commands.choices(kind=_KINDS)
    async def change(
        self,
        interaction: Interaction,
        deadline: str,
        at: str = "",
        title: str = "",
        kind: app_commands.Choice[str] | None = None,
        session: str = "",
        words: app_commands.Range[int, 0, 100_000] | None = None,
        reminders: str = "",
        channel: discord.TextChannel | None = None,
        link: str = "",
        note: str = "",
        tags: str = "",
        private: bool | None = None,
        quietly: bool | None = None,
    ) -> None:
        """Change what was given; the reminders move along."""
        wanted = WantedDeadline(
            title=title,
            at=at,
            kind=DeadlineKind(kind.value) if kind is not None else None,
            session=session,
            words=words,
            link=link,
            note=note,
            tags=tags,
            reminders=reminders,
            channel_id=channel.id if channel is not None else None,
            private=private,
        )
        say = say_to(interaction)
        if channel is not None:
            require_speaking(channel, channel.mention)
        changing = services_of(interaction).deadlines.change(actor_of(interaction), deadline, wanted, quiet=quietly)
        noted = await in_time(interaction, changing)
        card = noted_card(say, noted, _told(say, noted.told))
        fields = [*differences(say, noted.fields or {}), *card.fields]
        await answer(interaction, Card(card.title, card.body, fields, colour=Colour.CALENDAR))

    @app_commands.command(name="list", description="Deadlines to come in this server")
    async def list_deadlines(self, interaction: Interaction) -> None:
        """List what is to come."""
        found = await services_of(interaction).deadlines.upcoming(actor_of(interaction))
        if not found:
            await answer(interaction, say_to(interaction)("deadline-list-none"))
            return
        await show_made(interaction, "deadlines", "", _listed(interaction, found), share=True)

    @app_commands.command(name="cancel", description="Organisers: call a deadline off; who was reminded is told")
    @app_commands.describe(deadline=_DEADLINE)
    async def cancel(self, interaction: Interaction, deadline: str) -> None:
        """Call it off."""
        say = say_to(interaction)
        done = await in_time(interaction, services_of(interaction).deadlines.cancel(actor_of(interaction), deadline))
        channels = ", ".join(f"<#{channel}>" for channel in done.told)
        await answer(
            interaction, say("deadline-cancelled-told" if channels else "deadline-cancelled", channels=channels)
        )

    @change.autocomplete("deadline")
    @cancel.autocomplete("deadline")
    async def suggest_deadline(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest this server's deadlines that can be changed."""
        return await own_deadlines(interaction, current)

    @add.autocomplete("session")
    @change.autocomplete("session")
    async def suggest_session(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest this server's sessions."""
        return await own_sessions(interaction, current)


@renders("deadline-reminder")
async def reminder(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return a reminder of a deadline as the deadline stands now, with the button for one's own calendar."""
    deadline, say = await _deadline_of(delivery, services), say_in(services, language)
    card = deadline_card(say, deadline)
    return Rendered(embed=card.embed(), view=file_row(say, deadline.ref), brief=when(say, deadline.at))


@renders("deadline-changed-notice")
async def changed_notice(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to those who had heard of a deadline that has changed: what was, what is."""
    say = say_in(services, language)
    deadline = await _deadline_of(delivery, services)
    changes = told_differences(say, delivery)
    fields = [*changes, Field(say("deadline-now"), when(say, deadline.at))]
    title = say("session-changed-heading", title=heading(say, deadline))
    card = Card(title, say("session-changed-body"), fields, colour=Colour.NOTICE)
    return Rendered(embed=card.embed(), brief=in_brief(say, changes))


@renders("deadline-cancelled-notice")
async def cancelled_notice(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to those who were reminded of a deadline that does not hold any more."""
    deadline, say = await _deadline_of(delivery, services), say_in(services, language)
    body = say("deadline-cancelled-body", when=when(say, deadline.at))
    return Rendered(embed=Card(heading(say, deadline), body, colour=Colour.NOTICE).embed())


async def _deadline_of(delivery: Delivery, services: Services) -> Deadline:
    deadline_id = delivery.data["deadline"]
    if not isinstance(deadline_id, int):
        raise NotFound("deadline-not-found")
    return await services.deadlines.deadline(deadline_id)


def _told(say: Say, told: tuple[int, ...]) -> str:
    channels = ", ".join(f"<#{channel}>" for channel in told)
    return say("deadline-changed-told" if channels else "deadline-changed", channels=channels)


def _require_place(interaction: Interaction, channel_id: int | None) -> None:
    if interaction.guild is not None and channel_id is not None:
        require_speaking(interaction.guild.get_channel(channel_id), f"<#{channel_id}>")


@book("deadlines")
async def deadlines_book(interaction: Interaction, told: str) -> Book:
    """Return the deadlines to come."""
    del told
    return _listed(interaction, await services_of(interaction).deadlines.upcoming(actor_of(interaction)))


def _listed(interaction: Interaction, found: Sequence[Deadline]) -> Book:
    say = say_to(interaction)
    title, footer = say("deadline-list-title"), say("deadline-list-footer")
    return Book(list_cards(say, found, services_of(interaction).clock.now(), title, footer))
