"""Articles far longer or shorter than in the other languages of a version: lost and joined ones are told."""

import json
from dataclasses import replace

import pytest

from bot.reference.wordings.lengths import other_lengths
from bot.reference.wordings.model import Article, Wording
from tests import NOON
from tests.reference.documents.treaty import CORPORA


def wording(language: str, lengths: list[int], version: str = "A/RES/1") -> Wording:
    articles = tuple(Article(str(at), "Title", "x " * length) for at, length in enumerate(lengths, 1))
    return Wording(0, None, "uncc", version, language, "adopted", "", "", "", articles, "f", "0" * 64, NOON)


LONG = [100, 300, 250, 80, 500, 120, 640, 90, 210, 330]
SHORT = [length // 4 for length in LONG]


def test_a_lost_and_a_joined_article_are_named() -> None:
    """However many letters a language takes."""
    english = wording("en", LONG)
    assert other_lengths(wording("zh", SHORT), [english]) == []
    broken = [*SHORT[:2], SHORT[2] + SHORT[3], *SHORT[3:6], SHORT[6] // 2, *SHORT[7:]]
    assert other_lengths(wording("zh", broken), [english]) == ["7"]
    joined = [*SHORT[:3], SHORT[3] + SHORT[4], *SHORT[4:]]
    assert other_lengths(wording("zh", joined), [english]) == ["4"]


def test_only_what_every_other_language_says() -> None:
    """A text here may be the wrong one; another version or a few articles say nothing."""
    bad = wording("fr", [*LONG[:-1], 1000])
    assert other_lengths(wording("zh", SHORT), [bad]) == ["10"]
    assert other_lengths(wording("zh", SHORT), [bad, wording("en", LONG)]) == []
    assert other_lengths(wording("zh", SHORT), [wording("en", LONG[::-1], "A/AC.1/2")]) == []
    assert other_lengths(wording("en", SHORT[::-1]), [wording("en", LONG)]) == []
    assert other_lengths(wording("zh", [1, *SHORT[1:7]]), [wording("en", LONG[:7])]) == []


@pytest.mark.parametrize(("one", "other"), [("uncac.en", "uncac.es"), ("untoc.es", "untoc.en")])
def test_whole_treaties_raise_no_doubt(one: str, other: str) -> None:
    if not CORPORA.exists():
        pytest.skip("the corpora (../shared/data) are not here")
    texts = []
    for name in (one, other):
        articles = json.loads((CORPORA / f"{name}.json").read_text(encoding="utf-8"))["articles"]
        found = tuple(Article(str(each["number"]), "", each["text"]) for each in articles)
        texts.append(replace(wording(name[-2:], []), articles=found))
    assert other_lengths(texts[0], texts[1:]) == []
