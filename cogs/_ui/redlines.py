"""How a redline looks in chat: ~~gone~~ and **new**, cut into cards. Texts are shown as typed, never obeyed."""

import re
from collections.abc import Iterable, Sequence

from bot.reference.compare.fragments import fragments
from bot.reference.compare.model import Mark, Piece
from cogs._ui.cards import clip, plain

PAGE = 2600
"""So many characters of changes stand on one card: about three screens of a phone."""
RUN = 420
"""So much of one piece that came or went is shown in short; the file has it all."""
_FIRST_WITHOUT_SPACES = 0x2E80
"""From here on: Chinese and Japanese."""
_WRAPS = {
    Mark.SAME: ("", ""),
    Mark.DELETED: ("~~", "~~"),
    Mark.INSERTED: ("**", "**"),
    Mark.MOVED_AWAY: ("⇄ ~~", "~~"),
    Mark.MOVED_HERE: ("⇄ **", "**"),
}


def changed_places(redline: Sequence[Piece]) -> list[str]:
    """Return the changed places of a redline, each a quoted line with a little of what stands round it."""
    return [f"> {' '.join(marked(one, RUN).split())}" for one in fragments(redline)]


def paged(blocks: Iterable[str], between: str = "\n\n") -> Iterable[str]:
    """Yield blocks together as long as they fit on a card; a block longer than a card is cut into several."""
    page = ""
    for block in blocks:
        for part in _parts(block):
            if page and len(page) + len(between) + len(part) > PAGE:
                yield page
                page = part
            else:
                page = f"{page}{between}{part}" if page else part
    if page:
        yield page


def _parts(block: str) -> Iterable[str]:
    while len(block) > PAGE:
        at = block.rfind(" ", PAGE // 2, PAGE)
        cut = at if at > 0 else PAGE
        # A mark must not be open where a page ends.
        head, rest = block[:cut], block[cut:].lstrip()
        for mark in ("~~", "**"):
            if head.count(mark) % 2:
                head, rest = f"{head}{mark}", f"{mark}{rest}"
        yield head
        block = rest
    yield block


def marked(redline: Sequence[Piece], longest: int | None) -> str:
    """Return a redline in Markdown: ~~gone~~ and **new**, each line by itself."""
    shown: list[str] = []
    beside = ""
    for piece in redline:
        before, after = _WRAPS[piece.mark]
        text = piece.text if longest is None or not piece.is_change else clip(piece.text.rstrip(), longest)
        end = piece.text[len(piece.text.rstrip()) :]
        lines = (text.rstrip() if piece.is_change else text).split("\n")
        if not piece.is_change:
            shown.append("\n".join(map(plain, lines)))
            beside = ""
            continue
        if _is_letter(beside) and _is_letter(piece.text[:1]):
            # What goes and what comes in its place, before a full stop: side by side they would read as one word.
            shown.append(" ")
        beside = piece.text[-1:]
        dressed = [f"{_lead(line)}{before}{plain(line.strip())}{after}" if line.strip() else line for line in lines]
        shown.append("\n".join(dressed) + end)
    return unlisted("".join(shown))


def _is_letter(sign: str) -> bool:
    """Whether a sign belongs to a word of a script that puts spaces between words."""
    return sign.isalnum() and ord(sign) < _FIRST_WITHOUT_SPACES


def _lead(line: str) -> str:
    """The space a change begins with: before its marks, since Markdown's may not begin with one."""
    return line[: len(line) - len(line.lstrip())]


def unlisted(text: str) -> str:
    """Discord would make a list of numbered paragraphs, and number it anew."""
    return re.sub(r"(?m)^(\d+)\.(?=\s)", r"\1\\.", text)
