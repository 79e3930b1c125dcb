"""Imported wording as it is spoken of: texts of instruments, article by article. Knows no files and no SQL."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Caption:
    """A heading above articles: kind 'chapter', 'section', 'title', 'part' or 'annex', its number and title."""

    kind: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article of an imported text.

    Attributes:
        number: its plain number, '24', '24bis', 'Annex 1'.
        title: '' where it has none.
        text: the wording; a paragraph or subparagraph a line, each with the number it has in the document.
        path: the headings above it, outermost first.
        footnotes: what stood below the line, kept apart from the wording.
        page: the page it begins on, from 1; 0 where the document has none.
    """

    number: str
    title: str
    text: str
    path: tuple[Caption, ...] = ()
    footnotes: tuple[str, ...] = ()
    page: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a document, before anything is stored.

    Attributes:
        title: the document's own title, '' where it shows none.
        symbol: the document symbol it carries ('A/AC.291/22/Rev.3'), '' where none was seen.
        language: what it is written in, by its words and script: 'en', 'es', 'fr', 'ru', 'zh', 'ar', or another code.
        preamble: what stands before the first article.
        articles: in their order.
        warnings: doubts and gaps, each a catalogue key with its data, to be said in the reader's language.
        format: 'pdf', 'docx', 'html', 'txt' or 'akn'.
        pages: how many; 0 where the format has none.
        sha256: of the file's bytes, 64 hexadecimal digits.
    """

    title: str
    symbol: str
    language: str
    preamble: str
    articles: tuple[Article, ...]
    warnings: tuple["Doubt", ...]
    format: str
    pages: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the reader of a preview should look at: a catalogue key ('import-gap') and its data."""

    key: str
    data: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """A stored text: one instrument, one version, one language.

    Attributes:
        id: its number in the database.
        guild_id: the server whose organisers imported it, and which alone sees it; None: the host's, for everybody.
        instrument: its id, 'uncc'.
        version: the symbol it is cited by.
        language: of the text.
        status: 'draft', 'adopted' or 'in force'.
        date: when that text was made, 'YYYY-MM-DD', 'YYYY-MM', 'YYYY' or ''.
        source: where it came from: the file's name or address.
        sha256: of that file.
        imported_at: when, aware.
        imported_by: the Discord user, None for the host.
    """

    id: int
    guild_id: int | None
    instrument: str
    version: str
    language: str
    status: str
    date: str
    title: str
    preamble: str
    articles: tuple[Article, ...]
    source: str
    sha256: str
    imported_at: datetime
    imported_by: int | None = None

    def article(self, number: str) -> Article | None:
        """Return an article by its plain number."""
        return next((one for one in self.articles if one.number == number), None)
