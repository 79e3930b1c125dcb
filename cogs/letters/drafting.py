"""Drafts: the form in which a letter is typed or corrected, with the text in it or in a file."""

import re
from collections.abc import Mapping

import discord

from bot.errors import Invalid
from bot.letters import names
from bot.letters.drafting import Draft
from bot.letters.life.deadlines import TYPED_LIMIT as DEADLINES_LIMIT
from bot.letters.life.deadlines import both_as_typed
from bot.letters.life.model import Deadlines
from bot.letters.model import LetterView, Say
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.forms import Form, say_to
from cogs._ui.replies import answer, in_time
from cogs._ui.views import Pages
from cogs.letters.look import letter_cards, text_file

TYPED_LIMIT = 4_000
"""Discord's limit of a text field; longer texts come as a file."""

_FORM = re.compile("letter:(?P<id>new|[0-9]{1,12}):draft")


async def ask_draft(interaction: Interaction, file: discord.Attachment | None) -> None:
    """Open the empty form for an organiser."""
    services = services_of(interaction)
    services.servers.require_organiser(actor_of(interaction))
    if file is not None:
        services.letters.check_file(file.filename, file.size)
    await DraftForm(say_to(interaction), None, {}, file).open(interaction)


async def ask_change(interaction: Interaction, view: LetterView, file: discord.Attachment | None) -> None:
    """Open the form with what a draft says."""
    if file is not None:
        services_of(interaction).letters.check_file(file.filename, file.size)
    letter = view.letter
    given = {
        "title": letter.title,
        "addressee": letter.addressee,
        "deadline": both_as_typed(Deadlines(letter.deadline, letter.official)),
        "text": letter.text.text,
    }
    await DraftForm(say_to(interaction), letter.id, given, file).open(interaction)


class DraftForm(Form):
    """Title, addressee, deadline, and the text unless it comes as a file or is too long to be typed.

    Args:
        say: the catalogue.
        letter_id: the draft to change; None for a new one.
        given: what the fields hold at first.
        file: the file the text comes in; a form with one is forgotten at a restart.
    """

    def __init__(
        self, say: Say, letter_id: int | None, given: Mapping[str, str], file: discord.Attachment | None = None
    ) -> None:
        custom_id = None if file is not None else f"letter:{letter_id or 'new'}:draft"
        super().__init__(say, say("letter-draft-new" if letter_id is None else "letter-draft-change"), given, custom_id)
        self._letter_id = letter_id
        self._file = file
        self.line("title", ("letter-draft-title", "letter-draft-title-help"), names.TITLE_LIMIT)
        self.line("addressee", ("letter-draft-addressee", "letter-draft-addressee-help"), names.ADDRESSEE_LIMIT)
        self.line("deadline", ("letter-draft-deadline", "letter-draft-deadline-help"), DEADLINES_LIMIT)
        if file is None and len(given.get("text", "")) <= TYPED_LIMIT:
            self.line("text", ("letter-draft-text", "letter-draft-text-help"), TYPED_LIMIT, long=True)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "DraftForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _FORM.fullmatch(custom_id)
        return match and cls(say, None if match["id"] == "new" else int(match["id"]), {})

    def again(self, filled: Mapping[str, str], error: Exception) -> "DraftForm | None":
        """Return the same form, filled, where something typed can be corrected."""
        if not isinstance(error, Invalid):
            return None
        return DraftForm(self.say, self._letter_id, {**self.given, **filled}, self._file)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Record the draft and show it."""
        letters, actor = services_of(interaction).letters, actor_of(interaction)
        text = filled["text"] if "text" in filled else await self._text(interaction)
        draft = Draft(filled["title"], filled["addressee"], filled["deadline"], text)
        if self._letter_id is None:
            letter = await in_time(interaction, letters.create(actor, draft))
        else:
            letter = await in_time(interaction, letters.edit(actor, self._letter_id, draft))
        view = await letters.show(actor, letter.id)
        cards = letter_cards(self.say, view, self.say("letter-drafted", id=str(letter.id)))
        pages = Pages(cards, interaction)
        await answer(interaction, pages.card, view=pages, files=[text_file(letter)])

    async def _text(self, interaction: Interaction) -> str | bytes:
        """Return the text that was not typed: that of the file, or the draft's own, too long to be typed."""
        if self._file is None:
            letters = services_of(interaction).letters
            return (await letters.held(actor_of(interaction), self._letter_id or 0)).letter.text.text
        try:
            return await in_time(interaction, self._file.read())
        except discord.HTTPException as error:
            raise Invalid("letter-file-gone") from error
