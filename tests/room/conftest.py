"""A session of two weeks with a programme, a coalition with a role, and the services of the room on a real file."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.calendar.programme.model import WantedItem
from bot.services import Services
from tests.room.people import CHANNEL, COALITION, ORGANISER, WEEKS


class Deaf:
    """A sender that takes everything and says nothing; its messages are numbered."""

    def __init__(self) -> None:
        self.said: list[tuple[str, int]] = []

    async def send(self, delivery: object, nonce: str, *, late: bool) -> int:
        """Note what would be said."""
        del nonce, late
        self.said.append((getattr(delivery, "message", ""), getattr(delivery, "user_id", None) or 0))
        return len(self.said)

    async def send_digest(self, deliveries: object, nonce: str) -> int:
        """Note it; nothing here is ever said in a digest."""
        raise AssertionError((deliveries, nonce))

    async def find(self, delivery: object) -> int | None:
        """Find nothing."""
        del delivery
        return None


@pytest.fixture
def sender() -> Deaf:
    return Deaf()


@pytest_asyncio.fixture
async def room(services: Services, sender: Deaf) -> AsyncIterator[Services]:
    """Services with session 1: three meetings on two days, an agenda item on the first of them, a coalition's role."""
    await services.servers.change(
        ORGANISER, announcements_channel_id=CHANNEL, zone="Vienna", coalition_role_id=COALITION
    )
    await services.calendar.add(ORGANISER, WEEKS)
    for at, title in (("2027-01-25 10:00", "Preamble"), ("2027-01-25 15:00", "Scope"), ("2027-01-26 10:00", "Scope")):
        await services.programme.add(ORGANISER, "1", WantedItem(at, title=title))
    await services.deliveries.start(sender)
    await services.deliveries.run_due()
    sender.said.clear()
    yield services
