"""Treaties made into documents and read back, through the whole importer: numbers exact, titles and texts 98 % equal.

Each run of the suite takes one layout of every corpus and format, of long treaties set on pages the first articles;
CAUCUS_LAYOUTS=20 takes twenty and all articles (minutes).
"""

import os
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from bot.reference.importers.blocks import Document, ImportLimits
from bot.reference.importers.readers import document
from bot.reference.importers.reading import read_document
from bot.reference.importers.structure import structured
from tests.chromium import path_or_skip
from tests.reference.documents import as_docx, as_html, as_pdf, as_text, printing
from tests.reference.documents.layouts import layout, simpler
from tests.reference.documents.treaty import Treaty, corpora, corpus, invented
from tests.reference.importers.comparing import differences

LAYOUTS = int(os.environ.get("CAUCUS_LAYOUTS", "0"))
ARTICLES = 32
"""So many articles of a treaty are set on pages in a usual run: their layouts repeat from there on."""
SHAPED = Path("/usr/share/fonts/opentype/fonts-hosny-amiri/Amiri-Regular.ttf")
MAKERS = {
    "html": lambda treaty, one: as_html.html(treaty, one).encode(),
    "docx": as_docx.docx,
    "txt": lambda treaty, one: as_text.text(treaty, one).encode(),
    "akn": lambda treaty, one: as_text.akoma(treaty, one).encode(),
    "pdf": as_pdf.pdf,
}
FLOWING = ["html", "docx", "txt", "akn"]
FILES = [pytest.param(path, id=path.stem) for path in corpora()] or [
    pytest.param(None, marks=pytest.mark.skip(reason="the corpora (../shared/data) are not here"))
]


@cache
def treaty_of(path: Path) -> Treaty:
    return corpus(path)


def taken(file: Path, usual: int) -> range:
    """The seeds of a corpus' layouts: other ones for each corpus."""
    first = sum(map(ord, file.stem)) % 50
    return range(LAYOUTS) if LAYOUTS else range(first, first + usual)


def on_pages(path: Path) -> Treaty:
    """What of a corpus is set on pages: all of it with CAUCUS_LAYOUTS."""
    whole = treaty_of(path)
    return whole if LAYOUTS else replace(whole, articles=whole.articles[:ARTICLES])


def read(data: bytes, name: str) -> Document:
    return document(data, name, ImportLimits())


@pytest.mark.parametrize("form", FLOWING)
@pytest.mark.parametrize("path", FILES)
def test_flowing_formats(path: Path, form: str) -> None:
    treaty = treaty_of(path)
    # Each format has a layout of its own, so that one run sees four of every corpus.
    for seed in taken(path, 1) if LAYOUTS else [taken(path, 1)[0] + FLOWING.index(form)]:
        data = MAKERS[form](treaty, layout(treaty.language, seed))
        wrong = differences(structured(read(data, f"treaty.{form}")), treaty)
        assert wrong == [], f"layout {seed}"


@pytest.mark.parametrize("path", FILES)
def test_pdf(path: Path) -> None:
    treaty = on_pages(path)
    if as_pdf.missing(treaty.language):
        pytest.skip("the font is not here (fonts-liberation, fonts-wqy-microhei), or the script needs shaping")
    for seed in taken(path, 1):
        wrong = differences(structured(read(as_pdf.pdf(treaty, layout(treaty.language, seed)), "treaty.pdf")), treaty)
        assert wrong == [], f"layout {seed}"


@pytest.mark.browser
@pytest.mark.parametrize("path", FILES)
async def test_printed_pdf(path: Path) -> None:
    """Chromium's PDF, which alone shapes Arabic."""
    path_or_skip()
    treaty = on_pages(path)
    if treaty.language == "ar" and not SHAPED.exists():
        pytest.skip("the font is not here (fonts-hosny-amiri)")
    if treaty.language not in {"ar", "zh", "es"} and not LAYOUTS:
        pytest.skip("set in every run by test_pdf; CAUCUS_LAYOUTS=1 prints all")
    async with printing.chromium() as browser:
        for seed in taken(path, 1):
            one = simpler(layout(treaty.language, seed), notes=0, table=False)
            data = await printing.printed(browser, treaty, one)
            assert differences(structured(read(data, "treaty.pdf")), treaty) == [], f"layout {seed}"


@pytest.mark.parametrize("form", MAKERS)
async def test_an_invented_treaty_through_the_isolated_process(form: str) -> None:
    """The whole door, as the bot uses it; needs no corpus."""
    if form == "pdf" and as_pdf.missing("en"):
        pytest.skip("the font is not here (fonts-liberation)")
    treaty = invented(5, 18)
    one = simpler(layout("en", 4), contents="leaders", notes=5, automatic=True, tracked=True)
    reading = await read_document(MAKERS[form](treaty, one), f"treaty.{form}", ImportLimits())
    assert differences(reading, treaty, ratio=100) == []
    assert (reading.format, reading.title, reading.language) == (form, treaty.title, "en")
    if form in {"docx", "pdf"}:
        assert [len(article.footnotes) for article in reading.articles if int(article.number) % 5 == 0] == [1, 1, 1]
