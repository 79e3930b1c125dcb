"""A process that signs without end and prints each receipt; test_kill9.py kills it in the middle."""

import asyncio
import sys
from itertools import count
from pathlib import Path

from bot.clock import SystemClock
from bot.delivery.service import DeliveryService
from bot.letters.desk import LetterDesk
from bot.letters.drafting import Draft
from bot.letters.model import Person
from bot.letters.service import LetterService
from bot.servers.service import ServerService
from bot.settings import Delivery, Letters
from bot.storage import open_database
from tests.letters.people import CHANNEL, ORGANISER, member, opened, signed

SIGNERS = 20


async def main(path: Path) -> None:
    """Open a letter and let twenty people at a time sign it."""
    db, clock = await open_database(path), SystemClock()
    servers = ServerService(db, clock, ("en",))
    await servers.change(ORGANISER, letters_channel_id=CHANNEL)
    letters = LetterService(
        LetterDesk(db, clock, Letters(), "UTC", servers, DeliveryService(db, clock, Delivery(), servers))
    )
    letter = await opened(letters, Draft("Kill me", "All", "in 10 days", "Text"))
    numbers = count()

    async def sign() -> None:
        for number in numbers:
            receipt = await signed(letters, letter, member(number), Person(f"Person {number}", "Chad"))
            # One write a line: a killed process leaves at most one line unfinished.
            sys.stdout.write(f"{receipt.signature.code}\n")
            sys.stdout.flush()

    await asyncio.gather(*(sign() for _ in range(SIGNERS)))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
