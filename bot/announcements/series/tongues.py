"""Rules as Spanish and French say them -> the English that `reading` reads: 'un lundi sur deux'. Pure.

Word for word. What stays is not understood and is asked back; what has two readings in English has them here.
"""

import functools
import re

from bot.calendar.tongues import NUMBERS, bare, weekdays

_WORDS = (
    # A range is no list of its ends. The only one with a name of its own is understood, the others are asked back.
    (r"(?:du |de |from )?mon(?:day)? ?(?:au|a|to|through|[-–]) ?fri(?:day)?", "weekdays"),
    (r"une? (\w+) sur deux|une? (\w+) de cada (?:dos|2)", r"every 2 weeks on \1\2"),
    (r"(every 2 weeks) on (?:semaine|semana)", r"\1"),
    (r"every 2 weeks on (?:mois|mes)", "every 2 months"),
    (r"(?:jours? de )?seances?|jours? de reunions?|(?:dias? de )?reunion(?:es)?", "meetings"),
    (r"(?:chaque|cada) meetings", "meetings"),
    (r"(?:(?:chaque|le) )?(premier|dernier) jour ouvr(?:able|e)", r"\1 workday"),
    (r"(?:(?:cada|el) )?(primer|ultimo) dia (?:habil|laborable)", r"\1 workday"),
    (r"(?:chaque )?jours? (?:ouvrables?|ouvres?)|(?:cada )?dias? (?:habil(?:es)?|laborables?)", "weekdays"),
    (r"(?:tous les|todos los) (?:jours|dias)|(?:chaque|cada) (?:jour|dia)", "daily"),
    (r"quotidien(?:ne)?(?:ment)?|(?:a )?diario|diariamente", "daily"),
    (r"hebdomadaire(?:ment)?|semanal(?:mente)?|(?:toutes les|todas las) (?:semaines|semanas)", "weekly"),
    (r"(?:chaque|cada) (?:semaine|semana)", "weekly"),
    (r"mensuel(?:le)?(?:ment)?|mensual(?:mente)?|(?:tous les|chaque) mois|todos los meses|cada mes", "monthly"),
    (r"une fois|una (?:sola )?vez", "once"),
    (r"tous les|toutes les|todos los|todas las|chaque|cada", "every"),
    (r"premiere?s?|primer[oa]?s?", "first"),
    (r"1re|1ere?|1er|1o", "1st"),
    (r"deuxiemes?|seconde?s?|segund[oa]s?|2e(?:me)?", "second"),
    (r"troisiemes?|tercer[oa]?s?|3e(?:me)?", "third"),
    (r"quatriemes?|cuart[oa]s?|4e(?:me)?", "fourth"),
    (r"cinquiemes?|quint[oa]s?|5e(?:me)?", "fifth"),
    (r"derniere?s?|ultim[oa]s?", "last"),
    (r"semaines?|semanas?", "weeks"),
    (r"mois|meses|mes", "months"),
    (r"jours?|dias?", "day"),
    (r"et|y", "and"),
    (r"le|la|les|el|los|las|du|de|del", ""),
)
"""What a word or a few are in English, without accents; one after the other, so the longer before its parts."""


def in_english(text: str) -> str:
    """Return a typed rule with the words of Spanish and French put into English, in small letters."""
    line = " ".join(re.sub(r"[\s,;:.&]+", " ", bare(text.casefold())).split())
    for pattern, english in _table():
        line = pattern.sub(english, line)
    return " ".join(line.split())


@functools.cache
def _table() -> tuple[tuple[re.Pattern[str], str], ...]:
    days = [(rf"(?:{'|'.join(dict.fromkeys(map(bare, spoken)))})s?", day.casefold()) for spoken, day in weekdays()]
    few = [(rf"(?<=les |las )(?:{'|'.join(words)})", str(number)) for number, words in enumerate(NUMBERS[:6], 1)]
    few += [(rf"(?<=cada )(?:{'|'.join(words)})", str(number)) for number, words in enumerate(NUMBERS[:6], 1)]
    # 'Le deuxième lundi du mois' ends with what English says too, and means no more than 'second Monday'.
    end = [(r"(?<=\w )(?:du mois|del mes|de chaque mois|de cada mes)$", "")]
    return tuple(
        (re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), english) for pattern, english in (*days, *few, *end, *_WORDS)
    )
