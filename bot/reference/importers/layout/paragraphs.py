"""Lines to paragraphs: where one ends, by indent, white space, a short line, a number, a change of letters. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.reference.importers.blocks import Block, Kind
from bot.reference.importers.headings import article_head, caption_head
from bot.reference.importers.layout import habits
from bot.reference.importers.layout.elements import begins, called
from bot.reference.importers.layout.habits import CLOSED, ENDED, LABEL, LEADERS, continues, need
from bot.reference.importers.layout.hyphens import Words
from bot.reference.importers.layout.lines import Column, Line
from bot.reference.importers.layout.measures import Measures, is_wide
from bot.reference.importers.pieces import label_of

_CONNECTS = re.compile(r"(?:(?<![^\W\d_])[^\W\d_]{1,5}|,)$")
"""How a line ends that cites an article at the beginning of the next: 'in accordance with', 'под', 'de la'."""
_FIRST = re.compile(r"\(?1\s?[.)–-]|[(（]?[a一][)）]")
"""The number of an article's first paragraph: a line before it that ends no sentence is the article's title."""
_TAIL = re.compile(r"[)）\]］」』”»\"]{1,2}[.。;；]?")
"""What the end of a line cuts off its own last word: it begins nothing."""
_CLOSING = re.compile(r"[^\W_]{1,4}[)）]")
_SHAPE = re.compile(r"[^\W_]+")
_INNER = re.compile(r"[:;,：；，、]\s?(\(?[^\W_]{1,4}\)|（.{1,3}）)")


@dataclass(slots=True)
class _Open:
    """A paragraph in the making; lefts are from the column's left edge.

    `titled`: right below an article's number. `seam`: at a column's top.
    """

    lines: list[Line]
    page: int
    first: float
    gap: float
    centred: bool
    rest: float | None = None
    titled: bool = False
    seam: bool = False


def blocks(columns: Sequence[Column], words: Words, measures: Measures) -> list[Block]:
    """Return the paragraphs of columns that are read one after the other."""
    measures.apart = habits.apart(columns, measures)
    measures.ragged = habits.raggedness(columns, measures)
    measures.alone = habits.alone(columns, measures)
    found: list[Block] = []
    current: _Open | None = None
    last_column: Column | None = None
    for column in columns:
        for place, line in enumerate(column.lines):
            above = column.lines[place - 1] if place else None
            centred = measures.centred(column, place) and not _leads(line)
            if current is None or _begins(current, line, column, last_column, centred=centred, measures=measures):
                if current is not None:
                    found.append(_block(current, words, measures))
                gap = measures.white(above, line) if above else 0.0
                under = current is not None and _bare_heading(current.lines[-1].text)
                left = line.left - measures.left(column)
                current = _Open([line], column.page, left, gap, centred, titled=under, seam=column is not last_column)
            else:
                current.rest = line.left - measures.left(column)
                current.lines.append(line)
            last_column = column
    if current is not None:
        found.append(_block(current, words, measures))
    return found


def _begins(
    current: _Open, line: Line, column: Column, before: Column | None, *, centred: bool, measures: Measures
) -> bool:
    """Return whether a line begins a new paragraph."""
    last = current.lines[-1]
    said = begins(last, line, (before, column), measures.white(last, line))
    if said is not None or (before is column and (_TAIL.fullmatch(line.text) or _closes(current, line))):
        return said or False
    goes_on = (before is column and measures.white(last, line) <= measures.apart) and (
        _title_goes_on(current, line) or _note_goes_on(current, line, measures.body)
    )
    # A title over two columns is followed by the first of them: no other page, no other column's top.
    same = before is column or (before is not None and before.page == column.page and line.base > last.base)
    if goes_on or centred or _differs(current, line) or (same and measures.white(last, line) > measures.apart):
        return not goes_on
    # 'Article 10     Lamps': the white behind the number tells it from 'Article 10 of the Convention ...'.
    apart = line.tab > line.left + 0.1 and bool(CLOSED.search(last.text[-8:])) and article_head(line.text) is not None
    if apart or (_heads(line, last) and (not same or line.emphasis or not _CONNECTS.search(last.text[-12:]))):
        return True
    edges = before or column
    ends = measures.alone and _title_ends(current, line, measures.slack(edges, last), measures.slack(column, line))
    short = measures.slack(edges, last) > need(line, measures) + measures.ragged and not continues(last, line)
    if ends or short or _shifted(current, line, column, measures):
        return True
    first = current.titled and _FIRST.match(line.text) is not None and not ENDED.search(last.text[-12:])
    if (label := LABEL.match(line.text)) or first:
        place = measures.slack(edges, last), line.left - measures.left(column)
        return first or _numbered(current, line, label.group() if label else "", place, measures)
    return not same and bool(CLOSED.search(last.text[-8:])) and not line.text[:1].islower()


def _closes(current: _Open, line: Line) -> bool:
    """Return whether a line begins with the end of what stands in parentheses: '(No.', '99).' is no paragraph 99."""
    if _CLOSING.match(line.text) is None:
        return False
    depth = 0
    for character in "".join(one.text for one in current.lines):
        depth = max(0, depth + (character in "(（") - (character in ")）"))
    return depth > 0


def _numbered(current: _Open, line: Line, label: str, place: tuple[float, float], measures: Measures) -> bool:
    """Return whether a line that begins like a numbered paragraph is one.

    `place`: the white behind the line above, and the line's own distance from the left edge.
    """
    last = current.lines[-1]
    if _runs_in(label, current, place[0]):
        return False
    aligned = current.rest is not None and abs(place[1] - current.rest) < 0.5 * measures.body
    return (
        bool(ENDED.search(last.text[-12:])) or line.tab > line.left + 0.1 or (current.rest is not None and not aligned)
    )


def _differs(current: _Open, line: Line) -> bool:
    """Return whether a line does not look like the paragraph before it, wherever it stands."""
    last = current.lines[-1]
    return (
        current.centred
        or abs(line.size - last.size) > 0.08 * max(last.size, line.size)
        or (len(current.lines) == 1 and _bare_heading(last.text))
        or (_whole(last) != _whole(line) and 0 in {last.emphasis, line.emphasis})
        or (last.text.isupper() and not line.text.isupper() and caption_head(current.lines[0].text) is not None)
        or LEADERS.search(last.text) is not None
        or LEADERS.search(line.text) is not None
    )


def _title_goes_on(current: _Open, line: Line) -> bool:
    """Return whether a run-in title that fills its first line ends within this one, before the wording."""
    # The number of a paragraph may be bold as the title above it is.
    if not _whole(current.lines[-1]) or not len(label_of(line.text)) < line.emphasis < len(line.text):
        return False
    head = article_head(current.lines[0].text)
    return head is not None and bool(head.rest) and not CLOSED.search(current.lines[-1].text[-8:])


def _is_note(line: Line, body: float) -> bool:
    return line.raised and line.size < 0.92 * body and " " in line.text


def _title_ends(current: _Open, line: Line, slack: float, next_slack: float) -> bool:
    """Return whether a plain title beside a number ends with the line above: the next begins as wording does."""
    last = current.lines[-1]
    head = article_head(current.lines[0].text)
    if head is None or not head.rest or ENDED.search(last.text[-12:]) or len(current.lines) > 4:
        return False
    if line.text[:1].islower() or not (line.text[:1].isupper() or LABEL.match(line.text)):
        return False
    fits = slack > line.first + 0.3 * line.size
    return fits or (not _CONNECTS.search(last.text[-12:]) and next_slack < 2 * line.size)


def _note_goes_on(current: _Open, line: Line, body: float) -> bool:
    """Return whether a line is of the note above it, which may be narrower than the column."""
    first = current.lines[0]
    return _is_note(first, body) and not line.raised and abs(first.size - line.size) < 0.04 * body


def _leads(line: Line) -> bool:
    """Return whether a line begins with a heading that stands out and goes on with wording."""
    return 0 < line.emphasis < len(line.text) and article_head(line.text) is not None


def _heads(line: Line, last: Line) -> bool:
    """Return whether a line begins as a heading does: 'Article 5', 'Article 5. Purpose', or bold up to the title.

    Chinese, behind a full stop, needs no more than the number: no sentence begins with one that goes on so.
    """
    head = article_head(line.text) or caption_head(line.text)
    if head is None:
        return False
    closed = is_wide(line.text[0]) and bool(CLOSED.search(last.text[-4:])) and len(head.rest) < 30
    return not head.rest or head.parted or closed or line.emphasis >= head.rest_at - 1


def _bare_heading(text: str) -> bool:
    """Return whether a line is the number of an article or chapter alone: 'Article 5', '[Article 5]', '第五条'."""
    if len(text) > 40:
        return False
    head = article_head(text) or caption_head(text)
    return head is not None and not head.rest


def _runs_in(label: str, current: _Open, slack: float) -> bool:
    """Return whether a numbered item that begins a line goes on in a paragraph that holds such items in its lines.

    Chinese lines are filled to the last character, so one that ends a paragraph and is full all the same is rare.
    """
    last = current.lines[-1]
    shape = _SHAPE.sub("x", label.strip())
    inside = any(
        shape == _SHAPE.sub("x", found.group(1)) for line in current.lines for found in _INNER.finditer(line.text[1:])
    )
    full_chinese = is_wide(last.text[-1]) and slack < 1.2 * last.size and not CLOSED.search(last.text[-8:])
    return full_chinese or inside


def _whole(line: Line) -> bool:
    return line.emphasis >= len(line.text) > 0


def _shifted(current: _Open, line: Line, column: Column, measures: Measures) -> bool:
    """Return whether a line's left edge is not that of the paragraph's other lines."""
    left, grain = line.left - measures.left(column), 0.5 * measures.body
    if current.rest is not None:
        return abs(left - current.rest) > grain
    first = current.lines[0]
    if left > current.first + grain:
        hangs = LABEL.match(first.text) is not None or first.tab > first.left + 0.1
        return not hangs or left - current.first > 9 * measures.body
    return left < current.first - 7 * measures.body


def _block(current: _Open, words: Words, measures: Measures) -> Block:
    text, emphasis, whole = "", 0, True
    for line in current.lines:
        joined = words.join(text, line.text)
        if whole and line.emphasis:
            emphasis = len(joined) - len(line.text) + line.emphasis
        whole = whole and _whole(line)
        text = joined
    first = current.lines[0]
    if _is_note(first, measures.body):
        # A note that stands below its paragraph and not at the page's foot.
        mark, note = text.split(" ", 1)
        return Block(note, Kind.NOTE, current.page, mark=mark.strip("()[]."), size=round(first.size / measures.body, 2))
    block = Block(
        text=text,
        kind=Kind.TOC if LEADERS.search(text) else Kind.TEXT,
        page=current.page,
        centred=current.centred,
        emphasis=min(emphasis, len(text)) if measures.plain else 0,
        size=round(first.size / measures.body, 2),
        indent=round(current.first / measures.body, 1),
        gap=round(current.gap, 1),
        seam=current.seam,
        notes=tuple(mark for line in current.lines for mark in line.marks),
    )
    return called(block, first.element) if first.element else block
