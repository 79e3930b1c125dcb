"""Whether a channel is read by the coalition alone, so that its speakers may be named there."""

import discord

from bot.servers.model import ServerSettings


def only_coalition(channel: discord.abc.GuildChannel | None, server: ServerSettings) -> bool:
    """Whether nobody but the coalition can read a channel now; in doubt no.

    Where no coalition role was chosen the whole server is the coalition. Else no role may read the channel but the
    coalition's, the organisers' and those that manage the server, and nobody was let in by name: whether such a person
    is of the coalition cannot be known.
    """
    if server.coalition_role_id is None:
        return True
    if channel is None:
        return False
    trusted = {server.coalition_role_id, server.organiser_role_id}
    for role in channel.guild.roles:
        manages = role.permissions.administrator or role.permissions.manage_guild
        if role.id in trusted or manages or role.is_bot_managed():
            continue
        if channel.permissions_for(role).view_channel:
            return False
    named = [(one, rule) for one, rule in channel.overwrites.items() if not isinstance(one, discord.Role)]
    return all(one.id == channel.guild.me.id or rule.view_channel is not True for one, rule in named)
