"""Finds the titles of articles: in the heading's line, below it, above it, run into the first paragraph, or none. Pure.

Which of these a document does is decided once for all of it, so that the first sentence of an untitled article is
never taken for a title.
"""

import re
from dataclasses import dataclass

from bot.reference.importers.blocks import Kind
from bot.reference.importers.chain import Candidate
from bot.reference.importers.headings import article_head, caption_head
from bot.reference.importers.joining import joined
from bot.reference.importers.pieces import Piece, label_of
from bot.reference.importers.witnesses import Witnesses, end_of, letters

_MOST_LINES = 6
_ENDING = re.compile(r"[\w ]{0,4}[)）\]」”\"]")
_GOES_ON = frozenset(",:，：、،")
"""What the last line of a title never ends with."""
_RUN_IN = re.compile(r"(?P<title>[^.:;]{3,140}?)\s?(?:[.:]\s?[-–—]+|\s[–—]|[.:]\s[-–—])\s*(?=\S)")
_FIRST_SENTENCE = re.compile(r"(?P<title>[^.:;?!]{2,110})\.\s+(?=\S)")
_LONG_SENTENCE = re.compile(r"(?P<title>[^.;?!]{2,240})\.\s+(?=\S)")
"""The same, longer and with a colon: for the few long titles of documents whose other titles stand so."""
_FINITE = re.compile(
    r"\b(shall|may|is|are|was|has|have|must|will|can|agree|agrees|undertake|undertakes|deberán?|podrán?|será|es|son"
    r"|se|doit|doivent|peut|peuvent|est|sont|muss|soll|kann|ist|sind|wird|werden|is|zijn|kan|wordt|worden)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Titled:
    """An article's heading with its title.

    Attributes:
        candidate: the heading.
        title: '' where it has none.
        start: the first piece that belongs to the heading; its title may stand above it.
        body: the first piece of the wording.
        run_in: wording that stands on the heading's own line, before `body`.
    """

    candidate: Candidate
    title: str
    start: int
    body: int
    run_in: str = ""


def titled(
    pieces: list[Piece], chosen: tuple[Candidate, ...], end: int, *, lines: bool, witnesses: Witnesses
) -> list[Titled]:
    """Return the headings with their titles.

    Args:
        pieces: of the document.
        chosen: the headings, in order.
        end: the piece behind the last article.
        lines: whether each line of a heading is a block of its own, as in PDF and plain text.
        witnesses: the titles' letters where a table of contents or the instrument's known titles give them.
    """
    finder = _Finder(pieces, chosen, end, lines=lines)
    found = [finder.title(i) for i in range(len(chosen))]
    return [_heard(one, pieces, witnesses) for one in found]


def _heard(one: Titled, pieces: list[Piece], witnesses: Witnesses) -> Titled:
    """Return a heading as the first witness has it that the text bears out; as it is where none is."""
    at = one.candidate.piece.at
    rest = one.candidate.head.rest or (pieces[at + 1].text if at + 1 < len(pieces) else "")
    said = witnesses.of(one.candidate.number, rest)
    if letters(one.title) in said:
        return one
    return next((better for witness in said if (better := _witnessed(one, pieces, witness)) is not one), one)


def _witnessed(one: Titled, pieces: list[Piece], witness: str) -> Titled:
    """Return a heading whose title ends where that of the table of contents does, if the text bears that out."""
    at = one.candidate.piece.at
    if not witness or letters(one.title) == witness or one.start < at:
        return one
    rest = one.candidate.head.rest
    end = end_of(witness, rest, pieces, at)
    if end is None:
        return one
    line = rest if end.at == at else pieces[end.at].text
    before = [piece.text for piece in pieces[at + 1 : end.at]]
    parts = [rest, *before, line[: end.characters]] if end.at > at else [line[: end.characters]]
    run_in = line[end.characters :].lstrip(" .:–—-*")
    return Titled(one.candidate, _clean(joined(filter(None, parts))), at, end.at + 1, run_in)


class _Finder:
    """Knows the habits of one document."""

    def __init__(self, pieces: list[Piece], chosen: tuple[Candidate, ...], end: int, *, lines: bool) -> None:
        self._lines = lines
        self._centred = _mostly([one.piece.block.centred for one in chosen], 0.4)
        self._pieces = pieces
        self._chosen = chosen
        self._ends = [one.piece.at for one in chosen[1:]] + [end]
        self._places = {one.piece.at for one in chosen}
        bare = [i for i, one in enumerate(chosen) if not one.head.rest]
        inline = [i for i, one in enumerate(chosen) if one.head.rest]
        self._above = self._plain = self._lead = self._shown = False
        if bare:
            self._learn_bare(bare)
        self._inline = len(inline) * 2 > len(chosen)
        long = [i for i in inline if len(chosen[i].head.rest) > 60 or chosen[i].piece.ended]
        self._dashed = _mostly([_RUN_IN.match(chosen[i].head.rest) is not None for i in long], 0.6)
        self._split = _mostly([self._short_sentence(i) for i in long], 0.8)

    def _learn_bare(self, bare: list[int]) -> None:
        below = [self._below(i, plain=True) for i in bare]
        styled = [self._below(i, plain=False) for i in bare]
        above = [bool(self._above_lines(i)) for i in bare]
        # Right below a chapter's number a line is that chapter's title: such articles have no say.
        voting = [held for i, held in zip(bare, above, strict=True) if not held or not self._below_chapter(i)]
        self._plain = _mostly([bool(lines) for lines in below], 0.6)
        self._shown = _mostly([bool(lines) for lines in styled], 0.25)
        self._above = (
            _mostly(voting, 0.6) and sum(map(bool, styled)) < 0.5 * len(bare) and sum(map(bool, below)) < sum(above)
        )
        self._lead = _mostly([self._led(i) > 0 for i in bare], 0.5)

    def title(self, i: int) -> Titled:
        one = self._chosen[i]
        at = one.piece.at
        if one.head.rest:
            return self._from_line(i)
        if self._above:
            lines = self._above_lines(i)
            return Titled(one, _clean(joined(piece.text for piece in lines)), at - len(lines), at + 1)
        below = self._below(i, plain=self._plain)
        # A line that alone among many looks like a title is more likely wording that happens to stand in the middle.
        if below and (self._plain or self._shown or below[0].emphasised or below[0].block.kind is Kind.HEADING):
            return Titled(one, _clean(joined(piece.text for piece in below)), at, at + 1 + len(below))
        if self._lead and (length := self._led(i)):
            text = self._pieces[at + 1].text
            return Titled(one, _clean(text[:length]), at, at + 2, text[length:].lstrip(" .:–—-"))
        return self._torn(i)

    def _torn(self, i: int) -> Titled:
        """Read the title out of the paragraph below a number that the end of the line tore from it."""
        one, at = self._chosen[i], self._chosen[i].piece.at
        if self._inline and (self._dashed or self._split) and at + 1 < self._ends[i]:
            text = self._pieces[at + 1].text
            if (self._dashed and (match := _RUN_IN.match(text))) or (self._split and (match := _sentence(text))):
                return Titled(one, _clean(match["title"]), at, at + 2, text[match.end() :])
        return Titled(one, "", at, at + 1)

    def _from_line(self, i: int) -> Titled:
        """Read title and wording out of what follows the number on its line."""
        one = self._chosen[i]
        piece, rest, at = one.piece, one.head.rest, one.piece.at
        shown = piece.text[one.head.rest_at : piece.emphasis].strip()
        if label_of(rest):
            return Titled(one, "", at, at + 1, rest)
        if len(shown) > 2 and not piece.emphasised and not label_of(shown):
            return Titled(one, _clean(shown), at, at + 1, piece.text[piece.emphasis :].lstrip(" .:–—-"))
        heading = piece.like_title() or (piece.styled and len(rest) < 240 and (piece.emphasised or not piece.ended))
        heading = heading or (self._inline and rest[-1:] in _GOES_ON and bool(self._wrapped(piece, self._ends[i])))
        if heading:
            more = self._wrapped(piece, self._ends[i])
            return Titled(one, _clean(joined([rest, *(line.text for line in more)])), at, at + 1 + len(more))
        if (self._dashed and (match := _RUN_IN.match(rest))) or (self._split and (match := _sentence(rest))):
            return Titled(one, _clean(match["title"]), at, at + 1, rest[match.end() :])
        short = len(rest) < 130 and rest.endswith(".") and not _FINITE.search(rest)
        if short and self._inline and self._ends[i] > at + 1:
            return Titled(one, _clean(rest), at, at + 1)
        return Titled(one, "", at, at + 1, rest)

    def _wrapped(self, piece: Piece, end: int) -> list[Piece]:
        """Return the lines that a heading set over several goes on with."""
        lines: list[Piece] = []
        for line in self._pieces[piece.at + 1 : min(end, piece.at + _MOST_LINES)]:
            same = (
                self._lines
                and line.like(piece)
                and (piece.styled or (line.styled and self._centred))
                and _close(piece, line)
            )
            in_block = not line.first and ((piece.styled and line.like(piece)) or line.text[:1].islower())
            carried = line.text[:1].islower() and _close(piece, line) and self._after_is_text(line)
            fits = line.like_title() or (same and _ENDING.fullmatch(line.text) is not None)
            if not fits or self._other(line) or not (same or in_block or carried):
                break
            lines.append(line)
        return lines

    def _below(self, i: int, *, plain: bool) -> list[Piece]:
        """Return the lines below a bare heading that are its title."""
        start, end = self._chosen[i].piece.at + 1, self._ends[i]
        if start >= end or self._other(first := self._pieces[start]) or not first.like_title(plain=plain):
            return []
        if not _same_table(self._pieces[start - 1], first):
            return []
        if not first.styled and (start + 1 >= end or first.text[:1].islower()):
            return []
        lines = [first, *self._wrapped(first, end)]
        if lines[-1].text[-1] in _GOES_ON:
            return []
        if start + len(lines) < end:
            following = self._pieces[start + len(lines)]
            broken = following.text[:1].islower() and not following.labelled and not following.styled
            shown = first.emphasised or first.block.kind is Kind.HEADING
            if broken and not shown and following.block.gap < 0.3:
                return []
        return lines

    def _above_lines(self, i: int) -> list[Piece]:
        """Return the lines above a bare heading that are its title."""
        at = self._chosen[i].piece.at
        floor = self._chosen[i - 1].piece.at if i else max(-1, at - 12)
        lines: list[Piece] = []
        for piece in reversed(self._pieces[max(floor + 1, at - _MOST_LINES) : at]):
            # A full line of a centred title does not look centred; one that a small letter follows goes on there.
            above = bool(lines) and lines[0].text[:1].islower() and piece.text[-1] in _GOES_ON and not piece.labelled
            fits = (piece.like_title() or above) and not self._other(piece) and _same_table(piece, self._pieces[at])
            if not fits or (lines and not (piece.like(lines[0]) and self._joins(piece, lines[0]))):
                break
            if not lines and piece.text[-1] in _GOES_ON:
                break
            lines.insert(0, piece)
        return self._without_chapter(lines)

    def _without_chapter(self, lines: list[Piece]) -> list[Piece]:
        """Leave the upper lines to the chapter whose number stands above them without a title."""
        if len(lines) < 2 or not self._chapter_number(lines[0].at - 1):
            return lines
        gaps = [line.block.gap for line in lines]
        return lines[max(range(1, len(lines)), key=gaps.__getitem__) :]

    def _below_chapter(self, i: int) -> bool:
        lines = self._above_lines(i)
        return bool(lines) and self._chapter_number(lines[0].at - 1)

    def _chapter_number(self, at: int) -> bool:
        """Tell whether a line is the number of a chapter whose title is not beside it."""
        head = caption_head(self._pieces[at].text) if at >= 0 else None
        return head is not None and not head.rest

    def _joins(self, upper: Piece, lower: Piece) -> bool:
        """Tell whether two lines of one look are one title: the lower goes on, rather than begins anew."""
        if not lower.first:
            return True
        if not self._lines or not _close(upper, lower) or lower.block.kind is Kind.HEADING:
            return False
        return lower.text[:1].islower() or (lower.styled and upper.text.isupper() == lower.text.isupper())

    def _led(self, i: int) -> int:
        """Return how long the title is that is run into the paragraph below a bare heading, 0 where there is none."""
        at = self._chosen[i].piece.at + 1
        if at >= self._ends[i]:
            return 0
        piece = self._pieces[at]
        text = piece.text[: piece.emphasis]
        fits = 3 <= piece.emphasis < len(piece.text) and not label_of(text) and text[:1] not in '"“”«「'
        return piece.emphasis if fits else 0

    def _short_sentence(self, i: int) -> bool:
        match = _FIRST_SENTENCE.match(self._chosen[i].head.rest)
        return match is not None and not _FINITE.search(match["title"])

    def _after_is_text(self, line: Piece) -> bool:
        for piece in self._pieces[line.at + 1 : line.at + _MOST_LINES]:
            if not piece.text[:1].islower():
                return True
            if not _close(line, piece) or piece.ended or not piece.like_title():
                return False
        return False

    def _other(self, piece: Piece) -> bool:
        """Tell whether a line is a heading of its own."""
        return piece.at in self._places or caption_head(piece.text) is not None or article_head(piece.text) is not None


def _close(upper: Piece, lower: Piece) -> bool:
    """Tell whether two lines stand as close as those of one heading: closer than the upper one to what is above it."""
    return lower.block.gap < max(0.3, min(0.8, 0.6 * upper.block.gap))


def _sentence(rest: str) -> re.Match[str] | None:
    """Return the title that is the first sentence behind a number, in a document whose titles stand so."""
    match = _FIRST_SENTENCE.match(rest)
    if match is None and (match := _LONG_SENTENCE.match(rest)) and _FINITE.search(match["title"]):
        return None
    return match


def _same_table(one: Piece, other: Piece) -> bool:
    """Tell whether two lines are of one table, or both of none."""
    cell, its = one.block.cell, other.block.cell
    return (cell is None) == (its is None) and (cell is None or its is None or cell[0] == its[0])


def _mostly(found: list[bool], share: float) -> bool:
    return bool(found) and sum(found) >= share * len(found)


def _clean(title: str) -> str:
    """Return a title without the marks round it: a full stop behind it, dashes, one pair of parentheses."""
    title = re.sub(r"\s+", " ", title).strip(" *_").strip()
    title = title.lstrip(".:–—- ").rstrip(" :–—-")
    if title.endswith((".", "。")) and not title.endswith(("..", "etc.")):
        title = title[:-1].rstrip()
    for left, right in ("()", "（）"):
        if title.startswith(left) and title.endswith(right) and title.count(left) == 1:
            title = title[1:-1].strip()
    return title
