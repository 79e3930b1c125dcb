"""Text -> tokens to be compared, each with a key in which editorial noise is gone. Pure.

Noise is what a lawyer would not call a change: white space, line breaks, kinds of quotation mark and dash, hyphens
inside words, full-width forms, footnote marks, Arabic vowel marks, the dress of a number ('(a)', 'a)', 'a.'). It stays
in the text and hangs on the token before it, so that every text can be put together again from its tokens.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

LABEL = "\u00b6"
"""Begins the key of a paragraph's own number."""

_HAN = "\u3400-\u9fff\uf900-\ufaff"
# Marks and invisible characters that stand inside words.
_INSIDE = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_LETTERS = rf"(?:[^\W{_HAN}]|[{_INSIDE}])+"
_HYPHEN = "-\u2010\u2011"
_TOKEN = re.compile(
    rf"[{_HAN}]"
    # A hyphen at a line's end joins its two halves; a hyphen or an apostrophe inside a word belongs to it.
    rf"|{_LETTERS}(?:(?:[{_HYPHEN}](?:[ \t]*\r?\n\s*)?|['’ʼ]){_LETTERS})*"
    r"|[^\w\s]|_"
)
_CORE = (
    r"(?:\d{1,3}(?:\.\d{1,2}){0,3}(?:[ \u00a0]?(?:bis|ter|quater))?|[ivxl]{1,6}|[IVXL]{1,6}|[^\W\d_]"
    r"|[一二三四五六七八九十]{1,3})"
)
_NUMBERED = re.compile(
    rf"[(（](?P<a>{_CORE})[)）]\.?|(?P<b>{_CORE})[ \u00a0]?[)）]|(?P<c>{_CORE})[ \u00a0]?[.．、](?!\d)"
    rf"|(?P<d>{_CORE})[ \u00a0][-–—](?=\s)"
)
_QUOTES = frozenset("\"'`´‘’‚‛“”„‟«»‹›〝〞「」『』＂＇ʼ")
_MARKS = frozenset("*†‡")
_SUPERSCRIPT = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹ªº")
_DROPPED = re.compile(rf"[{_HYPHEN}{_INSIDE}\u0640\s]")
_LOOK_BACK = 40
_BEHIND = " \t\r\n\u00a0\"'’”»)]）］*†‡⁰¹²³⁴⁵⁶⁷⁸⁹"
_ENDS = re.compile(r"[.;:!?。；：！？؛؟…]$")
_LISTS = re.compile(r"[,;،，、]\s*(?:and|or|and/or|et|ou|y|o|u|e|и|или|و|أو|及|或|和|und|oder|en|of)?$")
_DASHES = re.compile(r"[\u2010-\u2015\u2212]")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, subparagraph or other line of a text, as ranges of its tokens.

    Attributes:
        first: its first token; `last`: the one after its last.
        body: its first token after its own numbers.
        labels: those numbers, ('2',), ('a', 'i'), () where it has none.
    """

    first: int
    last: int
    body: int
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut up.

    Attributes:
        text: as it is.
        keys: what is compared, one a token; never empty strings.
        starts: where each token begins in the text.
        units: its lines, in order; together they hold every token.
    """

    text: str
    keys: Sequence[str]
    starts: Sequence[int]
    units: tuple[Unit, ...] = field(default=())

    def slice(self, first: int, last: int) -> str:
        """Return the text of tokens `first` to `last` (exclusive), with the noise that hangs on them."""
        if first >= last:
            return ""
        begin = 0 if first == 0 else self.starts[first]
        return self.text[begin : self.starts[last] if last < len(self.starts) else len(self.text)]

    def body(self, unit: Unit) -> tuple[str, ...]:
        """Return the keys of a unit without its numbers."""
        return tuple(self.keys[unit.body : unit.last])


@lru_cache(maxsize=1024)
def tokenise(text: str) -> Tokens:
    """Cut a text into tokens and lines."""
    keys: list[str] = []
    starts: list[int] = []
    units: list[Unit] = []
    at = 0
    while at < len(text):
        end = _line_end(text, at)
        first = len(keys)
        goes_on = bool(units) and _goes_on(text, at, end)
        labels, behind = ((), at) if goes_on else _labels(text, at, end, keys, starts)
        body = len(keys)
        for match in _TOKEN.finditer(text, behind, end):
            if key := _key(match.group()):
                keys.append(key)
                starts.append(match.start())
        if goes_on:
            before = units.pop()
            units.append(Unit(before.first, len(keys), before.body, before.labels))
        elif len(keys) > first:
            units.append(Unit(first, len(keys), body if labels else first, labels))
        at = end
    return Tokens(text, keys, starts, tuple(units))


def _goes_on(text: str, at: int, end: int) -> bool:
    """Whether the line that begins at `at` only goes on with the one before: that one was broken in mid-sentence."""
    before = text[:at][-_LOOK_BACK:].rstrip(_BEHIND)
    if not before or _ENDS.search(before):
        return False
    begin = _NUMBERED.match(text, at + len(text[at:end]) - len(text[at:end].lstrip()), end)
    if begin is None:
        return text[at:end].lstrip()[:1] not in {"[", "［", ""}
    # 'articles 14 and', '21.': a number at a line's beginning need not be a paragraph's. A letter is one.
    return str(begin[begin.lastgroup or 0])[0].isdigit() and not _LISTS.search(before)


def _line_end(text: str, at: int) -> int:
    """Return where the line that begins at `at` ends; a word broken by a hyphen goes on over the line's end."""
    while True:
        end = text.find("\n", at) + 1
        if not end:
            return len(text)
        head = text[:end].rstrip()
        goes_on = len(head) > 1 and head[-1] in _HYPHEN and head[-2].isalpha() and text[end:].lstrip()[:1].isalpha()
        if not goes_on:
            return end
        at = end


def _labels(text: str, at: int, end: int, keys: list[str], starts: list[int]) -> tuple[tuple[str, ...], int]:
    """Take the numbers a line begins with ('2.', '(a) (i)', '[3.'); return them and where the rest begins."""
    labels: list[str] = []
    while len(labels) < 3:
        begin = at
        while begin < end and (text[begin].isspace() or text[begin] in "[［"):
            begin += 1
        match = _NUMBERED.match(text, begin, end)
        if match is None:
            break
        # What opens before a number is part of the text: '[3. ...]' is a paragraph in brackets.
        for place in range(at, begin):
            if text[place] in "[［":
                keys.append("[")
                starts.append(place)
        core = unicodedata.normalize("NFKC", str(match[match.lastgroup or 0])).casefold()
        labels.append("".join(_ascii_digit(c) for c in core if not c.isspace()))
        keys.append(LABEL + labels[-1])
        starts.append(begin)
        at = match.end()
    return tuple(labels), at


@lru_cache(maxsize=65_536)
def _key(raw: str) -> str:
    """Return what a token is compared by, '' for noise."""
    if raw in _QUOTES or raw in _MARKS:
        return ""
    if raw.isascii() and "-" not in raw and "'" not in raw:
        return raw
    kept = "".join(c for c in raw if c not in _SUPERSCRIPT)
    whole = unicodedata.normalize("NFKC", kept)
    if len(whole) == 1 and not whole.isalnum():
        return "" if _DROPPED.fullmatch(whole) and whole not in _HYPHEN else _DASHES.sub("-", whole)
    plain = _DROPPED.sub("", unicodedata.normalize("NFKC", unicodedata.normalize("NFC", whole)))
    return "".join(_ascii_digit(c) for c in plain).replace("’", "'").replace("ʼ", "'")


def _ascii_digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)
