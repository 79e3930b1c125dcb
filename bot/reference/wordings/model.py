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
        name: what the instrument is called, where data/ does not know it.
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
    name: str = ""

    def article(self, number: str) -> Article | None:
        """Return an article by its plain number."""
        return next((one for one in self.articles if one.number == number), None)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person says of a file.

    Attributes:
        instrument: id or name of one that is known, or a new id.
        version: the symbol it is cited by.
        status: 'draft', 'adopted', 'in force' or '' for what is likely.
        date: 'YYYY-MM-DD', 'YYYY-MM', 'YYYY' or ''.
        language: '' for the one the file is written in.
        name: what a new instrument is called; '' for the file's own title.
    """

    instrument: str
    version: str
    status: str = ""
    date: str = ""
    language: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What storing a file would do; nothing is stored yet.

    Attributes:
        wording: the text as it would be stored; its id is 0.
        reading: what was found in the file.
        doubts: what a person should look at first.
        there: the text of this version and language that is here already.
        same: that one is the same file and would stay as it is.
        added, removed, changed: numbers of the articles in which the two differ.
    """

    wording: Wording
    reading: Reading
    doubts: tuple[Doubt, ...]
    there: Wording | None = None
    same: bool = False
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    Attributes:
        wording: the text that is here now.
        outcome: 'stored'; 'already' when this file was here and nothing happened; 'brought back' when it had been
            withdrawn.
        replaced: the text it took the place of.
    """

    wording: Wording
    outcome: str
    replaced: Wording | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """Something done with a text: 'imported', 'replaced', 'withdrawn' or 'brought back'; `by` None is the host."""

    act: str
    by: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Listed:
    """A text without its articles, for lists.

    Attributes:
        wording: with an empty `articles`.
        count: how many articles it has.
        withdrawn: whether it is out of sight.
        acts: what was done with it, oldest first.
    """

    wording: Wording
    count: int
    withdrawn: bool
    acts: tuple[Act, ...]
