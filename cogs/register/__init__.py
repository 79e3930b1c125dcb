"""The register of organisations in Discord: /register."""

from discord.ext import commands

from cogs.register.cog import Register
from cogs.register.importing import WriteTable
from cogs.register.proposals import ProposalButton


async def setup(bot: commands.Bot) -> None:
    """Add the cog and the buttons that outlive a restart."""
    bot.add_dynamic_items(ProposalButton, WriteTable)
    await bot.add_cog(Register())
