"""The organisers' side of signing: what waits for approval, how well it is known who signs."""

import unicodedata
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.actor import Actor
from bot.clock import to_text
from bot.delivery.model import NewDelivery
from bot.errors import NotFound
from bot.letters import names, rules
from bot.letters.desk import LetterDesk
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act
from bot.letters.model import Letter, LetterState, Level, Organisation, Signature, SignatureState
from bot.letters.reach import cause_of
from bot.letters.signatures import levels
from bot.letters.signatures import store as signatures
from bot.letters.signatures.flow import store
from bot.letters.signatures.flow.model import Approval, Decided, Waiting
from bot.letters.texts import confirming
from bot.storage import Transaction

NAME_OF_RULE = "signing-waits-rule"
REASON_LIMIT = 300
_WORD_USEFUL = timedelta(days=7)
_DECIDABLE = frozenset({LetterState.OPEN, LetterState.CLOSED})


class SignersService:
    """What organisers decide about signatures.

    Args:
        desk: who may do what with which letter; signatures ask it whether they wait.
    """

    def __init__(self, desk: LetterDesk) -> None:
        self._desk = desk
        desk.on_signing(_asked_for)

    async def queue(self, actor: Actor, letter_id: int) -> list[Waiting]:
        """Return what waits for approval under a letter, the oldest first."""

        def look(tx: Transaction) -> list[Waiting]:
            letter = self._desk.found_to_run(tx, actor, letter_id)
            found = signatures.in_states(tx, letter.id, [SignatureState.PENDING])
            return [Waiting(one, mixes_scripts(one.signatory.name)) for one in found]

        return await self._desk.db.read(look)

    async def decide(
        self, actor: Actor, letter_id: int, seqs: Sequence[int], *, approve: bool, reason: str = ""
    ) -> Decided:
        """Approve or reject what waits, also after the deadline until delivery; each signer is told once.

        What somebody decided meanwhile is left and counted in `Decided.others`.

        Raises:
            Refused: the person does not run the letter.
            Invalid: ``letter-field-empty``, ``letter-field-long``: a rejection has its reason.
            Conflict: the letter was delivered or cancelled.
        """
        said = "" if approve else names.clean_needed(reason, "reason", REASON_LIMIT)

        def act(tx: Transaction, letter: Letter, now: datetime) -> Decided:
            rules.require_state(letter, now, _DECIDABLE)
            found = [signatures.find(tx, letter.id, seq) for seq in dict.fromkeys(seqs)]
            waiting = [one for one in found if one is not None and one.state is SignatureState.PENDING]
            for one in waiting:
                self._decide(tx, letter, one, actor.user_id, said, now)
            return Decided(letter, tuple(waiting), len(found) - len(waiting))

        return await self._desk.act(actor, letter_id, act)

    async def signers(self, actor: Actor, letter_id: int, typed: str = "", limit: int = 25) -> list[Signature]:
        """Return organisations that stand under a letter, by part of their name, for whoever runs it."""
        wanted = names.name_key(typed)

        def look(tx: Transaction) -> list[Signature]:
            letter = self._desk.found_to_run(tx, actor, letter_id)
            found = signatures.in_states(tx, letter.id, rules.LIVE)
            fitting = (one for one in found if isinstance(one.signatory, Organisation))
            return [one for one in fitting if wanted in names.name_key(one.signatory.name)][:limit]

        return await self._desk.db.read(look)

    async def set_level(self, actor: Actor, letter_id: int, seq: int, level: Level) -> Signature:
        """Record how well it is known that an organisation wants its signature.

        Raises:
            Refused: the person does not run the letter.
            NotFound: ``signing-no-such``: no organisation's signature that stands has this number.
            Conflict: the letter was delivered or cancelled.
        """

        def act(tx: Transaction, letter: Letter, now: datetime) -> Signature:
            rules.require_state(letter, now, _DECIDABLE)
            one = signatures.find(tx, letter.id, seq)
            if one is None or one.state not in rules.LIVE or not isinstance(one.signatory, Organisation):
                raise NotFound("signing-no-such")
            if one.level is not level:
                levels.set_level(tx, one, level, actor.user_id, now)
            return one

        return await self._desk.act(actor, letter_id, act)

    def _decide(self, tx: Transaction, letter: Letter, one: Signature, by: int, reason: str, now: datetime) -> None:
        approved = not reason
        act = Act.APPROVE if approved else Act.REJECT
        entry = ledger_store.append(tx, letter.id, to_text(now), act, by, {"sign": one.seq})
        current = one.stands_under == letter.text.sha256
        counts = SignatureState.SIGNED if current else SignatureState.NEEDS_CONFIRMATION
        signatures.set_state(tx, one, counts if approved else SignatureState.REJECTED, reason)
        if one.user_id is not None:
            message = "signing-approved-notice" if approved else "signing-rejected-notice"
            self._desk.deliveries.enrol(tx, [_word(letter, one, message, reason, entry.seq, now)])
        confirming.ask_one(tx, letter, one.seq, by, self._desk.deliveries, now)


def mixes_scripts(name: str) -> bool:
    """Whether a word mixes Latin, Greek and Cyrillic letters: those of one script look like those of another."""
    for word in name.split():
        scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in word if letter.isalpha()}
        if len(scripts & {"LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE"}) > 1:
            return True
    return False


def _asked_for(tx: Transaction, letter: Letter, signature: Signature, _: Actor) -> str | None:
    """Say whether the letter's rule wants an organiser's approval."""
    if not isinstance(signature.signatory, Organisation):
        return None
    match store.rule(tx, letter.guild_id, letter.id).approval:
        case Approval.ORGANISATIONS:
            return NAME_OF_RULE
        case Approval.UNPROVEN if signature.level is Level.SELF:
            return NAME_OF_RULE
        case _:
            return None


def _word(letter: Letter, one: Signature, message: str, reason: str, entry: int, now: datetime) -> NewDelivery:
    return NewDelivery(
        key=f"letter:{letter.id}:decided:{entry}",
        guild_id=letter.guild_id,
        user_id=one.user_id,
        due_at=now,
        useless_after=now + _WORD_USEFUL,
        message=message,
        data={"letter": letter.id, "title": letter.title, "code": one.code, "reason": reason},
        cause=cause_of(letter.id),
        created_by=letter.created_by,
    )
