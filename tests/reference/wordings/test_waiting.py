"""Previews wait in files: a few, for a day, over a restart; what is broken or strange there harms nothing."""

from datetime import timedelta

import pytest

from bot.clock import FixedClock
from bot.errors import Conflict, Invalid
from bot.reference.wordings.model import Asked
from bot.reference.wordings.service import WordingService
from bot.reference.wordings.waiting import MOST, PATIENCE, Waiting
from tests.reference.wordings.readings import FIRST, ORGANISER, OTHER_ORGANISER

UNCC = Asked("uncc", "A/RES/79/243")


async def test_the_newest_are_kept_and_a_broken_file_is_forgotten(wordings: WordingService, clock: FixedClock) -> None:
    """A word that is no token finds nothing, wherever it points."""
    preview = await wordings.preview(ORGANISER, UNCC, FIRST, "a.pdf")
    tokens = []
    for _ in range(MOST + 5):
        clock.move_to(clock.now() + timedelta(seconds=2))
        tokens.append(await wordings.waiting.hold(preview))
    folder = wordings.waiting.folder
    assert {file.name.partition(".")[0] for file in folder.iterdir()} == set(tokens[5:])
    next(folder.glob(f"{tokens[-1]}.*")).write_bytes(b'{"asked": 1')
    for token in (tokens[0], tokens[-1], "../../etc/passwd", "", "*", tokens[9][:8]):
        with pytest.raises(Conflict):
            await wordings.held(ORGANISER, token)
    assert (await wordings.held(ORGANISER, tokens[9])).reading == preview.reading


async def test_a_preview_is_its_servers_and_waits_a_day_whoever_runs(
    wordings: WordingService, clock: FixedClock
) -> None:
    """After a restart it is what it was."""
    preview = await wordings.preview(ORGANISER, UNCC, FIRST, "a.pdf")
    token = await wordings.waiting.hold(preview)
    wordings.waiting = Waiting(wordings.waiting.folder, clock)
    clock.move_to(clock.now() + PATIENCE)
    again = await wordings.held(ORGANISER, token)
    assert (again.wording.articles, again.reading, again.doubts) == (
        preview.wording.articles,
        preview.reading,
        preview.doubts,
    )
    with pytest.raises(Invalid, match="other-server"):
        await wordings.held(OTHER_ORGANISER, token)
    clock.move_to(clock.now() + timedelta(seconds=1))
    with pytest.raises(Conflict):
        await wordings.held(ORGANISER, token)
    assert list(wordings.waiting.folder.iterdir()) == []


async def test_what_was_dropped_is_gone(wordings: WordingService) -> None:
    preview = await wordings.preview(ORGANISER, UNCC, FIRST, "a.pdf")
    tokens = [await wordings.waiting.hold(preview) for _ in range(2)]
    await wordings.waiting.drop(tokens[0])
    with pytest.raises(Conflict):
        await wordings.held(ORGANISER, tokens[0])
    assert (await wordings.held(ORGANISER, tokens[1])).wording.guild_id == ORGANISER.guild_id
