"""Reminder offsets as people type them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.offsets import LONGEST, parse_offsets, spoken
from bot.errors import Invalid

D, H, M, S = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("7d, 24h, 1h, 10s", (7 * D, D, H, 10 * S)),
        ("1h,7d,1h", (7 * D, H)),
        ("24h, 1d", (D,)),
        ("2 weeks; 3 days and 30 minutes", (14 * D, 3 * D, 30 * M)),
        ("1 hour before", (H,)),
        ("1h30m", (90 * M,)),
        ("0m", (0 * M,)),
        ("７ｄ, 1H", (7 * D, H)),
        ("none", ()),
        (" Off ", ()),
        ("366d", (366 * D,)),
    ],
)
def test_what_is_understood(text: str, offsets: tuple[timedelta, ...]) -> None:
    """Longest first, each once."""
    assert parse_offsets(text) == offsets


@pytest.mark.parametrize("text", ["", ",", "soon", "7", "7d 24h", "1.5h", "-1h", "1 month", "@everyone", "1h, x", "d"])
def test_what_is_asked_back(text: str) -> None:
    """Two offsets with a space between them could be one: nothing is guessed."""
    with pytest.raises(Invalid, match="reminders-unclear"):
        parse_offsets(text)


def test_too_far_and_too_many() -> None:
    for text in ("367d", "999999999w", "9000h"):
        with pytest.raises(Invalid, match="reminders-far"):
            parse_offsets(text)
    assert len(parse_offsets(",".join(f"{n}h" for n in range(1, 11)))) == 10
    with pytest.raises(Invalid, match="reminders-many"):
        parse_offsets(",".join(f"{n}h" for n in range(1, 12)))


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Never anything but an answer or one clear refusal."""
    try:
        offsets = parse_offsets(text)
    except Invalid:
        return
    assert all(timedelta() <= offset <= LONGEST for offset in offsets)


@given(st.sets(st.integers(0, 31_622_400), min_size=1, max_size=10))
def test_offsets_survive_being_typed(seconds: set[int]) -> None:
    offsets = tuple(sorted((timedelta(seconds=n) for n in seconds), reverse=True))
    assert parse_offsets(", ".join(f"{n}s" for n in seconds)) == offsets


def test_the_largest_unit_that_is_exact() -> None:
    assert [spoken(one) for one in (7 * D, 25 * H, 90 * M, 61 * S, 0 * S)] == [
        ("days", 7),
        ("hours", 25),
        ("minutes", 90),
        ("seconds", 61),
        ("seconds", 0),
    ]
