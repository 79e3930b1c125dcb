"""Finds instrument, chapters, articles and paragraphs in the blocks of a document. Pure; knows no format and no file.

The headings are chosen first (`chain`), then their titles (`titles`) and the chapters above them (`captions`); what is
left between two of them is wording (`joining`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from bot.reference.importers.blocks import Block, Document, Kind
from bot.reference.importers.captions import Nesting, captions_begin, read_captions
from bot.reference.importers.chain import Chain, find_chain
from bot.reference.importers.closing import articles_end
from bot.reference.importers.doubts import doubts_of
from bot.reference.importers.front import preamble_of, symbol_of, title_of
from bot.reference.importers.headings import caption_head
from bot.reference.importers.joining import wording
from bot.reference.importers.languages import language_of
from bot.reference.importers.pieces import Piece, pieces_of
from bot.reference.importers.titles import Titled, titled
from bot.reference.importers.witnesses import Witnesses, contents, known
from bot.reference.wordings.model import Article, Caption, Reading


@dataclass(frozen=True, slots=True)
class _Span:
    """An article's place: its heading, where the chapter headings above it begin and where its wording ends."""

    heading: Titled
    above: int
    end: int = 0


def structured(document: Document, titles: Sequence[tuple[str, str]] = ()) -> Reading:
    """Return what a document holds: title, symbol, language, preamble, articles, and what to doubt.

    A document without articles gives a reading without articles and the doubt ``import-no-articles``.

    Args:
        document: the file as its reader saw it.
        titles: of the instrument's articles as they are known, each with its number.
    """
    pieces = pieces_of(document.blocks)
    chain = find_chain(pieces)
    notes = _notes(document.blocks)
    end = articles_end(pieces, chain)
    spans = _spans(pieces, _titled(document, pieces, chain, end, titles), chain.start, end)
    articles = _articles(pieces, spans, notes)
    annexes = _annexes(pieces, chain, notes)
    seams = [_seams(pieces, span) if document.lined else frozenset[str]() for span in spans]
    front = pieces[chain.start : spans[0].above if spans else 0]
    title = title_of(document, pieces[: spans[0].above] if spans else pieces[:60])
    text = "\n".join(article.text for article in articles) or "\n".join(piece.text for piece in pieces)
    return Reading(
        title=title,
        symbol=symbol_of(document, pieces),
        language=language_of(text, document.language),
        preamble=preamble_of(front, title),
        articles=(*articles, *annexes),
        warnings=(*document.doubts, *doubts_of(chain, articles, seams, left_out=chain.end - end)),
        format=document.format,
        pages=document.pages,
        sha256=document.sha256,
    )


def _titled(
    document: Document, pieces: list[Piece], chain: Chain, end: int, titles: Sequence[tuple[str, str]]
) -> list[Titled]:
    """Return the headings of the articles with their titles, the table of contents and the known titles heard."""
    first = chain.chosen[0].piece.block if chain.chosen else None
    front = list(takewhile(lambda block: block is not first, document.blocks)) if first else []
    return titled(pieces, chain.chosen, end, lines=document.lined, witnesses=Witnesses(contents(front), known(titles)))


def _spans(pieces: Sequence[Piece], headings: list[Titled], start: int, end: int) -> list[_Span]:
    spans: list[_Span] = []
    floor = start
    for heading in headings:
        spans.append(_Span(heading, captions_begin(pieces, floor, heading.start)))
        floor = heading.body
    ends = [span.above for span in spans[1:]] + [end]
    return [_Span(span.heading, span.above, stop) for span, stop in zip(spans, ends, strict=False)]


def _articles(pieces: Sequence[Piece], spans: list[_Span], notes: dict[int, list[Block]]) -> list[Article]:
    nesting = Nesting()
    articles = []
    for span in spans:
        heading = span.heading
        path = nesting.path(read_captions(pieces[span.above : heading.start]))
        text = wording(pieces[heading.body : span.end], heading.run_in)
        opened = heading.candidate.head.opened
        articles.append(
            Article(
                number=str(heading.candidate.number),
                title=heading.title,
                # The bracket of '[Article 5' closes in the wording: both stay.
                text=opened + text if opened and text.count("]") > text.count("[") else text,
                path=path,
                footnotes=_footnotes(pieces[heading.start : max(span.end, heading.start + 1)], notes),
                page=heading.candidate.piece.block.page,
            )
        )
    return articles


def _seams(pieces: Sequence[Piece], span: _Span) -> frozenset[str]:
    """Return what begins a column or page within an article's wording; '' where its end is the end of one."""
    begun = {piece.text for piece in pieces[span.heading.body : span.end] if piece.first and piece.block.seam}
    ends = span.end >= len(pieces) or pieces[span.end].block.seam
    return frozenset(begun | {""} if ends else begun)


def _annexes(pieces: Sequence[Piece], chain: Chain, notes: dict[int, list[Block]]) -> list[Article]:
    """Return an entry an annex, with all that it holds: its own numbering stays within its text."""
    found: list[Article] = []
    for begin, end in pairwise((*chain.annexes, len(pieces))):
        head = caption_head(pieces[begin].text)
        if head is None:
            continue
        body = pieces[begin + 1 : end]
        title = head.rest
        if not title and body and body[0].styled and body[0].like_title():
            title, body = body[0].text, body[1:]
        text = wording(body)
        number = f"Annex {head.number or head.label}".rstrip()
        if not text or any(number == other.number for other in found):
            continue
        caption = Caption("annex", str(head.number or head.label), title)
        footnotes = _footnotes(pieces[begin:end], notes)
        found.append(Article(number, title, text, (caption,), footnotes, pieces[begin].block.page))
    return found


def _notes(blocks: Sequence[Block]) -> dict[int, list[Block]]:
    """Return the notes by the block that they hang on (its place in memory: blocks may be equal)."""
    by_mark: dict[tuple[int, str], list[Block]] = {}
    for block in blocks:
        if block.kind is Kind.NOTE:
            by_mark.setdefault((block.page, block.mark), []).append(block)
    found: dict[int, list[Block]] = {}
    for block in blocks:
        for mark in block.notes:
            found.setdefault(id(block), []).extend(by_mark.get((block.page, mark)) or _any(by_mark, mark))
    return found


def _any(by_mark: dict[tuple[int, str], list[Block]], mark: str) -> list[Block]:
    """Return the note of a mark that stands on another page, where there is just one such."""
    found = [notes for (_page, other), notes in by_mark.items() if other == mark]
    return found[0] if len(found) == 1 else []


def _footnotes(pieces: Sequence[Piece], notes: dict[int, list[Block]]) -> tuple[str, ...]:
    texts = [note.text for piece in pieces if piece.first for note in notes.get(id(piece.block), [])]
    return tuple(dict.fromkeys(texts))
