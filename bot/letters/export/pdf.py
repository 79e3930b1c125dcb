"""A letter as a PDF: tagged (PDF/UA-1), for archives (PDF/A-2a), fonts embedded, only the letters used.

Typst sets it. What people wrote goes to it as data, never as markup; it reads no other file and asks no network. The
same paper with the same fonts gives the same bytes.
"""

import json
import logging
import re
import unicodedata
from pathlib import Path
from typing import Any

import typst

from bot.errors import Invalid, Unavailable
from bot.letters.export.paper import Also, Paper
from bot.letters.export.prose import Block, plain
from bot.letters.export.roll import Named
from bot.letters.export.scripts import direction_in, direction_of

log = logging.getLogger(__name__)
_TEMPLATE = Path(__file__).with_name("letter.typ").read_bytes()
_CHINESE = ("Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "Droid Sans Fallback")
_EAST = {
    "ja": ("Noto Serif CJK JP", "Noto Sans CJK JP", *_CHINESE),
    "ko": ("Noto Serif CJK KR", "Noto Sans CJK KR", *_CHINESE),
}
# The first comes with Typst: Latin, Greek, Cyrillic, Hebrew. The others where the machine has them.
_FIRST = ("Libertinus Serif", "Noto Naskh Arabic", "Amiri")
_UNSET = re.compile(r"(?:the text|codepoint) `\"(.+?)\"`")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
# A word of an alphabet that is longer than a line has to break somewhere.
_LONG = re.compile("[!-~\u00a1-\u052f]{41,}")
# Neither shown nor allowed in an archive's PDF.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff\ufffe\uffff\ud800-\udfff]")
_CHUNK = re.compile(".{30}(?=.)")


def pdf_of(paper: Paper, fonts: Path | None = None) -> bytes:
    """Return the document.

    Args:
        paper: the letter.
        fonts: the folder fonts are taken from beside those that come with Typst; None for all the machine has.

    Raises:
        Invalid: ``letter-pdf-fonts`` when there is no such folder, ``letter-pdf-script`` when no font has a letter.
        Unavailable: ``letter-pdf-failed``.
    """
    given = [] if fonts is None else [fonts_in(fonts)]
    compiler = typst.Compiler(font_paths=given, ignore_system_fonts=fonts is not None)
    # Any: the library takes several files in a dict, which its types leave out.
    files: Any = {"main.typ": _TEMPLATE, "paper.json": json.dumps(_data(paper)).encode()}
    try:
        made, _ = compiler.compile_with_warnings(
            files, format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=paper.moment.replace(microsecond=0)
        )
    except typst.TypstError as error:
        unset = _UNSET.search(str(error))
        if unset is None:
            log.exception("a letter's PDF could not be made")
            raise Unavailable("letter-pdf-failed") from error
        letter = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), unset[1])[0]
        raise Invalid("letter-pdf-script", letter=letter, script=_script(letter)) from error
    if not isinstance(made, bytes):
        raise Unavailable("letter-pdf-failed")
    return made


def fonts_in(folder: Path) -> str:
    """Return a folder as Typst wants it named; raises Invalid ``letter-pdf-fonts`` when it is not there."""
    if not folder.is_dir():
        raise Invalid("letter-pdf-fonts", path=str(folder))
    return str(folder)


def _script(letter: str) -> str:
    """Return the code of a character and its name's first word, which is that of its script: 'U+4E2D CJK'."""
    return f"U+{ord(letter):04X} {unicodedata.name(letter, '').split(' ', maxsplit=1)[0]}".strip()


def _data(paper: Paper) -> dict[str, Any]:
    language, around = paper.language.split("-", maxsplit=1)[0], direction_in(paper.language)
    return {
        "title": _FORBIDDEN.sub("", paper.title),
        "heading": {"text": _broken(paper.title), "dir": direction_of(paper.title)},
        "to": paper.to,
        "addressee": _isolated(paper.addressee, around),
        "language": language,
        "dir": around,
        "labels": paper.labels.split("-", maxsplit=1)[0],
        "labels-dir": direction_in(paper.labels),
        "fonts": _fonts(paper.language),
        "versions": [
            {
                "language": one.language.split("-", maxsplit=1)[0],
                "dir": direction_in(one.language),
                "fonts": _fonts(one.language),
                "heading": one.heading,
                "blocks": [_block(block) for block in one.blocks],
            }
            for one in (Also(paper.language, paper.heading, paper.blocks), *paper.also)
        ],
        "signatories": paper.signatories,
        "groups": [
            {"heading": one.heading, "people": [_named(who, around) for who in one.people]} for one in paper.groups
        ],
        "hidden": paper.hidden,
        "facts": list(paper.facts),
    }


def _fonts(language: str) -> list[str]:
    return [*_FIRST, *_EAST.get(language.split("-", maxsplit=1)[0], _CHINESE)]


def _block(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind.value,
        "level": block.level,
        "start": block.start,
        "dir": direction_of(plain((block,))),
        "spans": [
            {
                "text": span.text if span.text == "\n" else _broken(span.text),
                "bold": span.bold,
                "italic": span.italic,
                "code": span.code,
                "link": span.link,
            }
            for span in block.spans
        ],
        "blocks": [_block(inner) for inner in block.blocks],
    }


def _named(one: Named, around: str) -> dict[str, str]:
    """Return a signatory's line; `around` is the direction of the list it stands in."""
    own = direction_of(one.name)
    parts = [_isolated(part, own) for part in (one.name, *one.details)]
    shown = f"{', '.join(parts)} ({_isolated(one.country, own)})"
    # The line for itself too: its commas and brackets follow its name, not the letter.
    begin, end = ("", "") if own == around else ("\u2068", "\u2069")
    return {"text": begin + shown, "website": one.website, "shown": _broken(one.website), "end": end}


def _isolated(text: str, around: str) -> str:
    """Return a text that does not turn the signs round it, where it runs the other way."""
    return _broken(text) if direction_of(text) == around else f"\u2068{_broken(text)}\u2069"


def _broken(text: str) -> str:
    """Return a text that can be set: with places to break long words at, without what no PDF may hold."""
    kept = _FORBIDDEN.sub("", text)
    return _LONG.sub(lambda word: _CHUNK.sub(lambda chunk: f"{chunk[0]}\u200b", word[0]), kept)
