"""A process that reads one file of a stranger and is thrown away: what it gives up before it looks at it.

On standard input a line of JSON ``{"name", "bytes", "limits"}``, with more keys where a reader knows them, and then so
many bytes; on standard output one JSON object: what the reader answers, ``{"refused": {"key", "data"}}`` or
``{"failed": "what Python said"}``. Before the first byte of the file is read the process gives up what it does not
need: memory beyond the limit, processor time, writing files, opening any file but Python's own modules, any
connection, any other program.
"""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import bot
from bot.errors import DomainError, Invalid
from bot.reference.importers import wire
from bot.reference.importers.blocks import ImportLimits

Reader = Callable[[bytes, str, ImportLimits, Mapping[str, wire.Json]], dict[str, wire.Json]]
"""Makes an answer out of a file, its name, what it may cost, and the whole request."""

_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.startfile")
"""What no reader ever does (events of Python's audit): talk to the network, start programs."""

_MODULES = tuple({sys.prefix, sys.base_prefix, str(Path(bot.__file__).resolve().parent)})
"""Where the modules of Python, of the libraries and ours are."""


def serve(read: Reader) -> None:
    """Read one request, answer it with what `read` makes of the file, end."""
    asked = wire.parse(sys.stdin.buffer.readline())
    limits = wire.limits_in(asked["limits"])
    confine(limits)
    answer = _answer(read, sys.stdin.buffer.read(int(str(asked["bytes"]))), limits, asked)
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()


def confine(limits: ImportLimits) -> None:
    """Take from this process what reading does not need. Without such limits (Windows) the parent's clock remains."""
    sys.addaudithook(_watch)
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    for kind, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, int(limits.seconds) + 1),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 16),
    ):
        hard = resource.getrlimit(kind)[1]
        lowered = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (lowered, lowered))


def _watch(event: str, given: tuple[object, ...]) -> None:
    """Refuse what no reader does: network, programs, and any file but Python's own modules (some load late)."""
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event)
    if event == "open" and not (given[1] in {"r", "rb", None} and str(given[0]).startswith(_MODULES)):
        raise PermissionError(event)


def _answer(read: Reader, data: bytes, limits: ImportLimits, asked: Mapping[str, wire.Json]) -> bytes:
    try:
        return json.dumps(read(data, str(asked["name"]), limits, asked)).encode()
    except DomainError as error:
        return json.dumps({"refused": {"key": error.key, "data": error.data}}).encode()
    except MemoryError:
        refusal = Invalid("import-memory")
    except RecursionError:
        refusal = Invalid("import-nested")
    except Exception as error:  # noqa: BLE001 - whatever a broken file does to a parser ends here, and is told to the parent
        return json.dumps({"failed": f"{type(error).__name__}: {error}"[:500]}).encode()
    return json.dumps({"refused": {"key": refusal.key, "data": refusal.data}}).encode()
