"""A look-up's whole round trip over sockets, against a bare /ping of the same bot."""

import asyncio
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

ROUNDS = 12
EACH = 25


def measure() -> list[Table]:
    """Measure /ping and the look-ups in turn, so that a change of the machine's speed meets all."""
    took = asyncio.run(_measure())
    floor, floor_bot = (median([one[part] for one in took["/ping"]]) for part in (0, 1))
    rows: list[list[str | float]] = []
    for name, each in took.items():
        whole, bot = (median([one[part] for one in each]) for part in (0, 1))
        late = percentile([one[0] for one in each], 0.99)
        rows.append([name, whole * 1000, late * 1000, whole / floor, bot * 1000, bot / floor_bot])
    title = "round trips of one person, floor = a bare /ping of the same bot"
    columns = ("command", "median ms", "p99 ms", "ratio", "without the playground's answer ms", "ratio of that")
    note = (
        f"{ROUNDS * EACH} each, in turn; server and bot in one process, real sockets, discord.py on both parts. Most "
        "of what is over 1 is the virtual Discord checking, copying and storing a message with an embed and a menu; "
        "the bot's own part, from the command to its request, was 0.02 ms for /ping and 0.2 to 0.35 ms for the others."
    )
    return [Table("lookup", title, columns, rows, note)]


async def _measure() -> dict[str, list[tuple[float, float]]]:
    with tempfile.TemporaryDirectory() as folder:
        server = await start(ROOT / "config" / "playground.yaml", port=0)
        settings = Settings.load(db=Path(folder) / "caucus.db").model_copy(
            update={"discord_api": server.api_url, "discord_gateway": server.gateway_url}
        )
        services = await build(settings)
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


async def _rounds(person: Person) -> dict[str, list[tuple[float, float]]]:
    asked: dict[str, Callable[[], Awaitable[Outcome]]] = {
        "/ping": lambda: person.command("ping"),
        "/principle show": lambda: person.command("principle show", name="protect-victims"),
        "/treaty article": lambda: person.command("treaty article", citation="24"),
        "/treaty search": lambda: person.command("treaty search", words="real-time collection of traffic data"),
        "/glossary": lambda: person.command("glossary", term="chapeau"),
    }
    took: dict[str, list[tuple[float, float]]] = {name: [] for name in asked}
    for ask in asked.values():
        await ask()
    for _ in range(ROUNDS):
        for name, ask in asked.items():
            for _ in range(EACH):
                begun = time.perf_counter()
                outcome = await ask()
                whole = time.perf_counter() - begun
                # What the virtual Discord needs to check and keep the message is not the bot's time.
                took[name].append((whole, whole - person.playground.journal.requests[-1].milliseconds / 1000))
                if outcome.state != "done":
                    raise RuntimeError(f"{name}: {outcome}")
    return took


@app_commands.command(name="ping", description="The floor of the benchmark: answers at once")
async def ping(interaction: discord.Interaction[discord.Client]) -> None:
    """Answer with as little as possible."""
    await interaction.response.send_message("pong", ephemeral=True)
