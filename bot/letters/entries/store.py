"""The rows of what organisers brought: entered signatures, files on their way. SQL only."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.letters import names
from bot.letters.entries.rules import Key
from bot.letters.model import Signature, SignatureState
from bot.letters.signatures import store as signatures
from bot.storage import Row, Transaction


@dataclass(frozen=True, slots=True)
class Import:
    """A file on its way into a letter.

    Attributes:
        id: its number.
        letter_id: the letter.
        file: SHA-256 of its content.
        name: the file's name.
        content: its bytes; None once it has ended.
        reading: which column means what, as stored.
        state: 'staged', 'running', 'done', 'stopped' or 'left'.
        staged_by: the organiser; None for the machine's host.
        sha256: the text that was signed; '' until it is confirmed.
        seq: the ledger entry that records it; None until it is confirmed.
        planned: how many signatures it brings.
        recorded: how many of them stand there.
    """

    id: int
    letter_id: int
    file: str
    name: str
    content: bytes | None
    reading: str
    state: str
    staged_by: int | None
    sha256: str
    seq: int | None
    planned: int
    recorded: int


def brought(tx: Transaction, letter_id: int, typed: str, limit: int) -> tuple[tuple[Signature, ...], int]:
    """Return the newest signatures that organisers brought whose name holds what was typed, and how many do."""
    rows = tx.execute(
        "SELECT seq, count(*) OVER () AS total FROM signature WHERE letter_id = ? AND received <> ''"
        " AND state <> 'withdrawn' AND instr(name_key, ?) > 0 ORDER BY seq DESC LIMIT ?",
        (letter_id, typed, limit),
    ).fetchall()
    read = (signatures.find(tx, letter_id, int(row["seq"])) for row in rows)
    return tuple(one for one in read if one is not None), int(rows[0]["total"]) if rows else 0


def heard(tx: Transaction, signature: Signature, received: str) -> None:
    """Write how it was heard of what happened to a signature last."""
    tx.execute(
        "UPDATE signature SET received = ? WHERE letter_id = ? AND seq = ?",
        (received, signature.letter_id, signature.seq),
    )


def keys(tx: Transaction, letter_id: int) -> tuple[set[Key], set[Key]]:
    """Return whom the letter's signatures are of: those that stand (merged ones too), and those that ended."""
    rows = tx.execute(
        "SELECT capacity, name_key, country_key, affiliation, state FROM signature WHERE letter_id = ?", (letter_id,)
    )
    standing: set[Key] = set()
    ended: set[Key] = set()
    over = {SignatureState.WITHDRAWN, SignatureState.REJECTED}
    for row in rows:
        beside = names.name_key(row["affiliation"]) if row["affiliation"] else ""
        key = (str(row["capacity"]), str(row["name_key"]), str(row["country_key"]), beside)
        (ended if row["state"] in over else standing).add(key)
    return standing, ended - standing


def like(tx: Transaction, letter_id: int, key: Key) -> Signature | None:
    """Return a signature that stands for the same signatory, None where there is none."""
    rows = tx.execute(
        # Named, because without statistics SQLite would walk the whole letter for each name.
        "SELECT seq, affiliation FROM signature INDEXED BY signature_by_name"
        " WHERE letter_id = ? AND name_key = ? AND capacity = ? AND country_key = ?"
        " AND state NOT IN ('withdrawn', 'rejected')",
        (letter_id, key[1], key[0], key[2]),
    )
    for row in rows:
        if names.name_key(row["affiliation"]) == key[3]:
            return signatures.find(tx, letter_id, int(row["seq"]))
    return None


def stage(
    tx: Transaction, letter_id: int, file: str, name: str, content: bytes, reading: str, by: int | None, now: str
) -> int:
    """Keep a file until it is recorded or left, and return its number; the same file again replaces itself."""
    tx.execute(
        "UPDATE letter_import SET state = 'left', content = NULL, ended_at = ?"
        " WHERE letter_id = ? AND file = ? AND state = 'staged'",
        (now, letter_id, file),
    )
    row = tx.execute(
        "INSERT INTO letter_import (letter_id, file, name, content, reading, staged_by, staged_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (letter_id, file, name, content, reading, by, now),
    ).fetchone()
    return int(row["id"])


def find_import(tx: Transaction, import_id: int) -> Import | None:
    """Return a file on its way, None where there is none."""
    row = tx.execute("SELECT * FROM letter_import WHERE id = ?", (import_id,)).fetchone()
    return None if row is None else _import(row)


def read_as(tx: Transaction, import_id: int, reading: str) -> None:
    """Write which column means what."""
    tx.execute("UPDATE letter_import SET reading = ? WHERE id = ? AND state = 'staged'", (reading, import_id))


def running(tx: Transaction, letter_id: int) -> bool:
    """Whether a file is being recorded for a letter."""
    found = tx.execute("SELECT 1 FROM letter_import WHERE letter_id = ? AND state = 'running'", (letter_id,))
    return found.fetchone() is not None


def run(tx: Transaction, import_id: int, by: int | None, sha256: str, seq: int, planned: int) -> None:
    """Note that a file's recording has begun."""
    tx.execute(
        "UPDATE letter_import SET state = 'running', staged_by = ?, sha256 = ?, seq = ?, planned = ? WHERE id = ?",
        (by, sha256, seq, planned, import_id),
    )


def end(tx: Transaction, import_id: int, state: str, now: str) -> None:
    """Note how a file ended; its content goes."""
    tx.execute(
        "UPDATE letter_import SET state = ?, content = NULL, ended_at = ? WHERE id = ? AND ended_at IS NULL",
        (state, now, import_id),
    )


def recorded_rows(tx: Transaction, letter_id: int, file: str, first: int = 0, last: int = 1 << 62) -> set[int]:
    """Return which rows of a file, from one to another, became signatures."""
    found = tx.execute(
        "SELECT row FROM letter_import_row WHERE letter_id = ? AND file = ? AND row BETWEEN ? AND ?",
        (letter_id, file, first, last),
    )
    return {int(row["row"]) for row in found}


def became(tx: Transaction, one: Import, rows: Iterable[tuple[int, int]]) -> None:
    """Note which rows became which signatures."""
    became = [(one.letter_id, one.file, row, seq) for row, seq in rows]
    tx.executemany("INSERT INTO letter_import_row (letter_id, file, row, seq) VALUES (?, ?, ?, ?)", became)
    tx.execute("UPDATE letter_import SET recorded = recorded + ? WHERE id = ?", (len(became), one.id))


def unfinished(tx: Transaction) -> list[int]:
    """Return the numbers of the files that are being recorded."""
    return [int(row["id"]) for row in tx.execute("SELECT id FROM letter_import WHERE state = 'running' ORDER BY id")]


def oldest_staged(tx: Transaction) -> str | None:
    """Return since when the oldest file waits for its confirmation."""
    row = tx.execute("SELECT min(staged_at) AS at FROM letter_import WHERE state = 'staged'").fetchone()
    return None if row["at"] is None else str(row["at"])


def leave_stale(tx: Transaction, before: str, now: str) -> None:
    """Let go of the files that nobody confirmed in time."""
    tx.execute(
        "UPDATE letter_import SET state = 'left', content = NULL, ended_at = ?"
        " WHERE state = 'staged' AND staged_at <= ?",
        (now, before),
    )


def forget(tx: Transaction, user_id: int) -> int:
    """Forget which files and signatures an account brought, and files of it that nobody confirmed; return how many.

    Signatures stay: they are other people's.
    """
    tx.execute(
        "UPDATE letter_import SET state = 'left', content = NULL, ended_at = staged_at"
        " WHERE staged_by = ? AND state = 'staged'",
        (user_id,),
    )
    files = tx.execute("UPDATE letter_import SET staged_by = NULL WHERE staged_by = ?", (user_id,)).rowcount
    return files + tx.execute("UPDATE signature SET entered_by = NULL WHERE entered_by = ?", (user_id,)).rowcount


def _import(row: Row) -> Import:
    return Import(
        id=row["id"],
        letter_id=row["letter_id"],
        file=row["file"],
        name=row["name"],
        content=None if row["content"] is None else bytes(row["content"]),
        reading=row["reading"],
        state=row["state"],
        staged_by=row["staged_by"],
        sha256=row["sha256"] or "",
        seq=row["seq"],
        planned=row["planned"],
        recorded=row["recorded"],
    )
