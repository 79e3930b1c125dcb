"""What the bot does to answer, noted step by step: two answers that took the same steps took the same time.

No clock is looked at: steps are the statements that SQLite carried out, without their values, and the functions of the
bot that were called, in the database's threads and on the loop.
"""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

from bot.storage import Database, Transaction

T = TypeVar("T")
_BOT = str(Path(__file__).parents[2] / "bot")
_LITERAL = re.compile(r"'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b|\bNULL\b")
_BESIDE = ("bot.delivery", "bot.storage", "cogs.letters.updater")
"""What happens by itself at moments of its own, and belongs to nobody's question."""

_OURS = ("bot.letters", "bot.privacy", "bot.servers", "bot.status")
_REMEMBERED = "bot.letters.names"
"""Pure functions of a microsecond, some of whose answers are remembered: their calls say nothing of the steps."""


@dataclass
class Steps:
    """What was done, in order.

    Attributes:
        statements: of the database, each value a question mark.
        calls: functions of letters, servers, countries and privacy by name; empty unless they were asked for.
    """

    statements: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)

    def take(self) -> tuple[list[str], list[str]]:
        """Return the steps since the last time, and forget them."""
        taken = self.statements, self.calls
        self.statements, self.calls = [], []
        return taken

    def note(self, statement: str) -> None:
        """Note a statement as SQLite carried it out."""
        self.statements.append(_LITERAL.sub("?", statement))

    def called(self, frame: FrameType, event: str, argument: Any) -> None:
        """Note a call, as `sys.setprofile` tells it."""
        del argument
        if event == "call" and frame.f_code.co_filename.startswith(_BOT):
            module = str(frame.f_globals.get("__name__", ""))
            if module.startswith(_OURS) and module != _REMEMBERED:
                self.calls.append(f"{module}.{frame.f_code.co_qualname}")


@contextmanager
def traced(db: Database, *, calls: bool = False) -> Iterator[Steps]:
    """Note the steps of all that is asked of a database, and of the loop where calls are wanted."""
    steps, own = Steps(), {"read": db.read, "write": db.write}

    def wrapped(name: str) -> Callable[[Callable[[Transaction], T]], Any]:
        async def run(work: Callable[[Transaction], T]) -> T:
            if str(getattr(work, "__module__", "")).startswith(_BESIDE):
                return await own[name](work)
            return await own[name](lambda tx: _watched(steps, tx, work, calls=calls))

        return run

    for name in own:
        setattr(db, name, wrapped(name))
    before = sys.getprofile()
    if calls:
        sys.setprofile(steps.called)
    try:
        yield steps
    finally:
        sys.setprofile(before)
        for name, method in own.items():
            setattr(db, name, method)


def _watched(steps: Steps, tx: Transaction, work: Callable[[Transaction], T], *, calls: bool) -> T:
    tx.set_trace_callback(steps.note)
    before = sys.getprofile()
    if calls:
        sys.setprofile(steps.called)
    try:
        return work(tx)
    finally:
        sys.setprofile(before)
        tx.set_trace_callback(None)
