"""Rows of letters that name an account. SQL only."""

import json
from collections.abc import Iterator

from bot.letters.ledger.entry import commitment, salt_for
from bot.storage import Transaction

_PEOPLE = ("organiser", "proposed")
"""Purposes under which the ledger commits to an account besides the one that acted."""


def running(tx: Transaction, user_id: int) -> tuple[str, ...]:
    """Return the titles of letters that go on and that an account wrote, or that were given to it."""
    rows = tx.execute(
        "SELECT title FROM letter WHERE state IN ('draft', 'open', 'closed') AND (created_by = ?1"
        " OR id IN (SELECT letter_id FROM letter_organiser WHERE user_id = ?1)) ORDER BY id",
        (user_id,),
    )
    return tuple(row["title"] for row in rows)


def acts_of(tx: Transaction, user_id: int) -> Iterator[tuple[int, int, list[str]]]:
    """Return (letter, number, purposes) of the entries by an account whose secret is still there."""
    rows = tx.execute(
        "SELECT ledger.letter_id, ledger.seq, ledger.commitments FROM ledger_secret"
        " JOIN ledger USING (letter_id, seq) WHERE ledger_secret.user_id = ?",
        (user_id,),
    )
    for row in rows.fetchall():
        yield row["letter_id"], row["seq"], list(json.loads(row["commitments"]))


def facts_naming(tx: Transaction, user_id: int) -> Iterator[tuple[int, int, str, list[str]]]:
    """Return (letter, number, purpose, purposes) of others' entries that commit to an account, as their salts tell."""
    rows = tx.execute(
        "SELECT ledger.letter_id, ledger.seq, ledger.commitments, ledger_secret.secret, ledger_salt.purpose, salt"
        " FROM ledger LEFT JOIN ledger_secret USING (letter_id, seq) LEFT JOIN ledger_salt USING (letter_id, seq)"
        " WHERE ledger.act IN ('organiser', 'editorial')"
    )
    for row in rows.fetchall():
        committed = json.loads(row["commitments"])
        for purpose in _PEOPLE:
            salt = row["salt"] if row["purpose"] == purpose else None
            if row["secret"] is not None:
                salt = salt_for(bytes(row["secret"]), purpose)
            if salt is not None and committed.get(purpose) == commitment(bytes(salt), str(user_id)):
                yield row["letter_id"], row["seq"], purpose, list(committed)


def forget_contact(tx: Transaction, letter_id: int, seq: int) -> None:
    """Erase a signatory's contact details and who looked at them."""
    for table in ("signature_contact", "signature_contact_look"):
        tx.execute(f"DELETE FROM {table} WHERE letter_id = ? AND seq = ?", (letter_id, seq))  # noqa: S608 - our own names


def leave_name(tx: Transaction, letter_id: int, seq: int) -> None:
    """Leave of a signature what everybody may read, and nothing that leads to the account that gave it."""
    tx.execute(
        "UPDATE signature SET user_id = NULL, committed_by = '', committed_role = '', received = '',"
        " organisation_id = NULL, code = 'E' || lower(hex(randomblob(8))) WHERE letter_id = ? AND seq = ?",
        (letter_id, seq),
    )
