"""What stands before the first article: the document's title, its symbol and the preamble. Pure."""

import re
from collections.abc import Sequence

from bot.reference.fold import fold
from bot.reference.importers.blocks import Document
from bot.reference.importers.headings import Head, article_head, caption_head, toc_entry
from bot.reference.importers.joining import wording
from bot.reference.importers.pieces import Piece

_SYMBOL = re.compile(
    r"\b(?:[AES]|ST|CTOC|UNODC|HRC|CRC|CCPR|CAT|TD|LOS|ISBA|FCCC|CBD|WIPO|ECE)(?:/[A-Z0-9][A-Za-z0-9.*()\-]*){2,7}"
    r"|\b(?:C?ETS|STCE|STE)\s+(?:No\.?|n[o°º]\.?)?\s?\d{1,3}\b|\bCM\(\d{4}\)\d+[a-z-]*|\bT-CY\s?\(\d{4}\)\s?\d+"
)
_TITLE_WORDS = re.compile(
    r"convention|treaty|covenant|protocol|agreement|charter|statute|declaration|pact\b"
    r"|convencion|tratado|pacto|protocolo|acuerdo|carta|convencao|acordo|traite|pacte|accord|charte|protocole"
    r"|verdrag|protocol|overeenkomst|ubereinkommen|vertrag|konvention|protokoll|abkommen"
    r"|конвенци|договор|пакт|протокол|соглашени|公约|公約|条约|條約|议定书|議定書|协定|協定|宣言|اتفاقي|معاهد|بروتوكول|العهد|ميثاق",
    re.IGNORECASE,
)
_NAMES = {
    "preamble": "preamble|preambulo|preambule|praambel|преамбула|序言|前言|ديباجه|الديباجه|preambel",
    "contents": "contents|table of contents|index|indice|indice general|contenido|sumario|sommaire|table des matieres"
    "|inhalt|inhaltsverzeichnis|inhoud|inhoudsopgave|содержание|оглавление|目录|目錄|目次|المحتويات",
}
_PREAMBLE, _CONTENTS = (frozenset(words.split("|")) for words in _NAMES.values())
_PAGE = re.compile(r"\s+\d{1,3}$")
_FRONT = 60
"""How many lines of the front are looked at for title and symbol."""


def symbol_of(document: Document, pieces: Sequence[Piece]) -> str:
    """Return the document's symbol: from the running heads, else the first one on its front lines that stands alone."""
    if document.symbol:
        return document.symbol
    for piece in pieces[:_FRONT]:
        match = _SYMBOL.search(piece.text)
        if match and len(piece.text) < 120 and not piece.ended | (article_head(piece.text) is not None):
            return " ".join(match[0].rstrip(".").split())
    match = _SYMBOL.search(document.title)
    return " ".join(match[0].split()) if match else ""


def title_of(document: Document, front: Sequence[Piece]) -> str:
    """Return the document's title: what it calls so, else the line of its front that most looks like one."""
    named = [piece.text for piece in front if piece.block.role == "doctitle"]
    if named:
        return _one_line(" ".join(named))
    best, score = "", 0.0
    lines = list(front[:_FRONT])
    for i, piece in enumerate(lines):
        if not _title_like(piece):
            continue
        # A title set over several lines comes as several pieces of one look.
        text, j = piece.text, i + 1
        while j < min(len(lines), i + 6) and _continues(lines[j], piece):
            text, j = f"{text} {lines[j].text}", j + 1
        found = _rank(piece, text, i)
        if found > score:
            best, score = text, found
    if best:
        return _one_line(best)
    given = _one_line(document.title)
    return given if _TITLE_WORDS.search(fold(given)) or _TITLE_WORDS.search(given) else ""


def preamble_of(front: Sequence[Piece], title: str) -> str:
    """Return the wording of the preamble: what is left of the front without title, contents and symbols."""
    named = [i for i, piece in enumerate(front) if _named(piece.text) and not toc_entry(piece.text)]
    kept = list(front[named[-1] + 1 :]) if named else [piece for piece in front if piece.block.role != "doctitle"]
    kept = _without_contents(kept)
    while kept and not named and _heading_of_front(kept[0], title):
        kept.pop(0)
    return wording(kept)


def _continues(line: Piece, first: Piece) -> bool:
    """Tell whether a line goes on with a title that was set over several."""
    if not first.styled or not line.like(first) or line.block.gap > 0.9 or _named(line.text):
        return False
    return article_head(line.text) is None and caption_head(line.text) is None and not toc_entry(line.text)


def _without_contents(front: list[Piece]) -> list[Piece]:
    """Drop a table of contents: from its name or first entry to its last one and that one's title."""
    entries = [i for i, piece in enumerate(front) if _entry(piece.text)]
    if not entries:
        return front
    last = entries[-1]
    bare = article_head(front[last].text)
    while last + 1 < len(front) and last < entries[-1] + 3 and _entry_end(front[last + 1], bare):
        last += 1
    return front[: entries[0]] + front[last + 1 :]


def _entry(text: str) -> bool:
    bare = _PAGE.sub("", text)
    contents = fold(text).casefold().strip(" :.") in _CONTENTS
    return contents or toc_entry(text) or (article_head(bare) or caption_head(bare)) is not None


def _entry_end(piece: Piece, entry: Head | None) -> bool:
    """Tell whether a line below the last entry belongs to it: its page, its title, an annex."""
    if piece.text.isdecimal() or caption_head(piece.text) is not None:
        return True
    return entry is not None and not entry.rest and not piece.styled and piece.like_title() and len(piece.text) < 130


def _heading_of_front(piece: Piece, title: str) -> bool:
    if _SYMBOL.search(piece.text) and len(piece.text) < 120:
        return True
    if title and (piece.text in title or title in piece.text[: len(title) + 2]):
        return len(piece.text) < len(title) + 120
    return piece.styled and piece.like_title()


def _named(text: str) -> bool:
    return fold(text).casefold().strip(" .:[]") in _PREAMBLE


def _title_like(piece: Piece) -> bool:
    if not 5 <= len(piece.text) <= 300 or piece.labelled or toc_entry(piece.text) or _named(piece.text):
        return False
    if article_head(piece.text) or caption_head(piece.text) or fold(piece.text).casefold() in _CONTENTS:
        return False
    return not piece.ended or piece.emphasised or piece.text.endswith(")")


def _rank(piece: Piece, text: str, place: int) -> float:
    named = _TITLE_WORDS.search(fold(text)) or _TITLE_WORDS.search(text)
    looks = piece.block.centred + piece.emphasised + 3 * max(piece.block.size - 1.0, 0) + (piece.block.level == 1)
    if not named and not looks:
        return 0.0
    return 2.5 * (named is not None) + looks - place / 30 - (0.5 if len(text) < 12 else 0)


def _one_line(text: str) -> str:
    return " ".join(text.split()).strip("* #")
