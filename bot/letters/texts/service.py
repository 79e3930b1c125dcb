"""The texts of letters: who may change, confirm and translate them; each act recorded before it is answered."""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.actor import Actor
from bot.clock import to_text
from bot.errors import Conflict, NotFound
from bot.letters import names
from bot.letters.desk import LetterDesk
from bot.letters.model import Letter, LetterState, Signature, SignatureState
from bot.letters.rules import canonical_text, state_at
from bot.letters.texts import changing, confirming, rules, store
from bot.letters.texts.change import ChangeKind
from bot.letters.texts.files import read_text
from bot.letters.texts.languages import clean_language
from bot.letters.texts.model import (
    Confirmed,
    Exportable,
    FileText,
    Gathered,
    Made,
    Owed,
    Preview,
    Proposal,
    Texts,
    Translation,
)
from bot.storage import Transaction

_GATHERED_FOR = timedelta(days=7)


class LetterTexts:
    """Everything that can be done with letters' texts. Also one of the things that happen by themselves (`Timed`).

    Args:
        desk: who may do what with which letter.
    """

    def __init__(self, desk: LetterDesk) -> None:
        self._desk = desk

    async def read(self, name: str, content: bytes) -> FileText:
        """Return the text of a file: Markdown and plain text as they are, Word as Markdown.

        Raises:
            Invalid: it cannot be taken, in one sentence.
        """
        return await read_text(name, content, self._desk.settings.text_limit)

    def clean(self, text: str) -> str:
        """Return a text in canonical form; raises Invalid ``letter-text-empty`` or ``letter-text-long``."""
        return canonical_text(text, self._desk.settings.text_limit)

    async def propose(self, actor: Actor, letter_id: int, kind: ChangeKind, text: str, note: str = "") -> Preview:
        """Keep a new text of an open letter beside its present one until it is made so.

        Args:
            actor: who runs the letter.
            letter_id: the letter.
            kind: of substance, or editorial.
            text: the new text.
            note: why; shown to everybody.

        Raises:
            Refused: they do not run it.
            Invalid: the text or the note cannot be taken.
            Conflict: the letter is not open, or has this text.
        """
        self._desk.servers.require_server(actor)
        clean, why = self.clean(text), names.clean_line(note, "note", rules.NOTE_LIMIT)
        return await self._desk.act(
            actor, letter_id, lambda tx, letter, now: changing.propose(tx, letter, actor.user_id, kind, clean, why, now)
        )

    async def preview(self, actor: Actor, proposal_id: int) -> Preview:
        """Return a proposal that waits, to somebody who runs its letter; raises as `make`."""

        def look(tx: Transaction) -> Preview:
            proposal, letter = self._proposal(tx, actor, proposal_id)
            changing.waiting(letter, proposal, self._desk.clock.now())
            return changing.preview(tx, letter, proposal)

        return await self._desk.db.read(look)

    async def make(self, actor: Actor, proposal_id: int, *kinds: ChangeKind) -> Made:
        """Make a proposed text the letter's, all or nothing: ledger, frozen text, signatures, word to their signers.

        Args:
            actor: who runs the letter; for an editorial change another one than who proposed it.
            proposal_id: the proposal.
            kinds: what it must be, when given.

        Raises:
            Refused: they do not run it, or ``letter-editorial-two``.
            NotFound: ``letter-proposal-gone``.
            Conflict: it was made so or dropped, the letter is not open, or its text changed meanwhile.
        """

        def work(tx: Transaction) -> Made:
            proposal, letter = self._proposal(tx, actor, proposal_id)
            if kinds and proposal.kind not in kinds:
                raise NotFound("letter-proposal-gone")
            made = changing.make(tx, letter, proposal, actor.user_id, self._desk.deliveries, self._desk.clock.now())
            self._desk.changed(letter.id)
            return made

        return await self._desk.db.write(work)

    async def drop(self, actor: Actor, proposal_id: int) -> None:
        """Drop a proposal; dropped or done before, nothing happens."""

        def work(tx: Transaction) -> None:
            self._proposal(tx, actor, proposal_id)
            store.drop(tx, proposal_id)

        await self._desk.db.write(work)

    async def translate(self, actor: Actor, letter_id: int, language: str, text: str) -> tuple[Letter, Translation]:
        """Record a translation of the letter's binding text.

        Args:
            actor: who runs the letter.
            letter_id: the letter: draft, open or closed.
            language: its tag, or what its speakers call it.
            text: the translation.

        Raises:
            Refused: they do not run it.
            Invalid: the language or the text cannot be taken.
            Conflict: it is the binding text's language, or the letter is over.
        """
        tag, clean = clean_language(language), self.clean(text)
        return await self._desk.act(
            actor, letter_id, lambda tx, letter, now: changing.translate(tx, letter, actor.user_id, tag, clean, now)
        )

    async def texts(self, actor: Actor, letter_id: int) -> Texts:
        """Return all there is of a letter's texts, as this person may see it; raises as `LetterService.show`."""

        def look(tx: Transaction, letter: Letter, organiser: bool) -> Texts:  # noqa: FBT001 - as the desk calls it
            waits = state_at(letter, self._desk.clock.now()) is LetterState.OPEN and organiser
            of = letter.text.sha256
            return Texts(
                letter,
                store.versions(tx, letter_id),
                store.changes(tx, letter_id),
                store.translations(tx, letter_id),
                store.proposals(tx, letter_id, ChangeKind.EDITORIAL, of) if waits else (),
                store.waiting(tx, letter_id) if organiser else None,
            )

        return await self._desk.look(actor, letter_id, look)

    async def exportable(self, actor: Actor, letter_id: int, typed: str) -> Exportable:
        """Return what an export in a language is made of.

        Args:
            actor: who asks.
            letter_id: the letter.
            typed: a language; empty for the binding text's.

        Raises:
            NotFound: ``letter-export-no-language``, or no such letter here.
            Invalid: the language cannot be taken.
        """
        tag, texts = clean_language(typed), await self.texts(actor, letter_id)
        current = {one.language for one in texts.translations if not one.is_outdated(texts.letter)}
        own = texts.letter.language
        if tag and tag not in current and own not in {"", tag}:
            raise NotFound("letter-export-no-language")
        return Exportable(tag, len(texts.translations) - len(current), texts.waiting)

    async def owed(self, actor: Actor) -> list[Owed]:
        """Return the person's own signatures that wait for confirmation, in this server; everywhere without one."""

        def look(tx: Transaction) -> list[Owed]:
            return [
                confirming.beside(tx, one.letter, one.signature)
                for one in self._desk.own(tx, actor)
                if one.signature.state is SignatureState.NEEDS_CONFIRMATION
                and state_at(one.letter, self._desk.clock.now()) in confirming.CONFIRMABLE
            ]

        return await self._desk.db.read(look)

    async def one_owed(self, user_id: int, code: str) -> Owed:
        """Return a person's own signature beside the letter's present text; raises NotFound as `confirm`."""
        return await self._desk.db.read(lambda tx: confirming.owed(tx, user_id, code))

    async def confirm(self, actor: Actor, code: str, fingerprint: str) -> Confirmed:
        """Have one's own signature stand under the letter's present text, from anywhere; twice, nothing more happens.

        Args:
            actor: the signer.
            code: the receipt's.
            fingerprint: of the text they were shown.

        Raises:
            NotFound: ``letter-signature-not-found``.
            Conflict: the text changed again (``letter-confirm-changed``), or nothing is to be confirmed any more.
        """

        def work(tx: Transaction) -> Confirmed:
            owing = confirming.owed(tx, actor.user_id, code)
            done = confirming.confirm(
                tx, owing, actor.user_id, fingerprint, self._desk.deliveries, self._desk.clock.now()
            )
            self._desk.changed(owing.letter.id)
            return done

        return await self._desk.db.write(work)

    async def owed_for(self, actor: Actor, letter_id: int) -> tuple[Letter, list[Signature]]:
        """Return the signatures that organisers entered for others and that wait, to somebody who runs the letter."""

        def look(tx: Transaction) -> tuple[Letter, list[Signature]]:
            letter = self._desk.found_to_run(tx, actor, letter_id)
            return letter, confirming.on_behalf(tx, letter_id)

        return await self._desk.db.read(look)

    async def confirm_for(
        self, actor: Actor, letter_id: int, seqs: Collection[int], fingerprint: str, received: str
    ) -> int:
        """Record confirmations that came outside of Discord; return how many were new.

        Args:
            actor: who runs the letter.
            letter_id: the letter.
            seqs: numbers of signatures without an account.
            fingerprint: of the text they are for.
            received: how they came and what proves it; organisers only.

        Raises:
            Refused: they do not run it.
            Invalid: nothing is said about how they came.
            Conflict: as `confirm`.
        """
        how = names.clean_needed(received, "received", rules.NOTE_LIMIT)

        def act(tx: Transaction, letter: Letter, now: datetime) -> int:
            deliveries = self._desk.deliveries
            return confirming.confirm_on_behalf(tx, letter, seqs, actor.user_id, fingerprint, how, deliveries, now)

        return await self._desk.act(actor, letter_id, act)

    async def gather(self, actor: Actor, message_id: int, text: str) -> Gathered:
        """Keep a message's words for a letter's text; return all that this organiser has picked.

        Raises:
            Refused: not an organiser.
            Conflict: ``letter-gather-nothing``: the message has no words.
        """
        guild_id = self._desk.servers.require_organiser(actor)
        if not text.strip():
            raise Conflict("letter-gather-nothing")

        def work(tx: Transaction) -> Gathered:
            store.gather(tx, guild_id, actor.user_id, message_id, text, to_text(self._desk.clock.now()))
            # Its end may be earlier than what the alarm waits for.
            self._desk.deliveries.changed()
            return store.gathered(tx, guild_id, actor.user_id)

        return await self._desk.db.write(work)

    async def gathered(self, actor: Actor) -> Gathered:
        """Return what this organiser has picked; raises Conflict ``letter-gather-none`` where that is nothing."""
        guild_id = self._desk.servers.require_organiser(actor)
        found = await self._desk.db.read(lambda tx: store.gathered(tx, guild_id, actor.user_id))
        if not found.count:
            raise Conflict("letter-gather-none")
        return found

    async def forget_gathered(self, actor: Actor) -> None:
        """Forget what this organiser has picked."""
        guild_id = self._desk.servers.require_organiser(actor)
        await self._desk.db.write(lambda tx: store.forget_gathered(tx, guild_id, actor.user_id))

    async def next_due(self) -> datetime | None:
        """Return when a signer is to be reminded next, or what was picked is to be forgotten."""

        def look(tx: Transaction) -> list[datetime]:
            picked = store.oldest_gathered(tx)
            moments = (store.next_reminder(tx), None if picked is None else picked + _GATHERED_FOR)
            return [one for one in moments if one is not None]

        return min(await self._desk.db.read(look), default=None)

    async def run_due(self, now: datetime) -> None:
        """Plan the reminders that are due; forget what was picked from conversations a week ago."""
        oldest = await self._desk.db.read(store.oldest_gathered)
        if oldest is not None and oldest + _GATHERED_FOR <= now:
            await self._desk.db.write(lambda tx: store.forget_gathered_until(tx, to_text(now - _GATHERED_FOR)))
        while await self._desk.db.read(lambda tx: store.due_reminders(tx, to_text(now), 1)):
            await self._desk.db.write(lambda tx: confirming.remind(tx, self._desk.deliveries, now))

    def _proposal(self, tx: Transaction, actor: Actor, proposal_id: int) -> tuple[Proposal, Letter]:
        self._desk.servers.require_server(actor)
        proposal = changing.found(tx, proposal_id)
        return proposal, self._desk.found_to_run(tx, actor, proposal.letter_id)
