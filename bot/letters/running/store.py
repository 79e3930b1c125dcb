"""The rows of running a letter: limits, answers, nudges, milestones, figures. SQL only; what may happen is in rules."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from bot.clock import from_text, to_text
from bot.letters.model import SignatureState
from bot.letters.running.model import Limits, Nudged, Seen
from bot.letters.sharing.sight import Sight
from bot.storage import Transaction

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)

# One statement, and nothing is counted that grows: it stands between everybody who signs and the receipt.
_RECENT = "SELECT nth FROM signature INDEXED BY signature_recent WHERE letter_id = ?2 AND nth IS NOT NULL"
_SEEN = f"""
SELECT (
    SELECT count(*) FROM signature WHERE user_id = ?1 AND letter_id = ?2
    AND state IN ('pending approval', 'signed', 'needs confirmation', 'merged', 'rejected')
),
({_RECENT} ORDER BY signed_at DESC, nth DESC LIMIT 1),
({_RECENT} AND signed_at > ?3 ORDER BY signed_at, nth LIMIT 1),
({_RECENT} AND signed_at > ?4 ORDER BY signed_at, nth LIMIT 1)
"""  # noqa: S608 - our own words


def limits(tx: Transaction, guild_id: int, letter_id: int) -> tuple[Limits, bool]:
    """Return the limits of a letter (0: of a server), else its server's, else the usual; and whether it has its own."""
    row = tx.execute(
        "SELECT * FROM letter_rule WHERE guild_id = ? AND letter_id IN (?, 0) ORDER BY letter_id DESC LIMIT 1",
        (guild_id, letter_id),
    ).fetchone()
    if row is None:
        return Limits(), False
    found = Limits(
        burst=row["burst"],
        sustained=row["sustained"],
        per_account=row["per_account"],
        account_days=row["account_days"],
        member_days=row["member_days"],
        role_id=row["role_id"],
        milestones=bool(row["milestones"]),
    )
    return found, row["letter_id"] == letter_id


def set_limits(tx: Transaction, guild_id: int, letter_id: int, wanted: Limits) -> None:
    """Write the limits of a letter; 0 for a server's."""
    tx.execute(
        "INSERT OR REPLACE INTO letter_rule (guild_id, letter_id, burst, sustained, per_account, account_days,"
        " member_days, role_id, milestones) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            guild_id,
            letter_id,
            wanted.burst,
            wanted.sustained,
            wanted.per_account,
            wanted.account_days,
            wanted.member_days,
            wanted.role_id,
            int(wanted.milestones),
        ),
    )


def seen(tx: Transaction, letter_id: int, user_id: int, now: datetime) -> Seen:
    """Return what was signed before.

    Of others only what counted at once and is in the numbers that everybody sees. An account's own: what stands or
    waits, and what was rejected, since whoever was turned away gets no new room; what was taken back makes room.
    """
    own, last, in_minute, in_hour = tx.execute(
        _SEEN, (user_id, letter_id, to_text(now - _MINUTE), to_text(now - _HOUR))
    ).fetchone()
    return Seen(own=own, minute=_since(in_minute, last), hour=_since(in_hour, last))


def answers(tx: Transaction, letter_id: int) -> Iterator[tuple[int | None, str, SignatureState]]:
    """Yield what stands or stood under a letter for organisations: number in the register, name's key, state."""
    rows = tx.execute(
        "SELECT DISTINCT organisation_id, name_key, state FROM signature"
        " WHERE letter_id = ? AND capacity = 'organisation'",
        (letter_id,),
    )
    for row in rows:
        yield row["organisation_id"], row["name_key"], SignatureState(row["state"])


def accounts(tx: Transaction, guild_id: int) -> dict[int, tuple[int, ...]]:
    """Return who may commit which organisation of a server's register."""
    rows = tx.execute(
        "SELECT organisation_id, user_id FROM register_account WHERE organisation_id IN"
        " (SELECT id FROM register_organisation WHERE guild_id = ? AND removed_at IS NULL) ORDER BY added_at, user_id",
        (guild_id,),
    )
    found: dict[int, tuple[int, ...]] = {}
    for row in rows:
        found[row["organisation_id"]] = (*found.get(row["organisation_id"], ()), row["user_id"])
    return found


def declines(tx: Transaction, letter_id: int) -> frozenset[int]:
    """Return the organisations that said they will not sign."""
    rows = tx.execute("SELECT organisation_id FROM letter_decline WHERE letter_id = ?", (letter_id,))
    return frozenset(int(row["organisation_id"]) for row in rows)


def decline(tx: Transaction, letter_id: int, organisation_id: int, user_id: int, now: datetime) -> None:
    """Note that an organisation will not sign; noted before, nothing changes."""
    tx.execute(
        "INSERT INTO letter_decline (letter_id, organisation_id, declined_by, declined_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (letter_id, organisation_id, user_id, to_text(now)),
    )


def take_back(tx: Transaction, letter_id: int, organisation_id: int) -> None:
    """Forget that an organisation said it will not sign."""
    tx.execute("DELETE FROM letter_decline WHERE letter_id = ? AND organisation_id = ?", (letter_id, organisation_id))


def _since(first: int | None, last: int) -> int:
    # A clock that was set back leaves them out of order.
    return 0 if first is None else max(0, last - first + 1)


def nudges(tx: Transaction, letter_id: int) -> list[Nudged]:
    """Return who was nudged about a letter."""
    return _nudges(tx, "letter_id = ?", letter_id)


def unreminded(tx: Transaction, letter_id: int) -> list[Nudged]:
    """Return those who were nudged about a letter and not reminded."""
    return _nudges(tx, "letter_id = ? AND reminded_at IS NULL", letter_id)


def _nudges(tx: Transaction, where: str, value: int) -> list[Nudged]:
    rows = tx.execute(f"SELECT * FROM letter_nudge WHERE {where}", (value,))  # noqa: S608 - two literals of ours
    return [
        Nudged(row["organisation_id"], row["user_id"], row["nudged_by"], from_text(row["nudged_at"])) for row in rows
    ]


def nudged(tx: Transaction, letter_id: int, organisation_id: int, user_id: int, by: int, now: datetime) -> None:
    """Note that an account was nudged."""
    tx.execute(
        "INSERT INTO letter_nudge (letter_id, organisation_id, user_id, nudged_by, nudged_at) VALUES (?, ?, ?, ?, ?)",
        (letter_id, organisation_id, user_id, by, to_text(now)),
    )


def reminded(tx: Transaction, letter_id: int, now: datetime) -> None:
    """Note that the time to remind of a letter has come: whoever was not reminded then is not reminded later."""
    tx.execute(
        "UPDATE letter_nudge SET reminded_at = ? WHERE letter_id = ? AND reminded_at IS NULL", (to_text(now), letter_id)
    )


def to_remind(tx: Transaction) -> list[tuple[int, datetime]]:
    """Return open letters about which somebody was nudged and not reminded, with their deadline, the soonest first."""
    rows = tx.execute(
        "SELECT id, deadline_utc FROM letter WHERE state = 'open' AND EXISTS"
        " (SELECT 1 FROM letter_nudge WHERE letter_id = letter.id AND reminded_at IS NULL) ORDER BY deadline_utc"
    )
    return [(row["id"], from_text(row["deadline_utc"])) for row in rows]


def nudged_pairs(tx: Transaction, user_id: int) -> list[tuple[int, int]]:
    """Return (letter, organisation) of the nudges that an account got."""
    rows = tx.execute("SELECT letter_id, organisation_id FROM letter_nudge WHERE user_id = ?", (user_id,))
    return [(row["letter_id"], row["organisation_id"]) for row in rows]


def refuse(tx: Transaction, user_id: int, now: datetime) -> None:
    """Note that an account wants no nudges."""
    tx.execute("INSERT INTO nudge_refusal VALUES (?, ?) ON CONFLICT DO NOTHING", (user_id, to_text(now)))


def allow(tx: Transaction, user_id: int) -> None:
    """Note that an account may be nudged again."""
    tx.execute("DELETE FROM nudge_refusal WHERE user_id = ?", (user_id,))


def unwilling(tx: Transaction, user_ids: Iterable[int]) -> frozenset[int]:
    """Return which of some accounts want no nudges."""
    rows = tx.execute(
        "SELECT user_id FROM nudge_refusal WHERE user_id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(user_ids)),),
    )
    return frozenset(int(row["user_id"]) for row in rows)


def grown(tx: Transaction) -> list[tuple[int, int, int]]:
    """Return open letters with more public signatures than they were ever seen to have: letter, how many, then."""
    rows = tx.execute(
        "SELECT letter.id, coalesce(letter_reached.n, 0) AS was, sum(tally.n) AS now FROM letter"
        " JOIN signature_tally AS tally ON tally.letter_id = letter.id AND visibility = 'public'"
        " LEFT JOIN letter_reached ON letter_reached.letter_id = letter.id"
        " WHERE letter.state = 'open' GROUP BY letter.id HAVING now > was"
    )
    return [(row["id"], int(row["now"]), int(row["was"])) for row in rows]


def reached(tx: Transaction, letter_id: int, n: int) -> None:
    """Note how many public signatures a letter was seen to have."""
    tx.execute(
        "INSERT INTO letter_reached VALUES (?, ?) ON CONFLICT (letter_id) DO UPDATE SET n = max(n, excluded.n)",
        (letter_id, n),
    )


def countries(tx: Transaction, letter_id: int) -> dict[str, int]:
    """Return how many public signatures that count come from which country, by its name's key."""
    rows = tx.execute(
        "SELECT country_key, sum(n) AS n FROM signature_tally WHERE letter_id = ? AND visibility = 'public' AND n > 0"
        " GROUP BY country_key",
        (letter_id,),
    )
    return {row["country_key"]: int(row["n"]) for row in rows}


def figures(tx: Transaction, letter_id: int, sight: Sight) -> list[tuple[str, str, str, str, int]]:
    """Return how many signatures that count a reader may read: country's key, capacity, ECOSOC, day, how many."""
    rows = tx.execute(
        "SELECT country_key, capacity, ecosoc, substr(signed_at, 1, 10) AS day, count(*) AS n FROM signature"
        " WHERE letter_id = ?1 AND state = 'signed' AND (visibility IN (SELECT value FROM json_each(?2))"
        " OR (visibility IN (SELECT value FROM json_each(?3)) AND given_in IS ?4)) GROUP BY 1, 2, 3, 4",
        (letter_id, json.dumps(sorted(sight.anywhere)), json.dumps(sorted(sight.here)), sight.place),
    )
    return [(row["country_key"], row["capacity"], row["ecosoc"], row["day"], int(row["n"])) for row in rows]
