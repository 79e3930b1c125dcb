"""No table is forgotten: the plan of erasing is held against the schema, and carried out on every table of it."""

import json
import re
import sqlite3

import pytest

from bot.privacy import store
from bot.privacy.plan import NO_ACCOUNTS, PLAN, Way
from bot.storage.migrate import load, migrate
from tests.letters.people import english

ACCOUNT = 876543210987654321
OTHER = 112233445566778899
LOOKS_LIKE_AN_ACCOUNT = re.compile(
    r"(^|_)user(_id)?$|_by$|^by_|(^|_)(by|person|member|author|owner|account|organiser)_id$"
)


@pytest.fixture
def conn() -> sqlite3.Connection:
    """A database of today's schema in which rows of any kind can be put."""
    made = sqlite3.connect(":memory:", isolation_level=None)
    made.row_factory = sqlite3.Row
    migrate(made, load())
    made.execute("PRAGMA ignore_check_constraints = ON")
    made.execute("PRAGMA foreign_keys = OFF")
    return made


def columns(conn: sqlite3.Connection) -> list[tuple[str, str, str, bool]]:
    """Return (table, column, type, required) of the whole schema."""
    tables = [row["name"] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return [
        (table, row["name"], row["type"], bool(row["notnull"]))
        for table in tables
        if not table.startswith("sqlite_")
        for row in conn.execute(f"PRAGMA table_info({table})")
    ]


def test_every_column_that_names_an_account_is_in_the_plan(conn: sqlite3.Connection) -> None:
    """Whoever adds a table says what becomes of it when somebody is erased (bot/privacy/plan.py)."""
    planned = {(one.table, column) for one in PLAN for column in one.ways}
    found = {(table, name) for table, name, _, _ in columns(conn) if LOOKS_LIKE_AN_ACCOUNT.search(name)}
    assert found - planned - NO_ACCOUNTS == set()
    assert planned - found == set(), "the plan names columns that are not there"
    assert len({one.table for one in PLAN}) == len(PLAN)


def test_the_plan_fits_the_schema(conn: sqlite3.Connection) -> None:
    """What is set to NULL may be NULL, and what the person is shown is there."""
    there = {(table, name): required for table, name, _, required in columns(conn)}
    for one in PLAN:
        for column, way in one.ways.items():
            assert way is not Way.NULL or not there[one.table, column], (one.table, column)
        for column in (*one.shown, *one.texts):
            assert (one.table, column) in there, (one.table, column)


def filled(conn: sqlite3.Connection, account: int) -> None:
    """Put a row into each table of the plan, in which every column that can name an account does."""
    kinds: dict[str, list[tuple[str, str]]] = {}
    for table, name, kind, _ in columns(conn):
        kinds.setdefault(table, []).append((name, kind))
    for one in PLAN:
        row: dict[str, object] = {}
        for name, kind in kinds[one.table]:
            if name in one.ways:
                row[name] = account
            elif name in one.texts:
                row[name] = json.dumps({"by": account, "key": f"{one.table}:{account}:{name}"})
            else:
                row[name] = {"INTEGER": account % 1_000, "BLOB": b"?"}.get(kind, f"{name} {account % 1_000}")
        marks = ", ".join("?" * len(row))
        conn.execute(f"INSERT INTO {one.table} ({', '.join(row)}) VALUES ({marks})", list(row.values()))  # noqa: S608 - of the schema


def inserting_is_free(conn: sqlite3.Connection) -> None:
    """Take away what refuses or answers new rows; what guards changes stays."""
    for row in conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall():
        if re.search(r"(BEFORE|AFTER)\s+INSERT", row["sql"]):
            conn.execute(f"DROP TRIGGER {row['name']}")


def test_erasing_leaves_nobody_anywhere(conn: sqlite3.Connection) -> None:
    """With every trigger that guards changes in place; rows of others stay as they were, to the last column."""
    inserting_is_free(conn)
    filled(conn, ACCOUNT)
    filled(conn, OTHER)
    assert {section.table for section in store.kept(conn, ACCOUNT)} == {one.table for one in PLAN}
    before = [line for line in conn.iterdump() if str(OTHER) in line]
    store.forget(conn, ACCOUNT)
    assert str(ACCOUNT) not in "\n".join(conn.iterdump())
    assert store.kept(conn, ACCOUNT) == []
    assert [line for line in conn.iterdump() if str(OTHER) in line] == before


def test_a_longer_number_that_holds_an_account_is_left_alone(conn: sqlite3.Connection) -> None:
    """Numbers are compared whole."""
    inserting_is_free(conn)
    filled(conn, ACCOUNT)
    longer = json.dumps({"by": ACCOUNT * 10 + 1})
    conn.execute("UPDATE delivery SET data = ?, user_id = NULL", (longer,))
    store.forget(conn, ACCOUNT)
    assert conn.execute("SELECT data FROM delivery").fetchone()["data"] == longer


def test_nothing_in_the_plan_shows_a_secret() -> None:
    """Tokens, salts, keys and sealed contents are shown to nobody, not even to whom they belong."""
    for one in PLAN:
        assert not {"token", "secret", "salt", "sealed", "nonce", "code_hash", "content"} & set(one.shown), one.table


def test_every_table_has_words_for_the_person_it_names() -> None:
    """The file of `/privacy show` is read by people who know no database."""
    unsaid = [one.table for one in PLAN if not english(f"privacy-table-{one.table}").strip(" {}")]
    assert unsaid == []
    assert not any(english(f"privacy-table-{one.table}") == f"privacy-table-{one.table}" for one in PLAN)
