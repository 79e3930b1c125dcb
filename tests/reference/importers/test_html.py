"""Web pages: the document without the page, numbers of lists, notes, old encodings, hidden things."""

import pytest

from bot.reference.importers import html
from bot.reference.importers.blocks import Block, ImportLimits, Kind


def read(body: str, head: str = "") -> tuple[Block, ...]:
    return html.read(
        f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), ImportLimits()
    ).blocks


def texts(body: str, head: str = "") -> list[str]:
    return [block.text for block in read(body, head)]


def test_what_is_not_the_document_is_left_out() -> None:
    """Navigation, scripts, banners, hidden text, deletions and a list of links to places of the page."""
    links = "".join(f'<li><a href="#a{n}">Article {n} Purpose</a></li>' for n in range(4))
    body = (
        "<header><a href='/'>Home</a></header><nav>Menu</nav><div class='breadcrumb'>You are here</div>"
        f"<ul>{links}</ul><script>var x</script><p hidden>no</p><p style='display:none'>no</p><p class=gone>no</p>"
        "<p>States <del>may</del><ins>shall</ins> <s>not</s>act<noscript>no</noscript></p><p aria-hidden=true>no</p>"
        "<footer>Copyright</footer><!-- no -->"
    )
    assert texts(body, "<style>/* x */ .gone, .y { display: none }</style>") == ["States shall act"]


def test_a_class_that_sounds_like_furniture_may_hold_the_document() -> None:
    """Most of a page is never furniture, whatever it is called."""
    assert texts("<div class='banner'>" + "<p>Each State Party shall act.</p>" * 5 + "</div><p>End</p>")[0].startswith(
        "Each"
    )


@pytest.mark.parametrize(
    ("opening", "labels"),
    [
        ("<ol>", ["1.", "2."]),
        ("<ol start=4>", ["4.", "5."]),
        ("<ol type=a>", ["a.", "b."]),
        ("<ol type=I>", ["I.", "II."]),
        ("<ol reversed>", ["2.", "1."]),
        ("<ol style='list-style-type:lower-roman'>", ["i.", "ii."]),
        ("<ol class=alpha>", ["a.", "b."]),
        ("<ol style='list-style:none'>", ["", ""]),
        ("<ul>", ["", ""]),
    ],
)
def test_ordered_lists_get_their_numbers(opening: str, labels: list[str]) -> None:
    """As a browser shows them, by type, start and style."""
    found = read(f"{opening}<li>x<li>y</ol>", "<style>ol.alpha {list-style-type: lower-alpha}</style>")
    assert [block.label for block in found] == labels
    assert [block.text for block in found] == [
        f"{label} {text}".strip() for label, text in zip(labels, "xy", strict=True)
    ]


def test_a_value_goes_on_counting_and_a_number_in_the_text_is_not_doubled() -> None:
    """`value` sets the count; pages whose markers are hidden by a sheet elsewhere write the number themselves."""
    assert texts("<ol><li value=7>x<li>y</ol>") == ["7. x", "8. y"]
    assert texts("<ol><li>1. x<li>2. y</ol>") == ["1. x", "2. y"]
    assert texts("<ol type=a><li>(a) x</ol>") == ["(a) x"]


def test_headings_breaks_and_emphasis() -> None:
    """A heading has its level, a break stays a newline, a run-in heading is told by how far it is bold."""
    heading, spoken, styled = read(
        "<h3>Article 5<br> Purpose </h3><div role=heading aria-level=2>Chapter I</div>"
        "<p class=c><b>Article 6.</b> The <i>aim</i>.</p>",
        "<style>.c{text-align:center}</style>",
    )
    assert (heading.kind, heading.level, heading.text) == (Kind.HEADING, 3, "Article 5\nPurpose")
    assert (spoken.kind, spoken.level) == (Kind.HEADING, 2)
    assert (styled.centred, styled.emphasis) == (True, len("Article 6."))


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("<sup>1</sup>", "<div class=footnotes><p>1 See below.</p></div>"),
        ("<sup><a href='#fn1'>[1]</a></sup>", "<section role=doc-endnotes><ol><li id=fn1>See below. <a>↩</a></ol>"),
        ("<a href='#n_1' role=doc-noteref>1</a>", "<p><a id='n_1'>1</a> See below.</p>"),
        ("<a href='#_ftn1'>[1]</a>", "<div id=ftn1><p class=MsoFootnoteText><a href='#r'>[1]</a> See below.</p></div>"),
    ],
)  # fmt: skip
def test_notes_are_kept_apart(mark: str, note: str) -> None:
    """However a page makes its footnotes: the mark leaves the wording, the note becomes one."""
    wording, found = read(f"<p>Parties{mark} act.</p>{note}")
    assert (wording.text, wording.notes) == ("Parties act.", ("1",))
    assert (found.kind, found.mark, found.text) == (Kind.NOTE, "1", "See below.")


def test_raised_letters_and_units_are_no_notes() -> None:
    """'1st' and 'km2' keep what is raised."""
    assert texts("<p>The 1<sup>st</sup> of 3 km<sup>2</sup></p>") == ["The 1st of 3 km2"]


def test_tables_of_words_and_tables_that_hold_a_page_together() -> None:
    """Cells are told by row and column; a table of one cell a row is only a frame."""
    found = read("<table><tr><td>1.<td>x<tr><td>2.<td>y</table><table><tr><td><p>z</p><p>w</p></table>")
    assert [(block.text, block.cell) for block in found] == [
        ("1.", (0, 0, 0)),
        ("x", (0, 0, 1)),
        ("2.", (0, 1, 0)),
        ("y", (0, 1, 1)),
        ("z", None),
        ("w", None),
    ]


def test_white_space_soft_hyphens_and_chinese_lines() -> None:
    """Spaces collapse; a line end between Chinese characters is no space; a soft hyphen is nothing."""
    assert texts("<p>Co&shy;opera&shy;tion\n  and\u00a0more</p><p>第五\n條</p>") == ["Cooperation and more", "第五條"]


def test_preformatted_text_is_read_as_text() -> None:
    """Old servers wrap a plain text in a page."""
    line = "Each State Party shall adopt such measures as may be necessary and then"
    assert texts(f"<pre>{line}\nact.\n\nSecond paragraph.\n</pre>") == [f"{line} act.", "Second paragraph."]


@pytest.mark.parametrize(
    ("codec", "meta", "words"),
    [
        ("utf-8", "", "Artículo 5"),
        ("utf-16", "", "Статья 5"),
        ("cp1252", "iso-8859-1", "Artículo 5 “Ámbito”"),
        ("cp1251", "windows-1251", "Статья 5"),
        ("gb18030", "gb2312", "第五条 適用範圍"),
        ("cp1256", "windows-1256", "المادة 5"),
    ],
)
def test_encodings(codec: str, meta: str, words: str) -> None:
    """The declared encoding is taken as browsers take it."""
    page = f"<html><head><meta charset='{meta}'></head><body><p>{words}</p></body></html>"
    assert html.read(page.encode(codec), ImportLimits()).blocks[0].text == words


def test_title_and_language_of_the_page() -> None:
    """They are told as the page declares them."""
    read_ = html.read(b"<html lang=ES-ar><title> A  treaty </title><body><p>x</p></html>", ImportLimits())
    assert (read_.title, read_.language) == ("A treaty", "es-ar")
