"""The rows of offers, shares and wrong codes. SQL only; what may happen is decided in acts."""

import json
from collections.abc import Iterable
from datetime import datetime

from bot.clock import from_text, to_text
from bot.letters.model import SignatureState, Visibility
from bot.letters.sharing.model import Offer, Share
from bot.storage import Row, Transaction


def in_sight(tx: Transaction, letter_id: int, guild_id: int) -> bool:
    """Whether a letter is shared with a server."""
    return share_with(tx, letter_id, guild_id) is not None


def letters_shared_with(tx: Transaction, guild_id: int, *, ever: bool = False) -> frozenset[int]:
    """Return the letters that are shared with a server, or ever were."""
    rows = tx.execute(
        "SELECT letter_id FROM letter_share WHERE guild_id = ? AND (? OR ended_at IS NULL)", (guild_id, ever)
    )
    return frozenset(int(row["letter_id"]) for row in rows)


def share_with(tx: Transaction, letter_id: int, guild_id: int) -> Share | None:
    """Return the standing share of a letter with a server."""
    row = tx.execute(
        "SELECT * FROM letter_share WHERE letter_id = ? AND guild_id = ? AND ended_at IS NULL", (letter_id, guild_id)
    ).fetchone()
    return None if row is None else _share(row)


def shares(tx: Transaction, letter_id: int) -> tuple[Share, ...]:
    """Return the standing shares of a letter, the oldest first."""
    rows = tx.execute(
        "SELECT * FROM letter_share WHERE letter_id = ? AND ended_at IS NULL ORDER BY offer_id", (letter_id,)
    )
    return tuple(_share(row) for row in rows)


def shared_from(tx: Transaction, guild_id: int) -> frozenset[int]:
    """Return the letters of a server that are offered to others, or shared with them."""
    rows = tx.execute(
        "SELECT id FROM letter WHERE guild_id = ? AND ("
        " id IN (SELECT letter_id FROM letter_offer WHERE used_at IS NULL AND revoked_at IS NULL)"
        " OR id IN (SELECT letter_id FROM letter_share WHERE ended_at IS NULL))",
        (guild_id,),
    )
    return frozenset(int(row["id"]) for row in rows)


def add_offer(
    tx: Transaction, letter_id: int, entry: int, salt: bytes, code_hash: bytes, now: str, until: str
) -> Offer:
    """Insert an offer; its ledger entry stands there already."""
    row = tx.execute(
        "INSERT INTO letter_offer (letter_id, entry, salt, code_hash, offered_at, expires_at)"
        " VALUES (?, ?, ?, ?, ?, ?) RETURNING *",
        (letter_id, entry, salt, code_hash, now, until),
    ).fetchone()
    return _offer(row)


def open_offers(tx: Transaction, letter_id: int | None, now: str) -> list[tuple[Offer, bytes, bytes]]:
    """Return the offers of a letter (of all: None) that can still be used, each with salt and hash of its code."""
    rows = tx.execute(
        "SELECT * FROM letter_offer WHERE used_at IS NULL AND revoked_at IS NULL AND expires_at > ?1"
        " AND (?2 IS NULL OR letter_id = ?2) ORDER BY id",
        (now, letter_id),
    )
    return [(_offer(row), bytes(row["salt"]), bytes(row["code_hash"])) for row in rows]


def use(tx: Transaction, offer: Offer, guild_id: int, user_id: int, entry: int, now: str) -> None:
    """Take an offer: from now on the letter is in sight in a server."""
    tx.execute("UPDATE letter_offer SET used_at = ? WHERE id = ?", (now, offer.id))
    tx.execute(
        "INSERT INTO letter_share (offer_id, letter_id, guild_id, entry, accepted_by, accepted_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (offer.id, offer.letter_id, guild_id, entry, user_id, now),
    )


def revoke(tx: Transaction, offers: Iterable[Offer], now: str) -> None:
    """Take offers back that were not used."""
    tx.execute(
        "UPDATE letter_offer SET revoked_at = ? WHERE id IN (SELECT value FROM json_each(?))",
        (now, json.dumps([offer.id for offer in offers])),
    )


def end(tx: Transaction, share: Share, now: str) -> None:
    """End a share: the letter is out of sight there."""
    tx.execute(
        "UPDATE letter_share SET ended_at = ? WHERE letter_id = ? AND guild_id = ? AND ended_at IS NULL",
        (now, share.letter_id, share.guild_id),
    )


def missed(tx: Transaction, guild_id: int, now: str) -> None:
    """Note that a wrong code was typed in a server."""
    tx.execute("INSERT INTO letter_code_miss (guild_id, at) VALUES (?, ?)", (guild_id, now))


def misses(tx: Transaction, guild_id: int, since: datetime) -> int:
    """Return how many wrong codes were typed in a server since a moment; older ones are forgotten."""
    tx.execute("DELETE FROM letter_code_miss WHERE guild_id = ? AND at <= ?", (guild_id, to_text(since)))
    row = tx.execute("SELECT count(*) AS n FROM letter_code_miss WHERE guild_id = ?", (guild_id,)).fetchone()
    return int(row["n"])


def given_in(tx: Transaction, letter_id: int, seq: int, guild_id: int) -> None:
    """Note in which server a signature was given that was not given in the letter's own."""
    tx.execute("UPDATE signature SET given_in = ? WHERE letter_id = ? AND seq = ?", (guild_id, letter_id, seq))


def counts_elsewhere(tx: Transaction, letter_id: int) -> dict[int, dict[SignatureState, int]]:
    """Return how many signatures in which state were given in which other server."""
    rows = tx.execute(
        "SELECT given_in, state, count(*) AS n FROM signature WHERE letter_id = ? AND given_in IS NOT NULL"
        " GROUP BY given_in, state",
        (letter_id,),
    )
    found: dict[int, dict[SignatureState, int]] = {}
    for row in rows:
        found.setdefault(int(row["given_in"]), {})[SignatureState(row["state"])] = int(row["n"])
    return found


def by_visibility_elsewhere(tx: Transaction, letter_id: int) -> dict[int, dict[Visibility, int]]:
    """Return how many signatures that count have which visibility, by the other server they were given in."""
    rows = tx.execute(
        "SELECT given_in, visibility, count(*) AS n FROM signature"
        " WHERE letter_id = ? AND given_in IS NOT NULL AND state = 'signed' GROUP BY given_in, visibility",
        (letter_id,),
    )
    found: dict[int, dict[Visibility, int]] = {}
    for row in rows:
        found.setdefault(int(row["given_in"]), {})[Visibility(row["visibility"])] = int(row["n"])
    return found


def _offer(row: Row) -> Offer:
    return Offer(row["id"], row["letter_id"], row["entry"], from_text(row["offered_at"]), from_text(row["expires_at"]))


def _share(row: Row) -> Share:
    return Share(row["letter_id"], row["guild_id"], row["entry"], from_text(row["accepted_at"]))
