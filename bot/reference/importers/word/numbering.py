"""Word's automatic numbers as they are seen: '1.', '(a)', 'Article 5', '2.1'. They stand in no text of the file."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from bot.reference.importers import counting
from bot.reference.importers.word.package import child, is_on, name, value

_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    text: str
    glue: str
    legal: bool
    restart: int | None
    style: str


@dataclass(frozen=True, slots=True)
class _List:
    """A w:num: the abstract list it counts in, its levels, and where it begins anew."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """Counts the numbered paragraphs of a document in their order.

    Args:
        part: numbering.xml; None where nothing is numbered.
    """

    def __init__(self, part: etree._Element | None) -> None:
        self._lists = _lists(part) if part is not None else {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level_of(self, number: str, style: str) -> int:
        """Return the level of a list that a paragraph style is tied to; 0 where none is."""
        found = self._lists.get(number)
        return next((key for key, one in found.levels.items() if one.style == style), 0) if found else 0

    def next(self, number: str, level: int) -> tuple[str, str]:
        """Count one paragraph; return its number as seen ('' for bullets) and what stands between it and the text."""
        found = self._lists.get(number)
        if found is None or level not in found.levels:
            return "", ""
        counts = self._counts.setdefault(found.abstract, {})
        own = found.levels[level]
        if level in found.starts and (number, level) not in self._begun:
            counts[level] = found.starts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else own.start
        self._begun.add((number, level))
        for deeper, one in found.levels.items():
            # lvlRestart: 0 never begins anew, n only after level n (counted from 1) or one above it.
            if deeper > level and (one.restart is None or level < one.restart):
                counts.pop(deeper, None)
        if own.form in {"bullet", "none"} and "%" not in own.text:
            return ("", "") if own.form == "bullet" else (own.text, own.glue)
        return " ".join(_shown(own, found, counts).split()), own.glue


def _shown(own: _Level, found: _List, counts: dict[int, int]) -> str:
    def figure(match: re.Match[str]) -> str:
        place = int(match.group(1)) - 1
        level = found.levels.get(place)
        if level is None:
            return ""
        return written(
            counts.setdefault(place, level.start), "decimal" if own.legal and level.form != "none" else level.form
        )

    return re.sub(r"%([1-9])", figure, own.text)


def written(number: int, form: str) -> str:
    """Return a number in one of Word's forms; decimal where the form is not known."""
    simple: dict[str, Callable[[int], str]] = {
        "lowerLetter": counting.letters, "lowerRoman": counting.roman, "arabicAlpha": lambda n: _of(_ALPHA, n),
        "arabicAbjad": lambda n: _of(_ABJAD, n), "russianLower": lambda n: _of(_RUSSIAN, n),
        "hindiNumbers": counting.arabic, "hindiArabic": counting.arabic, "ordinal": _ordinal,
        "decimalZero": lambda n: f"{n:02d}", "none": lambda _: "",
        "decimalFullWidth": lambda n: str(n).translate({48 + k: 0xFF10 + k for k in range(10)}),
        "decimalEnclosedCircle": lambda n: chr(0x245F + n) if 1 <= n <= 20 else str(n),
    }  # fmt: skip
    if form in {"upperLetter", "upperRoman", "russianUpper"}:
        return simple["lower" + form[5:] if form[0] == "u" else "russianLower"](number).upper()
    if re.match("chinese|taiwanese|japanese|ideograph|korean", form):
        return counting.chinese(number)
    return simple.get(form, str)(number)


def _of(alphabet: str, number: int) -> str:
    return alphabet[number - 1] if 0 < number <= len(alphabet) else str(number)


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _lists(part: etree._Element) -> dict[str, _List]:
    abstracts = {value(node, "abstractNumId"): node for node in part if name(node) == "abstractNum"}
    linked = {
        value(child(node, "styleLink")): key for key, node in abstracts.items() if child(node, "styleLink") is not None
    }
    found: dict[str, _List] = {}
    for node in part:
        if name(node) != "num":
            continue
        key = value(child(node, "abstractNumId"))
        link = value(child(abstracts.get(key), "numStyleLink"))
        key = linked.get(link, key) if link else key
        levels = _levels(abstracts.get(key))
        starts: dict[int, int] = {}
        for change in (one for one in node if name(one) == "lvlOverride"):
            place = _whole(value(change, "ilvl"), 0)
            levels.update(_levels(change))
            if child(change, "startOverride") is not None:
                starts[place] = _whole(value(child(change, "startOverride")), 1)
        found[value(node, "numId")] = _List(key, levels, starts)
    return found


def _levels(node: etree._Element | None) -> dict[int, _Level]:
    found = {}
    for level in node if node is not None else ():
        if name(level) == "lvl":
            glue = value(child(level, "suff"))
            restart = child(level, "lvlRestart")
            found[_whole(value(level, "ilvl"), 0)] = _Level(
                start=_whole(value(child(level, "start")), 1),
                form=_form(level),
                text=value(child(level, "lvlText")),
                glue="" if glue == "nothing" else " ",
                legal=is_on(child(level, "isLgl")),
                restart=None if restart is None else _whole(value(restart), 0),
                style=value(child(level, "pStyle")),
            )
    return found


def _form(level: etree._Element) -> str:
    """Return a level's form; newer Word wraps forms of its own in an alternative whose fallback is an old one."""
    plain = child(level, "numFmt")
    if plain is None:
        plain = child(level, "AlternateContent", "Fallback", "numFmt")
    return value(plain) or "decimal"


def _whole(text: str, otherwise: int) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,6}", text) else otherwise
