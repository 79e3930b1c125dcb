"""A treaty in a layout as one list of lines, which each maker sets in its format."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.reference.documents.layouts import CONTENTS, Layout
from tests.reference.documents.treaty import Provision, Treaty

NOTES = (
    "The coordinator proposes to come back to this in the second reading, see document L.{n}.",
    "Agreed ad referendum at the meeting of {n} May.",
    "One delegation asked that the words in brackets be kept until paragraph {n} of the other draft is agreed.",
    "See the report of the working group on lamps, paragraph {n}.",
)


@dataclass(frozen=True)
class Element:
    """One line or paragraph.

    Attributes:
        kind: 'title', 'contents', 'entry', 'preamble', 'caption', 'heading', 'name' (an article's title), 'text' or
            'annex'.
        text: without a footnote's mark.
        level: of a caption, 1 outermost; of a text 0 for a paragraph, 1 for '(a)', 2 for '(i)'.
        note: the wording of a footnote at its end.
        name_at: where an article's title begins in a heading of one line, 0 where none.
    """

    kind: str
    text: str
    level: int = 0
    note: str = ""
    name_at: int = 0


def elements(treaty: Treaty, layout: Layout) -> list[Element]:
    """Return the lines of a treaty's document, in order."""
    found = [Element("title", treaty.title)]
    if layout.contents:
        found.append(Element("contents", CONTENTS[treaty.language]))
        found += [Element("entry", text) for text in _entries(treaty, layout)]
    found += [Element("text", line) for line in lines(treaty.preamble)]
    path: tuple[str, ...] = ()
    for count, article in enumerate(treaty.articles, 1):
        shared = next(
            (i for i, (a, b) in enumerate(zip(path, article.path, strict=False)) if a != b),
            min(len(path), len(article.path)),
        )
        for level, label in enumerate(article.path[shared:], shared + 1):
            found += _captions(label, level, layout)
        path = article.path
        found += _article(article, layout, noted=bool(layout.notes) and count % layout.notes == 0)
    return found


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _entries(treaty: Treaty, layout: Layout) -> Iterator[str]:
    path: tuple[str, ...] = ()
    for place, article in enumerate(treaty.articles):
        page = 2 + place // 3
        for label in article.path:
            if label not in path:
                yield _entry(label, page, layout)
        path = article.path
        name = f"{layout.heading(article.number)} {article.title}".strip()
        yield _entry(name, page, layout)


def _entry(text: str, page: int, layout: Layout) -> str:
    return {"leaders": f"{text} {'.' * 20} {page}", "numbers": f"{text} {page}", "bare": text}[layout.contents]


def _captions(label: str, level: int, layout: Layout) -> Iterator[Element]:
    number, _, title = label.partition(": ")
    if layout.capitals:
        number, title = number.upper(), title.upper()
    if layout.captions == "two" or not title:
        yield Element("caption", number, level)
        if title:
            yield Element("caption", title, level)
    else:
        yield Element("caption", f"{number}{layout.separator}{title}", level)


def _article(article: Provision, layout: Layout, *, noted: bool) -> Iterator[Element]:
    head = layout.heading(article.number)
    name = Element("name", article.title)
    if layout.place == "above" and article.title:
        yield name
    if layout.place == "line" and article.title:
        separator = " " if head.endswith(".") and "." in layout.separator else layout.separator
        yield Element("heading", f"{head}{separator}{article.title}", name_at=len(head) + len(separator))
    else:
        yield Element("heading", head)
    if layout.place == "below" and article.title:
        yield name
    texts = lines(article.text)
    for place, line in enumerate(texts):
        note = NOTES[int(article.number) % len(NOTES)].format(n=article.number) if noted and place == 0 else ""
        yield Element("text", line, _level(line), note)


def _level(line: str) -> int:
    label = line.split(" ", maxsplit=1)[0].strip("()")
    if line[:1].isdigit() or ")" not in line.split(" ", maxsplit=1)[0]:
        return 0
    return 2 if len(label) > 1 and set(label) <= set("ivx)") else 1
