"""The rows of ledgers: appending and reading. Nothing here changes or deletes an entry, and the schema refuses it."""

import json
import secrets
from collections.abc import Mapping

from bot.letters.ledger.entry import GENESIS, SECRET_BYTES, Act, Entry, Json, canonical, commitments_to, sealed
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


def entries(tx: Transaction, letter_id: int) -> tuple[Entry, ...]:
    """Return a letter's ledger from its first entry on."""
    rows = tx.execute(
        "SELECT letter_id, seq, at, act, data, commitments, previous, hash FROM ledger WHERE letter_id = ?"
        " ORDER BY seq",
        (letter_id,),
    ).fetchall()
    # Read as one list each, not one by one: a tenth of the time.
    data = json.loads(f"[{','.join([row['data'] for row in rows])}]")
    commitments = json.loads(f"[{','.join([row['commitments'] for row in rows])}]")
    return tuple(
        Entry(row["letter_id"], row["seq"], row["at"], _ACTS[row["act"]], what, kept, row["previous"], row["hash"])
        for row, what, kept in zip(rows, data, commitments, strict=True)
    )


def secrets_of(tx: Transaction, letter_id: int) -> dict[int, bytes]:
    """Return the secrets that were not erased, by entry number."""
    rows = tx.execute("SELECT seq, secret FROM ledger_secret WHERE letter_id = ?", (letter_id,))
    return {int(row["seq"]): bytes(row["secret"]) for row in rows}
