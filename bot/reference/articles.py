"""Articles by citation or title: which one is meant, what is near when none is, and what begins as typed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.errors import NotFound
from bot.reference.answers import LookUp
from bot.reference.citations import Citation
from bot.reference.editions import Editions
from bot.reference.model import Instrument, Library, Provision
from bot.reference.resolve import Place, Resolver, places_in
from bot.reference.suggest import MOST, Entry, Suggester, Suggestion, normal

ANY = "any"
"""Said for an instrument: all of them."""
LONGEST = 2000
"""So many characters of a citation are read."""


class Articles:
    """Finds articles by what people call them.

    Args:
        library: what there is.
        resolver: from citations to provisions.
        editions: the instruments as they read in each text.
    """

    def __init__(self, library: Library, resolver: Resolver, editions: Editions) -> None:
        self._library = library
        self._resolver = resolver
        self._editions = editions
        everything = tuple(library.instruments.values())
        self._suggesters = {one.id: Suggester(_entries([one])) for one in everything}
        self._suggesters[ANY] = Suggester(_entries(everything))

    def instrument(self, name: str) -> Instrument:
        """Return an instrument by its id or any name.

        Raises:
            NotFound: ``instrument-unknown`` with the ids there are.
        """
        instruments = self._library.instruments
        found = instruments.get(name.strip().lower()) or instruments.get(self._resolver.named(name[:LONGEST]))
        if found is None:
            raise NotFound("instrument-unknown", name=name[:60], known=", ".join(instruments))
        return found

    def within(self, name: str | None) -> Sequence[Instrument]:
        """Return the instruments a name stands for; all of them for None, '' and 'any'."""
        if is_any(name):
            return tuple(self._library.instruments.values())
        return (self.instrument(str(name)),)

    def look_up(
        self, citation: str, instrument: str | None, version: str = "", language: str = "", prefer: str = ""
    ) -> LookUp:
        """Return what a citation or a title means; see `ReferenceService.look_up`."""
        within = self.within(instrument)
        cited = self._resolver.parse(citation[:LONGEST]).citations
        version = version or self._version_in(citation[:LONGEST], cited)
        for one in cited:
            meant = self._read(self._resolver.meant(one, within), version, language)
            if places := [place for instrument in meant for place in places_in(one, instrument)]:
                # A number without a name means the instrument of the lowest rank that has it.
                first = places[0].provision.instrument
                kept = tuple(place for place in places if place.provision.instrument == first)
                return LookUp(_canonical(one, first), kept if language else self._preferred(kept, prefer))
        within = self._read(within, version, language)
        if cited:
            raise self._no_such(cited[0], within)
        wanted = normal(citation)
        titled = [found for one in within for found in one.provisions if wanted and wanted in _called(one, found)]
        if titled:
            place = (Place(titled[0]),)
            cited_as = str(Citation(titled[0].instrument, titled[0].number))
            return LookUp(cited_as, place if language else self._preferred(place, prefer))
        near = self._suggester(instrument).like(citation, 3)
        if near:
            names = "; ".join(suggestion.name for suggestion in near)
            raise NotFound("citation-near", citation=citation[:80], near=names)
        raise NotFound("citation-unknown", citation=citation[:80])

    def suggest(self, typed: str, instrument: str | None) -> list[Suggestion]:
        """Return articles whose number or title begins as typed; the values are citations for `look_up`."""
        if any(character.isdigit() for character in typed[:100]):
            cited = self._resolver.parse(typed[:100]).citations
            places = [place for one in cited for place in self._resolver.places(one, self._known(instrument))]
            if any(place.points for place in places) or len(places) > len(self._library.instruments):
                return list(dict.fromkeys(_suggestion(place) for place in places))[:MOST]
        return self._suggester(instrument).suggest(typed.casefold().removeprefix("article").removeprefix("art"))

    def near(self, text: str, instrument: str | None, limit: int = 3) -> list[str]:
        """Return titles that are spelt like a text."""
        return [one.value for one in self._suggester(instrument).like(text, limit)]

    def _version_in(self, text: str, cited: Sequence[Citation]) -> str:
        """Return the version whose symbol a text names, '' when it is none whose text is here beside the main one."""
        if not cited or any(one.version for one in cited):
            return ""
        said = f" {normal(text)} "
        known = self._library.instruments
        held = (one for name in cited if name.instrument in known for one in self._editions.texts(name.instrument))
        return next((one.version for one in held if f" {normal(one.version)} " in said), "")

    def _preferred(self, places: tuple[Place, ...], prefer: str) -> tuple[Place, ...]:
        return tuple(replace(one, provision=self._editions.preferred(one.provision, prefer)) for one in places)

    def _read(self, instruments: Sequence[Instrument], version: str, language: str) -> Sequence[Instrument]:
        """Return instruments as they read in a version and language; those that have it, at least one."""
        if not (version or language):
            return instruments
        found: list[Instrument] = []
        missing: NotFound | None = None
        for one in instruments:
            try:
                found.append(self._editions.of(one, version, language))
            except NotFound as error:
                missing = missing or error
        if not found and missing is not None:
            raise missing
        return found

    def _known(self, instrument: str | None) -> Sequence[Instrument]:
        found = self._library.instruments.get(str(instrument))
        return (found,) if found is not None else tuple(self._library.instruments.values())

    def _suggester(self, instrument: str | None) -> Suggester:
        return self._suggesters.get(str(instrument), self._suggesters[ANY])

    def _no_such(self, citation: Citation, within: Sequence[Instrument]) -> NotFound:
        if self._resolver.is_elsewhere(citation):
            return NotFound("citation-elsewhere", law=self._resolver.called(citation)[:100])
        named = next((one for one in within if one.id == citation.instrument), None)
        one = named or self._library.instruments.get(citation.instrument) or within[0]
        if citation.version:
            return NotFound("draft-article-unknown", instrument=one.name, number=citation.number)
        if citation.headings:
            return NotFound("heading-unknown", instrument=one.name, heading=str(Citation(headings=citation.headings)))
        # A range or a number that runs past the end: say where the end is.
        numbers = [found.number for found in one.provisions]
        last = next((number for number in reversed(numbers) if number[:1].isdigit()), numbers[-1])
        return NotFound("article-unknown", instrument=one.name, number=citation.number, last=last)


def is_any(name: str | None) -> bool:
    """Whether a name stands for all instruments."""
    return name is None or name.strip().casefold() in {"", ANY}


def _called(instrument: Instrument, provision: Provision) -> set[str]:
    """Return what an article is called besides by its number; an annex is called by what stands for that."""
    if provision.number[:1].isdigit():
        return {normal(provision.title)}
    names = (
        provision.title,
        provision.number,
        f"{instrument.id} {provision.number}",
        f"{instrument.name} {provision.number}",
    )
    return set(map(normal, names))


def _canonical(citation: Citation, instrument: str) -> str:
    place = str(citation)
    return place if citation.instrument else f"{instrument} {place}"


def _entries(instruments: Iterable[Instrument]) -> list[Entry]:
    return [
        Entry(_suggestion(Place(one)), (one.number, one.title, f"{instrument.name} {one.number}"))
        for instrument in instruments
        for one in instrument.provisions
    ]


def _suggestion(place: Place) -> Suggestion:
    one = place.provision
    points = "".join(f"({point})" for point in place.points)
    return Suggestion(f"{one.label}{points} {one.title}".strip()[:100], f"{one.instrument} {one.number}{points}")
