"""Previews that wait for a person's yes. In memory only: nothing is stored before, and a restart forgets them."""

import secrets
from collections import OrderedDict
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.errors import Conflict
from bot.reference.wordings.model import Preview

MOST = 20
PATIENCE = timedelta(minutes=30)


class Waiting:
    """A few previews, each for a while.

    Args:
        clock: the time.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._held: OrderedDict[str, tuple[datetime, Preview]] = OrderedDict()

    def hold(self, preview: Preview) -> str:
        """Keep a preview and return the word by which it is known; the oldest goes when there are too many."""
        self._forget()
        token = secrets.token_hex(8)
        self._held[token] = (self._clock.now(), preview)
        while len(self._held) > MOST:
            self._held.popitem(last=False)
        return token

    def held(self, token: str) -> Preview:
        """Return a preview.

        Raises:
            Conflict: ``wording-forgotten``: it is not there any more.
        """
        self._forget()
        if token not in self._held:
            raise Conflict("wording-forgotten")
        return self._held[token][1]

    def drop(self, token: str) -> None:
        """Forget a preview."""
        self._held.pop(token, None)

    def _forget(self) -> None:
        oldest = self._clock.now() - PATIENCE
        for token in [token for token, (since, _) in self._held.items() if since < oldest]:
            del self._held[token]
