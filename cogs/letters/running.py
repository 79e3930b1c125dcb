"""/letter missing, rules, chart: what organisers need while signatures come in, and how a letter stands in figures."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.letters.running.model import Change
from bot.letters.signatures.flow.model import Approval
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.forms import say_to
from cogs._ui.replies import answer, in_time
from cogs.letters import running_chart as chart
from cogs.letters.choosing import LETTER, number, suggest_letters
from cogs.letters.running_look import rules_card
from cogs.letters.running_missing import show_missing

_APPROVALS = [
    app_commands.Choice(name="Nobody's: each counts at once if it fits the other rules", value="nobody"),
    app_commands.Choice(name="Organisations whose authority is only self-declared", value="unproven"),
    app_commands.Choice(name="All organisations", value="organisations"),
]
_Count = app_commands.Range[int, 0, 100_000]
_Days = app_commands.Range[int, 0, 3_650]


class RunningCommands(commands.Cog):
    """Running a letter; a part of the cog of letters."""

    @app_commands.command(name="missing", description="Organisers: who in the register has not answered; ask them")
    @app_commands.describe(letter=LETTER, file="The whole list as a CSV file too")
    async def missing(self, interaction: Interaction, letter: str, file: bool = False) -> None:
        """Show who has not answered, with the button that asks them."""
        await show_missing(interaction, number(letter), with_file=file)

    @app_commands.command(name="rules", description="Organisers: which signatures wait, what exports tell, milestones")
    @app_commands.describe(
        letter="The letter; left out, the rules of all letters here",
        approval="Which organisations wait for an organiser",
        levels="Exports tell how well each organisation's authority is known",
        a_minute="More signatures than this within a minute wait (0: no limit)",
        an_hour="More signatures than this within an hour wait (0: no limit)",
        per_account="More signatures than this by one account wait (0: no limit)",
        account_days="Accounts younger than this many days wait (0: no limit)",
        member_days="Who joined less than this many days ago waits (0: no limit)",
        role="Who has not this role waits; @everyone for no role",
        milestones="Say 10, 25, 50 ... public signatures in the channels with a panel",
    )
    @app_commands.choices(approval=_APPROVALS)
    async def letter_rules(
        self,
        interaction: Interaction,
        letter: str | None = None,
        approval: app_commands.Choice[str] | None = None,
        levels: bool | None = None,
        a_minute: _Count | None = None,
        an_hour: _Count | None = None,
        per_account: app_commands.Range[int, 0, 1_000] | None = None,
        account_days: _Days | None = None,
        member_days: _Days | None = None,
        role: discord.Role | None = None,
        milestones: bool | None = None,
    ) -> None:
        """Show the rules, changed where something was said."""
        change = Change(
            approval=None if approval is None else Approval(approval.value),
            levels=levels,
            burst=a_minute,
            sustained=an_hour,
            per_account=per_account,
            account_days=account_days,
            member_days=member_days,
            role_id=None if role is None else 0 if role.is_default() else role.id,
            milestones=milestones,
        )
        rules, actor = services_of(interaction).letter_rules, actor_of(interaction)
        wanted = None if letter is None else number(letter)
        asked = rules.rules(actor, wanted) if change == Change() else rules.change(actor, wanted, change)
        await answer(interaction, rules_card(say_to(interaction), await in_time(interaction, asked)))

    @app_commands.command(name="chart", description="A letter in figures: by region, kind and day, as pictures")
    @app_commands.describe(letter=LETTER)
    async def chart(self, interaction: Interaction, letter: str) -> None:
        """Show the figures as pictures and as text."""
        asked = services_of(interaction).figures.figures(actor_of(interaction), number(letter))
        found, say = await in_time(interaction, asked), say_to(interaction)
        files = await in_time(interaction, chart.pictures(say, found))
        await answer(interaction, chart.card(say, found), share=False, files=files)

    @missing.autocomplete("letter")
    @letter_rules.autocomplete("letter")
    @chart.autocomplete("letter")
    async def suggest_running_letter(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest the letters this person may know of."""
        return await suggest_letters(interaction, current)
