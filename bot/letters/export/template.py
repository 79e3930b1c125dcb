"""A coalition's template of its letters: a Word file whose styles, page and running heads are taken over."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn

from bot.errors import Invalid

STYLES = ("Normal", "Title", "Heading 1", "Heading 2", "List Bullet", "List Number", "Quote")
"""What a template has to have, by Word's English names."""
LARGEST = 5 * 1024 * 1024
_UNPACKED = 20 * LARGEST
_PARTS = 1_000
# python-docx meets a broken file with any of these; lxml's faults are SyntaxErrors.
_BROKEN = (OSError, ValueError, KeyError, SyntaxError, OpcError, zipfile.BadZipFile)


@dataclass(frozen=True, slots=True)
class Template:
    """A template that somebody handed over: its name and its bytes."""

    name: str
    content: bytes


def load_template(template: Path | Template) -> Doc:
    """Return a template without its text.

    Raises:
        Invalid: ``letter-template-unreadable``, ``letter-template-styles``, or ``letter-template-outside`` where
            opening it would fetch something from elsewhere, and so tell somebody who reads the letter, and when.
    """
    name = template.name if isinstance(template, Template) else str(template)
    try:
        content = _content(template)
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
        if len(parts) > _PARTS or sum(part.file_size for part in parts) > _UNPACKED:
            raise Invalid("letter-template-unreadable", path=name)
        document = Document(io.BytesIO(content))
    except _BROKEN as error:
        raise Invalid("letter-template-unreadable", path=name) from error
    missing = [style for style in STYLES if style not in document.styles]
    if missing:
        raise Invalid("letter-template-styles", path=name, styles=", ".join(missing))
    if _fetches(document):
        raise Invalid("letter-template-outside", path=name)
    body = document.element.body
    for element in list(body):
        if element.tag != qn("w:sectPr"):
            body.remove(element)
    return document


def _content(template: Path | Template) -> bytes:
    size = len(template.content) if isinstance(template, Template) else template.stat().st_size
    if size > LARGEST:
        raise ValueError(size)
    return template.content if isinstance(template, Template) else template.read_bytes()


def _fetches(document: Doc) -> bool:
    """Whether some part names something outside of the file that Word loads by itself; a link is followed by people."""
    parts = document.part.package.iter_parts()
    rels = (rel for part in parts for rel in part.rels.values())
    return any(rel.is_external and rel.reltype != RELATIONSHIP_TYPE.HYPERLINK for rel in rels)
