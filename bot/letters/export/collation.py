"""The order of names as readers of one language expect it. Pure.

The Unicode Collation Algorithm in the root order of the CLDR puts accents, case and punctuation last and one script
after the other. Languages differ from it: Spanish has ñ after n, Swedish å ä ö after z, a Russian list begins with
Cyrillic names, a Chinese one with Chinese names in the order of their sound. What the CLDR says of these languages is
said here by spelling each name, before it is compared, so that the root order puts it where it belongs.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from feruca import collate

_AFTER_ALL = 0xE000
"""Private use: after a letter it sorts behind everything else that may follow that letter."""

_OWN_LETTERS: Mapping[str, str] = {
    "az": "c ç, e ə, g ğ, h ı, o ö, s ş, u ü",
    "bs": "c č ć, d dž đ, l lj, n nj, s š, z ž",
    "cs": "c č, h ch, r ř, s š, z ž",
    "da": "z æ=ä ø=ö=ő å=aa",
    "es": "n ñ",
    "et": "s š z ž, w õ ä ö ü",
    "eu": "n ñ",
    "fi": "z å ä=æ ö=ø",
    "gl": "n ñ",
    "hr": "c č ć, d dž đ, l lj, n nj, s š, z ž",
    "hu": "c cs, d dz dzs, g gy, l ly, n ny, o ö=ő, s sz, t ty, u ü=ű, z zs",
    "is": "a á, d ð, e é, i í, o ó, u ú, y ý, z þ æ ö å",
    "lt": "c č, s š, z ž",
    "lv": "c č, g ģ, k ķ, l ļ, n ņ, r ŗ, s š, z ž",
    "nb": "z æ=ä ø=ö=ő å=aa",
    "nn": "z æ=ä ø=ö=ő å=aa",
    "no": "z æ=ä ø=ö=ő å=aa",
    "pl": "a ą, c ć, e ę, l ł, n ń, o ó, s ś, z ź ż",
    "ro": "a ă â, i î, s ș=ş, t ț=ţ",
    "sk": "a ä, c č, h ch, o ô, s š, z ž",
    "sl": "c č ć, d đ, s š, z ž",
    "sq": "c ç, d dh, e ë, g gj, l ll, n nj, r rr, s sh, t th, x xh, z zh",
    "sv": "z å ä=æ ö=ø",
    "tr": "c ç, g ğ, h ı, o ö, s ş, u ü",
    "uk": "г ґ",
    "vi": "a ă â, d đ, e ê, o ô ơ, u ư",
}
"""Language -> its letters of their own: after which letter of the root order each comes (CLDR, without the rarest)."""

_OWN_SCRIPT: Mapping[str, str] = {
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"), "CYRILLIC"),
    **dict.fromkeys(("ar", "fa", "ps", "ur"), "ARABIC"),
    "am": "ETHIOPIC", "bn": "BENGALI", "el": "GREEK", "he": "HEBREW", "hi": "DEVANAGARI", "hy": "ARMENIAN",
    "ka": "GEORGIAN", "km": "KHMER", "ko": "HANGUL", "lo": "LAO", "mr": "DEVANAGARI", "my": "MYANMAR",
    "ne": "DEVANAGARI", "ta": "TAMIL", "te": "TELUGU", "th": "THAI", "zh": "CJK",
}  # fmt: skip
"""Language -> the script with which its lists begin, as Unicode names letters."""

_TRADITIONAL = frozenset({"zh-hant", "zh-tw", "zh-hk", "zh-mo"})
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


def ranks(texts: Iterable[str], language: str = "") -> dict[str, int]:
    """Return the place of each text among all of them.

    Args:
        texts: in any order.
        language: tag of the language whose readers look for a name; '' for the root order.
    """
    tag = language.casefold()
    base = "hr" if tag.startswith("sr-latn") else tag.partition("-")[0]
    script = _OWN_SCRIPT.get(base, "")
    keys = {text: _spelled(text, tag, base) for text in set(texts)}
    places = {key: place for place, key in enumerate(collate(sorted(set(keys.values())), tailoring="default"))}
    # The text itself last, so that what the collation holds for equal comes in one order always.
    ordered = sorted(keys, key=lambda text: (bool(script) and _script_of(text) != script, places[keys[text]], text))
    return {text: place for place, text in enumerate(ordered)}


def _script_of(text: str) -> str:
    first = next(filter(str.isalpha, text), "")
    return unicodedata.name(first, "").partition(" ")[0] if first else ""


def _spelled(text: str, tag: str, base: str) -> str:
    """Return a text spelled so that the root order puts it where a language wants it."""
    if base == "zh" and tag not in _TRADITIONAL:
        return _HAN.sub(lambda found: _by_sound().get(found[0], chr(0x20000 + ord(found[0]) - 0x3400)), text)
    if base not in _OWN_LETTERS:
        return text
    letters, found = _letters(base)
    return found.sub(lambda one: letters[_small(one[0], base)], unicodedata.normalize("NFC", text))


@cache
def _letters(language: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Return how a language's own letters are spelled, and what finds them, the longest first."""
    spelled: dict[str, str] = {}
    for row in _OWN_LETTERS[language].split(", "):
        after, *own = row.split(" ")
        for number, alike in enumerate(own):
            spelled |= dict.fromkeys(alike.split("="), after + chr(_AFTER_ALL + number))
    # Case by hand: Turkish has I as the capital of ı.
    forms = {form for one in spelled for form in (one, one.title(), one.upper()) if _small(form, language) == one}
    return spelled, re.compile("|".join(sorted(map(re.escape, forms), key=len, reverse=True)))


def _small(text: str, language: str) -> str:
    return "ı" if text == "I" and language in {"az", "tr"} else text.lower()


@cache
def _by_sound() -> Mapping[str, str]:
    """Return Chinese characters -> characters that the root order has in the order of their sound.

    GB 2312 has its 3,755 commonest ones in that order, and the rarer ones by their radicals behind them.
    """
    rows = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    known = [one for one in (row.decode("gb2312", "ignore") for row in rows) if one]
    return {one: chr(0x4E00 + place) for place, one in enumerate(known)}
