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


def part_of(delivery: Delivery, embed: discord.Embed | None, content: str) -> Part:
    """Return a delivery with the title and the words it would have alone."""
    title = (embed.title if embed is not None else None) or delivery.message
    body = (embed.description if embed is not None else None) or content
    return Part(delivery, " ".join(title.split()), " ".join(body.split()))


def overdue_card(say: Say, parts: Sequence[Part]) -> Card:
    """Return what was missed in an outage: each with the time at which it was due."""

    def line(part: Part, room: int) -> str:
        return say("delivery-digest-line", title=clip(part.title, room), due=stamp(part.delivery.due_at, "f"))

    title = say("delivery-digest-title", count=len(parts))
    return Card(title, _fitting(parts, line), colour=Colour.NOTICE)


def together_card(say: Say, parts: Sequence[Part]) -> Card:
    """Return what falls together: each with its title and, as far as there is room, its words."""

    def line(part: Part, room: int) -> str:
        title = clip(part.title, room)
        words = _cut(part.body, room - len(title)) if room - len(title) >= _LEAST else ""
        return say("delivery-together-line", title=title, words=words or "none")

    key = str(parts[0].delivery.data.get("together_title") or "delivery-together-title")
    return Card(say(key, count=len(parts)), _fitting(parts, line), colour=Colour.CALENDAR)


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
