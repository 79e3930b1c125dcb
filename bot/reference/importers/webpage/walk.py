"""Goes through a page's elements and collects blocks. The tree may be deep, so no function calls itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborNode

from bot.reference.importers.blocks import Block, Kind
from bot.reference.importers.text import blocks_of
from bot.reference.importers.webpage import notes as footnotes
from bot.reference.importers.webpage.inline import Inline
from bot.reference.importers.webpage.lists import Lists
from bot.reference.importers.webpage.styles import Styles, emphasises, hides

_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul", "menu", "listing", "xmp", "search",
}  # fmt: skip
_EMPHASIS = {"b", "strong", "i", "em", "u", "cite", "dfn", "var", "th"}
_HEADING = re.compile(r"h([1-6])")


@dataclass(slots=True)
class _State:
    """What holds inside an element.

    Attributes:
        emphasis: text is set apart. `centred`: it stands in the middle.
        level: of the heading it is in, 0 outside. `depth`: of lists. `note`: the mark of its note, None outside.
        cell: of a table with several columns.
    """

    emphasis: bool = False
    centred: bool = False
    level: int = 0
    depth: int = 0
    note: str | None = None
    cell: tuple[int, int, int] | None = None
    indent: float = 0.0


@dataclass(slots=True)
class _Tables:
    """Where in which table the walk is: (number, row, column) and whether it counts as one."""

    count: int = -1
    open: list[tuple[int, bool, list[int]]] = field(default_factory=list)


class Walk:
    """A walk through a page.

    Args:
        styles: what the page's style sheets say.
        skipped: elements (by `mem_id`) that are no part of the document.

    Attributes:
        blocks: what was collected.
    """

    def __init__(self, styles: Styles, skipped: set[int]) -> None:
        self.blocks: list[Block] = []
        self._styles = styles
        self._skipped = skipped
        self._line = Inline()
        self._label = ""
        self._tables = _Tables()
        self._notes = footnotes.Notes()
        self._lists = Lists()

    def through(self, root: LexborNode) -> None:
        """Collect the blocks of everything in an element."""
        stack: list[tuple[LexborNode, _State, Iterator[LexborNode] | None]] = [(root, _State(), None)]
        while stack:
            node, state, children = stack.pop()
            if children is None:
                entered = self._enter(node, state)
                if entered is None:
                    continue
                state, children = entered, node.iter(include_text=True)
            child = next(children, None)
            if child is None:
                self._leave(node, state)
                continue
            stack.append((node, state, children))
            stack.append((child, state, None))
        self._flush(_State())

    def _enter(self, node: LexborNode, state: _State) -> _State | None:
        """Take an element or text; None where there is nothing more to look at in it."""
        tag = node.tag or ""
        style = {} if tag.startswith(("-", "!")) else self._styles.of(node)
        if self._is_done(node, tag, style, state):
            return None
        if tag not in _BLOCKS and style.get("display") not in {"block", "list-item", "table", "flex", "grid"}:
            return self._inline(tag, style, state)
        self._flush(state)
        return self._block(node, tag, style, state)

    def _is_done(self, node: LexborNode, tag: str, style: dict[str, str], state: _State) -> bool:
        """Take what has no more in it than itself, and leave out what is not seen; False for any other element."""
        if tag == "-text":
            self._line.add(node.text(deep=False), emphasis=state.emphasis)
        elif tag == "br":
            self._line.br()
        elif tag == "pre" and node.css_first("*:not(pre)") is None and node.mem_id not in self._skipped:
            self._flush(state)
            self.blocks += blocks_of(node.text(deep=True))[0]
        else:
            unseen = tag.startswith(("-", "!")) or node.mem_id in self._skipped or hides(style)
            return unseen or self._notes.takes_mark(node, self._line)
        return True

    def _inline(self, tag: str, style: dict[str, str], state: _State) -> _State:
        styled = emphasises(style)
        return replace(state, emphasis=(state.emphasis or tag in _EMPHASIS) if styled is None else styled)

    def _block(self, node: LexborNode, tag: str, style: dict[str, str], state: _State) -> _State:
        inner = self._inline(tag, style, state)
        align = style.get("text-align") or (node.attributes.get("align") or "").lower()
        if align or tag == "center":
            inner.centred = align == "center" or tag == "center"
        heading = _HEADING.fullmatch(tag)
        spoken = node.attributes.get("aria-level") if node.attributes.get("role") == "heading" else None
        if heading or (spoken and spoken.isdecimal()):
            inner.level = int(heading.group(1)) if heading else int(str(spoken))
        inner.note = self._notes.inside(node, state.note)
        if tag in {"ul", "ol", "menu"}:
            inner.depth += 1
        elif tag == "li":
            self._item(node, style)
        elif tag == "table":
            self._tables.count += 1
            self._tables.open.append((self._tables.count, _is_table(node), [-1, -1]))
        elif tag == "tr" and self._tables.open:
            place = self._tables.open[-1][2]
            place[:] = [place[0] + 1, -1]
        elif tag in {"td", "th"} and self._tables.open:
            number, counts, place = self._tables.open[-1]
            place[1] += 1
            inner.cell = (number, place[0], place[1]) if counts else None
        elif tag in {"blockquote", "dd"}:
            inner.indent += 3
        return inner

    def _item(self, node: LexborNode, style: dict[str, str]) -> None:
        parent = node.parent
        # A hidden-marker item's text may have the number in it, so the beginning of the text is looked at.
        number = self._lists.label(node, self._styles.of(parent) if parent else {}, style, node.text(deep=True)[:60])
        self._label = f"{self._label} {number}".strip()

    def _leave(self, node: LexborNode, state: _State) -> None:
        tag = node.tag or ""
        if tag in _BLOCKS or self._styles.of(node).get("display") in {"block", "list-item", "table", "flex", "grid"}:
            self._flush(state)
            if tag == "li":
                self._label = ""
            if tag == "table" and self._tables.open:
                self._tables.open.pop()

    def _flush(self, state: _State) -> None:
        """Make a block of the text since the last one."""
        text, emphasis, marks = self._line.taken()
        if not text:
            return
        number, self._label = self._label, ""
        if state.note is not None:
            mark, text = footnotes.parted(text, state.note or number.rstrip("."))
            if text:
                self.blocks.append(Block(text, Kind.NOTE, mark=mark))
            return
        shown = f"{number} {text}" if number else text
        kind = Kind.HEADING if state.level else Kind.CELL if state.cell else Kind.TEXT
        self.blocks.append(
            Block(
                shown,
                kind,
                label=number,
                level=state.level or state.depth,
                centred=state.centred,
                emphasis=emphasis + len(shown) - len(text) if emphasis else 0,
                indent=state.indent + 2.0 * state.depth,
                cell=state.cell,
                notes=marks,
            )
        )


def _is_table(node: LexborNode) -> bool:
    """Return whether a table has rows of several cells; else it only holds the page together."""
    return any(
        sum(1 for cell in row.iter() if cell.tag in {"td", "th"}) > 1 for row in node.css("tr") if _of(row, node)
    )


def _of(row: LexborNode, table: LexborNode) -> bool:
    """Return whether a row is this table's own and not one of a table in it."""
    above = row.parent
    while above is not None and above.tag != "table":
        above = above.parent
    return above is not None and above.mem_id == table.mem_id
