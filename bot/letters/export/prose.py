"""A letter's Markdown as a tree of blocks that every format can write. Pure.

CommonMark without raw HTML and without pictures (they would fetch something): both stay as typed. Links lead to http,
https and mailto only. Headings go down one level at a time, as readers by ear and PDF/UA need it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark", {"html": False}).disable("image")
_SCHEMES = ("http://", "https://", "mailto:")
DEEPEST = 6
"""The lowest level of a heading."""


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    ITEM = "item"
    CODE = "code"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one look; a line break is a span of a line feed. `link` is an address or empty."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a text.

    Attributes:
        kind: what it is.
        spans: words of a heading, a paragraph or code.
        blocks: what stands inside a quote, a list or an item of a list.
        level: of a heading, from 2 (1 is the letter's title).
        start: first number of a numbered list.
    """

    kind: Kind
    spans: tuple[Span, ...] = ()
    blocks: tuple["Block", ...] = ()
    level: int = 0
    start: int = 1

    @property
    def text(self) -> str:
        """Return the words without their look."""
        return "".join(span.text for span in self.spans)


@dataclass
class _Open:
    """A block being read."""

    block: Block
    inside: list[Block] = field(default_factory=list)


_CONTAINERS = {
    "blockquote": Kind.QUOTE,
    "bullet_list": Kind.BULLETS,
    "ordered_list": Kind.NUMBERS,
    "list_item": Kind.ITEM,
}


def blocks_of(markdown: str) -> tuple[Block, ...]:
    """Return the blocks of a Markdown text."""
    stack = [_Open(Block(Kind.ITEM))]
    level, heading = 1, 0
    for token in _PARSER.parse(markdown):
        name, _, edge = token.type.rpartition("_")
        if name in _CONTAINERS and edge == "open":
            stack.append(_Open(Block(_CONTAINERS[name], start=int(token.attrs.get("start", 1)))))
        elif name in _CONTAINERS:
            done = stack.pop()
            stack[-1].inside.append(replace(done.block, blocks=tuple(done.inside)))
        elif name == "heading" and edge == "open":
            heading = int(token.tag[1:])
        elif token.type == "inline":
            spans = tuple(_merged(_spans(token.children or [])))
            if heading and not any(span.text.strip() for span in spans):
                heading = 0  # An empty heading would be a gap to readers by ear; PDF/UA has none.
            elif heading:
                level = min(heading + 1, level + 1, DEEPEST)
                stack[-1].inside.append(Block(Kind.HEADING, spans, level=level))
                heading = 0
            else:
                stack[-1].inside.append(Block(Kind.PARAGRAPH, spans))
        elif token.type in {"fence", "code_block"}:
            stack[-1].inside.append(Block(Kind.CODE, (Span(token.content.rstrip("\n"), code=True),)))
        elif token.type == "hr":
            stack[-1].inside.append(Block(Kind.RULE))
    return tuple(stack[0].inside)


def plain(blocks: tuple[Block, ...]) -> str:
    """Return the words of blocks as one line."""
    return " ".join(" ".join(part for block in blocks for part in _texts(block)).split())


def _texts(block: Block) -> Iterator[str]:
    yield block.text
    for inner in block.blocks:
        yield from _texts(inner)


def _spans(tokens: list[Token]) -> Iterator[Span]:
    bold = italic = 0
    link = ""
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                address = str(token.attrs.get("href", ""))
                link = address if address.lower().startswith(_SCHEMES) else ""
            case "link_close":
                link = ""
            case "softbreak":
                yield Span(" ", bold > 0, italic > 0, link=link)
            case "hardbreak":
                yield Span("\n")
            case _:
                yield Span(token.content, bold > 0, italic > 0, token.type == "code_inline", link)


def _merged(spans: Iterator[Span]) -> Iterator[Span]:
    """Yield the spans with those of one look joined, and no empty ones."""
    last: Span | None = None
    for span in spans:
        if not span.text:
            continue
        breaks = last is not None and "\n" in (last.text, span.text)
        if last is not None and not breaks and replace(last, text="") == replace(span, text=""):
            last = replace(last, text=last.text + span.text)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
