"""`kill -9` in the middle of signing: whoever has a receipt has a signature, and the chain holds."""

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.delivery.service import DeliveryService
from bot.letters.desk import LetterDesk
from bot.letters.export import write
from bot.letters.ledger import verify
from bot.letters.model import ExportFormat
from bot.letters.service import LetterService
from bot.servers.service import ServerService
from bot.settings import ROOT, Delivery, Letters
from bot.storage import open_database
from tests.letters.people import ORGANISER, bare


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("receipts", [1, 40, 333])
async def test_every_receipt_that_was_given_has_its_row(tmp_path: Path, receipts: int) -> None:
    """Killed after a number of receipts; those printed meanwhile count too."""
    path = tmp_path / "caucus.db"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.letters.sign_until_killed", str(path), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    given = [await asyncio.wait_for(process.stdout.readline(), 60) for _ in range(receipts)]
    process.send_signal(signal.SIGKILL)
    given += (await process.stdout.read()).splitlines(keepends=True)
    assert await process.wait() == -signal.SIGKILL
    codes = {line.decode().strip() for line in given if line.endswith(b"\n")}
    assert len(codes) >= receipts

    db, clock = await open_database(path), SystemClock()
    servers = ServerService(db, clock, ("en",))
    letters = LetterService(
        LetterDesk(db, clock, Letters(), "UTC", servers, DeliveryService(db, clock, Delivery(), servers))
    )
    rows = await db.read(lambda tx: {row["code"] for row in tx.execute("SELECT code FROM signature")})
    assert codes <= rows
    (letter,) = await letters.letters(ORGANISER)
    exported = await letters.export(ORGANISER, letter.letter.id, ExportFormat.JSON)
    found = verify(write(exported, bare).content)
    assert found.valid
    assert found.facts["named"] == len(rows)
    await db.close()
