"""A citation as it is spoken of, and its one canonical form. Pure."""

from dataclasses import dataclass, field

from bot.reference.citation_numbers import to_roman


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in an instrument.

    Attributes:
        instrument: its id, '' when the text named none.
        number: the article, '24' or '5bis'; '' when headings are cited.
        last: the last article of a range, '' when one article is cited.
        points: paragraph, subparagraph and so on, ('2', 'b').
        headings: cited headings, outermost first: (('chapter', '2'), ('section', '1')).
        version: 'draft' or 'draft-2023' where the text says so, or the symbol of a version that it names.
        assumed: the instrument is the only one the text names, and does not stand beside this citation.
    """

    instrument: str = ""
    number: str = ""
    last: str = ""
    points: tuple[str, ...] = ()
    headings: tuple[tuple[str, str], ...] = ()
    version: str = ""
    assumed: bool = field(default=False, compare=False)

    @property
    def key(self) -> str:
        """Return the article's short citation, 'uncc:24'."""
        return f"{self.instrument}:{self.number}"

    def __str__(self) -> str:
        if self.headings:
            place = " ".join(f"{kind} {_shown(kind, number)}" for kind, number in self.headings)
        else:
            place = self.number + (f"-{self.last}" if self.last else "") + "".join(f"({p})" for p in self.points)
        version = f"[{self.version}]" if self.version else ""
        return " ".join(part for part in (self.instrument, place, version) if part)


@dataclass(frozen=True, slots=True)
class Found:
    """What a text cites, and the words that are left."""

    citations: tuple[Citation, ...]
    rest: str


def _shown(kind: str, number: str) -> str:
    return to_roman(int(number)) if kind in {"chapter", "part"} and number.isdigit() else number
