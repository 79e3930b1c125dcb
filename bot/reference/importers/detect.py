"""What a file is, by its content and never by its name; what cannot be read is named in one sentence. Pure."""

import io
import re
import zipfile
from pathlib import PurePath

from bot.errors import Invalid

SNIFFED = 4_096
"""Bytes at a file's beginning that are looked at."""

EXTENSIONS = {
    "pdf": {"pdf"},
    "docx": {"docx", "docm", "dotx"},
    "html": {"html", "htm", "xhtml", "shtml", "php", "aspx", "asp"},
    "txt": {"txt", "text", "md", "asc", ""},
    "akn": {"xml", "akn"},
}
"""Endings of names that fit each format."""

_PICTURES = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"\0\0\1\0", b"8BPS", b"\0\0\0\x0cjP",
)  # fmt: skip
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"#!", b"\0asm")
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"SQLite format 3")
_OTHERS = {
    rb"\s*\{\\rtf": "RTF",
    b"%!PS": "PostScript",
    rb"MIME-Version:": "MHTML",
    rb"\xdbPWPC|\xffWPC": "WordPerfect",
}
_AKOMA = re.compile(r"<(?:\w+:)?akomaNtoso[\s>]")
_HTML = re.compile(
    r"<!doctype\s+html|<html[\s>]|<(?:body|head|title|h[1-6]|p|div|table|ol|ul|article|section|br)[\s/>]", re.I
)


def detect(data: bytes) -> str:
    """Return 'pdf', 'docx', 'html', 'txt' or 'akn'.

    Raises:
        Invalid: it is empty, or something that no reader takes.
    """
    if not data.strip(b"\0\t\n\r\x0c \xef\xbb\xbf"):
        raise Invalid("import-empty")
    head = data[:SNIFFED]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _packed(data)
    _refuse_known(data, head)
    return _marked_up(data)


def fits(name: str, found: str) -> bool:
    """Return whether a file's name promises what was found in it."""
    return PurePath(name.lower()).suffix.lstrip(".") in EXTENSIONS[found]


def ending(name: str) -> str:
    """Return the ending of a file's name as it may be shown: letters and digits, ten at most."""
    return re.sub(r"[^A-Za-z0-9]", "", PurePath(name).suffix)[:10].upper()


def _refuse_known(data: bytes, head: bytes) -> None:
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Invalid("import-encrypted")
        raise Invalid(
            "import-other",
            format="Word 97-2003 (.doc)" if "WordDocument".encode("utf-16-le") in data else "old Office (OLE)",
        )
    if head.startswith(_PICTURES) or head[:4] + head[8:12] == b"RIFFWEBP" or head[4:8] == b"ftyp":
        raise Invalid("import-picture")
    if head.startswith(_PROGRAMS):
        raise Invalid("import-program")
    if head.startswith(_ARCHIVES) or head[257:262] == b"ustar":
        raise Invalid("import-archive")
    for beginning, name in _OTHERS.items():
        if re.match(beginning, head):
            raise Invalid("import-other", format=name)


def _packed(data: bytes) -> str:
    """Tell what a ZIP file holds by its list of contents; nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = {entry.filename for entry in package.infolist()}
            locked = any(entry.flag_bits & 1 for entry in package.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Invalid("import-damaged") from error
    if locked:
        raise Invalid("import-encrypted")
    if "word/document.xml" in names or ("[Content_Types].xml" in names and any(n.startswith("word/") for n in names)):
        return "docx"
    if "[Content_Types].xml" in names:
        raise Invalid("import-other", format="Excel" if any(n.startswith("xl/") for n in names) else "Office")
    if data[30:60].startswith(b"mimetypeapplication/epub"):
        raise Invalid("import-other", format="EPUB")
    if data[30:60].startswith(b"mimetype"):
        raise Invalid("import-other", format="OpenDocument (.odt)")
    raise Invalid("import-archive")


def _marked_up(data: bytes) -> str:
    head = _readable(data[: SNIFFED * 16])
    if head is None:
        raise Invalid("import-unknown")
    if _AKOMA.search(head):
        return "akn"
    beginning = head.lstrip("\ufeff \t\r\n\x0c")
    if beginning.startswith("<?xml") and not _HTML.search(beginning):
        raise Invalid("import-picture") if "<svg" in beginning else Invalid("import-other", format="XML")
    if beginning.startswith("<svg"):
        raise Invalid("import-picture")
    # A text may speak of tags; a page begins with one.
    return "html" if beginning.startswith("<") and _HTML.search(beginning) else "txt"


def _readable(head: bytes) -> str | None:
    """Return the beginning as text good enough for looking at its tags; None where it is no text."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    nuls = head.count(b"\0")
    if nuls:
        even = head[::2].count(b"\0")
        if nuls < len(head) * 0.3 or 0.1 < even / nuls < 0.9:
            return None
        return head.decode("utf-16-be" if even > nuls / 2 else "utf-16-le", "replace")
    odd = sum(1 for byte in head if byte < 32 and byte not in b"\t\n\r\x0c\x1b\x0b\x1a")
    return None if odd > len(head) / 200 else head.decode("utf-8", "replace")
