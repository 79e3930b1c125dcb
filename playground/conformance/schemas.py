"""Named schemas, compiled when first asked for, and their errors as readable violations."""

import json
from collections.abc import Iterator

import jsonschema_rs
from jsonschema_rs import ValidationError, ValidationErrorKind

from playground.conformance.document import Schema, tighten
from playground.rules.violation import Violation, join

BASE = "urn:discord"
DRAFT = "https://json-schema.org/draft/2020-12/schema"
# Errors speak of the value as this; we show the value ourselves, cut to a readable length.
MASK = "this"
LONGEST_VALUE = 80


class Schemas:
    """`components` are the document's own schemas, already strict; `checks` what can be checked, by name."""

    def __init__(self, components: dict[str, Schema], checks: dict[str, Schema]) -> None:
        self._checks = {name: tighten(schema, components) for name, schema in checks.items()}
        # A name has slashes and braces, which a pointer cannot have as they are: pointers go by number.
        self._numbers = {name: number for number, name in enumerate(self._checks)}
        resource: Schema = {
            "components": {"schemas": components},
            "checks": {str(number): self._checks[name] for name, number in self._numbers.items()},
        }
        self._registry = jsonschema_rs.Registry([(BASE, resource)])
        self._compiled: dict[str, jsonschema_rs.Validator] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._checks

    def check(self, name: str, payload: object) -> list[Violation]:
        """What is wrong with the payload by the schema of that name. Raises KeyError for an unknown name."""
        validator = self._compiled.get(name)
        if validator is None:
            schema = {"$schema": DRAFT, "$ref": f"{BASE}#/checks/{self._numbers[name]}"}
            validator = jsonschema_rs.validator_for(
                schema, registry=self._registry, validate_formats=True, mask=MASK, offline=True
            )
            self._compiled[name] = validator
        if validator.is_valid(payload):
            return []
        errors = (violation for error in validator.iter_errors(payload) for violation in _explain(error))
        return list(dict.fromkeys(errors))


def _explain(error: ValidationError) -> Iterator[Violation]:
    where = join("", *error.instance_path)
    kind = error.kind
    if isinstance(kind, ValidationErrorKind.AnyOf | ValidationErrorKind.OneOfNotValid):
        for cause in min(kind.context, key=_distance):
            yield from _explain(cause)
    elif isinstance(kind, ValidationErrorKind.AdditionalProperties):
        for name in kind.unexpected:
            yield Violation(join(where, name), "unknown-field", "Discord's document has no such field here")
    elif isinstance(kind, ValidationErrorKind.Required):
        yield Violation(join(where, kind.property), "required", "is missing")
    elif isinstance(kind, ValidationErrorKind.Enum):
        yield Violation(where, kind.name, f"{_short(error.instance)} is none of {_short(kind.options)}")
    else:
        yield Violation(where, kind.name, f"{error.message}: {_short(error.instance)}")


def _distance(branch: list[ValidationError]) -> tuple[bool, int]:
    """How far a value is from a branch of a union: another kind of value altogether, else by the number of errors."""
    shallowest = min(len(error.instance_path) for error in branch)
    wrong_kind = any(error.kind.name == "type" and len(error.instance_path) == shallowest for error in branch)
    return wrong_kind, len(branch)


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}..."
