"""Which deliveries of one target are said by one message: pure."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery.model import Delivery
from bot.delivery.planner import is_late

MOST = 50
"""Most deliveries in one digest: their lines, however short, are still within one embed."""

SETTLED = timedelta(minutes=5)
"""How long a request may be on its way at the very most."""


@dataclass(frozen=True, slots=True)
class Backlog:
    """How the deliveries of one target are said: new digests to be made, messages (of one or a digest) as they are."""

    digests: list[list[Delivery]]
    messages: list[list[Delivery]]


def sort_out(
    waiting: Sequence[Delivery], unsettled: Set[int], now: datetime, late_after: timedelta, digest_from: int
) -> Backlog:
    """Return how to say what waits for one target.

    Args:
        waiting: in the order in which they are to be said; what was tried before has been looked for and is not there.
        unsettled: ids of those tried so lately that their own message may still appear: they keep their own nonce.
        now: the present moment.
        late_after: from how long after its time something is overdue.
        digest_from: from how many overdue ones a digest is made.
    """
    free = [one for one in waiting if one.digest is None and one.id not in unsettled and not one.data.get("alone")]
    overdue = [one for one in free if is_late(one.due_at, now, late_after)]
    digests = _parts(overdue) if len(overdue) >= digest_from else []
    joined = {one.id for digest in digests for one in digest}
    by_word: dict[str, list[Delivery]] = {}
    for one in free:
        if one.together and one.id not in joined:
            by_word.setdefault(one.together, []).append(one)
    digests += [part for several in by_word.values() for part in _parts(several) if len(part) > 1]
    joined = {one.id for digest in digests for one in digest}
    messages: dict[str, list[Delivery]] = {}
    for one in waiting:
        if one.id not in joined:
            messages.setdefault(one.spoken_as, []).append(one)
    return Backlog(digests, list(messages.values()))


def _parts(many: list[Delivery]) -> list[list[Delivery]]:
    return [many[at : at + MOST] for at in range(0, len(many), MOST)]


def settled(tried_at: datetime | None, now: datetime) -> bool:
    """Whether a message that is not in the channel after a try will not appear there any more."""
    return tried_at is None or now - tried_at >= SETTLED
