"""`caucus doctor`: what may keep a hosted Caucus from working, each with what to do about it."""

import email.utils
import os
import shutil
import stat
import sys
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from bot.clock import SystemClock
from bot.errors import DomainError
from bot.i18n import Texts
from bot.settings import Settings
from bot.storage import open_beside, sqlite_version

ALIVE_WITHIN_SECONDS = 60.0
FREE_BYTES = 200_000_000
DISCORD = "https://discord.com/api/v10"
BACKUP_DAYS = 7
CLOCK_SECONDS = 20.0
"""So far the machine's clock may be off: reminders are said to the minute, deadlines close to the second."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: its name, whether it is well, and a sentence that says so or what to do."""

    name: str
    ok: bool
    sentence: str

    def as_json(self) -> dict[str, str | bool]:
        """Return the finding as JSON."""
        return asdict(self)


def alive(settings: Settings) -> list[Finding]:
    """Return whether a running bot touched its sign of life lately."""
    from bot.client import alive_file

    try:
        age = SystemClock().now().timestamp() - alive_file(settings).stat().st_mtime
    except OSError:
        return [Finding("alive", False, "no running bot has connected with this database yet")]
    return [Finding("alive", age < ALIVE_WITHIN_SECONDS, f"last sign of life {age:.0f} s ago")]


async def examine(settings: Settings) -> list[Finding]:
    """Look at everything; a part that fails does not keep the others from being looked at."""
    texts = Texts(settings.data / "locales")
    parts: list[tuple[str, Callable[[Settings], Awaitable[list[Finding]]]]] = [
        ("python", _python),
        ("database", _database),
        ("disk", _disk),
        ("backups", _backups),
        ("contact key", _key),
        ("clock", look_at_clock),
        ("discord", _discord),
    ]
    found: list[Finding] = []
    for name, part in parts:
        try:
            found += await part(settings)
        except DomainError as error:
            found.append(Finding(name, False, texts.of(error)))
    return found


async def _python(settings: Settings) -> list[Finding]:
    del settings
    version = f"{sys.version_info.major}.{sys.version_info.minor}.{sys.version_info.micro}"
    return [Finding("python", sys.version_info >= (3, 11), f"Python {version}, SQLite {sqlite_version()}")]


async def _database(settings: Settings) -> list[Finding]:
    if not settings.db.exists():
        return [Finding("database", True, f"{settings.db}: none yet; “caucus run” makes it")]
    db = await open_beside(settings.db)
    try:
        state = await db.soundness()
    finally:
        await db.close()
    found = [Finding("database", state == "ok", f"{settings.db}: {state}")]
    if os.name == "posix" and _others_may_read(settings.db):
        advice = f"other users of this machine can read who signed; say: chmod 600 {settings.db}"
        found.append(Finding("database", False, advice))
    return found


def _others_may_read(path: Path) -> bool:
    """Whether somebody else's account can open a file: it lets them, and so does its folder."""
    others = path.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH)
    # The folder's bits to pass through, moved to where those to read are.
    return bool(others & path.absolute().parent.stat().st_mode << 2)


async def _disk(settings: Settings) -> list[Finding]:
    # The folder is made together with the database.
    folder = next(folder for folder in settings.db.absolute().parents if folder.exists())
    free = shutil.disk_usage(folder).free
    return [Finding("disk", free > FREE_BYTES, f"{free / 1e9:.1f} GB free beside the database (200 MB are the least)")]


async def _backups(settings: Settings) -> list[Finding]:
    folder = settings.db.absolute().parent
    none = {settings.db.name, f"{settings.db.name}.lock", f"{settings.db.name}.alive"}
    found = (path for path in folder.glob("*backup*") if path.is_file() and path.name not in none)
    backups = sorted((path for path in found if not path.name.endswith(("-wal", "-shm", ".part"))), key=_age)
    if not backups:
        advice = "none beside the database; make one with “caucus backup FILE” (cron, once a day)"
        return [Finding("backups", True, advice)]
    newest = datetime.fromtimestamp(_age(backups[-1]), UTC)
    days = (SystemClock().now() - newest).days
    return [Finding("backups", days <= BACKUP_DAYS, f"the newest ({backups[-1].name}) is {days} day(s) old")]


def _age(path: Path) -> float:
    return path.stat().st_mtime


async def _key(settings: Settings) -> list[Finding]:
    there = bool(settings.data_key.get_secret_value())
    without = "not set: contact details cannot be stored, everything else works (make one with “caucus key”)"
    return [Finding("contact key", True, "set" if there else without)]


async def look_at_clock(settings: Settings) -> list[Finding]:
    """Compare the clock with Discord's, which the head of every answer tells; without a token nothing is asked."""
    if not settings.token.get_secret_value():
        return []
    address = f"{settings.discord_api or DISCORD}/gateway"
    try:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(10)) as web, web.get(address) as answer:
            theirs = email.utils.parsedate_to_datetime(answer.headers.get("Date", ""))
    except (OSError, aiohttp.ClientError, ValueError):
        return [Finding("clock", True, "not compared: Discord's could not be had")]
    off = (SystemClock().now() - theirs).total_seconds()
    if abs(off) <= CLOCK_SECONDS:
        return [Finding("clock", True, f"right to within {max(1, round(abs(off)))} s of Discord's")]
    way = "ahead of" if off > 0 else "behind"
    advice = "deadlines and reminders follow it: have it set from the network (timedatectl set-ntp true)"
    return [Finding("clock", False, f"{abs(off):.0f} s {way} Discord's; {advice}")]


async def _discord(settings: Settings) -> list[Finding]:
    from bot.client import examine as examine_discord

    return [Finding(name, ok, sentence) for name, ok, sentence in await examine_discord(settings)]
