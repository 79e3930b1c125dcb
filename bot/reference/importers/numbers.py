"""The numbers of articles and chapters as documents write them, in many scripts. Pure; knows no headings."""

import re
from dataclasses import dataclass

from bot.reference.citation_numbers import roman
from bot.reference.fold import fold

_BIS = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies")
_SUFFIXES = {
    **{name: rank for rank, name in enumerate(_BIS, 1)},
    "novies": 8,
    "бис": 1,
    "тер": 2,
    "مكرر": 1,
    "مكررا": 1,
    **{f"之{han}": rank for rank, han in enumerate("一二三四五六七八九", 1)},
}
_HAN_DIGITS = {han: value for value, han in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2, "○": 0}
_HAN = "〇零○一二三四五六七八九十百两兩"

# Ordinals by stem, so that both genders and all cases are met ('первая', 'первой').
_STEMS = (
    "premier premiere first primer primero primera primeiro primeira erster erste eerste перв one unico",
    "deuxieme second seconde secondo segundo segunda zweiter zweite tweede втор two",
    "troisieme third tercer tercero tercera terceiro terceira dritter dritte derde трет three",
    "quatrieme fourth cuarto cuarta quarto quarta vierter vierte vierde четверт four",
    "cinquieme fifth quinto quinta funfter funfte vijfde пят five",
    "sixieme sixth sexto sexta sechster sechste zesde шест six",
    "septieme seventh septimo septima setimo setima siebter siebte zevende седьм seven",
    "huitieme eighth octavo octava oitavo oitava achter achte achtste восьм eight",
    "neuvieme ninth noveno novena nono nona neunter neunte negende девят nine",
    "dixieme tenth decimo decima zehnter zehnte tiende десят ten",
)
_ORDINALS = {word: value for value, words in enumerate(_STEMS, 1) for word in words.split()}
_RUSSIAN_ENDING = re.compile(r"(?:ый|ий|ой|ая|яя|ья|ое|ье|ьей|ей|ого|его)$")

_ARABIC_UNITS = (
    "اول اولي حادي حاديه واحد واحده",
    "ثاني ثانيه",
    "ثالث ثالثه",
    "رابع رابعه",
    "خامس خامسه",
    "سادس سادسه",
    "سابع سابعه",
    "ثامن ثامنه",
    "تاسع تاسعه",
    "عاشر عاشره",
)
_ARABIC = {word: value for value, words in enumerate(_ARABIC_UNITS, 1) for word in words.split()} | {
    "عشر": 10,
    "عشره": 10,
    **{
        stem + ending: value
        for value, stem in enumerate(("عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"), 2)
        for ending in ("ون", "ين")
    },
}
_ARABIC_TENS = frozenset(word for word, value in _ARABIC.items() if word.endswith(("ون", "ين")) and value < 10)

_SUFFIX = r"(?:[ \u00a0]?[-–]?[ \u00a0]?(?P<suffix>" + "|".join(sorted(_SUFFIXES, key=len, reverse=True)) + r")\b)"
_NUMBER = re.compile(
    r"(?:(?P<digits>\d{1,3})(?!\d)(?P<mark>\.?[º°ª]|er\b|re\b|\.?o\b)?(?P<letter>[A-Za-z](?!\w))?(?P<point>\.\d{1,2}(?!\d))?"
    r"|(?P<roman>[IVXL]{1,8})(?![\w'’]))"
    rf"{_SUFFIX}?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """The number of an article or chapter.

    Attributes:
        value: 5 of 'Article 5 bis'.
        rank: 0 for a plain number, 1 for 'bis' or 'A', 2 for 'ter' ...: numbers sort as they follow each other.
        suffix: as it is written behind the plain number: 'bis', 'A', '.1'; '' where there is none.
    """

    value: int
    rank: int = 0
    suffix: str = ""

    def __str__(self) -> str:
        return f"{self.value}{self.suffix}"


def number_at(text: str, start: int = 0) -> tuple[Number, int] | None:
    """Read a number of digits, Roman capitals or a word at a place; return it and where it ends, None without one."""
    match = _NUMBER.match(text, start)
    if match is None:
        return _ordinal_at(text, start)
    if match["digits"]:
        value = int(match["digits"])
    elif match["roman"].isupper() and (found := roman(match["roman"])):
        value = found
    else:
        return _ordinal_at(text, start)
    if match["point"]:
        return Number(value, int(match["point"][1:]), match["point"]), match.end()
    if match["letter"]:
        return Number(value, ord(match["letter"].upper()) - ord("A") + 1, match["letter"]), match.end()
    if match["suffix"]:
        rank = _SUFFIXES[match["suffix"].casefold()]
        return Number(value, rank, _BIS[rank - 1]), match.end()
    return Number(value), match.end()


def han_number(text: str, suffix: str = "") -> Number | None:
    """Return the number that Chinese characters or digits spell ('二十一', '21'), with '之一' as 'bis'."""
    folded = fold(text).strip()
    value = int(folded) if folded.isdecimal() else _han(folded)
    if not 0 < value < 1000:
        return None
    rank = _SUFFIXES.get(suffix, 0)
    return Number(value, rank, _BIS[rank - 1] if rank else "")


def _han(text: str) -> int:
    if not text or set(text) - set(_HAN):
        return 0
    if not set(text) & set("十百"):
        return int("".join(str(_HAN_DIGITS[character]) for character in text)[:4])
    total, digit = 0, None
    for character in text:
        if character in "十百":
            total += (1 if digit is None else digit) * (10 if character == "十" else 100)
            digit = None
        else:
            digit = _HAN_DIGITS[character]
    return total + (digit or 0)


def _ordinal_at(text: str, start: int) -> tuple[Number, int] | None:
    word = _WORD.match(text, start)
    if word is None:
        return None
    plain = fold(word[0]).casefold()
    value = _ORDINALS.get(plain) or _ORDINALS.get(_RUSSIAN_ENDING.sub("", plain))
    return (Number(value), word.end()) if value else _arabic_at(text, start)


def _arabic_at(text: str, start: int) -> tuple[Number, int] | None:
    """Read 'الخامسة', 'الثانية عشرة', 'الحادية والعشرون', 'الخامسة بعد المائة'."""
    total, end = 0, start
    for word in _WORD.finditer(text, start):
        if text[end : word.start()].strip():
            break
        plain = fold(word[0]).removeprefix("و").removeprefix("ال")
        if plain in {"مايه", "مائه", "ماءه", "ميه"}:
            total += 100
        elif plain in _ARABIC_TENS:
            total += _ARABIC[plain] * 10
        elif plain in _ARABIC and (total == 0 or plain in {"عشر", "عشره"}):
            total += _ARABIC[plain]
        elif plain != "بعد" or not total:
            break
        end = word.end()
    return (Number(total), end) if total else None
