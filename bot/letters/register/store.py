"""The rows of the register. SQL only; who may change what is decided in the service."""

import json
from collections.abc import Iterable, Mapping

from bot.clock import from_text
from bot.letters import names
from bot.letters.model import Level
from bot.letters.register.model import LISTS, Account, Change, ChangeKind, ChangeState, Details, Member
from bot.storage import Row, Transaction


def insert(tx: Transaction, guild_id: int, details: Details, state: str, now: str) -> int:
    """Insert an organisation and return its number."""
    row = tx.execute(
        "INSERT INTO register_organisation (guild_id, name, name_key, acronyms, names, languages, country, state,"
        " region, website, ecosoc, added_at) VALUES (:guild_id, :name, :name_key, :acronyms, :names, :languages,"
        " :country, :state, :region, :website, :ecosoc, :now) RETURNING id",
        {"guild_id": guild_id, "now": now, **_columns(details, state)},
    ).fetchone()
    return int(row["id"])


def update(tx: Transaction, member_id: int, details: Details, state: str) -> None:
    """Write what the register says of an organisation."""
    tx.execute(
        "UPDATE register_organisation SET name = :name, name_key = :name_key, acronyms = :acronyms, names = :names,"
        " languages = :languages, country = :country, state = :state, region = :region, website = :website,"
        " ecosoc = :ecosoc WHERE id = :id",
        {"id": member_id, **_columns(details, state)},
    )


def remove(tx: Transaction, member_id: int, now: str) -> None:
    """Take an organisation out; its history and what it signed stay."""
    tx.execute("UPDATE register_organisation SET removed_at = ? WHERE id = ?", (now, member_id))


def find(tx: Transaction, guild_id: int, member_id: int) -> Member | None:
    """Return an organisation of a server, None where there is none."""
    if not 0 < member_id < 1 << 63:
        return None
    row = tx.execute(
        "SELECT * FROM register_organisation WHERE id = ? AND guild_id = ? AND removed_at IS NULL",
        (member_id, guild_id),
    ).fetchone()
    return None if row is None else _member(row)


def members(tx: Transaction, guild_id: int | None) -> list[Member]:
    """Return the organisations of a server (of all: None) by name."""
    rows = tx.execute(
        "SELECT * FROM register_organisation WHERE (?1 IS NULL OR guild_id = ?1) AND removed_at IS NULL"
        " ORDER BY name_key, id",
        (guild_id,),
    )
    return [_member(row) for row in rows]


def named(tx: Transaction, guild_id: int, key: str) -> int | None:
    """Return the number of the organisation with a name (by its `name_key`)."""
    row = tx.execute(
        "SELECT id FROM register_organisation WHERE guild_id = ? AND name_key = ? AND removed_at IS NULL",
        (guild_id, key),
    ).fetchone()
    return None if row is None else int(row["id"])


def committed_by(tx: Transaction, guild_id: int, user_id: int) -> list[tuple[Member, Level]]:
    """Return the organisations that an account may commit, and how that is known."""
    rows = tx.execute(
        "SELECT register_organisation.*, register_account.level FROM register_account"
        " JOIN register_organisation ON register_organisation.id = register_account.organisation_id"
        " WHERE register_account.user_id = ? AND guild_id = ? AND removed_at IS NULL ORDER BY name_key",
        (user_id, guild_id),
    )
    return [(_member(row), Level(row["level"])) for row in rows]


def accounts(tx: Transaction, member_id: int) -> tuple[Account, ...]:
    """Return who may commit an organisation."""
    rows = tx.execute("SELECT * FROM register_account WHERE organisation_id = ? ORDER BY added_at", (member_id,))
    return tuple(
        Account(row["user_id"], Level(row["level"]), row["added_by"], from_text(row["added_at"]), row["vouched_by"])
        for row in rows
    )


def set_account(tx: Transaction, member_id: int, account: Account, now: str) -> None:
    """Let an account commit an organisation, or change how that is known."""
    tx.execute(
        "INSERT INTO register_account (organisation_id, user_id, level, added_by, vouched_by, added_at)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (organisation_id, user_id) DO UPDATE SET level = excluded.level,"
        " added_by = excluded.added_by, vouched_by = excluded.vouched_by, added_at = excluded.added_at",
        (member_id, account.user_id, account.level.value, account.added_by, account.vouched_by, now),
    )


def drop_account(tx: Transaction, member_id: int, user_id: int) -> None:
    """Let an account commit an organisation no longer."""
    tx.execute("DELETE FROM register_account WHERE organisation_id = ? AND user_id = ?", (member_id, user_id))


def forget(tx: Transaction, user_id: int) -> int:
    """Take an account out of every register and out of their histories; return for how many organisations it stood.

    What it vouched for stays vouched for, by its organisation.
    """
    tx.execute("UPDATE register_change SET by_user = NULL WHERE by_user = ?", (user_id,))
    tx.execute("UPDATE register_change SET decided_by = NULL WHERE decided_by = ?", (user_id,))
    tx.execute("UPDATE register_account SET added_by = 0 WHERE added_by = ?", (user_id,))
    tx.execute(
        "UPDATE register_change SET data = '{}' WHERE kind = 'account' AND json_extract(data, ?) IS NOT NULL",
        (f'$."{user_id}"',),
    )
    return tx.execute("DELETE FROM register_account WHERE user_id = ?", (user_id,)).rowcount


def note(
    tx: Transaction,
    member_id: int,
    by: int,
    kind: ChangeKind,
    fields: Mapping[str, str],
    now: str,
    state: ChangeState = ChangeState.MADE,
) -> int:
    """Record who changed what, and return the change's number."""
    row = tx.execute(
        "INSERT INTO register_change (organisation_id, at, by_user, kind, data, state) VALUES (?, ?, ?, ?, ?, ?)"
        " RETURNING id",
        (member_id, now, by, kind.value, json.dumps(fields, ensure_ascii=False), state.value),
    ).fetchone()
    return int(row["id"])


def history(tx: Transaction, member_id: int, limit: int) -> tuple[Change, ...]:
    """Return the last changes of an entry, the newest first."""
    rows = tx.execute(
        "SELECT * FROM register_change WHERE organisation_id = ? ORDER BY id DESC LIMIT ?", (member_id, limit)
    )
    return tuple(map(_change, rows))


def proposals(tx: Transaction, guild_id: int) -> list[tuple[Member, Change]]:
    """Return what waits for an organiser, the oldest first."""
    rows = tx.execute(
        "SELECT register_change.* FROM register_change JOIN register_organisation AS o ON o.id = organisation_id"
        " WHERE register_change.state = 'waiting' AND o.guild_id = ? AND o.removed_at IS NULL"
        " ORDER BY register_change.id",
        (guild_id,),
    ).fetchall()
    found = ((find(tx, guild_id, row["organisation_id"]), _change(row)) for row in rows)
    return [(member, change) for member, change in found if member is not None]


def waiting(tx: Transaction, change_id: int) -> Change | None:
    """Return a proposal that was not decided yet."""
    row = tx.execute("SELECT * FROM register_change WHERE id = ? AND state = 'waiting'", (change_id,)).fetchone()
    return None if row is None else _change(row)


def decide(tx: Transaction, change_id: int, state: ChangeState, by: int, now: str) -> None:
    """Record what became of a proposal."""
    tx.execute(
        "UPDATE register_change SET state = ?, decided_by = ?, decided_at = ? WHERE id = ?",
        (state.value, by, now, change_id),
    )


def _columns(details: Details, state: str) -> dict[str, str]:
    lists: dict[str, Iterable[str]] = {field: getattr(details, field) for field in LISTS}
    return {
        "name": details.name,
        "name_key": names.name_key(details.name),
        "country": details.country,
        "state": state,
        "region": details.region,
        "website": details.website,
        "ecosoc": details.ecosoc,
        **{field: json.dumps(list(values), ensure_ascii=False) for field, values in lists.items()},
    }


def _member(row: Row) -> Member:
    details = Details(
        name=row["name"],
        acronyms=tuple(json.loads(row["acronyms"])),
        names=tuple(json.loads(row["names"])),
        languages=tuple(json.loads(row["languages"])),
        country=row["country"],
        region=row["region"],
        website=row["website"],
        ecosoc=row["ecosoc"],
    )
    return Member(row["id"], row["guild_id"], details, row["state"])


def _change(row: Row) -> Change:
    return Change(
        id=row["id"],
        organisation_id=row["organisation_id"],
        at=from_text(row["at"]),
        by=row["by_user"],
        kind=ChangeKind(row["kind"]),
        fields=json.loads(row["data"]),
        state=ChangeState(row["state"]),
        decided_by=row["decided_by"],
    )
