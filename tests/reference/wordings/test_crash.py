"""A process that dies in the middle of an import leaves the text whole or not at all."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bot.storage import open_database

DIE = """
import asyncio, os, sys
from pathlib import Path
from bot.clock import SystemClock
from bot.reference.loader import load
from bot.reference.wordings.service import WordingService
from bot.servers.service import ServerService
from bot.settings import ROOT, Imports
from bot.storage import open_database
from tests.reference.wordings.readings import FIRST, SECOND, asked, fetch, read

async def main(path, when):
    db = await open_database(Path(path))
    clock = SystemClock()
    wordings = WordingService(db, clock, Imports(), load(ROOT / "data"), ServerService(db, clock, ("en",)), read, fetch)
    await wordings.load()
    await wordings.import_(None, await wordings.preview(None, asked(), FIRST, "first.pdf"))
    second = await wordings.preview(None, asked(), SECOND, "second.pdf")

    async def changed(guild_id):
        os._exit(9)

    wordings.on_change(changed)
    if when == "inside":
        wordings.on_import(lambda tx, wording: os._exit(9))
    await wordings.import_(None, second, replace_there=True)

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.mark.parametrize(("when", "here"), [("inside", "first.pdf"), ("after", "second.pdf")])
async def test_replacing_is_done_or_not_begun(tmp_path: Path, when: str, here: str) -> None:
    """Killed inside the write: the old text is there, untouched. Killed after the commit: the new one."""
    path = tmp_path / "caucus.db"
    died = subprocess.run(  # noqa: ASYNC221 - our own script; nothing else waits for this test
        [sys.executable, "-c", DIE, str(path), when], cwd=Path(__file__).parents[3], check=False, timeout=60
    )
    assert died.returncode == 9
    db = await open_database(path)
    await db.close()
    with sqlite3.connect(path) as conn:
        texts = conn.execute("SELECT source FROM wording WHERE withdrawn = 0").fetchall()
        count = conn.execute("SELECT count(*) FROM wording_article").fetchone()[0]
        acts = [act for (act,) in conn.execute("SELECT act FROM wording_act ORDER BY id")]
    assert texts == [(here,)]
    whole = (2, ["imported"]) if when == "inside" else (4, ["imported", "replaced", "imported"])
    assert (count, acts) == whole
