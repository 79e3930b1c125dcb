"""The rows of decisions about duplicates, and of how merged signatures stood before. SQL only."""

from dataclasses import dataclass

from bot.clock import from_text
from bot.letters.duplicates.model import Decision, Subject, Verdict
from bot.letters.model import Signature, SignatureState
from bot.letters.safety.model import OPENNESS
from bot.letters.store import moment
from bot.storage import Row, Transaction

_GONE = """
WITH RECURSIVE gone (seq, keep) AS (
    SELECT seq, merged_into FROM signature WHERE letter_id = ?1 AND merged_into IS NOT NULL
    UNION
    SELECT gone.seq, onward.merged_into FROM gone JOIN signature AS onward ON letter_id = ?1 AND onward.seq = gone.keep
    WHERE onward.merged_into IS NOT NULL
)"""
"""Of a letter: each merged signature with the one that it was merged into, and with those that that one went into."""


@dataclass(frozen=True, slots=True)
class Orphans:
    """Signatures merged into one that stands no longer, of which nobody was told yet."""

    letter_id: int
    keep: int
    count: int


def subjects(tx: Transaction, letter_id: int) -> list[Subject]:
    """Return what is compared of the signatures that stand or wait for approval, in order of signing."""
    rows = tx.execute(
        "SELECT seq, capacity, name, country_key, website FROM signature"
        " WHERE letter_id = ? AND state IN ('signed', 'pending approval') ORDER BY seq",
        (letter_id,),
    )
    return [
        Subject(row["seq"], row["capacity"] == "organisation", row["name"], row["country_key"], row["website"])
        for row in rows
    ]


def merged_names(tx: Transaction, guild_id: int) -> list[frozenset[str]]:
    """Return pairs of different names that organisers of a server merged under any of its letters."""
    rows = tx.execute(
        "SELECT DISTINCT one.name_key AS one, other.name_key AS other FROM duplicate_decision AS decision"
        " JOIN letter ON letter.id = decision.letter_id"
        " JOIN signature AS one ON one.letter_id = decision.letter_id AND one.seq = decision.low"
        " JOIN signature AS other ON other.letter_id = decision.letter_id AND other.seq = decision.high"
        " WHERE letter.guild_id = ? AND decision.decision = 'merged' AND decision.undone_at IS NULL"
        " AND one.capacity = 'organisation' AND one.name_key <> other.name_key ORDER BY decision.id",
        (guild_id,),
    )
    return [frozenset((row["one"], row["other"])) for row in rows]


def standing(tx: Transaction, letter_id: int) -> dict[tuple[int, int], Decision]:
    """Return what was decided and not undone, by the two signatures."""
    rows = tx.execute("SELECT * FROM duplicate_decision WHERE letter_id = ? AND undone_at IS NULL", (letter_id,))
    return {(row["low"], row["high"]): _decision(row) for row in rows}


def decisions(tx: Transaction, letter_id: int, limit: int) -> list[Decision]:
    """Return the newest decisions that stand; what was only put off is none."""
    rows = tx.execute(
        "SELECT * FROM duplicate_decision WHERE letter_id = ? AND undone_at IS NULL AND decision <> 'later'"
        " ORDER BY id DESC LIMIT ?",
        (letter_id, limit),
    )
    return [_decision(row) for row in rows]


def find(tx: Transaction, decision_id: int) -> Decision | None:
    """Return a decision, None where there is none."""
    row = tx.execute("SELECT * FROM duplicate_decision WHERE id = ?", (decision_id,)).fetchone()
    return None if row is None else _decision(row)


def decide(
    tx: Transaction, letter_id: int, low: int, high: int, verdict: Verdict, keep: int | None, by: int, now: str
) -> None:
    """Write a decision; one that put it off is over."""
    tx.execute(
        "UPDATE duplicate_decision SET undone_at = ? WHERE letter_id = ? AND low = ? AND high = ?"
        " AND decision = 'later' AND undone_at IS NULL",
        (now, letter_id, low, high),
    )
    tx.execute(
        "INSERT INTO duplicate_decision (letter_id, low, high, decision, keep, decided_by, decided_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (letter_id, low, high, verdict.value, keep, by, now),
    )


def undo(tx: Transaction, decision_id: int, now: str) -> None:
    """Note that a decision was taken back."""
    tx.execute("UPDATE duplicate_decision SET undone_at = ? WHERE id = ?", (now, decision_id))


def remember(tx: Transaction, signature: Signature) -> None:
    """Keep how a signature stood, right before it is merged."""
    tx.execute(
        "INSERT INTO signature_merge (letter_id, seq, was, reason) VALUES (?, ?, ?, ?)",
        (signature.letter_id, signature.seq, signature.state.value, signature.reason),
    )


def before(tx: Transaction, signature: Signature) -> tuple[SignatureState, str]:
    """Return how a merged signature stood, and why."""
    row = tx.execute(
        "SELECT was, reason FROM signature_merge WHERE letter_id = ? AND seq = ?", (signature.letter_id, signature.seq)
    ).fetchone()
    return SignatureState(row["was"]), str(row["reason"])


def orphans(tx: Transaction) -> list[Orphans]:
    """Return the signatures merged into one that was taken back or rejected, where nobody was told yet.

    Also those that were confirmed under a new text while the one they were merged into was not, once the letter closed.
    """
    rows = tx.execute(
        "SELECT kept.letter_id, kept.seq AS keep, count(*) AS n FROM signature_merge"
        " JOIN signature AS one ON one.letter_id = signature_merge.letter_id AND one.seq = signature_merge.seq"
        " JOIN signature AS kept ON kept.letter_id = one.letter_id AND kept.seq = one.merged_into"
        " JOIN letter ON letter.id = kept.letter_id"
        " WHERE signature_merge.told_at IS NULL AND (kept.state IN ('withdrawn', 'rejected')"
        " OR (kept.state = 'needs confirmation' AND was = 'signed' AND letter.state = 'closed'))"
        " GROUP BY kept.letter_id, kept.seq"
    )
    return [Orphans(row["letter_id"], row["keep"], row["n"]) for row in rows]


def hides(tx: Transaction, letter_id: int, seq: int) -> bool:
    """Whether fewer may read a signature's name than that of one that was merged into it and that an account gave.

    `seq` is that of the kept one, or of a merged one.
    """
    row = tx.execute(
        f"{_GONE} SELECT 1 FROM gone JOIN signature AS other ON other.letter_id = ?1 AND other.seq = gone.seq"  # noqa: S608 - our own words
        " JOIN signature AS kept ON kept.letter_id = ?1 AND kept.seq = gone.keep"
        " WHERE ?2 IN (gone.seq, gone.keep) AND kept.merged_into IS NULL AND other.user_id IS NOT NULL"
        f" AND {_openness('other')} > {_openness('kept')} LIMIT 1",
        (letter_id, seq),
    ).fetchone()
    return row is not None


def merged_into(tx: Transaction, letter_id: int, seq: int) -> list[int]:
    """Return the numbers of the signatures that were merged into one, and into those."""
    rows = tx.execute(f"{_GONE} SELECT seq FROM gone WHERE keep = ?2 ORDER BY seq", (letter_id, seq))  # noqa: S608 - as above
    return [row["seq"] for row in rows]


def told(tx: Transaction, one: Orphans, now: str) -> None:
    """Note that organisers were told."""
    tx.execute(
        "UPDATE signature_merge SET told_at = ?1 WHERE letter_id = ?2 AND seq IN"
        " (SELECT seq FROM signature WHERE letter_id = ?2 AND merged_into = ?3)",
        (now, one.letter_id, one.keep),
    )


def forget(tx: Transaction, user_id: int) -> int:
    """Forget which decisions an account made, and return how many; the decisions stay."""
    return tx.execute("UPDATE duplicate_decision SET decided_by = NULL WHERE decided_by = ?", (user_id,)).rowcount


def _decision(row: Row) -> Decision:
    return Decision(
        id=row["id"],
        letter_id=row["letter_id"],
        low=row["low"],
        high=row["high"],
        verdict=Verdict(row["decision"]),
        keep=row["keep"],
        decided_by=row["decided_by"],
        decided_at=from_text(row["decided_at"]),
        undone_at=moment(row["undone_at"]),
    )


def _openness(table: str) -> str:
    cases = " ".join(f"WHEN '{visibility.value}' THEN {place}" for visibility, place in OPENNESS.items())
    return f"CASE {table}.visibility {cases} END"
