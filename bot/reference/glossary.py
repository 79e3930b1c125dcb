"""Words of negotiations: by name, by alias, nearly, and in the middle of other words."""

from bot.errors import NotFound
from bot.reference.model import Library, Term
from bot.reference.suggest import Entry, Suggester, Suggestion, normal

MOST_WITHIN = 2
LONGEST = 12_000
"""So many characters of a message are read."""


class Glossary:
    """The glossary.

    Args:
        library: what there is.
    """

    def __init__(self, library: Library) -> None:
        self.all = tuple(sorted(library.terms, key=lambda term: term.term.casefold()))
        self._by_name = {normal(name): term for term in self.all for name in (term.term, *term.aliases)}
        self._suggester = Suggester([
            Entry(Suggestion(term.term[:100], term.term), (term.term, *term.aliases)) for term in self.all
        ])  # fmt: skip

    def get(self, name: str) -> Term:
        """Return a word; see `ReferenceService.glossary`."""
        wanted = normal(name[:200])
        found = self._by_name.get(wanted) or self._by_name.get(wanted.removesuffix("s"))
        if found is not None:
            return found
        near = self._suggester.like(name, 3)
        if near:
            raise NotFound("term-near", term=name[:80], near="; ".join(one.name for one in near))
        raise NotFound("term-unknown", term=name[:80])

    def within(self, text: str) -> tuple[Term, ...]:
        """Return the words of the glossary that stand in a text, the longest first."""
        padded = f" {normal(text[:400])} "
        found = {term: name for name, term in self._by_name.items() if f" {name} " in padded}
        return tuple(sorted(found, key=lambda term: -len(found[term])))[:MOST_WITHIN]

    def explain(self, text: str, limit: int = 10) -> tuple[Term, ...]:
        """Return every word of the glossary in a text, in the order in which they stand there."""
        rest = f" {normal(text[:LONGEST])} "
        found: dict[Term, int] = {}
        # Longest first, and what was found is taken out: 'agreed ad referendum' holds no 'referendum'.
        for name, term in sorted(self._by_name.items(), key=lambda pair: -len(pair[0])):
            for form in (f" {name} ", f" {name}s "):
                if (at := rest.find(form)) >= 0:
                    found[term] = min(at, found.get(term, at))
                    rest = rest.replace(form, f" {'_' * (len(form) - 2)} ")
        return tuple(sorted(found, key=lambda term: found[term]))[:limit]

    def suggest(self, typed: str) -> list[Suggestion]:
        """Return words that begin as typed."""
        return self._suggester.suggest(typed)
