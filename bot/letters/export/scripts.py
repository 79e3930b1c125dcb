"""Of a text from people: its direction, and the language its letters give away. Pure."""

import re
import unicodedata
from collections import Counter

_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}
_SCRIPTS = (
    ("ar", "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"),
    ("he", "\u0590-\u05ff\ufb1d-\ufb4f"),
    ("ru", "\u0400-\u052f"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("ja", "\u3040-\u30ff"),
    ("ko", "\u1100-\u11ff\uac00-\ud7af"),
    ("zh", "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"),
)
_OF_SCRIPT = tuple((language, re.compile(f"[{letters}]")) for language, letters in _SCRIPTS)
# Letters by which neighbours that share a script are told apart.
_TELLING = (
    ("ar", "ur", re.compile("[\u0679\u0688\u0691\u06d2]")),
    ("ar", "fa", re.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc]")),
    ("ru", "uk", re.compile("[\u0456\u0457\u0454\u0491\u0406\u0407\u0404\u0490]")),
)


def direction_of(text: str) -> str:
    """Return 'rtl' or 'ltr' after the first letter that has a direction; 'ltr' when none has."""
    return next(filter(None, (_STRONG.get(unicodedata.bidirectional(c)) for c in text)), "ltr")


def direction_in(language: str) -> str:
    """Return the direction a language is written in."""
    return "rtl" if language.split("-", maxsplit=1)[0].casefold() in _RIGHT_TO_LEFT else "ltr"


def language_of(text: str, otherwise: str) -> str:
    """Return the tag of the language that most letters of a text belong to, as far as its script tells.

    Args:
        text: any text.
        otherwise: what it is taken for where the script tells nothing, as Latin does.
    """
    found: Counter[str] = Counter({language: len(script.findall(text)) for language, script in _OF_SCRIPT})
    if found["ja"]:
        found["ja"] += found.pop("zh")
    language, count = found.most_common(1)[0]
    if 2 * count <= sum(character.isalpha() for character in text) or not count:
        return otherwise
    return next(
        (closer for script, closer, letters in _TELLING if script == language and letters.search(text)), language
    )


def is_east_asian(text: str) -> bool:
    """Whether a text holds Chinese, Japanese or Korean."""
    return any(script.search(text) for language, script in _OF_SCRIPT if language in {"ja", "ko", "zh"})
