"""Signers of an earlier text: asked to confirm under the new one, reminded, confirmed. In the writer's thread."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.clock import to_text
from bot.delivery.model import NewDelivery
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, NotFound
from bot.letters import reach
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act
from bot.letters.model import Letter, LetterState, Signature, SignatureState
from bot.letters.rules import require_state
from bot.letters.signatures import store as signatures
from bot.letters.texts import rules, store
from bot.letters.texts.model import Confirmed, Owed
from bot.storage import Transaction

CONFIRMABLE = frozenset({LetterState.OPEN, LetterState.CLOSED})
"""A signer who was there in time may confirm until the letter is delivered."""

AT_ONCE = 200
"""Most reminders planned in one transaction."""

_USEFUL = timedelta(days=7)


def cause_of(letter_id: int, seq: int) -> str:
    """Return the cause of what is said to one signer about a new text; cancelled once nothing is to be confirmed."""
    return f"letter:{letter_id}:confirm:{seq}"


def ask_those_waiting(
    tx: Transaction, letter: Letter, change_seq: int, user_id: int, deliveries: DeliveryService, now: datetime
) -> tuple[int, int]:
    """Ask everybody whose signature waits for confirmation.

    Returns:
        How many were asked by a private message, and how many signatures organisers have to confirm on behalf.
    """
    waiting = signatures.to_confirm(tx, letter.id)
    own = [one for one in waiting if one.user_id is not None]
    ask(tx, letter, own, change_seq, user_id, deliveries, now)
    return len(own), len(waiting) - len(own)


def ask(
    tx: Transaction,
    letter: Letter,
    waiting: Sequence[Signature],
    change_seq: int,
    user_id: int,
    deliveries: DeliveryService,
    now: datetime,
) -> None:
    """Ask signers to confirm under the letter's present text, once for each change, in place of what was not said yet.

    Args:
        tx: the transaction that has them wait.
        letter: with its present text.
        waiting: signatures that wait, each with its account.
        change_seq: the ledger entry of the text's last change.
        user_id: who is told when one of them cannot be reached.
        deliveries: what is said.
        now: the present moment.
    """
    useful = max(letter.deadline.utc, now + _USEFUL)
    for one in waiting:
        deliveries.cancel_cause(tx, cause_of(letter.id, one.seq))
    words = [_word(letter, one, change_seq, "", now, useful, user_id) for one in waiting]
    deliveries.enrol(tx, words)
    due = rules.next_reminder(now, letter.deadline.utc, now)
    at = None if due is None else to_text(due)
    store.ask(tx, letter.id, (one.seq for one in waiting), change_seq, to_text(now), at)
    # The next reminder may be earlier than what the alarm waits for.
    deliveries.changed()


def ask_one(
    tx: Transaction, letter: Letter, seq: int, user_id: int, deliveries: DeliveryService, now: datetime
) -> None:
    """Ask the signer of a signature that came to wait by something else than a change: approved, or no more merged.

    Nothing is asked where it has no account, or its signer was asked about this change before; where it does not wait
    (any more), what was not said yet is not said.
    """
    one, change = _as_given(tx, letter.id, seq), store.last_change(tx, letter.id)
    if one is None or one.state is not SignatureState.NEEDS_CONFIRMATION:
        deliveries.cancel_cause(tx, cause_of(letter.id, seq))
    elif one.user_id is not None and change is not None and not store.was_asked(tx, letter.id, seq, change.seq):
        ask(tx, letter, [one], change.seq, user_id, deliveries, now)


def remind(tx: Transaction, deliveries: DeliveryService, now: datetime) -> int:
    """Plan the reminders that are due, of signatures that still wait; return how many were looked at.

    Looked at again when it is due, so an extension moves a reminder and a withdrawal ends it.
    """
    found = store.due_reminders(tx, to_text(now), AT_ONCE)
    for due in found:
        letter = reach.again(tx, due.letter_id)
        signature = _as_given(tx, due.letter_id, due.seq)
        stands = signature is not None and signature.state is SignatureState.NEEDS_CONFIRMATION
        if signature is None or not stands or signature.user_id is None or letter.state is not LetterState.OPEN:
            store.remind_next(tx, due, None, due.reminders)
            continue
        deadline = letter.deadline.utc
        come = [one for one in rules.reminders(due.asked_at, deadline) if due.next_at <= one <= now < deadline]
        if come:
            word = _word(letter, signature, due.change_seq, f"{come[-1]:%Y%m%dT%H%M}", now, deadline, letter.created_by)
            deliveries.enrol(tx, [word])
        following = rules.next_reminder(due.asked_at, deadline, now)
        store.remind_next(tx, due, None if following is None else to_text(following), due.reminders + bool(come))
    return len(found)


def rescheduled(tx: Transaction, letter: Letter, deliveries: DeliveryService, now: datetime) -> None:
    """Plan the reminders anew of those who still wait, after a letter's deadline has moved."""
    waiting = {one.seq for one in signatures.to_confirm(tx, letter.id)}
    for due in store.asked(tx, letter.id):
        if due.seq in waiting:
            following = rules.next_reminder(due.asked_at, letter.deadline.utc, now)
            store.remind_next(tx, due, None if following is None else to_text(following), due.reminders)
    deliveries.changed()


def owed(tx: Transaction, user_id: int, code: str) -> Owed:
    """Return a person's own signature beside the letter's present text.

    Raises:
        NotFound: ``letter-signature-not-found``; the same for somebody else's code as for none.
    """
    own = signatures.owned(tx, user_id, code.strip().upper().replace("-", ""))
    if own is None:
        raise NotFound("letter-signature-not-found")
    return beside(tx, own.letter, own.signature)


def beside(tx: Transaction, letter: Letter, signature: Signature) -> Owed:
    """Return a signature beside the letter's present text."""
    return Owed(letter, signature, store.by_sha(tx, letter.id, signature.stands_under) or letter.text)


def confirm(
    tx: Transaction,
    owing: Owed,
    user_id: int,
    fingerprint: str,
    deliveries: DeliveryService,
    now: datetime,
    received: str = "",
) -> Confirmed:
    """Record that a signature stands under the letter's present text.

    Args:
        tx: the transaction.
        owing: the signature.
        user_id: who confirms: its signer, or an organiser on behalf.
        fingerprint: of the text that was read.
        deliveries: where reminders are cancelled.
        now: the present moment.
        received: how an organiser knows, in their words.

    Raises:
        Conflict: the text is another one by now, the letter was delivered or cancelled, or the signature does not wait.
    """
    letter, signature = owing.letter, owing.signature
    if signature.state is SignatureState.SIGNED and signature.stands_under == letter.text.sha256:
        return Confirmed(letter, signature, again=True)
    if signature.state is not SignatureState.NEEDS_CONFIRMATION:
        raise Conflict("letter-confirm-not-waiting")
    require_state(letter, now, CONFIRMABLE)
    if letter.text.fingerprint != fingerprint:
        raise Conflict("letter-confirm-changed")
    sha256, at = letter.text.sha256, to_text(now)
    ledger_store.append(tx, letter.id, at, Act.CONFIRM, user_id, {"sign": signature.seq, "text": sha256})
    store.confirm(tx, letter.id, signature.seq, sha256, at, received)
    deliveries.cancel_cause(tx, cause_of(letter.id, signature.seq))
    return Confirmed(letter, _as_given(tx, letter.id, signature.seq) or signature, again=False)


def on_behalf(tx: Transaction, letter_id: int) -> list[Signature]:
    """Return the signatures that wait and have no account that could confirm them."""
    waiting = signatures.in_states(tx, letter_id, [SignatureState.NEEDS_CONFIRMATION])
    return [one for one in waiting if one.user_id is None]


def confirm_on_behalf(
    tx: Transaction,
    letter: Letter,
    seqs: Iterable[int],
    user_id: int,
    fingerprint: str,
    received: str,
    deliveries: DeliveryService,
    now: datetime,
) -> int:
    """Record confirmations that organisers received outside of Discord; return how many were new.

    Raises:
        Conflict: as `confirm`.
        NotFound: ``letter-signature-not-found``: one has an account, which must confirm itself, or is none.
    """
    done = 0
    for seq in dict.fromkeys(seqs):
        signature = signatures.find(tx, letter.id, seq)
        if signature is None or signature.user_id is not None:
            raise NotFound("letter-signature-not-found")
        made = confirm(tx, beside(tx, letter, signature), user_id, fingerprint, deliveries, now, received)
        done += not made.again
    return done


def _as_given(tx: Transaction, letter_id: int, seq: int) -> Signature | None:
    one = signatures.find(tx, letter_id, seq)
    return None if one is None else signatures.as_given(tx, one)


def _word(
    letter: Letter, signature: Signature, change_seq: int, reminder: str, now: datetime, useful: datetime, user_id: int
) -> NewDelivery:
    """Return what is said to a signer: for the first time, or as the reminder that has a name."""
    return NewDelivery(
        key=f"letter:{letter.id}:confirm:{signature.seq}:{change_seq}:{reminder}",
        guild_id=letter.guild_id,
        user_id=signature.user_id,
        due_at=now,
        useless_after=useful,
        message="letter-confirm-asked" if not reminder else "letter-confirm-reminder",
        data={"letter": letter.id, "title": letter.title, "code": signature.code, "alone": True},
        cause=cause_of(letter.id, signature.seq),
        created_by=user_id,
    )
