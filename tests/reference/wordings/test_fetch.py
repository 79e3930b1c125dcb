"""Documents from addresses: the allow-list, redirects, sizes, times; against a server on this machine."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
import yarl
from aiohttp import web

from bot.errors import DomainError, Invalid, Unavailable
from bot.reference.wordings.fetch import Fetcher, PublicResolver, is_address, is_public
from bot.settings import Imports

LIMITS = Imports(megabytes=1, fetch_seconds=1)


class LocalFetcher(Fetcher):
    """Connects to this machine wherever it would connect to; what is allowed is decided as ever."""

    port = 0

    def _allowed(self, address: str) -> yarl.URL:
        url = super()._allowed(address)
        return url.with_scheme("http").with_host("127.0.0.1").with_port(self.port)


async def _answer(request: web.Request) -> web.StreamResponse:
    if request.path == "/slow":
        await asyncio.sleep(5)
    if request.path == "/endless":
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(40):
            await response.write(b"x" * 100_000)
        return response
    answers = {
        "/doc.pdf": web.Response(body=b"%PDF", content_type="application/pdf"),
        "/symbol": web.Response(body=b"<p>", content_type="text/html"),
        "/round": web.Response(status=302, headers={"Location": "/round"}),
        "/out": web.Response(status=302, headers={"Location": request.query.get("to", "")}),
        "/declared": web.Response(body=b"x" * 1_000_001),
    }
    return answers.get(request.path, web.Response(status=404))


@pytest_asyncio.fixture
async def fetcher() -> AsyncIterator[LocalFetcher]:
    """A fetcher whose every host is a server here."""
    app = web.Application()
    app.router.add_get("/{tail:.*}", _answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    local = LocalFetcher(LIMITS)
    local.port = runner.addresses[0][1]
    # Only names are resolved by the resolver; an address is connected to as it is.
    yield local
    await runner.cleanup()


async def test_a_document_comes_with_a_name(fetcher: LocalFetcher) -> None:
    """With the ending that its content has where the address shows none; redirects within the list are followed."""
    address = "https://docs.un.org/doc.pdf"
    assert await fetcher.fetch(address) == (b"%PDF", address)
    body, name = await fetcher.fetch("https://undocs.org/symbol")
    assert (body, name) == (b"<p>", "https://undocs.org/symbol.html")
    assert (await fetcher.fetch("https://undocs.org/out?to=https://docs.un.org/doc.pdf"))[0] == b"%PDF"
    assert (await fetcher.fetch("https://undocs.org/out?to=/doc.pdf"))[0] == b"%PDF"


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("http://docs.un.org/doc.pdf", "fetch-address"),
        ("https://docs.un.org:8443/doc.pdf", "fetch-address"),
        ("https://me@docs.un.org/doc.pdf", "fetch-address"),
        ("ftp://docs.un.org/doc.pdf", "fetch-address"),
        ("docs.un.org/doc.pdf", "fetch-address"),
        ("https://", "fetch-address"),
        ("https://evil.example/doc.pdf", "fetch-host"),
        ("https://docs.un.org.evil.example/doc.pdf", "fetch-host"),
        ("https://127.0.0.1/doc.pdf", "fetch-host"),
        ("https://[::1]/doc.pdf", "fetch-host"),
        ("https://169.254.169.254/latest", "fetch-host"),
        ("https://docs.un.org/out?to=https://evil.example/doc.pdf", "fetch-host"),
        ("https://docs.un.org/out?to=http://docs.un.org/doc.pdf", "fetch-address"),
        ("https://docs.un.org/out?to=//127.0.0.1/doc.pdf", "fetch-host"),
        ("https://docs.un.org/round", "fetch-refused"),
        ("https://docs.un.org/nowhere", "fetch-refused"),
        ("https://docs.un.org/declared", "import-large"),
        ("https://docs.un.org/endless", "import-large"),
        ("https://docs.un.org/slow", "fetch-slow"),
    ],
)
async def test_what_is_not_fetched(fetcher: LocalFetcher, address: str, key: str) -> None:
    """Each in a sentence of its own."""
    with pytest.raises((Invalid, Unavailable)) as refused:
        await fetcher.fetch(address)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("10.0.0.1", False),
        ("127.0.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("2002:0a00:0001::1", False),
        ("224.0.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - an address that is refused
        ("nonsense", False),
        ("157.150.185.49", True),
        ("2606:4700::1111", True),
    ],
)
def test_private_addresses_are_no_places_to_fetch_from(address: str, public: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """However they are written."""
    assert is_public(address) is public


async def test_a_name_of_this_machine_has_no_public_address() -> None:
    """The name is looked up where it is connected to, so it cannot change in between."""
    with pytest.raises(OSError, match="no public address"):
        await PublicResolver().resolve("localhost", 443)
    with pytest.raises(DomainError, match="fetch-failed"):
        await Fetcher(LIMITS.model_copy(update={"hosts": ("localhost",)})).fetch("https://localhost/doc.pdf")


def test_a_file_is_no_address() -> None:
    """Nor is a Windows path."""
    assert is_address("https://docs.un.org/x")
    assert not is_address("treaty.pdf")
    assert not is_address("C:\\treaty.pdf")
