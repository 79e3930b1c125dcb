"""Letters from draft to delivery: who may do what, each act recorded before it is answered."""

from datetime import datetime

from bot.actor import Actor
from bot.clock import to_text
from bot.errors import Unavailable
from bot.letters import acts, drafting, exporting, names, reach, rules, store
from bot.letters.desk import LetterDesk, Listener
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
    Visibility,
)
from bot.letters.sharing import store as sharing
from bot.letters.signatures import signing
from bot.letters.signatures import store as signatures
from bot.letters.signatures.flow.model import Wish
from bot.letters.standing import Status
from bot.letters.texts import store as texts
from bot.storage import Transaction

CHOICES = 25


class LetterService:
    """Everything that can be done with letters. Also one of the things that happen by themselves (`Timed`).

    Args:
        desk: who may do what with which letter.
    """

    def __init__(self, desk: LetterDesk) -> None:
        self._desk = desk

    def on_change(self, listener: Listener) -> None:
        """Have a function called with a letter's number after each commit that may have changed its panel."""
        self._desk.on_change(listener)

    def check_file(self, name: str, size: int) -> None:
        """Refuse a file before it is read.

        Raises:
            Invalid: ``letter-file-kind`` or ``letter-file-size``.
        """
        drafting.check_file(name, size, self._desk.settings.text_limit)

    async def create(self, actor: Actor, draft: Draft) -> Letter:
        """Record a draft.

        Raises:
            Refused: not an organiser.
            Invalid: a field cannot be taken.
        """
        guild_id = self._desk.servers.require_organiser(actor)
        wording = self._wording(guild_id, draft)
        return await self._desk.db.write(
            lambda tx: acts.create(tx, guild_id, actor.user_id, wording, self._desk.clock.now())
        )

    async def edit(self, actor: Actor, letter_id: int, draft: Draft) -> Letter:
        """Change what a draft says; raises as `create`, or Conflict when it was opened meanwhile."""
        wording = self._wording(self._desk.servers.require_server(actor), draft)
        return await self._desk.act(
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
        guild_id = self._desk.servers.require_server(actor)

        def act(tx: Transaction, letter: Letter, now: datetime) -> Letter:
            channel = self._desk.channel(guild_id, channel_id)
            return acts.open_letter(tx, letter, actor.user_id, sha256, channel, self._desk.deliveries, now)

        return await self._desk.act(actor, letter_id, act)

    async def post_panel(self, actor: Actor, letter_id: int, channel_id: int | None) -> Letter:
        """Plan one more panel of an open letter, also in a server it is shared with."""
        guild_id = self._desk.servers.require_server(actor)

        def work(tx: Transaction) -> Letter:
            letter, now = self._desk.found_to_show(tx, actor, letter_id), self._desk.clock.now()
            rules.require_state(letter, now, {LetterState.OPEN})
            channel = self._desk.channel(guild_id, channel_id)
            acts.plan_panel(tx, letter, actor.user_id, channel, self._desk.deliveries, now, guild_id)
            return letter

        return await self._desk.db.write(work)

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
        view = await self._desk.look(actor, letter_id, lambda tx, letter, _: self._desk.view(tx, letter))
        if states:
            rules.require_state(view.letter, self._desk.clock.now(), states)
        return view

    async def held(self, actor: Actor, letter_id: int, *states: LetterState) -> LetterView:
        """Return a letter to somebody who runs it and is going to change it; raises Refused, or as `show`."""
        view = await self._desk.db.read(lambda tx: self._desk.view(tx, self._desk.found_to_run(tx, actor, letter_id)))
        if states:
            rules.require_state(view.letter, self._desk.clock.now(), states)
        return view

    async def hosted(self, actor: Actor, letter_id: int, *states: LetterState) -> LetterView:
        """Return a letter to somebody who may post its panel here; as `held`, also where it is shared."""
        view = await self._desk.db.read(lambda tx: self._desk.view(tx, self._desk.found_to_show(tx, actor, letter_id)))
        rules.require_state(view.letter, self._desk.clock.now(), states)
        return view

    async def letters(self, actor: Actor, typed: str = "", limit: int = CHOICES) -> list[LetterView]:
        """Return the server's letters that this person may know of, and those shared with it, the newest first.

        Args:
            actor: who asks.
            typed: part of a title, or a number; everything when empty.
            limit: how many at most.
        """
        self._desk.servers.require_server(actor)
        wanted = names.name_key(typed)

        def work(tx: Transaction) -> list[LetterView]:
            found = self._desk.in_sight(tx, actor)
            fitting = [one for one in found if wanted in names.name_key(f"{one.id} {one.title}")]
            return [self._desk.view(tx, letter) for letter in fitting[:limit]]

        return await self._desk.db.read(work)

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
        self._desk.servers.require_server(actor)
        clean = rules.clean_signatory(signatory)

        def work(tx: Transaction) -> Receipt:
            letter = self._desk.found(tx, actor, letter_id)
            return signing.sign(tx, self._desk, actor, letter, Wish(sha256, clean, visibility))

        return await self._desk.db.write(work)

    async def my(self, actor: Actor) -> list[OwnSignature]:
        """Return the person's own signatures under letters that are or were here; in direct messages all."""

        def work(tx: Transaction) -> list[OwnSignature]:
            return [acts.with_retraction(tx, one) for one in self._desk.own(tx, actor)]

        return await self._desk.db.read(work)

    async def signature(self, actor: Actor, code: str) -> OwnSignature:
        """Return the person's own signature with this code; raises NotFound as `withdraw`."""
        return await self._desk.db.read(lambda tx: acts.own(tx, actor.user_id, code))

    async def withdraw(self, actor: Actor, code: str) -> OwnSignature:
        """Take one's own signature back, from anywhere, also after leaving the server.

        From a letter that was delivered it is asked back: it stands until an organiser has told the addressee.

        Raises:
            NotFound: no signature of this person has this code.
        """

        def work(tx: Transaction) -> OwnSignature:
            own = acts.withdraw(tx, actor.user_id, code, self._desk.deliveries, self._desk.clock.now())
            self._desk.changed(own.letter.id)
            return own

        return await self._desk.db.write(work)

    async def status(self, actor: Actor, letter_id: int) -> Status:
        """Return counts, and the names this person may read."""

        def look(tx: Transaction, letter: Letter, organiser: bool) -> Status:  # noqa: FBT001 - as the desk calls it
            sight = self._desk.sight(tx, actor, letter)
            numbers = signatures.by_visibility(tx, letter_id)
            listed = signatures.listed(tx, letter_id, sight, organiser=organiser)
            more = sight.count(numbers, sharing.by_visibility_elsewhere(tx, letter_id)) - len(listed)
            view = self._desk.view(tx, letter)
            waiting = texts.waiting(tx, letter_id) if organiser else None
            return Status(view, numbers if organiser else None, listed, more, organiser, waiting)

        return await self._desk.look(actor, letter_id, look)

    async def close(self, actor: Actor, letter_id: int) -> LetterView:
        """Close an open letter now; nobody can sign afterwards."""

        def act(tx: Transaction, letter: Letter, now: datetime) -> LetterView:
            return self._desk.view(tx, acts.close(tx, letter, actor.user_id, self._desk.deliveries, now))

        return await self._desk.act(actor, letter_id, act)

    async def cancel(self, actor: Actor, letter_id: int) -> LetterView:
        """Cancel a letter that was not delivered."""

        def act(tx: Transaction, letter: Letter, now: datetime) -> LetterView:
            return self._desk.view(tx, acts.cancel(tx, letter, actor.user_id, self._desk.deliveries, now))

        return await self._desk.act(actor, letter_id, act)

    async def export(self, actor: Actor, letter_id: int, form: ExportFormat) -> Exported:
        """Write a letter down for others, and record that it was; see `bot.letters.export.write`."""
        desk = self._desk
        return await exporting.exported(desk, lambda tx: desk.found_to_run(tx, actor, letter_id), actor.user_id, form)

    async def export_for_host(self, letter_id: int, form: ExportFormat) -> Exported:
        """Export a letter of any server on the command line of the machine's host.

        Beside a running Caucus the database cannot be written; then the export is not recorded on the ledger, which
        its verification says.
        """

        def find(tx: Transaction) -> Letter:
            return reach.find(tx, None, letter_id, organiser=True)

        try:
            return await exporting.exported(self._desk, find, None, form)
        except Unavailable as error:
            if error.key != "storage-held":
                raise
        now = self._desk.clock.now()
        exported, _ = await self._desk.db.read(lambda tx: exporting.written_down(tx, find(tx), form, now))
        return exported

    async def everywhere(self) -> list[LetterView]:
        """Return the letters of all servers, the newest first: for the host's command line and every panel."""
        return await self._desk.db.read(lambda tx: [self._desk.view(tx, letter) for letter in store.letters(tx, None)])

    async def panel(self, letter_id: int) -> LetterView:
        """Return what a letter's panel shows: nothing that is not for every member.

        Raises:
            NotFound: there is no such letter.
        """
        return await self._desk.db.read(
            lambda tx: self._desk.view(tx, reach.find(tx, None, letter_id, organiser=False))
        )

    async def next_due(self) -> datetime | None:
        """Return the next deadline of an open letter."""
        return await self._desk.db.read(store.next_deadline)

    async def run_due(self, now: datetime) -> None:
        """Close the letters whose deadline has come and tell their creators."""
        if not await self._desk.db.read(lambda tx: store.overdue(tx, to_text(now))):
            return

        def work(tx: Transaction) -> None:
            for letter in acts.close_overdue(tx, self._desk.deliveries, now):
                self._desk.changed(letter.id)

        await self._desk.db.write(work)

    def _wording(self, guild_id: int, draft: Draft) -> Wording:
        desk = self._desk
        return drafting.wording(draft, desk.clock.now(), desk.zone(guild_id), desk.settings.text_limit)
