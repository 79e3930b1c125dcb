"""The real discord.py client in the playground: commands, forms, buttons, files, direct messages."""

import pytest

from playground import Playground
from tests.playground.sample_bot import SampleBot

pytestmark = pytest.mark.sockets


async def test_a_command_is_answered_where_everybody_sees_it(playground: Playground, bot: SampleBot) -> None:
    outcome = await playground.person("Demo Member").command("ping")
    assert (outcome.state, outcome.text, outcome.ephemeral) == ("done", "pong", False)
    assert [one["content"] for one in playground.messages("lobby", "Demo Outsider")] == ["pong"]
