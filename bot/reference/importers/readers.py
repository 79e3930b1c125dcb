"""Bytes to blocks: finds out what a file is and asks the reader of that format. Runs in the worker."""

import dataclasses
import hashlib

from bot.errors import Invalid
from bot.reference.importers import akn, docx, html, text
from bot.reference.importers.blocks import Document, ImportLimits
from bot.reference.importers.detect import detect, ending, fits
from bot.reference.importers.pdf import reader as pdf
from bot.reference.wordings.model import Doubt

_READERS = {"pdf": pdf.read, "docx": docx.read, "html": html.read, "txt": text.read, "akn": akn.read}


def document(data: bytes, name: str, limits: ImportLimits) -> Document:
    """Return a file's blocks.

    Args:
        data: the file.
        name: what it was called; only a mismatch with the content is told of it.
        limits: what it may cost. Time and memory are the process's, not looked after here.

    Raises:
        Invalid: it is something else, broken, locked, without text, or beyond the limits.
    """
    if len(data) > limits.bytes:
        raise Invalid("import-large", megabytes=round(limits.bytes / 1_000_000, 1))
    found = detect(data)
    read = _READERS[found](data, limits)
    characters = sum(len(block.text) for block in read.blocks)
    if not characters:
        raise Invalid("import-no-text")
    if characters > limits.characters:
        raise Invalid("import-long", most=limits.characters)
    doubts = read.doubts
    if not fits(name, found) and ending(name):
        doubts = (Doubt("import-name", (("ending", ending(name)), ("format", found.upper()))), *doubts)
    return dataclasses.replace(read, format=found, sha256=hashlib.sha256(data).hexdigest(), doubts=doubts)
