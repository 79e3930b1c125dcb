"""One WebSocket's way out: what is put is sent in order, whole or compressed, without the sender waiting."""

import asyncio
import importlib
import zlib
from collections.abc import Callable
from contextlib import suppress

from aiohttp import web

_BACKLOG = 10_000
"""Messages that may wait for a peer that does not read; beyond that the connection is cut."""


def compressor(kind: str) -> Callable[[bytes], bytes] | None:
    """One stream's compressor by Discord's name for it, None for none; raises KeyError for an unknown one."""
    if kind == "zlib-stream":
        stream = zlib.compressobj()
        return lambda data: stream.compress(data) + stream.flush(zlib.Z_SYNC_FLUSH)
    if kind == "zstd-stream":  # a client asks for it only where its Python has it, and then ours has it too
        try:
            zstd = importlib.import_module("compression.zstd").ZstdCompressor()
            return lambda data: bytes(zstd.compress(data, mode=zstd.FLUSH_BLOCK))
        except ImportError:
            module = importlib.import_module("zstandard")
            old = module.ZstdCompressor().compressobj()
            return lambda data: bytes(old.compress(data) + old.flush(module.COMPRESSOBJ_FLUSH_BLOCK))
    if kind:
        raise KeyError(kind)
    return None


class Outbox:
    """Sends texts over one WebSocket from a task of its own, until it is closed or the peer is gone."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request, compression: str = "") -> None:
        self.socket = socket
        self._request = request
        self._compress = compressor(compression)
        self._queue: asyncio.Queue[str | tuple[int, bytes]] = asyncio.Queue()
        self.task = asyncio.create_task(self._run())

    def put(self, text: str) -> None:
        """Send this next; a peer that has let too much pile up is cut off."""
        if self._queue.qsize() >= _BACKLOG:
            self.cut()
        self._queue.put_nowait(text)

    def close(self, code: int = 1000, reason: str = "") -> None:
        """Say goodbye after what is still waiting."""
        self._queue.put_nowait((code, reason.encode()[:120]))

    def cut(self) -> None:
        """Drop the connection without a word, as a lost network does."""
        self.task.cancel()
        if self._request.transport is not None:
            self._request.transport.abort()

    async def _run(self) -> None:
        with suppress(ConnectionError, RuntimeError):  # the peer is gone: whoever reads from it takes note
            while True:
                item = await self._queue.get()
                if isinstance(item, tuple):
                    await self.socket.close(code=item[0], message=item[1])
                    return
                if self._compress is None:
                    await self.socket.send_str(item)
                else:
                    await self.socket.send_bytes(self._compress(item.encode()))

    async def stop(self) -> None:
        """End the task; what still waits is not sent."""
        self.task.cancel()
        with suppress(asyncio.CancelledError):
            await self.task
