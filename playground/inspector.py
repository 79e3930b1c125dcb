"""What stands behind a message: the bot's requests, Discord's answers and events, and the rules that were broken."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from playground import rules
from playground.interactions import Desk
from playground.journal import Journal, Request, Sent
from playground.wire import JSON

LIMIT = 60
"""The most entries shown: a panel may have been edited a thousand times."""
REDACTED = "(redacted)"
_TOKEN = re.compile(r"(?<=/)(interactions|webhooks)(/\d+)/[^/]+")
_REQUESTS = re.compile(r"/(channels/\d+/messages|interactions|webhooks)")


class Inspector:
    """Looks into the journal; `check` tells which of Discord's rules a request breaks."""

    def __init__(self, journal: Journal, desk: Desk) -> None:
        self._journal, self._desk = journal, desk
        self.check: Callable[[str, str, object], Iterable[object]] = rules.check_request

    def message(self, message: JSON) -> list[JSON]:
        """Whatever was sent about a message and the interaction that it answers, oldest first."""
        cause = message.get("interaction_metadata") or {}
        return self._about(message["id"], {int(cause["id"])} if cause else set())

    def interaction(self, interaction: int) -> list[JSON]:
        """Whatever was sent about an interaction."""
        return self._about("", {interaction})

    def _about(self, message: str, interactions: set[int]) -> list[JSON]:
        requests = [one for one in self._journal.requests if self._concerns(one, message, interactions)]
        known = {self._desk.interaction_of(one.path) for one in requests} | interactions
        events = [one for one in self._journal.events if _tells(one, message, known)]
        entries: list[Request | Sent] = sorted([*requests, *events], key=lambda one: one.at)
        return list(self._shown(entries[-LIMIT:]))

    def _concerns(self, one: Request, message: str, interactions: set[int]) -> bool:
        if not _REQUESTS.match(one.path):
            return False
        if self._desk.interaction_of(one.path) in interactions:
            return True
        if not message or message in one.path.split("/"):
            return bool(message)
        answer = one.answer if message.encode() in one.answered else {}
        made = (answer.get("resource") or {}).get("message") or answer if isinstance(answer, dict) else {}
        return bool(made.get("id") == message)

    def _shown(self, entries: list[Request | Sent]) -> Iterator[JSON]:
        began = entries[0].at if entries else 0.0
        for one in entries:
            if isinstance(one, Sent):
                began = one.at if one.event == "INTERACTION_CREATE" else began
                shown: JSON = {"kind": "event", "name": one.event, "json": redacted(one.payload), "broken": []}
            else:
                shown = {
                    "kind": "request",
                    "name": f"{one.method} {_hidden(one.path)}",
                    "json": redacted(one.json),
                    "files": [{"name": name, "bytes": size} for name, size in one.files],
                    "status": one.status,
                    "answer": redacted(one.answer),
                    "took": round(one.milliseconds, 1),
                    "fault": one.fault,
                    "broken": [str(broken) for broken in self.check(one.method, one.path, one.json)],
                }
            yield shown | {"since": round((one.at - began) * 1000, 1)}


def _tells(one: Sent, message: str, interactions: set[int | None]) -> bool:
    if one.event == "INTERACTION_CREATE":
        return any(f'"{key}"' in one.text for key in interactions) and int(one.payload["id"]) in interactions
    if not message or not one.event.startswith("MESSAGE_") or message not in one.text:
        return False
    about = one.payload.get("message_id") if one.event.startswith("MESSAGE_REACTION") else one.payload.get("id")
    return bool(about == message)


def _hidden(path: str) -> str:
    return _TOKEN.sub(lambda found: f"{found[1]}{found[2]}/{REDACTED}", path)


def redacted(value: Any) -> Any:
    """A copy without what would let its reader act as the bot."""
    if isinstance(value, dict):
        return {key: REDACTED if key == "token" else redacted(inner) for key, inner in value.items()}
    return [redacted(inner) for inner in value] if isinstance(value, list) else value
