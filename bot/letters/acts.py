"""What happens to a letter, each act with its ledger entry (and deliveries) in one transaction.

These functions run in the writer's thread. Authority was checked before, by the service.
"""

from dataclasses import replace
from datetime import datetime

from bot.calendar.zones import require_future
from bot.clock import to_text
from bot.delivery.model import NewDelivery
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, NotFound
from bot.letters import rules, store
from bot.letters.drafting import Wording
from bot.letters.facts import letter_fact
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act, Json
from bot.letters.life import retraction
from bot.letters.life import store as life
from bot.letters.life.notices import runners, tell
from bot.letters.model import (
    Letter,
    LetterState,
    OwnSignature,
)
from bot.letters.reach import again, cause_of, intention_cause
from bot.letters.signatures import store as signatures
from bot.storage import Transaction

_ENDED = frozenset({LetterState.CANCELLED, LetterState.DELIVERED})


def create(tx: Transaction, guild_id: int, user_id: int, wording: Wording, now: datetime) -> Letter:
    """Record a draft."""
    require_future(wording.deadlines.internal, now)
    letter_id = store.insert_letter(tx, guild_id, user_id, to_text(now))
    return _save(tx, letter_id, user_id, wording, Act.CREATE, now)


def edit(tx: Transaction, letter: Letter, user_id: int, wording: Wording, now: datetime) -> Letter:
    """Change what a draft says.

    Raises:
        Conflict: it is no draft any more.
    """
    rules.require_state(letter, now, {LetterState.DRAFT})
    require_future(wording.deadlines.internal, now)
    return _save(tx, letter.id, user_id, wording, Act.EDIT, now)


def open_letter(
    tx: Transaction,
    letter: Letter,
    user_id: int,
    sha256: str,
    channel_id: int,
    deliveries: DeliveryService,
    now: datetime,
) -> Letter:
    """Freeze a draft's text, open the letter for signatures and plan its panel, all or nothing.

    Raises:
        Conflict: it is no draft, its text is another one than the organiser confirmed (``letter-text-changed``), or
            its deadline has passed (``letter-deadline-over``).
    """
    rules.require_state(letter, now, {LetterState.DRAFT})
    if letter.text.sha256 != sha256:
        raise Conflict("letter-text-changed")
    if letter.deadline.utc <= now:
        raise Conflict("letter-deadline-over")
    store.freeze(tx, letter.id, letter.text.number, to_text(now))
    ledger_store.append(tx, letter.id, to_text(now), Act.OPEN, user_id, _facts_of(letter))
    plan_panel(tx, letter, user_id, channel_id, deliveries, now)
    return again(tx, letter.id)


def plan_panel(
    tx: Transaction,
    letter: Letter,
    user_id: int,
    channel_id: int,
    deliveries: DeliveryService,
    now: datetime,
    guild_id: int | None = None,
) -> None:
    """Plan a letter's panel in a channel, due now; asked twice within a minute for the same channel it comes once.

    `guild_id` is the channel's server where it is another one than the letter's.
    """
    deliveries.enrol(
        tx,
        [
            NewDelivery(
                key=f"letter:{letter.id}:panel:{channel_id}:{now:%Y-%m-%dT%H:%M}",
                guild_id=guild_id or letter.guild_id,
                channel_id=channel_id,
                due_at=now,
                useless_after=letter.deadline.utc,
                message="letter-panel",
                # Alone: in a digest of overdue deliveries its buttons would be lost.
                data={"letter": letter.id, "title": letter.title, "alone": True},
                cause=cause_of(letter.id),
                created_by=user_id,
            )
        ],
    )


def own(tx: Transaction, user_id: int, code: str) -> OwnSignature:
    """Return a person's own signature by its receipt's code, however it is typed.

    Raises:
        NotFound: ``letter-signature-not-found``; the same for somebody else's code as for none.
    """
    found = signatures.owned(tx, user_id, code.strip().upper().replace("-", ""))
    if found is None:
        raise NotFound("letter-signature-not-found")
    return with_retraction(tx, found)


def with_retraction(tx: Transaction, found: OwnSignature) -> OwnSignature:
    """Return a signature with whether it is wanted back from a letter that was delivered."""
    return replace(found, retraction=life.retraction(tx, found.letter.id, found.signature.seq))


def withdraw(tx: Transaction, user_id: int, code: str, deliveries: DeliveryService, now: datetime) -> OwnSignature:
    """Take a person's own signature back; done before, nothing happens again.

    From a letter that was delivered it is asked back (see `life.retraction`): the addressee has to be told.

    Raises:
        NotFound: as `own`.
    """
    found = own(tx, user_id, code)
    if found.signature.state not in rules.LIVE:
        return found
    if found.letter.state is LetterState.DELIVERED:
        retraction.ask(tx, found, deliveries, now)
        return own(tx, user_id, code)
    ledger_store.append(tx, found.letter.id, to_text(now), Act.WITHDRAW, user_id, {"sign": found.signature.seq})
    signatures.withdraw(tx, found.signature, to_text(now))
    deliveries.cancel_cause(tx, intention_cause(found.letter.id, found.signature.seq))
    return own(tx, user_id, code)


def close(tx: Transaction, letter: Letter, user_id: int, deliveries: DeliveryService, now: datetime) -> Letter:
    """Close an open letter before its deadline.

    Raises:
        Conflict: it is not open.
    """
    rules.require_state(letter, now, {LetterState.OPEN})
    return _end(tx, letter, LetterState.CLOSED, user_id, {"reason": "organiser"}, deliveries, now)


def cancel(tx: Transaction, letter: Letter, user_id: int, deliveries: DeliveryService, now: datetime) -> Letter:
    """Cancel a letter that was not delivered.

    Raises:
        Conflict: it was delivered or cancelled.
    """
    rules.require_state(letter, now, set(LetterState) - _ENDED)
    return _end(tx, letter, LetterState.CANCELLED, user_id, {}, deliveries, now)


def close_overdue(tx: Transaction, deliveries: DeliveryService, now: datetime) -> list[Letter]:
    """Close every open letter whose deadline has come, and plan the word to those who run it."""
    closed = []
    for letter in store.overdue(tx, to_text(now)):
        closed.append(_end(tx, letter, LetterState.CLOSED, None, {"reason": "deadline"}, deliveries, now))
        # Named after the deadline: an extended letter closes again.
        key = f"closed:{letter.deadline.utc:%Y%m%dT%H%M%S}"
        deliveries.enrol(tx, tell(letter, runners(tx, letter), "letter-closed-notice", key, now))
    return closed


def _save(tx: Transaction, letter_id: int, user_id: int, wording: Wording, act: Act, now: datetime) -> Letter:
    store.save_draft(tx, letter_id, wording.title, wording.addressee, wording.deadlines, wording.text, wording.language)
    letter = again(tx, letter_id)
    ledger_store.append(tx, letter_id, to_text(now), act, user_id, _facts_of(letter))
    # As they were typed: whoever did is told where clocks change in that hour.
    return replace(letter, deadline=wording.deadlines.internal, official=wording.deadlines.official)


def _end(
    tx: Transaction,
    letter: Letter,
    state: LetterState,
    user_id: int | None,
    data: dict[str, Json],
    deliveries: DeliveryService,
    now: datetime,
) -> Letter:
    ledger_store.append(
        tx, letter.id, to_text(now), Act.CLOSE if state is LetterState.CLOSED else Act.CANCEL, user_id, data
    )
    store.end(tx, letter.id, state, to_text(now))
    # A panel that was not said yet would invite people to a letter they cannot sign.
    deliveries.cancel_cause(tx, cause_of(letter.id))
    return again(tx, letter.id)


def _facts_of(letter: Letter) -> dict[str, Json]:
    fact = letter_fact(letter)
    del fact["state"]
    return {"letter": fact, "text": letter.text.sha256}
