"""From what an organiser typed to a draft's clean wording. Pure."""

from dataclasses import dataclass
from datetime import datetime

from bot.errors import Invalid
from bot.letters import names, rules
from bot.letters.life import deadlines
from bot.letters.life.model import Deadlines
from bot.letters.texts.files import WORD_BYTES, is_word
from bot.letters.texts.languages import clean_language

FILE_ENDINGS = (".md", ".markdown", ".txt")


@dataclass(frozen=True, slots=True)
class Draft:
    """What an organiser typed for a letter; `text` as bytes is the content of a file.

    `deadline` is the internal deadline, with the official one after a slash where there is one.
    """

    title: str
    addressee: str
    deadline: str
    text: str | bytes
    language: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a draft says, clean: title, addressee, deadlines, text in canonical form."""

    title: str
    addressee: str
    deadlines: Deadlines
    text: str
    language: str = ""


def wording(draft: Draft, now: datetime, default_zone: str, text_limit: int) -> Wording:
    """Return the wording of a draft.

    Args:
        draft: as typed.
        now: the present moment, for deadlines such as 'tomorrow 18:00 New York'.
        default_zone: IANA zone of a deadline typed without one.
        text_limit: most characters of the text.

    Raises:
        Invalid: a field cannot be taken.
    """
    text = draft.text
    return Wording(
        title=names.clean_needed(draft.title, "title", names.TITLE_LIMIT),
        addressee=names.clean_needed(draft.addressee, "addressee", names.ADDRESSEE_LIMIT),
        deadlines=deadlines.typed(draft.deadline, now, default_zone),
        text=rules.text_from_file(text, text_limit)
        if isinstance(text, bytes)
        else rules.canonical_text(text, text_limit),
        language=clean_language(draft.language),
    )


def check_file(name: str, size: int, text_limit: int) -> None:
    """Refuse a file before it is read.

    Args:
        name: the file's name.
        size: its bytes.
        text_limit: most characters of a text; UTF-8 takes up to 4 bytes for one.

    Raises:
        Invalid: ``letter-file-kind``, ``letter-file-size`` or, of a Word file, ``import-large``.
    """
    if is_word(name):
        if size > WORD_BYTES:
            raise Invalid("import-large", megabytes=WORD_BYTES / 1_000_000)
        return
    if not name.lower().endswith(FILE_ENDINGS):
        raise Invalid("letter-file-kind")
    if size > 4 * text_limit + 3:
        raise Invalid("letter-file-size", limit=text_limit)
