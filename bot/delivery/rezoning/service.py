"""A new zone database: wall times stay, instants move. Finds out at the start, has them moved, tells who made them.

Knows no zones: each capability computes its own anew (`Rezone`), with what it has planned.
"""

import hashlib
import importlib.metadata
import logging
import zoneinfo
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from itertools import chain
from pathlib import Path

from bot.clock import Clock
from bot.delivery.model import Moved, NewDelivery
from bot.delivery.rezoning import store
from bot.storage import Database, Transaction

log = logging.getLogger(__name__)

USEFUL = timedelta(days=30)
"""How long whoever made something is still told that it has moved."""

_LAST_FOLDERS = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


Rezone = Callable[[Transaction, datetime], Iterable[Moved]]
"""Computes a capability's coming instants anew from wall time and zone, moves what it has planned, says what moved.

Each `Moved` is noted when it comes: a generator that yields it first finds it noted when it goes on.
"""


class Rezoning:
    """What happens when the zone database is another one than at the last start.

    Args:
        db: the database.
        clock: the time.
        enrol: plans deliveries inside a write.
        tzdata: which zone database this is; see `tzdata_version`.
    """

    def __init__(
        self, db: Database, clock: Clock, enrol: Callable[[Transaction, Iterable[NewDelivery]], None], tzdata: str
    ) -> None:
        self._db = db
        self._clock = clock
        self._enrol = enrol
        self._tzdata = tzdata
        self._rezones: list[Rezone] = []

    def register(self, rezone: Rezone) -> None:
        """Have a capability's instants computed anew when the zone database has changed."""
        self._rezones.append(rezone)

    async def check(self) -> list[Moved]:
        """Compute everything anew where the zone database has changed; all of it and its notices in one write.

        Returns:
            what moved; nothing where that could not be done, which the next start tries again.
        """
        if await self._db.read(store.tzdata) == self._tzdata:
            return []
        now = self._clock.now()

        def work(tx: Transaction) -> list[Moved]:
            store.record(tx, self._tzdata)
            moved = []
            for one in chain.from_iterable(rezone(tx, now) for rezone in self._rezones):
                store.note(tx, self._tzdata, one, now)
                moved.append(one)
            self._enrol(tx, [_notice(one, self._tzdata, now) for one in moved if one.created_by])
            return moved

        try:
            moved = await self._db.write(work)
        except Exception:
            log.exception("the zone database has changed, and moments could not be computed anew")
            return []
        log.info("zone database %s: %d moments moved", self._tzdata, len(moved))
        return moved


def tzdata_version() -> str:
    """Return which zone database Python uses: its release, else a fingerprint of its files."""
    for folder in map(Path, zoneinfo.TZPATH):
        if not (folder / "Europe").is_dir():
            continue
        for name in ("tzdata.zi", "+VERSION"):
            if (folder / name).is_file():
                with (folder / name).open(encoding="utf-8", errors="replace") as lines:
                    return lines.readline().removeprefix("#").removeprefix(" version").strip()
        return _fingerprint(folder)
    try:
        return importlib.metadata.version("tzdata")
    except importlib.metadata.PackageNotFoundError:
        return "unknown"


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for region in _LAST_FOLDERS:
        for file in sorted((folder / region).rglob("*")):
            if file.is_file():
                digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def _notice(one: Moved, tzdata: str, now: datetime) -> NewDelivery:
    return NewDelivery(
        key=f"rezoned:{tzdata}:{one.subject}",
        guild_id=one.guild_id,
        user_id=one.created_by,
        due_at=now,
        useless_after=now + USEFUL,
        message="zone-moved",
        data={
            "title": " ".join(one.title.split())[:100],
            "together": "zone-moved",
            "together_title": "zone-moved-title",
            "zone": one.zone,
            "wall": f"{one.wall:%Y-%m-%d %H:%M}",
            # Texts, because numbers would be grouped into thousands.
            "was": str(int(one.old.timestamp())),
            "is": str(int(one.new.timestamp())),
        },
        cause=f"rezoned:{one.subject}",
        created_by=one.created_by,
    )
