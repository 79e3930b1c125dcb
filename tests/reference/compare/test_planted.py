"""Known edits are all reported and nothing else is: in an invented treaty always, in real ones where they are here."""

import random
from dataclasses import replace

import pytest

from bot.reference.compare.compare import compare
from bot.reference.compare.model import Kind, Mark
from bot.reference.wordings.model import Wording
from tests.reference.compare.edits import EDITS, carried_out, noisy, plan, weaken
from tests.reference.compare.texts import invented, real, words

REAL = [
    "uncac.en",
    "untoc.en",
    "budapest_ets185.en",
    "budapest_ets185.nl",
    "iccpr.en",
    "vclt.en",
    "conv108_ets108.en",
    "uncac.es",
    "uncac.zh-Hant",
    "un_cybercrime_convention.ar.PARTIAL",
]


def planted(text: Wording, seed: int) -> None:
    """Plant one to four kinds of edit and check that exactly these are found."""
    made = plan(text, seed)
    chance = random.Random(seed)
    chosen = chance.sample(EDITS, chance.randint(1, 4))
    for edit in chosen:
        edit(made)
    new, expected = carried_out(text, made)
    found = compare(text, new, words())
    seen = {
        (
            tuple(one.number for one in change.old),
            tuple(one.number for one in change.new),
            frozenset(change.kinds),
        )
        for change in found.changes
    }
    assert seen == set(expected), (seed, [edit.__name__ for edit in chosen])
    for change in found.changes:
        assert "".join(piece.old for piece in change.redline).split() == " ".join(a.text for a in change.old).split()
        assert "".join(piece.new for piece in change.redline).split() == " ".join(a.text for a in change.new).split()


@pytest.mark.parametrize("seed", range(25))
def test_in_an_invented_treaty(seed: int) -> None:
    """Words, articles and paragraphs put in, taken out, moved, split, merged, renumbered, brackets."""
    planted(invented(seed), seed)


@pytest.mark.parametrize("name", REAL)
def test_in_a_real_treaty(name: str) -> None:
    """The same in treaties as they are written, in five languages and three scripts."""
    text = real(name)
    if text is None:
        pytest.skip("the shared corpora are not here")
    for seed in range(2):
        planted(text, seed)


@pytest.mark.parametrize("name", REAL)
def test_a_text_against_itself_is_the_same(name: str) -> None:
    """Also where an editor, or another layout, went over it."""
    text = real(name) or invented(1)
    assert compare(text, replace(text, version="v2"), words()).changes == ()
    chance = random.Random(7)
    dressed = tuple(replace(one, text=noisy(one.text, chance), title=f"{one.title}.") for one in text.articles)
    assert compare(text, replace(text, version="v2", articles=dressed), words()).changes == ()


def test_what_a_weakened_word_looks_like() -> None:
    """'shall' became 'may', in that paragraph, and the redline strikes out that word and no other."""
    text = invented(11)
    made = plan(text, 11)
    weaken(made)
    new, _ = carried_out(text, made)
    (change,) = compare(text, new, words()).changes
    assert [(one.old, one.new) for one in change.operative] == [("shall", "may")]
    assert [(piece.mark, piece.text.strip()) for piece in change.redline if piece.is_change] == [
        (Mark.DELETED, "shall"),
        (Mark.INSERTED, "may"),
    ]


def test_numbers_are_followed_through() -> None:
    """Which number an article has now, also where nothing else became of it."""
    text = invented(5)
    new = replace(
        text, articles=text.articles[1:3] + tuple(replace(a, number=str(n)) for n, a in enumerate(text.articles[3:], 8))
    )
    found = compare(text, new, words())
    assert found.numbers_now("1") == ()
    assert found.numbers_now("2") == ("2",)
    assert found.numbers_now("4") == ("8",)
    assert found.count(Kind.REMOVED) == 1
