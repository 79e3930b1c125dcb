"""The rows of signatures. SQL only; what may happen is decided in rules and acts."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from bot.clock import from_text, to_text
from bot.letters import names, rules, store
from bot.letters.model import (
    Capacity,
    Counts,
    Level,
    Organisation,
    OwnSignature,
    Person,
    Signatory,
    Signature,
    SignatureState,
    Visibility,
)
from bot.letters.sharing.sight import Sight
from bot.letters.standing import Listed, Named
from bot.letters.store import moment
from bot.storage import Row, Transaction

# Exports read 100,000 rows in one go, and an enumeration looks its members up slowly.
_VISIBILITIES = {one.value: one for one in Visibility}
_STATES = {one.value: one for one in SignatureState}
_LEVELS = {one.value: one for one in Level}
_NO_DETAILS = dict.fromkeys(("website", "ecosoc", "committed_by", "committed_role", "title", "affiliation"), "")

# `nth`: how many that an account gave and that counted at once there were under the letter, this one included. What
# came within a minute is the difference of two of them, and need not be counted (see `running.store.seen`).
_INSERT = """
INSERT INTO signature (
    letter_id, seq, user_id, sha256, stands_under, fact_seq, capacity, name, name_key, identity_key, country,
    country_key, visibility, state, code, signed_at, level, organisation_id, entered_by, received, reason, website,
    ecosoc, committed_by, committed_role, title, affiliation, nth
) VALUES (
    :letter_id, :seq, :user_id, :sha256, :stands_under, :fact_seq, :capacity, :name, :name_key, :identity_key, :country,
    :country_key, :visibility, :state, :code, :signed_at, :level, :organisation_id, :entered_by, :received, :reason,
    :website, :ecosoc, :committed_by, :committed_role, :title, :affiliation,
    CASE WHEN :state = 'signed' AND :user_id IS NOT NULL THEN 1 + coalesce((
        SELECT nth FROM signature INDEXED BY signature_recent WHERE letter_id = :letter_id AND nth IS NOT NULL
        ORDER BY signed_at DESC, nth DESC LIMIT 1
    ), 0) END
)
ON CONFLICT (code) DO NOTHING
"""


def insert(tx: Transaction, signature: Signature) -> bool:
    """Insert a signature; its ledger entry stands there already.

    Returns:
        False where another signature bears its code: nothing was inserted.
    """
    signatory = signature.signatory
    columns = {
        "letter_id": signature.letter_id,
        "seq": signature.seq,
        "user_id": signature.user_id,
        "sha256": signature.sha256,
        "stands_under": signature.stands_under,
        "fact_seq": signature.fact_seq,
        "capacity": signatory.capacity.value,
        "name": signatory.name,
        "name_key": names.name_key(signatory.name),
        "identity_key": rules.identity_key(signatory),
        "country": signatory.country,
        "country_key": names.name_key(signatory.country),
        "visibility": signature.visibility.value,
        "state": signature.state.value,
        "code": signature.code,
        "signed_at": to_text(signature.signed_at),
        "level": signature.level.value,
        "organisation_id": signature.organisation_id,
        "entered_by": signature.entered_by,
        "received": signature.received,
        "reason": signature.reason or None,
        **_NO_DETAILS,
        **_details(signatory),
    }
    return tx.execute(_INSERT, columns).rowcount > 0


def live_of(tx: Transaction, letter_id: int, user_id: int, signatory: Signatory) -> Signature | None:
    """Return the person's own live signature for this signatory, None where there is none; see `as_given`."""
    row = tx.execute(
        "SELECT * FROM signature WHERE letter_id = ? AND user_id = ? AND capacity = ? AND identity_key = ?"
        " AND state IN ('intends', 'pending approval', 'signed', 'needs confirmation', 'merged')",
        (letter_id, user_id, signatory.capacity.value, rules.identity_key(signatory)),
    ).fetchone()
    return None if row is None else as_given(tx, _signature(row))


def owned_by(tx: Transaction, user_id: int, guild_id: int | None) -> list[OwnSignature]:
    """Return a person's own signatures in a server (everywhere: None), the newest first."""
    rows = tx.execute(
        "SELECT signature.* FROM signature JOIN letter ON letter.id = signature.letter_id"
        " WHERE signature.user_id = ?1 AND (?2 IS NULL OR letter.guild_id = ?2)"
        " ORDER BY signature.signed_at DESC, signature.letter_id DESC, signature.seq DESC",
        (user_id, guild_id),
    ).fetchall()
    return [_with_letter(tx, as_given(tx, _signature(row))) for row in rows]


def owned(tx: Transaction, user_id: int, code: str) -> OwnSignature | None:
    """Return a person's own signature by its receipt's code; somebody else's is not there."""
    row = tx.execute("SELECT * FROM signature WHERE code = ? AND user_id = ?", (code, user_id)).fetchone()
    return None if row is None else _with_letter(tx, as_given(tx, _signature(row)))


def withdraw(tx: Transaction, signature: Signature, now: str) -> None:
    """Mark a signature as taken back."""
    tx.execute(
        "UPDATE signature SET state = 'withdrawn', withdrawn_at = ?, merged_into = NULL"
        " WHERE letter_id = ? AND seq = ?",
        (now, signature.letter_id, signature.seq),
    )


def find(tx: Transaction, letter_id: int, seq: int) -> Signature | None:
    """Return a signature by its number, None when there is none."""
    row = tx.execute("SELECT * FROM signature WHERE letter_id = ? AND seq = ?", (letter_id, seq)).fetchone()
    return None if row is None else _signature(row)


def as_given(tx: Transaction, signature: Signature) -> Signature:
    """Return a signature as its signer sees it: one that was merged stands as before, since the other is hidden."""
    if signature.state is not SignatureState.MERGED:
        return signature
    before = tx.execute(
        "SELECT was, reason FROM signature_merge WHERE letter_id = ? AND seq = ?", (signature.letter_id, signature.seq)
    ).fetchone()
    state = SignatureState(before["was"]) if before is not None else SignatureState.SIGNED
    return replace(signature, state=state, reason=before["reason"] if before is not None else "", merged_into=None)


def to_confirm(tx: Transaction, letter_id: int) -> list[Signature]:
    """Return the signatures that wait for confirmation, in order; merged ones that an account gave among them."""
    rows = tx.execute(
        "SELECT signature.* FROM signature LEFT JOIN signature_merge AS before USING (letter_id, seq)"
        " WHERE letter_id = ? AND state IN ('needs confirmation', 'merged')"
        " AND (state <> 'merged' OR (user_id IS NOT NULL AND was = 'needs confirmation')) ORDER BY seq",
        (letter_id,),
    ).fetchall()
    return [as_given(tx, _signature(row)) for row in rows]


def in_states(tx: Transaction, letter_id: int, states: Iterable[SignatureState]) -> list[Signature]:
    """Return the signatures in some states, in order of signing."""
    rows = tx.execute(
        "SELECT * FROM signature WHERE letter_id = ? AND state IN (SELECT value FROM json_each(?)) ORDER BY seq",
        (letter_id, json.dumps([state.value for state in states])),
    )
    return [_signature(row) for row in rows]


def set_state(
    tx: Transaction, signature: Signature, state: SignatureState, reason: str = "", merged_into: int | None = None
) -> None:
    """Move a signature to another state than `withdrawn` (see `withdraw`)."""
    tx.execute(
        "UPDATE signature SET state = ?, reason = ?, merged_into = ? WHERE letter_id = ? AND seq = ?",
        (state.value, reason or None, merged_into, signature.letter_id, signature.seq),
    )


def named(tx: Transaction, letter_id: int) -> list[Named]:
    """Return the public signatures that count, in order of signing: no other name is even read for an export."""
    rows = tx.execute(
        "SELECT capacity, name, country, committed_by, committed_role, website, ecosoc, title, affiliation, level,"
        " fact_seq FROM signature WHERE letter_id = ? AND state = 'signed' AND visibility = 'public' ORDER BY seq",
        (letter_id,),
    )
    return [Named(row["fact_seq"], _signatory(row), _LEVELS[row["level"]]) for row in rows]


def listed(tx: Transaction, letter_id: int, sight: Sight, *, organiser: bool) -> tuple[Listed, ...]:
    """Return the first `rules.NAMES_SHOWN` signatories whose names a reader may read, in order of signing.

    For an organiser it marks organisations whose name stands there more than once among ALL that count (unless they
    were told apart), which tells of hidden signatures; and tells levels of authority, and what organisers brought.
    """
    rows = tx.execute(
        "SELECT signature.*, ?4 AND capacity = 'organisation' AND EXISTS (SELECT 1 FROM signature AS other"
        # Named, because without statistics SQLite would walk the whole letter for each name.
        " INDEXED BY signature_by_name"
        " WHERE other.letter_id = signature.letter_id AND other.name_key = signature.name_key"
        " AND other.capacity = 'organisation' AND other.state = 'signed' AND other.seq <> signature.seq"
        " AND NOT EXISTS (SELECT 1 FROM duplicate_decision AS decision WHERE decision.letter_id = other.letter_id"
        " AND low = min(other.seq, signature.seq) AND high = max(other.seq, signature.seq)"
        " AND decision = 'different' AND undone_at IS NULL)) AS duplicate"
        " FROM signature WHERE letter_id = ?1 AND state = 'signed'"
        " AND (visibility IN (SELECT value FROM json_each(?2))"
        " OR (visibility IN (SELECT value FROM json_each(?5)) AND given_in IS ?6)) ORDER BY seq LIMIT ?3",
        (
            letter_id,
            json.dumps(sorted(sight.anywhere)),
            rules.NAMES_SHOWN,
            organiser,
            json.dumps(sorted(sight.here)),
            sight.place,
        ),
    )
    return tuple(_listed(row, organiser=organiser) for row in rows)


def by_visibility(tx: Transaction, letter_id: int) -> dict[Visibility, int]:
    """Return how many signatures that count have which visibility, noughts included."""
    rows = tx.execute(
        "SELECT visibility, sum(n) AS n FROM signature_tally WHERE letter_id = ? GROUP BY visibility", (letter_id,)
    )
    found = {row["visibility"]: int(row["n"]) for row in rows}
    return {visibility: found.get(visibility.value, 0) for visibility in Visibility}


def counts(tx: Transaction, letter_id: int) -> Counts:
    """Return how many signatures count, and from how many countries those come whose name is public."""
    row = tx.execute(
        "SELECT coalesce(sum(n), 0) AS total, coalesce(sum(n * (capacity = 'organisation')), 0) AS organisations,"
        " count(DISTINCT CASE WHEN visibility = 'public' AND n > 0 THEN country_key END) AS countries"
        " FROM signature_tally WHERE letter_id = ?",
        (letter_id,),
    ).fetchone()
    return Counts(int(row["organisations"]), int(row["total"] - row["organisations"]), int(row["countries"]))


def _listed(row: Row, *, organiser: bool) -> Listed:
    level = Level(row["level"]) if organiser and row["capacity"] == Capacity.ORGANISATION else None
    brought = organiser and bool(row["received"])
    return Listed(_signatory(row), Visibility(row["visibility"]), bool(row["duplicate"]), level, brought)


def _with_letter(tx: Transaction, signature: Signature) -> OwnSignature:
    letter = store.find_letter(tx, signature.letter_id)
    if letter is None:
        raise LookupError(f"a signature without its letter: {signature.letter_id}")
    return OwnSignature(letter, signature)


def _details(signatory: Signatory) -> dict[str, str]:
    if isinstance(signatory, Organisation):
        return {
            "website": signatory.website,
            "ecosoc": signatory.ecosoc,
            "committed_by": signatory.committed_by,
            "committed_role": signatory.committed_role,
        }
    return {"title": signatory.title, "affiliation": signatory.affiliation}


def _signatory(row: Row | dict[str, Any]) -> Signatory:
    if row["capacity"] == Capacity.ORGANISATION:
        return Organisation(
            row["name"], row["country"], row["committed_by"], row["committed_role"], row["website"], row["ecosoc"]
        )
    return Person(row["name"], row["country"], row["title"], row["affiliation"])


def _signature(found: Row) -> Signature:
    # A row looks each name up among all its columns: four times slower than a dict.
    row = dict(found)
    return Signature(
        letter_id=row["letter_id"],
        seq=row["seq"],
        user_id=row["user_id"],
        sha256=row["sha256"],
        signatory=_signatory(row),
        visibility=_VISIBILITIES[row["visibility"]],
        state=_STATES[row["state"]],
        code=row["code"],
        signed_at=from_text(row["signed_at"]),
        withdrawn_at=moment(row["withdrawn_at"]),
        stands_under=row["stands_under"],
        fact_seq=row["fact_seq"],
        confirmed_at=moment(row["confirmed_at"]),
        level=_LEVELS[row["level"]],
        organisation_id=row["organisation_id"],
        entered_by=row["entered_by"],
        received=row["received"],
        reason=row["reason"] or "",
        merged_into=row["merged_into"],
    )
