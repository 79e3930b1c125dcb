"""What happens to a letter once it is open, each act with its ledger entry and deliveries in one transaction.

These functions run in the writer's thread. Authority was checked before, by the service.
"""

from datetime import datetime

from bot.calendar.zones import require_future
from bot.clock import from_text, to_text
from bot.delivery.model import JSON
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid
from bot.letters import acts, rules
from bot.letters.facts import moment_fact
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act, Json
from bot.letters.life import store
from bot.letters.life.deadlines import FARTHEST, in_order
from bot.letters.life.model import CoOrganiser, Deadlines, Extension, Head, Published
from bot.letters.life.notices import panel_channels, post, runners, tell
from bot.letters.life.reminders import BEFORE
from bot.letters.model import Letter, LetterState, SignatureState
from bot.letters.reach import again
from bot.letters.signatures import store as signatures
from bot.letters.texts import confirming
from bot.storage import Transaction

CO_ORGANISERS = 20
"""Most people to whom one letter is given."""

_TOLD_OF_MORE_TIME = (
    SignatureState.INTENDS,
    SignatureState.PENDING,
    SignatureState.SIGNED,
    SignatureState.NEEDS_CONFIRMATION,
    SignatureState.MERGED,
)
_TOLD_OF_DELIVERY = (SignatureState.SIGNED, SignatureState.MERGED)


def extend(
    tx: Transaction, letter: Letter, user_id: int, typed: Deadlines, deliveries: DeliveryService, now: datetime
) -> Extension:
    """Give a letter other deadlines; closed by then, it is open again. Signers and panels' channels are told, once.

    Args:
        tx: the transaction.
        letter: an opened letter that was neither delivered nor cancelled.
        user_id: the organiser.
        typed: the deadlines; without an official one the letter keeps its own.
        deliveries: what is said.
        now: the moment.

    Raises:
        Conflict: its state does not allow it, or ``letter-deadline-earlier``: somebody has signed already.
        Invalid: a deadline has passed, is too far, not in order, or nothing would change.
    """
    rules.require_state(letter, now, {LetterState.OPEN, LetterState.CLOSED})
    was = Deadlines(letter.deadline, letter.official)
    new = in_order(Deadlines(typed.internal, typed.official or letter.official))
    _check(tx, letter, was, new, now)
    official = new.official
    data: dict[str, Json] = {"deadline": moment_fact(new.internal), "was": moment_fact(was.internal)}
    if official is not None and official != was.official:
        data["official"] = moment_fact(official)
    entry = ledger_store.append(tx, letter.id, to_text(now), Act.EXTEND, user_id, data)
    store.move(tx, letter.id, new)
    confirming.rescheduled(tx, again(tx, letter.id), deliveries, now)
    for kind, moment in (("internal", new.internal), ("official", official)):
        if moment is not None and moment.utc - BEFORE <= now:
            # Who has just set it need not be reminded of it.
            store.reminded(tx, letter.id, kind, moment.utc)
    people = store.signers(tx, letter, _TOLD_OF_MORE_TIME)
    channels = panel_channels(tx, deliveries, letter)
    said = {"was": _said(was), "now": _said(new)}
    key = f"extended:{entry.seq}"
    deliveries.enrol(tx, tell(letter, people, "letter-extended", key, now, said, by=user_id))
    deliveries.enrol(tx, post(letter, channels, "letter-extended", key, now, said, user_id))
    deliveries.changed()
    return Extension(was, new, len(people), len(channels))


def _check(tx: Transaction, letter: Letter, was: Deadlines, new: Deadlines, now: datetime) -> None:
    require_future(new.internal, now)
    if max(one.utc for one in (new.internal, new.official) if one is not None) > now + FARTHEST:
        raise Invalid("letter-deadline-far")
    if new == was:
        raise Invalid("letter-extend-same")
    if new.internal.utc < was.internal.utc and store.anybody_signed(tx, letter.id):
        raise Conflict("letter-deadline-earlier")


def _said(deadlines: Deadlines) -> dict[str, Json]:
    official = deadlines.official
    return {
        "internal": moment_fact(deadlines.internal),
        "official": None if official is None else moment_fact(official),
    }


def deliver(
    tx: Transaction, letter: Letter, user_id: int, how: str, deliveries: DeliveryService, now: datetime
) -> Published:
    """Record that a closed letter was delivered, with the counts at publication; its signers are told, once.

    Raises:
        Conflict: ``letter-deliver-open``, or it is a draft, delivered or cancelled.
    """
    state = rules.state_at(letter, now)
    if state is LetterState.OPEN:
        raise Conflict("letter-deliver-open")
    rules.require_state(letter, now, {LetterState.CLOSED})
    if letter.state is LetterState.OPEN:
        # Its deadline has come and the alarm has not rung yet.
        acts.close_overdue(tx, deliveries, now)
    counts = signatures.counts(tx, letter.id)
    numbers: dict[str, Json] = {"organisations": counts.organisations, "people": counts.people}
    entry = ledger_store.append(tx, letter.id, to_text(now), Act.DELIVER, user_id, numbers, how=how)
    published = Published(from_text(entry.at), how, counts.organisations, counts.people, entry.seq)
    store.deliver(tx, letter.id, published)
    people = store.signers(tx, letter, _TOLD_OF_DELIVERY)
    deliveries.enrol(tx, tell(letter, people, "letter-was-delivered", "delivered", now, by=user_id))
    return published


def give_to(
    tx: Transaction, letter: Letter, user_id: int, other: int, deliveries: DeliveryService, now: datetime
) -> tuple[CoOrganiser, ...]:
    """Give a letter to a person to run, and tell them; given before, nothing happens.

    Raises:
        Conflict: ``letter-organisers-many``.
    """
    there = store.organisers(tx, letter.id)
    if other in {one.user_id for one in there}:
        return there
    if len(there) >= CO_ORGANISERS:
        raise Conflict("letter-organisers-many", most=CO_ORGANISERS)
    entry = _note_organiser(tx, letter, user_id, other, now, added=True)
    store.add_organiser(tx, letter.id, other, user_id, to_text(now))
    word = tell(letter, [(letter.guild_id, other)], "letter-given-to-run", f"given:{entry}", now, by=user_id)
    deliveries.enrol(tx, word)
    return store.organisers(tx, letter.id)


def take_from(tx: Transaction, letter: Letter, user_id: int, other: int, now: datetime) -> tuple[CoOrganiser, ...]:
    """Take a letter back from a person; done before, nothing happens."""
    if store.organises(tx, letter.id, other):
        _note_organiser(tx, letter, user_id, other, now, added=False)
        store.remove_organiser(tx, letter.id, other)
    return store.organisers(tx, letter.id)


def _note_organiser(tx: Transaction, letter: Letter, user_id: int, other: int, now: datetime, *, added: bool) -> int:
    facts: dict[str, Json] = {"organiser": str(other)}
    return ledger_store.append(tx, letter.id, to_text(now), Act.ORGANISER, user_id, {"added": added}, **facts).seq


def head_of(tx: Transaction, letter: Letter, now: datetime) -> Head:
    """Return the end of a letter's ledger."""
    seq, head = ledger_store.head(tx, letter.id)
    return Head(letter.id, letter.title, head, seq + 1, now)


def publish(
    tx: Transaction, letter: Letter, user_id: int, channel_id: int, deliveries: DeliveryService, now: datetime
) -> Head:
    """Say in a channel where the ledger ends now, and record that it was said.

    Raises:
        Conflict: the letter is a draft: there is nothing yet that anybody signed.
    """
    rules.require_state(letter, now, set(LetterState) - {LetterState.DRAFT})
    head = head_of(tx, letter, now)
    ledger_store.append(tx, letter.id, to_text(now), Act.PUBLISH, user_id, {"head": head.hash})
    said: dict[str, JSON] = {"head": head.hash, "entries": head.entries, "at": to_text(now)}
    place = (letter.guild_id, channel_id)
    deliveries.enrol(tx, post(letter, [place], "letter-head", f"head:{head.entries}", now, said, user_id))
    return head


def remind(
    tx: Transaction, letter_id: int, kind: str, utc: datetime, deliveries: DeliveryService, now: datetime
) -> None:
    """Remind those who run a letter of one of its deadlines, once for each moment."""
    letter = again(tx, letter_id)
    message = "letter-reminder-internal" if kind == "internal" else "letter-reminder-official"
    key = f"reminder:{kind}:{utc:%Y%m%dT%H%M%S}"
    deliveries.enrol(tx, tell(letter, runners(tx, letter), message, key, now))
