"""Two wordings of one plain text beside each other, a letter's for instance: redline, page, document. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from bot.clock import to_utc
from bot.reference.compare.article import draft, finished, link_moves
from bot.reference.compare.docx import FACT, SMALL, Writer, begun, clean, saved
from bot.reference.compare.html import direction, legend, page, redline_html
from bot.reference.compare.model import Kind, Redline
from bot.reference.compare.said import Say
from bot.reference.wordings.model import Article


@dataclass(frozen=True, slots=True)
class Sheet:
    """A redline to be laid out.

    Attributes:
        title: what it is.
        facts: lines under the title: which texts, their fingerprints.
        note: what the reader should know at the end; may be empty.
        redline: the redline.
        language: tag of the language of the texts.
        labels: tag of the language of everything else.
    """

    title: str
    facts: Sequence[str]
    note: str
    redline: Redline
    language: str
    labels: str


def redline_of(old: str, new: str) -> Redline:
    """Return how one text became another, word by word; paragraphs that moved are marked as moved."""
    one = draft("", "", [Article("", "", old)], [Article("", "", new)])
    link_moves([one])
    return finished(one, Kind.CHANGED, (), None).redline


def hides_signs(redline: Redline) -> bool:
    """Whether signs differ that a redline does not mark: kinds of quotation mark and dash, hyphens, layout."""
    return any(not piece.is_change and piece.old.split() != piece.new.split() for piece in redline)


def html_of(sheet: Sheet, say: Say) -> bytes:
    """Return a redline as one page: no script, nothing from elsewhere, all escaped."""
    facts = "".join(f"<li><bdi>{escape(one)}</bdi></li>" for one in sheet.facts)
    of = f'lang="{escape(sheet.language)}" dir="{direction(sheet.language)}"'
    body = (
        f'<header>\n<h1>{escape(sheet.title)}</h1>\n<ul class="counts">{facts}</ul>\n{legend(say)}\n</header>\n'
        f'<main><section><div class="text" {of}>{redline_html(sheet.redline, say)}</div></section></main>\n'
        f"<footer><p>{escape(sheet.note)}</p></footer>"
    )
    return page(sheet.title, body, sheet.labels).encode()


def docx_of(sheet: Sheet, moment: datetime) -> bytes:
    """Return a redline as a Word document with real tracked changes: accepted, it is the new text.

    Args:
        sheet: the redline.
        moment: what the tracked changes are dated, aware.
    """
    document = begun(sheet.title, moment)
    for fact in sheet.facts:
        document.add_paragraph(clean(fact), style=FACT)
    Writer(document, to_utc(moment), sheet.language).write(sheet.redline)
    if sheet.note:
        document.add_paragraph(clean(sheet.note), style=SMALL)
    return saved(document)
