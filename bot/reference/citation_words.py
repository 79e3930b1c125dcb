"""The words and numbers that citations are made of, in the six languages of the United Nations."""

import re
from collections.abc import Callable
from enum import Enum

from bot.reference.fold import fold


class Role(Enum):
    """What a word does in a citation."""

    ARTICLE = "article"
    POINT = "point"
    CHAPTER = "chapter"
    SECTION = "section"
    TITLE = "title"
    AND = "and"
    TO = "to"
    OF = "of"
    DRAFT = "draft"


_WORDS = {
    Role.ARTICLE: "article articles art arts artículo artículos artigo статья статьи статье статью статей статьях ст"
    " المادة مادة المواد مواد والمادة للمادة بالمادة المادتين المادتان",
    # Paragraph, subparagraph, letter: what kind of point it is shows in its place, not in its name.
    Role.POINT: "paragraph paragraphs para paras par subparagraph subparagraphs subpara sub point points letter letters"
    " lit let clause item § §§ ¶ paragraphe paragraphes alinéa alinéas al lettre sous"
    " párrafo párrafos apartado apartados inciso literal letra"
    " пункт пункта пункте пункты подпункт подпункта подпункте часть части п пп ч الفقرة فقرة الفقرتين الفرعية البند",
    Role.CHAPTER: "chapter chapters ch chap chapitre chapitres capítulo capítulos cap глава главы главе гл الفصل فصل",
    Role.SECTION: "section sections sec sección secciones раздел раздела القسم",
    Role.TITLE: "title titles titre titres título títulos титул الباب",
    Role.AND: "and & et y e и و и/или , ; ، 、",
    Role.TO: "to through thru - à a au al hasta до по إلى الى",
    Role.OF: "of the in under from : de del la le les l d du des el los las di من في как , no number № n",
    Role.DRAFT: "draft drafts projet proyecto borrador проект проекта مشروع المشروع",
}
WORDS: dict[Role, frozenset[str]] = {
    role: frozenset(fold(word).casefold() for word in words.split()) for role, words in _WORDS.items()
}
UNITS = WORDS[Role.ARTICLE] | WORDS[Role.CHAPTER] | WORDS[Role.SECTION] | WORDS[Role.TITLE]
"""Words that a number makes into a citation."""

_ROMAN = re.compile(r"(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_HAN = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_HAN_NUMBER = "[〇零一二三四五六七八九十百两0-9]+"
_HAN_UNITS = (
    (re.compile(f"第({_HAN_NUMBER})条"), " article "),
    (re.compile(f"第({_HAN_NUMBER})章"), " chapter "),
    (re.compile(f"第({_HAN_NUMBER})[节節]"), " section "),
    (re.compile(f"第[(]?({_HAN_NUMBER})[)]?[款项項]"), " paragraph "),
)
_ENGLISH_NUMBERS = (
    "one two three four five six seven eight nine ten"
    " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
_ARABIC_ORDINALS = "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر"
_ORDINALS = {
    fold(word): str(value)
    for words in (_ENGLISH_NUMBERS, _ARABIC_ORDINALS)
    for value, word in enumerate(words.split(), 1)
}


def roman(text: str) -> int | None:
    """Return the value of a Roman numeral up to 99 in either case, None when it is none."""
    lower = text.casefold()
    if not lower or not _ROMAN.fullmatch(lower):
        return None
    values = [_VALUES[character] for character in lower]
    return sum(-v if any(v < later for later in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


def to_roman(value: int) -> str:
    """Return a number from 1 to 99 in Roman numerals."""
    tens = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return tens[value // 10] + ones[value % 10]


def western(text: str) -> str:
    """Return folded text with Chinese references in the form that the parser reads ('第六条' -> 'article 6')."""
    for pattern, unit in _HAN_UNITS:
        text = pattern.sub(_unit(unit), text)
    return text


def _unit(unit: str) -> Callable[[re.Match[str]], str]:
    return lambda match: f"{unit}{_han(match[1])} "


def ordinal(word: str) -> str | None:
    """Return the number that a word stands for ('three' -> '3', 'الخامس' -> '5'), None for another word."""
    return _ORDINALS.get(word.casefold())


def _han(number: str) -> int:
    if number.isdigit() and number.isascii():
        return int(number[:4])
    total = 0
    digit: int | None = None
    for character in number:
        if character in "十百":
            total += (1 if digit is None else digit) * (10 if character == "十" else 100)
            digit = None
        else:
            digit = (digit or 0) * 10 + (int(character) if character.isascii() else _HAN[character])
    return total + (digit or 0)
