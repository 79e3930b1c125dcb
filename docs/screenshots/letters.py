"""The pictures of one exported letter in four scripts: as PDF, and as DOCX set by LibreOffice where that is there."""

import shutil
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image

from bot.letters.export.docx import docx_of
from bot.letters.export.paper import Paper
from bot.letters.export.pdf import pdf_of
from docs.screenshots.studio import IMAGES, weigh
from tests.letters.papers import TITLES, paper

WIDE, GAP = 560, 12
HIGH = 470
"""Pixels of one page in a picture, cut where the letter has long ended."""


def take() -> None:
    """One picture of the four as PDF, one of the four as DOCX."""
    letters = [paper(language) for language in TITLES]
    _side_by_side("letter-pdf", [pdf_of(one) for one in letters])
    if shutil.which("soffice") is None:
        sys.stdout.write("letter-docx.png is left as it is: LibreOffice is not here\n")
    else:
        _side_by_side("letter-docx", _printed(letters))


def _printed(letters: list[Paper]) -> list[bytes]:
    """Have LibreOffice open each DOCX; return what it would print."""
    with tempfile.TemporaryDirectory(prefix="caucus-docx-") as name:
        folder = Path(name)
        paths = [folder / f"{number}.docx" for number in range(len(letters))]
        for path, one in zip(paths, letters, strict=True):
            path.write_bytes(docx_of(one))
        home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
        command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, paths)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - fixed words and our own files
        return [path.with_suffix(".pdf").read_bytes() for path in paths]


def _side_by_side(name: str, documents: list[bytes]) -> None:
    """Put the first page of each document into one picture, two in a row."""
    sheet = Image.new("RGB", (2 * WIDE + 3 * GAP, 2 * HIGH + 3 * GAP), "#8a8f98")
    for number, content in enumerate(documents):
        page = pypdfium2.PdfDocument(BytesIO(content))[0]
        picture = page.render(scale=WIDE / page.get_width()).to_pil().convert("RGB").crop((0, 0, WIDE, HIGH))
        row, column = divmod(number, 2)
        sheet.paste(picture, (GAP + column * (WIDE + GAP), GAP + row * (HIGH + GAP)))
    path = IMAGES / f"{name}.png"
    sheet.quantize(64).save(path, optimize=True)
    weigh(path)
