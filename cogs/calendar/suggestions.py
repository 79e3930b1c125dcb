"""What is suggested for options: sessions, deadlines, negotiating bodies, processes."""

from discord import app_commands

from bot.calendar.bodies.model import Body, BodyKind
from bot.errors import DomainError
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import clip
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


async def own_deadlines(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
    """Return this server's deadlines that stand and are to come."""
    say = say_to(interaction)
    try:
        found = await services_of(interaction).calendar.deadlines(actor_of(interaction), current)
    except DomainError:
        return []
    return [app_commands.Choice(name=choice_name(say, deadline), value=deadline.ref) for deadline in found]


async def bodies(
    interaction: Interaction, current: str, kind: BodyKind | None = None
) -> list[app_commands.Choice[str]]:
    """Return negotiating bodies and processes, of one kind or both; another name can be typed."""
    try:
        found = await services_of(interaction).bodies.suggest(actor_of(interaction), current, kind)
    except DomainError:
        return []
    return [app_commands.Choice(name=body_name(one), value=one.ref) for one in found]


def body_name(body: Body) -> str:
    """Return a body as a suggestion of at most 100 characters, its letters whole."""
    short = f" ({body.short})" if body.short else ""
    return clip(body.name, 100 - len(short)) + short


async def every_entry(interaction: Interaction, current: str, *, known: bool = True) -> list[app_commands.Choice[str]]:
    """Return sessions, deadlines and (unless `known` is False) events of the known calendar, what is to come first."""
    say = say_to(interaction)
    try:
        entries = await services_of(interaction).calendar.entries(actor_of(interaction), current, known=known)
    except DomainError:
        return []
    return [app_commands.Choice(name=choice_name(say, entry), value=entry.ref) for entry in entries]
