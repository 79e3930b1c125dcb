"""What is said when something happens to an open letter: to those who run it, to signers, in its panels' channels."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from bot.delivery.model import JSON, NewDelivery, State
from bot.delivery.service import DeliveryService
from bot.letters.life import store
from bot.letters.model import Letter
from bot.letters.reach import cause_of
from bot.letters.sharing import store as sharing
from bot.storage import Transaction

USEFUL = timedelta(days=7)
"""How long after its moment such a word still says something new."""

_THERE = frozenset({State.PLANNED, State.CLAIMED, State.SENT, State.SENT_LATE})

Place = tuple[int, int]
"""A server, and a channel or a person in it."""


def news_of(letter_id: int) -> str:
    """Return the cause of such words: another one than the panels', which end with the letter's signing."""
    return f"{cause_of(letter_id)}:news"


def runners(tx: Transaction, letter: Letter) -> list[Place]:
    """Return those who are told what concerns the running of a letter: who wrote it, and to whom it was given."""
    people = {letter.created_by, *(one.user_id for one in store.organisers(tx, letter.id))}
    return [(letter.guild_id, user_id) for user_id in sorted(people)]


def panel_channels(tx: Transaction, deliveries: DeliveryService, letter: Letter) -> list[Place]:
    """Return the channels that have a panel of a letter, but for servers it is no longer shared with."""
    panels = [one for one in deliveries.of_cause_within(tx, cause_of(letter.id)) if one.message == "letter-panel"]
    places = [(one.guild_id, one.channel_id or 0) for one in panels if one.state in _THERE]
    return [
        (guild_id, channel_id)
        for guild_id, channel_id in dict.fromkeys(places)
        if guild_id == letter.guild_id or sharing.in_sight(tx, letter.id, guild_id)
    ]


def tell(
    letter: Letter,
    places: Iterable[Place],
    message: str,
    key: str,
    now: datetime,
    data: Mapping[str, JSON] | None = None,
    *,
    by: int | None = None,
) -> list[NewDelivery]:
    """Return private words to people, each once.

    Args:
        letter: what it is about.
        places: to whom, and the server through which they know the letter.
        message: key of the catalogue.
        key: what makes it this word and no other; the letter and the person are added.
        now: the moment.
        data: what the message needs besides the letter.
        by: who is told when it fails; who wrote the letter when left out.
    """
    return [
        NewDelivery(
            key=f"letter:{letter.id}:{key}:{user_id}",
            guild_id=guild_id,
            user_id=user_id,
            due_at=now,
            useless_after=now + USEFUL,
            message=message,
            data={"letter": letter.id, "title": letter.title, **(data or {})},
            cause=news_of(letter.id),
            created_by=by or letter.created_by,
        )
        for guild_id, user_id in places
    ]


def post(
    letter: Letter, places: Iterable[Place], message: str, key: str, now: datetime, data: Mapping[str, JSON], by: int
) -> list[NewDelivery]:
    """Return words to channels, each once; see `tell`."""
    return [
        NewDelivery(
            key=f"letter:{letter.id}:{key}:in:{channel_id}",
            guild_id=guild_id,
            channel_id=channel_id,
            due_at=now,
            useless_after=now + USEFUL,
            message=message,
            data={"letter": letter.id, "title": letter.title, **data},
            cause=news_of(letter.id),
            created_by=by,
        )
        for guild_id, channel_id in places
    ]
