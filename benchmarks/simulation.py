"""Sixty bad days, again and again: virtual days a second, and what was lost, doubled or said too late.

The floor is the virtual time alone in the same run: how many sleeps a second its loop gets through. Seconds are
those of the processor: nothing here waits, and what else runs on the machine does not count.
"""

import asyncio
import logging
import time
from collections import Counter

from benchmarks.common import Table, median
from tests.delivery.histories import sixty_days
from tests.delivery.virtual import Loop, run

SEEDS = 40
SLEEPS = 20_000


def measure() -> list[Table]:
    """Live through the histories, floor and history in turn."""
    logging.getLogger("bot.delivery").setLevel(logging.CRITICAL)
    states: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    rates, floors, days, crashes = [], [], 0.0, 0
    for seed in range(SEEDS):
        floors.append(_sleeps_a_second(seed))
        begin = time.process_time()
        outcome = sixty_days(seed)
        rates.append(outcome.days / (time.process_time() - begin))
        days += outcome.days
        crashes += outcome.crashes
        states += outcome.states
        reasons += outcome.reasons
        faults["lost"] += len(outcome.lost)
        faults["doubled"] += len(outcome.doubled)
        faults["said when of no use any more"] += len(outcome.too_late)
        faults["ended otherwise than recorded"] += len(outcome.untrue)
        faults["failures not told, or told twice"] += outcome.untold
        faults["without a final state"] += outcome.unfinished
    rows: list[list[str | float | int]] = [
        ["virtual days a second, median", median(rates)],
        ["bare virtual sleeps a second, median (floor)", median(floors)],
        ["bare sleeps that a day takes", median([floor / rate for floor, rate in zip(floors, rates, strict=True)])],
        ["histories", SEEDS],
        ["virtual days", days],
        ["crashes", crashes],
        ["deliveries", sum(states.values())],
    ]
    wrong: list[list[str | float | int]] = [[what, count] for what, count in faults.items()]
    ends: list[list[str | float | int]] = [[state, count] for state, count in states.most_common()]
    ends += [[f"reason: {reason}", count] for reason, count in reasons.most_common()]
    return [
        Table("simulation", "sixty days in which everything goes wrong", ["", ""], rows),
        Table("simulation", "what must be 0", ["", ""], wrong),
        Table("simulation", "what became of the deliveries", ["", ""], ends),
    ]


def _sleeps_a_second(seed: int) -> float:
    async def sleep(loop: Loop) -> None:
        for _ in range(SLEEPS):
            await asyncio.sleep(loop.rnd.random())

    begin = time.process_time()
    run(seed, sleep)
    return SLEEPS / (time.process_time() - begin)
