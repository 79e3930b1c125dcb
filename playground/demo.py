"""Has the demo people do what config/playground.yaml says, as people do: by commands, forms and buttons."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from re import Match
from typing import TYPE_CHECKING, Any

from playground.people import Outcome, Person, controls
from playground.plot import DATE, FileValue, MoveConfig, PickValue, StepConfig, Value
from playground.wire import Refused

if TYPE_CHECKING:
    from playground.server import Playground

TRIES = 3
"""How often a form is sent that the bot does not know yet: nobody but a machine is so quick."""
_DAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")


@dataclass(frozen=True)
class Demo:
    """Plays parts of the configuration.

    `folder` is where its files are, `patience` the seconds to wait for a button or for the words that a step expects.
    """

    playground: "Playground"
    folder: Path
    patience: float = 10.0

    async def play(self, part: str) -> AsyncIterator[str]:
        """Take each step of 'setup' or 'demo'; what goes wrong is a sentence, and the next is taken all the same."""
        for number, step in enumerate(getattr(self.playground.world.config, part), 1):
            try:
                await self._take(step)
            except (Refused, KeyError, AssertionError, LookupError) as problem:
                what = f"/{step.use}" if step.use else "a message"
                yield f"{part}, step {number} ({step.who}, {what}): {str(problem).strip(chr(34))}"

    async def _take(self, step: StepConfig) -> None:
        person = self.playground.person(step.who).at(step.at)
        if step.say:
            await person.say(self._date(step.say))
            return
        options = {name: await self._option(person, step, name, value) for name, value in step.options.items()}
        outcome = _went(await person.command(step.use, **options))
        for move in step.then:
            outcome = _went(await self._go_on(person, outcome, move))
        await self._hear(outcome, step.expect)

    async def _go_on(self, person: Person, outcome: Outcome, move: MoveConfig) -> Outcome:
        try:
            if move.press:
                return await self._press(person, outcome, move.press)
            values = {label: self._value(value) for label, value in move.fill.items()}
            for _ in range(TRIES - 1):
                sent = await person.submit(outcome, values)
                if sent.state != "failed":
                    return sent
            return await person.submit(outcome, values)
        except (Refused, AssertionError) as problem:
            raise Refused(f"{problem} {_said(outcome)}") from problem

    async def _press(self, person: Person, outcome: Outcome, label: str) -> Outcome:
        """Press a button, once it is there: the bot may be at work before it shows one."""
        with suppress(TimeoutError):
            async with asyncio.timeout(self.patience):
                while not any(
                    part.get("label") == label for part in controls(self._now(outcome).message["components"])
                ):
                    await self.playground.something_happens()
        return await person.press(outcome.message, label)

    async def _hear(self, outcome: Outcome, words: str) -> None:
        """Wait for words in an answer or in what follows it."""
        with suppress(TimeoutError):
            async with asyncio.timeout(self.patience):
                while words not in (outcome := self._now(outcome)).text:
                    await self.playground.something_happens()
                return
        raise Refused(f"'{words}' was expected. {_said(outcome)}")

    def _now(self, outcome: Outcome) -> Outcome:
        return replace(outcome, messages=self.playground.world.reply(outcome.id).messages)

    async def _option(self, person: Person, step: StepConfig, name: str, value: Value) -> Any:
        if not isinstance(value, PickValue):
            return self._value(value)
        choices = await person.autocomplete(step.use, name, value.pick)
        if not choices:
            raise Refused(f"For {name} the bot offers nothing that fits '{value.pick}'.")
        return choices[0]["value"]

    def _value(self, value: Value) -> Any:
        if isinstance(value, FileValue):
            path = self.folder / value.file
            return (path.name, path.read_bytes())
        if isinstance(value, tuple):
            return [self._value(one) for one in value]
        if isinstance(value, str) and value[:1] in ("@", "#"):
            return self.playground.role_id(value[1:]) if value[0] == "@" else self.playground.channel_id(value[1:])
        return self._date(value) if isinstance(value, str) else value

    def _date(self, text: str) -> str:
        return dated(text, self.playground.clock.now())


def dated(text: str, now: datetime) -> str:
    """'2026-12-01 10:00' in place of '{in 7 days, Tuesday 10:00}', the first Tuesday at least seven days after now."""

    def moment(found: Match[str]) -> str:
        day = now + timedelta(days=int(found[1]))
        if found[2]:
            day += timedelta(days=(_DAYS.index(found[2]) - day.weekday()) % 7)
        return f"{day:%Y-%m-%d} {found[3]}:{found[4]}"

    return DATE.sub(moment, text)


def _went(outcome: Outcome) -> Outcome:
    if outcome.state != "done":
        raise Refused(f"{outcome.error or 'There was no answer'}.")
    return outcome


def _said(outcome: Outcome) -> str:
    words = " ".join(outcome.text.split())
    return f"The bot said: {words[:300]}" if words else "The bot said nothing."
