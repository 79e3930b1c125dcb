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
from bot.letters import reach, rules, store
from bot.letters.life import store as life
from bot.letters.model import Letter, LetterState, LetterView, OwnSignature, Signature
from bot.letters.sharing import store as sharing
from bot.letters.sharing.sight import Sight, sight_of
from bot.letters.signatures import store as signatures
from bot.letters.texts import store as texts
from bot.servers.service import ServerService
from bot.settings import Letters as LetterSettings
from bot.storage import Database, Transaction

log = logging.getLogger(__name__)
T = TypeVar("T")
Listener = Callable[[int], None]
Act = Callable[[Transaction, Letter, datetime], T]
ApprovalNeeded = Callable[[Transaction, Letter, Signature, Actor], str | None]
"""Says, by a key of the catalogue, why a signature that this person is about to give waits for an organiser."""


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
    _approval: list[ApprovalNeeded] = field(default_factory=list)
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
        if letter.guild_id != actor.guild_id:
            return False
        return self.servers.is_organiser(actor) or life.organises(tx, letter.id, actor.user_id)

    def hosts(self, tx: Transaction, actor: Actor, letter: Letter) -> bool:
        """Whether a person is an organiser of a server that has taken this letter in."""
        guild_id = actor.guild_id
        if guild_id is None or letter.guild_id == guild_id or not self.servers.is_organiser(actor):
            return False
        return sharing.in_sight(tx, letter.id, guild_id)

    def sight(self, tx: Transaction, actor: Actor, letter: Letter) -> Sight:
        """Return which names a person may read who may know of the letter."""
        return sight_of(
            runs=self.organises(tx, actor, letter),
            hosts=self.hosts(tx, actor, letter),
            of_coalition=self.servers.is_of_coalition(actor),
            place=None if actor.guild_id == letter.guild_id else actor.guild_id,
        )

    def in_sight(self, tx: Transaction, actor: Actor) -> list[Letter]:
        """Return the letters that a person may know of where they are, the newest first."""
        guild_id = self.servers.require_server(actor)
        shared = [reach.again(tx, letter_id) for letter_id in sharing.letters_shared_with(tx, guild_id)]
        letters = sorted([*store.letters(tx, guild_id), *shared], key=lambda letter: letter.id, reverse=True)
        return [one for one in letters if one.opened_at is not None or self.organises(tx, actor, one)]

    def signed(self, tx: Transaction, actor: Actor, letter: Letter, seq: int) -> None:
        """Note, inside the write that records a signature, where it was given: who reads its name depends on that."""
        if actor.guild_id is not None and actor.guild_id != letter.guild_id:
            sharing.given_in(tx, letter.id, seq, actor.guild_id)

    def on_signing(self, needed: ApprovalNeeded) -> None:
        """Have each signature looked at before it is recorded: whoever names a reason makes it wait for approval."""
        self._approval.append(needed)

    def approval_needed(self, tx: Transaction, letter: Letter, signature: Signature, actor: Actor) -> str | None:
        """Return the first reason why a signature waits for an organiser, None where it counts at once."""
        for needed in self._approval:
            if reason := needed(tx, letter, signature, actor):
                return reason
        return None

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
        """Return a letter that a person may know of: of this server, or shared with it; raises as `reach.find`."""
        guild_id = self.servers.require_server(actor)
        letter = reach.find(tx, None, letter_id, organiser=True)
        here = letter.guild_id == guild_id or sharing.in_sight(tx, letter_id, guild_id)
        if not here or (letter.opened_at is None and not self.organises(tx, actor, letter)):
            raise NotFound("letter-not-found")
        return letter

    def found_to_run(self, tx: Transaction, actor: Actor, letter_id: int) -> Letter:
        """Return a letter that a person runs.

        Raises:
            Refused: they do not; also where there is no such letter, to somebody who runs none here;
                ``letter-run-elsewhere``: organisers of another server do.
            NotFound: ``letter-not-found``.
        """
        try:
            letter = self.found(tx, actor, letter_id)
        except NotFound:
            self.servers.require_organiser(actor)
            raise
        if not self.organises(tx, actor, letter):
            self.servers.require_organiser(actor)
            raise Refused("letter-run-elsewhere")
        return letter

    def found_to_show(self, tx: Transaction, actor: Actor, letter_id: int) -> Letter:
        """Return a letter that a person runs, or that their server has taken in; raises as `found_to_run`."""
        letter = store.find_letter(tx, letter_id)
        hosted = letter is not None and self.hosts(tx, actor, letter)
        return letter if letter is not None and hosted else self.found_to_run(tx, actor, letter_id)

    def own(self, tx: Transaction, actor: Actor) -> list[OwnSignature]:
        """Return a person's own signatures under letters that are or were in sight here; in direct messages all."""
        own = signatures.owned_by(tx, actor.user_id, None)
        if actor.guild_id is None:
            return own
        here = sharing.letters_shared_with(tx, actor.guild_id, ever=True)
        return [one for one in own if one.letter.guild_id == actor.guild_id or one.letter.id in here]

    def view(self, tx: Transaction, letter: Letter) -> LetterView:
        """Return a letter as it stands now, with its counts."""
        published = life.published(tx, letter.id) if letter.state is LetterState.DELIVERED else None
        languages = texts.languages(tx, letter.id, letter.text.sha256)
        change = texts.last_change(tx, letter.id)
        return LetterView(
            letter, self.state(letter), signatures.counts(tx, letter.id), published, change, languages, self.clock.now()
        )

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
