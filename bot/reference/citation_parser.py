"""The tokens of a text -> the citations in it. Pure."""

import re
from dataclasses import replace

from bot.reference.citation import Citation, Found
from bot.reference.citation_points import DEEPEST, PointReader, Points, between
from bot.reference.citation_tokens import Token
from bot.reference.citation_words import PLURAL, SUFFIXES, WORDS, Role

MOST = 50
"""So many citations are taken from one text."""
_HEADINGS = {Role.PART: "part", Role.CHAPTER: "chapter", Role.SECTION: "section", Role.TITLE: "title"}
_YEAR = re.compile(r"(19|20)\d\d")
_SIGNS = frozenset("§/[]\"'?!«»“”")


class Parser(PointReader):
    """One pass over the tokens of a text. Positions that belong to a citation are marked as taken."""

    def __init__(self, tokens: list[Token]) -> None:
        super().__init__(tokens)
        self.found: list[tuple[int, Citation]] = []

    def run(self) -> Found:
        """Return what is cited, and the rest."""
        at = 0
        while at < len(self.tokens) and len(self.found) < MOST:
            after = self._article(at) or self._ordinal(at) or self._headings(at)
            at = after or self._points_first(at) or self._named(at) or at + 1
        if not self.found:
            self._bare()
        version = self._version()
        citations = []
        for at, one in self.found:
            beside = one.instrument or self._instrument(at)
            instrument = beside or self._only_instrument()
            citations.append(replace(one, instrument=instrument, version=version, assumed=instrument != beside))
        return Found(tuple(dict.fromkeys(citations[:MOST])), self._rest())

    def _rest(self) -> str:
        """What no citation took. Names stay: 'how does it relate to the Budapest Convention' asks about one."""
        pieces: list[str] = []
        end = 0
        for token in self.tokens:
            if not token.taken:
                pieces.append(token.text if token.start == end and pieces else f" {token.text}")
                end = token.end
        return "".join(pieces).strip()

    # Each of these tries to read something at a position and returns the position after it, 0 when it is not there.

    def _article(self, at: int) -> int:
        """'article 24(2)', 'arts. 23-30, 35 and 40'."""
        if not self.plays(at, Role.ARTICLE):
            return 0
        number = self.skip(at + 1, {".", "'", "s"}, Role.OF)
        return self._items(at, number, marked=True)

    def _ordinal(self, at: int) -> int:
        """'the 24th article', 'twenty-fourth article'."""
        if self.text(at).isdigit() and not (self.glued(at + 1) and self.word(at + 1) in SUFFIXES):
            return 0
        number = self.number(at, marked=not self.text(at).isupper())
        if number is None or not self.plays(number[1], Role.ARTICLE) or self.number(number[1] + 1) is not None:
            return 0
        points, end = self.points(number[1] + 1)
        self._add(at, end, Citation(number=number[0], points=points))
        return end

    def _headings(self, at: int) -> int:
        """'chapter V', 'Section 2 of Chapter II', 'chapters II and III'."""
        cited: list[tuple[str, str]] = []
        end = at
        while (one := self._heading(end)) is not None:
            kind, number, end = one
            cited.append((kind, number))
            after = self.skip(end, {","}, Role.OF)
            if self._heading(after) is None:
                break
            end = after
        if not cited:
            return 0
        order = list(_HEADINGS.values())
        self._add(at, end, Citation(headings=tuple(sorted(cited, key=lambda pair: order.index(pair[0])))))
        return self._more_headings(end, *cited[-1]) if len(cited) == 1 else end

    def _more_headings(self, end: int, kind: str, last: str) -> int:
        """'... and III', '... to VI'."""
        while self.plays(end, Role.AND, Role.TO):
            number, after = self.numeral(end + 1)
            if not number or len(self.found) >= MOST:
                break
            steps = between(last, number) if self.plays(end, Role.TO) else [number]
            for one in steps or [number]:
                self._add(end, after, Citation(headings=((kind, one),)))
            end, last = after, number
        return end

    def _heading(self, at: int) -> tuple[str, str, int] | None:
        for role, kind in _HEADINGS.items():
            if self.plays(at, role):
                number, after = self.numeral(self.skip(at + 1, {"."}))
                return (kind, number, after) if number else None
        return None

    def _points_first(self, at: int) -> int:
        """'paragraph 2 of article 24', 'paragraphs 2 to 4 of article 24', '2nd paragraph of article 24'."""
        groups: list[list[Points]] = []
        end = at
        while len(groups) < DEEPEST and (group := self._group(end)) is not None:
            found, after = group
            groups.insert(0, found)
            end = self.skip(after, {"'"}, Role.OF)
        if not groups or not self.plays(end, Role.ARTICLE):
            return 0
        number = self.number(self.skip(end + 1, {"."}, Role.OF), marked=True)
        if number is None:
            return 0
        outer = tuple(label for group in groups[:-1] for label in group[0])
        for points in groups[-1]:
            self._add(at, number[1], Citation(number=number[0], points=(*outer, *points)))
        return number[1]

    def _group(self, at: int) -> tuple[list[Points], int] | None:
        first = self.number(at, marked=True) if self.text(at).isalnum() else None
        if first is not None and self.plays(first[1], Role.POINT) and not self.is_label(first[1] + 1):
            return [(first[0],)], first[1] + 1
        if not self.plays(at, Role.POINT):
            return None
        points, after = self.points(at)
        if not points:
            return None
        plural = self.word(at) in PLURAL or self.word(at + 1) in WORDS[Role.POINT]
        found, after = self.more_points(after, points, plural=plural)
        return found, after

    def _named(self, at: int) -> int:
        """'Budapest 15', 'uncc:24(2)'."""
        if not self.tokens[at].instrument:
            return 0
        return self._items(at + 1, self.skip(at + 1, {":", ",", "."}), marked=False)

    def _bare(self) -> None:
        """'24', '24.2(b)', '23-30': the whole text is a number, but for names, 'draft' and a year."""
        kept = [token for at, token in enumerate(self.tokens) if not self._beside_the_point(at)]
        parser = Parser([replace(token) for token in kept])
        if kept and parser._items(0, 0, marked=False) == len(kept):
            first = next(at for at, token in enumerate(self.tokens) if token is kept[0])
            self.found = [(first, citation) for _, citation in parser.found]
            for token in kept:
                token.taken = True

    def _beside_the_point(self, at: int) -> bool:
        """Whether a token of a bare number is a name, 'draft', a year with its hyphen, or a sign round it."""
        token = self.tokens[at]
        before_year = token.text == "-" and _YEAR.fullmatch(self.text(at + 1))
        sign = token.word in _SIGNS or bool(before_year) or bool(_YEAR.fullmatch(token.text))
        return sign or bool(token.instrument) or token.word in WORDS[Role.DRAFT]

    def _items(self, start: int, at: int, *, marked: bool) -> int:
        """Articles after a marker: items, ranges, lists. `marked`: the word 'article' stands before it."""
        end = 0
        batch = len(self.found)
        while len(self.found) < MOST and (item := self._item(at, marked=marked)) is not None:
            citations, end = item
            for citation in citations:
                self._add(start, end, citation)
            start = end
            at = end
            named = self.skip(end, set(), Role.OF)
            if self.text(named) and self.tokens[named].instrument and self._goes_on(named + 1):
                # 'articles 12 and 13 of Budapest and 18 of UNCC'
                name = self.tokens[named].instrument
                self.found[batch:] = [(place, replace(one, instrument=name)) for place, one in self.found[batch:]]
                batch, at = len(self.found), named + 1
            after = self.skip(at, set(), Role.AND)
            if after == at:
                break
            at = self.skip(after, {"."}, Role.ARTICLE)
        return end

    def _goes_on(self, at: int) -> bool:
        after = self.skip(at, set(), Role.AND)
        return after > at and self.number(after) is not None

    def _item(self, at: int, *, marked: bool) -> tuple[list[Citation], int] | None:
        number = self.number(at, marked=marked)
        if number is None:
            return None
        text, end = number
        if self.plays(end, Role.TO):
            last = self.number(self.skip(end + 1, {"."}, Role.ARTICLE), marked=marked)
            if last is not None:
                if not (text.isdigit() and last[0].isdigit() and int(text) < int(last[0])):
                    return None
                return [Citation(number=text, last=last[0])], last[1]
        points, after = self.points(end)
        plural = any(self.word(place) in PLURAL for place in range(end, after))
        several, after = self.more_points(after, points, plural=plural)
        return [Citation(number=text, points=one) for one in several], after

    def _add(self, start: int, end: int, citation: Citation) -> None:
        for token in self.tokens[start:end]:
            token.taken = True
        self.found.append((start, citation))

    def _instrument(self, at: int) -> str:
        """The name right before a citation, after it, a little before it."""
        for step, roles in ((-1, ()), (1, (Role.OF,)), (-1, (Role.OF, Role.DRAFT))):
            place = at + step
            while 0 <= place < len(self.tokens) and (
                self.tokens[place].taken or self.text(place) == ":" or self.plays(place, *roles)
            ):
                place += step
            if 0 <= place < len(self.tokens) and self.tokens[place].instrument:
                return self.tokens[place].instrument
        return ""

    def _only_instrument(self) -> str:
        named = {token.instrument for token in self.tokens if token.instrument}
        return named.pop() if len(named) == 1 else ""

    def _version(self) -> str:
        if not any(self.plays(at, Role.DRAFT) for at in range(len(self.tokens))):
            return ""
        year = next((token.text for token in self.tokens if _YEAR.fullmatch(token.text)), "")
        return f"draft-{year}" if year else "draft"
