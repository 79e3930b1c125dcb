"""Deliveries: what must be said where and when, and what became of it. Knows neither Discord nor SQL."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

JSON = str | int | float | bool | Sequence["JSON"] | Mapping[str, "JSON"] | None
"""What a delivery's data may hold."""


class State(StrEnum):
    """What has become of a delivery. The schema holds the ways between them (migration 0002)."""

    PLANNED = "planned"
    CLAIMED = "claimed"
    SENT = "sent"
    SENT_LATE = "sent_late"
    EXPIRED = "expired"
    FAILED = "failed"
    CANCELLED = "cancelled"


OPEN = frozenset({State.PLANNED, State.CLAIMED})
"""States from which something still happens; the other five are final."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDelivery:
    """One thing to be said in one place at one time, not yet stored.

    Attributes:
        key: its identity; planning the same key twice plans it once. For example ``session:12:reminder:86400``.
        guild_id: the server it belongs to (also where a private message has its cause).
        channel_id: where it is said; None for a private message.
        user_id: whom it is said to privately; None for a channel. Exactly one of the two is given.
        due_at: when, aware.
        useless_after: later than this it is never said, aware; after `due_at`.
        message: a key of the catalogue, never a text.
        data: what the message's placeables and its renderer need; moments as text (`bot.clock.to_text`). Always with
            ``title``: what it is called in lists, digests and failure notices (people's own text: escape it). A true
            ``alone`` keeps it out of digests, where its buttons would be lost; a true ``members_only`` keeps a private
            message from who has left the server. Deliveries with the same text as ``together`` that fall due in one
            place within a minute of each other are said by one message; ``together_title``, a key of the catalogue
            given ``$count``, is that message's title. Whoever has something to do once it stands in its channel names
            that in ``steps`` (a list); everything timed is then asked as soon as it is recorded.
        role_id: a role it calls; only one whose ping was confirmed (see `bot.delivery.pings`).
        cause: what it is there for: ``session:12``, ``letter:3``, ``announcement:7``.
        created_by: the person who is told when it fails.
    """

    key: str
    guild_id: int
    due_at: datetime
    useless_after: datetime
    message: str
    cause: str
    created_by: int
    channel_id: int | None = None
    user_id: int | None = None
    data: Mapping[str, JSON]
    role_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery(NewDelivery):
    """A stored delivery and what became of it.

    Attributes:
        id: its number.
        ref: eight random characters, its own in every database; its message carries them, so that it is found again.
        digest: the ref of the digest that says it together with others; None when it is said alone.
        state: see `State`.
        reason: catalogue key that says why it failed, expired or was cancelled; else None.
        attempts: tries that may have reached Discord.
        claimed_at: when it was claimed for the first time: its message cannot be older.
        tried_at: when it was claimed last.
        sent_at: when its message was recorded.
        message_id: the message that says it.
        cancel_wanted: cancelled while it was being sent: not sent again, should that try have come to nothing.
    """

    id: int
    ref: str
    digest: str | None = None
    state: State = State.PLANNED
    reason: str | None = None
    attempts: int = 0
    claimed_at: datetime | None = None
    tried_at: datetime | None = None
    sent_at: datetime | None = None
    message_id: int | None = None
    cancel_wanted: bool = False

    @property
    def spoken_as(self) -> str:
        """Return the ref of the message that says it, its digest's or its own: the nonce is made from it."""
        return self.digest or self.ref

    @property
    def together(self) -> str:
        """Return the word by which it is said together with others of its place; empty where it is said for itself."""
        return together_of(self)

    @property
    def target(self) -> tuple[str, int]:
        """Return where it is said, as something to group by."""
        if self.channel_id is not None:
            return "channel", self.channel_id
        return "user", self.user_id or 0


def together_of(one: NewDelivery) -> str:
    """Return the word by which a delivery is said together with others; one that must stand alone has none."""
    return "" if one.data.get("alone") else str(one.data.get("together") or "")


@dataclass(frozen=True, slots=True)
class Overview:
    """What a server's deliveries have come to.

    Attributes:
        since: from when on what is over was counted, aware.
        counts: how many of each state; planned and claimed ones whenever they are due.
        coming: the next ones, earliest first.
        trouble: those that were not said though they should have been, the latest first.
    """

    since: datetime
    counts: Mapping[State, int]
    coming: tuple[Delivery, ...]
    trouble: tuple[Delivery, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ping:
    """A role that a cause's deliveries would call; they do once a second organiser has confirmed it.

    Attributes:
        cause: as in the deliveries.
        guild_id: the server.
        role_id: the role.
        asked_by: the organiser who wants it called.
        confirmed_by: the organiser who agreed; None while it waits.
    """

    cause: str
    guild_id: int
    role_id: int
    asked_by: int
    confirmed_by: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Something whose wall time has become another instant.

    Attributes:
        subject: what: ``session:12``, ``letter:3``, ``announcement:7``; with a part where it has several moments.
        title: what it is called (people's own text).
        guild_id: the server.
        created_by: the person who is told; 0 for nobody.
        wall: the time on the wall, which stays.
        zone: IANA name.
        old: the instant it was, aware.
        new: the instant it is, aware.
    """

    subject: str
    title: str
    guild_id: int
    created_by: int
    wall: datetime
    zone: str
    old: datetime
    new: datetime


class Undeliverable(Exception):
    """This can never be sent: the channel is gone, Caucus may not write there, private messages are closed.

    Args:
        reason: a key of the catalogue, such as ``delivery-channel-gone`` or ``delivery-no-permission``.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Passing(Exception):
    """Sending did not work now and may work later: Discord answered 5xx or 429, or not at all.

    Args:
        reason: for the log.
        reached: False only where the request certainly never left (not connected): such a try does not count and
            its message need not be looked for.
        offline: whether nothing at all leaves this machine: when something does again, it is tried at once.
    """

    def __init__(self, reason: str, *, reached: bool = True, offline: bool = False) -> None:
        super().__init__(reason)
        self.reached = reached and not offline
        self.offline = offline


class Sender(Protocol):
    """The face's side: renders a delivery in the channel's language and sends it. Raises Undeliverable or Passing."""

    async def send(self, delivery: Delivery, nonce: str, *, late: bool) -> int:
        """Say a delivery and return the message's id.

        The message carries `delivery.ref`, so that `find` knows it again, and goes out with the nonce, enforced.
        `late` asks for the late label.
        """
        ...

    async def send_digest(self, deliveries: Sequence[Delivery], nonce: str) -> int:
        """Say several deliveries of one target, in order, as one message that carries the ref of each."""
        ...

    async def find(self, delivery: Delivery) -> int | None:
        """Return the id of the bot's own message in the target that carries `delivery.ref`.

        Looked at are the messages since `delivery.tried_at`, less a minute for clocks that differ.
        """
        ...


class Timed(Protocol):
    """Something else that happens at a moment (a letter closes at its deadline) and rides the same alarm."""

    async def next_due(self) -> datetime | None:
        """Return the next moment at which `run_due` has something to do."""
        ...

    async def run_due(self, now: datetime) -> None:
        """Do what is due; called again at any time, so idempotent."""
        ...
