"""The rows of contact details, of who looked at them, and of names that change who may read them. SQL only."""

from collections.abc import Iterable, Iterator

from bot.clock import from_text, to_text
from bot.letters.model import Visibility
from bot.letters.safety.model import Look, Sealed
from bot.storage import Transaction


def set_visibility(tx: Transaction, letter_id: int, seq: int, visibility: Visibility, fact_seq: int) -> None:
    """Write who may read a name, and the ledger entry that commits to that."""
    tx.execute(
        "UPDATE signature SET visibility = ?, fact_seq = ? WHERE letter_id = ? AND seq = ?",
        (visibility.value, fact_seq, letter_id, seq),
    )


def keep_contact(tx: Transaction, letter_id: int, seq: int, sealed: Sealed, now: str) -> None:
    """Store contact details in the place of those that were there."""
    tx.execute(
        "INSERT INTO signature_contact (letter_id, seq, key_id, nonce, sealed, given_at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (letter_id, seq) DO UPDATE SET key_id = excluded.key_id, nonce = excluded.nonce,"
        " sealed = excluded.sealed, given_at = excluded.given_at",
        (letter_id, seq, sealed.key_id, sealed.nonce, sealed.content, now),
    )


def drop_contact(tx: Transaction, letter_id: int, seq: int) -> None:
    """Erase contact details; who looked at them stays, for the signatory to see."""
    tx.execute("DELETE FROM signature_contact WHERE letter_id = ? AND seq = ?", (letter_id, seq))


def contact(tx: Transaction, letter_id: int, seq: int) -> Sealed | None:
    """Return contact details as they are stored."""
    row = tx.execute(
        "SELECT key_id, nonce, sealed FROM signature_contact WHERE letter_id = ? AND seq = ?", (letter_id, seq)
    ).fetchone()
    return None if row is None else Sealed(row["key_id"], bytes(row["nonce"]), bytes(row["sealed"]))


def with_contact(tx: Transaction, letter_id: int) -> set[int]:
    """Return the numbers of a letter's signatures that have contact details."""
    rows = tx.execute("SELECT seq FROM signature_contact WHERE letter_id = ?", (letter_id,))
    return {row["seq"] for row in rows}


def sealed_otherwise(tx: Transaction, key_id: str) -> Iterator[tuple[int, int, Sealed]]:
    """Return (letter, number, details) of what was sealed with another key."""
    rows = tx.execute(
        "SELECT letter_id, seq, key_id, nonce, sealed FROM signature_contact WHERE key_id <> ?", (key_id,)
    ).fetchall()
    for row in rows:
        sealed = Sealed(row["key_id"], bytes(row["nonce"]), bytes(row["sealed"]))
        yield row["letter_id"], row["seq"], sealed


def seal_anew(tx: Transaction, letter_id: int, seq: int, sealed: Sealed) -> None:
    """Write contact details under another key."""
    tx.execute(
        "UPDATE signature_contact SET key_id = ?, nonce = ?, sealed = ? WHERE letter_id = ? AND seq = ?",
        (sealed.key_id, sealed.nonce, sealed.content, letter_id, seq),
    )


def looked(tx: Transaction, letter_id: int, seqs: Iterable[int], look: Look) -> None:
    """Note that an organiser looked at contact details."""
    tx.executemany(
        "INSERT INTO signature_contact_look (letter_id, seq, looked_by, looked_at, how) VALUES (?, ?, ?, ?, ?)",
        [(letter_id, seq, look.by, to_text(look.at), look.how) for seq in seqs],
    )


def looks(tx: Transaction, letter_id: int, seq: int) -> tuple[Look, ...]:
    """Return who looked at contact details, the latest first."""
    rows = tx.execute(
        "SELECT * FROM signature_contact_look WHERE letter_id = ? AND seq = ? ORDER BY looked_at DESC, id DESC",
        (letter_id, seq),
    )
    return tuple(Look(from_text(row["looked_at"]), row["how"], row["looked_by"]) for row in rows)
