"""Which rows of a letter are erased when their time has come. SQL only; the schema keeps the ledger whole."""

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta

from bot.clock import from_text, to_text
from bot.letters.ledger import store as ledger_store
from bot.letters.model import Letter
from bot.letters.reach import again
from bot.letters.safety.model import Due, Kind, Periods
from bot.storage import Transaction

ERASED_NAME = "[erased]"
"""What stands for a name that is no longer here; it is never public."""

_ENDED = (
    # A letter that nobody delivered or cancelled has ended all the same once it lay closed for as long.
    "SELECT id, state, coalesce(delivered_at, closed_at) AS ended_at FROM letter"
    " WHERE state IN ('closed', 'delivered', 'cancelled') AND coalesce(delivered_at, closed_at) IS NOT NULL"
)
_COUNTED = {
    Kind.CONTACTS: "SELECT count(*) AS n FROM signature_contact WHERE letter_id = ?",
    Kind.DETAILS: "SELECT count(*) AS n FROM signature WHERE letter_id = ?",
}


def moments(tx: Transaction, periods: Periods) -> list[tuple[datetime, int, Kind]]:
    """Return when what of which ended letter is to be erased, the soonest first. Asked often, so nothing is counted."""
    rows = tx.execute(
        f"SELECT ended.id, state, ended_at, kind.value AS kind FROM ({_ENDED}) AS ended"  # noqa: S608 - our own words
        ' JOIN json_each(\'["contacts", "details"]\') AS kind'
        " WHERE NOT EXISTS (SELECT 1 FROM letter_erasure AS done WHERE done.letter_id = ended.id"
        " AND done.kind = kind.value AND done.erased_at >= ended_at)"
    )
    longest = max(periods.contacts, periods.details)
    found = []
    for row in rows:
        kind = Kind(row["kind"])
        days = longest if row["state"] == "closed" else periods.of(kind)
        found.append((from_text(row["ended_at"]) + timedelta(days=days), int(row["id"]), kind))
    return sorted(found)


def due(tx: Transaction, periods: Periods, guild_id: int | None = None) -> list[Due]:
    """Return what is to be erased of letters that have ended, the soonest first (of one server, or of all)."""
    found = []
    for at, letter_id, kind in moments(tx, periods):
        letter = again(tx, letter_id)
        if guild_id in (None, letter.guild_id):
            rows = tx.execute(_COUNTED[kind], (letter_id,)).fetchone()["n"]
            found.append(Due(letter, kind, at, int(rows)))
    return found


def details_erased(tx: Transaction, letter_id: int) -> bool:
    """Whether a letter's details were erased because their time had come."""
    return (
        tx.execute("SELECT 1 FROM letter_erasure WHERE letter_id = ? AND kind = 'details'", (letter_id,)).fetchone()
        is not None
    )


def erase_contacts(tx: Transaction, letter_id: int) -> int:
    """Erase contact details and who looked at them; return how many details that were."""
    tx.execute("DELETE FROM signature_contact_look WHERE letter_id = ?", (letter_id,))
    return tx.execute("DELETE FROM signature_contact WHERE letter_id = ?", (letter_id,)).rowcount


def numbers(tx: Transaction, letter_id: int, after: int, limit: int) -> list[int]:
    """Return the numbers of a letter's next signatures after one."""
    rows = tx.execute(
        "SELECT seq FROM signature WHERE letter_id = ? AND seq > ? ORDER BY seq LIMIT ?", (letter_id, after, limit)
    )
    return [row["seq"] for row in rows]


def erase_details(tx: Transaction, letter_id: int, seqs: Sequence[int]) -> None:
    """Erase who committed organisations, notes, names only counted or taken back, and salts of all hidden names."""
    among = json.dumps(list(seqs))
    forget_secrets(tx, letter_id, seqs)
    tx.execute(
        "UPDATE signature SET committed_by = '', committed_role = '', received = ''"
        " WHERE letter_id = ? AND seq IN (SELECT value FROM json_each(?))",
        (letter_id, among),
    )
    rows = tx.execute(
        "SELECT seq FROM signature WHERE letter_id = ? AND seq IN (SELECT value FROM json_each(?))"
        " AND (visibility = 'count' OR state IN ('withdrawn', 'rejected', 'merged'))",
        (letter_id, among),
    )
    for row in rows.fetchall():
        blank(tx, letter_id, row["seq"])


def forget_secrets(tx: Transaction, letter_id: int, seqs: Collection[int]) -> None:
    """Erase the salts of all that the ledger commits to about some signatures, but for names that are public."""
    public = tx.execute(
        "SELECT fact_seq FROM signature WHERE letter_id = ? AND seq IN (SELECT value FROM json_each(?))"
        " AND visibility = 'public' AND state NOT IN ('withdrawn', 'rejected', 'merged')",
        (letter_id, json.dumps(list(seqs))),
    )
    shown = {row["fact_seq"] for row in public}
    for seq in entries_about(tx, letter_id, seqs):
        ledger_store.forget(tx, letter_id, seq, ("signatory",) if seq in shown else ())


def entries_about(tx: Transaction, letter_id: int, seqs: Collection[int]) -> Iterator[int]:
    """Return the numbers of ledger entries that commit to facts about some signatures."""
    among = json.dumps(list(seqs))
    rows = tx.execute(
        "SELECT seq FROM ledger WHERE letter_id = ?1 AND commitments <> '{}'"
        " AND (seq IN (SELECT value FROM json_each(?2))"
        " OR json_extract(data, '$.sign') IN (SELECT value FROM json_each(?2)))",
        (letter_id, among),
    )
    yield from [row["seq"] for row in rows.fetchall()]


def blank(tx: Transaction, letter_id: int, seq: int) -> None:
    """Erase all that a signature says of who gave it; it stays a number where it counts."""
    tx.execute(
        "UPDATE signature SET user_id = NULL, name = ?1, name_key = 'erased ' || seq, identity_key = 'erased ' || seq,"
        " country = '–', country_key = '', website = '', ecosoc = '', committed_by = '', committed_role = '',"
        " title = '', affiliation = '', visibility = 'count', received = '', entered_by = NULL,"
        " organisation_id = NULL, reason = CASE WHEN reason IS NULL THEN NULL ELSE '' END,"
        " code = 'E' || lower(hex(randomblob(8))) WHERE letter_id = ?2 AND seq = ?3",
        (ERASED_NAME, letter_id, seq),
    )
    tx.execute("UPDATE signature_merge SET reason = '' WHERE letter_id = ? AND seq = ?", (letter_id, seq))


def note(tx: Transaction, letter_id: int, kind: Kind, rows: int, now: datetime) -> None:
    """Record that something of a letter was erased."""
    tx.execute(
        "INSERT INTO letter_erasure (letter_id, kind, erased_at, rows) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (letter_id, kind) DO UPDATE SET erased_at = excluded.erased_at, rows = excluded.rows",
        (letter_id, kind.value, to_text(now), rows),
    )


def noted(tx: Transaction, guild_id: int | None = None) -> list[tuple[Letter, Kind, datetime, int]]:
    """Return what was erased of which letters, the latest first (of one server, or of all)."""
    rows = tx.execute("SELECT * FROM letter_erasure ORDER BY erased_at DESC, letter_id, kind").fetchall()
    found = [(again(tx, row["letter_id"]), Kind(row["kind"]), from_text(row["erased_at"]), row["rows"]) for row in rows]
    return [one for one in found if guild_id in (None, one[0].guild_id)]
