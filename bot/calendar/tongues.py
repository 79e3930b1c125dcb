"""Times as people say them in Spanish, French and English -> the plain English that `typed` reads.

'El lunes a las 9', 'demain soir à 20 h', 'Wed 6 in the evening'.

Word for word, and only where the words leave no choice; the rest stays as it is and is asked back. Pure.
"""

import functools
import re
import unicodedata
from collections.abc import Callable, Iterator

Made = str | Callable[[re.Match[str]], str]

NUMBERS = (
    ("una", "un", "une"),
    ("dos", "deux"),
    ("tres", "trois"),
    ("cuatro", "quatre"),
    ("cinco", "cinq"),
    ("seis", "six"),
    ("siete", "sept"),
    ("ocho", "huit"),
    ("nueve", "neuf"),
    ("diez", "dix"),
    ("once", "onze"),
    ("doce", "douze"),
)
"""From one on. 'Quinze jours' are two weeks or fifteen days, so nothing is made of them."""

ENGLISH_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
"""From two on."""

_BEFORE = r"(?:dentro de|dans|en) "
# In Spanish 'mañana' alone is tomorrow; in French 'matin' is the morning with or without 'du'.
_SPANISH = r"(?:de|por|en) la (?:(?P<am>mañana|manana|madrugada)|(?P<pm>tarde|noche))"
_FRENCH = r"(?:du |de l['’]|au |le )?(?:(?P<am_>matin)|(?P<pm_>après-midi|apres-midi|soir))"
_ENGLISH = r"(?:(?:in|at|this) )?(?:the )?(?:(?P<am__>morning)|(?P<pm__>afternoon|evening|night))"
_HOURS_OF = {
    "madrugada": range(1, 7),
    **dict.fromkeys(("afternoon", "après-midi", "apres-midi"), range(1, 8)),
    "tarde": range(1, 9),
    **dict.fromkeys(("evening", "soir"), range(4, 12)),
    **dict.fromkeys(("night", "noche"), range(6, 12)),
}
"""Hours that are said of a part of the day: one at night is an hour after midnight, of this day or of the next."""
_PART = re.compile(rf"(?<!\w)(?:{_SPANISH}|{_FRENCH}|{_ENGLISH})(?!\w)", re.IGNORECASE)
_CLOCKS = re.compile(
    r"(?<![\d:./-])(?P<hour>\d{1,2})(?:\s?[:h]\s?(?P<minute>\d{2})|\s?(?:hs?|heures?|horas?))(?![\w:])", re.IGNORECASE
)
_HALF = re.compile(r"\d\s?([ap])\.?m(?!\w)")
_BARE_HOUR = re.compile(r"(?<!\w)(?:a las?|à|at)\s(?P<hour>\d{1,2})(?P<minute>)(?!\S)", re.IGNORECASE)
_LAST_NUMBER = re.compile(r"(?<![\w:./-])(?P<hour>\d{1,2})(?P<minute>)$")


def in_english(line: str) -> str:
    """Return a typed time with the words of Spanish and French put into English; weekdays of German and Russian too.

    Args:
        line: one line without double spaces.
    """
    for pattern, made in _table():
        line = pattern.sub(made, line)
    return " ".join(_by_half(line).split())


def _by_half(line: str) -> str:
    """Give the clock time the half of the day that is named with it: 'a las 9 de la noche' -> '9:00pm'."""
    parts = list(_PART.finditer(line))
    if len(parts) != 1:
        return line
    morning = any(parts[0][name] for name in ("am", "am_", "am__"))
    head, tail = line[: parts[0].start()].rstrip(), line[parts[0].end() :]
    adjacent = _LAST_NUMBER.search(head)
    rest = f"{head} {tail}"
    if halves := _HALF.findall(rest):
        # 'Tonight 8 pm' says it twice; where the two do not agree it is asked back.
        return rest if halves == ["a" if morning else "p"] else line
    clocks = list(_CLOCKS.finditer(rest)) or list(_BARE_HOUR.finditer(rest)) or ([adjacent] if adjacent else [])
    if len(clocks) != 1:
        return line
    clock, hour = clocks[0], int(clocks[0]["hour"])
    # Twelve at night and twelve in the morning are said of midnight and of noon; 21 in the evening says all by itself.
    said_of = _HOURS_OF.get(parts[0][parts[0].lastgroup or 0].casefold(), range(1, 12))
    if hour not in said_of and (morning or not 12 < hour < 24):
        return line
    half = "am" if morning else "pm" if hour < 12 else ""
    return f"{rest[: clock.start()]} {hour}:{clock['minute'] or '00'}{half} {rest[clock.end() :]}"


@functools.cache
def _table() -> tuple[tuple[re.Pattern[str], Made], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), made) for pattern, made in _rules())


def _rules() -> Iterator[tuple[str, Made]]:
    yield from _spans()
    yield r"(?<!\w)(?:pasado mañana|pasado manana)(?!\w)", "day after tomorrow"
    yield r"(?<!\w)tonight(?!\w)", "today in the evening"
    yield r"(?<!\w)this (?=(?:morning|afternoon|evening)(?!\w))", "today in the "
    yield r"(\d)\s?o['’]?clock(?!\w)", r"\1:00"
    for _, day in weekdays():
        # Wed, Thurs. and the like, where they are no part of a place's name.
        more = "|".join(day[3:end] for end in range(len(day) - 1, 3, -1))
        yield rf"(?<![\w-]){day[:3]}(?:{more})?(?:\.|(?!\w))(?=,? \d|,? (?:at|noon)(?!\w)|,?$)", day
    yield r"(?<!\w)esta (?=(?:mañana|manana|tarde|noche)(?!\w))", "today en la "
    yield r"(?<!\w)(?:ce|cet) (?=(?:matin|après-midi|apres-midi|soir)(?!\w))", "today "
    for spoken, day in weekdays():
        # Santo Domingo is a city.
        named = rf"(?<!santo )(?:{'|'.join(spoken)})(?!\w)"
        yield rf"(?<!\w)(?:(?:el|le) )?(?:próximo|proximo|prochain) {named}", f"next {day}"
        yield rf"(?<!\w)(?:(?:el|le) )?{named} (?:próximo|proximo|prochain|que viene|qui vient)(?!\w)", f"next {day}"
        yield rf"(?<!\w)(?:este|ce) {named}", f"this {day}"
        yield rf"(?<!\w)(?:(?:el|le) )?{named}", day
    yield r"(?:^|(?<=day )|(?<=day, ))(?:el|le) (?=\d)", ""
    # The clock, and what leads over to its place.
    yield r"(?<!\w)(?:al |a )?(?:mediodía|mediodia)(?!\w)", "at noon"
    yield r"(?<![\w-])(?:à )?midi(?!\w| et )", "at noon"
    yield r"(?<!\w)(?:hora (?:de |del )|heure (?:de |du |d['’]))", "in "


def _spans() -> Iterator[tuple[str, Made]]:
    """Yield what makes spans plain: 'dans une heure et demie', 'en media hora', 'd'ici deux jours'."""
    yield r"^d['’]ici (?:à )?", "dans "
    yield r"^in (?:half an hour|a half[- ]hour)(?!\w)", "in 30 minutes"
    yield r"^in (?:a quarter of an hour)(?!\w)", "in 15 minutes"
    for number, word in enumerate(ENGLISH_NUMBERS, 2):
        yield rf"^in {word} (?=(?:minute|hour|day|week|month)s?(?!\w))", f"in {number} "
    yield rf"({_BEFORE})(?:demi[- ]heure|une demi[- ]heure|media hora)(?!\w)", "in 30 minutes"
    yield rf"({_BEFORE})(?:un quart d['’]heure|un cuarto de hora)(?!\w)", "in 15 minutes"
    for number, words in enumerate(NUMBERS, 1):
        yield rf"({_BEFORE})(?:{'|'.join(words)}) ", rf"\g<1>{number} "
    yield rf"{_BEFORE}(\d+) (?:heures? et demie|horas? y media)(?!\w)", _half_hours


def _half_hours(match: re.Match[str]) -> str:
    return f"in {60 * int(match[1]) + 30} minutes"


@functools.cache
def weekdays() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return of each weekday how it is called in other languages, with and without accents, and in English."""
    # Loaded when first needed: the command line and the start of the bot do without.
    from babel import Locale  # noqa: PLC0415 - see above

    english = Locale("en").days["format"]["wide"]
    others = [Locale(language).days["format"]["wide"] for language in ("es", "fr", "de", "ru")]
    return tuple(
        (tuple(dict.fromkeys(way for names in others for way in (names[day], bare(names[day])))), english[day])
        for day in range(7)
    )


def bare(word: str) -> str:
    """Return a word without its accents, as many type it."""
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
