"""Letters from draft to delivery: who may do what, each act recorded before it is answered."""

import logging
from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bot.actor import Actor
from bot.clock import Clock, to_text
from bot.delivery.service import DeliveryService
from bot.errors import Invalid, Unavailable
from bot.letters import acts, drafting, names, rules, store
from bot.letters.drafting import Draft, Wording
from bot.letters.export import Exported
from bot.letters.model import (
    ExportFormat,
    Letter,
    LetterState,
    LetterView,
    OwnSignature,
    Receipt,
    Signatory,
    Status,
    Visibility,
)
from bot.servers.service import ServerService
from bot.settings import Letters as LetterSettings
from bot.storage import Database, Transaction

log = logging.getLogger(__name__)
T = TypeVar("T")
Listener = Callable[[int], None]
CHOICES = 25


class LetterService:
    """Everything that can be done with letters. Also one of the things that happen by themselves (`Timed`).

    Args:
        db: the database.
        clock: the time.
        settings: limits.
        default_zone: IANA zone for times typed without one in a server that has chosen none.
        servers: who is an organiser.
        deliveries: what is said in channels and privately.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        settings: LetterSettings,
        default_zone: str,
        servers: ServerService,
        deliveries: DeliveryService,
    ) -> None:
        self._db = db
        self._clock = clock
        self._settings = settings
        self._default_zone = default_zone
        self._servers = servers
        self._deliveries = deliveries
        self._listeners: list[Listener] = []
        self._changed: deque[int] = deque()
        # Told after the commit even when whoever asked has gone away meanwhile.
        db.after_commit(self._tell)

    def on_change(self, listener: Listener) -> None:
        """Have a function called with a letter's number after each commit that may have changed its panel."""
        self._listeners.append(listener)

    def check_file(self, name: str, size: int) -> None:
        """Refuse a file before it is read.

        Raises:
            Invalid: ``letter-file-kind`` or ``letter-file-size``.
        """
        drafting.check_file(name, size, self._settings.text_limit)

    async def create(self, actor: Actor, draft: Draft) -> Letter:
        """Record a draft.

        Raises:
            Refused: not an organiser.
            Invalid: a field cannot be taken.
        """
        guild_id = self._servers.require_organiser(actor)
        wording = self._wording(guild_id, draft)
        return await self._db.write(lambda tx: acts.create(tx, guild_id, actor.user_id, wording, self._clock.now()))

    async def edit(self, actor: Actor, letter_id: int, draft: Draft) -> Letter:
        """Change what a draft says; raises as `create`, or Conflict when it was opened meanwhile."""
        guild_id = self._servers.require_organiser(actor)
        wording = self._wording(guild_id, draft)
        return await self._act(
            actor, letter_id, lambda tx, letter, now: acts.edit(tx, letter, actor.user_id, wording, now)
        )

    async def open(self, actor: Actor, letter_id: int, sha256: str, channel_id: int | None) -> Letter:
        """Freeze the text the organiser confirmed, open the letter and plan its panel, all or nothing.

        Args:
            actor: an organiser.
            letter_id: the draft.
            sha256: of the text that was confirmed.
            channel_id: where the panel goes; None for the server's channel for letters.
        """
        channel = self._channel(self._servers.require_organiser(actor), channel_id)

        def act(tx: Transaction, letter: Letter, now: datetime) -> Letter:
            return acts.open_letter(tx, letter, actor.user_id, sha256, channel, self._deliveries, now)

        return await self._act(actor, letter_id, act)

    async def post_panel(self, actor: Actor, letter_id: int, channel_id: int | None) -> Letter:
        """Plan one more panel of an open letter."""
        channel = self._channel(self._servers.require_organiser(actor), channel_id)

        def act(tx: Transaction, letter: Letter, now: datetime) -> Letter:
            rules.require_state(letter, now, {LetterState.OPEN})
            acts.plan_panel(tx, letter, actor.user_id, channel, self._deliveries, now)
            return letter

        return await self._act(actor, letter_id, act)

    async def show(self, actor: Actor, letter_id: int, *states: LetterState) -> LetterView:
        """Return a letter with its counts; a draft to organisers only.

        Args:
            actor: who asks.
            letter_id: the letter.
            states: when given, the letter must be in one of them.

        Raises:
            NotFound: no such letter here.
            Conflict: it is in another state.
        """
        guild_id = self._servers.require_server(actor)
        organiser = self._servers.is_organiser(actor)
        view = await self._db.read(lambda tx: self._view(tx, acts.find(tx, guild_id, letter_id, organiser=organiser)))
        if states:
            rules.require_state(view.letter, self._clock.now(), states)
        return view

    async def held(self, actor: Actor, letter_id: int, *states: LetterState) -> LetterView:
        """Return a letter for an organiser who is going to do something with it; raises Refused, or as `show`."""
        self._servers.require_organiser(actor)
        return await self.show(actor, letter_id, *states)

    async def letters(self, actor: Actor, typed: str = "", limit: int = CHOICES) -> list[LetterView]:
        """Return the server's letters that this person may know of, the newest first.

        Args:
            actor: who asks.
            typed: part of a title, or a number; everything when empty.
            limit: how many at most.
        """
        guild_id = self._servers.require_server(actor)
        organiser = self._servers.is_organiser(actor)
        wanted = names.name_key(typed)

        def work(tx: Transaction) -> list[LetterView]:
            found = acts.visible(store.letters(tx, guild_id), organiser=organiser)
            fitting = [one for one in found if wanted in names.name_key(f"{one.id} {one.title}")]
            return [self._view(tx, letter) for letter in fitting[:limit]]

        return await self._db.read(work)

    async def sign(
        self, actor: Actor, letter_id: int, sha256: str, signatory: Signatory, visibility: Visibility
    ) -> Receipt:
        """Record a signature under the text the person read; submitted twice, the first receipt is given again.

        The answer is the same whoever else has signed: the same organisation entered by another person is recorded
        too, and organisers see the two as a possible duplicate.

        Raises:
            NotFound: no such letter here.
            Invalid: a field cannot be taken.
            Conflict: the letter is not open at the moment of recording, or its text changed.
        """
        guild_id = self._servers.require_server(actor)
        clean = rules.clean_signatory(signatory)

        def work(tx: Transaction) -> Receipt:
            letter = acts.find(tx, guild_id, letter_id, organiser=self._servers.is_organiser(actor))
            receipt = acts.sign(tx, letter, actor.user_id, sha256, clean, visibility, self._clock.now())
            self._changed.append(letter_id)
            return receipt

        return await self._db.write(work)

    async def my(self, actor: Actor) -> list[OwnSignature]:
        """Return the person's own signatures in this server; in direct messages those of all servers."""
        return await self._db.read(lambda tx: store.own_signatures(tx, actor.user_id, actor.guild_id))

    async def signature(self, actor: Actor, code: str) -> OwnSignature:
        """Return the person's own signature with this code; raises NotFound as `withdraw`."""
        return await self._db.read(lambda tx: acts.own(tx, actor.user_id, code))

    async def withdraw(self, actor: Actor, code: str) -> OwnSignature:
        """Take one's own signature back, from anywhere, also after leaving the server.

        Raises:
            NotFound: no signature of this person has this code.
            Conflict: the letter was delivered.
        """

        def work(tx: Transaction) -> OwnSignature:
            own = acts.withdraw(tx, actor.user_id, code, self._clock.now())
            self._changed.append(own.letter.id)
            return own

        return await self._db.write(work)

    async def status(self, actor: Actor, letter_id: int) -> Status:
        """Return counts, and the names this person may read."""
        guild_id = self._servers.require_server(actor)
        organiser = self._servers.is_organiser(actor)
        member = self._servers.is_of_coalition(actor)
        readable = [v for v in Visibility if rules.may_read(v, of_coalition=member, organiser=organiser)]

        def work(tx: Transaction) -> Status:
            view = self._view(tx, acts.find(tx, guild_id, letter_id, organiser=organiser))
            numbers = store.by_visibility(tx, letter_id)
            listed = store.listed(tx, letter_id, readable, mark_duplicates=organiser)
            more = sum(numbers[visibility] for visibility in readable) - len(listed)
            return Status(view, numbers if organiser else None, listed, more, organiser)

        return await self._db.read(work)

    async def close(self, actor: Actor, letter_id: int) -> LetterView:
        """Close an open letter now; nobody can sign afterwards."""

        def act(tx: Transaction, letter: Letter, now: datetime) -> LetterView:
            return self._view(tx, acts.close(tx, letter, actor.user_id, self._deliveries, now))

        return await self._act(actor, letter_id, act)

    async def cancel(self, actor: Actor, letter_id: int) -> LetterView:
        """Cancel a letter that was not delivered."""

        def act(tx: Transaction, letter: Letter, now: datetime) -> LetterView:
            return self._view(tx, acts.cancel(tx, letter, actor.user_id, self._deliveries, now))

        return await self._act(actor, letter_id, act)

    async def export(self, actor: Actor, letter_id: int, form: ExportFormat) -> Exported:
        """Write a letter down for others, and record that it was; see `bot.letters.export.write`."""
        return await self._act(
            actor, letter_id, lambda tx, letter, now: acts.export_letter(tx, letter, actor.user_id, form, now)
        )

    async def export_for_host(self, letter_id: int, form: ExportFormat) -> Exported:
        """Export a letter of any server on the command line of the machine's host.

        Beside a running Caucus the database cannot be written; then the export is not recorded on the ledger, which
        its verification says.
        """
        now = self._clock.now()
        try:
            return await self._db.write(
                lambda tx: acts.export_letter(tx, acts.find(tx, None, letter_id, organiser=True), None, form, now)
            )
        except Unavailable as error:
            if error.key != "storage-held":
                raise
        return await self._db.read(
            lambda tx: acts.written_down(tx, acts.find(tx, None, letter_id, organiser=True), form, now)
        )

    async def everywhere(self) -> list[LetterView]:
        """Return the letters of all servers, the newest first: for the host's command line and every panel."""
        return await self._db.read(lambda tx: [self._view(tx, letter) for letter in store.letters(tx, None)])

    async def panel(self, letter_id: int) -> LetterView:
        """Return what a letter's panel shows: nothing that is not for every member.

        Raises:
            NotFound: there is no such letter.
        """
        return await self._db.read(lambda tx: self._view(tx, acts.find(tx, None, letter_id, organiser=False)))

    async def next_due(self) -> datetime | None:
        """Return the next deadline of an open letter."""
        return await self._db.read(store.next_deadline)

    async def run_due(self, now: datetime) -> None:
        """Close the letters whose deadline has come and tell their creators."""
        if not await self._db.read(lambda tx: store.overdue(tx, to_text(now))):
            return

        def work(tx: Transaction) -> None:
            self._changed.extend(letter.id for letter in acts.close_overdue(tx, self._deliveries, now))

        await self._db.write(work)

    async def _act(self, actor: Actor, letter_id: int, act: Callable[[Transaction, Letter, datetime], T]) -> T:
        """Have an organiser do something with a letter of their server, in one transaction at one moment."""
        guild_id = self._servers.require_organiser(actor)

        def work(tx: Transaction) -> T:
            done = act(tx, acts.find(tx, guild_id, letter_id, organiser=True), self._clock.now())
            self._changed.append(letter_id)
            return done

        return await self._db.write(work)

    def _view(self, tx: Transaction, letter: Letter) -> LetterView:
        return LetterView(letter, rules.state_at(letter, self._clock.now()), store.counts(tx, letter.id))

    def _wording(self, guild_id: int, draft: Draft) -> Wording:
        zone = self._servers.of(guild_id).zone or self._default_zone
        return drafting.wording(draft, self._clock.now(), zone, self._settings.text_limit)

    def _channel(self, guild_id: int, channel_id: int | None) -> int:
        channel = channel_id or self._servers.of(guild_id).letters_channel_id
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
