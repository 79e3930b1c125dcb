"""The rows of texts, changes, proposals, translations, confirmations, gathered messages. SQL only."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from bot.clock import from_text, to_text
from bot.letters.model import TextVersion
from bot.letters.store import moment
from bot.letters.texts.change import ChangeKind, TextChange
from bot.letters.texts.model import Gathered, Proposal, Translation
from bot.storage import Row, Transaction


class Due(NamedTuple):
    """A signer who was asked to confirm: about which change, when, how often reminded, when next (or last asked)."""

    letter_id: int
    seq: int
    change_seq: int
    asked_at: datetime
    reminders: int
    next_at: datetime


def versions(tx: Transaction, letter_id: int) -> tuple[TextVersion, ...]:
    """Return a letter's texts by number."""
    rows = tx.execute("SELECT * FROM text_version WHERE letter_id = ? ORDER BY number", (letter_id,))
    return tuple(TextVersion(row["number"], row["text"], row["sha256"], moment(row["frozen_at"])) for row in rows)


def by_sha(tx: Transaction, letter_id: int, sha256: str) -> TextVersion | None:
    """Return a text by its SHA-256."""
    row = tx.execute("SELECT * FROM text_version WHERE letter_id = ? AND sha256 = ?", (letter_id, sha256)).fetchone()
    return None if row is None else TextVersion(row["number"], row["text"], row["sha256"], moment(row["frozen_at"]))


def keep(tx: Transaction, letter_id: int, text: str, sha256: str, now: str) -> int:
    """Freeze a text of a letter, unless it had it before; return its number."""
    there = by_sha(tx, letter_id, sha256)
    if there is not None:
        return there.number
    row = tx.execute(
        "INSERT INTO text_version (letter_id, number, text, sha256, frozen_at)"
        " SELECT ?1, max(number) + 1, ?2, ?3, ?4 FROM text_version WHERE letter_id = ?1 RETURNING number",
        (letter_id, text, sha256, now),
    ).fetchone()
    return int(row["number"])


def change_text(tx: Transaction, letter_id: int, change: TextChange) -> None:
    """Have a letter another text from now on, and record how that came."""
    tx.execute("UPDATE letter SET text_number = ? WHERE id = ?", (change.number, letter_id))
    tx.execute(
        "INSERT INTO text_change (letter_id, seq, kind, number, was, note, changed_at, proposed_by, agreed_by)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            letter_id,
            change.seq,
            change.kind.value,
            change.number,
            change.was,
            change.note,
            to_text(change.at),
            change.proposed_by,
            change.agreed_by,
        ),
    )


def changes(tx: Transaction, letter_id: int) -> tuple[TextChange, ...]:
    """Return how a letter's binding text changed, the first one first."""
    rows = tx.execute("SELECT * FROM text_change WHERE letter_id = ? ORDER BY seq", (letter_id,))
    return tuple(map(_change, rows))


def last_change(tx: Transaction, letter_id: int) -> TextChange | None:
    """Return the last change of a letter's binding text."""
    row = tx.execute("SELECT * FROM text_change WHERE letter_id = ? ORDER BY seq DESC LIMIT 1", (letter_id,)).fetchone()
    return None if row is None else _change(row)


def propose(tx: Transaction, proposal: Proposal) -> int:
    """Keep a proposal and return its number; another one of the same organiser, letter and kind is dropped."""
    tx.execute(
        "UPDATE text_proposal SET state = 'dropped'"
        " WHERE letter_id = ? AND kind = ? AND proposed_by = ? AND state = 'open'",
        (proposal.letter_id, proposal.kind.value, proposal.proposed_by),
    )
    row = tx.execute(
        "INSERT INTO text_proposal (letter_id, kind, was, text, sha256, note, proposed_by, proposed_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            proposal.letter_id,
            proposal.kind.value,
            proposal.was,
            proposal.text,
            proposal.sha256,
            proposal.note,
            proposal.proposed_by,
            to_text(proposal.proposed_at),
        ),
    ).fetchone()
    return int(row["id"])


def proposal(tx: Transaction, proposal_id: int) -> Proposal | None:
    """Return a proposal by its number."""
    if not 0 < proposal_id < 1 << 63:
        return None
    row = tx.execute("SELECT * FROM text_proposal WHERE id = ?", (proposal_id,)).fetchone()
    return None if row is None else _proposal(row)


def proposals(tx: Transaction, letter_id: int, kind: ChangeKind, was: str) -> tuple[Proposal, ...]:
    """Return the open proposals for a letter's present text, the oldest first."""
    rows = tx.execute(
        "SELECT * FROM text_proposal WHERE letter_id = ? AND state = 'open' AND kind = ? AND was = ? ORDER BY id",
        (letter_id, kind.value, was),
    )
    return tuple(map(_proposal, rows))


def settle(tx: Transaction, letter_id: int, done: int | None = None) -> None:
    """Drop all open proposals of a letter, but for one that was done."""
    if done is not None:
        tx.execute("UPDATE text_proposal SET state = 'done' WHERE id = ?", (done,))
    tx.execute("UPDATE text_proposal SET state = 'dropped' WHERE letter_id = ? AND state = 'open'", (letter_id,))


def drop(tx: Transaction, proposal_id: int) -> None:
    """Drop a proposal."""
    tx.execute("UPDATE text_proposal SET state = 'dropped' WHERE id = ? AND state = 'open'", (proposal_id,))


def unsettle_signatures(tx: Transaction, letter_id: int) -> None:
    """Have every signature that counts wait for confirmation, and those that were merged: nobody learns that here."""
    tx.execute(
        "UPDATE signature SET state = 'needs confirmation' WHERE letter_id = ? AND state = 'signed'", (letter_id,)
    )
    tx.execute(
        "UPDATE signature_merge SET was = 'needs confirmation' WHERE letter_id = ? AND was = 'signed'", (letter_id,)
    )


def carry_over(tx: Transaction, letter_id: int, was: str, sha256: str) -> None:
    """Have the signatures under one text stand under another one."""
    tx.execute(
        "UPDATE signature SET stands_under = ? WHERE letter_id = ? AND stands_under = ?", (sha256, letter_id, was)
    )


def confirm(tx: Transaction, letter_id: int, seq: int, sha256: str, now: str, received: str = "") -> None:
    """Have a signature count under a text; how an organiser received it is added to what is known of that.

    One that was merged goes on being so, and counts once it is separated.
    """
    tx.execute("UPDATE signature_merge SET was = 'signed' WHERE letter_id = ? AND seq = ?", (letter_id, seq))
    tx.execute(
        "UPDATE signature SET state = iif(state = 'merged', state, 'signed'), stands_under = ?, confirmed_at = ?,"
        " received = trim(received || char(10) || ?, char(10)) WHERE letter_id = ? AND seq = ?",
        (sha256, now, received, letter_id, seq),
    )
    tx.execute("UPDATE confirmation SET next_at = NULL WHERE letter_id = ? AND seq = ?", (letter_id, seq))


def waiting(tx: Transaction, letter_id: int) -> int:
    """Return how many signatures wait for confirmation."""
    row = tx.execute(
        "SELECT count(*) AS n FROM signature WHERE letter_id = ? AND state = 'needs confirmation'", (letter_id,)
    ).fetchone()
    return int(row["n"])


def translate(tx: Transaction, letter_id: int, one: Translation, by: int) -> None:
    """Keep a translation; its ledger entry stands there already."""
    tx.execute(
        "INSERT INTO text_translation (letter_id, seq, language, text, sha256, translates, added_at, added_by)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (letter_id, one.seq, one.language, one.text, one.sha256, one.translates, to_text(one.at), by),
    )


def translations(tx: Transaction, letter_id: int) -> tuple[Translation, ...]:
    """Return the last translation of each language, by tag."""
    rows = tx.execute(
        "SELECT * FROM text_translation AS one WHERE letter_id = ?1 AND seq = (SELECT max(seq) FROM text_translation"
        " WHERE letter_id = ?1 AND language = one.language) ORDER BY language",
        (letter_id,),
    )
    return tuple(
        Translation(
            row["seq"], row["language"], row["text"], row["sha256"], row["translates"], from_text(row["added_at"])
        )
        for row in rows
    )


def languages(tx: Transaction, letter_id: int, sha256: str) -> tuple[str, ...]:
    """Return the languages that a binding text is translated into, by tag."""
    return tuple(one.language for one in translations(tx, letter_id) if one.translates == sha256)


def ask(tx: Transaction, letter_id: int, seqs: Iterable[int], change_seq: int, now: str, next_at: str | None) -> None:
    """Note that signers were asked to confirm, and when they hear of it next."""
    tx.executemany(
        "INSERT INTO confirmation (letter_id, seq, change_seq, asked_at, next_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (letter_id, seq) DO UPDATE SET change_seq = excluded.change_seq,"
        " asked_at = excluded.asked_at, reminders = 0, next_at = excluded.next_at",
        [(letter_id, seq, change_seq, now, next_at) for seq in seqs],
    )


def was_asked(tx: Transaction, letter_id: int, seq: int, change_seq: int) -> bool:
    """Whether a signer was asked about a change."""
    row = tx.execute(
        "SELECT 1 FROM confirmation WHERE letter_id = ? AND seq = ? AND change_seq = ?", (letter_id, seq, change_seq)
    ).fetchone()
    return row is not None


def next_reminder(tx: Transaction) -> datetime | None:
    """Return when somebody is to be reminded next."""
    row = tx.execute("SELECT min(next_at) AS due FROM confirmation WHERE next_at IS NOT NULL").fetchone()
    return moment(row["due"])


def due_reminders(tx: Transaction, now: str, most: int) -> list[Due]:
    """Return who is to be reminded now, the longest overdue first."""
    rows = tx.execute(
        "SELECT * FROM confirmation WHERE next_at IS NOT NULL AND next_at <= ? ORDER BY next_at LIMIT ?", (now, most)
    )
    return list(map(_due, rows))


def asked(tx: Transaction, letter_id: int) -> list[Due]:
    """Return all who were ever asked about a letter."""
    return list(map(_due, tx.execute("SELECT * FROM confirmation WHERE letter_id = ?", (letter_id,)).fetchall()))


def remind_next(tx: Transaction, due: Due, next_at: str | None, reminders: int) -> None:
    """Note how many reminders were planned, and when the next one comes."""
    tx.execute(
        "UPDATE confirmation SET next_at = ?, reminders = ? WHERE letter_id = ? AND seq = ?",
        (next_at, reminders, due.letter_id, due.seq),
    )


def gather(tx: Transaction, guild_id: int, user_id: int, message_id: int, text: str, now: str) -> None:
    """Keep a message's text for an organiser; picked again it replaces what was kept."""
    tx.execute(
        "INSERT INTO gathered_text (guild_id, user_id, message_id, text, gathered_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET text = excluded.text, gathered_at = excluded.gathered_at",
        (guild_id, user_id, message_id, text, now),
    )


def gathered(tx: Transaction, guild_id: int, user_id: int) -> Gathered:
    """Return what an organiser has picked, in the order it was written: ids of messages grow with time."""
    rows = tx.execute(
        "SELECT text FROM gathered_text WHERE guild_id = ? AND user_id = ? ORDER BY message_id", (guild_id, user_id)
    ).fetchall()
    return Gathered("\n\n".join(row["text"] for row in rows), len(rows))


def forget_gathered(tx: Transaction, guild_id: int, user_id: int) -> None:
    """Forget what an organiser has picked."""
    tx.execute("DELETE FROM gathered_text WHERE guild_id = ? AND user_id = ?", (guild_id, user_id))


def forget_gathered_until(tx: Transaction, then: str) -> None:
    """Forget what anybody picked until a moment."""
    tx.execute("DELETE FROM gathered_text WHERE gathered_at <= ?", (then,))


def oldest_gathered(tx: Transaction) -> datetime | None:
    """Return when the oldest of what was picked was picked."""
    return moment(tx.execute("SELECT min(gathered_at) AS at FROM gathered_text").fetchone()["at"])


def _due(row: Row) -> Due:
    asked_at = from_text(row["asked_at"])
    next_at = moment(row["next_at"]) or asked_at
    return Due(row["letter_id"], row["seq"], row["change_seq"], asked_at, row["reminders"], next_at)


def _change(row: Row) -> TextChange:
    return TextChange(
        seq=row["seq"],
        kind=ChangeKind(row["kind"]),
        number=row["number"],
        was=row["was"],
        note=row["note"],
        at=from_text(row["changed_at"]),
        proposed_by=row["proposed_by"],
        agreed_by=row["agreed_by"],
    )


def _proposal(row: Row) -> Proposal:
    return Proposal(
        id=row["id"],
        letter_id=row["letter_id"],
        kind=ChangeKind(row["kind"]),
        was=row["was"],
        text=row["text"],
        sha256=row["sha256"],
        note=row["note"],
        proposed_by=row["proposed_by"],
        proposed_at=from_text(row["proposed_at"]),
        is_open=row["state"] == "open",
    )
