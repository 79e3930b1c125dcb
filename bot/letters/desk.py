"""What every service of letters works with: who may do something with which letter, and who is told that it changed."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from bot.actor import Actor
from bot.clock import Clock
from bot.delivery.service import DeliveryService
from bot.errors import Invalid, NotFound, Refused
from bot.letters import reach, rules
from bot.letters.model import Letter, LetterState, LetterView
from bot.letters.signatures import store as signatures
from bot.servers.service import ServerService
from bot.settings import Letters as LetterSettings
from bot.storage import Database, Transaction

log = logging.getLogger(__name__)
T = TypeVar("T")
Listener = Callable[[int], None]
Act = Callable[[Transaction, Letter, datetime], T]


@dataclass(frozen=True, slots=True)
class LetterDesk:
    """Where acts on letters are let through, and looks at them.

    Attributes:
        db: the database.
        clock: the time.
        settings: limits.
        default_zone: IANA zone for times typed without one in a server that has chosen none.
        servers: who is an organiser.
        deliveries: what is said in channels and privately.
    """

    db: Database
    clock: Clock
    settings: LetterSettings
    default_zone: str
    servers: ServerService
    deliveries: DeliveryService
    _listeners: list[Listener] = field(default_factory=list)
    _changed: deque[int] = field(default_factory=deque)

    def __post_init__(self) -> None:
        """Listen to commits: listeners are told even when whoever asked has gone away meanwhile."""
        self.db.after_commit(self._tell)

    def on_change(self, listener: Listener) -> None:
        """Have a function called with a letter's number after each commit that may have changed its panel."""
        self._listeners.append(listener)

    def changed(self, letter_id: int) -> None:
        """Note, inside a write, that a letter's panel may show something else after the commit."""
        self._changed.append(letter_id)

    def organises(self, tx: Transaction, actor: Actor, letter: Letter) -> bool:
        """Whether a person runs this letter: an organiser of its server, or somebody it was given to."""
        del tx
        return letter.guild_id == actor.guild_id and self.servers.is_organiser(actor)

    async def act(self, actor: Actor, letter_id: int, act: Act[T]) -> T:
        """Have somebody who runs a letter do something with it, in one transaction at one moment.

        Raises:
            Refused: the person does not run it.
            NotFound: ``letter-not-found``: there is no such letter here.
        """

        def work(tx: Transaction) -> T:
            letter = self.found_to_run(tx, actor, letter_id)
            done = act(tx, letter, self.clock.now())
            self.changed(letter_id)
            return done

        return await self.db.write(work)

    async def look(self, actor: Actor, letter_id: int, look: Callable[[Transaction, Letter, bool], T]) -> T:
        """Have somebody look at a letter they may know of; `look` is told whether they run it.

        Raises:
            NotFound: ``letter-not-found``.
        """

        def work(tx: Transaction) -> T:
            letter = self.found(tx, actor, letter_id)
            return look(tx, letter, self.organises(tx, actor, letter))

        return await self.db.read(work)

    def found(self, tx: Transaction, actor: Actor, letter_id: int) -> Letter:
        """Return a letter that a person may know of; raises as `reach.find`."""
        guild_id = self.servers.require_server(actor)
        letter = reach.find(tx, guild_id, letter_id, organiser=True)
        if letter.opened_at is None and not self.organises(tx, actor, letter):
            raise NotFound("letter-not-found")
        return letter

    def found_to_run(self, tx: Transaction, actor: Actor, letter_id: int) -> Letter:
        """Return a letter that a person runs.

        Raises:
            Refused: they do not; also where there is no such letter, to somebody who runs none here.
            NotFound: ``letter-not-found``.
        """
        try:
            letter = self.found(tx, actor, letter_id)
        except NotFound:
            self.servers.require_organiser(actor)
            raise
        if not self.organises(tx, actor, letter):
            self.servers.require_organiser(actor)
            raise Refused("organiser-needed-no-role")
        return letter

    def view(self, tx: Transaction, letter: Letter) -> LetterView:
        """Return a letter as it stands now, with its counts."""
        return LetterView(letter, self.state(letter), signatures.counts(tx, letter.id))

    def state(self, letter: Letter) -> LetterState:
        """Return the state that holds now."""
        return rules.state_at(letter, self.clock.now())

    def zone(self, guild_id: int) -> str:
        """Return the IANA zone of times typed without one in a server."""
        return self.servers.of(guild_id).zone or self.default_zone

    def channel(self, guild_id: int, channel_id: int | None) -> int:
        """Return a channel, or the server's channel for letters.

        Raises:
            Invalid: ``letter-no-channel``.
        """
        channel = channel_id or self.servers.of(guild_id).letters_channel_id
        if channel is None:
            raise Invalid("letter-no-channel")
        return channel

    def _tell(self) -> None:
        for letter_id in {self._changed.popleft() for _ in range(len(self._changed))}:
            for listener in self._listeners:
                try:
                    listener(letter_id)
                except Exception:
                    # A face that stumbles must not stop the writer, which has other people's commits to answer.
                    log.exception("a listener of letter %s failed", letter_id)
