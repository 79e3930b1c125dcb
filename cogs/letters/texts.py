"""/letter text: new texts, editorial changes, translations, confirmations, history."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import DomainError, Invalid
from bot.letters.model import LetterState, LetterView
from bot.letters.texts.change import ChangeKind
from bot.letters.texts.languages import clean_language, suggest_languages
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import clip
from cogs.letters import texts_confirm, texts_picked, texts_show
from cogs.letters.choosing import LETTER, number, suggest_letters
from cogs.letters.texts_forms import Wanted, ask_text
from cogs.letters.texts_sources import Source

_FILE = "The new text as a .md, .txt or .docx file"
_PICKED = "Take the messages picked with 'Use in a letter'"
_WHY = "Why the text changes; everybody can read it"
# Both changes of a text take the same options. discord.py reads them off each command's own signature.
_describe_change = app_commands.describe(letter=LETTER, file=_FILE, picked=_PICKED, why=_WHY)
_TRANSLATABLE = (LetterState.DRAFT, LetterState.OPEN, LetterState.CLOSED)


class TextCommands(commands.Cog):
    """The group /letter text."""

    text_group = app_commands.Group(name="text", description="The text of a letter: changes, languages, confirmations")

    @text_group.command(
        name="revise", description="Organisers: a new text of an open letter; every signer confirms again"
    )
    @_describe_change
    async def revise(
        self,
        interaction: Interaction,
        letter: str,
        file: discord.Attachment | None = None,
        picked: bool = False,
        why: app_commands.Range[str, 1, 300] | None = None,
    ) -> None:
        """Show a change of substance as a redline, and make it so once confirmed."""
        await _ask_change(interaction, letter, ChangeKind.VERSION, Source(file, picked), why)

    @text_group.command(
        name="editorial", description="Organisers: correct an open letter's wording, agreed by a second one"
    )
    @_describe_change
    async def editorial(
        self,
        interaction: Interaction,
        letter: str,
        file: discord.Attachment | None = None,
        picked: bool = False,
        why: app_commands.Range[str, 1, 300] | None = None,
    ) -> None:
        """Show an editorial change as a redline, to be agreed to by another organiser."""
        await _ask_change(interaction, letter, ChangeKind.EDITORIAL, Source(file, picked), why)

    @text_group.command(name="translate", description="Organisers: put a translation beside the binding text")
    @app_commands.describe(
        letter=LETTER, language="The language: choose from the list, or type its tag (es)", file=_FILE, picked=_PICKED
    )
    async def translate(
        self,
        interaction: Interaction,
        letter: str,
        language: app_commands.Range[str, 1, 60],
        file: discord.Attachment | None = None,
        picked: bool = False,
    ) -> None:
        """Record a translation; the one that is there is replaced."""
        tag = clean_language(language)
        if not tag:
            raise Invalid("letter-language-unknown")
        view = await _held(interaction, letter, *_TRANSLATABLE)
        texts = await services_of(interaction).letter_texts.texts(actor_of(interaction), view.letter.id)
        given = next((one.text for one in texts.translations if one.language == tag), "")
        wanted = Wanted(view.letter.id, language=tag)
        await ask_text(interaction, wanted, Source(file, picked), given)

    @text_group.command(name="confirm", description="Confirm your signatures under a new text, or withdraw them")
    async def confirm(self, interaction: Interaction) -> None:
        """Show what one has to confirm."""
        await texts_confirm.show_all_owed(interaction)

    @text_group.command(name="confirm-for", description="Organisers: confirm signatures that were entered for others")
    @app_commands.describe(
        letter=LETTER, who="Who confirmed; leave it out to see who has not", received="How it came, and what proves it"
    )
    async def confirm_for(
        self,
        interaction: Interaction,
        letter: str,
        who: app_commands.Range[str, 1, 60] | None = None,
        received: app_commands.Range[str, 1, 300] | None = None,
    ) -> None:
        """List those who wait, or record that one confirmed."""
        await texts_confirm.confirm_for(interaction, number(letter), who or "", received or "")

    @text_group.command(name="versions", description="The texts a letter had, and what changed between any two")
    @app_commands.describe(letter=LETTER, old="Number of a text", new="Number of a later text")
    async def versions(
        self,
        interaction: Interaction,
        letter: str,
        old: app_commands.Range[int, 1, 100_000] | None = None,
        new: app_commands.Range[int, 1, 100_000] | None = None,
    ) -> None:
        """Show the history, or a redline."""
        await texts_show.show_versions(interaction, number(letter), old, new)

    @text_group.command(
        name="from-thread", description="Organisers: make a letter of messages you picked from a conversation"
    )
    async def from_thread(self, interaction: Interaction) -> None:
        """Show what was picked."""
        await texts_picked.show_picked(interaction)

    @revise.autocomplete("letter")
    @editorial.autocomplete("letter")
    @translate.autocomplete("letter")
    @confirm_for.autocomplete("letter")
    @versions.autocomplete("letter")
    async def suggest_letter_of_text(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest the letters this person may know of."""
        return await suggest_letters(interaction, current)

    @translate.autocomplete("language")
    async def suggest_translation(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest languages by their own names."""
        del interaction
        return [app_commands.Choice(name=name, value=tag) for name, tag in suggest_languages(current)]

    @confirm_for.autocomplete("who")
    async def suggest_who(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest the signatures of a letter that organisers can confirm, and all of them."""
        try:
            typed = str(getattr(interaction.namespace, "letter", ""))
            texts = services_of(interaction).letter_texts
            letter, waiting = await texts.owed_for(actor_of(interaction), number(typed))
        except DomainError:
            return []
        fingerprint = letter.text.fingerprint
        found = [(f"{one.signatory.name} ({one.signatory.country})", f"{one.seq}:{fingerprint}") for one in waiting]
        if len(waiting) > 1:
            found = [(text(interaction, "letter-behalf-all", count=len(waiting)), f"all:{fingerprint}"), *found]
        fitting = [(name, value) for name, value in found if current.casefold() in name.casefold()]
        return [app_commands.Choice(name=clip(name, 100), value=value) for name, value in fitting[:25]]


async def _ask_change(interaction: Interaction, letter: str, kind: ChangeKind, source: Source, why: str | None) -> None:
    view = await _held(interaction, letter, LetterState.OPEN)
    await ask_text(interaction, Wanted(view.letter.id, kind), source, view.letter.text.text, why or "")


async def _held(interaction: Interaction, letter: str, *states: LetterState) -> LetterView:
    return await services_of(interaction).letters.held(actor_of(interaction), number(letter), *states)
