"""What organisers type about a session, made fit to store: lines, texts, document symbols, addresses. Pure."""

import re
import unicodedata
from urllib.parse import urlsplit

from bot.errors import Invalid

TITLE, PLACE, NOTE, BODY, LINK = 150, 150, 500, 1_500, 300
SYMBOL, SYMBOLS = 80, 15
NAME, NAMES = 40, 10
"""Longest name of a language or tag, and most of them."""
UN_LANGUAGES = ("Arabic", "Chinese", "English", "French", "Russian", "Spanish")
_ALL_SIX = frozenset(("six", "all six", "un", "the six"))
_JOINERS = "\u200c\u200d"


def line(text: str, field: str, limit: int) -> str:
    """Return a text in one line, may be empty.

    Args:
        text: as typed.
        field: which one, as the catalogue's refusal tells them apart: ``title``, ``place`` ...
        limit: most characters.

    Raises:
        Invalid: ``session-field-long``.
    """
    return _short(" ".join(_visible(text).split()), field, limit)


def title(text: str) -> str:
    """Return a title.

    Raises:
        Invalid: ``session-title-empty`` or ``session-field-long``.
    """
    found = line(text, "title", TITLE)
    if not any(character.isalnum() for character in found):
        raise Invalid("session-title-empty")
    return found


def body(text: str) -> str:
    r"""Return a text of several lines; a line break that a command's option cannot hold may be typed as \n.

    Raises:
        Invalid: ``session-field-long``.
    """
    lines = [" ".join(_visible(part).split()) for part in text.replace("\\n", "\n").splitlines()]
    return _short(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(), "body", BODY)


def documents(text: str) -> tuple[str, ...]:
    """Return document symbols, typed with commas or semicolons between them.

    Raises:
        Invalid: ``session-documents-many`` or ``session-field-long``.
    """
    symbols = [line(part, "documents", SYMBOL) for part in re.split(r"[,;\n]", text)]
    found = tuple(dict.fromkeys(symbol for symbol in symbols if symbol))
    if len(found) > SYMBOLS:
        raise Invalid("session-documents-many", most=SYMBOLS)
    return found


def languages(text: str) -> tuple[str, ...]:
    """Return names of languages, typed with commas between them; 'all six' are those of the United Nations.

    Raises:
        Invalid: ``session-names-many`` or ``session-field-long``.
    """
    if " ".join(text.casefold().split()) in _ALL_SIX:
        return UN_LANGUAGES
    return tuple(name[0].upper() + name[1:] for name in _names(text, "languages"))


def tags(text: str) -> tuple[str, ...]:
    """Return tags in small letters, typed with commas between them, with or without '#'.

    Raises:
        Invalid: ``session-names-many`` or ``session-field-long``.
    """
    return tuple(dict.fromkeys(name.casefold() for name in _names(text.replace("#", ""), "tags")))


def link(text: str) -> str:
    """Return an http or https address, or empty for none.

    Raises:
        Invalid: ``session-link``.
    """
    address = text.strip().removeprefix("<").removesuffix(">")
    if not address:
        return ""
    if "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").strip(".")
    except ValueError as error:
        raise Invalid("session-link") from error
    odd = any(character.isspace() or not character.isprintable() or character in "<>\"'`\\|" for character in address)
    if parts.scheme not in {"http", "https"} or "." not in host or odd or "@" in parts.netloc or len(address) > LINK:
        raise Invalid("session-link")
    return address


def _names(text: str, field: str) -> tuple[str, ...]:
    found = [line(part, field, NAME) for part in re.split(r"[,;\n،]", text)]
    names = tuple(dict.fromkeys(name for name in found if name))
    if len(names) > NAMES:
        raise Invalid("session-names-many", field=field, most=NAMES)
    return names


def _short(text: str, field: str, limit: int) -> str:
    if len(text) > limit:
        raise Invalid("session-field-long", field=field, length=len(text), limit=limit)
    return text


def _visible(text: str) -> str:
    """Return the text without control, format and private characters; the joiners some scripts need stay."""
    return unicodedata.normalize(
        "NFC",
        "".join(
            " " if character.isspace() else character
            for character in text
            if character.isspace() or character in _JOINERS or unicodedata.category(character)[0] != "C"
        ),
    )
