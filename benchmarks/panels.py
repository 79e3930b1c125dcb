"""Panel edits at 50 signatures a second: within Discord's limits in every channel, and how old what is shown gets."""

import asyncio
import time
from collections import defaultdict

from benchmarks.common import Table, median, percentile
from bot.settings import Letters
from cogs.letters.pace import Pace
from cogs.letters.updater import Outcome, PanelUpdater

A_SECOND = 50
SECONDS = 12.0
LATENCY = 0.12
CASES = ((1, 1), (1, 4), (6, 3))
LIMIT, WITHIN = 5, 5.0


def measure() -> list[Table]:
    """Let letters be signed for a while and look at every edit of their panels."""
    rows = [asyncio.run(_signed(letters, channels)) for letters, channels in CASES]
    columns = (
        "letters",
        "channels",
        "signatures",
        "edits",
        "most in 5 s and channel",
        "limit",
        "median age",
        "p99 age",
    )
    note = "Each letter has a panel in each channel; an edit takes 0.12 s. Age in seconds: from signature to panel."
    return [Table("panels", f"panel edits at {A_SECOND} signatures a second", columns, rows, note)]


async def _signed(letters: int, channels: int) -> list[int | float]:
    pace, shown, edits = Pace(), defaultdict[tuple[int, int], int](int), defaultdict[int, list[float]](list)
    given, ages, news = defaultdict[int, list[float]](list), list[float](), asyncio.Event()

    async def edit(letter: int, channel: int) -> None:
        await pace.turn(channel)
        edits[channel].append(time.perf_counter())
        seen = len(given[letter])
        await asyncio.sleep(LATENCY)
        now = time.perf_counter()
        ages.extend(now - moment for moment in given[letter][shown[letter, channel] : seen])
        shown[letter, channel] = seen
        news.set()

    async def show(letter: int) -> Outcome:
        await asyncio.gather(*(edit(letter, channel) for channel in range(channels)))
        return Outcome.SHOWN

    updater, start, count = PanelUpdater(show, Letters().panel_seconds), time.perf_counter(), 0
    while time.perf_counter() - start < SECONDS:
        letter = count % letters
        given[letter].append(time.perf_counter())
        updater.touch(letter)
        count += 1
        await asyncio.sleep(max(0.0, start + count / A_SECOND - time.perf_counter()))
    # What was signed last is shown too.
    async with asyncio.timeout(120):
        while any(shown[one, channel] < len(given[one]) for one in range(letters) for channel in range(channels)):
            news.clear()
            await news.wait()
    await updater.close()
    most = max(sum(first <= one < first + WITHIN for one in times) for times in edits.values() for first in times)
    total = sum(map(len, edits.values()))
    return [letters, channels, count, total, most, LIMIT, median(ages), percentile(ages, 0.99)]
