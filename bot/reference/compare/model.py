"""What a comparison finds: changes article by article, as frozen dataclasses. Knows no files and no SQL."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.reference.wordings.model import Article, Wording


class Kind(StrEnum):
    """What became of an article, or of a paragraph."""

    CHANGED = "changed"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    ADDED = "added"
    REMOVED = "removed"
    SPLIT = "split"
    MERGED = "merged"


class Mark(StrEnum):
    """What a piece of a redline is: in both texts, in the old one only, in the new one only, or in another place."""

    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"
    MOVED_AWAY = "moved-away"
    MOVED_HERE = "moved-here"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text of a redline. The old sides of all pieces together are the old text, the new sides the new one.

    Attributes:
        old: '' where it is new. Of a piece that is the same it differs from `new` in noise at most.
        new: '' where it is gone.
        where: of a moved piece the paragraph it went to or came from ('9(3)'), '' otherwise.
    """

    mark: Mark
    old: str
    new: str
    where: str = ""

    @property
    def text(self) -> str:
        """Return what a reader sees."""
        return self.new or self.old

    @property
    def is_change(self) -> bool:
        """Whether anything happened here."""
        return self.mark is not Mark.SAME


Redline = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What became of a paragraph or subparagraph.

    Attributes:
        old: its address in the old article, '2(b)'; '' where it is new.
        new: its address in the new one; '' where it is gone.
        text: both its texts, for finding words in them.
    """

    kind: Kind
    old: str
    new: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class WordChange:
    """A word that carries weight and changed: 'shall' became 'may'; 'subject to' came in; 'and/or' went.

    Attributes:
        old: '' where it came in.
        new: '' where it went.
        group: what kind of word, a key of data/treaties/operative.yaml ('obligation', 'condition').
        paragraph: where, '2(b)'; '' where the text has no numbers.
    """

    old: str
    new: str
    group: str
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class Bracket:
    """Text in square brackets: not agreed.

    Attributes:
        text: with its brackets.
        paragraph: where it opens, '2(b)'.
        depth: 1 for an outermost one.
        alternatives: how many stand side by side with it, itself included: [shall] [may] are two.
        closed: False where its other bracket is missing; `text` is then what stands nearest.
    """

    text: str
    paragraph: str = ""
    depth: int = 1
    alternatives: int = 1
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an article.

    Attributes:
        kind: the weightiest thing that happened to it.
        also: what else did: an article that changed may have been renumbered too.
        old: the articles it was; () for an added one, several for merged ones.
        new: the articles it is; () for a removed one, several for a split one.
        before: the instrument of `old`.
        after: the instrument of `new`; another one where two instruments are compared.
        title: the redline of its title.
        redline: of its text; of several articles' texts, one after the other, each ending with a newline.
        paragraphs: what became of its paragraphs.
        operative: words that carry weight and changed.
        brackets: what stands in brackets in the new text.
        brackets_before: how many brackets stood in the old text.
    """

    kind: Kind
    before: str
    after: str
    old: tuple[Article, ...]
    new: tuple[Article, ...]
    also: tuple[Kind, ...] = ()
    title: Redline = ()
    redline: Redline = ()
    paragraphs: tuple[Paragraph, ...] = ()
    operative: tuple[WordChange, ...] = ()
    brackets: tuple[Bracket, ...] = ()
    brackets_before: int = 0

    @property
    def article(self) -> Article:
        """Return the article to speak of: the new one where there is one."""
        return (self.new or self.old)[0]

    @property
    def citation(self) -> str:
        """Return its canonical citation, 'uncc:24'; that of the old text where it was removed."""
        return f"{self.after if self.new else self.before}:{self.article.number}"

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Return all that happened to it, the weightiest first."""
        return (self.kind, *self.also)

    @property
    def is_reworded(self) -> bool:
        """Whether words of it changed, in its title or text."""
        return any(piece.is_change for piece in (*self.title, *self.redline))


PREAMBLE = "preamble"
"""The number of the preamble, which is no article."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts beside each other.

    Attributes:
        changes: in the order of the new text; what was removed stands where it stood. Nothing where nothing changed.
        pairs: numbers of articles that answer to each other, old and new, also of those that did not change.
        alone: where two instruments are compared, articles without a counterpart in the other text: the old one's
            citations, then the new one's.
        part: only some of the changes are in it.
    """

    old: Wording
    new: Wording
    changes: tuple[Change, ...]
    pairs: tuple[tuple[str, str], ...] = ()
    alone: tuple[str, ...] = ()
    part: bool = False

    def count(self, kind: Kind) -> int:
        """Return how many articles have a kind first."""
        return sum(change.kind is kind for change in self.changes)

    @property
    def telling(self) -> tuple[Change, ...]:
        """Return the changes that say more than a new number."""
        return tuple(change for change in self.changes if change.kinds != (Kind.RENUMBERED,))

    @property
    def renumbered(self) -> tuple[Change, ...]:
        """Return the articles that only have a new number."""
        return tuple(change for change in self.changes if change.kinds == (Kind.RENUMBERED,))

    def numbers_now(self, number: str) -> tuple[str, ...]:
        """Return the numbers that an article of the old text has in the new one; () where it is gone."""
        return tuple(new for old, new in self.pairs if old == number)

    def about(self, number: str) -> "Comparison":
        """Return what happened to one article, by its number in the new text or, if that has none such, in the old."""
        found = [change for change in self.changes if any(one.number == number for one in change.new)]
        if self.new.article(number) is None and number != PREAMBLE:
            found = [change for change in self.changes if any(one.number == number for one in change.old)]
        return replace(self, changes=tuple(found), part=True)
