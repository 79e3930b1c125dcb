"""What organisers type about a session, made fit to store."""

import pytest

from bot.calendar import fields
from bot.errors import Invalid


def test_a_title_is_one_visible_line() -> None:
    """Control, zero-width and direction characters go; the joiners of Persian and Indic names stay."""
    assert fields.title("  Second\n reading\u202e \x07\ufeff") == "Second reading"
    assert fields.title("نمی\u200cشود") == "نمی\u200cشود"
    assert fields.title("cafe\u0301") == "café"
    for nothing in ("", " \u200b\u2060", "***", "\u202e"):
        with pytest.raises(Invalid, match="session-title-empty"):
            fields.title(nothing)
    assert len(fields.title("x" * fields.TITLE)) == fields.TITLE


def test_a_body_keeps_its_lines() -> None:
    """Also those typed as a backslash and an n, since an option of a command has one line."""
    assert fields.body("One\\ntwo\n\n\n\nthree  \x00 four ") == "One\ntwo\n\nthree four"
    assert fields.body(" \n ") == ""


def test_documents_are_separated_by_commas() -> None:
    assert fields.documents("A/AC.291/22, A/RES/79/243;A/AC.291/22,,") == ("A/AC.291/22", "A/RES/79/243")
    assert fields.documents("") == ()


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("", ""),
        ("example.org/a?b=c", "https://example.org/a?b=c"),
        ("<https://example.org>", "https://example.org"),
        ("http://example.org", "http://example.org"),
    ],
)
def test_a_link_is_an_address(typed: str, address: str) -> None:
    assert fields.link(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "ftp://example.org",
        "https://localhost",
        "https://me:secret@example.org",
        "https://example.org/a b",
        "https://example.org/\u202e",
        "https://[::1",
        "https://example.org/>@everyone",
        "https://example.org/" + "x" * 300,
        "word",
    ],
)
def test_what_is_no_link_is_refused(typed: str) -> None:
    with pytest.raises(Invalid, match="session-link"):
        fields.link(typed)
