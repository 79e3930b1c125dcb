"""What can be found by words: each article once, with our summary, its wording in every language, and other versions.

The version that is meant when nobody names one answers; a draft's article counts for the article it became, and stands
by itself only where it became none. Pure.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.reference.model import Instrument, Kind, Library, Provision
from bot.reference.ranking import Reading
from bot.reference.suggest import normal
from bot.reference.wordings.choice import same_version
from bot.reference.wordings.merge import edition
from bot.reference.words import base, cut, stems, terms

WEIGHTS: Mapping[str, float] = {
    "title": 3.0,
    "names": 2.5,
    "details": 1.6,
    "called": 1.5,
    "summary": 1.2,
    "tags": 1.0,
    "wording": 1.0,
    "aside": 0.4,
    "headings": 0.3,
    "counterpart": 0.3,
    "versions": 0.3,
}
"""What a field is worth. `names` and `details` are the finding aid's, `counterpart` what the other instrument says,
`called` an article's titles in other texts, `wording` the texts of the version meant, `versions` those of others."""
PAIRED = frozenset(WEIGHTS) - {"wording", "versions"}
"""Where neighbours are terms of their own; in long texts they are looked for when they are read (`Place.running`)."""

_CLAUSE = re.compile(r"[;.,:\n。；，、؛،]\s*")

Key = tuple[str, str, str]
Terms = dict[str, list[str]]


@dataclass(slots=True)
class Place:
    """An article that can be found.

    Attributes:
        provision: as it is shown when nobody asks for another version or language.
        languages: the same version in other languages.
        versions: the same article in other versions.
    """

    provision: Provision
    languages: list[Provision]
    versions: list[Provision]

    @property
    def ours(self) -> Provision | None:
        """Return our summary, None where there is none."""
        return self.provision.summary or (self.provision if self.provision.kind is Kind.SUMMARY else None)

    @property
    def texts(self) -> tuple[Provision, ...]:
        """Return the wording of the version meant, the main language first."""
        main = (self.provision,) if self.provision.kind is Kind.TEXT else ()
        return (*main, *self.languages)


def places_of(library: Library) -> dict[Key, Place]:
    """Return every article by instrument, number and, where it stands in another version only, that version."""
    found: dict[Key, Place] = {}
    for instrument in library.instruments.values():
        own = {(one.instrument, one.number, ""): Place(one, [], []) for one in instrument.provisions}
        found |= own
        by_title = {normal(place.provision.title): place for place in own.values() if place.provision.title}
        for read in _editions(instrument, library):
            _place(read, instrument, own, by_title, found)
    return found


def _editions(instrument: Instrument, library: Library) -> Iterator[Instrument]:
    """Return an instrument as it reads in each text that is not the main one."""
    shown = {id(one.wording) for one in instrument.provisions if one.wording is not None}
    for wording in library.wordings:
        if wording.instrument == instrument.id and id(wording) not in shown:
            yield edition(instrument, wording)


def _place(
    read: Instrument,
    instrument: Instrument,
    own: Mapping[Key, Place],
    by_title: Mapping[str, Place],
    found: dict[Key, Place],
) -> None:
    """Put a text's articles where they belong."""
    for one in read.provisions:
        same = same_version(one.version.id, instrument.version.id)
        number = one.summary.number if one.summary is not None and not same else one.number
        place = own.get((one.instrument, number, "")) if same or one.summary is not None else None
        if same and place is not None:
            place.languages.append(one)
            continue
        place = place or by_title.get(normal(one.title))
        key = (one.instrument, one.number, one.version.id)
        if place is None and key not in found:
            found[key] = Place(one, [], [])
        elif place is None:
            found[key].languages.append(one)
        else:
            place.versions.append(one)


def own_terms(place: Place, entries: Iterable[tuple[Sequence[str], Sequence[str]]]) -> Terms:
    """Return what we say about an article, and its title, as terms by field."""
    ours = place.ours
    entries = list(entries)
    found: Terms = {
        "title": terms(place.provision.title, place.provision.language),
        "names": spaced(phrase for names, _ in entries for phrase in names),
        "details": spaced(phrase for _, details in entries for phrase in details),
        "headings": spaced(heading.title for heading in place.provision.path),
    }
    if ours is not None:
        aside = [concern.concern for concern in ours.concerns] + [ours.safeguard, ours.note]
        found |= {
            "title": stems(ours.title),
            "summary": stems(ours.text),
            "tags": spaced(tag.replace("-", " ") for tag in ours.tags),
            "aside": spaced(aside),
        }
    return found


def text_terms(place: Place, *, guild_only: bool = False) -> Terms:
    """Return what imported texts say, as terms by field.

    Args:
        place: the article.
        guild_only: leave out the texts that everybody sees.
    """
    found: Terms = {"called": [], "wording": [], "versions": []}
    for field, provisions in (("wording", place.texts), ("versions", tuple(place.versions))):
        for one in provisions:
            if guild_only and (one.wording is None or one.wording.guild_id is None):
                continue
            if place.ours is None or one.title != place.ours.title:
                found["called"] += [*terms(one.title, one.language), ""]
            found[field] += [*terms(one.text, one.language), ""]
    return {name: words for name, words in found.items() if words}


def read(place: Place, subjects: Iterable[str]) -> Reading:
    """Return an article as it reads: its running text, and its phrases.

    Args:
        place: the article.
        subjects: the finding aid's phrases for it.
    """
    texts = [*place.texts, *([place.ours] if place.ours is not None else [])]
    phrases = [stems(phrase) for phrase in (*subjects, *(place.ours.tags if place.ours is not None else ()))]
    running: list[str] = []
    for one in texts:
        for text in (one.title, one.text):
            clauses = [terms(clause, one.language) for clause in _CLAUSE.split(text)]
            phrases += clauses
            running += [term for clause in clauses for term in clause] + ["|"]
    found: dict[str, set[int]] = {}
    for at, phrase in enumerate(phrases):
        for term in phrase:
            found.setdefault(term, set()).add(at)
    return Reading(f" {' '.join(running)} ", {term: frozenset(where) for term, where in found.items()})


def languages_of(places: Iterable[Place]) -> frozenset[str]:
    """Return the languages of the texts besides English."""
    found = {base(one.language) for place in places for one in (*place.texts, *place.versions)}
    return frozenset(found - {"en"})


def spaced(phrases: Iterable[str]) -> list[str]:
    """Return the stems of phrases, with a gap after each, so that the last word of one is no neighbour of the next."""
    found: list[str] = []
    for phrase in phrases:
        found += [*stems(phrase), ""]
    return found


def vocabulary(library: Library) -> frozenset[str]:
    """Return English words that are spelt right: those of what we wrote and of the aids."""
    texts: list[str] = []
    for instrument in library.instruments.values():
        for provision in instrument.provisions:
            ours = provision.summary or provision
            if ours.kind is Kind.SUMMARY:
                texts += [ours.title, ours.text, *(concern.concern for concern in ours.concerns)]
    for framework in library.frameworks.values():
        texts += [text for one in framework.principles for text in (one.title, one.text)]
    for entry in library.aids.index:
        texts += [*entry.names, *entry.details]
    texts += [phrase for group in library.aids.synonyms for phrase in group]
    texts += [english for english, _ in library.aids.terms]
    return frozenset(word for text in texts for word in cut(text))


def words_of_texts(places: Iterable[Place]) -> frozenset[str]:
    """Return the words of the English wording."""
    return frozenset(
        word
        for place in places
        for one in place.texts
        if base(one.language) == "en"
        for text in (one.title, one.text)
        for word in cut(text)
    )
