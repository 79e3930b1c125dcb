"""What the bot itself may do in a channel, asked before something is promised to be said there."""

import discord

from bot.errors import Refused

NEEDED = discord.Permissions(
    view_channel=True, send_messages=True, embed_links=True, attach_files=True, read_message_history=True
)


def missing(channel: discord.abc.GuildChannel | discord.Thread) -> list[str]:
    """Return the permissions the bot lacks in a channel, in Discord's words ('Send Messages'); empty when none."""
    have = channel.permissions_for(channel.guild.me)
    lacking = [name for name, wanted in NEEDED if wanted and not getattr(have, name)]
    if isinstance(channel, discord.Thread):
        lacking = [name for name in lacking if name != "send_messages"]
        if not have.send_messages_in_threads:
            lacking.append("send_messages_in_threads")
    return [name.replace("_", " ").title() for name in lacking]


def require_speaking(channel: discord.abc.GuildChannel | discord.Thread | None, name: str = "") -> None:
    """Refuse where the bot could not say what it is asked to say.

    Args:
        channel: the channel, None where it is not there (any more).
        name: how to call a missing one.

    Raises:
        Refused: ``channel-gone`` or ``channel-not-writable`` with the missing permissions.
    """
    if channel is None:
        raise Refused("channel-gone", channel=name or "?")
    lacking = missing(channel)
    if lacking:
        raise Refused("channel-not-writable", channel=channel.mention, permissions=", ".join(lacking))


def require_calling(
    guild: discord.Guild, role_id: int | None, channel: discord.abc.GuildChannel | discord.Thread | None
) -> None:
    """Refuse a role that the bot could name in a channel without anybody being told.

    Args:
        guild: the server.
        role_id: None for no role; the role that everybody has is the services' to refuse.
        channel: where it would be called; None where it is not there.

    Raises:
        Refused: ``role-gone`` or ``role-silent``.
    """
    if role_id is None or role_id == guild.id:
        return
    role = guild.get_role(role_id)
    if role is None:
        raise Refused("role-gone")
    if channel is not None and not (role.mentionable or channel.permissions_for(guild.me).mention_everyone):
        raise Refused("role-silent", role=role.mention, channel=channel.mention)
