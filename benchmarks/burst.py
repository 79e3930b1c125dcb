"""Fifty people who press *Confirm and sign* in the same moment, against fifty who ask `/about`: over real sockets.

Forms were filled and summaries shown before. `/about` reads nothing from the database and records nothing, so it is
what a round trip through Discord's gateway and discord.py costs. How often the panel was edited is counted too.
"""

import asyncio
import re
import tempfile
import time
from collections.abc import Awaitable, Iterable
from pathlib import Path
from typing import Any

from benchmarks.common import Table, median
from playground import Outcome, Person, start
from tests.e2e.stage import CONFIG, Stage, done
from tests.e2e.test_letters import open_letter, organisation_button, send_off

SIGNERS = 50
ROUNDS = 11
EDITS_A_SECOND = 1.0
"""What Discord lets one message be edited for long: five in five seconds."""


def measure() -> list[Table]:
    """Measure pings and presses in turn, so that a change of the machine's speed meets both."""
    with tempfile.TemporaryDirectory() as folder:
        pings, presses, seconds, edits = asyncio.run(_bursts(Path(folder)))
    ratios = [press / ping for ping, press in zip(pings, presses, strict=True)]
    rows: list[list[str | float]] = [
        [f"{SIGNERS} times /about, ms (floor)", median(pings) * 1_000, "-"],
        [f"{SIGNERS} signatures confirmed, ms", median(presses) * 1_000, "-"],
        ["ratio to floor", median(ratios), "2"],
        ["highest ratio", max(ratios), "-"],
        ["edits of the panel a second", edits / seconds, f"{EDITS_A_SECOND}"],
    ]
    title = "a burst of signatures through the playground"
    return [Table("burst", title, ("what", "measured", "wanted at most"), rows, f"Medians of {ROUNDS} bursts.")]


async def _bursts(folder: Path) -> tuple[list[float], list[float], float, int]:
    playground = await start(CONFIG, port=0)
    stage = Stage(playground, folder / "caucus.db", log=folder / "bot.log")
    people = stage.crowd(SIGNERS)
    await stage.start_bot()
    try:
        await stage.set_up()
        panel = await open_letter(stage)
        await _together(person.command("about") for person in people)
        pings, presses, began = [], [], time.perf_counter()
        for number in range(ROUNDS):
            summaries = [await _summary(person, panel, f"Demo {number} {person.name}") for person in people]
            pings.append(await _together(person.command("about") for person in people))
            pressing = (
                person.press(summary.message, "Confirm and sign")
                for person, summary in zip(people, summaries, strict=True)
            )
            presses.append(await _together(pressing))
        seconds = time.perf_counter() - began
        where = rf"/channels/{playground.channel_id('letters')}/messages/\d+"
        edits = [one for one in playground.journal.requests if one.method == "PATCH" and re.search(where, one.path)]
        return pings, presses, seconds, len(edits)
    finally:
        await stage.stop_bot()
        await playground.close()


async def _summary(person: Person, panel: dict[str, Any], name: str) -> Outcome:
    asked = done(await person.press(panel, "Sign"))
    form = done(await person.press(asked.message, organisation_button(asked)))
    fields = {"Organisation": name, "Your name": person.name, "Your role in the organisation": "Director"}
    return done(await send_off(person, form, {**fields, "Country": "Kenya", "Who may see the name": "public"}))


async def _together(asked: Iterable[Awaitable[Outcome]]) -> float:
    start_at = time.perf_counter()
    for outcome in await asyncio.gather(*asked):
        done(outcome)
    return time.perf_counter() - start_at
