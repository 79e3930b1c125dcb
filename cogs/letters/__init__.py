"""Sign-on letters in Discord: commands, panels, forms."""

from discord.ext import commands

from cogs.letters import life_words as life_words  # its renderers register themselves
from cogs.letters.amending import ChangeChoice
from cogs.letters.cog import Letters
from cogs.letters.decisions import DecisionButton
from cogs.letters.drafting import OpenButton
from cogs.letters.duplicates import DecisionsButton, PairButton, UndoChoice
from cogs.letters.entries import EntryButton, EntryChoice
from cogs.letters.entries_import import ImportButton
from cogs.letters.intentions import CommitButton
from cogs.letters.life_steps import ToldButton
from cogs.letters.nudges import NudgesButton
from cogs.letters.own import WithdrawChoice
from cogs.letters.panel import PanelButton
from cogs.letters.running_missing import NudgeButton, NudgedButton
from cogs.letters.safety import ContactButton, SafetyChoice, VisibilityButton
from cogs.letters.signers import QueueChoice
from cogs.letters.signing import CapacityButton, KnownButton, KnownChoice
from cogs.letters.summary import SummaryButton
from cogs.letters.texts_confirm import ConfirmButton, OwedButton, OwedChoice
from cogs.letters.texts_picked import PickedButton, add_menu
from cogs.letters.texts_proposals import ProposalButton
from cogs.letters.texts_show import LanguageChoice, RedlineButton


async def setup(bot: commands.Bot) -> None:
    """Add the cog and the buttons that outlive a restart."""
    bot.add_dynamic_items(PanelButton, CapacityButton, DecisionButton, OpenButton, WithdrawChoice, ToldButton)
    bot.add_dynamic_items(KnownButton, KnownChoice, SummaryButton, CommitButton, ChangeChoice, QueueChoice)
    bot.add_dynamic_items(ProposalButton, ConfirmButton, OwedButton, OwedChoice)
    bot.add_dynamic_items(LanguageChoice, RedlineButton, PickedButton)
    add_menu(bot)
    bot.add_dynamic_items(EntryButton, EntryChoice, ImportButton, PairButton, DecisionsButton, UndoChoice)
    bot.add_dynamic_items(SafetyChoice, VisibilityButton, ContactButton)
    bot.add_dynamic_items(NudgeButton, NudgedButton, NudgesButton)
    await bot.add_cog(Letters(bot))
