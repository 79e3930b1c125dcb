"""A wording cut into pages: whole lines where they fit, cited ones in bold, right-to-left text in its order. Pure."""

import re
from collections.abc import Iterator, Sequence

from bot.reference.passages import lines_of
from cogs._ui.cards import plain

RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur", "ps", "dv", "yi"})
_ISOLATE, _END = "\u2067", "\u2069"
# Discord would make a list of numbered paragraphs, and number it anew where a subparagraph stands between.
_LISTED = re.compile(r"^(\d+)\.(?=\s)")
_SUB = re.compile(r"^[(]?[^\W\d_]{1,4}[).]\s")


def pages_of(text: str, language: str, points: Sequence[str] = (), *, first: int, rest: int) -> list[str]:
    """Return a wording as it is shown, page by page.

    Args:
        text: a paragraph or subparagraph a line.
        language: it is in; one written from right to left keeps its order in any client.
        points: the paragraph that was cited, ('2', 'b'): its lines are bold; () for none.
        first: most characters of the first page.
        rest: most characters of the others.

    Returns:
        At least one page, none longer than asked for.
    """
    pages: list[str] = []
    page, room = "", first
    for line in shown_lines(text, language, points, room=min(first, rest)):
        if page and len(page) + 1 + len(line) > room:
            pages.append(page)
            page, room = "", rest
        page = f"{page}\n{line}" if page else line
    return [*pages, page]


def shown_lines(text: str, language: str, points: Sequence[str] = (), *, room: int) -> Iterator[str]:
    """Yield the lines of a wording as they are shown, each of at most `room` characters."""
    wanted = tuple(point.casefold() for point in points)
    for line in lines_of(text, language):
        cited = bool(wanted) and line.points[: len(wanted)] == wanted
        for part in _parts(line.text, room // 2):
            yield _shown(part, language, cited=cited)


def page_with(pages: Sequence[str]) -> int:
    """Return the first page that has a line in bold, 0 where none has."""
    return next((at for at, page in enumerate(pages) if "**" in page), 0)


def _shown(line: str, language: str, *, cited: bool) -> str:
    shown = _LISTED.sub(r"\1\\.", plain(line))
    if cited:
        shown = f"**{shown}**"
    if language.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT:
        return f"{_ISOLATE}{shown}{_END}"
    return f"\u2003{shown}" if _SUB.match(line) else shown


def _parts(line: str, limit: int) -> Iterator[str]:
    """Cut a line that no page holds, after a sentence, else between words. Escaping at most doubles its length."""
    while len(line) > limit:
        cut = max(line.rfind(mark, 0, limit) + len(mark) for mark in (". ", "; ", "。", "؛ "))
        if cut < limit // 2:
            cut = line.rfind(" ", 0, limit) + 1
        if cut < limit // 2:
            cut = limit
        yield line[:cut].strip()
        line = line[cut:]
    yield line
