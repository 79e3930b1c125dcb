"""The comparison service: which texts are meant, compared in a thread and kept for those who ask next."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass

from bot.errors import Invalid, NotFound
from bot.reference.citation_tokens import Names
from bot.reference.citations import parse
from bot.reference.compare.brackets import brackets_of
from bot.reference.compare.compare import Words, compare, compare_counterparts, same_number
from bot.reference.compare.model import PREAMBLE, Bracket, Comparison
from bot.reference.compare.preamble import recitals
from bot.reference.service import InSight, ReferenceService
from bot.reference.wordings.choice import in_order, pick, same_language, same_version
from bot.reference.wordings.model import Article, Wording

KEPT = 12
"""So many comparisons are kept; one of two treaties takes about a megabyte."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants compared.

    Attributes:
        instrument: id or name.
        old: the version to compare from; '' for the one before the newest.
        new: the version to compare with; '' for the newest.
        language: of both texts; '' for one that both are in, English first.
        article: number or citation; '' for all.
        other: id or name of the instrument of `new`, where two instruments are compared.
    """

    instrument: str
    old: str = ""
    new: str = ""
    language: str = ""
    article: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Open:
    """What is in brackets in a text.

    Attributes:
        articles: those with brackets, each with its own; the preamble as an article of that name.
        asked: the article that was asked about, None when the whole text was.
    """

    wording: Wording
    articles: tuple[tuple[Article, tuple[Bracket, ...]], ...]
    asked: Article | None = None

    @property
    def count(self) -> int:
        """Return how many brackets are open."""
        return sum(len(brackets) for _, brackets in self.articles)


class CompareService:
    """Compares texts and tells what is open in them.

    Args:
        reference: names of instruments, and the crosswalk between them.
        in_sight: the texts that a server sees.
        words: the words that carry weight, by language.
    """

    def __init__(self, reference: ReferenceService, in_sight: InSight, words: Words) -> None:
        self._reference = reference
        self._in_sight = in_sight
        self._words = words
        self._kept: OrderedDict[tuple[int, int, str], Comparison] = OrderedDict()

    async def compare(self, wanted: Wanted, guild_id: int | None = None) -> Comparison:
        """Compare two texts.

        Args:
            wanted: see `Wanted`.
            guild_id: the server that asks; None sees the host's texts only.

        Raises:
            NotFound: ``instrument-unknown``, ``version-unknown``, ``article-unknown``, ``compare-no-text``,
                ``compare-one-text``, ``compare-languages``, ``compare-no-counterpart``.
            Invalid: ``compare-article``: that is no number of an article.
        """
        old, new = self.texts(wanted, guild_id)
        if old.instrument != new.instrument:
            number = self._number(wanted.article, old) if wanted.article else ""
            return await self._of_two(old, new, number)
        found = await self.between(old, new)
        if not wanted.article:
            return found
        asked = self._number(wanted.article, new, old)
        return found.about(asked)

    async def between(self, old: Wording, new: Wording) -> Comparison:
        """Compare two texts of one instrument, or take the comparison that was made before."""
        key = (old.id, new.id, "")
        if key not in self._kept:
            self._keep(key, await asyncio.to_thread(compare, old, new, self._words))
        return self._kept[key]

    def between_now(self, old: Wording, new: Wording) -> Comparison:
        """Compare in this very thread; for the database's, which cannot wait for another one."""
        return self._kept.get((old.id, new.id, "")) or compare(old, new, self._words)

    async def by_ids(self, old_id: int, new_id: int, article: str = "", guild_id: int | None = None) -> Comparison:
        """Compare two texts by their numbers in the database, for buttons and deliveries.

        Raises:
            NotFound: ``compare-text-gone``: one of them was withdrawn, or is another server's.
        """
        seen = {one.id: one for one in self._in_sight(guild_id)}
        old, new = seen.get(old_id), seen.get(new_id)
        if old is None or new is None:
            raise NotFound("compare-text-gone")
        if old.instrument != new.instrument:
            return await self._of_two(old, new, article)
        found = await self.between(old, new)
        return found.about(article) if article else found

    def texts(self, wanted: Wanted, guild_id: int | None = None) -> tuple[Wording, Wording]:
        """Return the two texts that are meant, in one language; see `compare`."""
        olds = self._versions(wanted.instrument, guild_id)
        news = self._versions(wanted.other, guild_id) if wanted.other else olds
        one_instrument = olds[0].instrument == news[0].instrument
        new_version = wanted.new or (by_time(news)[0] if one_instrument else news[0].version)
        old_version = wanted.old or (_before(olds, new_version) if one_instrument else olds[0].version)
        left = _of_version(olds, old_version)
        right = _of_version(news, new_version)
        shared = [one.language for one in left if any(other.language == one.language for other in right)]
        wished = [language for language in shared if same_language(wanted.language, language)]
        if not shared or (wanted.language and not wished):
            raise NotFound(
                "compare-languages",
                old=f"{left[0].version} ({', '.join(one.language for one in left)})",
                new=f"{right[0].version} ({', '.join(one.language for one in right)})",
            )
        language = (wished if wanted.language else sorted(shared, key=lambda one: (one != "en", one)))[0]
        return (
            next(one for one in left if one.language == language),
            next(one for one in right if one.language == language),
        )

    def called(self, instrument: str, guild_id: int | None = None) -> str:
        """Return the name of an instrument by its id."""
        return self._reference.instrument(instrument, guild_id).name

    def versions(self, instrument: str, guild_id: int | None = None) -> list[Wording]:
        """Return the texts of an instrument by id or name, the newest first; none where it or its text is not here."""
        try:
            return self._versions(instrument, guild_id)
        except NotFound:
            return []

    def open_in(
        self, instrument: str, version: str = "", article: str = "", language: str = "", guild_id: int | None = None
    ) -> Open:
        """Return what is in brackets in a text, or in one article of it.

        Raises:
            NotFound, Invalid: as `compare`.
        """
        texts = self._versions(instrument, guild_id)
        if version:
            _of_version(texts, version)
        wording = pick(texts, version or by_time(texts)[0], language, ("en",))
        if wording is None:
            raise NotFound("text-language-unknown", language=language[:20], known=", ".join(_languages(texts)))
        recital = recitals(wording.preamble)
        articles = [*([Article(PREAMBLE, "", recital)] if recital else []), *wording.articles]
        asked = None
        if article:
            number = self._number(article, wording)
            asked = next((one for one in articles if one.number == number), None)
            articles = [asked] if asked is not None else []
        found = [(one, brackets_of(one)) for one in articles]
        return Open(wording, tuple((one, brackets) for one, brackets in found if brackets), asked)

    def _versions(self, instrument: str, guild_id: int | None) -> list[Wording]:
        name = self._reference.instrument(instrument, guild_id)
        found = in_order(one for one in self._in_sight(guild_id) if one.instrument == name.id)
        if not found:
            raise NotFound("compare-no-text", instrument=name.name)
        return found

    async def _of_two(self, old: Wording, new: Wording, number: str) -> Comparison:
        key = (old.id, new.id, number)
        if key not in self._kept:
            links = self._reference.library.crosswalk.counterparts
            pairs = [
                (article.number, citation.partition(":")[2])
                for article in old.articles
                for citation in links.get(f"{old.instrument}:{article.number}", ())
                if citation.partition(":")[0] == new.instrument
            ]
            self._keep(key, await asyncio.to_thread(compare_counterparts, old, new, pairs, self._words, number))
        found = self._kept[key]
        if not found.pairs:
            # Without an article nothing of the one has a counterpart in the other that is here.
            raise NotFound("compare-no-counterpart", article=number or "none", old=old.version, new=new.version)
        return found

    def _keep(self, key: tuple[int, int, str], found: Comparison) -> None:
        self._kept[key] = found
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def _number(self, typed: str, *wordings: Wording) -> str:
        wanted = typed.strip()[:100]
        if wanted.casefold() == PREAMBLE:
            return PREAMBLE
        cited = [one.number for one in parse(wanted, Names({})).citations if one.number]
        for number in (wanted, *cited):
            for wording in wordings:
                for article in wording.articles:
                    if same_number(article.number, number):
                        return article.number
        if not cited:
            raise Invalid("compare-article", article=wanted[:40])
        first = wordings[0]
        raise NotFound("article-unknown", instrument=first.version, number=cited[0], last=first.articles[-1].number)


def _of_version(texts: list[Wording], version: str) -> list[Wording]:
    found = [one for one in texts if same_version(one.version, version)]
    if not found:
        known = dict.fromkeys(one.version for one in texts)
        raise NotFound("version-unknown", version=version[:60], known=", ".join(known))
    return found


def by_time(texts: list[Wording]) -> list[str]:
    """Return the versions of texts, the newest first.

    A text without a date is taken to be as old as its import; those of one date count as they were imported.
    """
    ordered = sorted(texts, key=age, reverse=True)
    return list(dict.fromkeys(one.version for one in ordered))


def age(one: Wording) -> tuple[str, str, int]:
    """Return what texts are put in the order of time by."""
    imported = one.imported_at.date().isoformat()
    return one.date or imported, imported, one.id


def _before(texts: list[Wording], version: str) -> str:
    """Return the version before another one."""
    versions = by_time(texts)
    at = next((n for n, one in enumerate(versions) if same_version(one, version)), None)
    if at is None:
        _of_version(texts, version)
    if at is None or at + 1 >= len(versions):
        raise NotFound("compare-one-text", version=versions[0] if at is None else versions[at])
    return versions[at + 1]


def _languages(texts: list[Wording]) -> list[str]:
    return list(dict.fromkeys(one.language for one in texts))
