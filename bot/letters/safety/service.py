"""Who may read a signatory's name, and how a signatory can be reached by those who run the letter."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.actor import Actor
from bot.clock import from_text, to_text
from bot.delivery.model import NewDelivery
from bot.errors import Conflict, NotFound, Refused
from bot.letters import acts, names, rules
from bot.letters.desk import LetterDesk
from bot.letters.duplicates import store as duplicates
from bot.letters.facts import facts_of
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act
from bot.letters.life.notices import news_of, runners, tell
from bot.letters.model import Letter, LetterState, OwnSignature, Signature, SignatureState, Visibility
from bot.letters.safety import store
from bot.letters.safety.model import OPENNESS, Look, OwnSafety, Reachable
from bot.letters.safety.retention import store as retention_store
from bot.letters.safety.sealing import Sealer
from bot.letters.signatures import store as signatures
from bot.storage import Transaction

CONTACT_LIMIT = 300
REASON_LIMIT = 300
_SUGGESTED = 25
_WORD_USEFUL = timedelta(days=7)
_GOES_ON = frozenset({LetterState.OPEN, LetterState.CLOSED})
_STANDS = rules.LIVE | {SignatureState.MERGED}


class SafetyService:
    """What a signatory decides about their own name and contact, and what organisers may do with these.

    Args:
        desk: who may do what with which letter.
        sealer: encrypts contact details.
    """

    def __init__(self, desk: LetterDesk, sealer: Sealer) -> None:
        self._desk = desk
        self._sealer = sealer

    @property
    def possible(self) -> bool:
        """Whether contact details can be stored: the host has set a key."""
        return self._sealer.current is not None

    def require_possible(self) -> None:
        """Refuse where contact details cannot be stored.

        Raises:
            Unavailable: ``contact-no-key``.
        """
        self._sealer.require()

    async def own(self, actor: Actor, code: str) -> OwnSafety:
        """Return one of the person's own signatures, with contact details and who looked at them.

        Raises:
            NotFound: no signature of this person has this code.
        """

        def look(tx: Transaction) -> OwnSafety:
            own = acts.own(tx, actor.user_id, code)
            where = own.letter.id, own.signature.seq
            sealed = store.contact(tx, *where)
            opens = sealed is not None and self._sealer.opens(sealed)
            contact = self._sealer.open(*where, sealed) if sealed is not None and opens else ""
            possible = self.possible and own.letter.state in _GOES_ON and own.signature.state in rules.LIVE
            return OwnSafety(own, sealed is not None, contact, store.looks(tx, *where), possible)

        return await self._desk.db.read(look)

    async def set_visibility(self, actor: Actor, code: str, visibility: Visibility) -> OwnSignature:
        """Change who may read the name of one's own signature. Fewer may at any time, more until delivery.

        Raises:
            NotFound: no signature of this person has this code.
            Conflict: it does not stand any more (``signing-amend-over``), or the letter was delivered or cancelled.
        """

        def work(tx: Transaction) -> OwnSignature:
            own = acts.own(tx, actor.user_id, code)
            letter, signature = own.letter, own.signature
            if signature.state not in rules.LIVE:
                raise Conflict("signing-amend-over")
            if OPENNESS[visibility] > OPENNESS[signature.visibility]:
                rules.require_state(letter, self._desk.clock.now(), _GOES_ON)
            self._change(tx, letter, signature, visibility, actor.user_id)
            return acts.own(tx, actor.user_id, code)

        return await self._desk.db.write(work)

    async def lower(self, actor: Actor, letter_id: int, seq: int, visibility: Visibility, reason: str) -> Signature:
        """Have fewer read the name of somebody's signature; the signatory is told once, with the reason.

        Raises:
            Refused: the person does not run the letter; ``letter-visibility-raise``: only the signatory raises it.
            NotFound: ``letter-signer-not-found``.
            Invalid: there is no reason, or it is too long.
        """
        said = names.clean_needed(reason, "reason", REASON_LIMIT)

        def act(tx: Transaction, letter: Letter, now: datetime) -> Signature:
            signature = self._standing(tx, letter, seq)
            if OPENNESS[visibility] > OPENNESS[signature.visibility]:
                raise Refused("letter-visibility-raise")
            entry = self._change(tx, letter, signature, visibility, actor.user_id)
            if entry is not None and signature.user_id not in (None, actor.user_id):
                self._desk.deliveries.enrol(tx, [_lowered(letter, signature, visibility, said, entry, now)])
            return replace(signature, visibility=visibility)

        return await self._desk.act(actor, letter_id, act)

    async def signers(self, actor: Actor, letter_id: int, typed: str, *, reachable: bool = False) -> list[Signature]:
        """Return signatures that stand under a letter by part of their name, for whoever runs it.

        Args:
            actor: who asks.
            letter_id: the letter.
            typed: part of a name.
            reachable: only those with contact details.

        Raises:
            Refused: the person does not run the letter.
        """
        wanted = names.name_key(typed)

        def look(tx: Transaction) -> list[Signature]:
            letter = self._desk.found_to_run(tx, actor, letter_id)
            found = signatures.in_states(tx, letter.id, _STANDS)
            if reachable:
                there = store.with_contact(tx, letter.id)
                found = [one for one in found if one.seq in there]
            return [one for one in found if wanted in names.name_key(one.signatory.name)][:_SUGGESTED]

        return await self._desk.db.read(look)

    async def give_contact(self, actor: Actor, code: str, typed: str) -> OwnSafety:
        """Store how a signatory can be reached, encrypted; nothing typed takes it back.

        Raises:
            NotFound: no signature of this person has this code.
            Invalid: it is too long.
            Conflict: the signature does not stand any more, or its letter has ended.
            Unavailable: ``contact-no-key``: the host has set no key.
        """
        text = names.clean_line(typed, "contact", CONTACT_LIMIT)
        if text:
            self._sealer.require()

        def work(tx: Transaction) -> None:
            now, own = self._desk.clock.now(), acts.own(tx, actor.user_id, code)
            where = own.letter.id, own.signature.seq
            if not text:
                store.drop_contact(tx, *where)
                return
            if own.signature.state not in rules.LIVE:
                raise Conflict("signing-amend-over")
            if own.letter.state not in _GOES_ON:
                rules.require_state(own.letter, now, _GOES_ON)
            store.keep_contact(tx, *where, self._sealer.seal(*where, text), to_text(now))

        await self._desk.db.write(work)
        return await self.own(actor, code)

    async def contact(self, actor: Actor, letter_id: int, seq: int) -> Reachable:
        """Return one signatory's contact details to whoever runs the letter; the signatory can see that.

        Raises:
            Refused: the person does not run the letter.
            NotFound: ``contact-none``: there are none.
            Unavailable: ``contact-no-key``, ``contact-key-other``.
        """

        def act(tx: Transaction, letter: Letter, now: datetime) -> Reachable:
            signature = self._standing(tx, letter, seq)
            found = self._opened(tx, letter, [signature])
            if not found:
                raise NotFound("contact-none")
            store.looked(tx, letter.id, [seq], Look(now, "read", actor.user_id))
            return found[0]

        return await self._desk.act(actor, letter_id, act)

    async def contacts(self, actor: Actor, letter_id: int) -> list[Reachable]:
        """Return all contact details under a letter to whoever runs it; each signatory can see that.

        Raises:
            Refused: the person does not run the letter.
            NotFound: ``contact-none``: nobody gave any.
            Unavailable: ``contact-no-key``, ``contact-key-other``.
        """

        def act(tx: Transaction, letter: Letter, now: datetime) -> list[Reachable]:
            found = self._opened(tx, letter, signatures.in_states(tx, letter.id, _STANDS))
            if not found:
                raise NotFound("contact-none")
            store.looked(tx, letter.id, [one.signature.seq for one in found], Look(now, "exported", actor.user_id))
            return found

        return await self._desk.act(actor, letter_id, act)

    async def seal_anew(self) -> int:
        """Seal with today's key whatever an older one sealed, for the host; return how much that was.

        Raises:
            Unavailable: ``contact-no-key``; ``contact-key-other``: nothing was changed.
        """
        self._sealer.require()
        current = str(self._sealer.current)

        def work(tx: Transaction) -> int:
            count = 0
            for letter_id, seq, sealed in store.sealed_otherwise(tx, current):
                text = self._sealer.open(letter_id, seq, sealed)
                store.seal_anew(tx, letter_id, seq, self._sealer.seal(letter_id, seq, text))
                count += 1
            return count

        return await self._desk.db.write(work)

    def _opened(self, tx: Transaction, letter: Letter, found: list[Signature]) -> list[Reachable]:
        self._sealer.require()
        sealed = [(one, store.contact(tx, letter.id, one.seq)) for one in found]
        return [Reachable(one, self._sealer.open(letter.id, one.seq, it)) for one, it in sealed if it is not None]

    def _standing(self, tx: Transaction, letter: Letter, seq: int) -> Signature:
        signature = signatures.find(tx, letter.id, seq) if 0 <= seq < 1 << 63 else None
        if signature is None or signature.state not in _STANDS:
            raise NotFound("letter-signer-not-found")
        return signature

    def _change(
        self, tx: Transaction, letter: Letter, signature: Signature, visibility: Visibility, by: int
    ) -> int | None:
        """Write it with its ledger entry, whose number is returned; None where nothing changes."""
        if visibility is signature.visibility:
            return None
        at, facts = to_text(self._desk.clock.now()), facts_of(signature.signatory, visibility, signature.level)
        entry = ledger_store.append(tx, letter.id, at, Act.VISIBILITY, by, {"sign": signature.seq}, **facts)
        store.set_visibility(tx, letter.id, signature.seq, visibility, entry.seq)
        if retention_store.details_erased(tx, letter.id):
            # A name that is hidden only now must not stay testable where those hidden before are no longer.
            retention_store.forget_secrets(tx, letter.id, [signature.seq])
        if duplicates.hides(tx, letter.id, signature.seq):
            # Whoever gave a merged one can see by now that their name is gone: organisers may take the merge back.
            words = tell(letter, runners(tx, letter), "letter-merge-hides", f"merge-hides:{entry.seq}", from_text(at))
            self._desk.deliveries.enrol(tx, words)
        self._desk.changed(letter.id)
        return entry.seq


def _lowered(
    letter: Letter, signature: Signature, visibility: Visibility, reason: str, entry: int, now: datetime
) -> NewDelivery:
    return NewDelivery(
        key=f"letter:{letter.id}:lowered:{entry}",
        guild_id=letter.guild_id,
        user_id=signature.user_id,
        due_at=now,
        useless_after=now + _WORD_USEFUL,
        message="letter-lowered-notice",
        data={
            "letter": letter.id,
            "title": letter.title,
            "code": signature.code,
            "visibility": visibility.value,
            "reason": reason,
        },
        cause=news_of(letter.id),
        created_by=letter.created_by,
    )
