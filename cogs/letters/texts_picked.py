"""Messages picked from a conversation to make a letter's text of, by the menu of a message."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.letters.texts.model import Gathered
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import answer, in_time
from cogs.letters.drafting import ask_draft
from cogs.letters.texts_sources import Source

_SHOWN = 1_500


def add_menu(bot: commands.Bot) -> None:
    """Add the entry to the menu of every message."""
    bot.tree.add_command(app_commands.ContextMenu(name="Use in a letter", callback=pick))


async def pick(interaction: Interaction, message: discord.Message) -> None:
    """Keep a message's words for a letter, beside those that were picked before."""
    parts: list[discord.Message | discord.MessageSnapshot] = [message, *message.message_snapshots]
    words = "\n\n".join(part.content for part in parts if part.content)
    work = services_of(interaction).letter_texts.gather(actor_of(interaction), message.id, words)
    await show(interaction, await in_time(interaction, work))


async def show_picked(interaction: Interaction) -> None:
    """Show what this organiser has picked; in a thread or anywhere else."""
    await show(interaction, await services_of(interaction).letter_texts.gathered(actor_of(interaction)))


async def show(interaction: Interaction, picked: Gathered) -> None:
    """Show what was picked and what can be done with it."""
    say = say_to(interaction)
    body = f"{say('letter-picked-body')}\n\n{clip(plain(picked.text), _SHOWN)}"
    row = discord.ui.View(timeout=None)
    row.add_item(PickedButton("letter:picked:new", say("letter-picked-new"), discord.ButtonStyle.success))
    row.add_item(PickedButton("letter:picked:clear", say("letter-picked-clear")))
    title = say("letter-picked-title", count=picked.count, characters=len(picked.text))
    await answer(interaction, Card(title, body, colour=Colour.LETTER), view=row)


class PickedButton(Lasting, template=r"letter:picked:(?P<do>new|clear)"):
    """Starts a letter with what was picked, or forgets it."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it."""
        texts, actor = services_of(interaction).letter_texts, actor_of(interaction)
        if said["do"] == "new":
            await texts.gathered(actor)
            await ask_draft(interaction, Source(picked=True))
            return
        await in_time(interaction, texts.forget_gathered(actor))
        await answer(interaction, say_to(interaction)("letter-picked-cleared"))
