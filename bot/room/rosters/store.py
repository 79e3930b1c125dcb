"""The rows of rosters, claims and wishes to change places. SQL only; what may happen is decided in the service."""

from collections.abc import Sequence
from datetime import datetime

from bot.clock import from_text, to_text
from bot.room.rosters.model import Claim, Region, Roster
from bot.storage import Row, Transaction


def insert(tx: Transaction, roster: Roster) -> int:
    """Insert a roster and return its number; the one it carries is not looked at."""
    row = tx.execute(
        "INSERT INTO roster (guild_id, item_id, slots, minutes, channel_id, opened_by, opened_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            *(roster.guild_id, roster.item_id, roster.slots, roster.minutes),
            *(roster.channel_id, roster.opened_by, to_text(roster.opened_at)),
        ),
    ).fetchone()
    return int(row["id"])


def resize(tx: Transaction, roster_id: int, slots: int, minutes: int) -> None:
    """Write how many slots of how many minutes a roster has."""
    tx.execute("UPDATE roster SET slots = ?, minutes = ? WHERE id = ?", (slots, minutes, roster_id))


def close(tx: Transaction, roster_id: int, now: datetime) -> None:
    """Write that a roster is closed."""
    tx.execute("UPDATE roster SET closed_at = ? WHERE id = ? AND closed_at IS NULL", (to_text(now), roster_id))


def find(tx: Transaction, guild_id: int | None, roster_id: int) -> Roster | None:
    """Return a roster of a server (None: any)."""
    row = tx.execute(
        "SELECT * FROM roster WHERE id = ?1 AND (?2 IS NULL OR guild_id = ?2)", (roster_id, guild_id)
    ).fetchone()
    return None if row is None else _roster(row)


def open_of(tx: Transaction, guild_id: int, item_id: int) -> Roster | None:
    """Return the open roster of an agenda item in a server."""
    row = tx.execute(
        "SELECT * FROM roster WHERE guild_id = ? AND item_id = ? AND closed_at IS NULL", (guild_id, item_id)
    ).fetchone()
    return None if row is None else _roster(row)


def opened(tx: Transaction, guild_id: int | None = None) -> list[Roster]:
    """Return the open rosters of a server (None: of all), the newest first."""
    rows = tx.execute(
        "SELECT * FROM roster WHERE closed_at IS NULL AND (?1 IS NULL OR guild_id = ?1) ORDER BY id DESC", (guild_id,)
    )
    return [_roster(row) for row in rows]


def with_claims(tx: Transaction) -> list[Roster]:
    """Return every roster, open or closed, that names somebody."""
    rows = tx.execute("SELECT * FROM roster WHERE id IN (SELECT roster_id FROM roster_claim) ORDER BY id")
    return [_roster(row) for row in rows]


def claims(tx: Transaction, roster_id: int) -> list[Claim]:
    """Return who has a slot or waits, in the order in which they came."""
    rows = tx.execute("SELECT * FROM roster_claim WHERE roster_id = ? ORDER BY id", (roster_id,))
    return [_claim(row) for row in rows]


def claim(tx: Transaction, claim_id: int) -> Claim | None:
    """Return a claim, None where it is gone."""
    row = tx.execute("SELECT * FROM roster_claim WHERE id = ?", (claim_id,)).fetchone()
    return None if row is None else _claim(row)


def insert_claim(tx: Transaction, new: Claim) -> int:
    """Insert a claim and return its number."""
    row = tx.execute(
        "INSERT INTO roster_claim (roster_id, user_id, slot, region, claimed_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
        (new.roster_id, new.user_id, new.slot, new.region or "", to_text(new.claimed_at)),
    ).fetchone()
    return int(row["id"])


def give(tx: Transaction, claim_id: int, slot: int | None) -> None:
    """Write which slot a claim has."""
    tx.execute("UPDATE roster_claim SET slot = ? WHERE id = ?", (slot, claim_id))


def set_region(tx: Transaction, claim_id: int, region: Region | None) -> None:
    """Write where a speaker speaks from."""
    tx.execute("UPDATE roster_claim SET region = ? WHERE id = ?", (region or "", claim_id))


def reminded(tx: Transaction, claim_id: int, start: datetime) -> None:
    """Write that a speaker was reminded of a meeting that starts then."""
    tx.execute("UPDATE roster_claim SET reminded_for = ? WHERE id = ?", (to_text(start), claim_id))


def delete_claim(tx: Transaction, claim_id: int) -> None:
    """Delete a claim, and wishes to change places with it."""
    tx.execute("DELETE FROM roster_claim WHERE id = ?", (claim_id,))


def erase_claims(tx: Transaction, roster_id: int, now: datetime) -> None:
    """Delete everybody a roster names and close it."""
    tx.execute("DELETE FROM roster_claim WHERE roster_id = ?", (roster_id,))
    close(tx, roster_id, now)


def insert_swap(tx: Transaction, asking: Claim, asked: Claim) -> int:
    """Insert a wish to change places, in the place of an earlier one between the two; return its number."""
    tx.execute("DELETE FROM roster_swap WHERE asking_id = ? AND asked_id = ?", (asking.id, asked.id))
    row = tx.execute(
        "INSERT INTO roster_swap (asking_id, asked_id, asking_slot, asked_slot) VALUES (?, ?, ?, ?) RETURNING id",
        (asking.id, asked.id, asking.slot, asked.slot),
    ).fetchone()
    return int(row["id"])


def take_swap(tx: Transaction, swap_id: int) -> tuple[Claim, Claim, Sequence[int]] | None:
    """Delete a wish to change places; return who asks, who is asked, and the slots they had then."""
    row = tx.execute("DELETE FROM roster_swap WHERE id = ? RETURNING *", (swap_id,)).fetchone()
    if row is None:
        return None
    asking, asked = claim(tx, row["asking_id"]), claim(tx, row["asked_id"])
    return None if asking is None or asked is None else (asking, asked, (row["asking_slot"], row["asked_slot"]))


def rosters_of(tx: Transaction, user_id: int) -> list[int]:
    """Return the rosters that name a person."""
    rows = tx.execute("SELECT roster_id FROM roster_claim WHERE user_id = ? ORDER BY roster_id", (user_id,))
    return [int(row["roster_id"]) for row in rows]


def forget(tx: Transaction, user_id: int) -> int:
    """Delete a person's claims; the rosters they opened were opened by nobody. Return how many claims went."""
    tx.execute("UPDATE roster SET opened_by = 0 WHERE opened_by = ?", (user_id,))
    return tx.execute("DELETE FROM roster_claim WHERE user_id = ?", (user_id,)).rowcount


def _roster(row: Row) -> Roster:
    return Roster(
        id=row["id"],
        guild_id=row["guild_id"],
        item_id=row["item_id"],
        slots=row["slots"],
        minutes=row["minutes"],
        channel_id=row["channel_id"],
        opened_by=row["opened_by"],
        opened_at=from_text(row["opened_at"]),
        closed_at=from_text(row["closed_at"]) if row["closed_at"] is not None else None,
    )


def _claim(row: Row) -> Claim:
    return Claim(
        id=row["id"],
        roster_id=row["roster_id"],
        user_id=row["user_id"],
        slot=row["slot"],
        region=Region(row["region"]) if row["region"] else None,
        claimed_at=from_text(row["claimed_at"]),
        reminded_for=from_text(row["reminded_for"]) if row["reminded_for"] is not None else None,
    )
