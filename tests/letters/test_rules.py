"""Pure rules: the canonical text, names, web addresses, drafts."""

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Invalid
from bot.letters import drafting, names, rules
from bot.letters.model import Organisation, Person, Visibility


def test_the_canonical_text_in_an_example() -> None:
    """What docs/letters.md promises, in one example."""
    raw = "\ufeff\r\n\n  # A letter \t\r\n\r\nCafe\u0301\u202e!\x00  \rEnd\n\n"
    assert rules.canonical_text(raw, 100) == "  # A letter\n\nCafé!\nEnd"


@given(st.text())
def test_a_canonical_text_is_canonical(text: str) -> None:
    """Canonical twice is canonical once; it can be stored as UTF-8 and hashed."""
    try:
        once = rules.canonical_text(text, 10_000)
    except Invalid:
        return
    assert rules.canonical_text(once, 10_000) == once
    assert rules.text_from_file(once.encode(), 10_000) == once
    assert rules.fingerprint_of(once) == hashlib.sha256(once.encode()).hexdigest()
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029"), min_size=1))
def test_line_ends_do_not_change_a_fingerprint(line: str) -> None:
    """The same letter typed on any system has the same fingerprint."""
    texts = [f"A{line}{end}B{line}" for end in ("\n", "\r\n", "\r")]
    assert len({rules.canonical_text(text, 10_000) for text in texts}) == 1


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  Acme \n Rights ", "Acme Rights"),
        ("A\u200bc\u2060m\ufeffe", "Acme"),
        ("\u202eemcA\u202c", "emcA"),
        ("Cafe\u0301", "Café"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("A\u200db", "Ab"),
        ("=1+1", "=1+1"),
        ("@everyone", "@everyone"),
        ("x\x00y\ud800", "xy"),
    ],
)
def test_names_are_shown_as_typed_without_what_is_invisible(typed: str, shown: str) -> None:
    """Joiners that Persian needs stay."""
    assert names.clean_needed(typed, "your-name", 50) == shown


@pytest.mark.parametrize("typed", ["", " ", "\u200b\u2060", "\u3164\u2800", "…!?", "\u202e", "🙂"])
def test_a_name_needs_something_to_read(typed: str) -> None:
    """Blank-looking names are refused."""
    with pytest.raises(Invalid, match="letter-field-empty"):
        names.clean_needed(typed, "your-name", 50)


def test_long_names_and_links_are_refused() -> None:
    """500 characters, and web addresses where a name belongs."""
    with pytest.raises(Invalid, match="letter-field-long"):
        names.clean_line("x" * 500, "your-name", 120)
    with pytest.raises(Invalid, match="letter-field-link"):
        rules.clean_signatory(Person("Acme https://evil.example", "Chad"))


@given(st.text())
def test_cleaning_settles(text: str) -> None:
    """A clean line is clean, and its key does not depend on case."""
    try:
        line = names.clean_line(text, "your-name", 10_000)
    except Invalid:
        return
    assert names.clean_line(line, "your-name", 10_000) == line
    assert not set("\n\r\t\u200b\u202e") & set(line)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Acme Rights", "ACMÉ  rights!", True),
        ("Straße", "STRASSE", True),
        ("Ｇｌｏｂａｌ", "Global", True),
        ("Права", "ПРАВА", True),
        ("हिन्दी", "हन्द", False),
        ("Acme", "Acne", False),
    ],
)
def test_keys_of_names(one: str, other: str, *, same: bool) -> None:
    """Case, accents, width and punctuation make no difference; vowels of Indic scripts do."""
    assert (names.name_key(one) == names.name_key(other)) is same


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", ""),
        ("acme.example", "https://acme.example"),
        (" http://acme.example/a?b=c ", "http://acme.example/a?b=c"),
    ],
)
def test_websites(typed: str, shown: str) -> None:
    """Http and https; the scheme may be left out."""
    assert names.clean_website(typed) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "ftp://acme.example",
        "https://acme",
        "https://a.example/ b",
        "https://a.example)](x",
        "https://user:pass@a.example",
        "https://[::1",
        "https://a.example/" + "x" * 200,
    ],
)
def test_what_is_no_website(typed: str) -> None:
    """Nothing that runs, hides a password, or breaks out of a link."""
    with pytest.raises(Invalid, match="letter-website"):
        names.clean_website(typed)


def test_files_are_checked_before_they_are_read() -> None:
    """By their ending and their size; the limit is in characters, so up to four bytes each."""
    drafting.check_file("Letter.MD", 4 * 1_000, 1_000)
    with pytest.raises(Invalid, match="letter-file-kind"):
        drafting.check_file("letter.exe", 10, 1_000)
    with pytest.raises(Invalid, match="letter-file-size"):
        drafting.check_file("letter.md", 5_000, 1_000)


def test_a_signatory_is_cleaned_in_every_field() -> None:
    """Also in those that are never published."""
    clean = rules.clean_signatory(
        Organisation(" A\u200bcme ", "Ke\u200bnya", " Al\nice ", "Dir\u202eector", "acme.example")
    )
    assert clean == Organisation("Acme", "Kenya", "Al ice", "Director", "https://acme.example")
    assert rules.clean_signatory(Person("Dana", "Austria")) == Person("Dana", "Austria")
    with pytest.raises(Invalid, match="letter-field-empty"):
        rules.clean_signatory(Organisation("Acme", "", "Alice", "Director"))


def test_who_may_read() -> None:
    """Everybody in the server reads public names, the coalition its own too, organisers all."""
    readers = [(False, False), (True, False), (True, True)]
    table = [[rules.may_read(v, of_coalition=member, organiser=runs) for v in Visibility] for member, runs in readers]
    assert table == [[True, False, False], [True, True, False], [True, True, True]]
