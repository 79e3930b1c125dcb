"""The rows of letters, their texts and their signatures. SQL only; what may happen is decided in rules and acts."""

import json
from datetime import datetime

from bot.calendar.zones import Moment
from bot.clock import from_text, to_text
from bot.letters import names, rules
from bot.letters.model import (
    Capacity,
    Counts,
    Letter,
    LetterState,
    Listed,
    Organisation,
    OwnSignature,
    Person,
    Signatory,
    Signature,
    SignatureState,
    TextVersion,
    Visibility,
)
from bot.storage import Row, Transaction

_LETTER = (
    "SELECT letter.*, text_version.number, text_version.text, text_version.sha256, text_version.frozen_at FROM letter"
    " JOIN text_version ON text_version.letter_id = letter.id AND text_version.number ="
    " (SELECT max(number) FROM text_version WHERE letter_id = letter.id)"
)


def insert_letter(tx: Transaction, guild_id: int, user_id: int, now: str) -> int:
    """Insert an empty draft and return its number; `save_draft` gives it its content in the same transaction."""
    row = tx.execute(
        "INSERT INTO letter (guild_id, title, addressee, deadline_wall, deadline_zone, deadline_city, deadline_utc,"
        " created_by, created_at) VALUES (?, '?', '?', '', '', '', '', ?, ?) RETURNING id",
        (guild_id, user_id, now),
    ).fetchone()
    return int(row["id"])


def save_draft(tx: Transaction, letter_id: int, title: str, addressee: str, deadline: Moment, text: str) -> None:
    """Write what a draft says; its text is version 1 and not frozen."""
    tx.execute(
        "UPDATE letter SET title = ?, addressee = ?, deadline_wall = ?, deadline_zone = ?, deadline_city = ?,"
        " deadline_utc = ? WHERE id = ?",
        (
            title,
            addressee,
            deadline.wall.isoformat(),
            deadline.zone,
            deadline.city,
            to_text(deadline.utc),
            letter_id,
        ),
    )
    tx.execute(
        "INSERT INTO text_version (letter_id, number, text, sha256) VALUES (?, 1, ?, ?)"
        " ON CONFLICT (letter_id, number) DO UPDATE SET text = excluded.text, sha256 = excluded.sha256",
        (letter_id, text, rules.fingerprint_of(text)),
    )


def freeze(tx: Transaction, letter_id: int, number: int, now: str) -> None:
    """Open a letter with one of its texts, which cannot change from now on."""
    tx.execute(
        "UPDATE text_version SET frozen_at = ? WHERE letter_id = ? AND number = ?",
        (now, letter_id, number),
    )
    tx.execute("UPDATE letter SET state = 'open', opened_at = ? WHERE id = ?", (now, letter_id))


def end(tx: Transaction, letter_id: int, state: LetterState, now: str) -> None:
    """Close or cancel a letter."""
    tx.execute(
        "UPDATE letter SET state = ?, closed_at = coalesce(closed_at, ?) WHERE id = ?", (state.value, now, letter_id)
    )


def find_letter(tx: Transaction, letter_id: int) -> Letter | None:
    """Return a letter, None when there is none with this number."""
    # An option of 6,000 digits is no number that SQLite can hold.
    if not 0 < letter_id < 1 << 63:
        return None
    row = tx.execute(f"{_LETTER} WHERE letter.id = ?", (letter_id,)).fetchone()
    return None if row is None else _letter(row)


def letters(tx: Transaction, guild_id: int | None) -> list[Letter]:
    """Return a server's letters (of all servers: None), the newest first."""
    return [
        _letter(row)
        for row in tx.execute(
            f"{_LETTER} WHERE ?1 IS NULL OR letter.guild_id = ?1 ORDER BY letter.id DESC", (guild_id,)
        )
    ]


def next_deadline(tx: Transaction) -> datetime | None:
    """Return the first deadline of the letters that are open."""
    row = tx.execute("SELECT min(deadline_utc) AS due FROM letter WHERE state = 'open'").fetchone()
    return None if row["due"] is None else from_text(row["due"])


def overdue(tx: Transaction, now: str) -> list[Letter]:
    """Return the open letters whose deadline has come."""
    return [
        _letter(row)
        for row in tx.execute(f"{_LETTER} WHERE letter.state = 'open' AND letter.deadline_utc <= ?", (now,))
    ]


def insert_signature(tx: Transaction, signature: Signature) -> None:
    """Insert a signature; its ledger entry stands there already."""
    signatory = signature.signatory
    columns = {
        "letter_id": signature.letter_id,
        "seq": signature.seq,
        "user_id": signature.user_id,
        "sha256": signature.sha256,
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
        **_details(signatory),
    }
    places = ", ".join(f":{column}" for column in columns)
    tx.execute(f"INSERT INTO signature ({', '.join(columns)}) VALUES ({places})", columns)  # noqa: S608 - our own names


def code_taken(tx: Transaction, code: str) -> bool:
    """Whether a receipt bears this code already."""
    return tx.execute("SELECT 1 FROM signature WHERE code = ?", (code,)).fetchone() is not None


def live_signature(tx: Transaction, letter_id: int, user_id: int, signatory: Signatory) -> Signature | None:
    """Return the person's own live signature for this signatory, None where there is none."""
    row = tx.execute(
        "SELECT * FROM signature WHERE letter_id = ? AND user_id = ? AND capacity = ? AND identity_key = ?"
        " AND state IN ('intends', 'pending approval', 'signed', 'needs confirmation')",
        (letter_id, user_id, signatory.capacity.value, rules.identity_key(signatory)),
    ).fetchone()
    return None if row is None else _signature(row)


def own_signatures(tx: Transaction, user_id: int, guild_id: int | None) -> list[OwnSignature]:
    """Return a person's own signatures in a server (everywhere: None), the newest first."""
    rows = tx.execute(
        "SELECT signature.* FROM signature JOIN letter ON letter.id = signature.letter_id"
        " WHERE signature.user_id = ?1 AND (?2 IS NULL OR letter.guild_id = ?2)"
        " ORDER BY signature.signed_at DESC, signature.letter_id DESC, signature.seq DESC",
        (user_id, guild_id),
    ).fetchall()
    return [_with_letter(tx, _signature(row)) for row in rows]


def own_signature(tx: Transaction, user_id: int, code: str) -> OwnSignature | None:
    """Return a person's own signature by its receipt's code; somebody else's is not there."""
    row = tx.execute("SELECT * FROM signature WHERE code = ? AND user_id = ?", (code, user_id)).fetchone()
    return None if row is None else _with_letter(tx, _signature(row))


def withdraw(tx: Transaction, signature: Signature, now: str) -> None:
    """Mark a signature as taken back."""
    tx.execute(
        "UPDATE signature SET state = 'withdrawn', withdrawn_at = ? WHERE letter_id = ? AND seq = ?",
        (now, signature.letter_id, signature.seq),
    )


def signatures(tx: Transaction, letter_id: int) -> list[Signature]:
    """Return the signatures that count, in order of signing."""
    rows = tx.execute("SELECT * FROM signature WHERE letter_id = ? AND state = 'signed' ORDER BY seq", (letter_id,))
    return [_signature(row) for row in rows]


def listed(tx: Transaction, letter_id: int, readable: list[Visibility], *, mark_duplicates: bool) -> tuple[Listed, ...]:
    """Return the first `rules.NAMES_SHOWN` signatories whose visibility is among `readable`, in order of signing.

    `mark_duplicates` marks organisations whose name stands there more than once among ALL that count; for organisers
    only, since it tells of hidden signatures.
    """
    rows = tx.execute(
        "SELECT signature.*, ?4 AND capacity = 'organisation' AND EXISTS (SELECT 1 FROM signature AS other"
        # Named, because without statistics SQLite would walk the whole letter for each name.
        " INDEXED BY signature_by_name"
        " WHERE other.letter_id = signature.letter_id AND other.name_key = signature.name_key"
        " AND other.capacity = 'organisation' AND other.state = 'signed' AND other.seq <> signature.seq) AS duplicate"
        " FROM signature WHERE letter_id = ?1 AND state = 'signed'"
        " AND visibility IN (SELECT value FROM json_each(?2)) ORDER BY seq LIMIT ?3",
        (letter_id, json.dumps(readable), rules.NAMES_SHOWN, mark_duplicates),
    )
    return tuple(Listed(_signatory(row), Visibility(row["visibility"]), bool(row["duplicate"])) for row in rows)


def by_visibility(tx: Transaction, letter_id: int) -> dict[Visibility, int]:
    """Return how many signatures that count have which visibility, noughts included."""
    rows = tx.execute(
        "SELECT visibility, count(*) AS n FROM signature WHERE letter_id = ? AND state = 'signed' GROUP BY visibility",
        (letter_id,),
    )
    found = {row["visibility"]: int(row["n"]) for row in rows}
    return {visibility: found.get(visibility.value, 0) for visibility in Visibility}


def counts(tx: Transaction, letter_id: int) -> Counts:
    """Return how many signatures count, and from how many countries those come whose name is public."""
    row = tx.execute(
        "SELECT count(*) AS total, coalesce(sum(capacity = 'organisation'), 0) AS organisations,"
        " count(DISTINCT CASE WHEN visibility = 'public' THEN country_key END) AS countries"
        " FROM signature WHERE letter_id = ? AND state = 'signed'",
        (letter_id,),
    ).fetchone()
    return Counts(int(row["organisations"]), int(row["total"] - row["organisations"]), int(row["countries"]))


def _with_letter(tx: Transaction, signature: Signature) -> OwnSignature:
    letter = find_letter(tx, signature.letter_id)
    if letter is None:
        raise LookupError(f"a signature without its letter: {signature.letter_id}")
    return OwnSignature(letter, signature)


def _details(signatory: Signatory) -> dict[str, str]:
    if isinstance(signatory, Organisation):
        return {
            "website": signatory.website,
            "committed_by": signatory.committed_by,
            "committed_role": signatory.committed_role,
        }
    return {"title": signatory.title, "affiliation": signatory.affiliation}


def _signatory(row: Row) -> Signatory:
    if row["capacity"] == Capacity.ORGANISATION:
        return Organisation(row["name"], row["country"], row["committed_by"], row["committed_role"], row["website"])
    return Person(row["name"], row["country"], row["title"], row["affiliation"])


def _signature(row: Row) -> Signature:
    return Signature(
        letter_id=row["letter_id"],
        seq=row["seq"],
        user_id=row["user_id"],
        sha256=row["sha256"],
        signatory=_signatory(row),
        visibility=Visibility(row["visibility"]),
        state=SignatureState(row["state"]),
        code=row["code"],
        signed_at=from_text(row["signed_at"]),
        withdrawn_at=_moment(row["withdrawn_at"]),
    )


def _letter(row: Row) -> Letter:
    return Letter(
        id=row["id"],
        guild_id=row["guild_id"],
        title=row["title"],
        addressee=row["addressee"],
        state=LetterState(row["state"]),
        deadline=Moment(
            wall=datetime.fromisoformat(row["deadline_wall"]),
            zone=row["deadline_zone"],
            utc=from_text(row["deadline_utc"]),
            city=row["deadline_city"],
        ),
        text=TextVersion(row["number"], row["text"], row["sha256"], _moment(row["frozen_at"])),
        created_by=row["created_by"],
        created_at=from_text(row["created_at"]),
        opened_at=_moment(row["opened_at"]),
        closed_at=_moment(row["closed_at"]),
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else from_text(text)
