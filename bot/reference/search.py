"""Search over provisions by words: what stands in them, what people call them, both sides of the crosswalk.

Measured against plain FTS5 with bm25 in benchmarks/search_quality.py and benchmarks/search.py.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.reference.model import Kind, Library, Provision
from bot.reference.passages import best, lines_of
from bot.reference.places import (
    PAIRED,
    WEIGHTS,
    Key,
    Place,
    Terms,
    languages_of,
    own_terms,
    places_of,
    read,
    text_terms,
    vocabulary,
    words_of_texts,
)
from bot.reference.query import Query
from bot.reference.ranking import Document, Found, Ranker, Reading
from bot.reference.snippets import Snippet, snippet
from bot.reference.thesaurus import Thesaurus
from bot.reference.words import base, stems

NEAR = 0.5
"""A counterpart with at least this part of a provision's score is shown beside it."""
PHRASE = 0.6
"""A phrase of the finding aid of which more than this part is met is a reason that can be named."""
FEW = 512
"""So many articles are read beforehand; more of them when they are first looked at."""
OTHERWISE = 0.4
"""What a word counts in choosing a passage that was not typed but means the same, as a part of one that was."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A provision that answers to a query.

    Attributes:
        provision: the wording or the summary that shows why, in the language asked in where there is one.
        score: above 0; comparable within one answer only.
        covered: the part of what was asked that it answers to, 0 to 1.
        title: its title, matched words marked.
        snippet: the part that answers, matched words marked.
        points: the paragraph that the answer stands in, where it is one.
        found_under: the finding aid's phrase that fits best, where no word to be seen shows why; '' else.
        versions: the same article in other versions that hold words of the query.
    """

    provision: Provision
    score: float
    covered: float
    title: Snippet
    snippet: Snippet
    points: tuple[str, ...]
    found_under: str
    versions: tuple[Provision, ...]


class ProvisionSearch:
    """Finds provisions by words.

    Args:
        library: what there is, with the texts in sight.
        thesaurus: what words can also be called.
        below: the search over what everybody sees; then only a server's own texts are read anew.
    """

    def __init__(self, library: Library, thesaurus: Thesaurus, below: "ProvisionSearch | None" = None) -> None:
        if below is not None and not _lies_over(library, below.library):
            below = None
        self.library: Library = library
        self.keys: dict[Key, int] = dict(below.keys) if below is not None else {}
        found = places_of(library)
        for key in found:
            self.keys.setdefault(key, len(self.keys))
        # A text that everybody sees may be hidden by the server's own of the same version and language.
        self._places: list[Place | None] = [found.get(key) for key in self.keys]
        self._place = {key[:2]: at for key, at in self.keys.items() if not key[2]}
        self._counterparts = self._beside()
        self._listed: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        for entry in library.aids.index:
            for citation in entry.at:
                self._listed.setdefault(citation, []).append((entry.names, entry.details))
        documents = self._documents() if below is None else self._own_documents(below)
        shown = [place for place in self._places if place is not None]
        own = [place for place in shown if below is None or any(_is_own(one) for one in place.texts)]
        spelt = below.spelt if below is not None else vocabulary(library)
        self.spelt: frozenset[str] = spelt | words_of_texts(own)
        self.ranker: Ranker = Ranker(
            documents,
            WEIGHTS,
            thesaurus,
            self.spelt,
            paired=PAIRED,
            languages=languages_of(shown),
            reading=lru_cache(maxsize=2048)(self._read),
            below=below.ranker if below is not None else None,
        )

    def warm_up(self) -> None:
        """Read every article now, where they are few, so that who asks first does not wait for it."""
        shown = [place for place in self._places if place is not None]
        if len(shown) <= FEW:
            self.ranker.read_all()
            for one in (text for place in shown for text in place.texts):
                lines_of(one.text, one.language)

    def find(
        self, text: str, instruments: Collection[str] | None = None, language: str = "", limit: int = 5
    ) -> tuple[list[Hit], tuple[tuple[str, str], ...]]:
        """Return the provisions that answer to a text, best first, and the words that were read as others.

        Args:
            text: anything.
            instruments: ids to stay within; None for all.
            language: the language the text is thought to be in.
            limit: how many at most.
        """
        query = self.ranker.reader.read(text, language)
        wanted = self._within(frozenset(instruments)) if instruments is not None else None
        ranked = [one for one in self.ranker.rank(query, wanted) if self._places[one.at] is not None]
        weights = self._weights(query)
        return [self._hit(one, query, weights) for one in self._side_by_side(ranked)[:limit]], query.corrected

    def _hit(self, found: Found, query: Query, weights: dict[str, float]) -> Hit:
        place = self._places[found.at]
        assert place is not None  # noqa: S101 - `find` leaves the others out
        provision, shown, points = _shown(place, query, weights)
        title = snippet(provision.title, weights.keys(), language=provision.language)
        under = ""
        if not any(part.matched for part in (*title, *shown)):
            under = self._found_under(place, weights)
        typed = {term: weight for term, weight in weights.items() if weight == 1.0}
        versions = tuple(one for one in place.versions if best(one.text, one.language, typed) is not None)
        return Hit(provision, found.score, found.covered, title, shown, points, under, versions)

    def _found_under(self, place: Place, weights: dict[str, float]) -> str:
        """Return the finding aid's phrase that the query fits best, '' when it fits none."""
        found, most = "", (0.0, 0.0)
        for names, details in self._listed.get(place.provision.citation, ()):
            for phrase in (*names, *details):
                met = [weights.get(word, 0.0) for word in dict.fromkeys(stems(phrase))]
                part = sum(map(bool, met)) / len(met) if met else 0.0
                if part > PHRASE and (part, sum(met)) > most:
                    found, most = phrase, (part, sum(met))
        return found

    def _weights(self, query: Query) -> dict[str, float]:
        """Return what the terms of a query count in choosing a passage."""
        weights = dict.fromkeys(self.ranker.wanted(query), OTHERWISE)
        weights.update(dict.fromkeys(query.said, 1.0))
        return weights

    def _within(self, instruments: frozenset[str]) -> frozenset[int]:
        return frozenset(at for key, at in self.keys.items() if key[0] in instruments)

    def _side_by_side(self, ranked: Sequence[Found]) -> list[Found]:
        """Put a provision's counterpart next to it: who asks about several instruments wants to see both."""
        order: list[Found] = []
        left = {one.at: one for one in ranked}
        for one in ranked:
            if one.at not in left:
                continue
            order.append(left.pop(one.at))
            beside = self._counterparts.get(one.at, ())
            near = [left[at] for at in beside if at in left and left[at].score > one.score * NEAR]
            if near:
                order.append(left.pop(max(near, key=lambda other: other.score).at))
        return order

    def _beside(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for (instrument, number), at in self._place.items():
            citations = self.library.crosswalk.counterparts.get(f"{instrument}:{number}", ())
            others = [self._place[place] for one in citations if (place := _key(one)) in self._place]
            if others:
                found[at] = others
        return found

    def _documents(self) -> dict[int, Document]:
        listed = self._listed
        fields: list[Terms] = []
        for key, place in zip(self.keys, self._places, strict=True):
            assert place is not None  # noqa: S101 - nothing is hidden where nothing lies below
            entries = listed.get(f"{key[0]}:{key[1]}", ()) if not key[2] else ()
            fields.append({**own_terms(place, entries), **text_terms(place)})
        documents: dict[int, Document] = {}
        for at, place in enumerate(self._places):
            beside = [
                word
                for other in self._counterparts.get(at, ())
                for name in ("title", "summary", "details", "names")
                for word in fields[other].get(name, ())
            ]
            title = place.provision.title if place is not None else ""
            ours = place.ours.title if place is not None and place.ours is not None else title
            citation = place.provision.citation if place is not None else ""
            named = (ours, *(name for names, _ in listed.get(citation, ()) for name in names))
            documents[at] = Document({**fields[at], "counterpart": beside}, named)
        return documents

    def _own_documents(self, below: "ProvisionSearch") -> dict[int, Document]:
        """Return what a server's own texts add."""
        documents: dict[int, Document] = {}
        for key, at in self.keys.items():
            place = self._places[at]
            if place is None:
                continue
            if key not in below.keys:
                fields = {**own_terms(place, ()), **text_terms(place)}
                documents[at] = Document(fields, (place.provision.title,))
            elif fields := text_terms(place, guild_only=True):
                documents[at] = Document(fields, ())
        return documents

    def _read(self, at: int) -> Reading:
        place = self._places[at]
        if place is None:
            return Reading("", {})
        entries = self._listed.get(place.provision.citation, ())
        return read(place, (phrase for entry in entries for phrases in entry for phrase in phrases))


def _shown(place: Place, query: Query, weights: dict[str, float]) -> tuple[Provision, Snippet, tuple[str, ...]]:
    """Return what shows best why an article was found: a passage of its wording, else of our summary."""
    for one in sorted(place.texts, key=lambda text: base(text.language) != query.language):
        # A text in a language that is neither the asker's nor the one meant explains nothing while there is another.
        if one is place.provision or base(one.language) == query.language or place.ours is None:
            passage = best(one.text, one.language, weights)
            if passage is not None:
                return one, snippet(passage.text, weights.keys(), language=one.language), passage.points
    ours = place.ours or place.provision
    return ours, snippet(ours.text, weights.keys(), language=ours.language), ()


def _lies_over(library: Library, below: Library) -> bool:
    """Whether the articles of everybody's library keep their numbers in a server's."""
    return all(
        name in library.instruments and library.instruments[name].version.id == one.version.id
        for name, one in below.instruments.items()
    )


def _is_own(one: Provision) -> bool:
    return one.kind is Kind.TEXT and one.wording is not None and one.wording.guild_id is not None


def _key(citation: str) -> tuple[str, str]:
    instrument, _, number = citation.partition(":")
    return instrument, number
