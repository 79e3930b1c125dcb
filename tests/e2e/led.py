"""A stage whose bot follows the playground's clock, and can be away for as long as a story wants."""

import asyncio
import json
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.cli.child import Child
from playground import Outcome
from tests.e2e.stage import READY_SECONDS, Stage, done


@dataclass
class Led:
    """A stage whose bot follows the playground's clock."""

    stage: Stage
    child: Child
    running: asyncio.Task[int] | None = None

    async def start(self) -> None:
        """Start the bot, its clock where the playground's is."""
        playground = self.stage.playground
        self.running = asyncio.create_task(self.child.run(lambda: playground.clock.offset))
        await playground.wait_for_bot(READY_SECONDS)
        await asyncio.wait_for(self.child.follows.wait(), READY_SECONDS)
        playground.clock.follower = self.child.move

    async def kill(self) -> None:
        """Kill -9, and wait until the playground has noticed."""
        assert self.child.process is not None
        assert self.running is not None
        self.child.process.send_signal(signal.SIGKILL)
        await self.running
        while self.stage.playground.bot_online:
            await self.stage.playground.something_happens()

    async def away(self, how_long: timedelta) -> None:
        """Stop the bot, let time pass, start it again and wait until it has done what was due."""
        await self.kill()
        await self.move(by=how_long.total_seconds())
        await self.start()
        await self.move(by=1)

    async def move(self, **how: Any) -> None:
        """Move the clock as the page does."""
        await self.stage.playground.clock.move(how)

    async def move_to(self, moment: datetime) -> None:
        """Move the clock to a moment, what is due on the way being done at its own time."""
        await self.move(at=moment.isoformat())

    @property
    def now(self) -> datetime:
        """The present moment of the demo, in UTC."""
        return self.stage.playground.clock.now()

    def said(self, words: str, channel: str = "announcements") -> list[dict[str, Any]]:
        """Return the messages with some words in a channel, #announcements when none is named."""
        found = self.stage.playground.messages(channel)
        return [one for one in found if words in json.dumps(one, ensure_ascii=False)]

    async def add_session(self, start: datetime, reminders: str, **options: Any) -> Outcome:
        """Put a session into the calendar; a start without an offset is wall time of Vienna, as all starts are."""
        given = {"title": "Demo session", "place": "Vienna", "reminders": reminders, **options}
        return done(
            await self.stage.organiser.command(
                "session add", **{"start": f"{start:%Y-%m-%d %H:%M} {given['place']}", **given}
            )
        )


@asynccontextmanager
async def leading(stage: Stage) -> AsyncIterator[Led]:
    """A bot that is led, online and set up."""
    with stage.log.open("ab") as log:
        made = Led(stage, Child(["run"], stage.bot_environment(), log.fileno()))
        await made.start()
        await stage.set_up()
        yield made
        assert made.running is not None
        made.running.cancel()
        await asyncio.gather(made.running, return_exceptions=True)


def at(message: dict[str, Any]) -> datetime:
    """Return when a message was posted, by the demo's clock."""
    return datetime.fromisoformat(message["timestamp"])
