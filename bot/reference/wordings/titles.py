"""Titles known of an instrument's articles: for telling where those of a new text end, and what is odd. Pure."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from bot.reference.fold import fold
from bot.reference.model import Library, Provision
from bot.reference.wordings.choice import same_language, same_version
from bot.reference.wordings.model import Article, Wording

Titles = Sequence[tuple[str, str]]
"""An article's number and its title."""

_ALIKE = 85
"""Of a hundred: titles that differ in a word's ending or a sign are the same."""


def known_titles(instrument: str, library: Library, there: Sequence[Wording]) -> list[tuple[str, str]]:
    """Return the titles that are known of an instrument's articles, in any version and language.

    Args:
        instrument: its id.
        library: the instruments that data/ knows.
        there: the texts in sight.
    """
    known = library.instruments.get(instrument)
    found = [(one.number, one.title) for one in known.provisions] if known is not None else []
    found += [(one.number, one.title) for text in there if text.instrument == instrument for one in text.articles]
    return list(dict.fromkeys((number, title) for number, title in found if title))


def other_titles(wording: Wording, library: Library) -> list[str]:
    """Return the numbers of articles that are called otherwise in data/: of the same version and language, of no other.

    Args:
        wording: a new text.
        library: the instruments that data/ knows.
    """
    known = library.instruments.get(wording.instrument)
    if known is None or not same_version(known.version.id, wording.version):
        return []
    if not same_language(wording.language.split("-")[0], known.language.split("-")[0]):
        return []
    return [article.number for article in wording.articles if _differs(article, known.provision(article.number))]


def _differs(article: Article, known: Provision | None) -> bool:
    title = known.title if known is not None else ""
    return bool(title) and fuzz.ratio(fold(article.title).casefold(), fold(title).casefold()) < _ALIKE
