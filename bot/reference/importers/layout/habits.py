"""The habits of a document: how ragged its lines are, how much white parts paragraphs, where titles stand. Pure."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.reference.importers.headings import article_head
from bot.reference.importers.layout.lines import Column, Line
from bot.reference.importers.layout.measures import Measures, is_wide
from bot.reference.importers.pieces import label_of

LABEL = re.compile(
    r"(?:\(?\d{1,3}(?:\.\d{1,3})*\.?\s?(?:bis|ter|quater)?[.)、．]|\d{1,3}(?:\.\d{1,3})+\s|\d{1,2}\s?[-–]\s|\([\w\d]{1,5}\)|[^\W\d_]{1,2}\)|"
    r"[ivxlcIVXLC]{1,6}[.)]|（.{1,3}）|[一二三四五六七八九十]{1,3}、|[•·▪◦●○–—-]\s|§\s?\d|"
    r"(?:article|art\.|artículo|artikel|статья|chapter|chapitre|capítulo|глава|section|sección|раздел|annex|anexo|"
    r"المادة|الفصل|الباب)\s+[\dIVXLC]|第[\d一二三四五六七八九十百]{1,5}[条條章節节])",
    re.I,
)
ENDED = re.compile(r"(?:[.:;!?。；：؛؟]|[,;،，]\s(?:and|or|y|o|e|u|et|ou|и|или|و|أو|和|或|及))[”\"»’')\]]*$", re.I)
CLOSED = re.compile(r"[.!?。؟][”\"»’')\]]*$")
LEADERS = re.compile(r"(?:\.\s?){5,}|…{2,}|(?:·\s?){5,}|_{5,}\s*\d+$")


def continues(last: Line, line: Line) -> bool:
    """Return whether a line by its words goes on with the one above: a small letter after no full stop."""
    return line.text[0].islower() and not ENDED.search(last.text[-12:]) and not LABEL.match(line.text)


def of_arabic(last: Line, line: Line) -> bool:
    """Return whether a line in a script without small letters is hardly anything but the next of its paragraph."""
    return "\u0590" <= min(last.text[-1], line.text[0]) <= "\u08ff" and not label_of(line.text)


def raggedness(columns: Sequence[Column], measures: Measures) -> float:
    """Return by how much lines end before their edge though the next word would have fitted, points.

    Programs that count characters instead of measuring them break lines so. Told by lines that go on by their words.
    """
    surplus = sorted(
        measures.slack(column, above) - need(below, measures)
        for column in columns
        for above, below in pairwise(column.lines)
        if (continues(above, below) or of_arabic(above, below))
        and abs(above.size - below.size) < 0.08 * above.size
        and measures.white(above, below) <= measures.apart
    )
    if len(surplus) < 8 or sum(one > 0 for one in surplus) * 25 < len(surplus):
        return 0.0
    return min(max(0.0, surplus[len(surplus) * 97 // 100]), 9 * measures.body)


def apart(columns: Sequence[Column], measures: Measures) -> float:
    """Return the white that parts two paragraphs, in lines, as this document has it.

    Lines that surely go on and lines that surely begin anew show it; where they do not differ clearly it is a third.
    """
    within: list[float] = []
    between: list[float] = []
    for column in columns:
        for above, below in pairwise(column.lines):
            if abs(above.size - below.size) > 0.04 * above.size or len(below.text) < 5:
                continue
            white = measures.white(above, below)
            full = measures.slack(column, above) < need(below, measures) and not ENDED.search(above.text[-12:])
            if continues(above, below) or (full and of_arabic(above, below)):
                within.append(white)
            elif LABEL.match(below.text) and CLOSED.search(above.text[-8:]):
                between.append(white)
    if len(within) < 40 or len(between) < 15:
        return 0.3
    most, least = sorted(within)[len(within) * 97 // 100], sorted(between)[len(between) // 10]
    return min(0.3, (most + least) / 2) if least > most + 0.06 else 0.3


def alone(columns: Sequence[Column], measures: Measures) -> bool:
    """Return whether titles stand beside their numbers and the wording begins on a line of its own."""
    heads = short = 0
    for column in columns:
        for above, below in pairwise(column.lines):
            head = article_head(above.text)
            if head is None or not head.rest or LEADERS.search(above.text) or article_head(below.text):
                continue
            heads += 1
            white = measures.slack(column, above) > need(below, measures) + 2 * measures.body
            anew = below.text[:1].isupper() or LABEL.match(below.text) is not None
            short += white and anew and not ENDED.search(above.text[-12:])
    return short >= 3 and short * 4 >= heads


def need(line: Line, measures: Measures) -> float:
    """Return the white at the end of a line that its neighbour below would have filled."""
    if is_wide(line.text[0]):
        # Chinese lines give up to two characters to the next for the sake of its punctuation.
        return 2.6 * line.size
    return line.first + 0.55 * measures.body
