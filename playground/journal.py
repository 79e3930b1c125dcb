"""What went over the wire, kept for tests and for looking at: the bot's requests and the events it was sent.

Texts are kept as they went: ten thousand parsed answers would have Python's collector of garbage walk through them.
"""

import json
import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Request:
    """One REST request and its answer; `at` is Unix time, `files` are (name, bytes), paths begin after /api/v10.

    `body` and `answered` are JSON as it was sent and answered, empty for none.
    """

    at: float
    method: str
    path: str
    params: dict[str, str]
    body: bytes
    files: tuple[tuple[str, int], ...]
    auth: Literal["bot", "none", "wrong"]
    reason: str | None
    status: int
    """The status answered; 0 when the connection was cut instead."""
    answered: bytes
    milliseconds: float
    fault: str | None = None

    @property
    def json(self) -> Any:
        """What was sent, None for nothing."""
        return _parsed(self.body)

    @property
    def answer(self) -> Any:
        """What was answered, None for nothing."""
        return _parsed(self.answered)


@dataclass(frozen=True, slots=True)
class Sent:
    """One gateway event as one session got it (a resumed session gets it again, unrecorded); `text` is the packet."""

    at: float
    session: str
    number: int
    event: str
    text: str

    @property
    def payload(self) -> dict[str, Any]:
        """What the event says."""
        told: dict[str, Any] = json.loads(self.text)["d"]
        return told


@dataclass
class Journal:
    """The last requests and events, oldest first; `watchers` are called with each new one."""

    limit: int = 10_000
    requests: deque[Request] = field(init=False)
    events: deque[Sent] = field(init=False)
    watchers: list[Callable[[Request | Sent], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.requests = deque(maxlen=self.limit)
        self.events = deque(maxlen=self.limit)

    def note(self, entry: Request | Sent) -> None:
        """Keep one entry, letting go of the oldest when there are too many."""
        if isinstance(entry, Request):
            self.requests.append(entry)
        else:
            self.events.append(entry)
        for watcher in tuple(self.watchers):
            watcher(entry)

    def requests_to(self, method: str, path: str) -> list[Request]:
        """The requests with this method whose whole path fits the regular expression."""
        return [one for one in self.requests if one.method == method and re.fullmatch(path, one.path)]


def _parsed(text: bytes) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return None  # what was no JSON was refused, and is no more to be looked at than nothing
