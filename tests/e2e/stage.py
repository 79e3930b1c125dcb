"""A stage for end-to-end stories: the playground here, the real bot as a child process that can be killed."""

import asyncio
import os
import signal
import sqlite3
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playground import Outcome, Person, Playground, rules
from playground.conformance import Conformance

ROOT = Path(__file__).resolve().parents[2]
CONFIG = ROOT / "config" / "playground.yaml"
DOCUMENT = ROOT.parent / "shared" / "data" / "discord" / "openapi.json"
"""Discord's OpenAPI document; it is no part of the project, so its checks run where it is there."""

READY_SECONDS = 60.0
"""How long a bot may take to be online where a machine has much else to do; usually it is two seconds."""


@dataclass
class Stage:
    """What a story has: a playground, a database file, a bot that is started, killed and started again."""

    playground: Playground
    db: Path
    environment: dict[str, str] = field(default_factory=dict)
    process: asyncio.subprocess.Process | None = None
    log: Path = Path()

    async def start_bot(self) -> None:
        """Start the bot and wait until it is online and its commands are registered."""
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", cwd=ROOT, env=self.bot_environment(), stderr=log, stdout=log
            )
        await self.playground.wait_for_bot(READY_SECONDS)

    def bot_environment(self) -> dict[str, str]:
        """Return the environment for the bot: this one without what would lead it elsewhere."""
        return {
            **{name: value for name, value in os.environ.items() if not name.startswith(("CAUCUS_", "DISCORD_"))},
            "CAUCUS_DB": str(self.db),
            "DISCORD_TOKEN": self.playground.token,
            "CAUCUS_DISCORD_API": self.playground.api_url,
            "CAUCUS_DISCORD_GATEWAY": self.playground.gateway_url,
            **self.environment,
        }

    async def kill_bot(self) -> None:
        """Kill -9, and wait until the playground has noticed."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        await self.process.wait()
        self.process = None
        async with asyncio.timeout(5):
            while self.playground.bot_online:
                await self.playground.something_happens()

    async def stop_bot(self) -> int:
        """SIGTERM; return the exit code, which must come within 10 s."""
        assert self.process is not None
        process, self.process = self.process, None
        process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(process.wait(), 10)

    async def set_up(self, **options: Any) -> None:
        """Do what an organiser does first. From then on everybody reads English, as no demo does."""
        people = self.playground.world.people
        people.update({key: one.model_copy(update={"locale": "en-GB"}) for key, one in people.items()})
        choices = {
            "organiser_role": self.playground.role_id("Organisers (demo)"),
            "letters": self.playground.channel_id("letters"),
            "announcements": self.playground.channel_id("announcements"),
            "coalition_role": self.playground.role_id("Coalition (demo)"),
            "zone": "Vienna",
        }
        # The demo's people have several languages; a story says so where it is about that.
        for name in ("Demo Member Two", "Demo Organiser Two"):
            self.speak(name, "en-GB")
        outcome = await self.organiser.command("setup", **{**choices, **options})
        assert outcome.state == "done", outcome

    def speak(self, name: str, locale: str) -> Person:
        """Set somebody's Discord to a language and return them, in the coalition's channel."""
        people, person_id = self.playground.world.people, self.playground.person_id(name)
        people[person_id] = people[person_id].model_copy(update={"locale": locale})
        return self.playground.person(name).at("coalition")

    @property
    def organiser(self) -> Person:
        """Somebody who may manage the server, in the coalition's channel."""
        return self.playground.person("Demo Organiser").at("coalition")

    @property
    def second_organiser(self) -> Person:
        """An organiser by role."""
        return self.playground.person("Demo Organiser Two").at("coalition")

    @property
    def member(self) -> Person:
        """A member of the coalition."""
        return self.playground.person("Demo Member").at("coalition")

    @property
    def outsider(self) -> Person:
        """Somebody in the server who is not of the coalition."""
        return self.playground.person("Demo Outsider")

    def crowd(self, count: int) -> list[Person]:
        """Have so many more people join the coalition (before the bot comes, so that it is not told one by one)."""
        names = [f"Demo Signer {number}" for number in range(count)]
        for name in names:
            self.playground.admin.add_person(name, roles=["Coalition (demo)"])
        return [self.playground.person(name).at("letters") for name in names]

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Look into the database beside the running bot."""
        conn = sqlite3.connect(f"{self.db.absolute().as_uri()}?mode=ro", uri=True)
        try:
            return conn.execute(sql, values).fetchall()
        finally:
            conn.close()

    def faults_found(self, conformance: Conformance | None) -> list[str]:
        """Return what Discord would not have taken or given, one readable line each; without its document its rules."""
        found = []
        check = rules.check_request if conformance is None else conformance.check_request
        for one in self.playground.journal.requests:
            where = f"{one.method} {one.path}"
            found += [f"request {where}: {fault}" for fault in check(one.method, one.path, one.json)]
        if conformance is not None:
            found += self._given(conformance)
        return found

    def _given(self, conformance: Conformance) -> list[str]:
        """Return what of the playground's own answers and events Discord would not have said."""
        found = []
        for one in self.playground.journal.requests:
            where = f"{one.method} {one.path}"
            if one.fault is None:
                answered = conformance.check_response(one.method, one.path, one.status, one.answer)
                found += [f"answer {where} {one.status}: {fault}" for fault in answered]
        for event in self.playground.journal.events:
            found += [f"event {event.event}: {fault}" for fault in conformance.check_event(event.event, event.payload)]
        return found


def done(outcome: Outcome) -> Outcome:
    """Return an outcome that worked; else fail with everything known of it."""
    assert outcome.state == "done", outcome
    return outcome
