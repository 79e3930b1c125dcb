"""The bot as a child process whose time is told by this one; see bot/parent.py for the other end of the line."""

import asyncio
import contextlib
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Mapping, Sequence

from bot.settings import ROOT

ENDING_SECONDS = 10.0
DOING_SECONDS = 60.0
"""How long the bot may take for what is due when the clock has moved."""


class Child:
    """A bot that follows a clock. One process after another may be run in it.

    Args:
        command: the arguments of `caucus`, without the program.
        environment: the child's, in full.
        stderr: where its log goes; ours when None.
    """

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], stderr: int | None = None) -> None:
        self._command = [sys.executable, "-m", "bot", *command, "--with-parent"]
        self._environment = dict(environment)
        self._stderr = stderr
        self._answers: asyncio.Queue[tuple[int, int | None]] = asyncio.Queue()
        self.process: Process | None = None
        self.follows = asyncio.Event()
        """Set once it has answered that it follows the clock."""

    async def run(self, ahead: Callable[[], int]) -> int:
        """Run the bot once, its clock so many ms ahead, until it ends; return its exit code."""
        process = await asyncio.create_subprocess_exec(
            *self._command,
            env=self._environment,
            cwd=ROOT,
            stdin=PIPE,
            stdout=PIPE,
            stderr=self._stderr,
            start_new_session=True,
        )
        self.process = process
        try:
            self._say(ahead())
            await self._listen(process)
            return await process.wait()
        finally:
            await _end(process)
            self.process = None
            self._answers.put_nowait((-1, None))

    async def move(self, ahead: int) -> int | None:
        """Tell the bot how many ms it is ahead; return, once what was due is done, what is due next (Unix ms).

        None where nothing is, or where no bot runs: the next one is told at its start.
        """
        while not self._answers.empty():
            self._answers.get_nowait()
        if self.process is None or not self._say(ahead):
            return None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(DOING_SECONDS):
                while (answer := await self._answers.get())[0] not in (ahead, -1):
                    pass
                return answer[1]
        return None

    def _say(self, ahead: int) -> bool:
        line = None if self.process is None else self.process.stdin
        if line is None or line.is_closing():
            return False
        line.write(f"clock {ahead}\n".encode())
        return True

    async def _listen(self, process: Process) -> None:
        assert process.stdout is not None  # noqa: S101 - it was started with a pipe
        async for line in process.stdout:
            match line.decode(errors="replace").split():
                case ["clock", ahead, due]:
                    self._answers.put_nowait((int(ahead), None if due == "-" else int(due)))
                    self.follows.set()
                case _:
                    sys.stdout.buffer.write(line)


async def _end(process: Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        async with asyncio.timeout(ENDING_SECONDS):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
