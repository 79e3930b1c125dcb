"""What the host does with texts from the command line, also while a bot holds the database.

One process writes (docs/developers.md). Beside a running bot the command line leaves its errand as a file next to the
database; the bot sees it within a second, does it as if it had been asked itself, and leaves the answer. Who can put a
file there can put another database there: it asks for no more trust than that.
"""

import asyncio
import contextlib
import json
import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bot.errors import DomainError, Unavailable
from bot.reference.importers.wire import Json, data_in, parse, reading_in, reading_out
from bot.reference.wordings.model import Asked, Reading
from bot.reference.wordings.service import WordingService

log = logging.getLogger(__name__)
EVERY_SECONDS = 0.5
PATIENCE_SECONDS = 60.0
"""How long the command line waits: a server's index of tens of thousands of articles takes a while."""


Other = Callable[[int], Awaitable[Mapping[str, Any]]]
"""Something else that the bot does for the host with a number, such as erasing an account."""


@dataclass(frozen=True, slots=True)
class Errand:
    """Something to be done with texts by the host.

    Attributes:
        act: 'import', 'withdraw' or 'bring back'; or the name of something else (`Inbox.attend`).
        asked: of an import.
        reading: of an import.
        file: of an import: where the reading came from.
        replace: of an import.
        wording_id: of the other two; the number that something else is about.
    """

    act: str
    asked: Asked | None = None
    reading: Reading | None = None
    file: str = ""
    replace: bool = False
    wording_id: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an errand: 'stored', 'already', 'brought back' or 'withdrawn', of which text."""

    outcome: str
    instrument: str
    version: str
    language: str
    replaced: bool = False


async def run_errand(wordings: WordingService, errand: Errand) -> Outcome:
    """Do an errand in this process.

    Raises:
        DomainError: it is refused.
    """
    if errand.asked is not None and errand.reading is not None:
        preview = wordings.judge(None, errand.asked, errand.reading, errand.file)
        done = await wordings.import_(None, preview, replace_there=errand.replace)
        one, outcome = done.wording, done.outcome
        return Outcome(outcome, one.instrument, one.version, one.language, done.replaced is not None)
    act = wordings.withdraw if errand.act == "withdraw" else wordings.bring_back
    one = await act(None, errand.wording_id)
    outcome = "withdrawn" if errand.act == "withdraw" else "brought back"
    return Outcome(outcome, one.instrument, one.version, one.language)


class Inbox:
    """Where errands are left for the bot that holds a database.

    Args:
        db: the database file.
        patience: seconds to wait for an answer.
    """

    def __init__(self, db: Path, patience: float = PATIENCE_SECONDS) -> None:
        self._folder = Path(f"{db}.inbox")
        self._patience = patience
        self._others: dict[str, Other] = {}
        self._task: asyncio.Task[None] | None = None
        self._doing: asyncio.Task[None] | None = None

    def attend(self, wordings: WordingService, others: Mapping[str, Other] | None = None) -> None:
        """Begin to do the errands that are left; answers that nobody fetched are thrown away.

        Args:
            wordings: does what is about texts.
            others: does something else, by the name of its act.
        """
        self._others = dict(others or {})
        for kind in ("taken", "answer", "half"):
            for left in self._folder.glob(f"*.{kind}"):
                left.unlink(missing_ok=True)
        self._task = asyncio.create_task(self._attend(wordings), name="errands of the host")

    async def close(self) -> None:
        """Stop; an errand that was begun is finished."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        if self._doing is not None:
            await self._doing

    async def leave(self, errand: Errand) -> Outcome:
        """Leave an errand for the bot and wait for its answer.

        Raises:
            Unavailable: ``errand-unanswered``: nobody took it, and nothing was changed; ``errand-lost``: it was taken,
                and whoever took it was killed before it could answer.
            DomainError: the bot refused it.
        """
        return Outcome(**await self.ask(errand))  # type: ignore[arg-type]  # our own process wrote it, of this very shape

    async def ask(self, errand: Errand) -> dict[str, Json]:
        """Leave an errand, and return what its answer holds; raises as `leave`."""
        name = secrets.token_hex(8)
        asked, taken, answer = (self._folder / f"{name}.{kind}" for kind in ("asked", "taken", "answer"))
        try:
            self._folder.mkdir(exist_ok=True, mode=0o700)
            _put(asked, _said(errand))
        except OSError as error:
            raise Unavailable("storage-unwritable", path=str(asked), reason=error.strerror or str(error)) from error
        try:
            async with asyncio.timeout(self._patience):
                while not answer.exists():  # noqa: ASYNC110 - another process makes the file; nothing here can tell
                    await asyncio.sleep(EVERY_SECONDS / 5)
        except TimeoutError as error:
            raise Unavailable("errand-lost" if taken.exists() else "errand-unanswered") from error
        finally:
            # Whoever stops waiting does not want it done later.
            asked.unlink(missing_ok=True)
        said = parse(answer.read_bytes())
        answer.unlink(missing_ok=True)
        if "error" in said:
            raise DomainError(str(said["error"]), **data_in(said["data"]))
        outcome = said["outcome"]
        return outcome if isinstance(outcome, dict) else {}

    async def _attend(self, wordings: WordingService) -> None:
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            if not self._folder.is_dir():
                continue
            for asked in sorted(self._folder.glob("*.asked")):
                # Closing the bot does not leave a person without an answer to what was done.
                self._doing = asyncio.create_task(self._take(wordings, asked))
                await asyncio.shield(self._doing)

    async def _take(self, wordings: WordingService, asked: Path) -> None:
        taken = asked.with_suffix(".taken")
        answer: dict[str, Json]
        try:
            asked.rename(taken)
            errand = await asyncio.to_thread(_errand, taken)
            other = self._others.get(errand.act)
            done = asdict(await run_errand(wordings, errand)) if other is None else await other(errand.wording_id)
            answer = {"outcome": dict(done)}
        except DomainError as error:
            answer = {"error": error.key, "data": dict(error.data)}
        except Exception:
            log.exception("an errand of the host failed")
            answer = {"error": "errand-failed", "data": {}}
        with contextlib.suppress(OSError):
            _put(asked.with_suffix(".answer"), answer)
            taken.unlink(missing_ok=True)


def _said(errand: Errand) -> dict[str, Json]:
    return {
        "act": errand.act,
        "asked": dict(asdict(errand.asked)) if errand.asked is not None else None,
        "reading": reading_out(errand.reading) if errand.reading is not None else None,
        "file": errand.file,
        "replace": errand.replace,
        "wording_id": errand.wording_id,
    }


def _errand(file: Path) -> Errand:
    said = parse(file.read_bytes())
    asked, reading, number = said["asked"], said["reading"], said["wording_id"]
    return Errand(
        act=str(said["act"]),
        asked=Asked(**{name: str(value) for name, value in asked.items()}) if isinstance(asked, dict) else None,
        reading=reading_in(reading) if reading is not None else None,
        file=str(said["file"]),
        replace=said["replace"] is True,
        wording_id=number if isinstance(number, int) else 0,
    )


def _put(path: Path, data: dict[str, Json]) -> None:
    """Write a file that is whole as soon as it has its name."""
    half = path.with_suffix(".half")
    half.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    half.rename(path)
