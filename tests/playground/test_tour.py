"""The guided tour ticks what was really done, in the page where it was done, also when the words come later."""

from pathlib import Path
from typing import Any

import aiohttp
import pytest
import yaml

from playground import start
from tests.playground.conftest import CONFIG
from tests.playground.sample_bot import point_discord_at, running
from tests.playground.test_page_socket import Tab

pytestmark = pytest.mark.sockets

PLACE = {"title": "T", "text": "x", "as": "Demo Member", "in": "lobby", "line": "/ping"}
TOUR: list[dict[str, Any]] = [
    PLACE | {"id": "command", "counts": {"commands": ["ping", "letter panel"]}},
    PLACE | {"id": "words-later", "counts": {"says": "and even more"}},
    PLACE | {"id": "file", "counts": {"file": True}},
]


async def test_a_step_is_ticked_once_it_has_happened_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not by what somebody else does, nor the same person elsewhere."""
    path = tmp_path / "playground.yaml"
    path.write_text(yaml.safe_dump(yaml.safe_load(CONFIG.read_text()) | {"tour": TOUR, "demo": []}))
    playground = await start(path, port=0)
    point_discord_at(monkeypatch, playground)
    async with (
        running(playground),
        aiohttp.ClientSession(headers={"Origin": playground.url}) as session,
        session.ws_connect(f"{playground.url}/page/socket") as socket,
    ):
        tab = Tab(session, socket, playground.url)
        snapshot = await tab.ok("hello", person=None)
        assert [step["id"] for step in snapshot["tour"]] == ["command", "words-later", "file"]
        assert {step["person"] for step in snapshot["tour"]} == {snapshot["me"]["user"]["id"]}
        await playground.person("Demo Member").command("letter panel")
        await playground.person("Demo Organiser").command("ping")
        commands = {one["name"]: one["id"] for one in snapshot["commands"]}
        lobby = str(playground.channel_id("lobby"))

        async def use(name: str, *path: str, **options: Any) -> None:
            await tab.ok("command", channel=lobby, command=commands[name], path=list(path), options=options)

        await use("slow")
        await tab.event("tour", done="words-later")
        await use("ping")
        await tab.event("tour", done="command")
        await use("letter", "create", title="x")
        await tab.event("tour", done="file")
    await playground.close()
