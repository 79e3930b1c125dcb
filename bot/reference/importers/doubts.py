"""What the reader of a preview should look at: gaps, repeated numbers, articles without wording. Pure."""

from collections import Counter
from collections.abc import Sequence, Set
from statistics import median

from bot.reference.importers.chain import Chain
from bot.reference.importers.signs import signs
from bot.reference.wordings.model import Article, Doubt

_NAMED = 12
"""How many numbers one doubt names; the rest is counted."""
_LONG, _TIMES = 20_000, 15
"""An article is suspiciously long from so many characters on, if it is so many times as long as the middle one."""


def doubts_of(chain: Chain, articles: Sequence[Article], seams: Sequence[Set[str]], *, left_out: int) -> list[Doubt]:
    """Return the doubts about a reading.

    Args:
        chain: the headings chosen and passed over.
        articles: as found, annexes not among them.
        seams: of each article, how `signs` wants them.
        left_out: how many lines behind the last article were left out.
    """
    if not articles:
        return [Doubt("import-no-articles")]
    doubts = []
    for key, numbers in (
        ("import-gap", _missing(chain)),
        ("import-repeated", _repeated(chain)),
        ("import-wordless", [article.number for article in articles if not article.text]),
        ("import-lengthy", _long(articles)),
        ("import-untitled", _untitled(articles)),
    ):
        if numbers:
            doubts.append(Doubt(key, (("count", len(numbers)), ("numbers", _named(numbers)))))
    for key, shown in signs(articles, seams).items():
        doubts.append(Doubt(key, (("count", len(shown)), ("numbers", _named([_placed(one) for one in shown])))))
    if left_out > 0:
        doubts.append(Doubt("import-left-out", (("count", left_out), ("last", articles[-1].number))))
    if chain.annexes:
        doubts.append(Doubt("import-annexes", (("count", len(chain.annexes)),)))
    return doubts


def _placed(article: Article) -> str:
    """Return an article's number with its page: '12 (p. 8)'."""
    return f"{article.number} (p. {article.page})" if article.page else article.number


def _missing(chain: Chain) -> list[str]:
    values = [one.number.value for one in chain.chosen]
    held = set(values)
    return [str(value) for value in range(1, max(values) + 1) if value not in held]


def _repeated(chain: Chain) -> list[str]:
    """Return the numbers that stand twice between the first and the last heading, each over wording of its own."""
    first, last = chain.chosen[0].piece.at, chain.chosen[-1].piece.at
    again = Counter(
        str(one.number) for one in chain.passed if first < one.piece.at < last and one.bodied and one.piece.styled
    )
    return list(again)


def _long(articles: Sequence[Article]) -> list[str]:
    limit = max(_LONG, _TIMES * median(len(article.text) for article in articles))
    return [article.number for article in articles if len(article.text) > limit]


def _untitled(articles: Sequence[Article]) -> list[str]:
    """Return the articles without title where nearly all others have one."""
    bare = [article.number for article in articles if not article.title]
    return bare if len(bare) * 5 <= len(articles) else []


def _named(numbers: Sequence[str]) -> str:
    shown = ", ".join(numbers[:_NAMED])
    return shown + (" …" if len(numbers) > _NAMED else "")
