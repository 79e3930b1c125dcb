"""What has become of a programme, kept in the history of its session: for whoever asks what has changed."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from bot.calendar import store as sessions
from bot.calendar.model import Session
from bot.calendar.programme import store
from bot.calendar.programme.model import Meeting
from bot.storage import Transaction


@contextmanager
def noted(tx: Transaction, session: Session, by: int, now: datetime) -> Iterator[None]:
    """Keep what a piece of work does to a programme; one that fails, or changes nothing, leaves nothing.

    Args:
        tx: the write it is part of.
        session: whose programme.
        by: who does it.
        now: the present moment.
    """
    before = _lines(store.meetings(tx, session.id))
    yield
    after = _lines(store.meetings(tx, session.id))
    went, came = [one for one in before if one not in after], [one for one in after if one not in before]
    if went or came:
        # Nobody is told of it by itself; it stands in /session news and in the history.
        sessions.record(tx, session.id, by, now, {"programme": (went, came)}, quiet=True)


def _lines(meetings: Iterable[Meeting]) -> dict[str, None]:
    """Return each meeting and each item of it in words, in order."""
    found: dict[str, None] = {}
    for one in meetings:
        place = f" {one.place}" if one.place else ""
        when = f"{one.start.wall:%Y-%m-%d %H:%M}–{one.end.wall:%H:%M}{place}"
        found[when] = None
        found.update((f"{when}: {item.name}", None) for item in one.items)
    return found
