"""A new database with today's schema, laid where a test opens it: walking up every version costs ten openings."""

import sqlite3
import tempfile
from functools import cache
from pathlib import Path

from bot.calendar.bodies.filing import bring_up
from bot.calendar.bodies.known import load_bodies
from bot.storage.migrate import load, migrate
from tests import NOON


def lay_blank(path: Path) -> Path:
    """Put an empty database at a path, as a first `open_database` there would leave it; return the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_blank())
    return path


@cache
def _blank() -> bytes:
    with tempfile.TemporaryDirectory(prefix="caucus-blank-") as folder:
        path = Path(folder) / "blank.db"
        conn = sqlite3.connect(path, isolation_level=None)
        conn.execute("PRAGMA journal_mode = WAL")
        migrate(conn, load())
        # What comes with Caucus too: a thousand starts would each write it.
        conn.row_factory = sqlite3.Row
        bring_up(conn, load_bodies(Path("data/calendars")), NOON)
        # The last connection that closes moves everything from the WAL to the file.
        conn.close()
        return path.read_bytes()
