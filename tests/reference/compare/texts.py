"""Texts to compare: an invented treaty, made anew from a seed, and the real ones where they are."""

import hashlib
import json
import random
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from bot.actor import Actor
from bot.reference.compare.operative import Operative
from bot.reference.compare.words import operative_words
from bot.reference.wordings.model import Article, Asked, Caption, Reading, Wording
from bot.reference.wordings.service import WordingService
from tests import NOON

ROOT = Path(__file__).resolve().parents[3]
CORPORA = ROOT.parent / "shared" / "data" / "corpora"

_DOES = "maintain inspect register illuminate repair dedicate rename insure photograph measure paint restore"
_ADVERBS = "promptly carefully yearly jointly quietly separately gradually visibly seasonally thoroughly"
_THINGS = (
    "lighthouse foghorn harbour breakwater beacon staircase lantern keeper logbook buoy pier channel tide"
    " signal ferry island cliff lens generator mirror rowing-boat telescope barometer anchor jetty quay"
    " causeway lagoon dune reef"
)
_KINDS = "northern wooden abandoned tidal floating historic automatic electric remote coastal seasonal granite"
_ENDS = (
    "before the first storm of autumn",
    "in the presence of two witnesses",
    "at the expense of the owner",
    "until the lamp has been replaced",
    "unless the weather forbids it",
    "on every odd day of the month",
    "with the help of the nearest village",
    "by means of a signed entry",
)


@lru_cache
def words() -> dict[str, Operative]:
    """The words that carry weight, from data/."""
    return dict(operative_words(ROOT / "data"))


def wording(articles: tuple[Article, ...], version: str = "v1", *, language: str = "en", preamble: str = "") -> Wording:
    """Return a text with given articles."""
    return Wording(
        id=1,
        guild_id=None,
        instrument="lights",
        version=version,
        language=language,
        status="draft",
        date="2026-01-01",
        title="Convention on Lighthouses",
        preamble=preamble,
        articles=articles,
        source="lights.txt",
        sha256="0" * 64,
        imported_at=NOON,
    )


def sentence(chance: random.Random) -> str:
    """Return a sentence that was hardly ever written before."""

    def one_of(words: str) -> str:
        return chance.choice(words.split())

    things = [f"{one_of(_KINDS)} {one_of(_THINGS)}" for _ in range(3)]
    first, second = one_of(_DOES), one_of(_DOES)
    return (
        f"Each Party shall {one_of(_ADVERBS)} {first} the {things[0]} and the {things[1]} of its {one_of(_THINGS)}"
        f" {chance.choice(_ENDS)}, and {second} any {things[2]}"
    )


def article(chance: random.Random, number: int) -> Article:
    """Return an invented article of one to four paragraphs, some with points."""
    lines = []
    count = chance.randint(1, 4)
    for at in range(1, count + 1):
        label = f"{at}. " if count > 1 else ""
        points = chance.choice([0, 0, 2, 3])
        lines.append(f"{label}{sentence(chance)}{':' if points else '.'}")
        lines += [f"({'abc'[point]}) {sentence(chance)};" for point in range(points)]
    title = " ".join((chance.choice(_KINDS.split()), chance.choice(_THINGS.split()), "and its keeper")).capitalize()
    return Article(str(number), title, "\n".join(lines), (Caption("chapter", "I", "General"),))


def invented(seed: int, size: int = 24) -> Wording:
    """Return an invented treaty."""
    chance = random.Random(seed)
    preamble = "Convention on Lighthouses\n\nThe Parties to this Convention,\nFond of light,\nHave agreed as follows:"
    return wording(tuple(article(chance, number) for number in range(1, size + 1)), preamble=preamble)


def real(name: str) -> Wording | None:
    """Return a corpus as a text, None where it is not here."""
    path = CORPORA / f"{name}.json"
    if not path.exists():
        return None
    content = json.loads(path.read_text(encoding="utf-8"))
    articles = tuple(
        Article(str(one["number"]), one["title"] or "", "\n".join(filter(str.strip, one["text"].splitlines())))
        for one in content["articles"]
    )
    return replace(
        wording(articles, language=content["lang"], preamble=content["preamble"] or ""), instrument=content["id"]
    )


class Here(Protocol):
    """Where texts are imported: the bot's services, or a few of them."""

    @property
    def wordings(self) -> WordingService: ...


async def stored(services: Here, text: Wording, actor: Actor | None = None) -> Wording:
    """Import a text and return it as it is stored; without an actor as the host does."""
    sha = hashlib.sha256(repr((text.articles, text.version, text.language)).encode()).hexdigest()
    reading = Reading(text.title, "", text.language, text.preamble, text.articles, (), "txt", 0, sha)
    asked = Asked(text.instrument, text.version, text.status, text.date, text.language, text.name)
    preview = services.wordings.judge(actor, asked, reading, f"{text.version}.txt")
    return (await services.wordings.import_(actor, preview)).wording
