"""Articles that are much longer or shorter than the same ones in another language: something was lost or joined. Pure.

Languages differ in how many letters they take, and all articles of a text share that: over the conventions against
corruption and organized crime and the Budapest Convention in English, Spanish, Dutch and Chinese, no whole article is
farther than 1.25 times from what is usual for its two texts (measured 2026-11-22).
"""

from collections.abc import Sequence
from statistics import median

from bot.reference.wordings.choice import same_version
from bot.reference.wordings.model import Wording

_TIMES = 1.5
_LEAST = 8
"""So many articles tell how much longer one language is."""


def other_lengths(wording: Wording, there: Sequence[Wording]) -> list[str]:
    """Return the numbers of articles whose length fits none of the other languages' texts of the same version.

    Args:
        wording: a new text.
        there: the texts in sight.
    """
    seen = [
        _odd(wording, one)
        for one in there
        if one.instrument == wording.instrument
        and same_version(one.version, wording.version)
        and one.language != wording.language
    ]
    odd = [found for found in seen if found is not None]
    return [one.number for one in wording.articles if odd and all(one.number in found for found in odd)]


def _odd(wording: Wording, other: Wording) -> set[str] | None:
    """Return the numbers of articles whose length is not the usual ratio to the other text's; None for too few."""
    theirs = {one.number: _letters(one.text) for one in other.articles}
    ratios = {
        one.number: _letters(one.text) / theirs[one.number]
        for one in wording.articles
        if theirs.get(one.number) and one.text
    }
    if len(ratios) < _LEAST:
        return None
    usual = median(ratios.values())
    return {number for number, ratio in ratios.items() if max(ratio / usual, usual / ratio) > _TIMES}


def _letters(text: str) -> int:
    return sum(not character.isspace() for character in text)
