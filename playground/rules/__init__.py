"""The rules of Discord that its OpenAPI document lacks, as pure functions over plain JSON.

`check_request` tells which rules a request breaks, and nothing about its shape: types and unknown fields are what
`playground.conformance` checks. Imports nothing but the standard library, so the playground can always run it.
"""

import re
from collections.abc import Callable

from playground.rules.commands import check_choices, check_command, check_commands
from playground.rules.components import check_modal
from playground.rules.events import check_scheduled_event
from playground.rules.messages import check_message
from playground.rules.violation import Found, Violation, as_dict

__all__ = ["Violation", "check_request"]

# What the `type` of an answer to an interaction says it is.
SEND, UPDATE, AUTOCOMPLETE, MODAL = 4, 7, 8, 9


def check_request(method: str, path: str, payload: object) -> list[Violation]:
    """Every rule that this request to Discord breaks; empty for a request that no rule speaks of.

    `path` is without the `/api/v10` prefix (a query is passed over); `payload` is the JSON body, or the
    `payload_json` of a multipart one.
    """
    path = path.partition("?")[0]
    for verb, pattern, check in ROUTES:
        if verb == method.upper() and pattern.fullmatch(path):
            return list(check(payload))
    return []


def _check_callback(payload: object) -> Found:
    """The answer to an interaction: a message, an update, choices or a modal."""
    callback = as_dict(payload)
    kind, data = callback.get("type"), as_dict(callback.get("data"))
    if kind == SEND:
        yield from check_message(data, "data", private=True)
    elif kind == UPDATE:
        yield from check_message(data, "data", edit=True)
    elif kind == AUTOCOMPLETE:
        yield from check_choices(data.get("choices"), "data.choices")
    elif kind == MODAL:
        yield from check_modal(data, "data")


def _check_thread(payload: object) -> Found:
    """A thread; in a forum it begins with a message."""
    if isinstance(message := as_dict(payload).get("message"), dict):
        yield from check_message(message, "message")


def _route(
    verb: str, path: str, check: Callable[[object], Found]
) -> tuple[str, re.Pattern[str], Callable[[object], Found]]:
    return verb, re.compile(path), check


_COMMANDS = r"/applications/\d+(/guilds/\d+)?/commands"
_EVENTS = r"/guilds/\d+/scheduled-events"
ROUTES = (
    _route("POST", r"/channels/\d+/messages", lambda p: check_message(as_dict(p), "")),
    _route("PATCH", r"/channels/\d+/messages/\d+", lambda p: check_message(as_dict(p), "", edit=True)),
    _route("POST", r"/webhooks/\d+/[^/]+", lambda p: check_message(as_dict(p), "", private=True)),
    _route("PATCH", r"/webhooks/\d+/[^/]+/messages/[^/]+", lambda p: check_message(as_dict(p), "", edit=True)),
    _route("POST", r"/interactions/\d+/[^/]+/callback", _check_callback),
    _route("POST", r"/channels/\d+/threads", _check_thread),
    _route("PUT", _COMMANDS, check_commands),
    _route("POST", _COMMANDS, lambda p: check_command(as_dict(p), "")),
    _route("PATCH", _COMMANDS + r"/\d+", lambda p: check_command(as_dict(p), "", partial=True)),
    _route("POST", _EVENTS, lambda p: check_scheduled_event(as_dict(p))),
    _route("PATCH", _EVENTS + r"/\d+", lambda p: check_scheduled_event(as_dict(p), partial=True)),
)
