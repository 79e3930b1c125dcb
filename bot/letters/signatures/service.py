"""Signing as a person goes through it: what they typed is kept, shown, confirmed, and can be changed afterwards."""

import secrets
from dataclasses import replace
from datetime import datetime, timedelta

from bot.actor import Actor
from bot.calendar.zones import parse_moment
from bot.clock import to_text
from bot.delivery.model import NewDelivery
from bot.errors import Conflict, Invalid, NotFound
from bot.letters import acts, names, reach, rules
from bot.letters.desk import LetterDesk
from bot.letters.model import (
    Letter,
    LetterState,
    Level,
    Organisation,
    OwnSignature,
    Receipt,
    Signatory,
    SignatureState,
    Visibility,
)
from bot.letters.reach import intention_cause
from bot.letters.register import store as register
from bot.letters.register.authority import authority_of
from bot.letters.signatures import amending, signing
from bot.letters.signatures import store as signatures
from bot.letters.signatures.flow import store
from bot.letters.signatures.flow.model import Kept, Known, Summary, Wish
from bot.storage import Transaction

KEPT = timedelta(hours=24)
"""How long what was typed waits for its confirmation."""

NUDGE = timedelta(hours=24)
"""How long before the deadline those who intend to sign are asked at the latest."""

KNOWN = 23


class SigningService:
    """From the form to the receipt. Also one of the things that happen by themselves (`Timed`): what was typed goes.

    Args:
        desk: who may do what with which letter.
    """

    def __init__(self, desk: LetterDesk) -> None:
        self._desk = desk

    async def known(self, actor: Actor, letter_id: int) -> list[Known]:
        """Return the organisations an account may sign for by the register, then those it signed for before."""

        def look(tx: Transaction) -> list[Known]:
            letter = self._desk.found(tx, actor, letter_id)
            before = {
                names.name_key(one.signature.signatory.name): one.signature.signatory
                for one in reversed(signatures.owned_by(tx, actor.user_id, letter.guild_id))
            }
            found: dict[str, Known] = {}
            for member, level in register.committed_by(tx, letter.guild_id, actor.user_id):
                key, known = names.name_key(member.details.name), member.details
                mine = before.pop(key, None)
                role = (mine.committed_by, mine.committed_role) if isinstance(mine, Organisation) else (actor.name, "")
                entry = Organisation(known.name, known.country, *role, known.website, known.ecosoc)
                found[key] = Known(entry, level, store.last_visibility(tx, actor.user_id, key))
            for key, signatory in reversed(before.items()):
                if isinstance(signatory, Organisation):
                    found[key] = Known(signatory, Level.SELF, store.last_visibility(tx, actor.user_id, key))
            return list(found.values())[:KNOWN]

        return await self._desk.db.read(look)

    async def keep(
        self,
        actor: Actor,
        letter_id: int,
        sha256: str,
        signatory: Signatory,
        visibility: Visibility,
        instead_of: str | None = None,
    ) -> Summary:
        """Keep what was typed until it is confirmed, for a day at most, and return what is to be confirmed.

        It is kept also where the text changed meanwhile (`Summary.changed`): nobody types it twice, and only `renew`
        makes it something that can be confirmed.

        Args:
            actor: who typed it.
            letter_id: the letter.
            sha256: of the text they were shown.
            signatory: for whom.
            visibility: who may read the name.
            instead_of: what they typed before, which is forgotten.

        Raises:
            NotFound: no such letter here.
            Invalid: a field cannot be taken.
            Conflict: the letter is not open.
        """
        guild_id = self._desk.servers.require_server(actor)
        clean = rules.clean_signatory(signatory)

        def work(tx: Transaction) -> Summary:
            now, letter = self._desk.clock.now(), self._desk.found(tx, actor, letter_id)
            rules.require_state(letter, now, {LetterState.OPEN})
            wish = Wish(sha256, self._completed(tx, letter, actor, clean), visibility)
            kept = Kept(secrets.token_hex(8), letter_id, actor.user_id, wish, None)
            if instead_of is not None:
                store.drop(tx, instead_of)
            store.keep(tx, kept, guild_id, wish, now + KEPT)
            return self._summary(tx, letter, kept.token, actor, wish)

        return await self._desk.db.write(work)

    async def summary(self, actor: Actor, token: str) -> Summary:
        """Return what was typed, to be looked at once more.

        Raises:
            NotFound: ``signing-gone``: it is not there (any more), or was confirmed.
            Conflict: the letter is not open any more.
        """

        def look(tx: Transaction) -> Summary:
            kept = self._kept(tx, actor, token)
            if kept.wish is None:
                raise NotFound("signing-gone")
            letter = reach.again(tx, kept.letter_id)
            rules.require_state(letter, self._desk.clock.now(), {LetterState.OPEN})
            return self._summary(tx, letter, token, actor, kept.wish)

        return await self._desk.db.read(look)

    async def confirm(self, actor: Actor, token: str) -> Receipt:
        """Sign with what was typed; confirmed before, the receipt is given again.

        Raises:
            NotFound: ``signing-gone``.
            Conflict: the letter is not open at this moment, or ``letter-text-changed``: nothing is recorded.
        """

        def work(tx: Transaction) -> Receipt:
            kept = self._kept(tx, actor, token)
            if kept.wish is None:
                own = acts.own(tx, actor.user_id, kept.code or "")
                return Receipt(own.letter, own.signature, again=True)
            letter = self._desk.found(tx, actor, kept.letter_id)
            receipt = signing.sign(tx, self._desk, actor, letter, kept.wish)
            store.done(tx, token, receipt.signature.code)
            return receipt

        return await self._desk.db.write(work)

    async def renew(self, actor: Actor, token: str, fingerprint: str) -> Summary:
        """Bind what was typed to the text the person was shown after it had changed.

        Raises:
            NotFound: ``signing-gone``.
            Conflict: it changed once more.
        """

        def work(tx: Transaction) -> Summary:
            kept = self._kept(tx, actor, token)
            letter = self._desk.found(tx, actor, kept.letter_id)
            rules.require_state(letter, self._desk.clock.now(), {LetterState.OPEN})
            if kept.wish is None:
                raise NotFound("signing-gone")
            if letter.text.fingerprint != fingerprint:
                raise Conflict("letter-text-changed")
            store.rebind(tx, token, letter.text.sha256)
            wish = replace(kept.wish, sha256=letter.text.sha256)
            return self._summary(tx, letter, token, actor, wish)

        return await self._desk.db.write(work)

    async def intend(self, actor: Actor, token: str, typed: str) -> Receipt:
        """Record that a signature is intended and when that will be decided; the person is asked then, once.

        Raises:
            NotFound: ``signing-gone``.
            Invalid: the moment cannot be read, has passed (``time-past``) or is after the deadline
                (``signing-intent-late``).
            Conflict: as `confirm`.
        """
        zone = self._desk.zone(self._desk.servers.require_server(actor))

        def work(tx: Transaction) -> Receipt:
            now, kept = self._desk.clock.now(), self._kept(tx, actor, token)
            if kept.wish is None:
                own = acts.own(tx, actor.user_id, kept.code or "")
                return Receipt(own.letter, own.signature, again=True)
            letter = self._desk.found(tx, actor, kept.letter_id)
            decides = parse_moment(typed, now=now, default_zone=zone).utc
            if decides <= now:
                raise Invalid("signing-intent-past")
            if decides > letter.deadline.utc:
                raise Invalid("signing-intent-late")
            receipt = signing.sign(tx, self._desk, actor, letter, replace(kept.wish, intends=decides))
            if not receipt.again:
                self._desk.deliveries.enrol(tx, [_nudge(receipt, decides, now)])
            store.done(tx, token, receipt.signature.code)
            return receipt

        return await self._desk.db.write(work)

    async def commit(self, actor: Actor, code: str) -> Receipt:
        """Sign what one intended to sign; signed before, the receipt is given again.

        Raises:
            NotFound: no signature of this person has this code.
            Conflict: the letter is not open any more, or the intention was taken back (``signing-intent-gone``).
        """

        def work(tx: Transaction) -> Receipt:
            own = acts.own(tx, actor.user_id, code)
            if own.signature.state not in rules.LIVE:
                raise Conflict("signing-intent-gone")
            if own.signature.state is not SignatureState.INTENDS:
                return Receipt(own.letter, own.signature, again=True)
            rules.require_state(own.letter, self._desk.clock.now(), {LetterState.OPEN})
            return Receipt(own.letter, signing.commit(tx, self._desk, actor, own.letter, own.signature), again=False)

        return await self._desk.db.write(work)

    async def amend(self, actor: Actor, code: str, signatory: Signatory) -> OwnSignature:
        """Change what one's own signature says of its signatory, until the letter is delivered.

        Raises:
            NotFound: no signature of this person has this code.
            Invalid: a field cannot be taken.
            Conflict: it does not stand any more, the letter was delivered, another one of theirs has that name, or the
                name was approved by an organiser (``signing-amend-approved``).
        """
        clean = rules.clean_signatory(signatory)
        return await self._desk.db.write(lambda tx: amending.amend(tx, self._desk, actor, code, clean))

    async def next_due(self) -> datetime | None:
        """Return when something that was typed and never confirmed is to be erased."""
        return await self._desk.db.read(store.next_erased)

    async def run_due(self, now: datetime) -> None:
        """Erase what was typed and never confirmed for a day."""
        due = await self.next_due()
        if due is not None and due <= now:
            await self._desk.db.write(lambda tx: store.erase(tx, now))

    def _kept(self, tx: Transaction, actor: Actor, token: str) -> Kept:
        kept = store.kept(tx, token, actor.user_id, self._desk.clock.now())
        if kept is None:
            raise NotFound("signing-gone")
        return kept

    def _summary(self, tx: Transaction, letter: Letter, token: str, actor: Actor, wish: Wish) -> Summary:
        level, reason = signing.looked_at(tx, self._desk, actor, letter, wish)
        return Summary(token, letter, wish, level, reason is not None, letter.text.sha256 != wish.sha256)

    def _completed(self, tx: Transaction, letter: Letter, actor: Actor, signatory: Signatory) -> Signatory:
        """Return a signatory with what the register knows besides, where it says that this account may commit it."""
        if not isinstance(signatory, Organisation):
            return signatory
        member_id, level = authority_of(tx, letter.guild_id, actor.user_id, signatory)
        member = register.find(tx, letter.guild_id, member_id) if member_id and level is not Level.SELF else None
        if member is None:
            return signatory
        known = member.details
        return replace(signatory, website=signatory.website or known.website, ecosoc=signatory.ecosoc or known.ecosoc)


def _nudge(receipt: Receipt, decides: datetime, now: datetime) -> NewDelivery:
    letter, signature = receipt.letter, receipt.signature
    latest = letter.deadline.utc - NUDGE
    due = min(decides, latest) if latest > now else decides
    return NewDelivery(
        key=f"letter:{letter.id}:intention:{signature.seq}",
        guild_id=letter.guild_id,
        user_id=signature.user_id,
        due_at=due,
        useless_after=letter.deadline.utc + timedelta(seconds=1),
        message="signing-nudge",
        data={
            "letter": letter.id,
            "title": letter.title,
            "code": signature.code,
            "deadline": to_text(letter.deadline.utc),
            "alone": True,
        },
        cause=intention_cause(letter.id, signature.seq),
        created_by=letter.created_by,
    )
