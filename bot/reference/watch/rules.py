"""Which changes somebody watches: by article (wherever its number went), chapter, tag or word. Pure."""

from collections.abc import Callable, Iterable, Sequence

from bot.reference.citation_numbers import roman
from bot.reference.compare.model import Change, Comparison
from bot.reference.compare.service import age
from bot.reference.fold import fold
from bot.reference.model import Instrument
from bot.reference.watch.model import About, NewWatch
from bot.reference.wordings.choice import same_version
from bot.reference.wordings.model import Article, Wording
from bot.reference.words import cut, stem

Compared = Callable[[Wording, Wording], Comparison]
"""Compares two texts of one instrument."""


def one_before(wording: Wording, texts: Iterable[Wording]) -> Wording | None:
    """Return the newest text before one that arrived, in its language; None where there is none.

    None too where a later one is here already: an old text that is brought in is no news.
    """
    others = [
        one
        for one in texts
        if one.instrument == wording.instrument
        and one.language == wording.language
        and not same_version(one.version, wording.version)
    ]
    if any(one.date > wording.date if one.date and wording.date else age(one) > age(wording) for one in others):
        return None
    return max(others, key=age, default=None)


def hits(
    watches: Sequence[NewWatch],
    found: Comparison,
    instrument: Instrument | None,
    texts: Sequence[Wording],
    compared: Compared,
) -> list[int]:
    """Return which changes of a comparison are watched, by their places in `found.changes`.

    Args:
        watches: what is watched.
        found: what changed.
        instrument: what data/ says of the instrument: tags, and numbers in earlier versions; None where it knows none.
        texts: the texts in sight, to follow numbers through.
        compared: compares two of them.
    """
    numbers = {number for one in watches for number in _numbers(one, found.old, instrument, texts, compared)}
    chapters = {one.value for one in watches if one.about is About.CHAPTER}
    words = [one.value for one in watches if one.about is About.WORD]
    places = []
    for at, change in enumerate(found.changes):
        concerned = (
            any(article.number in numbers for article in change.old)
            or any(_chapter(article) & chapters for article in (*change.old, *change.new))
            or (change.is_reworded and any(speaks_of(change, word, found.new.language) for word in words))
        )
        if concerned:
            places.append(at)
    return places


def speaks_of(change: Change, words: str, language: str) -> bool:
    """Whether a paragraph that changed (or was added, removed) speaks of words, in whatever form."""
    paragraphs = [one.text for one in change.paragraphs] if change.old and change.new else []
    if not change.old or not change.new:
        paragraphs = [f"{article.title}\n{article.text}" for article in (*change.old, *change.new)]
    elif any(piece.is_change for piece in change.title):
        paragraphs.append("\n".join(piece.old + "\n" + piece.new for piece in change.title))
    return any(_holds(text, words, language.split("-", maxsplit=1)[0]) for text in paragraphs)


def chapter_number(typed: str) -> str:
    """Return a chapter's number in digits: 'V', '5', 'v' -> '5'; '' where it is none."""
    text = typed.strip()
    if text.isdecimal() and len(text) <= 3:
        return str(int(text))
    return str(roman(text) or "")


def _numbers(
    watch: NewWatch, at: Wording, instrument: Instrument | None, texts: Sequence[Wording], compared: Compared
) -> set[str]:
    """Return the numbers that what is watched has in a text."""
    if watch.about is About.ARTICLE:
        return set(_followed(watch.value, watch.version, at, instrument, texts, compared))
    if watch.about is About.TAG and instrument is not None:
        return {
            number
            for one in instrument.provisions
            if watch.value in one.tags
            for number in _followed(one.number, one.version.id, at, instrument, texts, compared)
        }
    return set()


def _followed(
    number: str,
    version: str,
    at: Wording,
    instrument: Instrument | None,
    texts: Sequence[Wording],
    compared: Compared,
) -> Iterable[str]:
    """Return the numbers of an article of one version in another text: 7 in the final text was 6 in the draft."""
    if same_version(version, at.version):
        return (number,)
    there = next(
        (
            one
            for one in texts
            if one.instrument == at.instrument and one.language == at.language and same_version(one.version, version)
        ),
        None,
    )
    # What the texts themselves say goes before what was noted about them.
    if there is not None and there.article(number) is not None:
        return compared(there, at).numbers_now(number)
    for one in instrument.provisions if instrument is not None else ():
        if one.number == number and same_version(one.version.id, version) and at.version in one.earlier:
            return (one.earlier[at.version],)
        if same_version(one.version.id, at.version) and one.earlier.get(version) == number:
            return (one.number,)
    return (number,)


def _chapter(article: Article) -> set[str]:
    return {chapter_number(one.number) for one in article.path if one.kind in {"chapter", "part"}}


def _holds(text: str, words: str, language: str) -> bool:
    if any(not character.isspace() and character > "\u2e7f" for character in words):
        return fold(words).casefold() in fold(text).casefold()
    wanted = [stem(word, language) for word in cut(words)]
    if not wanted:
        return False
    there = [stem(word, language) for word in cut(text)]
    return any(there[at : at + len(wanted)] == wanted for at in range(len(there) - len(wanted) + 1))
