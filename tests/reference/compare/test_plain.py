"""Two wordings of one plain text: the redline reads back to both, page and document hold it safely."""

import io
from datetime import UTC, datetime

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reference.compare.model import Mark
from bot.reference.compare.plain import Sheet, docx_of, hides_signs, html_of, redline_of

OLD = "We ask for a clause.\n\nIt shall protect researchers, everywhere and always.\n\nThank you."
NEW = "We ask for two clauses.\n\nIt may protect researchers, everywhere and always.\n\nThank you."


def bare(key: str, /, **data: object) -> str:
    return key


def test_the_words_that_changed_are_marked() -> None:
    """Each where it stands, the rest as it is."""
    changed = [(one.mark, one.text.strip()) for one in redline_of(OLD, NEW) if one.is_change]
    assert (Mark.DELETED, "shall") in changed
    assert (Mark.INSERTED, "may") in changed
    assert redline_of(OLD, OLD)[0].mark is Mark.SAME


@given(*2 * [st.text("ab c.\n–-1\u0627\u4e2d*", max_size=60)])
@settings(max_examples=60, deadline=None)
def test_both_texts_can_be_read_back(old: str, new: str) -> None:
    """Nothing is lost between the marks, so a redline can be agreed to."""
    redline = redline_of(old, new)
    assert "".join(one.old for one in redline if one.mark is not Mark.MOVED_HERE) == old
    assert "".join(one.new for one in redline if one.mark is not Mark.MOVED_AWAY) == new


@pytest.mark.parametrize(("new", "hides"), [("a re-signed 'x'", True), ("a  resigned “x”", True), (NEW, False)])
def test_what_a_redline_does_not_mark_is_told(new: str, hides: bool) -> None:  # noqa: FBT001 - a parameter
    """Hyphens and quotation marks are no change to a reader of treaties; a signer hears of them."""
    old = OLD if new == NEW else "a resigned 'x'"
    assert hides_signs(redline_of(old, new)) is hides


def test_files_hold_it_and_obey_nothing() -> None:
    """Markup in a text stays text; the document's tracked changes give the new text when accepted."""
    new = f"{NEW}\n\n<script>alert(1)</script>"
    sheet = Sheet("Letter <3>", ("from & to",), "note", redline_of(OLD, new), "en", "en")
    page = html_of(sheet, bare).decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "<ins" in page
    document = Document(io.BytesIO(docx_of(sheet, datetime(2026, 1, 1, tzinfo=UTC))))
    assert "w:ins" in document.element.xml
    assert "alert" in document.element.xml
