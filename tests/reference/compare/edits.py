"""A seeded mutator: plants known edits in a text and knows what a comparison has to say of them, and nothing else."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.reference.compare.model import Kind
from bot.reference.wordings.model import Article, Wording
from tests.reference.compare.texts import sentence


@dataclass
class Item:
    """An article on its way: where it came from, and what was done to it."""

    article: Article
    old: tuple[str, ...]
    kinds: set[Kind] = field(default_factory=set)


@dataclass
class Plan:
    """A text being edited."""

    chance: random.Random
    items: list[Item]
    removed: list[str] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)

    def pick(self, fits: Callable[[Article], bool] = lambda _: True) -> Item | None:
        """Return an article that nothing happened to yet."""
        free = [item for item in self.items if not item.kinds and id(item) not in self.touched and fits(item.article)]
        if not free:
            return None
        item = self.chance.choice(free)
        self.touched.add(id(item))
        return item


def plan(text: Wording, seed: int) -> Plan:
    """Return a plan for a text."""
    return Plan(random.Random(seed + 1_000_000), [Item(one, (one.number,)) for one in text.articles])


def carried_out(
    text: Wording, made: Plan
) -> tuple[Wording, list[tuple[tuple[str, ...], tuple[str, ...], frozenset[Kind]]]]:
    """Number the articles anew; return the text, and old numbers, new numbers, kinds of everything that changed."""
    articles = []
    expected: dict[tuple[str, ...], tuple[list[str], set[Kind]]] = {}
    for number, item in enumerate(made.items, 1):
        articles.append(replace(item.article, number=str(number)))
        kinds = set(item.kinds)
        if item.old and Kind.MOVED not in kinds and item.old[0] != str(number) and Kind.SPLIT not in kinds:
            kinds.add(Kind.RENUMBERED)
        if kinds:
            key = item.old or (f"+{number}",)
            news, all_kinds = expected.setdefault(key, ([], set()))
            news.append(str(number))
            all_kinds |= kinds
    found = [
        (() if old[0].startswith("+") else old, tuple(news), frozenset(kinds))
        for old, (news, kinds) in expected.items()
    ]
    found = [
        (old, news, kinds | {Kind.RENUMBERED} if Kind.SPLIT in kinds and news[0] != old[0] else kinds)
        for old, news, kinds in found
    ]
    found += [((number,), (), frozenset({Kind.REMOVED})) for number in made.removed]
    return replace(text, version="v2", articles=tuple(articles)), found


def _text(item: Item, text: str) -> None:
    item.article = replace(item.article, text=text)
    item.kinds.add(Kind.CHANGED)


def _lines(article: Article) -> list[str]:
    return article.text.split("\n")


def reword(made: Plan) -> None:
    """Replace a word."""
    item = made.pick(lambda one: len(one.text.split()) > 12)
    if item is not None:
        words = item.article.text.split(" ")
        at = made.chance.choice([n for n, word in enumerate(words) if word.isalpha()] or [len(words) - 1])
        words[at] = "marmalade" if words[at].isascii() else words[at] * 2
        _text(item, " ".join(words))


def weaken(made: Plan) -> None:
    """Make 'may' of a 'shall'."""
    item = made.pick(lambda one: " shall " in one.text and " shall not" not in one.text)
    if item is not None:
        _text(item, item.article.text.replace(" shall ", " may ", 1))


def add_article(made: Plan) -> None:
    """Put in an article."""
    text = "\n".join(f"{n}. {sentence(made.chance)}." for n in (1, 2))
    title = f"Marmalade {made.chance.randint(1000, 9999)}"
    made.items.insert(made.chance.randint(0, len(made.items)), Item(Article("0", title, text), (), {Kind.ADDED}))


def remove_article(made: Plan) -> None:
    """Take one out."""
    item = made.pick()
    if item is not None:
        made.removed.append(item.old[0])
        made.items.remove(item)


def move_article(made: Plan) -> None:
    """Put an article in another place, far enough that nobody could say the others moved."""
    item = made.pick(lambda one: len(one.text.split()) > 8)
    if item is None:
        return
    at = made.items.index(item)
    places = [n for n in range(len(made.items)) if abs(n - at) > 4]
    if places:
        made.items.remove(item)
        made.items.insert(made.chance.choice(places), item)
        item.kinds.add(Kind.MOVED)


def add_paragraph(made: Plan) -> None:
    """Put in a paragraph."""
    item = made.pick()
    if item is not None:
        lines = _lines(item.article)
        lines.insert(made.chance.randint(0, len(lines)), f"{made.chance.randint(1, 5)} bis. {sentence(made.chance)}.")
        _text(item, "\n".join(lines))


def remove_paragraph(made: Plan) -> None:
    """Take one out."""
    item = made.pick(lambda one: len(_lines(one)) > 2)
    if item is not None:
        lines = _lines(item.article)
        del lines[made.chance.randrange(len(lines))]
        _text(item, "\n".join(lines))


def move_paragraph(made: Plan) -> None:
    """Put a paragraph in another place."""
    item = made.pick(lambda one: len(_lines(one)) > 3 and len(set(_lines(one))) == len(_lines(one)))
    if item is not None:
        lines = _lines(item.article)
        lines.append(lines.pop(made.chance.randrange(len(lines) - 2)))
        _text(item, "\n".join(lines))


def open_bracket(made: Plan) -> None:
    """Put words in brackets."""
    item = made.pick(lambda one: len(one.text.split(" ")) > 12 and "[" not in one.text)
    if item is not None:
        words = item.article.text.split(" ")
        at = made.chance.randint(3, len(words) - 4)
        words[at], words[at + 1] = f"[{words[at]}", f"{words[at + 1]}]"
        _text(item, " ".join(words))


def _halves(article: Article) -> tuple[str, str] | None:
    lines = _lines(article)
    for at in range(1, len(lines)):
        first, second = "\n".join(lines[:at]), "\n".join(lines[at:])
        if min(len(first.split()), len(second.split())) > 24 and 0.4 < len(first) / len(article.text) < 0.6:
            return first, second
    return None


def split_article(made: Plan) -> None:
    """Make two of one."""
    item = made.pick(lambda one: _halves(one) is not None)
    if item is not None and (halves := _halves(item.article)) is not None:
        at = made.items.index(item)
        first, second = (replace(item.article, text=half) for half in halves)
        made.items[at : at + 1] = [Item(first, item.old, {Kind.SPLIT}), Item(second, item.old, {Kind.SPLIT})]


def merge_articles(made: Plan) -> None:
    """Make one of two neighbours."""
    pairs = [
        (one, other)
        for one, other in zip(made.items, made.items[1:], strict=False)
        if not one.kinds | other.kinds
        and min(len(one.article.text.split()), len(other.article.text.split())) > 24
        and 0.5 < len(one.article.text) / len(other.article.text) < 2
        and {id(one), id(other)}.isdisjoint(made.touched)
    ]
    if pairs:
        one, other = made.chance.choice(pairs)
        text = f"{one.article.text}\n{other.article.text}"
        at = made.items.index(one)
        made.items[at : at + 2] = [Item(replace(one.article, text=text), one.old + other.old, {Kind.MERGED})]


EDITS = (
    reword,
    weaken,
    add_article,
    remove_article,
    move_article,
    add_paragraph,
    remove_paragraph,
    move_paragraph,
    open_bracket,
    split_article,
    merge_articles,
)


def noisy(text: str, chance: random.Random) -> str:
    """Return a text with what an editor or another layout does to it."""
    noise: list[Callable[[str], str]] = [
        lambda t: t.replace(" ", "  "),
        lambda t: t.replace("'", "\u2019").replace('"', "\u201d"),
        lambda t: t.replace(" and ", " and\n"),
        lambda t: t.replace("co-operation", "cooperation"),
        lambda t: t.replace(". ", ".\u00b9 ", 1) if not t[:4].strip()[:1].isdigit() else t,
        lambda t: t.replace(" of ", "\u00a0of "),
        lambda t: f" {t}\n",
    ]
    for change in chance.sample(noise, 3):
        text = change(text)
    return text
