"""The files made of a comparison: hostile text stays text, the page asks for nothing, Word takes the changes back."""

import io
import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from docx.oxml.ns import qn

from bot.__main__ import main
from bot.errors import Value
from bot.i18n import Texts
from bot.reference.compare.compare import compare, compare_counterparts
from bot.reference.compare.docx import AUTHOR, docx_of
from bot.reference.compare.files import file_name
from bot.reference.compare.html import html_of
from bot.reference.compare.jsonview import comparison_json
from bot.reference.compare.model import Comparison, Kind
from bot.reference.compare.text import lines_of
from bot.reference.importers.blocks import ImportLimits
from bot.reference.importers.reading import read_document
from bot.reference.wordings.model import Article, Wording
from tests import NOON
from tests.reference.compare.edits import EDITS, carried_out, merge_articles, plan, split_article
from tests.reference.compare.texts import ROOT, invented, wording, words
from tests.reference.documents import treaty as documents
from tests.reference.documents.as_docx import docx
from tests.reference.documents.as_html import html
from tests.reference.documents.layouts import layout

HOSTILE = "</ins></del><script>alert(1)</script> & <img src=x onerror=alert(2)> \x00\x07 \"' ]]> {{7*7}} =HYPERLINK(1)"
TEXTS = Texts(ROOT / "data" / "locales")


def say(key: str, /, **data: Value) -> str:
    return TEXTS.fill(key, "en", data)


def edited(seed: int = 8, language: str = "en") -> Comparison:
    """Return a comparison with a little of everything."""
    text = replace(invented(seed), language=language)
    made = plan(text, seed)
    for edit in EDITS:
        edit(made)
    new, _ = carried_out(text, made)
    return compare(text, new, words())


class Page(HTMLParser):
    """Collects elements, attributes and text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.given: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.given += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def page_of(found: Comparison) -> Page:
    page = Page()
    page.feed(html_of(found, say, "Convention on <Lights>", "en"))
    return page


def test_the_page_says_everything_and_asks_for_nothing() -> None:
    """An index that leads to each change; marks that are words too; no script, no address, its style by digest."""
    found = edited()
    page = page_of(found)
    assert "script" not in page.tags
    assert {value for name, value in page.given if name in {"src", "href"}} <= {
        "#top",
        *(f"#c{at}" for at in range(1, 99)),
    }
    anchors = {value for name, value in page.given if name == "id"}
    assert {f"c{at}" for at in range(1, len(found.telling) + 1)} <= anchors
    marks = [value for name, value in page.given if name == "data-mark"]
    assert {"deleted", "inserted"} <= set(marks)
    assert page.tags.count("ins") + page.tags.count("del") >= len(marks)
    assert "style" not in {name for name, _ in page.given}
    assert any(name == "content" and value and "style-src 'sha256-" in value for name, value in page.given)


def test_hostile_text_stays_text() -> None:
    """In a page and in a Word document, wherever it stands: titles, numbers, versions, file names."""
    old = wording((Article("1", HOSTILE, "One thing is said here and nothing else."),), f"v1{HOSTILE}")
    new = wording((Article("1", f"{HOSTILE}!", f"One thing is said here {HOSTILE} and [{HOSTILE}]."),), "v2")
    found = compare(replace(old, source=HOSTILE), new, words())
    page = page_of(found)
    assert not set(page.tags) & {"script", "img", "iframe", "object", "svg", "form", "base", "link"}
    assert not any(name.startswith("on") for name, _ in page.given)
    assert "alert(1)" in page.text
    document = Document(io.BytesIO(docx_of(found, say, HOSTILE, NOON)))
    assert any("alert(2)" in paragraph.text for paragraph in document.paragraphs)


def test_direction_and_language_are_the_texts_own() -> None:
    """An Arabic text in an English page."""
    page = page_of(edited(language="ar"))
    assert ("dir", "rtl") in page.given
    assert ("lang", "ar") in page.given
    assert page.given[0] == ("lang", "en")


def accepted(content: bytes, *, take: bool) -> list[str]:
    """Return a document's redlined paragraphs with all changes taken, or all refused, as Word does it."""
    gone, kept = ("w:del", "w:ins") if take else ("w:ins", "w:del")
    lines, line = [], ""
    for paragraph in Document(io.BytesIO(content)).paragraphs:
        if paragraph.style is None or paragraph.style.name != "Treaty text":
            continue
        element = paragraph._p
        for node in element.iter(qn("w:t"), qn("w:delText")):
            inside = {ancestor.tag for ancestor in node.iterancestors()}
            if qn(gone) not in inside:
                line += node.text or ""
        mark = element.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn(gone)}")
        if mark is None:
            lines.append(line)
            line = ""
    del kept
    return [" ".join(one.split()) for one in [*lines, line] if one.strip()]


def test_word_makes_the_new_text_of_it_and_the_old() -> None:
    """All changes accepted, it is the new text; all refused, the old one. Author and moment are ours."""
    found = edited()
    content = docx_of(found, say, "Convention on Lights", NOON)
    document = Document(io.BytesIO(content))
    assert document.core_properties.author == AUTHOR
    body = document.element.body
    changes = [*body.iter(qn("w:ins")), *body.iter(qn("w:del"))]
    assert {one.get(qn("w:author")) for one in changes} == {AUTHOR}
    assert len({one.get(qn("w:id")) for one in changes}) == len(changes)
    new, old = accepted(content, take=True), accepted(content, take=False)
    for change in found.telling:
        if change.kind in {Kind.CHANGED, Kind.ADDED} and change.redline:
            for line in change.new[0].text.splitlines():
                assert " ".join(line.split()) in new
        if change.kind in {Kind.CHANGED, Kind.REMOVED} and change.redline:
            for line in change.old[0].text.splitlines():
                assert " ".join(line.split()) in old


def test_two_instruments_by_counterparts() -> None:
    """Pairs of the crosswalk side by side; what has no counterpart is named."""
    old = wording((Article("2", "Terms", "A lamp means a light."), Article("9", "Fog", "No fog at sea.")))
    new = replace(wording((Article("7", "Words", "A lamp means any light."),)), instrument="stars")
    found = compare_counterparts(old, new, [("2", "7"), ("9", "99")], words())
    (change,) = found.changes
    assert (change.citation, [one.number for one in change.old]) == ("stars:7", ["2"])
    assert found.alone == ("lights:9",)
    page = page_of(found)
    assert "Lights 2 / STARS 7" in page.text
    assert "lights:9" not in page.text
    assert file_name(found, "html") == "lights-v1-to-stars-v1.html"


def test_a_terminal_gets_lines() -> None:
    """What changed, with a little of what stands round it; numbers that only moved in one line."""
    text = invented(21, 8)
    weaker = replace(text.articles[2], text=text.articles[2].text.replace(" shall ", " may ", 1))
    added = Article("1", "Marmalade", "Nobody shall spread marmalade on the steps of a lighthouse at night.")
    later = [replace(one, number=str(at)) for at, one in enumerate(text.articles, 2)]
    later[2] = replace(weaker, number="4")
    lines = list(lines_of(compare(text, replace(text, version="v2", articles=(added, *later)), words()), say))
    assert lines[1] == "1 changed, 7 renumbered only, 1 new"
    assert "  ! shall → may" in "\n".join(lines)
    assert "[-shall-] {+may+}" in "\n".join(lines)
    assert lines[-1] == "Only their numbers changed: 1–2 → 2–3, 4–8 → 5–9"


def test_json_keeps_to_the_five_words() -> None:
    """Also of what was split or merged: every part has its own entry, and its sides are its texts."""
    text = invented(31)
    made = plan(text, 31)
    split_article(made)
    merge_articles(made)
    new, expected = carried_out(text, made)
    found = compare(text, new, words())
    assert {kind for _, _, kinds in expected for kind in kinds} >= {Kind.SPLIT, Kind.MERGED}
    rows = json.loads(json.dumps(comparison_json(found)))
    assert {row["change"] for row in rows} <= {"changed", "moved", "renumbered", "added", "removed"}
    sides = {"old": {"equal", "delete"}, "new": {"equal", "insert"}}
    texts = {side: {one.text for one in where.articles} for side, where in (("old", text), ("new", new))}
    for row in rows:
        for side, ops in sides.items():
            joined = "".join(one["text"] for one in row["redline"] if one["op"] in ops)
            assert not joined or joined.split() in [one.split() for one in texts[side]]
    for way, pair in (("split", ["changed", "added"]), ("merged", ["changed", "removed"])):
        assert [row["change"] for row in rows if way in row["also"]] == pair


async def test_two_layouts_of_one_text_are_the_same() -> None:
    """Imported from Word and from a web page, with headings, notes and page furniture of their own."""
    treaty = documents.invented(5, 10)
    read = [
        await read_document(docx(treaty, layout("en", 2)), "a.docx", ImportLimits()),
        await read_document(html(treaty, layout("en", 3)).encode(), "a.html", ImportLimits()),
    ]
    old, new = (wording(one.articles, one.format, preamble=one.preamble) for one in read)
    assert compare(old, new, words()).changes == ()


def imported(folder: Path, texts: list[Wording]) -> list[str]:
    """Import texts by the command line; return the options that name the database."""
    base = ["--db", str(folder / "caucus.db")]
    for text in texts:
        lines = [text.title, "", text.preamble]
        for one in text.articles:
            lines += ["", f"Article {one.number}", one.title, "", one.text]
        path = folder / f"{text.version}.txt"
        path.write_text("\n".join(lines), encoding="utf-8")
        options = ["--instrument", "lights", "--version", text.version, "--lang", "en", "--date", text.date]
        result = CliRunner().invoke(main, [*base, "treaty", "import", str(path), *options])
        assert result.exit_code == 0, result.output
    return base


def test_the_command_line_keeps_its_contract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON is a list of changed articles; a version against itself is []; an unknown version exits 1."""
    for name in ("CAUCUS_DB", "CAUCUS_CONFIG", "CAUCUS_DATA_KEY"):
        monkeypatch.delenv(name, raising=False)
    text = invented(21, 8)
    weaker = replace(text.articles[2], text=text.articles[2].text.replace(" shall ", " [may] ", 1))
    kept = [one for at, one in enumerate(text.articles) if at != 5]
    kept[2] = weaker
    new = replace(
        text, version="v2", date="2026-02-01", articles=tuple(replace(a, number=str(n)) for n, a in enumerate(kept, 1))
    )
    base = imported(tmp_path, [text, new])

    def run(*arguments: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, [*base, "treaty", "compare", "lights", *arguments])
        return result.exit_code, result.output

    code, output = run("v1", "v2", "--json")
    rows = json.loads(output)
    assert code == 0
    assert [(row["citation"], row["change"]) for row in rows] == [
        ("lights:3", "changed"),
        ("lights:6", "removed"),
        ("lights:6", "renumbered"),
        ("lights:7", "renumbered"),
    ]
    assert [(one["old"], one["new"]) for one in rows[0]["operative"]] == [("shall", "may")]
    assert rows[0]["open_brackets"] == ["[may]"]
    redline = rows[0]["redline"]
    assert "".join(one["text"] for one in redline if one["op"] != "delete").split() == weaker.text.split()
    assert json.loads(run("v1", "v2", "--format", "json", "--article", "3")[1]) == rows[:1]
    assert run("v1", "v1", "--json") == (0, "[]\n")
    code, output = run("v1", "v9")
    assert (code, output.count("\n")) == (1, 1)
    assert "v9" in output
    assert run("v1")[0] == 2
    path = tmp_path / "out.html"
    assert run("v1", "v2", "--format", "html", "--output", str(path))[0] == 0
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
