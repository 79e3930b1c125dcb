"""Drafts: the form in which a letter is typed or corrected, with the text in it or in a file."""

from collections.abc import Mapping

import discord

from bot.errors import Invalid
from bot.letters import names
from bot.letters.drafting import Draft
from bot.letters.model import LetterView, Say
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.replies import answer
from cogs._ui.views import Pages
from cogs.letters.forms import Form, in_time
from cogs.letters.look import letter_cards, say_to, text_file

TYPED_LIMIT = 4_000
"""Discord's limit of a text field; longer texts come as a file."""


async def ask_draft(interaction: Interaction, file: discord.Attachment | None) -> None:
    """Open the empty form for an organiser."""
    services = services_of(interaction)
    services.servers.require_organiser(actor_of(interaction))
    if file is not None:
        services.letters.check_file(file.filename, file.size)
    await interaction.response.send_modal(DraftForm(say_to(interaction), {}, file, None))


async def ask_change(interaction: Interaction, view: LetterView, file: discord.Attachment | None) -> None:
    """Open the form with what a draft says."""
    if file is not None:
        services_of(interaction).letters.check_file(file.filename, file.size)
    letter = view.letter
    given = {
        "title": letter.title,
        "addressee": letter.addressee,
        "deadline": f"{letter.deadline.wall.isoformat(sep=' ', timespec='minutes')} {letter.deadline.zone}",
        "text": letter.text.text,
    }
    await interaction.response.send_modal(DraftForm(say_to(interaction), given, file, letter.id))


class DraftForm(Form):
    """Title, addressee, deadline, and the text unless it comes as a file or is too long to be typed.

    Args:
        say: the catalogue.
        given: what the fields hold at first.
        file: the file the text comes in.
        letter_id: the draft to change; None for a new one.
    """

    def __init__(
        self, say: Say, given: Mapping[str, str], file: discord.Attachment | None, letter_id: int | None
    ) -> None:
        super().__init__(say, say("letter-draft-new" if letter_id is None else "letter-draft-change"), given)
        self._file = file
        self._letter_id = letter_id
        self._typed = file is None and len(given.get("text", "")) <= TYPED_LIMIT
        self.line("title", ("letter-draft-title", "letter-draft-title-help"), names.TITLE_LIMIT)
        self.line("addressee", ("letter-draft-addressee", "letter-draft-addressee-help"), names.ADDRESSEE_LIMIT)
        self.line("deadline", ("letter-draft-deadline", "letter-draft-deadline-help"), 100)
        if self._typed:
            self.line("text", ("letter-draft-text", "letter-draft-text-help"), TYPED_LIMIT, long=True)

    def again(self, given: Mapping[str, str]) -> "DraftForm":
        """Return the same form, filled."""
        return DraftForm(self.say, {**self.given, **given}, self._file, self._letter_id)

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Record the draft and show it."""
        letters, actor = services_of(interaction).letters, actor_of(interaction)
        draft = Draft(
            self.typed("title"), self.typed("addressee"), self.typed("deadline"), await self._text(interaction)
        )
        if self._letter_id is None:
            letter = await in_time(interaction, letters.create(actor, draft))
        else:
            letter = await in_time(interaction, letters.edit(actor, self._letter_id, draft))
        view = await letters.show(actor, letter.id)
        say = say_to(interaction)
        pages = Pages(letter_cards(say, view, say("letter-drafted", id=str(letter.id))), interaction)
        await answer(interaction, pages.card, view=pages, files=[text_file(letter)])

    async def _text(self, interaction: Interaction) -> str | bytes:
        if self._typed:
            return self.typed("text")
        if self._file is None:
            return self.given["text"]
        try:
            return await in_time(interaction, self._file.read())
        except discord.HTTPException as error:
            raise Invalid("letter-file-gone") from error
