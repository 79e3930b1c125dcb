"""Files that cannot be imported, one of every kind, each with the key of the sentence that refuses it."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def pdf(*pages: str, password: str = "") -> bytes:
    """Return a PDF with a line of text a page."""
    file = io.BytesIO()
    lock = StandardEncryption(password, canPrint=0) if password else None
    paper = Canvas(file, pagesize=A4, encrypt=lock)
    for page in pages:
        paper.drawString(72, 700, page)
        paper.showPage()
    paper.save()
    return file.getvalue()


def scanned() -> bytes:
    """Return a PDF of two pictures."""
    file = io.BytesIO()
    paper = Canvas(file, pagesize=A4)
    for _ in range(2):
        paper.drawImage(ImageReader(io.BytesIO(png(60, 80))), 0, 0, 595, 842)
        paper.showPage()
    paper.save()
    return file.getvalue()


def png(width: int, height: int) -> bytes:
    """Return a grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"".join(b"\0" + b"\x88" * width for _ in range(height)))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


def packed(parts: dict[str, bytes | str]) -> bytes:
    """Return a ZIP file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return file.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Return a Word file of a body's XML and other parts of word/ by name."""
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    relations = "".join(
        f'<Relationship Id="r{name}" Target="{name}.xml" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}"/>'
        for name in parts
    )
    return packed(
        {
            "[Content_Types].xml": TYPES,
            "word/document.xml": document,
            "word/_rels/document.xml.rels": f'<Relationships xmlns="x">{relations}</Relationships>',
            **{f"word/{name}.xml": text for name, text in parts.items()},
        }
    )


def office(name: str, text: str) -> bytes:
    """Return a package with one part."""
    return packed({"[Content_Types].xml": TYPES, name: text})


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def bomb() -> bytes:
    """A Word file of a few kilobytes that unpacks to thirty megabytes of nothing."""
    return docx(paragraph("x")[:-6] + " " * 30_000_000 + "</w:p>")


def lying_bomb() -> bytes:
    """A Word file whose list of contents says less than what is in it."""
    data = bytearray(docx("<w:p/>" + " " * 60_000_000))
    size = struct.pack("<I", data.find(b"PK\x01\x02"))  # any four bytes for the shape below
    for header, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = 0
        while (start := data.find(header, start)) >= 0:
            if struct.unpack_from("<I", data, start + place)[0] > 1_000_000:
                data[start + place : start + place + len(size)] = struct.pack("<I", 900)
            start += 4
    return bytes(data)


def ole(mark: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + mark.encode("utf-16-le") + b"\0" * 2000


def laughs(root: str, inside: str) -> str:
    entities = '<!ENTITY a "ha ha ha ha ha ha ha ha">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 12}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    return f'<?xml version="1.0"?><!DOCTYPE x [{entities}]><{root}>{inside}</{root.split(maxsplit=1)[0]}>'


AKN = 'akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
TEXT_PDF = pdf("Article 1", "Article 2", "Article 3")

FILES: dict[str, tuple[str, str, Callable[[], bytes]]] = {
    "empty": ("a.pdf", "import-empty", lambda: b""),
    "only spaces": ("a.txt", "import-empty", lambda: b" \r\n\t " * 50),
    "locked pdf": ("a.pdf", "import-encrypted", lambda: pdf("Article 1", password="geheim")),
    "locked docx": ("a.docx", "import-encrypted", lambda: ole("EncryptedPackage")),
    "scanned pdf": ("a.pdf", "import-scanned", scanned),
    "pdf of nothing": ("a.pdf", "import-no-text", lambda: pdf("", "")),
    "pdf cut off": ("a.pdf", "import-damaged", lambda: TEXT_PDF[: len(TEXT_PDF) * 2 // 3]),
    "pdf of rubbish": ("a.pdf", "import-damaged", lambda: b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\nstartxref\n9\n"),
    "docx cut off": ("a.docx", "import-damaged", lambda: docx(paragraph("Article 1"))[:-200]),
    "docx without a document": ("a.docx", "import-damaged", lambda: office("word/x.xml", "<a/>")),
    "docx of broken xml": ("a.docx", "import-damaged", lambda: docx("<w:p><w:r>")),
    "docx bomb": ("a.docx", "import-bomb", bomb),
    "docx that lies": ("a.docx", "import-damaged", lying_bomb),
    "docx of many parts": ("a.docx", "import-bomb", lambda: docx("", **{f"p{n}": "<a/>" for n in range(5000)})),
    "docx of entities": (
        "a.docx",
        "import-entities",
        lambda: office("word/document.xml", laughs("w", "&i;")),
    ),
    "docx nested": ("a.docx", "import-nested", lambda: docx("<w:sdt>" * 5000 + "</w:sdt>" * 5000)),
    "old word": ("a.docx", "import-other", lambda: ole("WordDocument")),
    "rtf": ("a.doc", "import-other", lambda: rb"{\rtf1\ansi Article 1}"),
    "odt": ("a.odt", "import-other", lambda: packed({"mimetype": "application/vnd.oasis.opendocument.text"})),
    "excel": ("a.docx", "import-other", lambda: office("xl/workbook.xml", "<a/>")),
    "archive": ("a.docx", "import-archive", lambda: packed({"a.pdf": TEXT_PDF})),
    "gzip": ("a.txt", "import-archive", lambda: b"\x1f\x8b\x08\0" + b"\0" * 50),
    "picture": ("a.pdf", "import-picture", lambda: png(9, 9)),
    "jpeg": ("a.html", "import-picture", lambda: b"\xff\xd8\xff\xe0" + b"\0" * 90),
    "program": ("a.pdf", "import-program", lambda: b"\x7fELF" + b"\0" * 300),
    "windows program": ("a.docx", "import-program", lambda: b"MZ\x90\0" + b"\0" * 300),
    "bytes": ("a.txt", "import-unknown", lambda: bytes((n * 37 + n // 7) % 256 for n in range(5000))),
    "other xml": ("a.xml", "import-other", lambda: b'<?xml version="1.0"?><rss><channel/></rss>'),
    "akn of entities": ("a.xml", "import-entities", lambda: laughs(AKN, "<act><body>&i;</body></act>").encode()),
    "akn of broken xml": ("a.xml", "import-damaged", f"<{AKN}><act><body><p>x".encode),
    "akn nested": ("a.xml", "import-nested", f"<{AKN}>{'<p>' * 100_000}".encode),
    "html nested": ("a.html", "import-nested", lambda: b"<html><body>" + b"<div>" * 100_000 + b"Article 1"),
    "html of nothing": ("a.html", "import-no-text", lambda: b"<html><script>var a = 'Article 1'</script></html>"),
}  # fmt: skip
