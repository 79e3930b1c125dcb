"""What an announcement may say: cleaned, bounded, refused with the key of a sentence. Pure."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.announcements.model import TEXT_LIMIT, TITLE_LIMIT, Draft
from bot.announcements.rules import clean_text, clean_title, wording
from bot.calendar.zones import Adjusted, parse_moment
from bot.errors import Invalid
from tests import NOON
from tests.announcements.people import DRAFT


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("  Two \n lines\t here ", "Two lines here"),
        ("cafe\u0301", "café"),
        ("a\u202eb\x00c", "abc"),
        ("👩\u200d⚖️", "👩\u200d⚖️"),
        ("@everyone", "@everyone"),
    ],
)
def test_a_title_is_one_line_without_what_cannot_be_seen(typed: str, clean: str) -> None:
    """Joined emoji stay whole; what would turn the line round goes."""
    assert clean_title(typed) == clean


def test_a_text_keeps_its_own_lines() -> None:
    """Line ends of every system are one kind; blank ones at both ends and spaces at line ends go."""
    assert clean_text("\r\n\n  * one  \r\n\r\n  * two\u2028three\t\n") == "  * one\n\n  * two\nthree"


@pytest.mark.parametrize("nothing", ["", " \n\t ", "\u200b\u200d", "\u202e", "\u3164", "\u2800 \ufeff"])
def test_what_shows_nothing_is_empty(nothing: str) -> None:
    """Zero-width characters, fillers and direction marks are no words."""
    with pytest.raises(Invalid) as title:
        clean_title(nothing)
    with pytest.raises(Invalid) as text:
        clean_text(nothing)
    assert (title.value.key, text.value.key) == ("announcement-title-empty", "announcement-text-empty")


def test_limits_are_exact_and_say_the_numbers() -> None:
    """The longest is taken; one more is refused with both numbers."""
    assert len(clean_title("t" * TITLE_LIMIT)) == TITLE_LIMIT
    assert len(clean_text("t" * TEXT_LIMIT)) == TEXT_LIMIT
    with pytest.raises(Invalid) as title:
        clean_title("t" * (TITLE_LIMIT + 1))
    with pytest.raises(Invalid) as text:
        clean_text("t" * 6_000)
    assert title.value.data == {"limit": TITLE_LIMIT, "length": TITLE_LIMIT + 1}
    assert text.value.data == {"limit": TEXT_LIMIT, "length": 6_000}


@pytest.mark.parametrize(
    ("draft", "channel", "key"),
    [
        (replace(DRAFT, when="2027-01-18 10:00 Atlantis"), 7, "zone-unknown"),
        (replace(DRAFT, when="whenever"), 7, "time-unclear"),
        (replace(DRAFT, when="2027-01-11 12:59 Vienna"), 7, "time-past"),
        (replace(DRAFT, when="2027-01-11 13:00 Vienna"), 7, "time-past"),
        (replace(DRAFT, useful_hours=0), 7, "announcement-useful-hours"),
        (replace(DRAFT, useful_hours=169), 7, "announcement-useful-hours"),
        (DRAFT, None, "announcement-no-channel"),
    ],
)
def test_what_cannot_be_taken(draft: Draft, channel: int | None, key: str) -> None:
    """Each has its own sentence. It is 13:00 in Vienna."""
    with pytest.raises(Invalid) as refused:
        wording(draft, channel, NOON, "Europe/Vienna")
    assert refused.value.key.startswith(key)


def test_a_time_without_a_place_is_the_servers() -> None:
    """And the channel that was chosen goes before the server's."""
    taken = wording(replace(DRAFT, when="2027-01-18 10:00", channel_id=8), 7, NOON, "America/New_York")
    assert taken.due.utc == datetime(2027, 1, 18, 15, 0, tzinfo=UTC)
    assert taken.channel_id == 8
    assert taken.useless_after == datetime(2027, 1, 18, 21, 0, tzinfo=UTC)


def test_an_hour_that_does_not_exist_is_remembered_as_such() -> None:
    """The preview says so."""
    taken = wording(replace(DRAFT, when="2027-03-28 02:30 Vienna"), 7, NOON, "Europe/Vienna")
    assert (taken.due.wall.hour, taken.due.adjusted) == (3, Adjusted.MISSING)


def test_a_moment_that_was_read_before_stays_as_it_is() -> None:
    """Also in the second of two repeated hours, where its wall time alone would be read as the first."""
    before_change = datetime(2027, 10, 31, 0, 45, tzinfo=UTC)
    second = parse_moment("in 1 hour", now=before_change, default_zone="Europe/Vienna")
    taken = wording(replace(DRAFT, when=second), 7, NOON, "Asia/Hanoi")
    assert taken.due == second
    assert taken.due.utc == datetime(2027, 10, 31, 1, 45, tzinfo=UTC)
