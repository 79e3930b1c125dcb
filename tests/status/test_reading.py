"""Tables as CSV: every layout people save, nothing guessed, nothing evaluated, broken files refused in one sentence."""

import csv
import io
import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Invalid
from bot.status.model import How, Step, World
from bot.status.names import States
from bot.status.reading import BYTES_LIMIT, Report, read_table

UN_HEADING = ["Participant", "Signature", "Acceptance(A), Ratification, Approval(AA), Accession(a)"]
MARKS = {How.RATIFIED: "", How.ACCEDED: " a", How.ACCEPTED: " A", How.APPROVED: " AA", How.CONFIRMED: " c"}


def written(rows: list[list[str]], delimiter: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def steps(report: Report) -> set[tuple[str, Step, str, How | None]]:
    return {(one.code, one.step, one.date, one.how) for one in report.deeds}


@pytest.mark.parametrize("seed", range(12))
def test_what_was_written_is_read(world: World, states: States, seed: int) -> None:
    """Random tables in every separator, encoding and way of writing days; footnote marks and titles do no harm."""
    dice = random.Random(seed)
    chosen = dice.sample(sorted(world.states.values(), key=lambda one: one.code), 40)
    style = dice.choice(["%-d %b %Y", "%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%-d-%B-%Y"])
    numbers = style in {"%d/%m/%Y", "%d.%m.%Y"}
    expected: set[tuple[str, Step, str, How | None]] = set()
    rows = [["Status as at : 20-11-2026"], [], UN_HEADING]
    for index, state in enumerate(chosen):
        row = [dice.choice([state.name, *state.aliases]) + dice.choice(["", " 1", " [2]", " 3, 4"])]
        for step in Step:
            day = date(2025, 10, 25) + timedelta(days=dice.randrange(300))
            if numbers and index == 0:
                day = date(2025, 10, 25)
            if dice.random() < 0.3 and index:
                row.append(dice.choice(["", " ", "-"]))
                continue
            how = dice.choice(list(MARKS)) if step is Step.BOUND else None
            row.append(day.strftime(style) + (MARKS[how] if how is not None else ""))
            expected.add((state.code, step, day.isoformat(), how))
        rows.append(row)
    text = written(rows, dice.choice(",;\t"))
    report = read_table(text.encode(dice.choice(["utf-8", "utf-8-sig", "utf-16"])), states)
    assert steps(report) == expected
    assert report.problems == ()
    assert report.states == len(chosen)


def test_a_day_that_could_be_two_is_not_guessed(states: States) -> None:
    """03/04/2026 alone is nobody's day; where the column shows the order it is one."""
    alone = read_table(written([["State", "Signature"], ["Japan", "03/04/2026"]]).encode(), states)
    assert alone.deeds == ()
    assert [one.key for one in alone.problems] == ["status-row-date"]
    beside = [["State", "Signature"], ["Japan", "03/04/2026"], ["France", "25/10/2025"]]
    assert ("JP", Step.SIGNED, "2026-04-03", None) in steps(read_table(written(beside).encode(), states))
    american = [["State", "Signature"], ["Japan", "03/04/2026"], ["France", "10/25/2025"]]
    assert ("JP", Step.SIGNED, "2026-03-04", None) in steps(read_table(written(american).encode(), states))


def test_the_councils_own_table_is_read(states: States) -> None:
    """Headings within it, the entry into force beside, columns of notes."""
    rows = [
        ["Members of Council of Europe", "Signature", "Ratification", "Entry into Force", "Notes", "R.", "D."],
        ["Albania", "23/11/2001", "20/06/2002", "01/07/2004", "", "", "A."],
        ["Non-members of Council of Europe", "", "", "", "", "", ""],
        ["Argentina", "", "05/06/2018 a", "01/10/2018", "", "R.", ""],
    ]
    report = read_table(written(rows, ";").encode(), states)
    assert steps(report) == {
        ("AL", Step.SIGNED, "2001-11-23", None),
        ("AL", Step.BOUND, "2002-06-20", How.RATIFIED),
        ("AR", Step.BOUND, "2018-06-05", How.ACCEDED),
    }
    assert [one.text for one in report.problems] == ["Non-members of Council of Europe"]


def test_separate_columns_say_how(states: States) -> None:
    """A column that is called Accession needs no mark."""
    rows = [["Country", "Signature", "Ratification", "Accession (a)"], ["Japan", "", "", "3 Mar 2026"]]
    assert steps(read_table(written(rows).encode(), states)) == {("JP", Step.BOUND, "2026-03-03", How.ACCEDED)}


def test_rows_that_cannot_be_taken_are_told(states: States) -> None:
    """Unknown, twice, no day: each with its line, and nothing else is lost."""
    rows = [
        ["Participant", "Signature"],
        ["Germny", "1 Jan 2026"],
        ["France", "25 Oct 2025"],
        ["France", "26 Oct 2025"],
        ["China", "32 Oct 2025"],
        ["Peru", "soon"],
        ['=HYPERLINK("http://e.vil")', "25 Oct 2025"],
    ]
    report = read_table(written(rows).encode(), states)
    assert steps(report) == {("FR", Step.SIGNED, "2025-10-25", None)}
    assert [(one.line, one.key) for one in report.problems] == [
        (2, "status-row-unknown"), (4, "status-row-twice"), (5, "status-row-date"), (6, "status-row-date"),
        (7, "status-row-unknown"),
    ]  # fmt: skip
    assert report.problems[0].near == "Germany"
    assert report.problems[1].near == "3"


def test_a_western_file_is_read_as_one(states: States) -> None:
    """What old Excel writes; the encoding is told, because it is a guess."""
    report = read_table(
        "Participant;Signature\nTürkiye;25 Oct 2025\nCôte d'Ivoire;25 Oct 2025\n".encode("cp1252"), states
    )
    assert {one.code for one in report.deeds} == {"TR", "CI"}
    assert report.encoding == "Windows-1252"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "status-file-columns"),
        (b"hello", "status-file-columns"),
        (b"%PDF-1.7\x00\x01", "status-file-text"),
        (b"PK\x03\x04\x00\x00", "status-file-text"),
        (b"\xff\xfe\x00", "status-file-text"),
        (b"x" * (BYTES_LIMIT + 1), "status-file-size"),
        (b"Participant,Signature\nAtlantis,1 Jan 2026\n", "status-file-empty"),
        (b"Participant,Signature\n" + b"France,\n" * 2000, "status-file-rows"),
        (b"Participant,Signature\n" + b"," * 500 + b"\n", "status-file-rows"),
        (b'Participant,Signature\n"' + b"a" * 200_000, "status-file-table"),
        (b"Name,Age\nFrance,3\n", "status-file-columns"),
    ],
)
def test_a_file_that_is_no_table_is_refused(states: States, content: bytes, key: str) -> None:
    """One key for each kind; never a traceback."""
    with pytest.raises(Invalid) as refused:
        read_table(content, states)
    assert refused.value.key == key


@settings(max_examples=150, deadline=None)
@given(
    content=st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: f"State,Signed\n{text}".encode("utf-8", "replace"))
)
def test_anything_is_read_or_refused(states: States, content: bytes) -> None:
    """Whatever the bytes are."""
    found: Report | Invalid
    try:
        found = read_table(content, states)
    except Invalid as refused:
        found = refused
    if isinstance(found, Invalid):
        assert found.key.startswith("status-file-")
    else:
        assert all(len(one.date) == 10 for one in found.deeds)
