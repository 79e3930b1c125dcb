"""New texts as organisers give them: typed in a form, in a file, or picked from a conversation."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.errors import Invalid
from bot.letters.model import Say
from bot.letters.texts.change import ChangeKind
from bot.letters.texts.languages import clean_language, language_name
from bot.letters.texts.model import FileText
from bot.letters.texts.rules import NOTE_LIMIT
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.forms import Form, say_to
from cogs._ui.moments import stamp
from cogs._ui.replies import answer, in_time
from cogs.letters.drafting import TYPED_LIMIT
from cogs.letters.texts_look import wording_file
from cogs.letters.texts_proposals import show_preview
from cogs.letters.texts_sources import Source, text_from

_FORM = re.compile(
    r"letter:(?P<id>[0-9]{1,12}):newtext:(?P<what>version|editorial|to)(?::(?P<language>[A-Za-z0-9-]{2,35}))?"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a new text is for: a change of a kind, or a translation into a language."""

    letter_id: int
    kind: ChangeKind | None = None
    language: str = ""

    @property
    def custom_id(self) -> str:
        """Return the form's id."""
        what = self.kind.value if self.kind is not None else f"to:{self.language}"
        return f"letter:{self.letter_id}:newtext:{what}"


async def ask_text(interaction: Interaction, wanted: Wanted, source: Source, given: str, why: str = "") -> None:
    """Take a text from where it comes from, or open the form.

    Args:
        interaction: the command.
        wanted: what the text is for.
        source: where it comes from.
        given: what the form holds at first.
        why: why the text changes.
    """
    if source.is_given:
        found = await text_from(interaction, source)
        if wanted.kind is ChangeKind.EDITORIAL and not why.strip():
            raise Invalid("letter-editorial-why")
        await take(interaction, wanted, found, why)
        return
    if len(given) > TYPED_LIMIT:
        raise Invalid("letter-text-by-file", limit=TYPED_LIMIT)
    fields = {"text": given, "note": why}
    await TextForm(say_to(interaction), wanted, fields).open(interaction)


async def take(interaction: Interaction, wanted: Wanted, found: FileText, why: str) -> None:
    """Do with a text what it is for: show it beside the present one, or record the translation."""
    texts, actor, say = services_of(interaction).letter_texts, actor_of(interaction), say_to(interaction)
    if wanted.kind is not None:
        preview = await in_time(interaction, texts.propose(actor, wanted.letter_id, wanted.kind, found.text, why))
        await show_preview(interaction, preview, found.notes)
        return
    letter, one = await in_time(interaction, texts.translate(actor, wanted.letter_id, wanted.language, found.text))
    said = say(
        "letter-translated",
        language=language_name(one.language),
        fingerprint=one.fingerprint,
        binding=letter.text.fingerprint,
        moment=stamp(one.at, "f"),
    )
    sentences = "\n".join([said, *map(say, found.notes)])
    await answer(interaction, sentences, files=[wording_file(letter, one.text, one.language)])


class TextForm(Form):
    """The form of a new text.

    Args:
        say: the catalogue.
        wanted: what the text is for.
        given: what the fields hold at first.
    """

    MENDS = frozenset({"letter-text-same"})

    def __init__(self, say: Say, wanted: Wanted, given: Mapping[str, str]) -> None:
        titles = {
            ChangeKind.VERSION: "letter-revise-form",
            ChangeKind.EDITORIAL: "letter-editorial-form",
            None: "letter-translate-form",
        }
        title = say(titles[wanted.kind], id=str(wanted.letter_id), language=language_name(wanted.language))
        super().__init__(say, title, given, wanted.custom_id)
        self._wanted = wanted
        self.line("text", ("letter-draft-text", "letter-text-help"), TYPED_LIMIT, long=True)
        if wanted.kind is not None:
            editorial = wanted.kind is ChangeKind.EDITORIAL
            self.line("note", ("letter-change-why", "letter-change-why-help"), NOTE_LIMIT, needed=editorial)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "TextForm | None":
        """Return the form with a custom id, None where it is another kind of form."""
        match = _FORM.fullmatch(custom_id)
        if match is None or (match["what"] == "to") != bool(match["language"]):
            return None
        letter_id = int(match["id"])
        if match["what"] == "to":
            return cls(say, Wanted(letter_id, language=clean_language(match["language"])), {})
        return cls(say, Wanted(letter_id, ChangeKind(match["what"])), {})

    def refilled(self, filled: Mapping[str, str]) -> "TextForm":
        """Return the same form, as it was filled."""
        return TextForm(self.say, self._wanted, filled)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Do what the text is for."""
        await take(interaction, self._wanted, FileText(filled["text"]), filled.get("note", ""))
