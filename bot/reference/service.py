"""The reference service: principles, treaties and words, looked up and searched in memory; no call has to wait."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Iterable, MutableMapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from bot.errors import NotFound
from bot.reference import mentions as cited
from bot.reference.answers import Answer, LookUp, PrincipleResult, PrincipleShown, Shown
from bot.reference.endorsers import EndorserSearch
from bot.reference.glossary import Glossary
from bot.reference.initiatives import Initiatives
from bot.reference.loader import load
from bot.reference.model import Framework, Instrument, Library, Principle, Provision, Term
from bot.reference.principles import Principles
from bot.reference.room import Room
from bot.reference.suggest import Suggestion
from bot.reference.thesaurus import Thesaurus
from bot.reference.wordings.merge import merged
from bot.reference.wordings.model import Wording

InSight = Callable[[int | None], Iterable[Wording]]
"""The imported texts that a server sees; None: those that everybody sees."""


class Shelf(Protocol):
    """Where imported texts are; `WordingService` is one."""

    def in_sight(self, guild_id: int | None = None) -> Iterable[Wording]:
        """Return the texts that a server sees."""
        ...

    def servers_with_texts(self) -> Iterable[int]:
        """Return the servers that have texts of their own."""
        ...


class ReferenceService:
    """Everything under data/ that can be looked up, and the imported texts.

    What is asked with a server's id sees that server's own texts too; without one it sees what everybody sees.

    Args:
        library: what was read from data/.
        results: how many results a search gives when nobody says.
        texts: the imported texts that everybody sees.
    """

    def __init__(self, library: Library, results: int = 5, texts: Iterable[Wording] = ()) -> None:
        self._base = library
        self._results = results
        self._thesaurus = Thesaurus(library.aids)
        self._principles = Principles(library, self._thesaurus)
        self._glossary = Glossary(library)
        self.initiatives = Initiatives(library.landscape)
        self.endorsers = {name: EndorserSearch(found) for name, found in library.endorsers.items()}
        seen = tuple(texts)
        self._public = self._room(merged(library, seen) if seen else library)
        self._own: dict[int, Room] = {}
        self._rebuilding = asyncio.Lock()

    @classmethod
    def load(cls, folder: Path, *, results: int = 5, texts: Iterable[Wording] = ()) -> "ReferenceService":
        """Read data/ and make it searchable.

        Raises:
            Invalid: a file is missing or wrong; the message names file, line and key.
        """
        return cls(load(folder), results, texts)

    def warm_up(self) -> None:
        """Do now what would else be done when somebody first asks; it takes some hundredths of a second."""
        for room in (self._public, *self._own.values()):
            room.finder.search.warm_up()

    async def refresh(self, in_sight: InSight, servers: Iterable[int] = (), *, everybody: bool = True) -> None:
        """Make imported texts part of what is looked up and searched.

        The new state is built beside the old one, in a thread, and takes its place in one step: questions are
        answered all the while, and each sees one state.

        Args:
            in_sight: the texts a server sees.
            servers: those that have texts of their own and need to be made new.
            everybody: whether what everybody sees changed.
        """
        async with self._rebuilding:
            public = self._public
            if everybody:
                seen = tuple(in_sight(None))
                public = await asyncio.to_thread(lambda: self._ready(merged(self._base, seen)))
            own: dict[int, Room | None] = {}
            for server in servers:
                texts = tuple(in_sight(server))
                has = any(one.guild_id is not None for one in texts)
                own[server] = await asyncio.to_thread(self._ready, merged(self._base, texts), public) if has else None
            self._public = public
            kept = {server: room for server, room in self._own.items() if server not in own}
            self._own = kept | {server: room for server, room in own.items() if room is not None}

    def follow(self, shelf: Shelf) -> Callable[[int | None], Awaitable[None]]:
        """Return a listener that makes new what changed: for one server, or (None) for everybody."""

        async def changed(guild_id: int | None) -> None:
            servers = shelf.servers_with_texts() if guild_id is None else (guild_id,)
            await self.refresh(shelf.in_sight, servers, everybody=guild_id is None)

        return changed

    def library_of(self, guild_id: int | None = None) -> Library:
        """Return everything that a server sees."""
        return self._of(guild_id).library

    @property
    def library(self) -> Library:
        """Return everything that everybody sees."""
        return self._public.library

    def instruments(self, guild_id: int | None = None) -> tuple[Instrument, ...]:
        """Return the instruments in the order of their rank; imported ones without a file here come last."""
        return self._of(guild_id).instruments

    def instrument(self, name: str, guild_id: int | None = None) -> Instrument:
        """Return an instrument by its id or any name.

        Raises:
            NotFound: ``instrument-unknown`` with the ids there are.
        """
        return self._of(guild_id).articles.instrument(name)

    def texts(self, instrument: str, guild_id: int | None = None) -> Sequence[Wording]:
        """Return the texts of an instrument (by id): in force, adopted, drafts; the newest first; each language."""
        return self._of(guild_id).editions.texts(instrument)

    def shelf(self, guild_id: int | None = None) -> MutableMapping[Hashable, tuple[object, Any]]:
        """Return a place for what is built from what a server sees; it is empty again when that changes."""
        return self._of(guild_id).shelf

    def look_up(
        self,
        citation: str,
        instrument: str | None = None,
        *,
        guild_id: int | None = None,
        version: str = "",
        language: str = "",
        prefer: str = "",
    ) -> LookUp:
        """Return what a citation means: one article, a range, a chapter.

        Where a text of the version meant is here the provisions are of kind TEXT, with our summary beside.

        Args:
            citation: as people type it; a title will do.
            instrument: id or name of the instrument meant, or None or 'any'; a name in the citation goes before it.
            guild_id: the server that asks.
            version: the version wanted, whose numbers are then meant; '' for the concluded one.
            language: the language wanted; '' for any.
            prefer: the person's language: taken where a text is in it and none was wanted.

        Raises:
            NotFound: ``instrument-unknown``; ``article-unknown``, ``heading-unknown`` or ``draft-article-unknown`` for
                a number that is not there; ``citation-near`` or ``citation-unknown`` for words that are no citation;
                ``version-unknown`` or ``text-language-unknown``.
        """
        return self._of(guild_id).look_up(citation, instrument, version, language, prefer)

    def article(
        self,
        instrument: str | None,
        citation: str,
        *,
        version: str = "",
        language: str = "",
        prefer: str = "",
        guild_id: int | None = None,
    ) -> Provision:
        """Return one article; of a range or chapter the first. See `look_up`."""
        found = self.look_up(citation, instrument, guild_id=guild_id, version=version, language=language, prefer=prefer)
        return found.places[0].provision

    def in_text(self, wording: Wording, place: int, guild_id: int | None = None) -> Provision:
        """Return the article at a place of a text in the server's sight.

        Raises:
            NotFound: ``text-gone``: the text is not there any more.
        """
        room = self._of(guild_id)
        if not any(one.id == wording.id for one in room.library.wordings) or not 0 <= place < len(wording.articles):
            raise NotFound("text-gone")
        number = wording.articles[place].number
        found = room.editions.in_text(wording).provision(number)
        if found is None:
            raise NotFound("text-gone")
        return found

    def show(self, provision: Provision, guild_id: int | None = None) -> Shown:
        """Return an article with its counterparts, the principles that bear on it, its numbers in other versions."""
        return self._of(guild_id).show(provision)

    def search(
        self,
        words: str,
        instrument: str | None = None,
        language: str = "",
        limit: int | None = None,
        guild_id: int | None = None,
    ) -> Answer:
        """Return the provisions that answer to words or a citation, best first.

        Args:
            words: anything; what a citation in it names comes first.
            instrument: id or name of the one to stay within, or None or 'any'.
            language: the language of the words, where somebody knows it ('fr'); their script and spelling decide.
            limit: how many at most, 1 to 25; the host's setting when left out.
            guild_id: the server that asks.

        Raises:
            NotFound: ``instrument-unknown``.
            Invalid: ``search-limit``; ``search-language``: it is none that words are read in.
        """
        return self._of(guild_id).search(words, instrument, language, limit)

    def principles(self) -> tuple[Principle, ...]:
        """Return every principle, framework by framework."""
        return self._principles.all

    def principle(self, name: str) -> PrincipleShown:
        """Return a principle by its id, number or title.

        Raises:
            NotFound: ``principle-near`` with what is spelt like it, or ``principle-unknown``.
        """
        return self._principles.get(name)

    def search_principles(self, words: str, limit: int = 5) -> list[PrincipleResult]:
        """Return the principles that answer to words, best first; none when nothing fits."""
        return self._principles.search(words, limit)

    def terms(self) -> tuple[Term, ...]:
        """Return the glossary in the order of the alphabet."""
        return self._glossary.all

    def glossary(self, term: str) -> Term:
        """Return a word of the glossary by its name or an alias.

        Raises:
            NotFound: ``term-near`` with what is spelt like it, or ``term-unknown``.
        """
        return self._glossary.get(term)

    def explain(self, text: str) -> tuple[Term, ...]:
        """Return the words of the glossary that stand in a text, at most ten, in their order."""
        return self._glossary.explain(text)

    def mentions(self, texts: Iterable[str], guild_id: int | None = None) -> tuple[cited.Mention, ...]:
        """Return the provisions that a message's texts cite, and what is ambiguous about each."""
        room = self._of(guild_id)
        return cited.mentions(texts, room.library, room.resolver)

    def cited_in(self, text: str, guild_id: int | None = None) -> frozenset[str]:
        """Return the articles ('uncc:24') that a long text cites."""
        room = self._of(guild_id)
        return cited.cited_in(text, room.library, room.resolver)

    def suggest_articles(
        self, typed: str, instrument: str | None = None, guild_id: int | None = None
    ) -> list[Suggestion]:
        """Return articles whose number or title begins as typed; the values are citations for `look_up`."""
        return self._of(guild_id).articles.suggest(typed, instrument)

    def suggest_principles(self, typed: str) -> list[Suggestion]:
        """Return principles whose number or title begins as typed; the values are ids."""
        return self._principles.suggest(typed)

    def suggest_terms(self, typed: str) -> list[Suggestion]:
        """Return words of the glossary that begin as typed."""
        return self._glossary.suggest(typed)

    def suggest_subjects(self, typed: str, guild_id: int | None = None) -> list[Suggestion]:
        """Return subjects that begin as typed: titles of articles, and what people call their subjects."""
        return self._of(guild_id).suggest_subjects(typed)

    def sources(self) -> tuple[str, ...]:
        """Return one line on each collection: what it is, of which version and date, and how much of it is here."""
        lines = [
            f"{one.name}, {one.version.id}: summaries of {len(one.provisions)} articles, {one.as_of}"
            for one in self._base.instruments.values()
        ]
        lines += [f"{one.name}: {len(one.principles)} principles, {one.as_of}" for one in self._frameworks()]
        return (*lines, f"Glossary: {len(self.terms())} words")

    def _frameworks(self) -> tuple[Framework, ...]:
        return tuple(self.library.frameworks.values())

    def _of(self, guild_id: int | None) -> Room:
        return self._own.get(guild_id, self._public) if guild_id is not None else self._public

    def _room(self, library: Library, public: Room | None = None) -> Room:
        return Room(library, self._thesaurus, self._glossary, self._results, public)

    def _ready(self, library: Library, public: Room | None = None) -> Room:
        room = self._room(library, public)
        room.finder.search.warm_up()
        return room
