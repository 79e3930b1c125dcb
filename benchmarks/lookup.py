"""A look-up's whole round trip over sockets, against a bare /ping of the same bot."""

import asyncio
import gc
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import discord
from discord import app_commands

from benchmarks.common import Table, median, percentile
from bot.client import Caucus, connection_options
from bot.services import build
from bot.settings import ROOT, Settings
from playground import Outcome, Person, start

ROUNDS = 300
Took = tuple[float, float, float]
"""Seconds of one round trip: on the clock, of the processor, on the clock without the virtual Discord's answer."""


def measure() -> list[Table]:
    """Measure /ping and the look-ups in turn, so that a change of the machine's speed meets all."""
    took = asyncio.run(_measure())
    floor = [_middle(took["/ping"], part) for part in range(3)]
    quickest = min(one[0] for one in took["/ping"])
    rows: list[list[str | float]] = []
    for name, each in took.items():
        whole, worked, bot = (_middle(each, part) for part in range(3))
        late = percentile([one[0] for one in each], 0.99)
        least = min(one[0] for one in each)
        rows.append([name, whole * 1000, late * 1000, whole / floor[0], least / quickest, worked / floor[1],
                     bot * 1000, bot / floor[2]])  # fmt: skip
    title = "round trips of one person, floor = a bare /ping of the same bot"
    columns = (
        "command", "median ms", "p99 ms", "ratio", "ratio of the quickest", "ratio of processor time",
        "without the playground's answer ms", "ratio of that",
    )  # fmt: skip
    note = (
        f"{ROUNDS} each, one after another in turn; server and bot in one process, real sockets, discord.py on both "
        "parts. On a busy machine the ratio of the quickest and that of processor time say more than that of medians."
    )
    return [Table("lookup", title, columns, rows, note)]


def _middle(each: list[Took], part: int) -> float:
    return median([one[part] for one in each])


async def _measure() -> dict[str, list[Took]]:
    with tempfile.TemporaryDirectory() as folder:
        server = await start(ROOT / "config" / "playground.yaml", port=0)
        settings = Settings.load(db=Path(folder) / "caucus.db").model_copy(
            update={"discord_api": server.api_url, "discord_gateway": server.gateway_url}
        )
        services = await build(settings)
        gc.freeze()  # as the bot does it when it starts
        bot = Caucus(services, **connection_options(settings))
        bot.tree.add_command(ping)
        running = asyncio.create_task(bot.start(server.token))
        try:
            await server.wait_for_bot(20)
            return await _rounds(server.person("Demo Member"))
        finally:
            await bot.close()
            await running
            await services.close()
            await server.close()


async def _rounds(person: Person) -> dict[str, list[Took]]:
    asked: dict[str, Callable[[], Awaitable[Outcome]]] = {
        "/ping": lambda: person.command("ping"),
        "/principle show": lambda: person.command("principle show", name="protect-victims"),
        "/treaty article": lambda: person.command("treaty article", citation="24"),
        "/treaty search": lambda: person.command("treaty search", words="real-time collection of traffic data"),
        "/glossary": lambda: person.command("glossary", term="chapeau"),
    }
    took: dict[str, list[Took]] = {name: [] for name in asked}
    for ask in asked.values():
        await ask()
    for _ in range(ROUNDS):
        for name, ask in asked.items():
            begun, working = time.perf_counter(), time.process_time()
            outcome = await ask()
            whole, worked = time.perf_counter() - begun, time.process_time() - working
            # What the virtual Discord needs to check and keep the message is not the bot's time.
            answered = person.playground.journal.requests[-1].milliseconds / 1000
            took[name].append((whole, worked, whole - answered))
            if outcome.state != "done":
                raise RuntimeError(f"{name}: {outcome}")
    return took


@app_commands.command(name="ping", description="The floor of the benchmark: answers at once")
async def ping(interaction: discord.Interaction[discord.Client]) -> None:
    """Answer with as little as possible."""
    await interaction.response.send_message("pong", ephemeral=True)
