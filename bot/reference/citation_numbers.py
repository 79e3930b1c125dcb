"""Numbers as citations have them: Roman, Chinese, and spelled out in the languages of the United Nations. Pure."""

import re
from collections.abc import Callable

from bot.reference.fold import fold, simple

_ROMAN = re.compile(r"(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_HAN = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_HAN_NUMBER = "[〇零一二三四五六七八九十百两0-9]+"
_HAN_UNITS = (
    (re.compile(f"第({_HAN_NUMBER})(?:条)?[至到-]第?({_HAN_NUMBER})条"), " article {}-{} "),
    (re.compile(f"第({_HAN_NUMBER})条之({_HAN_NUMBER})"), " article {} {} "),
    (re.compile(f"第({_HAN_NUMBER})条"), " article {} "),
    (re.compile(f"第({_HAN_NUMBER})章"), " chapter {} "),
    (re.compile(f"第({_HAN_NUMBER})节"), " section {} "),
    (re.compile(f"第[(]?({_HAN_NUMBER})[)]?[款项]"), " paragraph {} "),
    (re.compile(r"第?[(]([a-z])[)]项"), " paragraph {} "),
)
_INSERTED = {2: "bis", 3: "ter", 4: "quater"}

# Units and teens, then tens; every form of a number on one place, cardinal and ordinal.
_UNITS = """
one first|two second|three third|four fourth|five fifth|six sixth|seven seventh|eight eighth|nine ninth|ten tenth
eleven eleventh|twelve twelfth|thirteen thirteenth|fourteen fourteenth|fifteen fifteenth|sixteen sixteenth
seventeen seventeenth|eighteen eighteenth|nineteen nineteenth
;
un premier premiere unieme|deux deuxieme seconde|trois troisieme|quatre quatrieme|cinq cinquieme|six sixieme
sept septieme|huit huitieme|neuf neuvieme|dix dixieme|onze onzieme|douze douzieme|treize treizieme|quatorze quatorzieme
quinze quinzieme|seize seizieme|dix-sept|dix-huit|dix-neuf
;
uno primero primer primera|dos segundo segunda|tres tercero tercer tercera|cuatro cuarto cuarta|cinco quinto quinta
seis sexto sexta|siete septimo septima|ocho octavo octava|nueve noveno novena|diez decimo decima|once undecimo
doce duodecimo|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve
;
перв|втор|треть трет|четверт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат
шестнадцат|семнадцат|восемнадцат|девятнадцат
;
الأول الأولى الاولى الحادية الحادي|الثاني الثانية|الثالث الثالثة|الرابع الرابعة|الخامس الخامسة|السادس السادسة
السابع السابعة|الثامن الثامنة|التاسع التاسعة|العاشر العاشرة
"""
_TENS = """
twenty twentieth|thirty thirtieth|forty fortieth|fifty fiftieth|sixty sixtieth|seventy|eighty|ninety
;
vingt vingtieme|trente trentieme|quarante quarantieme|cinquante|soixante
;
veinte vigesimo|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa
;
двадцат|тридцат|сорок|пятьдесят пятидесят|шестьдесят шестидесят|семьдесят
;
العشرون العشرين|الثلاثون الثلاثين|الأربعون الأربعين|الخمسون الخمسين|الستون الستين|السبعون
"""
_RUSSIAN_ENDING = re.compile("(ыи|ая|ую|ое|ого|ои|ых|ом|ому|ь|и|ья|ьеи|ью|ье|ьего|ии)$")


def _table(text: str, first: int, step: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for language in text.split(";"):
        for place, forms in enumerate(language.strip().replace("\n", "|").split("|")):
            found |= {fold(form).casefold(): first + step * place for form in forms.split()}
    return found


_UNIT_OF = _table(_UNITS, 1, 1)
_TEN_OF = _table(_TENS, 20, 10)
_GLUED = {f"veinti{word}": 20 + value for word, value in _UNIT_OF.items() if value < 10 and word.isascii()}
_BETWEEN = frozenset({"-", "et", "y", "and"})


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


def spelled(words: tuple[str, ...]) -> tuple[int, int]:
    """Return the number that words begin with, and how many of them it is; (0, 0) when they begin with none.

    Args:
        words: folded, without case: ('twenty', '-', 'four'), ('الرابعه', 'والعشرون').
    """
    if not words:
        return 0, 0
    first = _value(words[0], _TEN_OF)
    if first:
        joined = 2 if words[1:2] and words[1] in _BETWEEN else 1
        unit = _value(words[joined], _UNIT_OF) if len(words) > joined else 0
        # 'soixante et onze'
        if unit and (unit < 10 or first == 60):
            return first + unit, joined + 1
        return first, 1
    unit = _value(words[0], _UNIT_OF) or _GLUED.get(words[0], 0)
    if unit and unit < 10 and len(words) > 1 and words[1].startswith("و"):
        ten = _TEN_OF.get(words[1][1:], 0)
        if ten:
            return ten + unit, 2
    if unit == 10 and words[1:2] == ("-",) and len(words) > 2 and words[2] in {"sept", "huit", "neuf"}:
        return 10 + _UNIT_OF[words[2]], 3
    return (unit, 1) if unit else (0, 0)


def western(text: str) -> str:
    """Return folded text with Chinese references in the form that the parser reads ('第六条' -> 'article 6')."""
    if "第" not in text:
        return text
    text = simple(text)
    for pattern, form in _HAN_UNITS:
        text = pattern.sub(_filled(form), text)
    return text


def _filled(form: str) -> Callable[[re.Match[str]], str]:
    def fill(match: re.Match[str]) -> str:
        numbers = [
            _han(group) if not group.isalpha() or group[0] in _HAN or group[0] in "十百" else group
            for group in match.groups()
        ]
        if form.endswith("{} {} "):
            return form.format(numbers[0], _INSERTED.get(int(numbers[1]), ""))
        return form.format(*numbers)

    return fill


def _value(word: str, table: dict[str, int]) -> int:
    if word in table:
        return table[word]
    if "а" <= word[:1] <= "я":
        return table.get(_RUSSIAN_ENDING.sub("", word), 0)
    return 0


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
