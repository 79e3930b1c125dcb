"""One article (or what it was split into, or merged from) beside its old self: redline, paragraphs, words. Pure."""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.reference.compare.brackets import brackets_of
from bot.reference.compare.model import Change, Kind, Mark, Paragraph, Piece, Redline, WordChange
from bot.reference.compare.operative import Addresses, Operative, word_changes
from bot.reference.compare.paragraphs import Block, addresses, blocks, unit_text
from bot.reference.compare.redline import Op, Sides, diff, pieces, whole
from bot.reference.compare.tokens import LABEL, Tokens, Unit, tokenise
from bot.reference.wordings.model import Article

_SAYS_SOMETHING = 4
"""A paragraph of fewer words that is gone here and new there has not moved; there are many like it."""


@dataclass(slots=True)
class Draft:
    """A redline in the making.

    Attributes:
        moves: old unit -> the address it went to; `arrivals`: new unit -> the address it came from.
    """

    before: str
    after: str
    olds: Sequence[Article]
    news: Sequence[Article]
    sides: Sides
    blocks: Sequence[Block]
    ops: Sequence[Sequence[Op]]
    names: Addresses
    moves: dict[int, str] = field(default_factory=dict)
    arrivals: dict[int, str] = field(default_factory=dict)


def draft(before: str, after: str, olds: Sequence[Article], news: Sequence[Article]) -> Draft:
    """Set old articles beside new ones.

    Args:
        before: the instrument of the old ones.
        after: that of the new ones.
        olds: at least one.
        news: at least one.
    """
    sides = Sides(_joined(olds), _joined(news))
    same = list(sides.old.keys) == list(sides.new.keys)
    # Articles that are equal to the letter need no looking.
    found = [Block(0, len(sides.old.units), 0, len(sides.new.units))] if same else blocks(sides)
    ops = [_ops(sides, block) for block in found]
    names = Addresses(_per_token(sides.old), _per_token(sides.new))
    return Draft(before, after, olds, news, sides, found, ops, names)


def is_editorial(one: Draft) -> bool:
    """Whether nothing but noise sets the articles apart, titles included."""
    titles = ["".join(title_letters(article.title) for article in side) for side in (one.olds, one.news)]
    return titles[0] == titles[1] and all(op.same for ops in one.ops for op in ops)


def link_moves(drafts: Sequence[Draft]) -> None:
    """Find paragraphs that are gone in one place and new in another, in the same article or in two."""
    gone: dict[tuple[str, ...], deque[tuple[Draft, int]]] = defaultdict(deque)
    for one in drafts:
        for block in one.blocks:
            if block.j1 == block.j2:
                for at in range(block.i1, block.i2):
                    gone[one.sides.old.body(one.sides.old.units[at])].append((one, at))
    for one in drafts:
        for block in one.blocks:
            if block.i1 != block.i2:
                continue
            for at in range(block.j1, block.j2):
                unit = one.sides.new.units[at]
                body = one.sides.new.body(unit)
                places = gone.get(body)
                if not places or sum(key[0].isalnum() for key in body) < _SAYS_SOMETHING:
                    continue
                # Nearest first: from the same article where it can be.
                source, origin = next((place for place in places if place[0] is one), places[0])
                places.remove((source, origin))
                source.moves[origin] = _address(one.names.new, unit, one.news, same=source is one)
                old_unit = source.sides.old.units[origin]
                one.arrivals[at] = _address(source.names.old, old_unit, source.olds, same=source is one)


def finished(one: Draft, kind: Kind, also: tuple[Kind, ...], operative: Operative | None) -> Change:
    """Return the change with everything about it."""
    redline: list[Piece] = []
    for block, ops in zip(one.blocks, one.ops, strict=True):
        redline += _moved(one, block) or pieces(one.sides, ops)
    brackets = tuple(bracket for article in one.news for bracket in brackets_of(article))
    return Change(
        kind=kind,
        before=one.before,
        after=one.after,
        old=tuple(one.olds),
        new=tuple(one.news),
        also=also,
        title=title_redline(one.olds[0].title, one.news[0].title),
        redline=whole(one.sides, redline),
        paragraphs=tuple(_paragraphs(one)),
        operative=_words(one, operative),
        brackets=brackets,
        brackets_before=sum(len(brackets_of(article)) for article in one.olds),
    )


def article_of(kind: Kind, instrument: str, article: Article) -> Change:
    """Return an article that was added or removed as a whole."""
    added = kind is Kind.ADDED
    mark = Mark.INSERTED if added else Mark.DELETED

    def all_of(text: str) -> Redline:
        return (Piece(mark, "" if added else text, text if added else ""),) if text else ()

    return Change(
        kind=kind,
        before=instrument,
        after=instrument,
        old=() if added else (article,),
        new=(article,) if added else (),
        title=all_of(article.title),
        redline=all_of(article.text),
    )


def title_redline(old: str, new: str) -> Redline:
    """Return the redline of a title; its case, and a full stop behind it, are no change."""
    sides = Sides(tokenise(old), tokenise(new))
    if title_letters(old) == title_letters(new):
        return (Piece(Mark.SAME, old, new),) if old or new else ()
    return whole(sides, pieces(sides, diff(sides, 0, len(sides.old.keys), 0, len(sides.new.keys))))


def title_letters(text: str) -> str:
    """Return what titles are compared by: letters without case, and brackets, which say that it is not agreed."""
    return "".join(character for character in text.casefold() if character.isalnum() or character in "[]")


def _joined(articles: Sequence[Article]) -> Tokens:
    if len(articles) == 1:
        return tokenise(articles[0].text)
    return tokenise("".join(f"{article.text.rstrip()}\n" for article in articles))


def _ops(sides: Sides, block: Block) -> list[Op]:
    old, new = sides.old.units[block.i1 : block.i2], sides.new.units[block.j1 : block.j2]
    first = old[0].first if old else _reached(sides.old, block.i1)
    other = new[0].first if new else _reached(sides.new, block.j1)
    i2, j2 = old[-1].last if old else first, new[-1].last if new else other
    return diff(sides, first, i2, other, j2)


def _reached(text: Tokens, unit: int) -> int:
    return text.units[unit].first if unit < len(text.units) else len(text.keys)


def _per_token(text: Tokens) -> list[str]:
    called = addresses(text)
    return [called[at] for at, unit in enumerate(text.units) for _ in range(unit.first, unit.last)]


def _address(names: Sequence[str], unit: Unit, articles: Sequence[Article], *, same: bool) -> str:
    name = names[unit.first]
    if same:
        return name
    return (
        f"{articles[0].number}({name})"
        if name[:1].isdigit() and "(" not in name
        else f"{articles[0].number} {name}".strip()
    )


def _moved(one: Draft, block: Block) -> list[Piece]:
    """Return the pieces of a block in which paragraphs moved, unit by unit; [] where none did."""
    olds, news = range(block.i1, block.i2), range(block.j1, block.j2)
    if not any(at in one.moves for at in olds) and not any(at in one.arrivals for at in news):
        return []
    found = []
    for at in olds:
        unit = one.sides.old.units[at]
        where = one.moves.get(at)
        mark = Mark.DELETED if where is None else Mark.MOVED_AWAY
        found.append(Piece(mark, one.sides.old.slice(unit.first, unit.last), "", where or ""))
    for at in news:
        unit = one.sides.new.units[at]
        where = one.arrivals.get(at)
        mark = Mark.INSERTED if where is None else Mark.MOVED_HERE
        found.append(Piece(mark, "", one.sides.new.slice(unit.first, unit.last), where or ""))
    return found


def _paragraphs(one: Draft) -> list[Paragraph]:
    old, new = one.sides.old, one.sides.new
    found: list[Paragraph] = []
    for block, ops in zip(one.blocks, one.ops, strict=True):
        left = [(at, old.units[at], one.names.old[old.units[at].first]) for at in range(block.i1, block.i2)]
        right = [(at, new.units[at], one.names.new[new.units[at].first]) for at in range(block.j1, block.j2)]
        if not block.is_pair:
            for at, unit, name in left:
                kind = Kind.MOVED if at in one.moves else Kind.REMOVED
                found.append(Paragraph(kind, name, one.moves.get(at, ""), unit_text(old, unit)))
            for at, unit, name in right:
                if at not in one.arrivals:
                    found.append(Paragraph(Kind.ADDED, "", name, unit_text(new, unit)))
        elif not all(op.same for op in ops):
            text = "\n".join([*(unit_text(old, u) for _, u, _ in left), *(unit_text(new, u) for _, u, _ in right)])
            found.append(Paragraph(_kind(one, block, ops), left[0][2], right[0][2], text))
    return found


def _kind(one: Draft, block: Block, ops: Sequence[Op]) -> Kind:
    """Return what became of a paragraph that is on both sides."""
    keys = [
        key
        for op in ops
        if not op.same
        for key in (*one.sides.old.keys[op.i1 : op.i2], *one.sides.new.keys[op.j1 : op.j2])
    ]
    if all(key.startswith(LABEL) for key in keys):
        return Kind.RENUMBERED
    if block.j2 - block.j1 > block.i2 - block.i1:
        return Kind.SPLIT
    return Kind.MERGED if block.j2 - block.j1 < block.i2 - block.i1 else Kind.CHANGED


def _words(one: Draft, operative: Operative | None) -> tuple[WordChange, ...]:
    if operative is None:
        return ()
    ops = [op for group in one.ops for op in group]
    return word_changes(operative.find(one.sides.old), operative.find(one.sides.new), ops, one.names)
