"""What is suggested for the option `session`."""

from discord import app_commands

from bot.errors import DomainError
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.forms import say_to
from cogs.calendar.look import choice_name


async def own_sessions(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
    """Return this server's own sessions that stand and are not over."""
    say = say_to(interaction)
    try:
        sessions = await services_of(interaction).calendar.sessions(actor_of(interaction), current)
    except DomainError:
        return []
    return [app_commands.Choice(name=choice_name(say, session), value=session.ref) for session in sessions]


async def every_entry(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
    """Return sessions and events of the known calendar, what is to come first."""
    say = say_to(interaction)
    try:
        entries = await services_of(interaction).calendar.entries(actor_of(interaction), current)
    except DomainError:
        return []
    return [app_commands.Choice(name=choice_name(say, entry), value=entry.ref) for entry in entries]
