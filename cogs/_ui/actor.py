"""From an interaction to what services understand: who asks, in which language."""

import asyncio
from typing import TYPE_CHECKING, cast

import discord

from bot.actor import Actor, Permission
from bot.errors import Value
from bot.services import Services

if TYPE_CHECKING:
    from bot.client import Caucus

Interaction = discord.Interaction[discord.Client]
_LOOKED_AT = Permission.ADMINISTRATOR | Permission.MANAGE_GUILD | Permission.MENTION_EVERYONE


def take(interaction: Interaction) -> None:
    """Note that somebody here is at an interaction, and since when; see `Caucus.on_interaction`, `replies.in_time`."""
    # Noted once: what is written in a thread, such as a file, asks for words there, where no loop runs.
    if "taken" not in interaction.extras:
        interaction.extras["taken"] = asyncio.get_running_loop().time()


def services_of(interaction: Interaction) -> Services:
    """Return the services of the client that received the interaction: whoever asks for them is at it."""
    take(interaction)
    return cast("Caucus", interaction.client).services


def language_of(interaction: Interaction) -> str:
    """Return the language to answer the person in: that of their Discord, where we have it."""
    return services_of(interaction).texts.language_for(str(interaction.locale))


def text(interaction: Interaction, key: str, /, **data: Value) -> str:
    """Return a message of the catalogue in the person's language."""
    return services_of(interaction).texts.text(key, language_of(interaction), **data)


def actor_of(interaction: Interaction) -> Actor:
    """Return who asks. The roles and permissions are those that Discord sent with this interaction."""
    user = interaction.user
    member = user if isinstance(user, discord.Member) else None
    roles = frozenset(role.id for role in member.roles) if member is not None else frozenset[int]()
    return Actor(
        user_id=user.id,
        guild_id=interaction.guild_id,
        role_ids=roles,
        permissions=Permission(interaction.permissions.value) & _LOOKED_AT,
        name=user.display_name,
        language=language_of(interaction),
        created_at=user.created_at,
        joined_at=member.joined_at if member is not None else None,
    )
