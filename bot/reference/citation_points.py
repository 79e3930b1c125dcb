"""Small looks at the tokens of a text, and the paragraphs, subparagraphs and letters in it. Pure."""

import re
from collections.abc import Sequence

from bot.reference.citation_numbers import roman, spelled
from bot.reference.citation_tokens import Token
from bot.reference.citation_words import EVERYDAY_LETTERS, INSERTED, SUFFIXES, WORDS, Role

DEEPEST = 6
_LONGEST_LIST = 30
_LABEL = re.compile(r"\d{1,2}|[^\W\d_]|[ivx]{2,4}")
_LATER = re.compile(r"\d{1,2}|[ivx]{1,4}|[a-z]")

Points = tuple[str, ...]


class Cursor:
    """Small looks at one position of a text's tokens; `_x(at)` returns what stands there or the place after it."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens

    def text(self, at: int) -> str:
        """Return the token at a place, '' outside."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def word(self, at: int) -> str:
        """Return the token at a place without regard to case."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def plays(self, at: int, *roles: Role) -> bool:
        """Whether the token has one of the roles."""
        return 0 <= at < len(self.tokens) and any(self.tokens[at].word in WORDS[role] for role in roles)

    def is_label(self, at: int) -> bool:
        """Whether the token can be a point: a number, a letter, a small Roman numeral."""
        return bool(_LABEL.fullmatch(self.word(at)))

    def glued(self, at: int) -> bool:
        """Whether no space stands before the token."""
        return 0 < at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end

    def skip(self, at: int, texts: frozenset[str] | set[str], *roles: Role) -> int:
        """Return the first place from here that is neither one of the texts nor in one of the roles."""
        while at < len(self.tokens) and (self.word(at) in texts or self.plays(at, *roles)):
            at += 1
        return at

    def number(self, at: int, *, marked: bool = False) -> tuple[str, int] | None:
        """Return an article's number and the place after it.

        Args:
            at: where it would stand.
            marked: the word 'article' stands beside it, so that 'IV' and 'twenty-four' are numbers too.
        """
        text = self.text(at)
        if text.isdigit() and text.isascii() and len(text) <= 3 and int(text) > 0:
            end = at + 1
            if self.glued(end) and self.word(end) in SUFFIXES:
                end += 1
            suffix = self.word(end)
            return (str(int(text)) + suffix, end + 1) if suffix in INSERTED else (str(int(text)), end)
        if not marked:
            return None
        value, length = self.spelled(at)
        if value:
            return str(value), at + length
        # 'Article IV', but not 'an article I have read'.
        ends = not self.text(at + 1).isalpha() or self.plays(at + 1, Role.OF, Role.AND, Role.TO, Role.POINT)
        if text.isupper() and ends and (numeral := roman(text)):
            return str(numeral), at + 1
        return None

    def numeral(self, at: int) -> tuple[str, int]:
        """Return a chapter's number and the place after it, ('', at) when there is none."""
        text = self.text(at)
        if text.isdigit() and text.isascii() and len(text) <= 2 and int(text) > 0:
            return str(int(text)), at + 1
        if text.isascii() and (value := roman(text)):
            return str(value), at + 1
        value, length = self.spelled(at)
        return (str(value), at + length) if value else ("", at)

    def spelled(self, at: int) -> tuple[int, int]:
        """Return a number in words and how many tokens it takes."""
        return spelled(tuple(self.word(place) for place in range(at, min(at + 4, len(self.tokens)))))


class PointReader(Cursor):
    """Reads paragraphs, subparagraphs and letters."""

    def points(self, at: int) -> tuple[Points, int]:
        """Return '(2)(b)', '.2(b)', ', paragraph 2(b)', ' al. 2 let. b)' and the place after them."""
        labels: list[str] = []
        while len(labels) < DEEPEST:
            label, end = self.point(at)
            if label is None:
                # 'subparagraph b of paragraph 2', 'подпункт b) пункта 2': the larger one comes after the smaller.
                outer = self.skip(at, set(), Role.OF)
                label, end = self.point(outer) if labels and self.plays(outer, Role.POINT) else (None, at)
                if label is None:
                    break
                labels.insert(0, label)
            elif labels and label.isdigit() and labels[-1].isalpha() and self.plays(self.skip(at, {","}), Role.POINT):
                labels.insert(0, label)
            else:
                labels.append(label)
            at = end
        return tuple(labels), at

    def point(self, at: int) -> tuple[str | None, int]:
        """Return one label and the place after it; None where there is none."""
        named = self.skip(at, {",", "-"})
        if self.text(named) == "'" and self.word(named + 1) == "s":
            named += 2
        if self.plays(named, Role.POINT):
            return self._named_point(at, named)
        value, length = self.spelled(named)
        if value and self.plays(named + length, Role.POINT):
            return str(value), named + length + 1
        if self.text(at) == "(" and self.is_label(at + 1) and self.text(at + 2) == ")":
            return self.word(at + 1), at + 3
        tight = self.text(at) == "." and self.glued(at) and self.glued(at + 1)
        if tight and self.is_label(at + 1):
            return self.word(at + 1), at + 2
        return self._loose_letter(at)

    def more_points(self, at: int, points: Points, *, plural: bool) -> tuple[list[Points], int]:
        """Return the rest of a list: '(2) and (3)', '(a) to (c)', 'paras. 8 and 21', and the place after it.

        Args:
            at: the place after the first.
            points: the first.
            plural: a word for several points stands before them.
        """
        found = [points]
        while points and len(found) < _LONGEST_LIST:
            link = at + 1 if self.text(at) == "," and self.plays(at + 1, Role.AND) else at
            if not self.plays(link, Role.AND, Role.TO):
                break
            label, end = self._in_list(link + 1, found[-1][-1], plural=plural)
            if label is None:
                break
            steps = between(found[-1][-1], label) if self.plays(link, Role.TO) else [label]
            if not steps:
                break
            found += [(*points[:-1], one) for one in steps]
            at = end
        return found, at

    def _in_list(self, at: int, before: str, *, plural: bool) -> tuple[str | None, int]:
        bracket = self.text(at) == "(" and self.text(at + 2) == ")"
        place = at + 1 if bracket else at
        label = self.word(place)
        if not (bracket or plural) or not _LATER.fullmatch(label) or label.isdigit() != before.isdigit():
            return None, at
        end = place + 2 if bracket else self.skip(place + 1, {")"})
        # 'paras. 8 and 21', but not 'para 8 and 21(2)': that is an article.
        return (None, at) if not bracket and self.text(end) == "(" else (label, end)

    def _named_point(self, at: int, named: int) -> tuple[str | None, int]:
        after = named
        while after < named + 4 and (self.plays(after, Role.POINT) or self.text(after) in {".", "-"}):
            after += 1
        after = self.skip(after, {"("})
        if self.is_label(after):
            return self.word(after), self.skip(after + 1, {")"})
        return None, at

    def _loose_letter(self, at: int) -> tuple[str | None, int]:
        """'24(2)b', 'article 32 b', '24.2 b)': a letter without its first bracket."""
        letter = self.word(at)
        if len(letter) != 1 or not letter.isalpha():
            return None, at
        if self.text(at + 1) == ")":
            return letter, at + 2
        last = at + 1 >= len(self.tokens) or self.text(at + 1) in {",", ".", ";", "?"}
        if self.glued(at) or (last and letter not in EVERYDAY_LETTERS):
            return letter, at + 1
        return None, at


def between(first: str, last: str) -> Sequence[str]:
    """Return what follows one label up to another: '2', '5' -> 3, 4, 5; () where that is no range."""
    if first.isdigit() and last.isdigit():
        labels = [str(number) for number in range(int(first) + 1, int(last) + 1)]
    elif len(first) == len(last) == 1 and first.isascii() and last.isascii():
        labels = [chr(code) for code in range(ord(first) + 1, ord(last) + 1)]
    else:
        start, end = roman(first), roman(last)
        return [] if start is None or end is None or end <= start else [last]
    return labels if len(labels) <= _LONGEST_LIST else []
