"""The playground answers only to this machine and its own page, and its page loads nothing from elsewhere."""

import io

import aiohttp
import pytest

from playground import Playground
from playground.guard import is_this_machine

pytestmark = pytest.mark.sockets


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("10.0.0.7", True),
        ("10.0.0.8", False),
        ("evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("", False),
    ],
)
def test_names_of_this_machine(name: str, allowed: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_this_machine(name, "10.0.0.7") is allowed


@pytest.mark.parametrize("path", ["/", "/api/v10/gateway", "/page/socket", "/gateway", "/static/main.js"])
@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Origin": "null"}, {"Host": "[::1"}]
)
async def test_a_foreign_host_or_origin_is_refused(playground: Playground, path: str, headers: dict[str, str]) -> None:
    async with aiohttp.ClientSession() as session, session.get(playground.url + path, headers=headers) as answer:
        assert answer.status in (400, 403)


async def test_the_page_may_load_only_from_here(playground: Playground) -> None:
    async with aiohttp.ClientSession() as session, session.get(playground.url) as answer:
        assert answer.status == 200
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_no_file_but_the_pages_is_served(playground: Playground) -> None:
    async with aiohttp.ClientSession() as session:
        for path in ("/static/../model.py", "/static/%2e%2e/model.py", "/static/", "/model.py", "/attachments/../x/y"):
            async with session.get(f"{playground.url}{path}") as answer:
                assert answer.status in (403, 404), path


async def test_an_upload_comes_from_the_page_and_has_a_limit(playground: Playground) -> None:
    async with aiohttp.ClientSession() as session:
        for size, headers, status in ((10, {"Sec-Fetch-Site": "cross-site"}, 403), (10 * 1024 * 1024 + 1, {}, 413)):
            form = aiohttp.FormData()
            form.add_field("file", io.BytesIO(bytes(size)), filename="x.txt")
            async with session.post(f"{playground.url}/page/upload", data=form, headers=headers) as answer:
                assert answer.status == status
                assert (await answer.json())["error"]
        async with session.post(f"{playground.url}/page/upload", data=b"x") as answer:
            assert answer.status == 400
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(f"{playground.url}/page/socket")
