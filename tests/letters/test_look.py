"""Cards of letters stay within Discord's limits and lose nothing of a text."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendar.zones import moment_of
from bot.i18n import Texts
from bot.letters import names
from bot.letters.model import (
    Capacity,
    Counts,
    Letter,
    LetterState,
    LetterView,
    Organisation,
    OwnSignature,
    Receipt,
    Signature,
    SignatureState,
    TextVersion,
    Visibility,
)
from bot.letters.standing import Listed, Status
from bot.settings import ROOT
from cogs.letters.drafting import DraftForm
from cogs.letters.lists import list_cards, own_cards, status_cards
from cogs.letters.look import letter_cards, panel_card, receipt_card
from cogs.letters.signing import SignForm
from tests.letters.people import english

NOW = datetime(2027, 1, 11, 12, tzinfo=UTC)
LONG = Organisation("*" * names.NAME_LIMIT, "_" * 60, "x" * 120, "y" * 120, "https://e.example/" + "z" * 180)
LETTER = Letter(
    1,
    1,
    "*" * names.TITLE_LIMIT,
    "_" * names.ADDRESSEE_LIMIT,
    LetterState.OPEN,
    moment_of(datetime(2027, 1, 18, 18), "America/Argentina/ComodRivadavia"),  # noqa: DTZ001 - wall time has no zone
    TextVersion(1, "Text", "ab" * 32, NOW),
    10,
    NOW,
    NOW,
    None,
)
SIGNATURE = Signature(1, 3, 11, "ab" * 32, LONG, Visibility.COUNT, SignatureState.SIGNED, "ABCDEFGH", NOW, "ab" * 32, 3)


def view(text: str = "Text") -> LetterView:
    """Return the letter with a text and large numbers."""
    letter = replace(LETTER, text=replace(LETTER.text, text=text))
    return LetterView(letter, LetterState.CANCELLED, Counts(99_999, 99_999, 190))


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("ab \n*|<[\\@é字"), max_size=2_000).map(lambda text: text * 12),
    st.integers(0, 3),
)
def test_every_character_of_a_text_is_on_some_page(text: str, spaces: int) -> None:
    """Cut between pages, never within one; every page is a whole embed."""
    cards = letter_cards(english, view("x" + " " * spaces + text))
    shown = "".join(card.body for card in cards)
    for card in cards:
        assert card.embed().description == card.body or not card.body
        assert len(card.embed()) <= 6_000
        assert len(card.embed().fields) == 5
    kept = [character for character in "x" + text if character not in " \n\\"]
    assert [character for character in shown if character not in " \n\\\u200b"] == kept


@pytest.mark.parametrize("organiser", [True, False])
def test_the_longest_names_fit(*, organiser: bool) -> None:
    """Nothing is cut away silently on a page of names, and no page is over the limits."""
    names_ = tuple(Listed(LONG, Visibility.COALITION, duplicate=True) for _ in range(45))
    status = Status(view(), dict.fromkeys(Visibility, 99_999), names_, 3, organiser)
    cards = status_cards(english, status)
    for card in cards:
        embed = card.embed()
        assert embed.description == card.body
        assert len(embed) <= 6_000
    assert sum(card.body.count("• ") for card in cards) == 45
    for card in (panel_card(english, view()), receipt_card(english, Receipt(LETTER, SIGNATURE, again=False))):
        assert len(card.embed()) <= 6_000
    own = own_cards(english, [OwnSignature(LETTER, SIGNATURE)] * 30)
    listed = list_cards(english, [view()] * 25)
    assert all(card.embed().description == card.body for card in own + listed)
    assert sum(card.body.count("ABCDEFGH") for card in own) == 30
    assert sum(card.body.count("**#1**") for card in listed) == 25


def test_forms_fit_discord() -> None:
    """Five fields, labels of 45 characters, descriptions of 100, in every language."""
    texts = Texts(ROOT / "data" / "locales")
    for language in texts.languages:
        for key in texts.keys(language):
            if key.startswith(("letter-form-", "letter-draft-")):
                limit = 100 if key.endswith("-help") else 45
                assert len(texts.text(key, language, id="123")) <= limit, key
        for key in ("letter-visible-public", "letter-visible-coalition", "letter-visible-count"):
            assert len(texts.text(key, language)) <= 100
    for capacity in Capacity:
        assert len(SignForm(english, 999_999_999_999, "ab" * 32, capacity, {}).children) == 5
    assert len(DraftForm(english, None, {}).children) == 5
