"""/letter share: a letter across servers. Options in, one service call, the result out."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import DomainError, Invalid
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import clip
from cogs._ui.forms import say_to
from cogs._ui.replies import answer, in_time
from cogs.letters import sharing_look as look
from cogs.letters.choosing import LETTER, number, place, suggest_letters


class ShareCommands(commands.Cog):
    """Letters that are offered to other servers, and taken in from them."""

    share = app_commands.Group(name="share", description="Organisers: a letter across servers")

    @share.command(name="offer", description="Organisers: make a one-time code for another server")
    @app_commands.describe(letter=LETTER)
    async def offer(self, interaction: Interaction, letter: str) -> None:
        """Show the code, this once."""
        sharing = services_of(interaction).letter_sharing
        made = await in_time(interaction, sharing.offer(actor_of(interaction), number(letter)))
        await answer(interaction, look.offer_card(say_to(interaction), made))

    @share.command(name="accept", description="Organisers: take a letter of another server in, with its code")
    @app_commands.describe(
        code="The code, as you were given it", channel="Where its panel goes, if not to the channel for letters"
    )
    async def accept(
        self,
        interaction: Interaction,
        code: app_commands.Range[str, 1, 100],
        channel: discord.TextChannel | None = None,
    ) -> None:
        """Take it in and have its panel posted."""
        services, actor = services_of(interaction), actor_of(interaction)
        services.servers.require_organiser(actor)
        channel_id = place(interaction, channel)
        taken = await in_time(interaction, services.letter_sharing.accept(actor, code, channel_id))
        await answer(interaction, text(interaction, "share-accepted", id=str(taken.id), channel=f"<#{channel_id}>"))

    @share.command(name="revoke", description="Organisers: take a letter out of sight in other servers, or in this one")
    @app_commands.describe(letter=LETTER, server="One server only; without it all of them, and the codes")
    async def revoke(self, interaction: Interaction, letter: str, server: str | None = None) -> None:
        """Take it back."""
        sharing, actor = services_of(interaction).letter_sharing, actor_of(interaction)
        done = await in_time(interaction, sharing.revoke(actor, number(letter), _server(server)))
        counts = {"servers": len(done.servers), "codes": done.codes}
        await answer(interaction, text(interaction, "share-revoked", id=str(done.letter.id), **counts))

    @share.command(
        name="list", description="Organisers: which letters are shared, where, and who signs there in numbers"
    )
    async def list_shared(self, interaction: Interaction) -> None:
        """List what is shared from here, and what is taken in."""
        shared = await services_of(interaction).letter_sharing.shared(actor_of(interaction))
        await answer(interaction, look.shared_card(say_to(interaction), shared, _names(interaction.client)))

    @offer.autocomplete("letter")
    @revoke.autocomplete("letter")
    async def suggest_letter_to_share(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest the letters this person may know of."""
        return await suggest_letters(interaction, current)

    @revoke.autocomplete("server")
    async def suggest_server(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest the servers that letters of here are in sight in."""
        try:
            shared = await services_of(interaction).letter_sharing.shared(actor_of(interaction))
        except DomainError:
            return []
        say, name_of = say_to(interaction), _names(interaction.client)
        there = dict.fromkeys(share.guild_id for one in shared if one.home for share in one.shares)
        names = {guild_id: name_of(guild_id) or say("share-server-unknown") for guild_id in there}
        return [
            app_commands.Choice(name=clip(name, 100), value=str(guild_id))
            for guild_id, name in names.items()
            if current.casefold() in name.casefold()
        ][:25]


def _names(client: discord.Client) -> look.NameOf:
    def name_of(guild_id: int) -> str | None:
        guild = client.get_guild(guild_id)
        return None if guild is None else guild.name

    return name_of


def _server(typed: str | None) -> int | None:
    """Return the server that was chosen, None for all.

    Raises:
        Invalid: ``share-server-wrong``.
    """
    if typed is None:
        return None
    digits = typed.strip()
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 20):
        raise Invalid("share-server-wrong")
    return int(digits)
