"""What a page has besides its text: running heads and feet, page numbers, line numbers in the margin. Pure."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.reference.importers.layout.lines import Line, Page, rows

_ROMAN = re.compile(r"\b[ivxlc]{1,7}\b")
_NUMBER = re.compile(r"[0-9\u0660-\u0669\u06f0-\u06f9]+")
_PAGE = re.compile(
    r"[-–—|/ ]*(?:(?:page|página|pagina|seite|p\.|pág\.|pag\.|стр\.?|страница|الصفحة|صفحة|第) ?)?#"
    r"(?: ?(?:/|of|de|sur|van|von|из|من|\||-|共) ?#)?(?: ?[页頁])?[-–—|/ ]*"
)
_ARTICLE = re.compile(
    # '[Article 5', 'Draft article 5', 'Proyecto de artículo 5' are such too.
    r"[\[(【*#_ ]*(?:[^\W\d_]+ (?:de |d['’])?)?(?:article|art\.?|artículo|articulo|artikel|статья|статьи|المادة|مادة|§"
    r"|chapter|chapitre|capítulo|capitulo|глава|الفصل|section"
    r"|annex|part|title)\s#?|第\s?[#一二三四五六七八九十百]{1,6}\s?[条條章]"
)
_RANGE = re.compile(r"(?:[^\W\d_]+\.?|§§?) ?# ?[-–—] ?#")
"""What a page holds, as running heads say it: 'Art. 5-9'."""
_LONG = 60
"""Characters of a row that is rather wording than a running head."""
_ITEM = re.compile(r"[(（][^\W\d_]{1,4}[)）]|[^\W\d_]{1,3}[.)]")
"""The letter of an item: many pages begin with one."""
_LABEL = re.compile(r"\d{1,3}[.)]")
_TELLING = 12
"""Characters of a running head that nothing else is likely to be."""
_AT_ENDS = re.compile(r"^\d+\s+|\d+$")
_EDGE = 5
"""Rows at a page's top and foot among which heads and feet are looked for."""

SYMBOL = re.compile(
    r"\b[A-Z]{1,6}(?:\.\d+)*(?:/[A-Z0-9(][A-Za-z0-9()\-]*(?:\.\d+)?)*"
    r"/(?:(?:Rev|Add|Corr|Amend|L|CRP|WP)\.\d+|[A-Z0-9()\-]*\d[A-Z0-9()\-]*)"
)
"""A document symbol of the United Nations: 'A/AC.291/22/Rev.3'."""


def without(pages: Sequence[Page]) -> tuple[list[Page], str]:
    """Return pages without their furniture, and the document symbol that stood in it ('' where none did)."""
    pages = [replace_lines(page, _without_line_numbers(page)) for page in pages]
    subjects = Counter(_subject(row) for page in pages for row in rows(page.lines))
    texts = Counter(line.text for page in pages for line in page.lines)
    edges = {page.number: _edges(page, subjects, texts) for page in pages}
    gone = _repeated(pages, edges) | _numbers(edges) | _titles(pages, edges)
    gone -= _within(pages, gone)
    gone |= _outermost(pages, gone) | _rowmates(pages, gone)
    symbols = Counter(
        found.group()
        for page in pages
        for line in page.lines
        if id(line) in gone
        for found in SYMBOL.finditer(line.text)
    )
    symbol = symbols.most_common(1)[0][0] if symbols else ""
    return [replace_lines(page, [one for one in page.lines if id(one) not in gone]) for page in pages], symbol


def replace_lines(page: Page, lines: list[Line]) -> Page:
    """Return the page with other lines."""
    return replace(page, lines=lines)


def _without_line_numbers(page: Page) -> list[Line]:
    """Return the lines of a page without a column of growing numbers in its margin."""
    bare = [one for one in page.lines if one.text.isdecimal() and len(one.text) <= 4]
    if len(bare) < 3:
        return page.lines
    others = [one for one in page.lines if not one.text.isdecimal()]
    left = min((one.left for one in others), default=0.0)
    right = max((one.right for one in others), default=page.width)
    gone: set[int] = set()
    for side in (
        [one for one in bare if one.right < left + 1],
        [one for one in bare if one.left > right - 1],
    ):
        ordered = sorted(side, key=lambda one: one.base)
        steps = [int(after.text) - int(before.text) for before, after in pairwise(ordered)]
        usual = Counter(steps).most_common(1)[0] if steps else (0, 0)
        if len(ordered) >= 3 and usual[0] in {1, 2, 5, 10} and usual[1] * 4 >= len(steps) * 3:
            gone.update(id(one) for one in ordered)
    return [one for one in page.lines if id(one) not in gone]


def _edges(page: Page, subjects: Counter[str], texts: Counter[str]) -> dict[int, tuple[str, Line]]:
    """Return the lines near the top and the foot of a page: 't' or 'b' with each."""
    found: dict[int, tuple[str, Line]] = {}
    all_rows = rows(page.lines)
    for side, chosen in (("b", all_rows[-_EDGE:]), ("t", all_rows[:_EDGE])):
        for row in chosen:
            if _is_heading(_subject(row)) and subjects[_subject(row)] < 3:
                # 'Article 5' at the top of each page is what the pages are about.
                continue
            for line in row:
                if _is_heading(line.text) and texts[line.text] < 3:
                    continue
                # The half of the page decides for short pages, where a row is among both.
                if (side == "t") == (line.base < page.height / 2):
                    found[id(line)] = (side, line)
    return found


def _is_heading(text: str) -> bool:
    plain = _plain(text)
    return _ARTICLE.match(plain) is not None and not _RANGE.fullmatch(plain)


def _subject(row: Sequence[Line]) -> str:
    """Return a row's text, without a page number beside a running head."""
    words = " ".join(one.text for one in row if not one.text.strip("-–— ").isdecimal())
    return words if _ARTICLE.match(_plain(words)) else " ".join(one.text for one in row)


def _plain(text: str) -> str:
    """Return text with every number, Roman ones in small letters too, as '#'."""
    return _NUMBER.sub("#", " ".join(text.casefold().split()))


def _repeated(pages: Sequence[Page], edges: dict[int, dict[int, tuple[str, Line]]]) -> set[int]:
    """Return what stands at the same height of several pages with the same words."""
    places: dict[tuple[str, str], list[tuple[int, Line]]] = defaultdict(list)
    for page in pages:
        near = [line for _, line in edges[page.number].values()]
        for side, line in edges[page.number].values():
            if _ITEM.fullmatch(line.text):
                continue
            whole = line.text if len(line.text) >= 12 else _stretched(line, near)
            # A long line whose figures alone differ is wording, but for a page number at its end.
            same = _plain(whole) if len(whole) <= _LONG else _AT_ENDS.sub("", whole)
            # '3.' at a page's foot is a paragraph's number whose text follows on the next.
            same = whole if _LABEL.fullmatch(whole) else same
            places[side, same].append((page.number, line))
    gone: set[int] = set()
    for found in places.values():
        for together in _level(found):
            numbers = {number for number, _ in together}
            enough = len(numbers) >= 3 or len(pages) == len(numbers) == 2
            if enough and len(numbers) * 5 >= len(pages):
                gone.update(id(line) for _, line in together)
    return gone


def _within(pages: Sequence[Page], gone: set[int]) -> set[int]:
    """Return the long lines among furniture that stand inside the text: articles often begin with the same words."""
    kept: set[int] = set()
    for page in pages:
        together = rows(page.lines)
        for order in (together, together[::-1]):
            outside = True
            for row in order:
                if (row[0].base < page.height / 2) != (order is together):
                    break
                outside = outside and all(id(one) in gone for one in row)
                if not outside and len(" ".join(one.text for one in row)) > _LONG:
                    kept.update(id(one) for one in row)
    return kept


def _outermost(pages: Sequence[Page], gone: set[int]) -> set[int]:
    """Return the first and last lines of pages that say what furniture elsewhere says: a last page may be short."""
    said = {line.text for page in pages for line in page.lines if id(line) in gone and len(line.text) >= _TELLING}
    found: set[int] = set()
    for page in pages:
        together = rows(one for one in page.lines if id(one) not in gone)
        for row in (together[:1], together[-1:]):
            if len(together) > 1 and all(one.text in said for line in row for one in line):
                found.update(id(one) for line in row for one in line)
    return found


def _rowmates(pages: Sequence[Page], gone: set[int]) -> set[int]:
    """Return what stands in one row with a running head, above or below all text: 'Article 5' on the other side."""
    found: set[int] = set()
    for page in pages:
        together = rows(page.lines)
        for order in (together, together[::-1]):
            for row in order:
                if not any(id(one) in gone and not _LABEL.fullmatch(one.text) for one in row):
                    break
                found.update(id(one) for one in row if _is_heading(one.text))
    return found


def _stretched(line: Line, near: Sequence[Line]) -> str:
    """Return a piece's text with that of its close neighbours: single words of wide lines come back on every page."""
    row = sorted((one for one in near if abs(one.base - line.base) < 2), key=lambda one: one.left)
    place = next(k for k, one in enumerate(row) if one is line)
    first = last = place
    while first and row[first].left - row[first - 1].right < 2.2 * line.size:
        first -= 1
    while last + 1 < len(row) and row[last + 1].left - row[last].right < 2.2 * line.size:
        last += 1
    return " ".join(one.text for one in row[first : last + 1])


def _level(found: list[tuple[int, Line]]) -> Iterable[list[tuple[int, Line]]]:
    """Yield lines in groups of one height."""
    group: list[tuple[int, Line]] = []
    for one in sorted(found, key=lambda pair: pair[1].base):
        if group and one[1].base - group[-1][1].base > 4:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _numbers(edges: dict[int, dict[int, tuple[str, Line]]]) -> set[int]:
    """Return page numbers: alone in their piece at the edge, and growing with the pages."""
    places: dict[tuple[str, str], list[tuple[int, int, Line]]] = defaultdict(list)
    for number, lines in edges.items():
        for side, line in lines.values():
            plain = _plain(line.text)
            if roman := _ROMAN.fullmatch(line.text.strip("-–— ").casefold()):
                places[side, "roman"].append((number, number - _value(roman.group()), line))
            elif _PAGE.fullmatch(plain):
                first = _NUMBER.search(line.text)
                lonely = "" if _is_lonely(line, lines.values()) else "beside"
                places[side, plain + lonely].append((number, number - int(first.group()) if first else 0, line))
    gone: set[int] = set()
    for (_, plain), found in places.items():
        usual, count = Counter(shift for _, shift, _ in found).most_common(1)[0]
        beside = plain.endswith("beside")
        explicit = len(plain.removesuffix("beside").strip("-–—|/ ")) > 1 and plain != "roman"
        if count >= (3 if beside else 2) or explicit or len(edges) == 1:
            gone.update(id(line) for _, shift, line in found if shift == usual or explicit)
    return gone


def _is_lonely(line: Line, others: Iterable[tuple[str, Line]]) -> bool:
    return not any(other is not line and abs(other.base - line.base) < 2 for _, other in others)


def _value(roman: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[one] for one in roman]
    return sum(-one if one < max(values[place:]) else one for place, one in enumerate(values))


def _titles(pages: Sequence[Page], edges: dict[int, dict[int, tuple[str, Line]]]) -> set[int]:
    """Return running heads whose words change: alone at one height on most pages, the text beginning at another."""
    if len(pages) < 5:
        return set()
    firsts: list[tuple[list[Line], list[Line]]] = []
    for page in pages:
        two = rows(page.lines)[:2]
        if len(two) == 2:
            firsts.append((two[0], two[1]))
    if len(firsts) < 5:
        return set()
    head, share = _usual([first[0].base for first, _ in firsts])
    body, share_body = _usual([second[0].base for _, second in firsts])
    pitch = body - head
    size = Counter(round(second[0].size) for _, second in firsts).most_common(1)[0][0]
    if share < 0.8 or share_body < 0.7 or pitch < 1.9 * size:
        return set()
    words = Counter(" ".join(one.text for one in first) for first, _ in firsts)
    alike = sum(count for count in words.values() if count > 1)
    if alike * 2 < len(firsts):
        return set()
    return {
        id(line)
        for first, _ in firsts
        if abs(first[0].base - head) < 2
        for line in first
        if id(line) in edges[_page_of(pages, line)]
    }


def _page_of(pages: Sequence[Page], line: Line) -> int:
    return next(page.number for page in pages if any(one is line for one in page.lines))


def _usual(values: list[float]) -> tuple[float, float]:
    """Return the value most often met (within 2 points) and its share."""
    best = max(values, key=lambda one: sum(abs(one - other) < 2 for other in values))
    return best, sum(abs(best - other) < 2 for other in values) / len(values)
