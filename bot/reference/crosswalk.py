"""Principle <-> article <-> letter <-> initiative: from any of the four to the others, with the reason for each."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.actor import Actor
from bot.errors import DomainError, NotFound
from bot.letters.model import Letter
from bot.letters.service import LetterService
from bot.reference.landscape import Category, Initiative
from bot.reference.model import Library, Principle, Provision, said
from bot.reference.service import ReferenceService
from bot.reference.suggest import Suggestion, normal

LETTERS_READ = 200
"""So many letters of a server are looked through, the newest first."""
_KEPT = 500
_LETTER = re.compile(r"(?:letter\s*:?\s*#?|#)(\d{1,18})", re.IGNORECASE)
_PRINCIPLES = re.compile(r"\bprinciples? ((?:\d{1,2}(?: and| or| to)? ?){1,10})")


class Kind(StrEnum):
    """The four that belong together."""

    PRINCIPLE = "principle"
    ARTICLE = "article"
    LETTER = "letter"
    INITIATIVE = "initiative"


class Why(StrEnum):
    """Why two belong together."""

    BEARS_ON = "bears-on"
    CITES = "cites"
    NAMES = "names"
    SHARES = "shares"
    IS = "is"


@dataclass(frozen=True, slots=True)
class Link:
    """One end of the crosswalk.

    Attributes:
        id: 'timeproof', 'uncc 24', '3', 'paris-call'.
        label: how it is called.
        why: what ties it to the start.
        through: what that is: articles that a letter cites, categories that an initiative has, a principle between.
    """

    kind: Kind
    id: str
    label: str
    why: Why
    through: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        """Return what is chosen for it: 'article:uncc 24'."""
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where one starts, and what it is tied to."""

    kind: Kind
    id: str
    label: str
    links: tuple[Link, ...]

    def of(self, kind: Kind) -> tuple[Link, ...]:
        """Return the links of one kind."""
        return tuple(one for one in self.links if one.kind is kind)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a letter's text speaks of."""

    articles: frozenset[str]
    principles: frozenset[str]
    initiatives: frozenset[str]


class CrosswalkService:
    """Finds what belongs together. Letters are those of the asker's server that the asker may know of.

    Args:
        reference: principles, articles, initiatives.
        letters: the letters.
    """

    def __init__(self, reference: ReferenceService, letters: LetterService) -> None:
        self._reference = reference
        self._letters = letters
        self._read: dict[tuple[str, int], _Facts] = {}

    async def cross(self, actor: Actor, start: str) -> Crossing:
        """Return what is tied to a principle, an article, a letter or an initiative.

        Args:
            actor: who asks.
            start: 'principle:timeproof', 'article:uncc 24', 'letter:3', 'initiative:paris-call', or as people type it.

        Raises:
            NotFound: there is no such thing, or no such letter that this person may know of.
        """
        kind, _, name = start.partition(":")
        if kind == Kind.LETTER or _LETTER.fullmatch(start.strip()):
            return await self._letter(actor, name if kind == Kind.LETTER else start)
        letters = await self._facts(actor)
        if kind == Kind.INITIATIVE:
            return self._initiative(self._reference.initiatives.get(name), letters)
        if kind == Kind.ARTICLE:
            return self._article(self._reference.article(None, name, guild_id=actor.guild_id), letters)
        if kind == Kind.PRINCIPLE:
            return self._principle(self._reference.principle(name).principle, letters)
        return self._typed(actor, start, letters)

    async def suggest(self, actor: Actor, typed: str) -> list[Suggestion]:
        """Return what begins as typed, of all four kinds; the values are taken by `cross`."""
        views = await self._letters.letters(actor, typed, 5) if actor.guild_id is not None else []
        found = [
            _chosen(Kind.PRINCIPLE, self._reference.suggest_principles(typed)[:8]),
            _chosen(Kind.ARTICLE, self._reference.suggest_articles(typed, guild_id=actor.guild_id)[:8]),
            _chosen(Kind.LETTER, [Suggestion(_titled(one.letter)[:100], str(one.letter.id)) for one in views]),
            _chosen(Kind.INITIATIVE, self._reference.initiatives.suggest(typed)[:4]),
        ]
        return [one for group in found for one in group][:25]

    def _typed(self, actor: Actor, start: str, letters: list[tuple[Letter, _Facts]]) -> Crossing:
        """Take what people type: a principle's number or title, a citation, the name of an initiative."""
        tries: list[Callable[[], Crossing]] = [
            lambda: self._principle(self._reference.principle(start).principle, letters),
            lambda: self._article(self._reference.article(None, start, guild_id=actor.guild_id), letters),
            lambda: self._initiative(self._reference.initiatives.get(start), letters),
        ]
        for one in tries:
            try:
                return one()
            except DomainError:
                continue
        raise NotFound("crosswalk-unknown", name=start[:80])

    def _principle(self, principle: Principle, letters: list[tuple[Letter, _Facts]]) -> Crossing:
        bears = set(principle.provisions)
        links = [_article_link(one, Why.BEARS_ON) for one in self._provisions(principle.provisions)]
        for letter, facts in letters:
            if principle.id in facts.principles:
                links.append(_letter_link(letter, Why.NAMES, ()))
            elif cited := _in_order(facts.articles & bears):
                links.append(_letter_link(letter, Why.CITES, cited))
        links += [
            _initiative_link(one, Why.SHARES, _names(shared))
            for one, shared in self._reference.initiatives.near_principle(principle.id)
        ]
        return Crossing(Kind.PRINCIPLE, principle.id, f"{principle.order}. {principle.title}", tuple(links))

    def _article(self, provision: Provision, letters: list[tuple[Letter, _Facts]]) -> Crossing:
        citation = (provision.summary or provision).citation
        library = self._reference.library
        principles = library.crosswalk.principles.get(citation, ())
        links = [_principle_link(one, Why.BEARS_ON) for one in principles]
        counterparts = library.crosswalk.counterparts.get(citation, ())
        links += [_article_link(one, Why.SHARES) for one in self._provisions(counterparts)]
        links += [_letter_link(each, Why.CITES, ()) for each, facts in letters if citation in facts.articles]
        instruments = {one.partition(":")[0] for one in (citation, *counterparts)}
        for one in library.landscape.initiatives:
            if one.instrument and one.instrument in instruments:
                links.append(_initiative_link(one, Why.IS, ()))
        near = {one.id: one for principle in principles for one, _ in self._near(principle)}
        for one in near.values():
            through = tuple(p.title for p in principles if one.id in {each.id for each, _ in self._near(p)})
            if not (one.instrument and one.instrument in instruments):
                links.append(_initiative_link(one, Why.SHARES, through))
        return Crossing(Kind.ARTICLE, citation.replace(":", " "), f"{provision.label} {provision.title}", tuple(links))

    async def _letter(self, actor: Actor, typed: str) -> Crossing:
        match = _LETTER.fullmatch(typed.strip())
        number = int(match[1]) if match is not None else int(typed) if re.fullmatch(r"\d{1,18}", typed.strip()) else 0
        view = await self._letters.show(actor, number)
        facts = self._facts_of(view.letter, actor.guild_id)
        library = self._reference.library
        links = [_article_link(one, Why.CITES) for one in self._provisions(_in_order(facts.articles))]
        for principle in self._reference.principles():
            if principle.id in facts.principles:
                links.append(_principle_link(principle, Why.NAMES))
            elif cited := _in_order(facts.articles & set(principle.provisions)):
                links.append(_principle_link(principle, Why.BEARS_ON, tuple(map(said, cited))))
        links += [
            _initiative_link(one, Why.NAMES, ()) for one in library.landscape.initiatives if one.id in facts.initiatives
        ]
        return Crossing(Kind.LETTER, str(view.letter.id), _titled(view.letter), tuple(links))

    def _initiative(self, initiative: Initiative, letters: list[tuple[Letter, _Facts]]) -> Crossing:
        links = []
        categories = self._reference.initiatives.categories_of(initiative)
        for principle in self._reference.principles():
            if shared := tuple(one for one in categories if principle.id in one.principles):
                links.append(_principle_link(principle, Why.SHARES, _names(shared)))
                links += [
                    _article_link(one, Why.BEARS_ON, (principle.title,))
                    for one in self._provisions(principle.provisions)
                ]
        links += [_letter_link(each, Why.NAMES, ()) for each, facts in letters if initiative.id in facts.initiatives]
        unique = {(one.kind, one.id): one for one in reversed(links)}
        return Crossing(Kind.INITIATIVE, initiative.id, initiative.name, tuple(reversed(unique.values())))

    def _near(self, principle: Principle) -> list[tuple[Initiative, tuple[Category, ...]]]:
        return self._reference.initiatives.near_principle(principle.id)

    def _provisions(self, citations: Iterable[str]) -> list[Provision]:
        found = (self._reference.library.provision(citation) for citation in citations)
        return [one for one in found if one is not None]

    async def _facts(self, actor: Actor) -> list[tuple[Letter, _Facts]]:
        if actor.guild_id is None:
            return []
        views = await self._letters.letters(actor, "", LETTERS_READ)
        return [(view.letter, self._facts_of(view.letter, actor.guild_id)) for view in views]

    def _facts_of(self, letter: Letter, guild_id: int | None) -> _Facts:
        library = self._reference.library_of(guild_id)
        # A text never changes under its fingerprint; what it cites is read anew when a treaty's text came in.
        key = (letter.text.sha256, id(library))
        if key not in self._read:
            if len(self._read) >= _KEPT:
                self._read.clear()
            cited = self._reference.cited_in(letter.text.text, guild_id)
            self._read[key] = _Facts(cited, *_named(letter.text.text, cited, library))
        return self._read[key]


def _named(text: str, cited: frozenset[str], library: Library) -> tuple[frozenset[str], frozenset[str]]:
    """Return the principles and the initiatives that a text names.

    'Principle 3', and titles such as 'Promote transparency', mean ours only in a text that names the framework.
    """
    words = f" {normal(text)} "
    principles: set[str] = set()
    for framework in library.frameworks.values():
        name = normal(framework.name)
        if f" {name} " not in words and f" {name.split()[-1]} " not in words:
            continue
        numbers = {int(number) for match in _PRINCIPLES.finditer(words) for number in re.findall(r"\d+", match[1])}
        principles |= {
            one.id for one in framework.principles if one.order in numbers or f" {normal(one.title)} " in words
        }
    instruments = {one.partition(":")[0] for one in cited}
    initiatives = {
        one.id
        for one in library.landscape.initiatives
        if one.instrument in instruments or any(f" {name} " in words for name in _called(one))
    }
    return frozenset(principles), frozenset(initiatives)


def _called(initiative: Initiative) -> list[str]:
    """Return what an initiative is called in a text: its name, and its id where that is more than one word."""
    names = [normal(initiative.name.partition("(")[0]), normal(initiative.id)]
    return [name for name in names if " " in name]


def _in_order(citations: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(citations, key=lambda one: (one.partition(":")[0], len(one), one)))


def _names(categories: Iterable[Category]) -> tuple[str, ...]:
    return tuple(one.name for one in categories)


def _titled(letter: Letter) -> str:
    return f"#{letter.id} {letter.title}"


def _principle_link(one: Principle, why: Why, through: tuple[str, ...] = ()) -> Link:
    return Link(Kind.PRINCIPLE, one.id, f"{one.order}. {one.title}", why, through)


def _article_link(one: Provision, why: Why, through: tuple[str, ...] = ()) -> Link:
    return Link(Kind.ARTICLE, f"{one.instrument} {one.number}", f"{one.label} {one.title}", why, through)


def _letter_link(one: Letter, why: Why, cited: tuple[str, ...]) -> Link:
    return Link(Kind.LETTER, str(one.id), _titled(one), why, tuple(map(said, cited)))


def _initiative_link(one: Initiative, why: Why, through: tuple[str, ...]) -> Link:
    return Link(Kind.INITIATIVE, one.id, f"{one.name} ({one.year})", why, through)


def _chosen(kind: Kind, found: Iterable[Suggestion]) -> list[Suggestion]:
    return [Suggestion(one.name, f"{kind}:{one.value}"[:100]) for one in found]
