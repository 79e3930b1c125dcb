"""An empty database with today's schema, laid where a test opens it: walking up every version costs ten openings."""

import sqlite3
import tempfile
from functools import cache
from pathlib import Path

from bot.storage.migrate import load, migrate


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
        # The last connection that closes moves everything from the WAL to the file.
        conn.close()
        return path.read_bytes()
