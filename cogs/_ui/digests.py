"""Several deliveries in one message: overdue ones after an outage, or what falls together. Pure but for the embeds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import discord

from bot.delivery.model import Delivery
from cogs._ui.cards import BODY, Card, Colour, clip
from cogs._ui.moments import stamp

Say = Callable[..., str]

_LEAST, _MOST = 24, 400
"""Fewest and most characters that one delivery gets beside what its line always holds."""


@dataclass(frozen=True, slots=True)
class Part:
    """One delivery of a digest, and how it would look alone."""

    delivery: Delivery
    title: str
    body: str


def part_of(delivery: Delivery, embed: discord.Embed | None, brief: str, content: str) -> Part:
    """Return a delivery with the title it would have alone, and the words for its line: in brief, else those it has."""
    title = (embed.title if embed is not None else None) or delivery.message
    body = brief or (embed.description if embed is not None else None) or content
    return Part(delivery, " ".join(title.split()), " ".join(body.split()))


def overdue_card(say: Say, parts: Sequence[Part]) -> Card:
    """Return what was missed in an outage: each with its words, and the time at which it was due."""

    def line(part: Part, room: int) -> str:
        title, words = _line(part, room)
        return say("delivery-digest-line", title=title, words=words, due=stamp(part.delivery.due_at, "f"))

    title = say("delivery-digest-title", count=len(parts))
    return Card(title, _fitting(parts, line), colour=Colour.NOTICE)


def together_card(say: Say, parts: Sequence[Part]) -> Card:
    """Return what falls together: each with its title and, as far as there is room, its words."""

    def line(part: Part, room: int) -> str:
        title, words = _line(part, room)
        return say("delivery-together-line", title=title, words=words)

    key = str(parts[0].delivery.data.get("together_title") or "delivery-together-title")
    return Card(say(key, count=len(parts)), _fitting(parts, line), colour=Colour.CALENDAR)


def _line(part: Part, room: int) -> tuple[str, str]:
    """Return the title and as much of the words as there is room for, 'none' where there is none."""
    title = clip(part.title, room)
    words = _cut(part.body, room - len(title)) if room - len(title) >= _LEAST else ""
    return title, words or "none"


def called(deliveries: Sequence[Delivery]) -> list[int]:
    """Return the roles that a message of these deliveries calls, each once, in order."""
    return list(dict.fromkeys(one.role_id for one in deliveries if one.role_id is not None))


def _cut(words: str, room: int) -> str:
    """Return words cut to a length, without half a time or mention, and without bold that does not end."""
    cut = clip(words, room)
    if cut.rfind("<") > cut.rfind(">") and cut != words:
        cut = cut[: cut.rfind("<")].rstrip() + "…"
    return cut + "**" if cut.count("**") % 2 else cut


def _fitting(parts: Sequence[Part], line: Callable[[Part, int], str]) -> str:
    """Return the lines, each as long as all of them allow."""
    room = min(_MOST, BODY // len(parts))
    while True:
        body = "\n".join(line(part, room) for part in parts)
        if len(body) <= BODY or room <= _LEAST:
            return body
        room = max(_LEAST, room - max(4, (len(body) - BODY) // len(parts)))
