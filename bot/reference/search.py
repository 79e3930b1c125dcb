"""Search over provisions by words: what stands in them, what people call them, both sides of the crosswalk.

Measured against plain FTS5 with bm25 in benchmarks/search_quality.py.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.reference.model import Library, Provision
from bot.reference.ranking import Document, Found, Ranker
from bot.reference.thesaurus import Thesaurus
from bot.reference.words import cut, stems

WEIGHTS: Mapping[str, float] = {
    "title": 3.0,
    "names": 2.5,
    "details": 1.6,
    "summary": 1.2,
    "tags": 1.0,
    "aside": 0.4,
    "headings": 0.3,
    "counterpart": 0.3,
}
"""What a field is worth. `names` and `details` are the finding aid's, `counterpart` what the other instrument says."""
SHOWN = ("title", "names", "details", "summary", "tags")
NEAR = 0.5
"""A counterpart with at least this part of a provision's score is shown beside it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A provision that answers to a query.

    Attributes:
        score: above 0; comparable within one answer only.
        covered: the part of what was asked that it answers to, 0 to 1.
        matched: the stems it was found by.
        found_under: the finding aid's phrase that fits best, '' when none does.
    """

    provision: Provision
    score: float
    covered: float
    matched: frozenset[str]
    found_under: str


class ProvisionSearch:
    """Finds provisions by words.

    Args:
        library: what there is.
        thesaurus: what words can also be called.
    """

    def __init__(self, library: Library, thesaurus: Thesaurus) -> None:
        self._provisions = [one for instrument in library.instruments.values() for one in instrument.provisions]
        self._place = {provision.citation: at for at, provision in enumerate(self._provisions)}
        self._counterparts = [
            [self._place[c] for c in library.crosswalk.counterparts.get(one.citation, ()) if c in self._place]
            for one in self._provisions
        ]
        self._ranker = Ranker(self._documents(library), WEIGHTS, thesaurus, vocabulary(library))

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
        query = self._ranker.reader.read(text, language)
        wanted = None if instruments is None else lambda at: self._provisions[at].instrument in instruments
        hits: list[Hit] = []
        for one in self._side_by_side(self._ranker.rank(query, wanted))[:limit]:
            matched = self._ranker.matched(one.at, query)
            under = self._ranker.found_under(one.at, matched)
            hits.append(Hit(self._provisions[one.at], one.score, one.covered, matched, under))
        return hits, query.corrected

    def _side_by_side(self, ranked: Sequence[Found]) -> list[Found]:
        """Put a provision's counterpart next to it: who asks about several instruments wants to see both."""
        order: list[Found] = []
        left = {one.at: one for one in ranked}
        for one in ranked:
            if one.at not in left:
                continue
            order.append(left.pop(one.at))
            near = [left[at] for at in self._counterparts[one.at] if at in left and left[at].score > one.score * NEAR]
            if near:
                order.append(left.pop(max(near, key=lambda other: other.score).at))
        return order

    def _documents(self, library: Library) -> list[Document]:
        listed: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        for entry in library.aids.index:
            for citation in entry.at:
                listed.setdefault(citation, []).append((entry.names, entry.details))
        fields = [_fields(provision, listed.get(provision.citation, ())) for provision in self._provisions]
        documents: list[Document] = []
        for at, provision in enumerate(self._provisions):
            beside = [
                word
                for other in self._counterparts[at]
                for name in ("title", "summary", "details", "names")
                for word in fields[other][name]
            ]
            names = (provision.title, *(n for names, _ in listed.get(provision.citation, ()) for n in names))
            documents.append(Document({**fields[at], "counterpart": beside}, names, SHOWN))
        return documents


def _fields(provision: Provision, entries: Iterable[tuple[Sequence[str], Sequence[str]]]) -> dict[str, list[str]]:
    entries = list(entries)
    aside = [concern.concern for concern in provision.concerns] + [provision.safeguard, provision.note]
    return {
        "title": stems(provision.title),
        "names": spaced(phrase for names, _ in entries for phrase in names),
        "details": spaced(phrase for _, details in entries for phrase in details),
        "summary": stems(provision.text),
        "tags": spaced(tag.replace("-", " ") for tag in provision.tags),
        "aside": spaced(aside),
        "headings": spaced(heading.title for heading in provision.path),
    }


def spaced(phrases: Iterable[str]) -> list[str]:
    """Return the stems of phrases, with a gap after each, so that the last word of one is no neighbour of the next."""
    found: list[str] = []
    for phrase in phrases:
        found += [*stems(phrase), ""]
    return found


def vocabulary(library: Library) -> list[str]:
    """Return words that are spelt right: those of the texts and of the aids."""
    texts: list[str] = []
    for instrument in library.instruments.values():
        for provision in instrument.provisions:
            texts += [provision.title, provision.text, *(concern.concern for concern in provision.concerns)]
    for framework in library.frameworks.values():
        texts += [text for one in framework.principles for text in (one.title, one.text)]
    for entry in library.aids.index:
        texts += [*entry.names, *entry.details]
    texts += [phrase for group in library.aids.synonyms for phrase in group]
    texts += [english for english, _ in library.aids.terms]
    return sorted({word for text in texts for word in cut(text)})
