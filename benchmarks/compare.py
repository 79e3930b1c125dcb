"""Comparing two full treaties, with all that a comparison says, beside difflib over all their words."""

import difflib
import time
from collections.abc import Callable
from dataclasses import replace

from benchmarks.common import Table, median
from bot.reference.compare.compare import compare
from bot.reference.compare.html import html_of
from bot.reference.compare.tokens import tokenise
from bot.reference.compare.words import operative_words
from bot.reference.wordings.model import Wording
from bot.settings import ROOT
from tests.reference.compare.edits import EDITS, carried_out, plan
from tests.reference.compare.texts import invented, real

ROUNDS = 5


def measure() -> list[Table]:
    """Measure in turn, so that a change of the machine's speed meets all."""
    words = operative_words(ROOT / "data")
    rows: list[list[str | float | int]] = []
    for name, old, new in _pairs():
        left, right = _flat(old), _flat(new)
        ways: dict[str, Callable[[], object]] = {
            "difflib, words of the whole text": lambda left=left, right=right: _floor(left, right),  # type: ignore[misc]  # bound now, called in this round
            "compare": lambda old=old, new=new: compare(old, new, words),  # type: ignore[misc]  # as above
        }
        took: dict[str, list[float]] = {way: [] for way in ways}
        for _ in range(ROUNDS):
            for way, act in ways.items():
                # Nothing of the round before may help.
                tokenise.cache_clear()
                begun = time.perf_counter()
                act()
                took[way].append(time.perf_counter() - begun)
        floor = median(took["difflib, words of the whole text"])
        found = compare(old, new, words)
        begun = time.perf_counter()
        html_of(found, lambda key, /, **_: key, name, "en")
        page = time.perf_counter() - begun
        here = median(took["compare"])
        rows.append([name, len(left) + len(right), len(found.changes), floor, here, here / floor, page])
    title = "two full texts aligned, redlined, words and brackets told; floor = difflib over all words"
    columns = ("texts", "words", "changes", "difflib s", "compare s", "ratio", "page s")
    note = "difflib knows no articles: what moved is struck out and put in again. Limit: 2 s for two treaties."
    return [Table("compare", title, columns, rows, note)]


def _pairs() -> list[tuple[str, Wording, Wording]]:
    found = []
    for name, text in (("invented, 70 articles", invented(1, 70)), ("UNCAC, edited", real("uncac.en"))):
        if text is not None:
            made = plan(text, 5)
            for edit in EDITS * 3:
                edit(made)
            found.append((name, text, carried_out(text, made)[0]))
    one, other = real("untoc.en"), real("uncac.en")
    if one is not None and other is not None:
        found.append(("UNTOC and UNCAC", one, replace(other, instrument=one.instrument)))
    return found


def _flat(text: Wording) -> list[str]:
    return " ".join(f"{one.number} {one.title} {one.text}" for one in text.articles).split()


def _floor(left: list[str], right: list[str]) -> object:
    return difflib.SequenceMatcher(a=left, b=right, autojunk=False).get_opcodes()
