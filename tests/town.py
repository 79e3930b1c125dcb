"""A small server on simcord for fast command tests: the real bot, real services on a real file, a held clock."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import discord
import simcord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle, RoleHandle
from simcord.results import InteractionResult

from bot.client import Caucus
from bot.clock import FixedClock
from bot.services import Services


@dataclass
class Town:
    """A server with an organiser (by permission), a second one (by role), two members and two channels."""

    env: simcord.Env
    bot: Caucus
    clock: FixedClock
    guild: GuildHandle
    lobby: ChannelHandle
    letters: ChannelHandle
    organiser: MemberActor
    second: MemberActor
    member: MemberActor
    other: MemberActor
    organiser_role: RoleHandle

    @property
    def services(self) -> Services:
        """The bot's services."""
        return self.bot.services

    async def use(self, who: MemberActor, name: str, /, **options: Any) -> InteractionResult:
        """Have somebody use a command in the lobby."""
        return await who.slash(self.lobby, name, **options)

    async def due(self, moment: datetime) -> None:
        """Move the clock and let everything happen that is due by then."""
        self.clock.move_to(moment)
        await self.services.deliveries.run_due()
        await self.env.settle()


def words(result: InteractionResult) -> str:
    """Return everything a person reads in an answer: content and embeds of the response and the follow-ups."""
    shown = [result.response, *result.followups]
    return "\n".join(_words(message.content, message.embeds) for message in shown if message is not None)


def _words(content: str, embeds: list[discord.Embed]) -> str:
    lines = [content]
    for embed in embeds:
        lines += [embed.title or "", embed.description or "", embed.footer.text or ""]
        lines += [f"{field.name}\n{field.value}" for field in embed.fields]
    return "\n".join(line for line in lines if line)


def is_private(result: InteractionResult) -> bool:
    """Whether every part of an answer is for this person only."""
    shown = [message for message in (result.response, *result.followups) if message is not None]
    return bool(shown) and all(message.ephemeral for message in shown)


async def build_town(env: simcord.Env, bot: Caucus, clock: FixedClock) -> Town:
    """Found the server and do what its organiser does first: /setup."""
    guild = env.create_guild("Demo town")
    role = guild.create_role("Organisers")
    manage = guild.create_role("Admins", permissions=discord.Permissions(manage_guild=True))
    lobby, letters = guild.create_text_channel("lobby"), guild.create_text_channel("letters")
    people = {
        name: guild.add_member(env.create_user(name), roles=roles)
        for name, roles in {"ona": [manage], "otto": [role], "mira": [], "musa": []}.items()
    }
    town = Town(
        env, bot, clock, guild, lobby, letters, people["ona"], people["otto"], people["mira"], people["musa"], role
    )
    await town.use(town.organiser, "setup", organiser_role=role, letters=letters, announcements=lobby)
    return town
