"""What an article's card offers to those who are talking: its citation to paste, and a question to the room."""

import discord

from bot.reference.resolve import Place
from cogs._ui.actor import Interaction
from cogs.reference.asking import ask_button, may_ask
from cogs.reference.citing import cite_button, value_of


def add_talk(view: discord.ui.View, interaction: Interaction, place: Place) -> discord.ui.View:
    """Add 'Cite', and 'Ask the room' where this person may open a thread; return the view."""
    value = value_of(place)
    if value:
        view.add_item(cite_button(interaction, value))
        if may_ask(interaction):
            view.add_item(ask_button(interaction, value))
    return view
