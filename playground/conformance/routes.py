"""Which operation of Discord's document a method and a path mean, and which schemas its bodies have.

Literal segments win over parameters (`/users/@me` is not a user's id), and a parameter that is a snowflake takes
digits only, so a misspelt path finds nothing.
"""

from dataclasses import dataclass, field
from typing import Any

from playground.conformance.document import Schema

JSON_TYPE = "application/json"


@dataclass(frozen=True)
class Route:
    """One operation; bodies are named by the keys under which `Routes.bodies` has their schemas."""

    method: str
    template: str
    request: str
    """Name of the request's schema; empty where the operation takes no JSON."""
    takes_files: bool
    """A multipart body of single fields, which is not described as JSON."""
    answers: dict[str, str]
    """Status, exact or like 4XX, to the name of the answer's schema; an empty name is an answer without JSON."""

    def __str__(self) -> str:
        return f"{self.method} {self.template}"

    def answer(self, status: int) -> str | None:
        """Name of the schema for a status; empty for no body, None for a status that never comes."""
        exact = self.answers.get(str(status))
        return self.answers.get(f"{status // 100}XX") if exact is None else exact


@dataclass
class _Node:
    literals: dict[str, "_Node"] = field(default_factory=dict)
    number: "_Node | None" = None
    anything: "_Node | None" = None
    routes: dict[str, Route] = field(default_factory=dict)


class Routes:
    """All operations of the document, found by walking a path's segments."""

    def __init__(self, document: Schema) -> None:
        self._root = _Node()
        self._bodies: dict[str, Schema] = {}
        for template, operations in document["paths"].items():
            node = self._node_for(template, _snowflakes(operations))
            for method, operation in operations.items():
                if method != "parameters":
                    route = self._route(method.upper(), template, operation, document)
                    node.routes[route.method] = route

    def find(self, method: str, path: str) -> Route | None:
        """The operation, or None where Discord has none such."""
        segments = path.partition("?")[0].strip("/").split("/")
        return _walk(self._root, segments, 0, method.upper())

    def bodies(self) -> dict[str, Schema]:
        """Name to schema of every request and answer, as the document has them."""
        return dict(self._bodies)

    def _node_for(self, template: str, snowflakes: set[str]) -> _Node:
        node = self._root
        for segment in template.strip("/").split("/"):
            if not segment.startswith("{"):
                node = node.literals.setdefault(segment, _Node())
            elif segment.strip("{}") in snowflakes:
                node.number = node.number or _Node()
                node = node.number
            else:
                node.anything = node.anything or _Node()
                node = node.anything
        return node

    def _route(self, method: str, template: str, operation: Schema, document: Schema) -> Route:
        body = operation.get("requestBody", {}).get("content", {})
        request = self._remember(f"request {method} {template}", body)
        answers = {}
        for status, answer in operation["responses"].items():
            if reference := answer.get("$ref"):
                name = reference.rpartition("/")[2]
                content = document["components"]["responses"][name].get("content", {})
            else:
                name, content = f"answer {status} {method} {template}", answer.get("content", {})
            answers[status] = self._remember(name, content)
        return Route(method, template, request, bool(body) and not request, answers)

    def _remember(self, name: str, content: dict[str, Any]) -> str:
        if JSON_TYPE not in content:
            return ""
        self._bodies[name] = content[JSON_TYPE]["schema"]
        return name


def _snowflakes(operations: Schema) -> set[str]:
    parameters = operations.get("parameters", [])
    return {p["name"] for p in parameters if p["schema"].get("$ref", "").endswith("/SnowflakeType")}


def _walk(node: _Node, segments: list[str], index: int, method: str) -> Route | None:
    if index == len(segments):
        return node.routes.get(method)
    segment = segments[index]
    steps = (
        node.literals.get(segment),
        node.number if segment.isdecimal() else None,
        node.anything if segment else None,
    )
    for step in steps:
        if step is not None and (found := _walk(step, segments, index + 1, method)):
            return found
    return None
