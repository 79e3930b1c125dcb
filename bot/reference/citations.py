"""Citations as people type them -> Citation, and back to one canonical form. Pure: it is given the names of treaties.

'art 24(2)', '24.2(b)', 'article 6 para 2', 'Budapest 15', 'uncc:24', 'chapter V', 'arts. 23-30, 35', 'artículo 24',
'статья 6', '第六条', 'المادة 5'.
"""

import re
from dataclasses import dataclass, field, replace

from bot.reference.citation_tokens import Names, Token, tokens_of
from bot.reference.citation_words import UNITS, WORDS, Role, ordinal, roman, to_roman, western
from bot.reference.fold import fold

LONGEST = 6000
"""Text beyond so many characters is not looked at."""
MOST = 50
"""So many citations are taken from one text."""
_HEADINGS = {Role.CHAPTER: "chapter", Role.SECTION: "section", Role.TITLE: "title"}
_DEEPEST = 6
_BIS = frozenset({"bis", "ter", "quater"})
_YEAR = re.compile(r"(19|20)\d\d")
_SIGNS = frozenset("[]\"'?!«»“”")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d")
_LABEL = re.compile(r"\d{1,2}|[^\W\d_]|[ivx]{2,4}")


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in an instrument.

    Attributes:
        instrument: its id, '' when the text named none.
        number: the article, '24' or '5bis'; '' when headings are cited.
        last: the last article of a range, '' when one article is cited.
        points: paragraph, subparagraph and so on, ('2', 'b').
        headings: cited headings, outermost first: (('chapter', '2'), ('section', '1')).
        version: 'draft' or 'draft-2023' where the text says so.
        assumed: the instrument does not stand beside the number; it is the only one that the text names.
    """

    instrument: str = ""
    number: str = ""
    last: str = ""
    points: tuple[str, ...] = ()
    headings: tuple[tuple[str, str], ...] = ()
    version: str = ""
    assumed: bool = field(default=False, compare=False)

    @property
    def key(self) -> str:
        """Return the article's short citation, 'uncc:24'."""
        return f"{self.instrument}:{self.number}"

    def __str__(self) -> str:
        if self.headings:
            place = " ".join(f"{kind} {_shown(kind, number)}" for kind, number in self.headings)
        else:
            place = self.number + (f"-{self.last}" if self.last else "") + "".join(f"({p})" for p in self.points)
        version = f"[{self.version}]" if self.version else ""
        return " ".join(part for part in (self.instrument, place, version) if part)


@dataclass(frozen=True, slots=True)
class Found:
    """What a text cites, and the words that are left."""

    citations: tuple[Citation, ...]
    rest: str


def parse(text: str, names: Names) -> Found:
    """Find every citation in a text; what is no citation is left alone."""
    text = western(fold(text[:LONGEST]))
    if not (_NUMBER.search(text) or UNITS.intersection(_WORD.findall(text.casefold()))):
        # Most questions hold neither a number nor the word 'article': nothing to look for.
        return Found((), text)
    return _Parser(tokens_of(text, names)).run()


def _shown(kind: str, number: str) -> str:
    return to_roman(int(number)) if kind == "chapter" else number


class _Parser:
    """One pass over the tokens of a text. Positions that belong to a citation are marked as taken."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.found: list[tuple[int, Citation]] = []

    def run(self) -> Found:
        at = 0
        while at < len(self.tokens) and len(self.found) < MOST:
            at = self._article(at) or self._headings(at) or self._points_first(at) or self._named(at) or at + 1
        if not self.found:
            self._bare()
        version = self._version()
        citations = []
        for at, one in self.found:
            beside = self._instrument(at)
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
        if not self._is(at, Role.ARTICLE):
            return 0
        number = self._skip(at + 1, {".", "'", "s"}, Role.OF)
        return self._items(at, number, marked=True)

    def _headings(self, at: int) -> int:
        """'chapter V', 'Section 2 of Chapter II', 'chapters II and III'."""
        cited: list[tuple[str, str]] = []
        end = at
        while (one := self._heading(end)) is not None:
            kind, number, end = one
            cited.append((kind, number))
            after = self._skip(end, {","}, Role.OF)
            if self._heading(after) is None:
                break
            end = after
        if not cited:
            return 0
        order = list(_HEADINGS.values())
        self._add(at, end, Citation(headings=tuple(sorted(cited, key=lambda pair: order.index(pair[0])))))
        kind = cited[-1][0]
        while len(cited) == 1 and self._is(end, Role.AND, Role.TO) and (number := self._numeral(end + 1)) != "":
            self._add(end, end + 2, Citation(headings=((kind, number),)))
            end += 2
        return end

    def _heading(self, at: int) -> tuple[str, str, int] | None:
        for role, kind in _HEADINGS.items():
            if self._is(at, role):
                after = self._skip(at + 1, {"."})
                number = self._numeral(after)
                return (kind, number, after + 1) if number else None
        return None

    def _points_first(self, at: int) -> int:
        """'paragraph 2 of article 24', 'subparagraph (b) of paragraph 2 of article 24'."""
        groups: list[tuple[str, ...]] = []
        end = at
        while self._is(end, Role.POINT) and len(groups) < _DEEPEST:
            points, after = self._points(end)
            if not points:
                return 0
            groups.insert(0, points)
            end = self._skip(after, {"'"}, Role.OF)
        if not groups or not self._is(end, Role.ARTICLE):
            return 0
        number = self._number(self._skip(end + 1, {"."}, Role.OF), roman_too=True)
        if number is None:
            return 0
        self._add(at, number[1], Citation(number=number[0], points=tuple(p for group in groups for p in group)))
        return number[1]

    def _named(self, at: int) -> int:
        """'Budapest 15', 'uncc:24(2)'."""
        if not self.tokens[at].instrument:
            return 0
        return self._items(at + 1, self._skip(at + 1, {":", ",", "."}), marked=False)

    def _bare(self) -> None:
        """'24', '24.2(b)', '23-30': the whole text is a number, but for names, 'draft' and a year."""
        kept = [token for at, token in enumerate(self.tokens) if not self._beside_the_point(at)]
        parser = _Parser([replace(token) for token in kept])
        if kept and parser._items(0, 0, marked=False) == len(kept):
            first = next(at for at, token in enumerate(self.tokens) if token is kept[0])
            self.found = [(first, citation) for _, citation in parser.found]
            for token in kept:
                token.taken = True

    def _beside_the_point(self, at: int) -> bool:
        """Whether a token of a bare number is a name, 'draft', a year with its hyphen, or a sign round it."""
        token = self.tokens[at]
        before_year = token.text == "-" and _YEAR.fullmatch(self._text(at + 1))
        sign = token.word in _SIGNS or bool(before_year) or bool(_YEAR.fullmatch(token.text))
        return sign or bool(token.instrument) or token.word in WORDS[Role.DRAFT]

    def _items(self, start: int, at: int, *, marked: bool) -> int:
        """Articles after a marker: items, ranges, lists. `marked`: the word 'article' stands before it."""
        end = 0
        while len(self.found) < MOST and (item := self._item(at, marked=marked)) is not None:
            citation, end = item
            self._add(start, end, citation)
            start = end
            at = self._skip(end, set(), Role.AND)
            if at == end:
                break
            at = self._skip(at, {"."}, Role.ARTICLE)
        return end

    def _item(self, at: int, *, marked: bool) -> tuple[Citation, int] | None:
        number = self._number(at, roman_too=marked)
        if number is None:
            return None
        text, end = number
        if self._is(end, Role.TO) and (last := self._number(end + 1)) is not None:
            if not (text.isdigit() and last[0].isdigit() and int(text) < int(last[0])):
                return None
            return Citation(number=text, last=last[0]), last[1]
        points, end = self._points(end)
        return Citation(number=text, points=points), end

    def _points(self, at: int) -> tuple[tuple[str, ...], int]:
        """'(2)(b)', '.2(b)', ', paragraph 2(b)', ' al. 2 let. b)': the labels and the position after them."""
        labels: list[str] = []
        while len(labels) < _DEEPEST:
            label, end = self._point(at)
            if label is not None:
                labels.append(label)
            else:
                # 'subparagraph b of paragraph 2': the larger one comes after the smaller.
                outer = self._skip(at, set(), Role.OF)
                label, end = self._point(outer) if labels and self._is(outer, Role.POINT) else (None, at)
                if label is None:
                    break
                labels.insert(0, label)
            at = end
        return tuple(labels), at

    def _point(self, at: int) -> tuple[str | None, int]:
        named = self._skip(at, {",", "-"})
        if self._is(named, Role.POINT):
            after = named
            while after < named + 4 and (self._is(after, Role.POINT) or self._text(after) in {".", "-"}):
                after += 1
            after = self._skip(after, {"("})
            if self._is_label(after):
                return self.tokens[after].word, self._skip(after + 1, {")"})
            return None, at
        if self._text(at) == "(" and self._is_label(at + 1) and self._text(at + 2) == ")":
            return self.tokens[at + 1].word, at + 3
        tight = self._text(at) == "." and self._glued(at) and self._glued(at + 1)
        if tight and self._is_label(at + 1):
            return self.tokens[at + 1].word, at + 2
        return None, at

    # Small looks at one position.

    def _text(self, at: int) -> str:
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def _is(self, at: int, *roles: Role) -> bool:
        if not 0 <= at < len(self.tokens):
            return False
        return any(self.tokens[at].word in WORDS[role] for role in roles)

    def _is_label(self, at: int) -> bool:
        return bool(_LABEL.fullmatch(self._text(at).casefold()))

    def _glued(self, at: int) -> bool:
        return 0 < at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end

    def _skip(self, at: int, texts: set[str], *roles: Role) -> int:
        while at < len(self.tokens) and (self._text(at).casefold() in texts or self._is(at, *roles)):
            at += 1
        return at

    def _number(self, at: int, *, roman_too: bool = False) -> tuple[str, int] | None:
        text = self._text(at)
        if text.isdigit() and text.isascii() and len(text) <= 3 and int(text) > 0:
            suffix = self._text(at + 1).casefold()
            return (str(int(text)) + suffix, at + 2) if suffix in _BIS else (str(int(text)), at + 1)
        if roman_too and (value_of := ordinal(text)):
            return value_of, at + 1
        # 'Article IV', but not 'an article I have read'.
        ends = not self._text(at + 1).isalpha() or self._is(at + 1, Role.OF, Role.AND, Role.POINT)
        if roman_too and text.isupper() and ends and (value := roman(text)):
            return str(value), at + 1
        return None

    def _numeral(self, at: int) -> str:
        text = self._text(at)
        if text.isdigit() and text.isascii() and len(text) <= 2 and int(text) > 0:
            return str(int(text))
        value = roman(text) if text.isascii() else None
        return str(value) if value else ordinal(text) or ""

    def _add(self, start: int, end: int, citation: Citation) -> None:
        for token in self.tokens[start:end]:
            token.taken = True
        self.found.append((start, citation))

    def _instrument(self, at: int) -> str:
        """The name right before a citation, after it, a little before it."""
        for step, roles in ((-1, ()), (1, (Role.OF,)), (-1, (Role.OF, Role.DRAFT))):
            place = at + step
            while 0 <= place < len(self.tokens) and (
                self.tokens[place].taken or self._text(place) == ":" or self._is(place, *roles)
            ):
                place += step
            if 0 <= place < len(self.tokens) and self.tokens[place].instrument:
                return self.tokens[place].instrument
        return ""

    def _only_instrument(self) -> str:
        named = {token.instrument for token in self.tokens if token.instrument}
        return named.pop() if len(named) == 1 else ""

    def _version(self) -> str:
        if not any(self._is(at, Role.DRAFT) for at in range(len(self.tokens))):
            return ""
        year = next((token.text for token in self.tokens if _YEAR.fullmatch(token.text)), "")
        return f"draft-{year}" if year else "draft"
