"""The redline of two texts: exact, readable, the same every time; what is noise; what a move looks like."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reference.compare.compare import compare
from bot.reference.compare.fragments import fragments
from bot.reference.compare.model import Change, Kind, Mark, Piece
from bot.reference.compare.tokens import tokenise
from bot.reference.wordings.model import Article
from tests.reference.compare.texts import wording, words

WORDS = st.sampled_from(
    [
        "shall",
        "may",
        "the",
        "of",
        "and",
        "[",
        "]",
        "[may]",
        "a)",
        "(b)",
        "2.",
        "1.",
        "State",
        "Party,",
        "law.",
        "应",
        "当",
        "国",
        "и",
        "или",
        "المادة",
        "وـ",
        "-",
        "co-operate",
        "\n",
        "\n\n",
        "’",
        "“x”",
        "¹",
        "\u200b",
        "é",
    ]
)
TEXTS = st.one_of(st.lists(WORDS, max_size=30).map(" ".join), st.text(max_size=60))


def changed(old: str, new: str, language: str = "en") -> Change | None:
    """Return what became of an article with one text in another one."""
    before, after = (wording((Article("1", "One", text),), language=language) for text in (old, new))
    return next(iter(compare(before, after, words()).changes), None)


def shown(old: str, new: str) -> str:
    """Return a redline as text."""
    change = changed(old, new)
    marks = {
        Mark.SAME: "{}",
        Mark.DELETED: "[-{}-]",
        Mark.INSERTED: "{{+{}+}}",
        Mark.MOVED_AWAY: "<{}",
        Mark.MOVED_HERE: ">{}",
    }
    return "".join(marks[piece.mark].format(piece.text) for piece in change.redline) if change else ""


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_both_sides_are_exactly_the_texts(old: str, new: str) -> None:
    """Whatever is compared: nothing of either text is lost or made up."""
    change = changed(old, new)
    if change is not None:
        assert "".join(piece.old for piece in change.redline) == old
        assert "".join(piece.new for piece in change.redline) == new
        assert all(piece.old or piece.new for piece in change.redline)
        assert all(bool(p.old) != bool(p.new) for p in change.redline if p.is_change)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_text_has_no_difference_from_itself(text: str) -> None:
    """And its tokens put together are the text."""
    assert changed(text, text) is None
    tokens = tokenise(text)
    assert tokens.slice(0, len(tokens.keys)) in {text, ""}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the State  Party", "the\nState\u00a0Party "),
        ("‘computer system’ means", '"computer system" means'),
        ("international co-operation", "international cooperation"),
        ("inter-\nnational cooperation", "international cooperation"),
        ("the inter national court", "the international court"),
        ("this Con- vention", "this Convention"),
        ("the Secretary-\nGeneral", "the Secretary-General"),
        ("as in articles 14 and\n21. Each Party", "as in articles 14 and 21. Each Party"),
        ("each Party¹ shall", "each Party shall*"),
        ("(a) first;\n(b) second", "a) first;\nb) second"),
        ("1. Only one.", "1 - Only one."),
        ("States’ rights", "States' rights"),
        ("各締約國應（a）實施", "各締約國應(a)實施"),
        ("مُتّسقة مع", "متسقة مع"),
        ("dash – here", "dash — here"),
    ],
)
def test_what_an_editor_does_is_no_change(old: str, new: str) -> None:
    """White space, quotes, hyphens, footnote marks, the dress of numbers, vowel marks."""
    assert changed(old, new) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the party", "the Party"),
        ("first; and", "first, and"),
        ("within 30 days", "within [30] days"),
        ("shall not", "shall"),
        ("article 5", "article 6"),
        ("10 days", "100 days"),
    ],
)
def test_what_a_lawyer_would_see_is_one(old: str, new: str) -> None:
    """Capitals, signs, brackets, numbers."""
    assert changed(old, new) is not None


def test_it_reads_well() -> None:
    """No single common words between large changes; an insertion begins where a phrase does; brackets stay together."""
    old, new = "A Party shall notify the Depositary of it.", "A Party may inform any Secretariat of all."
    assert shown(old, new) == f"[-{old}-]{{+{new}+}}"
    start, end = "Each Party concerned ", "of any such matter that is before it."
    gone, came = "shall without delay notify the Depositary ", "may at its leisure inform a Secretariat "
    assert shown(f"{start}{gone}{end}", f"{start}{came}{end}") == f"{start}[-{gone}-]{{+{came}+}}{end}"
    assert shown("a fair, open process", "a fair, fast, open process") == "a fair, {+fast, +}open process"
    assert shown("Parties [may] decide", "Parties [may] [shall] decide") == "Parties [may] {+[shall] +}decide"
    assert shown("One ends. Two ends.", "One ends. Three ends. Two ends.") == "One ends. {+Three ends. +}Two ends."


def test_a_new_paragraph_is_not_mixed_with_its_neighbours() -> None:
    """Although it begins with the same words."""
    one, two = "1. Each Party shall adopt measures on water.", "2. Each Party shall adopt measures on air."
    new = "2. Each Party shall adopt measures on fire."
    change = changed(f"{one}\n{two}", f"{one}\n{new}\n{two.replace('2.', '3.')}")
    assert change is not None
    assert next((p.mark, p.text.strip()) for p in change.redline if p.is_change) == (Mark.INSERTED, new)
    assert [(p.kind, p.old, p.new) for p in change.paragraphs] == [(Kind.ADDED, "", "2"), (Kind.RENUMBERED, "2", "3")]


def test_paragraphs_that_move_are_told() -> None:
    """Inside an article, and from one article to another."""
    lines = [
        f"{n}. {text}"
        for n, text in enumerate(("Gold is to be kept.", "Silver is to be sold soon.", "Iron is to be left alone."), 1)
    ]
    change = changed("\n".join(lines), "\n".join([lines[1], lines[2], lines[0]]))
    assert change is not None
    assert {(p.mark, p.where) for p in change.redline if p.is_change} == {
        (Mark.MOVED_AWAY, "1"),
        (Mark.MOVED_HERE, "1"),
    }
    old = wording((Article("1", "A", "\n".join(lines)), Article("2", "B", "Nothing much is said in this one here.")))
    new = wording((Article("1", "A", "\n".join(lines[:2])), Article("2", "B", f"{old.articles[1].text}\n{lines[2]}")))
    first, second = compare(old, new, words()).changes
    assert [p.where for p in first.redline if p.mark is Mark.MOVED_AWAY] == ["2(3)"]
    assert [p.where for p in second.redline if p.mark is Mark.MOVED_HERE] == ["1(3)"]


def test_fragments_hold_every_change() -> None:
    """With a little of what stands round it, whatever the lengths."""
    chance = random.Random(3)
    for _ in range(200):
        redline = [
            Piece(Mark.SAME, text, text) if chance.random() < 0.5 else Piece(Mark.INSERTED, "", text)
            for text in ("word " * chance.randint(1, 40) for _ in range(chance.randint(1, 8)))
        ]
        kept = [piece for fragment in fragments(redline) for piece in fragment if piece.is_change]
        assert kept == [piece for piece in redline if piece.is_change]
