"""What happens to a file on its way into a letter, each step in one transaction. Authority was checked before.

A file is staged, confirmed (the ledger's `import`), recorded a few rows at a time, so that other people's signatures
are acknowledged in between, and done. Each row is recorded together with the note that it was: killed between any two
steps, the rest is recorded after the restart and nothing twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import to_text
from bot.errors import Conflict, DomainError
from bot.letters import names, reach, rules
from bot.letters.entries import acts, store
from bot.letters.entries.model import How, ProofFile, Received
from bot.letters.entries.rules import RECEIVABLE, key_of
from bot.letters.entries.sheet.planning import Plan, Standing, Taken
from bot.letters.entries.store import Import
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act, Json
from bot.letters.model import Letter
from bot.letters.register import store as register_store
from bot.storage import Transaction

BATCH = 100
"""Most rows recorded in one transaction: some 20 ms, for which others wait."""


@dataclass(frozen=True, slots=True)
class Known:
    """A file on its way, its letter, and what is in that already."""

    one: Import
    letter: Letter
    standing: Standing


def known(tx: Transaction, import_id: int) -> Known:
    """Return a file that waits or is being recorded.

    Raises:
        Conflict: ``letter-import-gone``.
    """
    one = store.find_import(tx, import_id) if 0 < import_id < 1 << 63 else None
    if one is None or one.content is None:
        raise Conflict("letter-import-gone")
    letter = reach.find(tx, None, one.letter_id, organiser=True)
    return Known(one, letter, standing(tx, letter, one.file))


def standing(tx: Transaction, letter: Letter, file: str) -> Standing:
    """Return what is in a letter already, for a file, and what its server's register knows of organisations."""
    there, ended = store.keys(tx, letter.id)
    members = [one.details for one in register_store.members(tx, letter.guild_id)]
    registered = {names.name_key(other): one for one in members for other in one.names}
    registered |= {names.name_key(one.name): one for one in members}
    return Standing(there, ended, store.recorded_rows(tx, letter.id, file), registered)


def begin(tx: Transaction, one: Import, letter: Letter, user_id: int | None, plan: Plan, now: datetime) -> None:
    """Record that a file is imported; its rows follow.

    Args:
        tx: the transaction.
        one: the file.
        letter: its letter as it is now.
        user_id: the organiser; None for the machine's host.
        plan: what the file brings.
        now: the moment.

    Raises:
        Conflict: the letter is neither open nor closed, or another file is being recorded (``letter-import-busy``).
    """
    rules.require_state(letter, now, RECEIVABLE)
    if store.running(tx, letter.id):
        raise Conflict("letter-import-busy")
    data: dict[str, Json] = {"rows": len(plan.taken), "file": one.file}
    entry = ledger_store.append(tx, letter.id, to_text(now), Act.IMPORT, user_id, data)
    store.run(tx, one.id, user_id, letter.text.sha256, entry.seq, len(plan.taken))


def record_some(tx: Transaction, import_id: int, rows: Sequence[Taken], now: datetime) -> int:
    """Record some rows of a confirmed file, those that are not recorded yet, and return its letter's number.

    Raises:
        Conflict: the letter was delivered or cancelled meanwhile, its text changed, or the file ended.
    """
    one = store.find_import(tx, import_id)
    if one is None or one.state != "running":
        raise Conflict("letter-import-gone")
    letter = reach.find(tx, None, one.letter_id, organiser=True)
    rules.require_state(letter, now, RECEIVABLE)
    if letter.text.sha256 != one.sha256:
        raise Conflict("letter-text-changed")
    there = store.recorded_rows(tx, letter.id, one.file, rows[0].row, rows[-1].row)
    became = []
    for row in rows:
        if row.row in there or store.like(tx, letter.id, key_of(row.signatory)) is not None:
            continue
        received = Received(How.IMPORT, file=ProofFile(one.name, one.file), row=row.row)
        signature = acts.record(tx, letter, one.staged_by, row.signatory, row.visibility, received, now, via="import")
        became.append((row.row, signature.seq))
    store.became(tx, one, became)
    return letter.id


def finish(tx: Transaction, import_id: int, now: datetime, why: DomainError | None) -> Import:
    """Note that a file is done, or why it was stopped; its content goes."""
    store.end(tx, import_id, "done" if why is None else "stopped", to_text(now))
    one = store.find_import(tx, import_id)
    if one is None:
        raise LookupError(f"import {import_id} went while it was recorded")
    return one
