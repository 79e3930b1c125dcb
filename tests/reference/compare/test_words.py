"""Words that carry weight in six languages, and brackets: what is still open."""

import pytest

from bot.reference.compare.brackets import brackets_of
from bot.reference.wordings.model import Article
from tests.reference.compare.test_redline import changed
from tests.reference.compare.texts import words


@pytest.mark.parametrize(
    ("language", "old", "new", "expected"),
    [
        ("en", "Each Party shall act.", "Each Party may act.", [("shall", "may")]),
        ("en", "Each Party shall act.", "Each Party shall not act.", [("shall", "shall not")]),
        ("en", "A and B", "A and/or B", [("", "and/or")]),
        ("en", "It acts.", "It acts, without prejudice to B.", [("", "without prejudice")]),
        ("en", "They act in accordance with domestic law.", "They act in accordance with international law.",
         [("in accordance with domestic law", "in accordance with international law")]),
        ("en", "with political will to act", "without political will to act", []),
        ("en", "offences", "serious crimes", [("", "serious crimes")]),
        ("fr", "Chaque Partie doit agir.", "Chaque Partie peut agir.", [("doit", "peut")]),
        ("es", "Cada Parte deberá actuar.", "Cada Parte podrá actuar.", [("deberá", "podrá")]),
        ("ru", "Участник должен действовать.", "Участник может действовать.", [("должен", "может")]),
        ("zh", "各缔约国应采取措施。", "各缔约国可采取措施。", [("应", "可")]),
        ("zh", "采取相应措施。", "采取适当措施。", []),
        ("ar", "ويجب على الدولة أن تعمل.", "ويجوز للدولة أن تعمل.", [("يجب", "يجوز")]),
    ],
)  # fmt: skip
def test_a_word_that_changed_is_called_out(language: str, old: str, new: str, expected: list[tuple[str, str]]) -> None:
    """Paired where one became the other; the longest phrase counts; lookalikes do not."""
    change = changed(old, new, language)
    assert change is not None
    assert [(one.old, one.new) for one in change.operative] == expected


def test_a_word_that_only_moved_is_not_called_out() -> None:
    """Nor one in a paragraph that moved; but its paragraph is named where it did change."""
    lines = ["1. Gold shall be kept by each of them.", "2. Silver may be sold by any of them.", "3. Iron is left."]
    moved = changed("\n".join(lines), "\n".join([lines[1], lines[2], lines[0]]))
    assert moved is not None
    assert moved.operative == ()
    weaker = changed("\n".join(lines), "\n".join([lines[0], lines[1].replace("may", "shall"), lines[2]]))
    assert weaker is not None
    assert [(one.old, one.new, one.paragraph) for one in weaker.operative] == [("may", "shall", "2")]


def test_the_data_is_whole() -> None:
    """Six languages, the same groups in each (an Arabic 'promise' is no modal), no phrase twice in a language."""
    assert set(words()) == {"en", "fr", "es", "ru", "zh", "ar"}
    for operative in words().values():
        ways = [keys for ways in operative._phrases.values() for keys, _, _ in ways]
        assert len(ways) == len(set(ways))


def test_brackets_are_listed_nested_and_side_by_side() -> None:
    """With the paragraph they open in."""
    text = "1. A [may] [shall] act.\n2. B acts:\n(a) [when [it rains]]; or\n(b) always.\n3. C [x] / [y] or [z] ［中］."
    found = brackets_of(Article("5", "[Old] title", text))
    assert [(one.text, one.paragraph, one.depth, one.alternatives) for one in found] == [
        ("[Old]", "", 1, 1),
        ("[may]", "1", 1, 2),
        ("[shall]", "1", 1, 2),
        ("[when [it rains]]", "2(a)", 1, 1),
        ("[it rains]", "2(a)", 2, 1),
        ("[x]", "3", 1, 4),
        ("[y]", "3", 1, 4),
        ("[z]", "3", 1, 4),
        ("［中］", "3", 1, 4),
    ]


@pytest.mark.parametrize("text", ["A [b.", "A b].", "[A [b] c.", "A] and [b."])
def test_brackets_that_lack_the_other_one_are_told(text: str) -> None:
    """Neither lost nor guessed."""
    found = brackets_of(Article("1", "", text))
    assert any(not one.closed for one in found)
    assert len(found) == text.count("[") + max(0, text.count("]") - text.count("[")) + (text == "A] and [b.")


def test_an_opened_and_a_closed_bracket_are_changes() -> None:
    """Counted before and after."""
    change = changed("A [may] act with [great] care.", "A may act with [great] [utter] care.")
    assert change is not None
    assert (change.brackets_before, [one.text for one in change.brackets]) == (2, ["[great]", "[utter]"])
