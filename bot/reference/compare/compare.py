"""Two texts -> what changed. Pure: it is given the wordings and the words that carry weight."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.reference.compare.align import Entry, Match, align, out_of_order
from bot.reference.compare.article import Draft, article_of, draft, finished, is_editorial, link_moves, title_letters
from bot.reference.compare.brackets import brackets_of
from bot.reference.compare.model import PREAMBLE, Change, Comparison, Kind
from bot.reference.compare.operative import Operative
from bot.reference.compare.preamble import recitals
from bot.reference.compare.tokens import tokenise
from bot.reference.wordings.model import Article, Wording

_UNBRACKETED = str.maketrans("", "", "[]")

Words = Mapping[str, Operative]
"""The words that carry weight, by language."""


def compare(old: Wording, new: Wording, words: Words) -> Comparison:
    """Return what became of each article of a text in another text of the same language.

    Args:
        old: the earlier text.
        new: the later one.
        words: see `Words`; a language that is not in it has no words called out.
    """
    matches = align(*([_entry(article) for article in wording.articles] for wording in (old, new)))
    moved = out_of_order(matches)
    drafts = [
        _draft(old, new, [old.articles[at] for at in match.olds], [new.articles[at] for at in match.news])
        for match in matches
    ]
    link_moves([one for one in drafts if one is not None])
    operative = words.get(new.language.split("-")[0])
    found: list[tuple[float, float, Change]] = []
    for at, (match, one) in enumerate(zip(matches, drafts, strict=True)):
        change = _change(one, match, old, new, operative, moved=at in moved)
        if change is not None:
            found.append((match.news[0], 0, change))
    found += _alone(matches, old, new)
    changes = [change for _, _, change in sorted(found, key=lambda one: one[:2])]
    pairs = [
        (old.articles[o].number, new.articles[n].number) for match in matches for o in match.olds for n in match.news
    ]
    return Comparison(old, new, (*_preamble(old, new, operative), *changes), tuple(pairs))


def compare_counterparts(
    old: Wording, new: Wording, counterparts: Sequence[tuple[str, str]], words: Words, number: str = ""
) -> Comparison:
    """Return how articles of one instrument read beside their counterparts in another.

    Args:
        old: a text of the one.
        new: a text of the other, in the same language.
        counterparts: numbers of articles that answer to each other.
        words: see `Words`.
        number: an article of the first one, when only that is asked for.
    """
    pairs = [
        (here, there)
        for left, right in counterparts
        if (not number or left == number)
        and (here := old.article(left)) is not None
        and (there := new.article(right)) is not None
    ]
    operative = words.get(new.language.split("-")[0])
    changes = []
    for here, there in pairs:
        one = draft(old.instrument, new.instrument, [here], [there])
        if not is_editorial(one):
            changes.append(finished(one, Kind.CHANGED, (), operative))
    paired = {f"{old.instrument}:{here.number}" for here, _ in pairs}
    paired |= {f"{new.instrument}:{there.number}" for _, there in pairs}
    alone = [f"{text.instrument}:{one.number}" for text in (old, new) for one in text.articles]
    left_over = () if number else tuple(citation for citation in alone if citation not in paired)
    return Comparison(old, new, tuple(changes), tuple((h.number, t.number) for h, t in pairs), left_over)


def same_number(one: str, other: str) -> bool:
    """Whether two article numbers are the same but for case and spaces."""
    return _folded(one) == _folded(other)


def _entry(article: Article) -> Entry:
    title = title_letters(article.title).translate(_UNBRACKETED)
    return Entry(_folded(article.number), title, tokenise(article.text))


def _folded(number: str) -> str:
    return "".join(number.split()).casefold()


def _draft(old: Wording, new: Wording, olds: list[Article], news: list[Article]) -> Draft | None:
    """Return the redline in the making, None where the words are the same."""
    one = draft(old.instrument, new.instrument, olds, news)
    return None if len(olds) == len(news) == 1 and is_editorial(one) else one


def _change(
    one: Draft | None, match: Match, old: Wording, new: Wording, operative: Operative | None, *, moved: bool
) -> Change | None:
    olds, news = [old.articles[at] for at in match.olds], [new.articles[at] for at in match.news]
    kinds = []
    if len(news) > 1:
        kinds.append(Kind.SPLIT)
    if len(olds) > 1:
        kinds.append(Kind.MERGED)
    if one is not None and not kinds:
        kinds.append(Kind.CHANGED)
    if moved:
        kinds.append(Kind.MOVED)
    elif not same_number(olds[0].number, news[0].number):
        kinds.append(Kind.RENUMBERED)
    if not kinds:
        return None
    return finished(one or draft(old.instrument, new.instrument, olds, news), kinds[0], tuple(kinds[1:]), operative)


def _alone(matches: Sequence[Match], old: Wording, new: Wording) -> list[tuple[float, float, Change]]:
    """Return the articles that were added and removed, each with where it stands in the order of the new text."""
    here = {at: match.news[0] for match in matches for at in match.olds}
    there = {at for match in matches for at in match.news}
    found: list[tuple[float, float, Change]] = []
    for at, article in enumerate(new.articles):
        if at not in there:
            change = article_of(Kind.ADDED, new.instrument, article)
            found.append((at, 0, replace(change, brackets=brackets_of(article))))
    place = -1.0
    for at, article in enumerate(old.articles):
        if at in here:
            place = here[at]
        else:
            change = article_of(Kind.REMOVED, old.instrument, article)
            found.append((place + 0.5, at, replace(change, brackets_before=len(brackets_of(article)))))
    return found


def _preamble(old: Wording, new: Wording, operative: Operative | None) -> list[Change]:
    """Return what changed before the first article; what stands on a title page is not compared."""
    before, after = recitals(old.preamble), recitals(new.preamble)
    if not before and not after:
        return []
    one = draft(old.instrument, new.instrument, [Article(PREAMBLE, "", before)], [Article(PREAMBLE, "", after)])
    # A text that was imported without its preamble has not lost it.
    if not before or not after or is_editorial(one):
        return []
    return [finished(one, Kind.CHANGED, (), operative)]
