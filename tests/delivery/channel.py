"""A sender that only remembers, and a service to use it with."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.clock import Clock
from bot.delivery.model import Delivery, State
from bot.delivery.service import DeliveryService
from bot.servers.service import ServerService
from bot.settings import Delivery as DeliverySettings
from bot.storage import Database

SETTINGS = DeliverySettings()


@dataclass
class Channel:
    """A sender that keeps what was said, or raises what it was told to, once for each entry."""

    said: list[tuple[list[str], str, bool]] = field(default_factory=list)
    faults: list[Exception] = field(default_factory=list)
    there: dict[str, int] = field(default_factory=dict)
    blind: list[Exception] = field(default_factory=list)
    gate: asyncio.Event | None = None

    async def send(self, delivery: Delivery, nonce: str, *, late: bool) -> int:
        if self.gate is not None:
            await self.gate.wait()
        if self.faults:
            raise self.faults.pop(0)
        self.said.append(([delivery.key], nonce, late))
        return len(self.said)

    async def send_digest(self, deliveries: Sequence[Delivery], nonce: str) -> int:
        if self.faults:
            raise self.faults.pop(0)
        self.said.append(([one.key for one in deliveries], nonce, True))
        return len(self.said)

    async def find(self, delivery: Delivery) -> int | None:
        if self.blind:
            raise self.blind.pop(0)
        return self.there.get(delivery.key)

    @property
    def keys(self) -> list[list[str]]:
        return [keys for keys, _, _ in self.said]


def service_on(db: Database, clock: Clock, settings: DeliverySettings = SETTINGS) -> DeliveryService:
    return DeliveryService(db, clock, settings, ServerService(db, clock, ("en",)))


async def by_key(service: DeliveryService) -> dict[str, Delivery]:
    return {one.key: one for one in await service.list_of(None, list(State))}
