"""Misfortune on demand, for tests: rate limits, server errors before or after the deed, slowness, lost sockets."""

import re
from dataclasses import dataclass, field
from typing import Literal

from playground.gateway import Gateway


@dataclass
class Fault:
    """One misfortune for requests that fit; `after` means the request was carried out all the same."""

    kind: Literal["rate_limit", "error", "slow", "hang_up"]
    method: str
    path: re.Pattern[str]
    times: int
    after: bool = False
    status: int = 0
    seconds: float = 0.0
    everywhere: bool = False


@dataclass
class Faults:
    """The misfortunes still to come. `path` is a regular expression for the whole path after /api/v10."""

    gateway: Gateway
    waiting: list[Fault] = field(default_factory=list)

    def rate_limit(
        self, path: str = ".*", *, method: str = "*", retry_after: float = 0.2, times: int = 1, everywhere: bool = False
    ) -> None:
        """Answer 429 with Retry-After (seconds); `everywhere` marks it as the global limit."""
        self._add("rate_limit", path, method, times, seconds=retry_after, everywhere=everywhere)

    def error(
        self, path: str = ".*", *, method: str = "*", status: int = 502, after: bool = False, times: int = 1
    ) -> None:
        """Answer 5xx, before or `after` carrying out the request."""
        self._add("error", path, method, times, status=status, after=after)

    def slow(self, seconds: float, path: str = ".*", *, method: str = "*", times: int = 1) -> None:
        """Carry out the request, but only after some time."""
        self._add("slow", path, method, times, seconds=seconds)

    def hang_up(self, path: str = ".*", *, method: str = "*", after: bool = False, times: int = 1) -> None:
        """Cut the connection instead of answering, before or `after` carrying out the request."""
        self._add("hang_up", path, method, times, after=after)

    def _add(
        self,
        kind: Literal["rate_limit", "error", "slow", "hang_up"],
        path: str,
        method: str,
        times: int,
        *,
        after: bool = False,
        status: int = 0,
        seconds: float = 0.0,
        everywhere: bool = False,
    ) -> None:
        self.waiting.append(Fault(kind, method, re.compile(path), times, after, status, seconds, everywhere))

    def clear(self) -> None:
        """Nothing bad happens any more."""
        self.waiting.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The first misfortune that fits this request, used up by one."""
        for fault in self.waiting:
            if fault.method in ("*", method) and fault.path.fullmatch(path):
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
                return fault
        return None

    def drop_socket(self) -> int:
        """Cut the bot's gateway connections without a word; how many there were."""
        cut = [session.outbox for session in self.gateway.sessions.values() if session.outbox]
        for outbox in cut:
            outbox.cut()
        return len(cut)

    def reconnect(self) -> int:
        """Send op 7: the bot is to connect again and resume."""
        return self.gateway.tell_all(7)

    def invalidate(self, *, resumable: bool = False) -> int:
        """Send op 9: the session is void, or with `resumable` only to be resumed."""
        return self.gateway.tell_all(9, resumable)
