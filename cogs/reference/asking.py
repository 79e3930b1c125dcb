"""'Ask the room': a thread in the channel with an article's card and a question. Nothing is posted unconfirmed."""

import contextlib
import re
from collections.abc import Mapping
from typing import TypeGuard

import discord
from discord.ext import commands

from bot.errors import Invalid, Refused
from cogs._ui.actor import Interaction, text
from cogs._ui.cards import Card, clip, plain
from cogs._ui.forms import Form, Say, receive, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import SILENT
from cogs._ui.still import StillView
from cogs.reference.citing import place_of

QUESTION_LIMIT = 1000
_KNOWN = re.compile(r"ask-form:(.{1,80})")
_ESCAPED = re.compile(r"\\([^\w\s])")
_REMEMBERED = 200
_BUTTONS = (
    ("ask-post", "post", discord.ButtonStyle.primary),
    ("ask-drop", "drop", discord.ButtonStyle.secondary),
)
_NEEDED = discord.Permissions(
    view_channel=True, create_public_threads=True, send_messages_in_threads=True, embed_links=True
)


class Asking(commands.Cog):
    """Takes the form, however long ago it was opened."""

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Take the forms of questions that were sent off."""
        await receive(interaction, AskForm.known_by)


class AskButton(Lasting, template=r"caucus:ask:(?P<value>.{1,80})"):
    """Opens the form for a question about the article it stands under."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Say at once where it cannot be done, before anybody types a question."""
        _channel(interaction)
        await AskForm(say_to(interaction), {}, said["value"]).open(interaction)


def may_ask(interaction: Interaction) -> bool:
    """Whether this person can open a thread here.

    That Caucus itself lacks a permission is said when the button is pressed: an organiser can mend it.
    """
    return _is_place(interaction.channel) and _may_open(interaction.permissions)


def ask_button(interaction: Interaction, value: str) -> AskButton:
    """Return the button for an article's value."""
    return AskButton(f"caucus:ask:{value}", text(interaction, "ask-button"))


class AskForm(Form):
    """The question.

    Args:
        say: the catalogue.
        given: what the field holds at first.
        value: the article.
    """

    def __init__(self, say: Say, given: Mapping[str, str], value: str) -> None:
        super().__init__(say, say("ask-form"), given, f"ask-form:{value}")
        self._value = value
        self.line("question", ("ask-question", "ask-question-help"), QUESTION_LIMIT, long=True)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "AskForm | None":
        """Return the form with a custom id, None where it is another one's."""
        known = _KNOWN.fullmatch(custom_id)
        return cls(say, {}, known[1]) if known is not None else None

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Show what would be posted, to this person only."""
        from cogs.reference.opening import shown_places  # noqa: PLC0415 - it puts the button under what it shows

        channel = _channel(interaction)
        question = filled["question"].strip()
        # Signs that nobody sees are no question.
        if not any(sign.isprintable() and not sign.isspace() for sign in question):
            raise Invalid("ask-empty")
        place = place_of(interaction, self._value)
        card, _ = shown_places(interaction, "", [place])
        words = _words(interaction, question)
        view = StillView()
        for key, do, style in _BUTTONS:
            view.add_item(ConfirmAsk(f"caucus:asked:{do}:{self._value}", text(interaction, key), style))
        preview = text(interaction, "ask-preview", channel=channel.mention)
        await interaction.response.send_message(
            f"{preview}\n\n{words}", embed=card.embed(), view=view, ephemeral=True, allowed_mentions=SILENT
        )

    def refilled(self, filled: Mapping[str, str]) -> "AskForm":
        """Return the same form, as it was filled."""
        return AskForm(self.say, filled, self._value)


class ConfirmAsk(Lasting, template=r"caucus:asked:(?P<do>post|drop):(?P<value>.{1,80})"):
    """One of the two buttons under the preview, which holds the question itself."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Open the thread, once; or post nothing."""
        message = interaction.message
        if said["do"] == "drop" or message is None:
            await interaction.response.edit_message(content=text(interaction, "ask-dropped"), embed=None, view=None)
            return
        if message.id in _POSTING:
            await interaction.response.defer()
            return
        # Asked again: what one may do can have changed since the preview.
        channel = _channel(interaction)
        card, name, words = _asked(interaction, said["value"], message.content)
        while len(_POSTING) >= _REMEMBERED:
            del _POSTING[next(iter(_POSTING))]
        _POSTING[message.id] = None
        try:
            await interaction.response.defer()
            thread = await _open(channel, name, words, card)
        except BaseException:
            _POSTING.pop(message.id, None)
            raise
        done = text(interaction, "ask-posted", thread=thread.mention)
        await interaction.edit_original_response(content=done, embed=None, view=None, allowed_mentions=SILENT)


_POSTING: dict[int, None] = {}
"""Previews whose thread is there, or is being opened, the oldest first: two presses are one thread."""


def _asked(interaction: Interaction, value: str, shown: str) -> tuple[Card, str, str]:
    """Return the article's card, the thread's name and what is said in it, from a preview's button and its words."""
    from cogs.reference.opening import shown_places  # noqa: PLC0415 - it puts the button under what it shows

    place = place_of(interaction, value)
    words = shown.rpartition("\n\n")[2]
    typed = " ".join(line.removeprefix("> ") for line in words.splitlines()[1:])
    name = _thread(interaction, place.provision.label, _ESCAPED.sub(r"\1", typed).replace("\u200b", ""))
    return shown_places(interaction, "", [place])[0], name, words


def _thread(interaction: Interaction, label: str, question: str) -> str:
    return clip(text(interaction, "ask-thread", label=label, question=" ".join(question.split())), 100)


async def _open(channel: discord.TextChannel, name: str, words: str, card: Card) -> discord.Thread:
    thread = await channel.create_thread(name=name, type=discord.ChannelType.public_thread)
    try:
        await thread.send(words, embed=card.embed(), allowed_mentions=SILENT)
    except discord.HTTPException:
        # An empty thread would tell everybody of a question that nobody can read.
        with contextlib.suppress(discord.HTTPException):
            await thread.delete()
        raise
    return thread


def _words(interaction: Interaction, question: str) -> str:
    asks = text(interaction, "ask-asked-by", person=interaction.user.mention)
    quoted = "\n".join(f"> {line}" for line in plain(question).splitlines())
    return clip(f"{asks}\n{quoted}", 1700)


def _channel(interaction: Interaction) -> discord.TextChannel:
    """Return the channel in which this person and Caucus may open a thread.

    Raises:
        Refused: ``ask-here``, ``ask-you-may-not`` or ``ask-caucus-may-not`` with what is missing.
    """
    channel = interaction.channel
    if not _is_place(channel):
        raise Refused("ask-here")
    if not _may_open(interaction.permissions):
        raise Refused("ask-you-may-not", channel=channel.mention)
    have = interaction.app_permissions
    if not have >= _NEEDED:
        lacking = [name.replace("_", " ").title() for name, wanted in _NEEDED if wanted and not getattr(have, name)]
        raise Refused("ask-caucus-may-not", channel=channel.mention, permissions=", ".join(lacking))
    return channel


def _is_place(channel: object) -> TypeGuard[discord.TextChannel]:
    return isinstance(channel, discord.TextChannel) and not channel.is_news()


def _may_open(person: discord.Permissions) -> bool:
    return person.create_public_threads and person.send_messages_in_threads
