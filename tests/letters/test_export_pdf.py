"""Letters as PDF: every script is there to read, tagged; a letter that no font has is refused; hostile text is text."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from bot.errors import Invalid
from bot.i18n import Texts
from bot.letters.export.pdf import pdf_of
from bot.letters.export.roll import Named
from bot.settings import ROOT
from tests.letters.laid_bare import shown
from tests.letters.papers import MOMENT, NAMES, TITLES, fonts_or_skip, paper


@pytest.mark.parametrize("language", TITLES)
def test_names_in_four_scripts_can_be_read_out(language: str) -> None:
    """Text extraction finds title and names; the document says its language, title and that it is tagged."""
    content = pdf_of(paper(language), fonts_or_skip())
    read = shown(content)
    assert TITLES[language] in read
    # Extraction puts the words of a line that runs the other way in one order or the other.
    words = [word for name in NAMES for word in name.name.split()]
    assert [word for word in words if word not in read] == []
    assert f"/Lang({language})".encode() in content
    assert b"/StructTreeRoot" in content
    assert b"/FontFile" in content


def test_pages_hold_ink_where_the_text_is() -> None:
    """A page of tofu or nothing would be neither as dark nor as varied."""
    document = pypdfium2.PdfDocument(pdf_of(paper("zh"), fonts_or_skip()))
    pixels = document[0].render(scale=1, grayscale=True).to_pil().histogram()
    assert 2_000 < sum(pixels[:128]) < 60_000


def test_a_letter_without_a_font_is_refused_by_name(tmp_path: Path) -> None:
    """One sentence with the character and its script, instead of empty boxes."""
    with pytest.raises(Invalid, match="letter-pdf-script") as refused:
        pdf_of(paper("zh"), tmp_path)
    assert str(refused.value.data["letter"]) in TITLES["zh"] + "".join(one.name for one in NAMES)
    sentence = Texts(ROOT / "data" / "locales").of(refused.value)
    assert "docx or html" in sentence
    with pytest.raises(Invalid) as control:
        pdf_of(paper(text="an old \ue123 sign", names=()), tmp_path)
    assert control.value.data["script"] == "U+E123"


def test_latin_greek_cyrillic_and_hebrew_need_no_font_of_the_machine(tmp_path: Path) -> None:
    """What comes with Typst sets them."""
    names = tuple(Named(name, (), "Chad", "") for name in ("Élan", "Ελλάδα", "Право", "שלום"))
    read = shown(pdf_of(paper(names=names), tmp_path))
    assert all(one.name in read for one in names)


def test_parts_that_run_the_other_way_do_not_turn_what_stands_round_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Hebrew name in an English list, with an English country behind it: each part keeps its own direction."""
    said: dict[str, Any] = {}

    class Recorder:
        def __init__(self, **_: object) -> None:
            pass

        def compile_with_warnings(self, files: dict[str, bytes], **_: object) -> tuple[bytes, list[str]]:
            said.update(json.loads(files["paper.json"]))
            return b"%PDF", []

    monkeypatch.setattr("bot.letters.export.pdf.typst.Compiler", Recorder)
    names = (Named("שלום", ("Roster",), "Chad", ""), Named("Élan", (), "צ׳אד", ""), Named("Acme", (), "Chad", ""))
    pdf_of(paper(names=names))
    assert [one["text"] for one in said["groups"][0]["people"]] == [
        "\u2068שלום, \u2068Roster\u2069 (\u2068Chad\u2069)",
        "Élan (\u2068צ׳אד\u2069)",
        "Acme (Chad)",
    ]


def test_what_stands_below_the_names_is_not_torn_apart(tmp_path: Path) -> None:
    """However many names there are: one line of it alone on a last page looks like a mistake."""
    some = paper(names=())
    assert len(some.facts) > 1
    for count in range(25, 29):
        names = tuple(Named(f"Name {number}", (), "Chad", "") for number in range(count))
        document = pypdfium2.PdfDocument(pdf_of(paper(names=names), tmp_path))
        pages = [page.get_textpage().get_text_range() for page in document]
        first, last = (some.facts[at].split()[0] for at in (0, -1))
        assert [page for page in pages if first in page] == [page for page in pages if last in page], count


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The host mistyped the setting."""
    with pytest.raises(Invalid, match="letter-pdf-fonts"):
        pdf_of(paper(), tmp_path / "nowhere")


def test_the_same_letter_gives_the_same_bytes(tmp_path: Path) -> None:
    """Dates come from the export, ids from the content."""
    some = paper(names=NAMES[:2])
    assert pdf_of(some, tmp_path) == pdf_of(some, tmp_path)
    assert MOMENT.strftime("D:%Y%m%d%H%M%S").encode() in pdf_of(some, tmp_path)


HOSTILE = (
    '#panic() #read("/etc/passwd") #import "@preview/x:1.0.0"',
    "$x$ *bold* _it_ `raw` = Heading <label> @ref \\ // comment /* x */",
    "=HYPERLINK(1) <script>alert(1)</script> &amp; ]]>",
    "a\u202eb\u2066c\u2069d\u200be\u00adf\ufeffg",
    "W" * 500,
    '"}], "title": "forged',
)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_typed_is_never_read_as_markup(tmp_path: Path, text: str) -> None:
    """As a name, a title and a text; the words stand there as typed."""
    some = paper(text=text, title=text, names=(Named(text, (text,), text, "https://example.org/?q=" + "x" * 170),))
    read = "".join(shown(pdf_of(some, tmp_path)).split())
    for word in text.replace("\u202e", " ").split(" "):
        if word.isascii() and len(word) < 60:
            assert word in read, word


def test_nothing_long_leaves_the_page(tmp_path: Path) -> None:
    """A word longer than a line is broken, and so is an address."""
    long = Named("W" * 120, ("H" * 120,), "Chad", "https://example.org/" + "m" * 180)
    page = pypdfium2.PdfDocument(pdf_of(paper(text="M" * 500, names=(long,)), tmp_path))[0]
    text = page.get_textpage()
    edges = [text.get_charbox(at)[2] for at in range(text.count_chars())]
    assert max(edges) < page.get_width() - 40


async def test_the_event_loop_goes_on_meanwhile(tmp_path: Path) -> None:
    """Setting 400 names in a thread leaves room for others."""
    names = tuple(Named(f"Organisation {n}", (), "Chad", "") for n in range(400))
    setting = asyncio.create_task(asyncio.to_thread(pdf_of, paper(names=names), tmp_path))
    turns = 0
    while not setting.done():
        await asyncio.sleep(0.002)
        turns += 1
    assert turns > 5
    assert len(pypdfium2.PdfDocument(await setting)) > 5
