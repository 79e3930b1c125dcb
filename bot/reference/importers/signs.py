"""Signs in the articles of a reading that something went wrong: sentences torn, titles cut, numbers out of order. Pure.

Each holds for any treaty: none knows what the text should be. What most articles of a document do is its habit and no
sign.
"""

import re
from collections.abc import Callable, Sequence, Set
from itertools import pairwise

from bot.reference.importers.pieces import ended, label_of, wide
from bot.reference.wordings.model import Article

_PARAGRAPH = re.compile(r"[\[［]?(\d{1,2})(?:[.．]|\s?[-–]\s)(?!\d)")
_DANGLING = re.compile(
    r"of|the|and|or|to|in|for|by|with|on|at|from|an?|as|between"
    r"|de|la|el|los|las|del|y|e|o|en|para|por|con|al|una?|su"
    r"|van|het|een|tot|voor|met|op|bij|door|uit|des|du|et|ou|à|les|le|pour|par|dans",
    re.IGNORECASE,
)
"""Words that no title ends with."""
_MIXED = re.compile(r"[\u0621-\u064a][\u064b-\u0652]?[A-Za-z]|[A-Za-z][\u0621-\u064a]|[a-z][A-Z]{1,2}[a-z]+[A-Z][a-z]")
_STRAY = re.compile(r"[\d\s.,*†\[\]()|-]{1,12}|[*†‡]{1,4}\s.*|[\[\]]\d{1,2}[\[\]]\s.*")
_TORN = re.compile(r"[^\W\d_]-\s?\d{1,2}\.\s|[^\W\d_]- [^\W\d_]{3}.*\n")
_HABIT = 0.2
"""A sign in more articles than this share is how the document is."""
_WORDY = 170
"""Characters of a title that is rather a title and wording."""


def signs(articles: Sequence[Article], seams: Sequence[Set[str]]) -> dict[str, list[Article]]:
    """Return what looks wrong: the articles that show it, by the key of the doubt.

    Args:
        articles: as found, annexes not among them.
        seams: of each, the beginnings of lines that the reader put behind the line above by their place alone: those at
            the top of a column or page; '' where the article ends at one. Elsewhere a sentence that breaks off is how
            the document has it.
    """
    at = {id(article): its for article, its in zip(articles, seams, strict=True)}
    tests: dict[str, Callable[[Article], bool]] = {
        "import-title-cut": _title_cut,
        "import-sentence-torn": lambda article: _torn(article, at[id(article)]),
        "import-miscounted": _miscounted,
        "import-stray": _stray,
    }
    found = {key: [article for article in articles if test(article)] for key, test in tests.items()}
    ends = [article for article in articles if "" in at[id(article)]]
    for test, asked in ((_begins_small, articles), (_never_ends, ends), (_divided, articles)):
        shown = [article for article in asked if test(article)]
        if len(shown) <= max(1, _HABIT * len(asked)) and (test is not _divided or len(shown) > 1):
            known = {id(article) for article in found["import-sentence-torn"]}
            found["import-sentence-torn"] += [article for article in shown if id(article) not in known]
    return {key: sorted(shown, key=articles.index) for key, shown in found.items() if shown}


def _title_cut(article: Article) -> bool:
    title = article.title
    if not title:
        return False
    cut = _DANGLING.fullmatch(title.split()[-1]) is not None or title.endswith((",", ";", "،", "、"))
    return cut or len(title) > (_WORDY // 3 if wide(title) else _WORDY) or title[0] in ",;.)，。"


def _begins_small(article: Article) -> bool:
    return article.text[:1].islower() or article.text[:1] in ",;.)，。"


def _never_ends(article: Article) -> bool:
    return bool(article.text) and not ended(article.text)


def _torn(article: Article, seams: Set[str]) -> bool:
    """Tell whether a sentence breaks off at a seam before a numbered paragraph, or begins there in its middle."""
    tops = tuple(filter(None, seams))
    for above, below in pairwise(article.text.split("\n")):
        if not below.startswith(tops):
            continue
        numbered = _PARAGRAPH.match(below)
        if numbered and not ended(above) and above[-1:].isalpha() and label_of(above) != above:
            return True
        if above.endswith(".") and below[:1].islower() and not label_of(below):
            return True
    return False


def _divided(article: Article) -> bool:
    """Tell whether words are still divided as at the end of a line."""
    return _TORN.search(article.text) is not None


def _miscounted(article: Article) -> bool:
    """Tell whether paragraphs that begin with 1 do not count on one by one."""
    numbers = [int(match[1]) for line in article.text.split("\n") if (match := _PARAGRAPH.match(line))]
    if len(numbers) < 2:
        return bool(numbers) and numbers[0] > 1
    return numbers != list(range(numbers[0], numbers[0] + len(numbers))) or numbers[0] > 1


def _stray(article: Article) -> bool:
    lines = article.text.split("\n")
    # A number of its own above a numbered item ('3.', then '(a) ...') is how many treaties are set.
    return any(_STRAY.fullmatch(line) and label_of(line) != line for line in lines) or any(
        _MIXED.search(line) for line in (article.title, *lines)
    )
