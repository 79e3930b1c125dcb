"""The door of the importer: a file's bytes in, a reading out, all parsing done by a process that is thrown away."""

import asyncio
import contextlib
import json
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import bot
from bot.errors import Invalid
from bot.reference.importers import wire
from bot.reference.importers.blocks import ImportLimits
from bot.reference.wordings.model import Reading

log = logging.getLogger(__name__)

_WORKER = "bot.reference.importers.worker"
_OPTIONS = ("-s", "-P", "-B", "-m")
_ROOT = str(Path(bot.__file__).resolve().parent.parent)
_ANSWER = 60_000_000
"""Bytes of an answer at most, whatever the limits: a process that a file has taken over must not fill this one."""


async def read_document(
    data: bytes, name: str, limits: ImportLimits | None = None, titles: Sequence[tuple[str, str]] = ()
) -> Reading:
    """Return what a file holds: its articles, and what to doubt. Nothing is stored; no link in it is followed.

    Args:
        data: the file's bytes; what they are is seen from them alone.
        name: what the file was called, for telling that it does not fit.
        limits: what it may cost.
        titles: of the instrument's articles as they are known, each with its number: where the document bears them out
            they tell where its titles end.

    Raises:
        Invalid: the file cannot be taken, in one sentence.
    """
    answer = await confined(_WORKER, data, name, limits or ImportLimits(), {"titles": [list(one) for one in titles]})
    try:
        return wire.reading_in(answer["reading"])
    except (ValueError, KeyError) as error:
        log.warning("A file could not be read: %s", error)
        raise Invalid("import-failed") from error


async def confined(
    worker: str, data: bytes, name: str, limits: ImportLimits, more: Mapping[str, wire.Json] | None = None
) -> dict[str, wire.Json]:
    """Have a file read by a process that is thrown away, and return what that answers.

    Args:
        worker: the module that calls `bot.reference.importers.confined.serve`.
        data: the file's bytes.
        name: what the file was called.
        limits: what it may cost.
        more: what else the worker is told.

    Raises:
        Invalid: the file cannot be taken, in one sentence.
    """
    if len(data) > limits.bytes:
        raise Invalid("import-large", megabytes=round(limits.bytes / 1_000_000, 1))
    if not data:
        raise Invalid("import-empty")
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *_OPTIONS,
        worker,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=_environment(),
        close_fds=True,
    )
    try:
        async with asyncio.timeout(limits.seconds):
            asked = {**(more or {}), "name": name[-200:], "bytes": len(data), "limits": wire.limits_out(limits)}
            answer = await _converse(process, asked, data, limits)
    except TimeoutError as error:
        raise Invalid("import-slow", seconds=round(limits.seconds)) from error
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    return _understood(answer, process.returncode)


async def _converse(
    process: asyncio.subprocess.Process, asked: Mapping[str, wire.Json], data: bytes, limits: ImportLimits
) -> bytes:
    """Hand the file over and take the answer, at most so much of it."""
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("a process without pipes")
    # A process that ended early (refused by its limits) breaks the pipe; what it said is read all the same.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        process.stdin.write(json.dumps(asked).encode() + b"\n" + data)
        await process.stdin.drain()
        process.stdin.close()
    answer = bytearray()
    while len(answer) <= _ANSWER and (piece := await process.stdout.read(1 << 20)):
        answer += piece
    if len(answer) > _ANSWER:
        raise Invalid("import-long", most=limits.characters)
    await process.wait()
    return bytes(answer)


def _understood(answer: bytes, code: int | None) -> dict[str, wire.Json]:
    """Return an answer, or raise what it refuses."""
    try:
        said = wire.parse(answer)
        if "refused" not in said and "failed" not in said:
            return said
        refused = said.get("refused")
        if isinstance(refused, dict):
            raise Invalid(str(refused["key"]), **wire.data_in(refused["data"]))
        log.warning("A file could not be read: %s", said.get("failed"))
    except (ValueError, KeyError) as error:
        log.warning("A file could not be read: the process ended with %s: %s", code, error)
    raise Invalid("import-failed")


def _environment() -> dict[str, str]:
    """Return the little that Python needs to start; no token, no key."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "LD_LIBRARY_PATH", "TZ") if name in os.environ}
    return {**kept, "PYTHONPATH": _ROOT, "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"}
