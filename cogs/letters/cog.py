"""/letter: sign-on letters from draft to delivery. Options in, one service call, the result out."""

from datetime import timedelta
from functools import partial

import discord
from discord import app_commands
from discord.ext import commands

from bot.letters.export import Order
from bot.letters.model import Capacity, ExportFormat, LetterState
from bot.letters.texts.languages import suggest_languages
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.books import Book, book, show
from cogs._ui.cards import clip
from cogs._ui.forms import receive, say_to
from cogs._ui.replies import answer, in_time
from cogs.letters import decisions, own, panel, signing
from cogs.letters.amending import AmendForm
from cogs.letters.choosing import LETTER, number, place, suggest_letters
from cogs.letters.drafting import DraftForm, ask_change, ask_draft
from cogs.letters.duplicates import DuplicateCommands
from cogs.letters.entries import EntryCommands
from cogs.letters.entries_import import ImportCommands
from cogs.letters.exports import Wanted, hand_over
from cogs.letters.life import LifeCommands
from cogs.letters.lists import list_cards, status_cards
from cogs.letters.pace import Pace
from cogs.letters.running import RunningCommands
from cogs.letters.safety_organisers import SafetyCommands
from cogs.letters.sharing import ShareCommands
from cogs.letters.signers import SignersCommands
from cogs.letters.summary import ChangeTyped, IntendForm, MoreForm
from cogs.letters.texts import TextCommands
from cogs.letters.texts_forms import TextForm
from cogs.letters.texts_show import show_text
from cogs.letters.texts_sources import Source
from cogs.letters.updater import PanelUpdater

_AWAY = timedelta(days=30)
_IN = "The language whose text comes first, where there is a translation"
_LOOK = "A Word file (.docx) whose styles, page and running heads a DOCX takes over"
_FORMATS = [
    app_commands.Choice(name="PDF: to send and print, in any script", value="pdf"),
    app_commands.Choice(name="DOCX: for Word, in the coalition's template where there is one", value="docx"),
    app_commands.Choice(name="HTML: a page to publish", value="html"),
    app_commands.Choice(name="Markdown: to work on", value="md"),
    app_commands.Choice(name="CSV: for a spreadsheet", value="csv"),
    app_commands.Choice(name="JSON: with the ledger, can be verified", value="json"),
]
_ORDERS = [
    app_commands.Choice(name="By name", value="name"),
    app_commands.Choice(name="By country, then name", value="country"),
    app_commands.Choice(name="As they signed", value="signed"),
]
_CAPACITIES = [
    app_commands.Choice(name="For an organisation", value="organisation"),
    app_commands.Choice(name="In a personal capacity", value="person"),
]
_FORMS = (signing.SignForm, ChangeTyped, MoreForm, IntendForm, AmendForm, TextForm, DraftForm)


class Letters(
    LifeCommands,
    ShareCommands,
    SignersCommands,
    EntryCommands,
    ImportCommands,
    DuplicateCommands,
    SafetyCommands,
    TextCommands,
    RunningCommands,
    commands.GroupCog,
    group_name="letter",
    group_description="Sign-on letters",
):
    """Letters that nobody can lose, forge or quietly change."""

    def __init__(self, bot: commands.Bot) -> None:
        self._bot = bot
        self._services: Services = bot.services  # type: ignore[attr-defined] # the bot is a Caucus
        show = partial(panel.show_panels, bot, self._services, Pace())
        self._updater = PanelUpdater(show, self._services.settings.letters.panel_seconds)
        self._services.letters.on_change(self._updater.touch)

    async def cog_unload(self) -> None:
        """Stop editing panels."""
        await self._updater.close()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Show on the panels what happened meanwhile; those of letters that ended long ago say so by now."""
        since = self._services.clock.now() - _AWAY
        for view in await self._services.letters.everywhere():
            letter = view.letter
            if letter.opened_at is not None and (letter.closed_at is None or letter.closed_at > since):
                self._updater.touch(letter.id)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Take the forms of letters that were sent off."""
        await receive(interaction, *(form.known_by for form in _FORMS))

    @app_commands.command(name="create", description="Organisers: write a letter as a draft")
    @app_commands.describe(file="The text as a .md, .txt or .docx file, when it is longer than 4,000 characters")
    async def create(self, interaction: Interaction, file: discord.Attachment | None = None) -> None:
        """Open the form of a new letter."""
        await ask_draft(interaction, Source(file))

    @app_commands.command(name="edit", description="Organisers: change a draft")
    @app_commands.describe(letter=LETTER, file="A new text as a .md, .txt or .docx file")
    async def edit(self, interaction: Interaction, letter: str, file: discord.Attachment | None = None) -> None:
        """Open the form with what the draft says."""
        view = await services_of(interaction).letters.held(actor_of(interaction), number(letter), LetterState.DRAFT)
        await ask_change(interaction, view, Source(file))

    @app_commands.command(name="open", description="Organisers: freeze a draft's text and collect signatures")
    @app_commands.describe(letter=LETTER, channel="Where the panel goes, if not to the channel for letters")
    async def open_letter(
        self, interaction: Interaction, letter: str, channel: discord.TextChannel | None = None
    ) -> None:
        """Show the exact text and its fingerprint, and open it once confirmed."""
        await services_of(interaction).letters.held(actor_of(interaction), number(letter), LetterState.DRAFT)
        await decisions.ask_open(interaction, number(letter), place(interaction, channel))

    @app_commands.command(name="panel", description="Organisers: post an open letter's panel in one more channel")
    @app_commands.describe(letter=LETTER, channel="Where, if not in the channel for letters")
    async def post_panel(
        self, interaction: Interaction, letter: str, channel: discord.TextChannel | None = None
    ) -> None:
        """Plan one more panel."""
        letters = services_of(interaction).letters
        view = await letters.hosted(actor_of(interaction), number(letter), LetterState.OPEN)
        channel_id = place(interaction, channel)
        await in_time(interaction, letters.post_panel(actor_of(interaction), view.letter.id, channel_id))
        await answer(interaction, text(interaction, "letter-panel-planned", channel=f"<#{channel_id}>"))

    @app_commands.command(name="list", description="The letters of this server")
    async def list_letters(self, interaction: Interaction) -> None:
        """List the letters this person may know of."""
        await show(interaction, "letters")

    @app_commands.command(name="show", description="A letter in full, with its fingerprint, deadline and counts")
    @app_commands.describe(letter=LETTER)
    async def show(self, interaction: Interaction, letter: str) -> None:
        """Show the text."""
        await show_text(interaction, number(letter))

    @app_commands.command(name="sign", description="Sign a letter, for an organisation or in a personal capacity")
    @app_commands.describe(letter=LETTER, capacity="For whom you sign")
    @app_commands.choices(capacity=_CAPACITIES)
    async def sign(
        self, interaction: Interaction, letter: str, capacity: app_commands.Choice[str] | None = None
    ) -> None:
        """Ask for the capacity, or open its form."""
        if capacity is None:
            await signing.ask(interaction, number(letter))
            return
        await signing.ask_form(interaction, number(letter), Capacity(capacity.value))

    @app_commands.command(name="my", description="Your own signatures; only you see them")
    async def my(self, interaction: Interaction) -> None:
        """Show the person's own signatures."""
        await own.show_own(interaction)

    @app_commands.command(name="withdraw", description="Take one of your own signatures back")
    @app_commands.describe(code="The code on your receipt; /letter my shows it too")
    async def withdraw(self, interaction: Interaction, code: str) -> None:
        """Ask once more, then take it back."""
        await decisions.ask_withdraw(interaction, code)

    @app_commands.command(name="status", description="How many have signed, and the names you may see")
    @app_commands.describe(letter=LETTER)
    async def status(self, interaction: Interaction, letter: str) -> None:
        """Show counts and names."""
        await show(interaction, "letter-status", str(number(letter)))

    @app_commands.command(name="close", description="Organisers: close a letter before its deadline")
    @app_commands.describe(letter=LETTER)
    async def close(self, interaction: Interaction, letter: str) -> None:
        """Close once confirmed."""
        await decisions.ask_close(interaction, number(letter))

    @app_commands.command(name="cancel", description="Organisers: cancel a letter")
    @app_commands.describe(letter=LETTER)
    async def cancel(self, interaction: Interaction, letter: str) -> None:
        """Cancel once confirmed."""
        await decisions.ask_cancel(interaction, number(letter))

    @app_commands.command(name="export", description="Organisers: a letter with its public signatures as a file")
    @app_commands.describe(
        letter=LETTER, form="How it is written", order="Order of the names (by name)", language=_IN, template=_LOOK
    )
    @app_commands.rename(form="format")
    @app_commands.choices(form=_FORMATS, order=_ORDERS)
    async def export(
        self,
        interaction: Interaction,
        letter: str,
        form: app_commands.Choice[str],
        order: app_commands.Choice[str] | None = None,
        language: app_commands.Range[str, 1, 60] | None = None,
        template: discord.Attachment | None = None,
    ) -> None:
        """Write the letter down and hand it over."""
        sorting = Order(order.value if order else "name")
        wanted = Wanted(number(letter), ExportFormat(form.value), sorting, language or "", template)
        await hand_over(interaction, wanted)

    @edit.autocomplete("letter")
    @open_letter.autocomplete("letter")
    @post_panel.autocomplete("letter")
    @show.autocomplete("letter")
    @sign.autocomplete("letter")
    @status.autocomplete("letter")
    @close.autocomplete("letter")
    @cancel.autocomplete("letter")
    @export.autocomplete("letter")
    async def suggest_letter(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest the letters this person may know of."""
        return await suggest_letters(interaction, current)

    @export.autocomplete("language")
    async def suggest_language(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest languages by their own names."""
        del interaction
        return [app_commands.Choice(name=name, value=tag) for name, tag in suggest_languages(current)]

    @withdraw.autocomplete("code")
    async def suggest_code(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest the codes of the person's own signatures that stand."""
        signatures = await services_of(interaction).letters.my(actor_of(interaction))
        found = [
            app_commands.Choice(name=clip(f"{one.signature.code} · {one.letter.title}", 100), value=one.signature.code)
            for one in signatures
            if own.can_withdraw(one) and one.signature.code.startswith(current.strip().upper())
        ]
        return found[:25]


@book("letters")
async def letters_book(interaction: Interaction, told: str) -> Book:
    """Return the letters that this person may know of."""
    del told
    views = await services_of(interaction).letters.letters(actor_of(interaction))
    return Book(list_cards(say_to(interaction), views))


@book("letter-status")
async def status_book(interaction: Interaction, letter: str) -> Book:
    """Return how many have signed a letter, and the names that this person may see."""
    status = await services_of(interaction).letters.status(actor_of(interaction), int(letter))
    return Book(status_cards(say_to(interaction), status))
