"""How often messages of one channel are edited: within what Discord takes, whichever letters they belong to."""

import asyncio
from collections import deque
from dataclasses import dataclass, field

EDITS, SECONDS = 4, 5.5
"""Discord takes five edits in five seconds in a channel. One is left, and half a second for the way there."""


@dataclass(slots=True)
class _Channel:
    begun: deque[float] = field(default_factory=lambda: deque(maxlen=EDITS))
    order: asyncio.Lock = field(default_factory=asyncio.Lock)


class Pace:
    """A gate before edits; channels do not wait for each other."""

    def __init__(self) -> None:
        self._channels: dict[int, _Channel] = {}

    async def turn(self, channel_id: int) -> None:
        """Wait until a message of the channel may be edited; first come, first served."""
        channel = self._channels.setdefault(channel_id, _Channel())
        now = asyncio.get_running_loop().time
        async with channel.order:
            if len(channel.begun) == EDITS:
                await asyncio.sleep(max(0.0, channel.begun[0] + SECONDS - now()))
            channel.begun.append(now())
