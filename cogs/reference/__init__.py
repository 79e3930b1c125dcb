"""Principles, treaties and words in Discord: /principle, /treaty, /glossary."""

from discord.ext import commands

from cogs.reference.asking import AskButton, Asking, ConfirmAsk
from cogs.reference.citing import CiteButton
from cogs.reference.compare_files import ChangeSelect, FileButton
from cogs.reference.conversation import add_menus
from cogs.reference.crossing import CrossSelect
from cogs.reference.glossary import Words
from cogs.reference.importing import ImportButton
from cogs.reference.opening import OpenSelect
from cogs.reference.principle import PrincipleCommands
from cogs.reference.treaty import TreatyCommands
from cogs.reference.turning import BesideButton, TextButton
from cogs.reference.versions import WithdrawButton


async def setup(bot: commands.Bot) -> None:
    """Add the cogs, and what outlives a restart under their answers."""
    bot.add_dynamic_items(OpenSelect, CrossSelect, TextButton, BesideButton, ImportButton, WithdrawButton)
    bot.add_dynamic_items(FileButton, ChangeSelect, CiteButton, AskButton, ConfirmAsk)
    await bot.add_cog(TreatyCommands())
    await bot.add_cog(PrincipleCommands())
    await bot.add_cog(Words())
    await bot.add_cog(Asking())
    add_menus(bot)
