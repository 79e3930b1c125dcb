"""The text of an attached file: Markdown and plain text here, Word in a process that is thrown away."""

from bot.errors import Invalid
from bot.letters.rules import canonical_text, text_from_file
from bot.letters.texts.model import FileText
from bot.reference.importers.blocks import ImportLimits
from bot.reference.importers.reading import confined

WORD_BYTES = 10_000_000
"""Most bytes of a Word file: pictures count, though they are left out."""

_WORKER = "bot.letters.texts.word_worker"
_SECONDS, _MEMORY = 10.0, 500_000_000
_NOTES = frozenset({"letter-word-tracked", "letter-word-pictures", "letter-word-tables"})


def is_word(name: str) -> bool:
    """Whether a file is a Word document by its name."""
    return name.lower().endswith(".docx")


async def read_text(name: str, content: bytes, limit: int) -> FileText:
    """Return the text of a file in canonical form.

    Args:
        name: what the file is called: its ending says what it is.
        content: its bytes.
        limit: most characters of the text.

    Raises:
        Invalid: it cannot be taken, in one sentence.
    """
    if not is_word(name):
        return FileText(text_from_file(content, limit))
    limits = ImportLimits(bytes=WORD_BYTES, characters=limit, memory=_MEMORY, seconds=_SECONDS)
    answer = await confined(_WORKER, content, name, limits)
    text, notes = answer.get("text"), answer.get("notes")
    if not isinstance(text, str) or not isinstance(notes, list):
        raise Invalid("import-failed")
    return FileText(canonical_text(text, limit), tuple(str(one) for one in notes if one in _NOTES))
