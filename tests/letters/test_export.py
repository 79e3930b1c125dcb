"""Exports as Markdown and CSV: nothing in them is obeyed by what opens them."""

import csv
import io
from dataclasses import replace

import pytest

from bot.errors import Conflict
from bot.letters.export import file_name, write
from bot.letters.model import ExportFormat, Letter, Organisation, Person, Visibility
from bot.letters.service import LetterService
from tests.letters.people import ACME, ALICE, BOB, DANA, DRAFT, ORGANISER, english, member, opened, signed


async def exported(letters: LetterService, letter: Letter, form: ExportFormat) -> bytes:
    return write(await letters.export(ORGANISER, letter.id, form), english).content


async def test_csv_opens_in_spreadsheets_as_text(letters: LetterService) -> None:
    """A byte order mark, and an apostrophe before whatever a spreadsheet would calculate."""
    letter = await opened(letters)
    evil = ["=1+1", "+1", "-1+1", "@SUM(A1)", "＝1+1", 'Plain, with "quotes"']
    for n, name in enumerate(evil):
        await signed(letters, letter, member(n), Person(name, "=Chad", "", "\t=x"))
    await signed(letters, letter, ALICE, DANA, Visibility.COUNT)
    content = await exported(letters, letter, ExportFormat.CSV)
    assert content.startswith(b"\xef\xbb\xbf")
    heading, *rows, last = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert heading[:2] == ["Signs as", "Name"]
    assert {row[1] for row in rows} == {"'=1+1", "'+1", "'-1+1", "'@SUM(A1)", "'＝1+1", 'Plain, with "quotes"'}
    assert {(row[3], row[4]) for row in rows} == {("'=x", "'=Chad")}
    assert last[1] == "and 1 signature that is not named"
    assert {len(row) for row in [heading, *rows, last]} == {8}


async def test_csv_tells_classes_apart_as_the_other_formats_do(letters: LetterService) -> None:
    """Organisations with a status with ECOSOC, other organisations, people; within each by name."""
    letter = await opened(letters)
    some = [
        ("River Watch", "special"), ("Acme Rights", ""), ("Forest Guards", "general"), ("Élan", ""), ("Elf", ""),
    ]  # fmt: skip
    for n, (name, status) in enumerate(some):
        await signed(letters, letter, member(n), replace(ACME, name=name, ecosoc=status))
    await signed(letters, letter, BOB, Person("Abel", "Chad"))
    content = (await exported(letters, letter, ExportFormat.CSV)).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content, newline="")))
    assert [(row["Name"], row["ECOSOC status"]) for row in rows] == [
        ("Forest Guards", "General"), ("River Watch", "Special"),
        ("Acme Rights", ""), ("Élan", ""), ("Elf", ""),
        ("Abel", ""),
    ]  # fmt: skip


async def test_markdown_shows_names_as_typed(letters: LetterService) -> None:
    """Markdown in a title or a name stays text; the letter's own Markdown is its author's."""
    letter = await opened(letters, replace(DRAFT, title="# [x](y) <b>", text="**Bold** text."))
    await signed(letters, letter, ALICE, ACME)
    await signed(letters, letter, BOB, Organisation("*Stars* & `ticks`", "Chad", "Bob", "Chair"))
    await signed(letters, letter, BOB, DANA)
    text = (await exported(letters, letter, ExportFormat.MARKDOWN)).decode()
    assert text.startswith("# \\# \\[x\\](y) \\<b\\>\n")
    assert "\n**Bold** text.\n" in text
    assert "- Acme Rights (Kenya), <https://acme.example>\n" in text
    assert "- \\*Stars\\* \\& \\`ticks\\` (Chad)\n" in text
    assert "### Organisations (2)\n" in text
    assert "- Dana Müller, Professor, University of Graz (Austria)\n" in text
    assert letter.text.sha256 in text
    assert "\nDeadline for signatures: 2027\\-01\\-18 18:00 (Vienna)\n" in text
    assert "not named" not in text


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Keep researchers safe", "letter-1-keep-researchers-safe.md"),
        ("../../etc/passwd\\x", "letter-1-etc-passwd-x.md"),
        ("人权", "letter-1.md"),
        ("Égalité", "letter-1-egalite.md"),
        ("x" * 150, f"letter-1-{'x' * 50}.md"),
    ],
)
async def test_file_names_are_safe_everywhere(letters: LetterService, title: str, name: str) -> None:
    """Letters, digits and hyphens."""
    letter = await letters.create(ORGANISER, replace(DRAFT, title=title))
    assert file_name(letter, "md") == name


async def test_a_draft_is_not_exported(letters: LetterService) -> None:
    """There is nothing frozen to write down."""
    letter = await letters.create(ORGANISER, DRAFT)
    for form in ExportFormat:
        with pytest.raises(Conflict, match="letter-is-draft"):
            await letters.export(ORGANISER, letter.id, form)
