"""In the room: who attends, who speaks, how long a text is."""

from discord.ext import commands

from cogs.room import said as said  # its renderers register themselves
from cogs.room.attend_button import AskedButton, AttendButton, PartsChoice
from cogs.room.cog import Room
from cogs.room.roster_panel import RegionChoice, RosterButton, SwapButton


async def setup(bot: commands.Bot) -> None:
    """Add the cog and the buttons that outlive a restart."""
    bot.add_dynamic_items(AttendButton, PartsChoice, AskedButton, RosterButton, RegionChoice, SwapButton)
    await bot.add_cog(Room(bot))
