"""The rows of ledgers: appending and reading. Nothing here changes or deletes an entry, and the schema refuses it."""

import json
import secrets
from collections.abc import Collection, Mapping

import orjson

from bot.letters.ledger.entry import (
    GENESIS,
    SECRET_BYTES,
    Act,
    Entry,
    Json,
    Salts,
    canonical,
    commitments_to,
    salt_for,
    sealed,
)
from bot.storage import Transaction

_ACTS = {act.value: act for act in Act}
"""A ledger of 100,000 entries is read in one go, and an enumeration looks its members up slowly."""


def append(
    tx: Transaction, letter_id: int, at: str, act: Act, by: int | None, data: Mapping[str, Json], **facts: Json
) -> Entry:
    """Record an act in the same transaction as the act itself.

    Args:
        tx: the transaction.
        letter_id: the letter.
        at: when, in stored form.
        act: what happened.
        by: who did it, as a Discord user id; None for the passing of the deadline and for the host of the machine.
        data: what everybody may know.
        facts: personal data by purpose, of which only commitments are recorded.
    """
    head = tx.execute(
        "SELECT seq, hash FROM ledger WHERE letter_id = ? ORDER BY seq DESC LIMIT 1", (letter_id,)
    ).fetchone()
    seq, previous = (0, GENESIS) if head is None else (int(head["seq"]) + 1, str(head["hash"]))
    committed = {} if by is None else {"by": str(by)}
    secret = secrets.token_bytes(SECRET_BYTES)
    entry = sealed(letter_id, seq, at, act, data, commitments_to(secret, {**committed, **facts}), previous)
    tx.execute(
        "INSERT INTO ledger (letter_id, seq, at, act, data, commitments, previous, hash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            letter_id,
            seq,
            at,
            act.value,
            canonical(entry.data).decode(),
            canonical(dict(entry.commitments)).decode(),
            previous,
            entry.hash,
        ),
    )
    if entry.commitments:
        tx.execute(
            "INSERT INTO ledger_secret (letter_id, seq, user_id, secret) VALUES (?, ?, ?, ?)",
            (letter_id, seq, by, secret),
        )
    return entry


def head(tx: Transaction, letter_id: int) -> tuple[int, str]:
    """Return number and hash of a letter's last entry."""
    row = tx.execute(
        "SELECT seq, hash FROM ledger WHERE letter_id = ? ORDER BY seq DESC LIMIT 1", (letter_id,)
    ).fetchone()
    return int(row["seq"]), str(row["hash"])


def entries(tx: Transaction, letter_id: int, after: int = -1) -> tuple[Entry, ...]:
    """Return a letter's ledger from its first entry on, or from the one after a number."""
    rows = tx.execute(
        "SELECT letter_id, seq, at, act, data, commitments, previous, hash FROM ledger WHERE letter_id = ?"
        " AND seq > ? ORDER BY seq",
        (letter_id, after),
    ).fetchall()
    # Read as one list each, not one by one: a tenth of the time.
    data = orjson.loads(f"[{','.join([row['data'] for row in rows])}]")
    commitments = orjson.loads(f"[{','.join([row['commitments'] for row in rows])}]")
    return tuple(
        Entry(row["letter_id"], row["seq"], row["at"], _ACTS[row["act"]], what, kept, row["previous"], row["hash"])
        for row, what, kept in zip(rows, data, commitments, strict=True)
    )


def salts_of(tx: Transaction, letter_id: int) -> Salts:
    """Return what lets the facts of a letter's ledger be disclosed, as far as it was not erased."""
    secrets = tx.execute("SELECT seq, secret FROM ledger_secret WHERE letter_id = ?", (letter_id,))
    kept = tx.execute("SELECT seq, purpose, salt FROM ledger_salt WHERE letter_id = ?", (letter_id,))
    return Salts(
        {int(row["seq"]): bytes(row["secret"]) for row in secrets},
        {(int(row["seq"]), str(row["purpose"])): bytes(row["salt"]) for row in kept},
    )


def forget(tx: Transaction, letter_id: int, seq: int, keep: Collection[str] = ()) -> None:
    """Erase what an entry's facts are salted with, so that nobody can test a guess against them; the entry stays.

    Args:
        tx: the transaction.
        letter_id: the letter.
        seq: the entry.
        keep: purposes of facts that can still be disclosed; those erased before do not come back.
    """
    where = (letter_id, seq)
    row = tx.execute("SELECT secret FROM ledger_secret WHERE letter_id = ? AND seq = ?", where).fetchone()
    tx.execute(
        "DELETE FROM ledger_salt WHERE letter_id = ? AND seq = ? AND purpose NOT IN (SELECT value FROM json_each(?))",
        (*where, json.dumps(list(keep))),
    )
    if row is None:
        return
    tx.executemany(
        "INSERT INTO ledger_salt (letter_id, seq, purpose, salt) VALUES (?, ?, ?, ?)",
        [(*where, purpose, salt_for(bytes(row["secret"]), purpose)) for purpose in keep],
    )
    tx.execute("DELETE FROM ledger_secret WHERE letter_id = ? AND seq = ?", where)
