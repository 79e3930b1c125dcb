"""/session: the calendar of a server. Options in, one service call, the result out."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.calendar.answers import SessionView, Wanted
from bot.calendar.bodies.model import BodyKind
from bot.calendar.deadlines.model import DeadlineView
from bot.calendar.model import KnownEvent, Mode, Standing
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.books import Book, book, show
from cogs._ui.forms import say_to
from cogs._ui.permissions import require_calling, require_speaking
from cogs._ui.replies import answer, in_time
from cogs.calendar.bodies import Bodies
from cogs.calendar.changing import MODES, Changing
from cogs.calendar.deadline_look import deadline_view_card
from cogs.calendar.files import FileButton, Files
from cogs.calendar.keeping import Keeper
from cogs.calendar.look import added_card, choice_name, known_card, list_cards, next_card, view_card
from cogs.calendar.programme import Programmes
from cogs.calendar.said import ping_button
from cogs.calendar.suggestions import bodies, every_entry, own_sessions
from cogs.room.attend_button import attend_button

_SESSION = "The session or deadline: choose from the list, or type a session's number"


@app_commands.guild_only()
class Calendar(
    Changing,
    Bodies,
    Files,
    Programmes,
    Keeper,
    commands.GroupCog,
    group_name="session",
    group_description="Sessions, deadlines and their reminders",
):
    """What takes place when and where, and the reminders of it."""

    @app_commands.command(name="add", description="Organisers: put a session into the calendar, with its reminders")
    @app_commands.describe(
        title="What it is called, or choose one of the known calendar",
        start="Like 2027-01-18 10:00 Vienna, or tomorrow 9:00 New York",
        end="Like 13:00, or 2027-01-29 18:00",
        place="The venue",
        reminders="How long before, like 7d, 24h, 1h; or none",
        channel="Where it is reminded of, if not in the channel for announcements",
        role="A role to call; a second organiser confirms that",
        mode="How one takes part",
        link="A web address that belongs to it",
        documents="Document symbols, with commas between them",
        body="What it is about",
        note="One more remark",
        tentative="It is not sure yet to take place",
        negotiating_body="Who meets, like Ad Hoc Committee",
        process="What it belongs to, like UN Convention against Cybercrime",
        languages="Languages it is interpreted into, with commas; or: all six",
        tags="Words to find and follow it by, with commas",
        private="Keep it out of the feed file and of Discord's events",
    )
    @app_commands.choices(mode=MODES)
    async def add(
        self,
        interaction: Interaction,
        title: str,
        start: str = "",
        end: str = "",
        place: str = "",
        reminders: str = "",
        channel: discord.TextChannel | None = None,
        role: discord.Role | None = None,
        mode: app_commands.Choice[str] | None = None,
        link: str = "",
        documents: str = "",
        body: str = "",
        note: str = "",
        tentative: bool = False,
        negotiating_body: str = "",
        process: str = "",
        languages: str = "",
        tags: str = "",
        private: bool = False,
    ) -> None:
        """Record it, and show what will be said when."""
        calendar, actor = services_of(interaction).calendar, actor_of(interaction)
        wanted = Wanted(
            title=title,
            start=start,
            end=end,
            place=place,
            body=body,
            mode=Mode(mode.value) if mode is not None else None,
            link=link,
            documents=documents,
            note=note,
            reminders=reminders,
            channel_id=channel.id if channel is not None else None,
            role_id=role.id if role is not None else None,
            standing=Standing.TENTATIVE if tentative else None,
            negotiating_body=negotiating_body,
            process=process,
            languages=languages,
            tags=tags,
            private=private,
        )
        require_place(interaction, calendar.channel_for(actor, wanted), wanted.role_id)
        added = await in_time(interaction, calendar.add(actor, wanted))
        await answer(interaction, added_card(say_to(interaction), added))

    @app_commands.command(name="list", description="What is to come: this server's sessions and the known calendar")
    @app_commands.describe(
        words="Only what has these letters in its title, tags, negotiating body or process",
        body="Only what belongs to this negotiating body or process",
    )
    async def list_sessions(
        self,
        interaction: Interaction,
        words: app_commands.Range[str, 0, 90] = "",
        body: app_commands.Range[str, 0, 40] = "",
    ) -> None:
        """List what is to come."""
        told = " ".join(words.split())
        await show(interaction, "sessions", f"{' '.join(body.split())}|{told}" if body else told, share=True)

    @app_commands.command(name="next", description="The next session, in its own time and in yours")
    async def next_session(self, interaction: Interaction) -> None:
        """Show what comes next."""
        services = services_of(interaction)
        found = await services.calendar.next_up(actor_of(interaction))
        await answer(interaction, next_card(say_to(interaction), found, services.clock.now()), share=True)

    @app_commands.command(name="show", description="A session in full, with its reminders")
    @app_commands.describe(session=_SESSION)
    async def show(self, interaction: Interaction, session: str) -> None:
        """Show a session, or an event of the known calendar."""
        say = say_to(interaction)
        found = await services_of(interaction).calendar.show(actor_of(interaction), session)
        row = discord.ui.View(timeout=None)
        if isinstance(found, KnownEvent):
            card, ref, dated = known_card(say, found), found.ref, found.has_day
        elif isinstance(found, DeadlineView):
            card, ref, dated = deadline_view_card(say, found), found.deadline.ref, True
        else:
            card, ref, dated = view_card(say, found), found.session.ref, True
            if (ping := ping_button(say, found)) is not None:
                row.add_item(ping)
        if dated:
            row.add_item(FileButton(f"session:{ref}:file", say("ics-file-button")))
        if isinstance(found, SessionView) and found.session.cancelled_at is None:
            row.add_item(attend_button(say, found.session))
        await answer(interaction, card, view=row, share=True)

    @app_commands.command(name="cancel", description="Organisers: cancel a session and what was planned for it")
    @app_commands.describe(session="The session: choose from the list, or type its number")
    async def cancel(self, interaction: Interaction, session: str) -> None:
        """Cancel it; whoever was reminded is told."""
        say = say_to(interaction)
        done = await in_time(interaction, services_of(interaction).calendar.cancel(actor_of(interaction), session))
        told = ", ".join(f"<#{channel}>" for channel in done.told)
        key = "session-cancelled-told" if told else "session-cancelled-quietly"
        await answer(interaction, say(key, id=str(done.session.id), channels=told))

    @add.autocomplete("title")
    async def suggest_known(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest events of the known calendar; any other title can be typed."""
        say = say_to(interaction)
        events = services_of(interaction).calendar.known_events(current)
        return [app_commands.Choice(name=choice_name(say, event), value=event.ref) for event in events]

    @add.autocomplete("negotiating_body")
    async def suggest_known_body(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest negotiating bodies that were named before."""
        return await bodies(interaction, current, BodyKind.BODY)

    @add.autocomplete("process")
    async def suggest_known_process(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest processes that were named before."""
        return await bodies(interaction, current, BodyKind.PROCESS)

    @show.autocomplete("session")
    async def suggest_entry(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest sessions and events of the known calendar."""
        return await every_entry(interaction, current)

    @list_sessions.autocomplete("body")
    async def suggest_whose(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest bodies and processes whose entries are wanted."""
        return await bodies(interaction, current)

    @cancel.autocomplete("session")
    async def suggest_session(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest this server's sessions that can be cancelled."""
        return await own_sessions(interaction, current)


def require_place(interaction: Interaction, channel_id: int | None, role_id: int | None) -> None:
    """Refuse a channel where Caucus cannot speak, and a role that it cannot call there.

    Args:
        interaction: whose server it is.
        channel_id: None where nothing will be said.
        role_id: None for no role.

    Raises:
        Refused: ``channel-…`` or ``role-…``.
    """
    guild = interaction.guild
    if guild is None or channel_id is None:
        return
    channel = guild.get_channel(channel_id)
    require_speaking(channel, f"<#{channel_id}>")
    require_calling(guild, role_id, channel)


@book("sessions")
async def sessions_book(interaction: Interaction, told: str) -> Book:
    """Return what is to come: all, with some words, or 'body:7|words'."""
    services, (body, _, words) = services_of(interaction), told.rpartition("|")
    entries = await services.calendar.upcoming(actor_of(interaction), words, body)
    return Book(list_cards(say_to(interaction), entries, services.clock.now()))
