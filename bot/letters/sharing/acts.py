"""Offering a letter to another server, taking it in and back: each act with its ledger entry in one transaction.

These functions run in the writer's thread. Authority was checked before, by the service.
"""

from datetime import datetime

from bot.clock import to_text
from bot.errors import Conflict, NotFound
from bot.letters import rules
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act, Json
from bot.letters.model import Letter, LetterState
from bot.letters.reach import again
from bot.letters.sharing import codes, store
from bot.letters.sharing.model import NewOffer, Offer, Share
from bot.storage import Transaction

OFFERS = 10
"""Most codes of one letter that wait to be used."""


def offer(tx: Transaction, letter: Letter, user_id: int, now: datetime) -> NewOffer:
    """Make a code with which one other server can take an open letter in. It is shown once and kept nowhere.

    Raises:
        Conflict: the letter is not open, or ``share-offers-many``.
    """
    rules.require_state(letter, now, {LetterState.OPEN})
    at, until = to_text(now), now + codes.VALID
    if len(store.open_offers(tx, letter.id, at)) >= OFFERS:
        raise Conflict("share-offers-many", most=OFFERS)
    entry = ledger_store.append(tx, letter.id, at, Act.OFFER, user_id, {"until": to_text(until)})
    code, salt = codes.new_code(), codes.new_salt()
    kept = store.add_offer(tx, letter.id, entry.seq, salt, codes.code_hash(salt, code), at, to_text(until))
    return NewOffer(letter, kept, code)


def offered(tx: Transaction, code: str, now: datetime) -> Offer | None:
    """Return the offer that a code is for; None where it is wrong, used, expired, taken back or of a letter that ended.

    Every offer is looked at whichever fits, so that the time it takes tells nothing.
    """
    fitting = [one for one, salt, kept in store.open_offers(tx, None, to_text(now)) if codes.fits(salt, kept, code)]
    for one in fitting:
        if rules.state_at(again(tx, one.letter_id), now) is LetterState.OPEN:
            return one
    return None


def accept(tx: Transaction, one: Offer, guild_id: int, user_id: int, now: datetime) -> Letter:
    """Take a letter in.

    Raises:
        Conflict: ``share-own`` (it is run here) or ``share-already``; the code stays good for another server.
    """
    letter = again(tx, one.letter_id)
    if letter.guild_id == guild_id:
        raise Conflict("share-own")
    if store.in_sight(tx, letter.id, guild_id):
        raise Conflict("share-already", id=str(letter.id))
    entry = _note(tx, letter, Act.ACCEPT, user_id, guild_id, {"offer": one.entry}, now)
    store.use(tx, one, guild_id, user_id, entry, to_text(now))
    return letter


def revoke_offers(tx: Transaction, letter: Letter, user_id: int, now: datetime) -> int:
    """Take back every code of a letter that was not used; return how many there were."""
    at = to_text(now)
    standing = [one for one, _, _ in store.open_offers(tx, letter.id, at)]
    for one in standing:
        ledger_store.append(tx, letter.id, at, Act.REVOKE, user_id, {"offer": one.entry})
    store.revoke(tx, standing, at)
    return len(standing)


def revoke_share(tx: Transaction, letter: Letter, user_id: int, guild_id: int, now: datetime) -> Share:
    """Take a letter out of sight in another server; signatures that were given there stay.

    Raises:
        NotFound: ``share-not-found``.
    """
    share = store.share_with(tx, letter.id, guild_id)
    if share is None:
        raise NotFound("share-not-found")
    _note(tx, letter, Act.REVOKE, user_id, guild_id, {"accept": share.entry}, now)
    store.end(tx, share, to_text(now))
    return share


def _note(
    tx: Transaction, letter: Letter, act: Act, user_id: int, guild_id: int, data: dict[str, Json], now: datetime
) -> int:
    # The server is committed to and not named: exports go to people who need not know who worked together.
    return ledger_store.append(tx, letter.id, to_text(now), act, user_id, data, server=str(guild_id)).seq
