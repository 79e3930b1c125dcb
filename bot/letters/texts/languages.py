"""Languages of letters: tags, checked and in one spelling, and what their speakers call them. Pure."""

import re
from functools import cache

from babel import Locale

from bot.errors import Invalid
from bot.letters import names

OWN_NAMES = {
    "ar": "العربية", "bg": "Български", "bn": "বাংলা", "cs": "Čeština", "da": "Dansk", "de": "Deutsch",
    "el": "Ελληνικά", "en": "English", "es": "Español", "et": "Eesti", "fa": "فارسی", "fi": "Suomi",
    "fr": "Français", "ga": "Gaeilge", "ha": "Hausa", "he": "עברית", "hi": "हिन्दी", "hr": "Hrvatski",
    "hu": "Magyar", "hy": "Հայերեն", "id": "Bahasa Indonesia", "it": "Italiano", "ja": "日本語", "ka": "ქართული",
    "km": "ខ្មែរ", "ko": "한국어", "lt": "Lietuvių", "lv": "Latviešu", "ms": "Bahasa Melayu", "my": "မြန်မာ",
    "nb": "Norsk bokmål", "ne": "नेपाली", "nl": "Nederlands", "pl": "Polski", "pt": "Português",
    "pt-BR": "Português (Brasil)", "ro": "Română", "ru": "Русский", "sk": "Slovenčina", "sl": "Slovenščina",
    "sr": "Српски", "sv": "Svenska", "sw": "Kiswahili", "th": "ไทย", "tr": "Türkçe", "uk": "Українська",
    "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文", "zh-Hans": "简体中文", "zh-Hant": "繁體中文",
}  # fmt: skip
"""Tag -> what its speakers call it (CLDR's autonyms)."""

_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|[0-9]{3}))?", re.IGNORECASE)
_MOST = 25


def clean_language(typed: str) -> str:
    """Return a language's tag in its usual spelling: 'es', 'pt-BR', 'zh-Hant'; '' for nothing.

    Args:
        typed: a tag, or what a language is called by its speakers or in English.

    Raises:
        Invalid: ``letter-language-unknown``.
    """
    wanted = names.name_key(typed)
    if not typed.strip():
        return ""
    for tag, own in OWN_NAMES.items():
        if wanted and wanted == names.name_key(own):
            return tag
    if wanted in _english():
        return _english()[wanted]
    match = _TAG.fullmatch(typed.strip())
    if match is None:
        raise Invalid("letter-language-unknown")
    language, script, region = match.groups()
    parts = (language.lower(), (script or "").title(), (region or "").upper())
    return "-".join(part for part in parts if part)


@cache
def _english() -> dict[str, str]:
    """Return English names of languages -> their tags; those of two or three letters are tags already."""
    found: dict[str, str] = dict(Locale("en").languages)
    return {names.name_key(name): tag.replace("_", "-") for tag, name in found.items() if len(name) > 3}


def language_name(tag: str) -> str:
    """Return what a language is called by its speakers; its tag where that is not known."""
    return OWN_NAMES.get(tag) or OWN_NAMES.get(tag.partition("-")[0], tag)


def suggest_languages(typed: str) -> list[tuple[str, str]]:
    """Return (own name with tag, tag) of the languages that what was typed fits, at most 25."""
    wanted = names.name_key(typed)
    found = [(f"{own} ({tag})", tag) for tag, own in OWN_NAMES.items() if wanted in names.name_key(f"{tag} {own}")]
    return found[:_MOST]
