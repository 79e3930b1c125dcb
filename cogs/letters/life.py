"""/letter extend, deliver, organisers, ledger: what those who run a letter do with it once it is open."""

from functools import partial

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import Invalid
from bot.letters.life.service import HOW_LIMIT
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.forms import receive, say_to
from cogs._ui.permissions import require_speaking
from cogs._ui.replies import answer, in_time
from cogs.letters import life_look as look
from cogs.letters.choosing import LETTER, number, suggest_letters
from cogs.letters.decisions import ask_deliver
from cogs.letters.life_steps import ExtendForm, ToldButton

_DOINGS = [
    app_commands.Choice(name="Show who runs it", value="list"),
    app_commands.Choice(name="Give it to a person to run, this letter only", value="add"),
    app_commands.Choice(name="Take it back from a person", value="remove"),
]


class LifeCommands(commands.Cog):
    """A letter's later life."""

    @commands.Cog.listener("on_interaction")
    async def take_extension(self, interaction: Interaction) -> None:
        """Take the forms that move deadlines."""
        await receive(interaction, ExtendForm.known_by)

    @app_commands.command(name="extend", description="Organisers: move a letter's deadlines; signers are told")
    @app_commands.describe(letter=LETTER)
    async def extend(self, interaction: Interaction, letter: str) -> None:
        """Open the form with the deadlines the letter has."""
        view = await services_of(interaction).letter_life.extendable(actor_of(interaction), number(letter))
        await ExtendForm.of(say_to(interaction), view.letter).open(interaction)

    @app_commands.command(
        name="deliver", description="Organisers: record that a letter was delivered; later, who wants out"
    )
    @app_commands.describe(letter=LETTER, how="Where and how it was delivered, in a few words; everybody may read it")
    async def deliver(
        self, interaction: Interaction, letter: str, how: app_commands.Range[str, 1, HOW_LIMIT] | None = None
    ) -> None:
        """Ask whether to record the delivery, or show it with the signatures that are wanted back."""
        life, actor, letter_id = services_of(interaction).letter_life, actor_of(interaction), number(letter)
        if how is not None:
            await ask_deliver(interaction, letter_id, how)
            return
        view, wanted = await life.delivery_of(actor, letter_id)
        card = look.delivery_card(say_to(interaction), view, wanted)
        await answer(interaction, card, view=ToldButton.row_of(say_to(interaction), letter_id, wanted))

    @app_commands.command(name="organisers", description="Organisers: who else runs one letter, and no other")
    @app_commands.describe(letter=LETTER, do="What to do (show)", person="Whom it is given to, or taken from")
    @app_commands.choices(do=_DOINGS)
    async def organisers(
        self,
        interaction: Interaction,
        letter: str,
        do: app_commands.Choice[str] | None = None,
        person: discord.User | None = None,
    ) -> None:
        """Show, add or remove co-organisers."""
        life, actor, letter_id = services_of(interaction).letter_life, actor_of(interaction), number(letter)
        _, given = await life.organisers(actor, letter_id)
        if do is not None and do.value != "list":
            change = partial(life.give_to if do.value == "add" else life.take_from, actor, letter_id)
            given = await in_time(interaction, change(_person(person, adding=do.value == "add").id))
        await answer(interaction, look.organisers_card(say_to(interaction), letter_id, given))

    @app_commands.command(name="ledger", description="Organisers: where a letter's ledger ends, to keep or to publish")
    @app_commands.describe(letter=LETTER, channel="Where to say it, for everybody to keep")
    async def ledger(self, interaction: Interaction, letter: str, channel: discord.TextChannel | None = None) -> None:
        """Show the head of the ledger; with a channel, publish it there."""
        life, actor, letter_id = services_of(interaction).letter_life, actor_of(interaction), number(letter)
        head, note = await life.head(actor, letter_id), text(interaction, "letter-ledger-hint")
        if channel is not None:
            require_speaking(channel)
            head = await in_time(interaction, life.publish_head(actor, letter_id, channel.id))
            note = text(interaction, "letter-ledger-published", channel=channel.mention)
        await answer(interaction, look.ledger_card(say_to(interaction), head, note))

    @extend.autocomplete("letter")
    @deliver.autocomplete("letter")
    @organisers.autocomplete("letter")
    @ledger.autocomplete("letter")
    async def suggest_letter_to_run(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest the letters this person may know of."""
        return await suggest_letters(interaction, current)


def _person(person: discord.User | discord.Member | None, *, adding: bool) -> discord.User | discord.Member:
    """Return whom a letter is given to or taken from; who has left the server can still be taken off.

    Raises:
        Invalid: nobody was named, or a bot; somebody who is not of this server is given nothing.
    """
    if person is None:
        raise Invalid("letter-organisers-whom")
    if adding and person.bot:
        raise Invalid("letter-organisers-bot")
    if adding and not isinstance(person, discord.Member):
        raise Invalid("letter-organisers-not-here")
    return person
