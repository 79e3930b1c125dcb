"""Buttons that are told apart by a name."""

import pytest

from bot.errors import Conflict
from cogs.announcements.deeds import Deeds


async def test_a_button_whose_name_nobody_knows_any_more_says_so() -> None:
    """It was shown by another Caucus; those that are known do what they did."""
    does, done = Deeds[[int]](), list[int]()

    @does("schedule")
    async def schedule(number: int) -> None:
        done.append(number)

    await does.do("schedule", 7)
    assert done == [7]
    with pytest.raises(Conflict) as refused:
        await does.do("postpone", 7)
    assert refused.value.key == "reply-stale"
