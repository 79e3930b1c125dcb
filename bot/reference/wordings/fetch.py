"""Documents from addresses: https, hosts of the allow-list only, nothing private, bounded in size and time."""

import asyncio
import ipaddress
import socket
from pathlib import PurePosixPath

import aiohttp
import yarl
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.errors import Invalid, Unavailable
from bot.settings import Imports

_REDIRECTS = 5
_PIECE = 1 << 16
_KIND = {"application/pdf": ".pdf", "text/html": ".html", "text/plain": ".txt", "application/xml": ".xml"}


def is_address(text: str) -> bool:
    """Whether somebody means an address and not a file."""
    return "://" in text


class Fetcher:
    """Fetches documents.

    Args:
        limits: from where, how large, how long.
    """

    def __init__(self, limits: Imports) -> None:
        self._limits = limits

    async def fetch(self, address: str) -> tuple[bytes, str]:
        """Return a document and what to call it.

        Raises:
            Invalid: ``fetch-address``, ``fetch-host`` (the allow-list), ``import-large``, ``fetch-refused`` with the
                server's number.
            Unavailable: ``fetch-slow`` or ``fetch-failed``.
        """
        try:
            async with asyncio.timeout(self._limits.fetch_seconds):
                return await self._follow(address)
        except TimeoutError as error:
            raise Unavailable("fetch-slow", seconds=round(self._limits.fetch_seconds)) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise Unavailable("fetch-failed", host=_host(address)) from error

    async def _follow(self, address: str) -> tuple[bytes, str]:
        # trust_env stays off: a proxy would connect for us to what we refuse.
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(resolver=PublicResolver())) as session:
            for _ in range(_REDIRECTS + 1):
                url = self._allowed(address)
                async with session.get(url, allow_redirects=False, headers={"Accept-Encoding": "identity"}) as found:
                    target = found.headers.get("Location")
                    if found.status in {301, 302, 303, 307, 308} and target:
                        address = str(yarl.URL(address).join(yarl.URL(target)))
                        continue
                    if found.status != 200:
                        raise Invalid("fetch-refused", host=_host(address), status=found.status)
                    return await self._body(found), _name(yarl.URL(address), found.content_type)
        raise Invalid("fetch-refused", host=_host(address), status=310)

    async def _body(self, found: aiohttp.ClientResponse) -> bytes:
        most = self._limits.megabytes * 1_000_000
        body = bytearray()
        if (found.content_length or 0) <= most:
            async for piece in found.content.iter_chunked(_PIECE):
                body += piece
                if len(body) > most:
                    break
            else:
                return bytes(body)
        raise Invalid("import-large", megabytes=self._limits.megabytes)

    def _allowed(self, address: str) -> yarl.URL:
        try:
            url = yarl.URL(address.strip())
            fine = url.scheme == "https" and url.port == 443 and url.host is not None and url.user is None
        except ValueError as error:
            raise Invalid("fetch-address") from error
        if not fine:
            raise Invalid("fetch-address")
        if (url.host or "").casefold().rstrip(".") not in self._limits.hosts:
            raise Invalid("fetch-host", host=_host(address), known=", ".join(self._limits.hosts[:8]))
        return url


class PublicResolver(AbstractResolver):
    """Looks names up and keeps public addresses only, so that no name leads into the host's own network."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the addresses to connect to.

        Raises:
            OSError: the name has none, or private ones only.
        """
        found = await aiohttp.ThreadedResolver().resolve(host, port, family)
        public = [one for one in found if is_public(one["host"])]
        if not public:
            raise OSError(f"{host} has no public address")
        return public

    async def close(self) -> None:
        """Nothing is held."""


def is_public(address: str) -> bool:
    """Whether an address is one of the open internet."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return found.is_global and not found.is_multicast and (mapped is None or mapped.is_global)


def _host(address: str) -> str:
    try:
        return (yarl.URL(address.strip()).host or "")[:80]
    except ValueError:
        return address[:80]


def _name(url: yarl.URL, content_type: str) -> str:
    """Return the address, with the ending its content says it has where it shows none."""
    shown = str(url)[:480]
    return shown if PurePosixPath(url.path).suffix else shown + _KIND.get(content_type, "")
