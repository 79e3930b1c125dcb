"""Reads one line as the heading of an article, chapter or annex, in many languages. Pure; what it truly is, others say.

A line that begins like a heading but goes on like a sentence ('Article 5 of this Convention shall ...') is none.
"""

import re
from dataclasses import dataclass

from bot.reference.fold import fold
from bot.reference.importers.numbers import Number, han_number, number_at


@dataclass(frozen=True, slots=True)
class Head:
    """A line read as a heading.

    Attributes:
        kind: 'article', 'chapter', 'section', 'title', 'part' or 'annex'.
        number: its number; None for an annex that has none.
        label: the number as written where it is no `Number`: 'A' of 'Annex A'.
        rest: what follows on the line: '', a title, or wording.
        rest_at: where that begins in the line.
        parted: whether punctuation stands between number and rest ('Article 5. Purpose').
        opened: a bracket before it that is not closed on the line: '[Article 5 - Purpose', else ''.
    """

    kind: str
    number: Number | None
    label: str
    rest: str
    rest_at: int
    parted: bool = False
    opened: str = ""


_LEAD = r"[\s#*_>\u200e\u200f\u202a-\u202e\u2066-\u2069]*(?P<open>[\[［【]?)\s*"
_NEW = r"(?:(?:new|nouvel|nuevo|novo|neuer|nieuw|новая)\s+)?"
_NUMERO = r"(?:n[o.º°]{1,2}\s*(?=\d)|№\s*)?"
_ARTICLE = re.compile(
    rf"{_LEAD}{_NEW}(?P<word>draft\s+article|projet\s+d['’]article|proyecto\s+de\s+art[ií]culo|projeto\s+de\s+artigo"
    rf"|проект\s+статьи|art(?:[ií]culo|icle|icolo|igo|ikel|\b\.?)|стать[яи]|ст\.|§)[\s\u00a0]*{_NUMERO}",
    re.IGNORECASE,
)
_ARABIC_ARTICLE = re.compile(rf"{_LEAD}(?:مشروع\s+)?(?:ال)?مـ*اد[ةه]\s*(?P<paren>[(\[]?)\s*")
_HAN_NUMBER = r"[〇零○一二三四五六七八九十百两兩\d]+"
_HAN_HEAD = re.compile(
    rf"{_LEAD}(?:第\s*(?P<number>{_HAN_NUMBER})\s*(?P<unit>[条條章节節编編篇]|部分)(?P<suffix>之[一二三四五六七八九])?"
    rf"|(?P<annex>附[件录錄])\s*(?P<which>{_HAN_NUMBER}|[A-Z](?![a-z]))?)"
)
_HAN_UNITS = {"条": "article", "條": "article", "章": "chapter", "节": "section", "節": "section"}
_KINDS = {
    "chapter": "chapter chapitre capítulo глава hoofdstuk kapitel الفصل",
    "section": "section sección secção seção раздел afdeling abschnitt sectie الفرع القسم",
    "title": "title titre título титул titel الباب",
    "part": "part partie parte часть deel teil الجزء",
    "annex": "annex annexe anexo приложение bijlage anhang anlage appendix apéndice appendice المرفق الملحق مرفق",
}
_KIND = {fold(word).casefold(): kind for kind, words in _KINDS.items() for word in words.split()}
_CAPTION = re.compile(rf"{_LEAD}(?P<word>[^\W\d_]+)(?P<space>[\s\u00a0]*){_NUMERO}[(\[]?", re.IGNORECASE)
_LETTER = re.compile(r"[A-ZА-Я](?![\w'’])")
_SEPARATOR = re.compile(r"(?:[\s\u00a0\u3000.:：．。、·•|–—―‒\-*_]|(?<=\s)/(?=\s))*")
_MARKS = re.compile(r"[.:：．。、·|–—―‒\-]")
_POINTED = re.compile(r"[(（\[]\s*(?:\d+|[ivx]+|[a-z]|[一二三四五六七八九十]+)\s*[)）\]]")
_NUMBERED = re.compile(r"\d+[./)]")
_CASE_WORDS = frozenset({"absatz", "abs", "abs.", "satz", "nr", "nr.", "lid"})
_ARABIC_CROSS = re.compile(
    "من|الفقره|الفقرتين|الفقرات|فقره|اعلاه|ادناه|علي|التي|في|الي|المذكوره|او|الواجب|المشار|بشان|وال.*"
)
_HAN_CROSS = frozenset("所的之至和及或，,第款项項")
_HAN_WORDING = frozenset("与與规規條条中内內既以应應适適不得同還还")
"""What goes on after a number as a citation; what does so in a sentence, but may also begin a title."""

_LEADERS = re.compile(r"(?:\.{3,}|…+|(?:[\s\u00a0][.·_]){3,}|_{3,}|·{3,})[\s.…]*(?:\d{1,4}|[ivxlIVXL]{1,6})?\s*$")


def toc_entry(text: str) -> bool:
    """Tell whether a line ends as an entry of a table of contents does: leaders, and mostly a page number."""
    return _LEADERS.search(text) is not None


def article_head(text: str) -> Head | None:
    """Read a line as the heading of an article; None when it cannot be one."""
    if match := _HAN_HEAD.match(text):
        return _han_head(text, match) if _HAN_UNITS.get(match["unit"] or "") == "article" else None
    match = _ARTICLE.match(text)
    if match is not None:
        if not (match["word"][0].isupper() or match["word"] == "§"):
            return None
        return _finish("article", text, number_at(text, match.end()), match["open"])
    if match := _ARABIC_ARTICLE.match(text):
        found = number_at(text, match.end())
        if found and match["paren"]:
            closed = re.compile(r"\s*[)\]]").match(text, found[1])
            found = (found[0], closed.end()) if closed else None
        return _finish("article", text, found, match["open"])
    return None


def caption_head(text: str) -> Head | None:
    """Read a line as the heading of a chapter, section, title, part or annex; None when it cannot be one."""
    if len(text) > 250:
        return None
    if match := _HAN_HEAD.match(text):
        return _han_head(text, match) if _HAN_UNITS.get(match["unit"] or "") != "article" else None
    match = _CAPTION.match(text)
    if match is None or not (match["word"][0].isupper() or "\u0600" <= match["word"][0] <= "\u06ff"):
        return None
    kind = _KIND.get(fold(match["word"]).casefold())
    if kind is None:
        return _ordinal_first(text, match)
    return _caption_rest(kind, text, match)


def _caption_rest(kind: str, text: str, match: re.Match[str]) -> Head | None:
    found = number_at(text, match.end()) if match["space"] or text[match.end() : match.end() + 1].isdigit() else None
    if found is not None:
        end = found[1] + (text[found[1] : found[1] + 1] in {")", "]"} and text[match.end() - 1] in "([")
        return _finish(kind, text, (found[0], end), match["open"])
    letter = _LETTER.match(text, match.end())
    # '[Title A][Title B]' are two titles to choose from.
    if letter is not None and match["space"] and kind != "title":
        return _finish(kind, text, (None, letter.end()), match["open"], letter[0])
    return _finish(kind, text, (None, match.end("word")), match["open"]) if kind == "annex" else None


def _ordinal_first(text: str, match: re.Match[str]) -> Head | None:
    """Read 'FIRST PART', 'Première partie', 'Erster Teil'."""
    found = number_at(text, match.start("word"))
    if found is None or text[match.start("word") : found[1]].isdigit():
        return None
    word = re.compile(r"\s+([^\W\d_]+)(?=\W|$)").match(text, found[1])
    kind = _KIND.get(fold(word[1]).casefold()) if word else None
    if word is None or kind is None:
        return None
    return _finish(kind, text, (found[0], word.end()), match["open"])


def _han_head(text: str, match: re.Match[str]) -> Head | None:
    if match["annex"]:
        which = match["which"] or ""
        number = han_number(which) if which else None
        return _finish("annex", text, (number, match.end()), match["open"], "" if number else which)
    number = han_number(match["number"], match["suffix"] or "")
    kind = _HAN_UNITS.get(match["unit"], "part")
    return _finish(kind, text, (number, match.end()), match["open"]) if number else None


def _finish(kind: str, text: str, found: tuple[Number | None, int] | None, opened: str, label: str = "") -> Head | None:
    """Look at what follows the number: nothing, a title, or the rest of a sentence, which makes it no heading."""
    if found is None:
        return None
    number, end = found
    if opened and (closed := re.compile(r"\s*[\]］】]").match(text, end)):
        end, opened = closed.end(), ""
    separator = _SEPARATOR.match(text, end)
    at = separator.end() if separator else end
    between, rest = text[end:at], text[at:].rstrip().rstrip("*_").rstrip()
    if opened and rest.endswith(("]", "］", "】")) and rest.count("[") < rest.count("]"):
        rest, opened = rest[:-1].rstrip(), ""
    head = Head(kind, number, label, rest, at, _MARKS.search(between) is not None, opened)
    return None if rest and _goes_on(head, between) else head


def _goes_on(head: Head, between: str) -> bool:
    """Tell whether the rest goes on as a sentence or citation does: 'Article 5 of', 'Article 5(2)', 'Articles 5-7'."""
    rest, first = head.rest, head.rest[0]
    if first in ",;)،؛，；»”’/" or (_POINTED.match(rest) and not head.parted):
        return True
    if "\u4e00" <= first <= "\u9fff":
        sentence = len(rest) > 40 or rest[-1] in "。；，：、"
        return not between and (first in _HAN_CROSS or (sentence and first in _HAN_WORDING))
    if "\u0600" <= first <= "\u06ff":
        word = fold(rest.split()[0]).strip("،,.؛:")
        return not head.parted and _ARABIC_CROSS.fullmatch(word) is not None
    if first.isdigit():
        apart = between[-1:].isspace()
        return not apart or not (head.parted or _NUMBERED.match(rest))
    # A space that a PDF does not show: 'Article 25Assistance to victims'.
    run_on = first.isupper() and rest[1:2].islower() and head.kind == "article"
    if not between and not run_on and first not in '([（［【「“"':
        return True
    return (first.islower() and not head.parted) or rest.split()[0].casefold() in _CASE_WORDS
