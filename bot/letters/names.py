"""What people type about themselves and their letters, made safe to show: names, lines, web addresses. Pure."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import urlsplit

from bot.errors import Invalid

NAME_LIMIT = 120
TITLE_LIMIT = 150
ADDRESSEE_LIMIT = 200
COUNTRY_LIMIT = 60
WEBSITE_LIMIT = 200
_ACCENTS = re.compile("[\u0300-\u036f]")
_ASCII = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
# With a scheme, with www., or a domain with a path behind it, which Discord and word processors make links of.
_LINK = re.compile(r"://|\bwww\.\w|\b[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}/\S", re.IGNORECASE)
_JOINERS = "\u200c\u200d"
# Characters that look like nothing and are not of the category "format" (Hangul fillers, Braille blank, selectors).
_BLANKS = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0]")


def clean_line(text: str, field: str, limit: int) -> str:
    """Return a one-line text as it will be shown everywhere; may be empty.

    NFC; white space of any kind becomes single spaces; control, format (zero-width, direction), private and blank
    characters go. The joiners that Persian or Indic names need stay between two non-Latin letters.

    Args:
        text: as typed.
        field: which field, as the catalogue's refusals tell them apart: ``title``, ``your-name`` ...
        limit: most characters.

    Raises:
        Invalid: ``letter-field-long``.
    """
    line = unicodedata.normalize("NFC", " ".join(_visible(text).split()))
    if len(line) > limit:
        raise Invalid("letter-field-long", field=field, limit=limit, length=len(line))
    return line


def clean_needed(text: str, field: str, limit: int) -> str:
    """Return a one-line text that has at least one letter or digit; see `clean_line`.

    Raises:
        Invalid: ``letter-field-empty``, or as `clean_line`.
    """
    line = clean_line(text, field, limit)
    if not name_key(line):
        raise Invalid("letter-field-empty", field=field)
    return line


def refuse_link(line: str, field: str) -> str:
    """Return a line that holds no web address; a mere domain may be a name ('Example.org').

    Raises:
        Invalid: ``letter-field-link``.
    """
    if _LINK.search(line):
        raise Invalid("letter-field-link", field=field)
    return line


def clean_website(text: str) -> str:
    """Return an http or https address, or empty for none.

    Raises:
        Invalid: ``letter-website``.
    """
    address = text.strip()
    if not address:
        return ""
    if "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError as error:
        raise Invalid("letter-website") from error
    odd = any(character.isspace() or _invisible(character) or character in "<>()[]\"'`\\|*" for character in address)
    if parts.scheme not in {"http", "https"} or "." not in host.strip(".") or odd or len(address) > WEBSITE_LIMIT:
        raise Invalid("letter-website")
    if parts.username is not None or parts.password is not None:
        raise Invalid("letter-website")
    return address


@lru_cache(maxsize=1024)  # Each signature asks several times.
def name_key(name: str) -> str:
    """Return what two spellings of one name have in common: letters and digits, without case, accents, punctuation.

    Marks of scripts in which they are vowels stay.
    """
    if name.isascii():
        return " ".join(name.translate(_ASCII).split())
    flat = _ACCENTS.sub("", unicodedata.normalize("NFKD", name)).casefold()
    kept = "".join(character if unicodedata.category(character)[0] in "LNM" else " " for character in flat)
    return unicodedata.normalize("NFKC", " ".join(_BLANKS.sub("", kept).split()))


def _visible(text: str) -> str:
    if text.isascii() and text.isprintable():
        # Most lines, of which an import has hundreds of thousands.
        return text
    return "".join(
        " " if character.isspace() else character
        for at, character in enumerate(text)
        if character.isspace() or not _invisible(character) or _joins(text, at)
    )


def _invisible(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"} or bool(_BLANKS.match(character))


def _joins(text: str, at: int) -> bool:
    if text[at] not in _JOINERS or not 0 < at < len(text) - 1:
        return False
    return all(
        ord(beside) > 0x370 and unicodedata.category(beside)[0] in "LM" for beside in (text[at - 1], text[at + 1])
    )
