"""Migrations: every version walks up to the same schema, a newer one is refused, a broken step leaves nothing."""

import sqlite3
from pathlib import Path

import pytest

from bot.errors import Unavailable
from bot.storage.migrate import Migration, load, migrate, version_of


def connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def schema(conn: sqlite3.Connection) -> list[tuple[str, str, str]]:
    found = conn.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
    return [(row[0], row[1], row[2]) for row in found]


@pytest.mark.parametrize("start", range(len(load()) + 1))
def test_every_version_walks_up_to_the_fresh_schema(tmp_path: Path, start: int) -> None:
    """A database of any age ends like one made today."""
    steps = load()
    old, fresh = connect(tmp_path / "old.db"), connect(tmp_path / "fresh.db")
    migrate(old, steps[:start])
    assert version_of(old) == start
    assert migrate(old, steps) == len(steps) - start
    migrate(fresh, steps)
    assert schema(old) == schema(fresh)
    assert version_of(old) == len(steps)
    old.close()
    fresh.close()


def test_every_table_is_strict(tmp_path: Path) -> None:
    """SQLite takes any value for any column otherwise."""
    conn = connect(tmp_path / "new.db")
    migrate(conn, load())
    loose = [
        row[0]
        for row in conn.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
        )
        if not row[0].startswith("sqlite_")
    ]
    conn.close()
    assert loose == []


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    """An old Caucus does not touch what a newer one wrote."""
    conn = connect(tmp_path / "new.db")
    conn.execute("PRAGMA user_version = 9999")
    with pytest.raises(Unavailable) as refusal:
        migrate(conn, load())
    conn.close()
    assert refusal.value.key == "storage-newer"


def test_a_step_that_fails_in_the_middle_leaves_the_version_before(tmp_path: Path) -> None:
    """Change and number are one transaction."""
    conn = connect(tmp_path / "new.db")
    good = Migration(1, "0001_good.sql", "CREATE TABLE a (x INTEGER) STRICT;")
    bad = Migration(2, "0002_bad.sql", "CREATE TABLE b (x INTEGER) STRICT;\nINSERT INTO missing VALUES (1);")
    with pytest.raises(sqlite3.OperationalError):
        migrate(conn, (good, bad))
    names = {name for _, name, _ in schema(conn)}
    version = version_of(conn)
    conn.close()
    assert names == {"a"}
    assert version == 1


def test_gaps_and_wrong_names_are_found(tmp_path: Path) -> None:
    """A migration that would never run is an error at the start."""
    (tmp_path / "0002_later.sql").write_text("SELECT 1;")
    with pytest.raises(ValueError, match="without gaps"):
        load(tmp_path)
    (tmp_path / "notes.sql").write_text("")
    with pytest.raises(ValueError, match="NNNN_name"):
        load(tmp_path)
