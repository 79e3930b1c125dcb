"""Every word of an exported file, unpacked: parts of a Word file, streams and shown text of a PDF."""

import io
import re
import zipfile
import zlib

import pypdfium2

from bot.letters.model import ExportFormat

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def laid_bare(content: bytes, form: ExportFormat) -> str:
    """Return all that can be read in a file by any means."""
    match form:
        case ExportFormat.DOCX:
            with zipfile.ZipFile(io.BytesIO(content)) as file:
                return "\n".join(file.read(name).decode("utf-8", "ignore") for name in file.namelist())
        case ExportFormat.PDF:
            return f"{content.decode('latin-1')}\n{_streams(content)}\n{shown(content)}"
        case _:
            return content.decode("utf-8-sig")


def shown(pdf: bytes) -> str:
    """Return the text that a PDF shows."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _streams(pdf: bytes) -> str:
    found = []
    for stream in _STREAM.findall(pdf):
        try:
            found.append(zlib.decompressobj().decompress(stream))
        except zlib.error:
            found.append(stream)
    # Strings of a PDF may be in UTF-16 too.
    return "\n".join(one.decode("latin-1") + one.replace(b"\0", b"").decode("latin-1") for one in found)
