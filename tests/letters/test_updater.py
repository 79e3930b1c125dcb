"""Panels are edited seldom, and the last state always ends up shown."""

import asyncio
import itertools
import time

from cogs.letters.updater import Outcome, PanelUpdater

INTERVAL = 0.05


class Panel:
    """Something that is edited; notes when, and what it showed."""

    def __init__(self, *outcomes: Outcome | Exception) -> None:
        self.state = 0
        self.shown: list[tuple[float, int]] = []
        self.outcomes = list(outcomes)
        self.edited = asyncio.Event()

    async def show(self, letter_id: int) -> Outcome:
        """Show the present state, or fail as planned."""
        await asyncio.sleep(0)
        outcome = self.outcomes.pop(0) if self.outcomes else Outcome.SHOWN
        if isinstance(outcome, Exception):
            raise outcome
        if outcome is Outcome.SHOWN:
            self.shown.append((time.monotonic(), self.state))
            self.edited.set()
        return outcome


async def quiet(panel: Panel, state: int) -> None:
    """Wait until a state is shown."""
    async with asyncio.timeout(5):
        while not panel.shown or panel.shown[-1][1] != state:
            panel.edited.clear()
            await panel.edited.wait()


async def test_a_burst_of_changes_becomes_few_edits() -> None:
    """The first shows at once, the last for certain, never two within the interval."""
    panel = Panel()
    updater = PanelUpdater(panel.show, INTERVAL)
    for state in range(1, 201):
        panel.state = state
        updater.touch(7)
        await asyncio.sleep(0.001)
    await quiet(panel, 200)
    times = [moment for moment, _ in panel.shown]
    assert len(times) <= 1 + (times[-1] - times[0]) / INTERVAL + 1
    assert all(later - earlier >= INTERVAL * 0.9 for earlier, later in itertools.pairwise(times))
    await updater.close()


async def test_what_fails_is_tried_again_until_it_shows() -> None:
    """Discord's own troubles, and faults nobody foresaw."""
    panel = Panel(Outcome.AGAIN, RuntimeError("not foreseen"))
    updater = PanelUpdater(panel.show, 0.01)
    panel.state = 1
    updater.touch(7)
    await quiet(panel, 1)
    await updater.close()


async def test_letters_do_not_wait_for_each_other() -> None:
    """Each has its own pace."""
    panel = Panel()
    updater = PanelUpdater(panel.show, 60)
    for letter_id in range(5):
        updater.touch(letter_id)
    async with asyncio.timeout(5):
        while len(panel.shown) < 5:
            panel.edited.clear()
            await panel.edited.wait()
    await updater.close()
    updater.touch(1)
    await asyncio.sleep(0.01)
    assert len(panel.shown) == 5
