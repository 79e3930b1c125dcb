"""Drafts: the form in which a letter is typed or corrected, with the text in it or in a file."""

import re
from collections.abc import Mapping

import discord

from bot.errors import Conflict
from bot.letters import names
from bot.letters.drafting import Draft
from bot.letters.life.deadlines import TYPED_LIMIT as DEADLINES_LIMIT
from bot.letters.life.deadlines import both_as_typed
from bot.letters.life.model import Deadlines
from bot.letters.model import LetterState, LetterView, Say
from bot.letters.texts.languages import language_name
from bot.letters.texts.model import FileText
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.books import Book, book, show_made
from cogs._ui.forms import Form, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import in_time
from cogs.letters.choosing import place
from cogs.letters.decisions import ask_open
from cogs.letters.look import clock_lines, letter_cards, text_file
from cogs.letters.texts_sources import Source, check, text_from

TYPED_LIMIT = 4_000
"""Discord's limit of a text field; longer texts come as a file."""

_TYPED = Source()
_FORM = re.compile("letter:(?P<id>new|[0-9]{1,12}):draft(?P<picked>:picked)?")


async def ask_draft(interaction: Interaction, source: Source) -> None:
    """Open the empty form for an organiser."""
    services_of(interaction).servers.require_organiser(actor_of(interaction))
    check(interaction, source)
    await DraftForm(say_to(interaction), None, {}, source).open(interaction)


async def ask_change(interaction: Interaction, view: LetterView, source: Source) -> None:
    """Open the form with what a draft says."""
    check(interaction, source)
    letter = view.letter
    given = {
        "title": letter.title,
        "addressee": letter.addressee,
        "deadline": both_as_typed(Deadlines(letter.deadline, letter.official)),
        "language": language_name(letter.language) if letter.language else "",
        "text": letter.text.text,
    }
    await DraftForm(say_to(interaction), letter.id, given, source).open(interaction)


class DraftForm(Form):
    """Title, addressee, deadline, language, and the text unless it is given or too long to be typed.

    Args:
        say: the catalogue.
        letter_id: the draft to change; None for a new one.
        given: what the fields hold at first.
        source: where the text comes from if it is not typed; a form with a file is forgotten at a restart.
        has_text: whether the text can be typed at all; a form that had no field for it does not get one.
    """

    MENDS = frozenset({"letter-gather-none"})

    def __init__(
        self,
        say: Say,
        letter_id: int | None,
        given: Mapping[str, str],
        source: Source = _TYPED,
        *,
        has_text: bool = True,
    ) -> None:
        picked = ":picked" if source.picked else ""
        custom_id = None if source.file is not None else f"letter:{letter_id or 'new'}:draft{picked}"
        super().__init__(say, say("letter-draft-new" if letter_id is None else "letter-draft-change"), given, custom_id)
        self.opens_empty = letter_id is None
        self._letter_id = letter_id
        self._source = source
        self.line("title", ("letter-draft-title", "letter-draft-title-help"), names.TITLE_LIMIT)
        self.line("addressee", ("letter-draft-addressee", "letter-draft-addressee-help"), names.ADDRESSEE_LIMIT)
        self.line("deadline", ("letter-draft-deadline", "letter-draft-deadline-help"), DEADLINES_LIMIT)
        self.line("language", ("letter-draft-language", "letter-draft-language-help"), 60, needed=False)
        if has_text and not source.is_given and len(given.get("text", "")) <= TYPED_LIMIT:
            self.line("text", ("letter-draft-text", "letter-draft-text-help"), TYPED_LIMIT, long=True)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "DraftForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _FORM.fullmatch(custom_id)
        letter_id = None if match is None or match["id"] == "new" else int(match["id"])
        return match and cls(say, letter_id, {}, Source(picked=match["picked"] is not None))

    def refilled(self, filled: Mapping[str, str]) -> "DraftForm":
        """Return the same form, as it was filled."""
        return DraftForm(self.say, self._letter_id, filled, self._source, has_text="text" in filled)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Record the draft and show it."""
        letters, actor = services_of(interaction).letters, actor_of(interaction)
        text = FileText(filled["text"]) if "text" in filled else await self._text(interaction)
        language = filled.get("language", "")
        draft = Draft(filled["title"], filled["addressee"], filled["deadline"], text.text, language)
        if self._letter_id is None:
            letter = await in_time(interaction, letters.create(actor, draft))
        else:
            letter = await in_time(interaction, letters.edit(actor, self._letter_id, draft))
        view = await letters.show(actor, letter.id)
        notes = [self.say("letter-drafted", id=str(letter.id)), *map(self.say, text.notes)]
        notes += clock_lines(self.say, Deadlines(letter.deadline, letter.official))
        made = _drafted(self.say, view, "\n".join(notes))
        told = f"{letter.id}:{letter.text.fingerprint}"
        await show_made(interaction, "letter-draft", told, made, files=[text_file(letter)])

    async def _text(self, interaction: Interaction) -> FileText:
        """Return the text that was not typed: the one that is given, or the draft's own, too long to be typed."""
        if self._source.is_given:
            return await text_from(interaction, self._source)
        letters = services_of(interaction).letters
        return FileText((await letters.held(actor_of(interaction), self._letter_id or 0)).letter.text.text)


@book("letter-draft")
async def draft_book(interaction: Interaction, told: str) -> Book:
    """Return a draft in the text that was shown, and no later one.

    Raises:
        Conflict: ``letter-text-newer``: the pages would be another text's than the file beside them.
    """
    letter_id, _, fingerprint = told.partition(":")
    view = await services_of(interaction).letters.show(actor_of(interaction), int(letter_id))
    if view.letter.text.fingerprint != fingerprint:
        raise Conflict("letter-text-newer")
    return _drafted(say_to(interaction), view, "")


def _drafted(say: Say, view: LetterView, notes: str) -> Book:
    cards = letter_cards(say, view, notes)
    if view.state is not LetterState.DRAFT:
        return Book(cards)
    button = OpenButton(f"letter:{view.letter.id}:to-open", say("letter-draft-open"), discord.ButtonStyle.success)
    return Book(cards, [button])


class OpenButton(Lasting, template=r"letter:(?P<id>[0-9]{1,12}):to-open"):
    """Leads from a draft that was just written to the question whether to open it."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Ask."""
        await ask_open(interaction, int(said["id"]), place(interaction, None))
