"""Agreements on cybersecurity: read from data/, found by name, listed by what they have in common, compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.errors import Invalid, NotFound
from bot.reference.files import DataFile
from bot.reference.landscape import Category, Finding, Initiative, Landscape
from bot.reference.shapes import InitiativesFile
from bot.reference.suggest import Entry, Suggester, Suggestion, normal

MOST_COMPARED = 4


@dataclass(frozen=True, slots=True)
class Comparison:
    """What several agreements have in common, and what only some or one of them have.

    Attributes:
        initiatives: those compared, at least two.
        shared: categories that all of them have.
        some: categories that several but not all have, each with who has it.
        alone: for each, the categories that it alone has.
    """

    initiatives: tuple[Initiative, ...]
    shared: tuple[Category, ...]
    some: tuple[tuple[Category, tuple[Initiative, ...]], ...]
    alone: tuple[tuple[Initiative, tuple[Category, ...]], ...]


def load_landscape(path: Path, instruments: set[str], principles: set[str]) -> Landscape:
    """Read data/initiatives.yaml.

    Args:
        path: the file.
        instruments: the ids of the treaties there are.
        principles: the ids of the principles there are.

    Raises:
        Invalid: ``data-wrong``: a key is wrong, or a category, treaty or principle that is named is not there.
    """
    file = DataFile(path, InitiativesFile)
    shape = file.content
    categories = {one.id for one in shape.categories}
    for index, category in enumerate(shape.categories):
        if unknown := set(category.principles) - principles:
            raise file.mistake(("categories", index, "principles"), f"there is no principle {sorted(unknown)[0]}")
    for index, one in enumerate(shape.initiatives):
        if unknown := set(one.categories) - categories:
            raise file.mistake(("initiatives", index, "categories"), f"there is no category {sorted(unknown)[0]}")
        if one.instrument and one.instrument not in instruments:
            raise file.mistake(("initiatives", index, "instrument"), f"there is no treaty {one.instrument}")
    return Landscape(
        initiatives=tuple(
            Initiative(
                id=one.id,
                name=one.name,
                year=one.year,
                stakeholders=one.stakeholders,
                url="" if one.url == "not found" else one.url,
                text=one.key_norms,
                categories=tuple(one.categories),
                bpf_2019=one.bpf_2019,
                sources=tuple(one.source),
                as_of=one.as_of,
                instrument=one.instrument,
            )
            for one in shape.initiatives
        ),
        categories=tuple(Category(one.id, one.meaning, tuple(one.principles)) for one in shape.categories),
        reading=shape.categories_reading,
        findings=tuple(Finding(one.finding, one.source) for one in shape.findings_2019),
        warning=shape.warning,
        as_of=shape.as_of,
    )


class Initiatives:
    """The agreements.

    Args:
        landscape: what there is.
    """

    def __init__(self, landscape: Landscape) -> None:
        self.landscape = landscape
        self._by_id = {one.id: one for one in landscape.initiatives}
        self._categories = {one.id: one for one in landscape.categories}
        self._suggester = Suggester([
            Entry(Suggestion(f"{one.name} ({one.year})"[:100], one.id), (one.name, one.id))
            for one in landscape.initiatives
        ])  # fmt: skip
        used = [one for one in landscape.categories if self.having(one.id)]
        self._category_suggester = Suggester([
            Entry(Suggestion(f"{one.name}: {one.meaning}"[:100], one.id), (one.name, one.meaning)) for one in used
        ])  # fmt: skip

    def get(self, name: str) -> Initiative:
        """Return an agreement by its id or name.

        Raises:
            NotFound: ``initiative-near`` with what is called or spelt like it, or ``initiative-unknown``.
        """
        wanted = normal(name[:200])
        for one in self.landscape.initiatives:
            if wanted in {normal(one.id), normal(one.name)}:
                return one
        near = self._suggester.suggest(name, 3) if wanted else []
        # The beginning of one name only: that one is meant.
        if len(near) == 1 and normal(near[0].name).startswith(wanted):
            return self._by_id[near[0].value]
        if near:
            raise NotFound("initiative-near", name=name[:80], near="; ".join(one.name for one in near))
        raise NotFound("initiative-unknown", name=name[:80])

    def category(self, name: str) -> Category:
        """Return a category by its id or name.

        Raises:
            NotFound: ``category-unknown`` with those there are.
        """
        wanted = normal(name[:100])
        found = next((one for one in self.landscape.categories if normal(one.id) == wanted), None)
        if found is None:
            known = ", ".join(one.name for one in self.landscape.categories)
            raise NotFound("category-unknown", name=name[:60], known=known)
        return found

    def having(self, category: str) -> tuple[Initiative, ...]:
        """Return the agreements that have a category (its id)."""
        return tuple(one for one in self.landscape.initiatives if category in one.categories)

    def categories_of(self, initiative: Initiative) -> tuple[Category, ...]:
        """Return an agreement's categories."""
        return tuple(self._categories[one] for one in initiative.categories)

    def by_category(self) -> list[tuple[Category, tuple[Initiative, ...]]]:
        """Return every category with the agreements that have it, the most common first."""
        pairs = [(one, self.having(one.id)) for one in self.landscape.categories]
        return sorted((pair for pair in pairs if pair[1]), key=lambda pair: (-len(pair[1]), pair[0].id))

    def near_principle(self, principle: str) -> list[tuple[Initiative, tuple[Category, ...]]]:
        """Return the agreements near to a principle (its id), each with the categories that make it so; most first."""
        near = [
            (one, tuple(category for category in self.categories_of(one) if principle in category.principles))
            for one in self.landscape.initiatives
        ]
        return sorted((pair for pair in near if pair[1]), key=lambda pair: -len(pair[1]))

    def compare(self, names: Sequence[str]) -> Comparison:
        """Return what agreements have in common.

        Args:
            names: ids or names, two to four different ones.

        Raises:
            NotFound: as `get`.
            Invalid: ``initiative-compare-count``.
        """
        chosen = tuple(dict.fromkeys(self.get(name) for name in names))
        if not 2 <= len(chosen) <= MOST_COMPARED:
            raise Invalid("initiative-compare-count", most=MOST_COMPARED)
        holders = {
            category: tuple(one for one in chosen if category in one.categories)
            for category in dict.fromkeys(category for one in chosen for category in one.categories)
        }
        return Comparison(
            initiatives=chosen,
            shared=tuple(self._categories[c] for c, held in holders.items() if len(held) == len(chosen)),
            some=tuple((self._categories[c], held) for c, held in holders.items() if 1 < len(held) < len(chosen)),
            alone=tuple(
                (one, tuple(self._categories[c] for c, held in holders.items() if held == (one,))) for one in chosen
            ),
        )

    def suggest(self, typed: str) -> list[Suggestion]:
        """Return agreements whose name begins as typed; the values are ids."""
        return self._suggester.suggest(typed)

    def suggest_categories(self, typed: str) -> list[Suggestion]:
        """Return categories that begin as typed; the values are ids."""
        return self._category_suggester.suggest(typed)
