"""Is this what Discord would take and give? Requests, answers and gateway events against Discord's OpenAPI document.

For tests only: it needs `jsonschema-rs`, a development dependency, and the document, which is Discord's and no part of
this project. The running playground checks with `playground.rules` alone. Nothing of ours is imported but those rules.
"""

import json
from pathlib import Path

from playground import rules
from playground.conformance.document import Schema, strict_schemas
from playground.conformance.gateway import event_schemas
from playground.conformance.routes import Route, Routes
from playground.conformance.schemas import Schemas
from playground.rules import Violation

__all__ = ["Conformance", "Violation"]


class Conformance:
    """Discord's OpenAPI document, made strict: objects closed, unions told apart by their type.

    `document` is the path of the document (JSON). Loading takes a fraction of a second and each kind of body a few
    milliseconds the first time it is checked, so share one instance. Raises OSError or ValueError where the file
    cannot be read as JSON.
    """

    def __init__(self, document: Path) -> None:
        raw: Schema = json.loads(document.read_text(encoding="utf-8"))
        routes = Routes(raw)
        self._routes = routes
        strict = strict_schemas(raw["components"]["schemas"])
        self._schemas = Schemas(strict, routes.bodies() | event_schemas(raw["components"]["schemas"]))

    def check_request(self, method: str, path: str, payload: object = None) -> list[Violation]:
        """What is wrong with a request, by the document and by the rules it lacks; empty where nothing is.

        `path` is without the `/api/v10` prefix; a query is passed over. `payload` is the JSON body, or the parsed
        `payload_json` of a multipart one, or None for no body.
        """
        route = self._routes.find(method, path)
        if route is None:
            return [_unknown_route(method, path)]
        found = self._check_request_body(route, payload)
        return found + rules.check_request(method, path, payload)

    def check_response(self, method: str, path: str, status: int, payload: object = None) -> list[Violation]:
        """What is wrong with an answer to that request; `payload` is None for an answer without JSON."""
        route = self._routes.find(method, path)
        if route is None:
            return [_unknown_route(method, path)]
        if status >= 500:
            # A failing server answers anything; the document does not speak of it.
            return []
        name = route.answer(status)
        if name is None:
            return [Violation("", "unknown-status", f"{route} never answers {status}")]
        if name == "":
            return [] if payload is None else [Violation("", "no-body", f"{route} answers {status} without a body")]
        return self._schemas.check(name, payload)

    def check_event(self, name: str, payload: object) -> list[Violation]:
        """What is wrong with a gateway event, `payload` being its `d`.

        The document has no events, so they are put together from its objects and Discord's gateway documentation
        (see `gateway.py`, which names the events known here).
        """
        if f"event {name}" not in self._schemas:
            return [Violation("", "unknown-event", f"no event {name} is known here")]
        return self._schemas.check(f"event {name}", payload)

    def _check_request_body(self, route: Route, payload: object) -> list[Violation]:
        if route.request:
            return self._schemas.check(route.request, payload)
        if payload is not None and not route.takes_files:
            return [Violation("", "no-body", f"{route} takes no body")]
        return []


def _unknown_route(method: str, path: str) -> Violation:
    return Violation("", "unknown-route", f"Discord has no {method.upper()} {path}")
