"""Two deadlines, typed in one field: each with its own zone, the official one not before the other."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.errors import DomainError, Invalid
from bot.letters.ledger import verify
from bot.letters.life.deadlines import both_as_typed, typed
from bot.letters.life.model import Deadlines
from bot.letters.service import LetterService
from tests import NOON
from tests.letters.people import DRAFT, ORGANISER, exported_json, opened

BOTH = "2027-01-18 18:00 Vienna / 2027-01-20 23:59 New York"


def test_each_deadline_keeps_its_own_zone() -> None:
    """Registration for a session in Vienna closes in New York."""
    found = typed(BOTH, NOON, "Europe/Vienna")
    assert found.official is not None
    assert (found.internal.zone, found.official.zone) == ("Europe/Vienna", "America/New_York")
    assert found.internal.utc == datetime(2027, 1, 18, 17, 0, tzinfo=UTC)
    assert found.official.utc == datetime(2027, 1, 21, 4, 59, tzinfo=UTC)


@pytest.mark.parametrize("text", [BOTH, "2027-01-18 18:00 Vienna", "2027-01-18 18:00 Geneva; 2027-01-18 18:00 Geneva"])
def test_what_a_form_shows_again_means_the_same(text: str) -> None:
    """Also where a city shares its zone with another one."""
    found = typed(text, NOON, "Europe/Vienna")
    assert typed(both_as_typed(found), NOON, "Asia/Tokyo") == found


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("2027-01-18 18:00 Vienna / 2027-01-18 11:59 New York", "letter-official-before"),
        (f"{BOTH} / 2027-02-01 10:00 Vienna", "letter-deadlines-many"),
        (" / 2027-01-18 18:00 Vienna", "time-"),
        ("2027-01-18 18:00 Vienna / soon", "time-"),
        ("/" * 200, "time-"),
        ("x" * 500, "time-too-long"),
        ("", "time-empty"),
    ],
)
def test_what_cannot_be_taken(text: str, key: str) -> None:
    """One sentence each."""
    with pytest.raises(Invalid, match=key):
        typed(text, NOON, "Europe/Vienna")


async def test_a_letter_has_both_and_its_ledger_and_exports_too(letters: LetterService) -> None:
    """A draft can lose its official deadline again; an opened letter shows it, and verification holds them together."""
    draft = replace(DRAFT, deadline=BOTH)
    letter = await letters.create(ORGANISER, draft)
    assert letter.official is not None
    letter = await letters.edit(ORGANISER, letter.id, DRAFT)
    assert letter.official is None
    letter = await letters.edit(ORGANISER, letter.id, draft)
    letter = await letters.open(ORGANISER, letter.id, letter.text.sha256, None)
    assert typed(BOTH, NOON, "UTC") == Deadlines(letter.deadline, letter.official)
    file = await exported_json(letters, letter)
    assert verify(file).valid
    assert b'"official"' in file
    assert not verify(file.replace(b"2027-01-20T23:59", b"2027-01-20T23:58")).valid


async def test_nothing_is_recorded_of_a_letter_whose_deadlines_are_not_in_order(letters: LetterService) -> None:
    """The refusal comes before the draft."""
    with pytest.raises(DomainError, match="letter-official-before"):
        await letters.create(ORGANISER, replace(DRAFT, deadline="2027-01-18 18:00 Vienna / 2027-01-17 18:00 Vienna"))
    assert await letters.letters(ORGANISER) == []
    assert (await opened(letters)).official is None
