"""One spelling for what people type in many: width, accents, case, digits. Pure."""

import unicodedata

_SAME = str.maketrans({
    "’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "ё": "е", "ى": "ي", "ة": "ه", "ـ": "",
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "ı": "i",
})  # fmt: skip


def fold(text: str) -> str:
    """Return text without accents, vowel marks and full-width forms, with ASCII digits; the case stays as it is."""
    if text.isascii():
        return text
    # Some characters unfold into ones that unfold again; two rounds reach a fixed point.
    for _ in range(2):
        decomposed = unicodedata.normalize("NFKD", text)
        kept = "".join(_digit(c) for c in decomposed if unicodedata.category(c) not in {"Mn", "Cf"})
        text = kept.translate(_SAME)
    return text


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)
