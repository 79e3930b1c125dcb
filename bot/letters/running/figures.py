"""A letter in figures: by regional group, by class, by day. Only of names that the reader may read."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Protocol

from bot.actor import Actor
from bot.letters.desk import LetterDesk
from bot.letters.model import Capacity, Letter
from bot.letters.running import store
from bot.letters.running.model import Figures
from bot.letters.sharing import store as sharing
from bot.letters.signatures import store as signatures
from bot.storage import Transaction


class Grouping(Protocol):
    """Tells a country's regional group."""

    def __call__(self, country: str, /) -> str:
        """Return the group's name, '' for none."""
        ...


class FigureService:
    """Counts, for panels and for whoever may read the names.

    Args:
        desk: who may know of which letter.
        region_of: a country's regional group.
    """

    def __init__(self, desk: LetterDesk, region_of: Grouping) -> None:
        self._desk = desk
        self._region_of = region_of

    async def regions(self, letter_id: int) -> Mapping[str, int]:
        """Return where a letter's public signatures come from, the most first; for its panel."""
        return self._grouped(await self._desk.db.read(lambda tx: store.countries(tx, letter_id)))

    async def figures(self, actor: Actor, letter_id: int) -> Figures:
        """Return a letter in figures to somebody who may know of it.

        Raises:
            NotFound: ``letter-not-found``.
        """

        def look(tx: Transaction, letter: Letter, _: bool) -> Figures:  # noqa: FBT001 - as the desk calls it
            sight = self._desk.sight(tx, actor, letter)
            rows = store.figures(tx, letter.id, sight)
            everybody = signatures.by_visibility(tx, letter.id)
            read = sight.count(everybody, sharing.by_visibility_elsewhere(tx, letter.id))
            countries, classes, days = Counter[str](), Counter[str](), Counter[date]()
            for country, capacity, ecosoc, day, n in rows:
                countries[country] += n
                classes["person" if capacity == Capacity.PERSON else ecosoc or "organisation"] += n
                days[date.fromisoformat(day)] += n
            regions, counted = self._grouped(countries), sum(everybody.values()) - read
            return Figures(self._desk.view(tx, letter), regions, classes, dict(sorted(days.items())), counted)

        return await self._desk.look(actor, letter_id, look)

    def _grouped(self, countries: Mapping[str, int]) -> dict[str, int]:
        regions = Counter[str]()
        for country, n in countries.items():
            regions[self._region_of(country)] += n
        # What belongs to no group comes last, however much it is.
        return dict(sorted(regions.items(), key=lambda one: (one[0] == "", -one[1], one[0])))
