"""Import of a document of 70 pages: seconds and memory of the whole trip, the start of the reading process with it."""

import asyncio
import io
import random
import resource
import subprocess
import sys
import tempfile
import textwrap
import time
import zipfile
from pathlib import Path

from benchmarks.common import Table, median

PAGES = 70
ROUNDS = 5
WORDS = "each state party shall adopt such legislative and other measures as may be necessary to keep its lamps alight"
_ALONE = "from benchmarks.importing import once; import sys; print(*once(sys.argv[1]))"


def measure() -> list[Table]:
    """Import each format some times, from a process of its own, so that its child's memory is told alone."""
    rows: list[list[str | float | int]] = []
    with tempfile.TemporaryDirectory() as folder:
        for name, data in (("a.pdf", pdf()), ("a.docx", docx()), ("a.html", html()), ("a.txt", text())):
            path = Path(folder) / name
            path.write_bytes(data)
            took = [_alone(path) for _ in range(ROUNDS)]
            seconds = [one[0] for one in took]
            rows.append([name[2:], len(data) // 1000, median(seconds), max(seconds), max(one[1] for one in took)])
    columns = ("format", "file kB", "median s", "worst s", "peak MB")
    note = f"{PAGES} pages of about 500 words, {PAGES} articles. To be under: 10 s and 300 MB."
    return [Table("importing", "a treaty of 70 pages from its bytes to its articles", columns, rows, note)]


def once(path: str) -> tuple[float, int]:
    """Import a file; return seconds, and the peak of the reading process in MB."""
    from bot.reference.importers.reading import read_document  # noqa: PLC0415 - not measured: the bot has it long loaded

    begun = time.perf_counter()
    reading = asyncio.run(read_document(Path(path).read_bytes(), path))
    took = time.perf_counter() - begun
    if len(reading.articles) != PAGES:
        raise RuntimeError(f"{len(reading.articles)} articles in {path}")
    return took, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def _alone(path: Path) -> tuple[float, int]:
    said = subprocess.run(  # noqa: S603 - our own Python
        [sys.executable, "-c", _ALONE, str(path)], capture_output=True, text=True, check=True
    ).stdout
    seconds, memory = said.split()
    return float(seconds), int(memory)


def articles() -> list[tuple[str, str]]:
    """Return headings with their wording, the same each time."""
    dice = random.Random(70)  # noqa: S311 - seeded: the same document each time
    return [(f"Article {n}", f"1. {' '.join(dice.choices(WORDS.split(), k=500))}.") for n in range(1, PAGES + 1)]


def pdf() -> bytes:
    """Return a PDF with an article a page."""
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 - a tool of development
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - as above

    file = io.BytesIO()
    paper = Canvas(file, pagesize=A4)
    for number, (heading, wording) in enumerate(articles(), 1):
        paper.setFont("Times-Roman", 11)
        paper.drawString(72, 810, "A/AC.291/22/Rev.3")
        paper.drawCentredString(297, 780, heading)
        for line, words in enumerate(textwrap.wrap(wording, 88)):
            paper.drawString(72, 755 - line * 13, words)
        paper.drawCentredString(297, 30, str(number))
        paper.showPage()
    paper.save()
    return file.getvalue()


def docx() -> bytes:
    """Return a Word file."""
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for article in articles() for text in article)
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>')
    return file.getvalue()


def html() -> bytes:
    """Return a web page."""
    body = "".join(f"<h3>{heading}</h3><p>{wording}</p>" for heading, wording in articles())
    return f"<!doctype html><html><body>{body}</body></html>".encode()


def text() -> bytes:
    """Return lines of 78 characters."""
    return "\n\n".join(f"{heading}\n\n{textwrap.fill(wording, 78)}" for heading, wording in articles()).encode()
