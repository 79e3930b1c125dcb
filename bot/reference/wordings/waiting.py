"""Previews that wait for a person's yes: what was read, in files beside the database until stored or a day old.

Nothing of it is in the library before; a restart forgets nothing, and what a press stores is what was shown.
"""

import asyncio
import json
import re
import secrets
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

from bot.clock import Clock
from bot.errors import Conflict, Unavailable
from bot.reference.importers.wire import parse, reading_in, reading_out
from bot.reference.wordings.model import Asked, Preview, Reading

MOST = 20
PATIENCE = timedelta(days=1)
_TOKEN = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Held:
    """What a preview was made of.

    Attributes:
        guild_id: the server it was made for; None for the host.
        asked: what was said of the file, with nothing left open.
        reading: what was found in it.
        file: its name or address.
    """

    guild_id: int | None
    asked: Asked
    reading: Reading
    file: str


class Waiting:
    """A few previews, each for a day.

    Args:
        folder: where they are kept; made when the first one is.
        clock: the time.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder
        self._clock = clock

    async def hold(self, preview: Preview) -> str:
        """Keep what a preview was made of and return the word by which it is known; the oldest go when there are many.

        Raises:
            Unavailable: ``storage-unwritable``: the folder cannot be written.
        """
        token = secrets.token_hex(8)
        one = preview.wording
        asked = Asked(one.instrument, one.version, one.status, one.date, one.language, one.name)
        held = Held(one.guild_id, asked, preview.reading, one.source)
        await asyncio.to_thread(self._put, token, held)
        return token

    async def held(self, token: str) -> Held:
        """Return what a preview was made of.

        Raises:
            Conflict: ``wording-forgotten``: it is not there any more.
        """
        found = await asyncio.to_thread(self._found, token)
        if found is None:
            raise Conflict("wording-forgotten")
        return found

    async def drop(self, token: str) -> None:
        """Forget a preview."""
        await asyncio.to_thread(self._drop, token)

    def _put(self, token: str, held: Held) -> None:
        said = {**asdict(held), "reading": reading_out(held.reading)}
        # The name says since when, so that none is opened to see how old it is; nobody knows it before it is whole.
        file = self.folder / f"{token}.{int(self._clock.now().timestamp())}"
        try:
            self.folder.mkdir(exist_ok=True, mode=0o700)
            file.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
            self._forget()
        except OSError as error:
            raise Unavailable("storage-unwritable", path=str(file), reason=error.strerror or str(error)) from error

    def _found(self, token: str) -> Held | None:
        self._forget()
        file = next((file for file, one, _ in self._files() if one == token), None)
        try:
            return _read(file) if file is not None else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _forget(self) -> None:
        oldest = (self._clock.now() - PATIENCE).timestamp()
        for place, (file, _, since) in enumerate(sorted(self._files(), key=lambda one: -one[2])):
            if place >= MOST or since < oldest:
                file.unlink(missing_ok=True)

    def _drop(self, token: str) -> None:
        for file, one, _ in self._files():
            if one == token:
                file.unlink(missing_ok=True)

    def _files(self) -> list[tuple[Path, str, int]]:
        """Return the files that are here, each with its token and since when; what else lies there is left alone."""
        named = ((file, *file.name.partition(".")[::2]) for file in self.folder.glob("*.*"))
        return [(file, token, int(at)) for file, token, at in named if _TOKEN.fullmatch(token) and at.isdecimal()]


def _read(file: Path) -> Held:
    said = parse(file.read_bytes())
    asked, guild_id = said["asked"], said["guild_id"]
    if not isinstance(asked, dict):
        raise ValueError("no preview")
    return Held(
        guild_id=guild_id if isinstance(guild_id, int) else None,
        asked=Asked(**{name: str(value) for name, value in asked.items()}),
        reading=reading_in(said["reading"]),
        file=str(said["file"]),
    )
