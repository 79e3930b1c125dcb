"""Words in any script, minutes, and where a text meets its limit."""

import io
import time
import unicodedata

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendar.deadlines.model import WantedDeadline
from bot.errors import DomainError, Invalid, NotFound
from bot.room.counting.model import Count, CountWish, Limit, LimitKind
from bot.room.counting.rules import counted
from bot.services import Services
from tests.room.people import ELSEWHERE, MIRA, ORGANISER

WORDS, STATEMENT = Limit(LimitKind.SUBMISSION, words=5), Limit(LimitKind.STATEMENT, minutes=3)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We, the undersigned, call on States.", 6),
        ("state-of-the-art human-rights-based", 2),
        ("researchers’ rights aren't optional", 4),
        ("one — two – three - four", 4),
        ("before—after", 2),
        ("Article 24(2)(b) of A/RES/79/243", 4),
        ("Pedimos a los Estados: ¿por qué no?", 7),
        ("ندعو الدول إلى حماية الباحثين", 5),
        ("نَدْعُو الدُّوَلَ", 2),
        ("می‌خواهیم حمایت", 2),
        ("我们呼吁各国保护研究人员。", 12),
        ("第24条", 3),
        ("セキュリティ研究", 8),
        ("국가는 연구자를 보호해야 한다", 4),
        ("Мы призываем государства", 3),
        ("# Title\n\n- one\n- two **three**", 4),
        ("\u200e \u200f * — …", 0),
        ("one\u00a0two\u3000three\u200bfour", 4),
        ("", 0),
    ],
)
def test_words_as_a_word_processor_counts_them(text: str, words: int) -> None:
    assert counted(text, 120, None).words == words


def test_a_script_without_spaces_is_not_counted_silently() -> None:
    assert counted("ประเทศไทย", 120, None).unsure
    assert not counted("Thailand", 120, None).unsure


def test_minutes_depend_on_the_pace_and_ideographs_take_less() -> None:
    assert counted("word " * 360, 120, None).seconds == 180
    assert counted("word " * 360, 180, None).seconds == 120
    assert counted("人" * 192, 120, None).seconds == 60


def test_characters_are_those_one_sees() -> None:
    found = counted("e\u0301a b\n\u200ec", 120, None)
    assert (found.characters, found.letters) == (5, 4)


@pytest.mark.parametrize(
    ("limit", "words", "over", "left"),
    [(WORDS, 5, 0, 0), (WORDS, 4, 0, 1), (WORDS, 6, 1, 0), (STATEMENT, 360, 0, 0), (STATEMENT, 361, 1, 0)],
)
def test_at_the_limit_it_fits_and_one_word_more_does_not(limit: Limit, words: int, over: int, left: int) -> None:
    cut = counted("word " * words, 120, limit).cut
    assert cut is not None
    assert (cut.over, cut.left) == (over, left)


def test_where_to_cut_is_said_by_section_and_last_words() -> None:
    found = counted("# Why\n\none two\n\n## What we ask\n\nthree four five six\n", 120, WORDS)
    assert [(one.title, one.words) for one in found.sections] == [("Why", 3), ("What we ask", 7)]
    assert found.headings
    assert found.cut is not None
    assert (found.cut.over, found.cut.section) == (5, 1)
    assert found.cut.before.endswith("What we")
    plain = counted("One two.\n\nThree four five\nsix.", 120, WORDS)
    assert [(one.title, one.words) for one in plain.sections] == [("One two.", 2), ("Three four five six.", 4)]
    assert not plain.headings


@settings(max_examples=80)
@given(st.text(max_size=400), st.integers(1, 50))
def test_sections_add_up_whatever_is_pasted(text: str, most: int) -> None:
    """No word is in two sections or in none, and what fits and what is cut are all there is."""
    found = counted(text, 120, Limit(LimitKind.SUBMISSION, words=most))
    assert sum(one.words for one in found.sections) == found.words
    assert found.cut is not None
    assert found.words == min(found.words, most) + found.cut.over
    assert found.letters <= found.characters <= len(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("text", ["# a\n" * 50_000, "# " + "a#" * 99_000, "x\n\n" * 66_000, ("\n" + " " * 99) * 2_000])
def test_a_hostile_text_is_counted_in_time(text: str) -> None:
    begun = time.perf_counter()
    counted(text, 120, STATEMENT)
    assert time.perf_counter() - begun < 5


async def test_a_deadlines_own_limit(room: Services) -> None:
    """Found in this server only; one without a limit says so."""
    await room.deadlines.add(ORGANISER, WantedDeadline("Submission", "2027-01-20 18:00 Vienna", words=3))
    await room.deadlines.add(ORGANISER, WantedDeadline("Visa", "2027-01-20 18:00 Vienna"))
    found = await room.counting.count(MIRA, "one two three four", CountWish(deadline="deadline:1"))
    assert found.cut is not None
    assert (found.cut.over, found.limit) == (1, Limit(LimitKind.DEADLINE, words=3, title="Submission"))
    with pytest.raises(Invalid, match="room-count-no-limit"):
        await room.counting.count(MIRA, "one", CountWish(deadline="deadline:2"))
    with pytest.raises(NotFound, match="deadline-not-found"):
        await room.counting.count(ELSEWHERE, "one", CountWish(deadline="deadline:1"))


async def test_files_in_three_forms(room: Services) -> None:
    """Word files too, with their headings."""
    document = docx.Document()
    document.add_heading("Our ask", 1)
    document.add_paragraph("Protect researchers — 研究 too.")
    written = io.BytesIO()
    document.save(written)

    async def count(name: str, data: bytes) -> Count:
        return await room.counting.count_file(MIRA, name, data, CountWish())

    assert (await count("a.md", "\ufeff# Our ask\n\nProtect".encode())).words == 3
    assert (await count("a.TXT", b"one\r\ntwo")).words == 2
    found = await count("a.docx", written.getvalue())
    assert found.words == 7
    assert [one.title for one in found.sections] == ["Our ask"]


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("a.pdf", b"x", "room-count-kind"),
        ("a.md.exe", b"x", "room-count-kind"),
        ("a.txt", b"\xff\xfe\x00", "room-count-encoding"),
        ("a.txt", b" \n ", "room-count-empty"),
        ("a.txt", b"--- *** ---", "room-count-empty"),
        ("a.txt", b"x" * 200_001, "room-count-long"),
        ("a.txt", b"x" * 900_000, "room-count-large"),
        ("a.docx", b"not a zip file", "import-damaged"),
    ],
)
async def test_a_file_that_cannot_be_taken(room: Services, name: str, data: bytes, key: str) -> None:
    with pytest.raises(DomainError) as refused:
        await room.counting.count_file(MIRA, name, data, CountWish())
    assert refused.value.key == key
