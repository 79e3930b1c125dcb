"""Treaties to make documents of: the corpora beside the project where they are, and one invented for it."""

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

_NEXT = re.compile(r"第[一二三四五六七八九十]+章\s+\S{2,12}$")
"""The heading of the next chapter, which the Chinese corpus leaves at the end of a chapter's last article."""
CORPORA = Path(__file__).resolve().parents[4] / "shared" / "data" / "corpora"


@dataclass(frozen=True)
class Provision:
    """An article as it must be found again; `path` holds labels such as 'Chapter II: PREVENTIVE MEASURES'."""

    number: str
    title: str
    text: str
    path: tuple[str, ...] = ()


@dataclass(frozen=True)
class Treaty:
    id: str
    language: str
    title: str
    preamble: str
    articles: tuple[Provision, ...]


def corpora() -> list[Path]:
    """The files of the corpora, none on a bare clone."""
    return sorted(CORPORA.glob("*.json"))


def corpus(path: Path) -> Treaty:
    data = json.loads(path.read_text(encoding="utf-8"))
    return Treaty(
        id=path.stem,
        language=data["lang"].split("-")[0],
        title=data["title"],
        preamble=data["preamble"],
        articles=tuple(
            Provision(str(one["number"]), one["title"] or "", _NEXT.sub("", one["text"]), tuple(one["path"]))
            for one in data["articles"]
        ),
    )


_WORDS = {
    "nouns": "lighthouse keeper|harbour signal|tide table|rowing boat|weather kite|ferry bell|chart room|buoy register"
    "|pilot whistle|salt ledger|fog horn|lantern oil|anchor chain|mooring ring|storm glass|driftwood record",
    "verbs": "keep|publish|exchange|repair|lend|count|protect|paint|inspect|announce|measure|store",
    "ends": "in accordance with its domestic law|without undue delay|subject to article {n} of this Agreement"
    "|where the coast so requires|as provided for in chapter II|[on request][at any time]|at its own expense"
    "|with due regard to the seals|to the greatest extent possible|before the winter solstice",
    "titles": "Statement of purpose|Use of terms|Duties of keepers|Lamps, wicks and oil|Exchange of tide tables"
    "|Small boats|Costs|Fog|Protection of seabirds and of the registers that tell of them|24/7 signals"
    "|Settlement of disputes|Amendments|Entry into force|Denunciation|Reservations|Depositary and languages",
}
_NOUNS, _VERBS, _ENDINGS, _TITLES = (words.split("|") for words in _WORDS.values())


def invented(seed: int = 1, articles: int = 16, *, titled: bool = True) -> Treaty:
    """An agreement on lighthouses that no State has signed, the same for one seed."""
    dice = random.Random(seed)
    provisions = []
    for number in range(1, articles + 1):
        chapter = 1 + (number - 1) * 3 // articles
        name = ("GENERAL PROVISIONS", "LAMPS AND SIGNALS ON COASTS THAT SEVERAL STATES SHARE", "FINAL CLAUSES")[
            chapter - 1
        ]
        path = [f"Chapter {'I' * chapter}: {name}"]
        if chapter == 2:
            path.append("Section 1: Lamps" if number <= articles // 2 else "Section 2: Signals")
        title = _TITLES[(number - 1) % len(_TITLES)] if titled else ""
        provisions.append(Provision(str(number), title, _wording(dice, articles), tuple(path)))
    preamble = "The Parties to this Agreement,\nMindful of the sea,\nHave agreed as follows:"
    return Treaty(f"lighthouses{seed}", "en", "Agreement on Lighthouses and Small Boats", preamble, tuple(provisions))


def _sentence(dice: random.Random, articles: int) -> str:
    parts = [
        f"each Party shall {dice.choice(_VERBS)} every {dice.choice(_NOUNS)}",
        f"and may {dice.choice(_VERBS)} the {dice.choice(_NOUNS)} of another Party",
        dice.choice(_ENDINGS).format(n=dice.randint(1, articles)),
    ]
    text = " ".join(parts[: dice.randint(2, 3)])
    return text[0].upper() + text[1:]


def _wording(dice: random.Random, articles: int) -> str:
    paragraphs = dice.randint(1, 4)
    if paragraphs == 1:
        return f"{_sentence(dice, articles)}."
    lines = []
    for number in range(1, paragraphs + 1):
        if dice.random() < 0.3:
            lines.append(f"{number}. For the purposes of this article:")
            lines += [f"({letter}) {_sentence(dice, articles)};" for letter in "abcd"[: dice.randint(2, 4)]]
            lines[-1] = lines[-1][:-1] + "."
        else:
            lines.append(f"{number}. {' '.join(_sentence(dice, articles) + '.' for _ in range(dice.randint(1, 3)))}")
    return "\n".join(lines)
