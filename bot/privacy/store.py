"""Reads and erases what names a person, table by table, as `plan` says. SQL only; runs inside one transaction."""

import json
import re
from collections.abc import Collection, Iterator

from bot.privacy.model import Row, Section
from bot.privacy.plan import PLAN, Kept, Way
from bot.storage import Transaction


def kept(tx: Transaction, user_id: int) -> list[Section]:
    """Return what names a person, tables with nothing left out."""
    sections = [Section(one.table, list(_rows(tx, one, user_id))) for one in PLAN]
    return [section for section in sections if section.rows]


def known(tx: Transaction, user_ids: Collection[int], *, beside: Collection[str]) -> set[int]:
    """Return of which of some accounts anything is kept.

    Args:
        tx: the transaction.
        user_ids: the accounts.
        beside: the tables that do not count; of a table with a dot the column behind it.
    """
    found: set[int] = set()
    wanted = set(user_ids)
    columns = ((one.table, column) for one in PLAN if one.table not in beside for column in one.ways)
    for table, column in columns:
        if found >= wanted:
            break
        if f"{table}.{column}" not in beside:
            found |= _named_among(tx, table, column, wanted - found)
    return found


def _named_among(tx: Transaction, table: str, column: str, user_ids: set[int]) -> set[int]:
    rows = tx.execute(
        f"SELECT DISTINCT {column} AS account FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))",  # noqa: S608 - names of the plan
        (json.dumps(sorted(user_ids)),),
    )
    return {row["account"] for row in rows}


def forget(tx: Transaction, user_id: int) -> None:
    """Erase a person everywhere; what letters forget by themselves was erased before."""
    _silence(tx, user_id)
    for one in PLAN:
        _forget_texts(tx, one, user_id)
        for column, way in one.ways.items():
            _forget_column(tx, one.table, column, way, user_id)


def _rows(tx: Transaction, one: Kept, user_id: int) -> Iterator[Row]:
    columns = ", ".join((*one.shown, *(f"{column} = ?1 AS 'is {column}'" for column in one.ways)))
    # Names of tables and columns are those of the plan, never what somebody typed.
    for row in tx.execute(f"SELECT {columns} FROM {one.table} WHERE {_named(one)}", (user_id,)):  # noqa: S608 - see above
        roles = ", ".join(column for column in one.ways if row[f"is {column}"])
        yield {"as": roles, **{column: row[column] for column in one.shown if row[column] not in (None, "")}}


def _named(one: Kept) -> str:
    return " OR ".join(f"{column} = ?1" for column in one.ways)


def _silence(tx: Transaction, user_id: int) -> None:
    """Take back what would still be said to the person, and empty what was."""
    tx.execute(
        "UPDATE delivery SET state = 'cancelled', reason = 'delivery-cancelled'"
        " WHERE user_id = ? AND state = 'planned'",
        (user_id,),
    )
    # On its way at this moment: not sent again, should that come to nothing.
    tx.execute("UPDATE delivery SET cancel_wanted = 1 WHERE user_id = ? AND state = 'claimed'", (user_id,))
    tx.execute('UPDATE delivery SET data = \'{"title": ""}\' WHERE user_id = ?', (user_id,))


def _forget_texts(tx: Transaction, one: Kept, user_id: int) -> None:
    digits = re.compile(rf"(?<!\d){user_id}(?!\d)")
    for column in one.texts:
        rows = tx.execute(
            f"SELECT id, {column} AS said FROM {one.table} WHERE instr({column}, ?)",  # noqa: S608 - names of the plan
            (str(user_id),),
        ).fetchall()
        for row in rows:
            said = digits.sub("0", row["said"])
            # Keys are unique, and nobody's are all alike.
            said = f"{said}:{row['id']}" if column == "key" else said
            tx.execute(f"UPDATE {one.table} SET {column} = ? WHERE id = ?", (said, row["id"]))  # noqa: S608 - see above


def _forget_column(tx: Transaction, table: str, column: str, way: Way, user_id: int) -> None:
    if way is Way.ROW:
        tx.execute(f"DELETE FROM {table} WHERE {column} = ?", (user_id,))  # noqa: S608 - names of the plan
    else:
        nobody = "NULL" if way is Way.NULL else "0"
        tx.execute(f"UPDATE {table} SET {column} = {nobody} WHERE {column} = ?", (user_id,))  # noqa: S608 - see above
