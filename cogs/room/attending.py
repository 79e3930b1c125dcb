"""/room attend, withdraw, who, enter: who of the coalition attends a session."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.actor import Actor, Permission
from bot.errors import DomainError, Invalid
from bot.room.attendance.model import How
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.books import TOLD_LIMIT, Book, book, show
from cogs._ui.cards import clip, plain
from cogs._ui.forms import say_to
from cogs._ui.replies import answer, in_time
from cogs.calendar.suggestions import own_sessions
from cogs.room.attend_button import show_own
from cogs.room.attending_look import own_card, part_name, who_cards

SESSION = "The session: choose from the list, or type its number"
_PART = "One day or meeting of it; all of it if left out"
_HOWS = [
    app_commands.Choice(name="In person", value=How.IN_PERSON.value),
    app_commands.Choice(name="Online", value=How.ONLINE.value),
]


class Attending(commands.Cog):
    """Commands about attendance."""

    @app_commands.command(name="attend", description="Say that you attend a session, or one day of it; others may see")
    @app_commands.describe(session=SESSION, how="In person or online; leave it out to see what you said", part=_PART)
    @app_commands.choices(how=_HOWS)
    async def attend(
        self, interaction: Interaction, session: str, how: app_commands.Choice[str] | None = None, part: str = ""
    ) -> None:
        """Note it, and show what the person attends."""
        attendance, actor = services_of(interaction).attendance, actor_of(interaction)
        if how is None:
            await show_own(interaction, await attendance.mine(actor, session))
            return
        await show_own(interaction, await in_time(interaction, attendance.attend(actor, session, How(how.value), part)))

    @app_commands.command(name="withdraw", description="Take back that you attend a session, or one part of it")
    @app_commands.describe(session=SESSION, part="One day or meeting; everything if left out")
    async def withdraw(self, interaction: Interaction, session: str, part: str | None = None) -> None:
        """Delete it."""
        attendance = services_of(interaction).attendance
        own = await in_time(interaction, attendance.withdraw(actor_of(interaction), session, part))
        await answer(interaction, own_card(say_to(interaction), own))

    @app_commands.command(name="who", description="The coalition: who attends a session, and how many on each day")
    @app_commands.describe(session=SESSION)
    async def who(self, interaction: Interaction, session: str) -> None:
        """Show it, to this person only and without a way to share it."""
        await show(interaction, "attend-who", session[:TOLD_LIMIT])

    @app_commands.command(name="enter", description="Organisers: enter somebody who attends; they are asked first")
    @app_commands.describe(
        session=SESSION,
        person="Who attends",
        how="In person or online",
        part=_PART,
        said="They told you so: it counts at once, marked as said by you; they can take it out",
    )
    @app_commands.choices(how=_HOWS)
    async def enter(
        self,
        interaction: Interaction,
        session: str,
        person: discord.Member,
        how: app_commands.Choice[str],
        part: str = "",
        said: bool = False,
    ) -> None:
        """Ask the person, or note it as said by the organiser."""
        attendance, actor, whom = services_of(interaction).attendance, actor_of(interaction), person_of(person)
        entering = attendance.enter(actor, whom, session, How(how.value), part, said=said)
        await in_time(interaction, entering)
        key = "room-entered-said" if said else "room-entered-asked"
        await answer(interaction, say_to(interaction)(key, person=f"<@{person.id}>"))

    @attend.autocomplete("session")
    @withdraw.autocomplete("session")
    @who.autocomplete("session")
    @enter.autocomplete("session")
    async def suggest_attended(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest this server's sessions."""
        return await own_sessions(interaction, current)

    @attend.autocomplete("part")
    @withdraw.autocomplete("part")
    @enter.autocomplete("part")
    async def suggest_parts(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest days and meetings of the session that was chosen."""
        chosen, say = str(getattr(interaction.namespace, "session", "")), say_to(interaction)
        try:
            own = await services_of(interaction).attendance.mine(actor_of(interaction), chosen)
        except DomainError:
            return []
        held = {one.id: one for one in own.meetings}
        named = [(part_name(say, own.session, held, part), part.ref) for part in own.parts]
        fitting = [(name, ref) for name, ref in named if current.casefold() in name.casefold()]
        return [app_commands.Choice(name=clip(name, 100), value=ref) for name, ref in fitting[:25]]


def person_of(member: discord.Member) -> Actor:
    """Return somebody else as services understand people; raises Invalid for a bot."""
    if member.bot:
        raise Invalid("room-person-bot")
    return Actor(
        user_id=member.id,
        guild_id=member.guild.id,
        role_ids=frozenset(role.id for role in member.roles),
        permissions=Permission(member.guild_permissions.value & (Permission.ADMINISTRATOR | Permission.MANAGE_GUILD)),
        name=plain(member.display_name),
    )


@book("attend-who")
async def who_book(interaction: Interaction, session: str) -> Book:
    """Return who attends a session."""
    found = await services_of(interaction).attendance.who(actor_of(interaction), session)
    return Book(who_cards(say_to(interaction), found))
