"""Discord's schemas made strict: objects closed, unions told apart by type, and a short list of what else is right.

Discord's OpenAPI document (3.1, so plain JSON Schema 2020-12) leaves every object open, so a misspelt field passes,
and writes a union as 'exactly one of these', whose error says nothing. Here a typo is an error with its path, and of a
union only the branch that the value's own `type` names is looked at.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

Schema = dict[str, Any]

BOOLEAN: Schema = {"type": "boolean"}
STRING: Schema = {"type": "string"}
INTEGER: Schema = {"type": "integer", "minimum": 0}
INTEGERS: Schema = {"type": "array", "items": INTEGER, "maxItems": 100}
INT32: Schema = {"minimum": -(2**31), "maximum": 2**31 - 1}
# The fields by which a union's branches are told apart, first come first.
DISCRIMINATORS = ("type", "entity_type", "trigger_type")

COMMAND_REQUESTS = (
    "ApplicationCommandCreateRequest",
    "ApplicationCommandPatchRequestPartial",
    "ApplicationCommandUpdateRequest",
)


@dataclass(frozen=True)
class Allowance:
    """A field of these schemas may also be so, whatever the document says."""

    schemas: tuple[str, ...]
    field: str
    schema: Schema
    reason: str


ALLOWANCES = (
    Allowance(
        COMMAND_REQUESTS,
        "nsfw",
        BOOLEAN,
        "discord.py always sends it; Discord's documentation of application commands lists it",
    ),
    Allowance(
        COMMAND_REQUESTS,
        "default_member_permissions",
        STRING,
        "an integer in the document, a string of digits in the documentation; Discord takes both",
    ),
    Allowance(
        ("CreateRoleRequest", "UpdateRoleRequestPartial"),
        "permissions",
        STRING,
        "as above: permissions are strings of digits in the documentation and in discord.py",
    ),
    Allowance(
        (
            "IncomingWebhookUpdateForInteractionCallbackRequestPartial",
            "IncomingWebhookUpdateRequestPartial",
            "MessageEditRequestPartial",
        ),
        "tts",
        BOOLEAN,
        "discord.py sends tts: false with every message, edits too; Discord passes over it",
    ),
    Allowance(("RichEmbed",), "flags", INTEGER, "discord.py sends back the flags of an embed that it received"),
    Allowance(
        ("ComponentEmojiForRequest",),
        "animated",
        BOOLEAN,
        "discord.py sends it for an animated emoji; the documentation of buttons lists it",
    ),
    Allowance(
        ("MessageAttachmentRequest",),
        "id",
        INTEGER,
        "'snowflake or number' in the documentation: for a new file the n of files[n]",
    ),
    Allowance(
        ("CreatePrivateChannelRequest",), "recipient_id", INTEGER, "discord.py sends snowflakes here as integers"
    ),
    *(
        Allowance(("MessageReferenceRequest",), name, INTEGER, "discord.py sends snowflakes here as integers")
        for name in ("message_id", "channel_id", "guild_id")
    ),
    *(
        Allowance(("MessageAllowedMentionsRequest",), name, INTEGERS, "discord.py sends snowflakes here as integers")
        for name in ("users", "roles")
    ),
    Allowance(
        ("ChannelSelectDefaultValue", "RoleSelectDefaultValue", "UserSelectDefaultValue", "ComponentEmojiForRequest"),
        "id",
        INTEGER,
        "discord.py sends snowflakes here as integers",
    ),
    Allowance(
        ("Error",),
        "code",
        STRING,
        "in the details of an error Discord's codes are words (BASE_TYPE_MAX_LENGTH); the document has numbers only",
    ),
)


def strict_schemas(schemas: dict[str, Schema]) -> dict[str, Schema]:
    """The document's schemas with the allowances in and everything else closed."""
    allowed = {name: dict(schema) for name, schema in schemas.items()}
    for allowance in ALLOWANCES:
        for name in allowance.schemas:
            fields = dict(allowed[name]["properties"])
            known = fields.get(allowance.field)
            fields[allowance.field] = {"anyOf": [known, allowance.schema]} if known else allowance.schema
            allowed[name]["properties"] = fields
    return {name: tighten(schema, allowed) for name, schema in allowed.items()}


def tighten(schema: Schema, schemas: dict[str, Schema]) -> Schema:
    """One schema, and all within it, made strict; `schemas` are those that its references name."""
    schema = _merge_parts(schema, schemas)
    out = {key: value for key, value in schema.items() if key not in ("description", "oneOf", "anyOf")}
    if schema.get("format") == "int32":
        out = INT32 | out
    if "properties" in schema:
        out["properties"] = {key: tighten(value, schemas) for key, value in schema["properties"].items()}
        out.setdefault("additionalProperties", False)
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            out[key] = tighten(schema[key], schemas)
    if branches := schema.get("oneOf") or schema.get("anyOf"):
        out |= _union([tighten(branch, schemas) for branch in branches], schemas)
    return out


def resolve(schema: Schema, schemas: dict[str, Schema]) -> Schema:
    """The schema that a reference names, or the schema itself."""
    while "$ref" in schema:
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    return schema


def _merge_parts(schema: Schema, schemas: dict[str, Schema]) -> Schema:
    """`allOf` as one schema: closed parts would refuse each other's fields."""
    if "allOf" not in schema:
        return schema
    out = {key: value for key, value in schema.items() if key != "allOf"}
    if "enum" in schema:
        # The part only repeats, more widely, what the enum says.
        return out
    parts = [resolve(part, schemas) for part in schema["allOf"]]
    out["properties"] = {name: field for part in parts for name, field in part.get("properties", {}).items()}
    out["required"] = [name for part in parts for name in part.get("required", [])]
    return out


def _union(branches: list[Schema], schemas: dict[str, Schema]) -> Schema:
    """A union whose errors can be read: an enum, an if-then for each type, or, where neither fits, `anyOf`."""
    if all("const" in branch for branch in branches):
        return {"enum": [branch["const"] for branch in branches]}
    real = [branch for branch in branches if branch.get("type") != "null"]
    if len(real) == 1:
        chosen: Schema | None = real[0]
    else:
        chosen = _by_type(real, schemas)
    if chosen is None:
        return {"anyOf": branches}
    if len(real) == len(branches):
        return chosen
    return {"if": {"not": {"type": "null"}}, "then": chosen}


def _by_type(branches: list[Schema], schemas: dict[str, Schema]) -> Schema | None:
    """Branches that differ in the value of one field, as if-then; None where there is no such field."""
    for key in DISCRIMINATORS:
        values = [_values_of(key, resolve(branch, schemas)) for branch in branches]
        everything = [value for some in values for value in some]
        if all(values) and len(set(everything)) == len(everything):
            return {
                "type": "object",
                "required": [key],
                "properties": {key: {"enum": everything}},
                "allOf": list(_cases(key, values, branches)),
            }
    return None


def _values_of(key: str, schema: Schema) -> list[Any]:
    field = schema.get("properties", {}).get(key, {})
    return field.get("enum", []) if key in schema.get("required", []) else []


def _cases(key: str, values: Iterable[list[Any]], branches: Iterable[Schema]) -> Iterator[Schema]:
    for some, branch in zip(values, branches, strict=True):
        yield {"if": {"properties": {key: {"enum": some}}, "required": [key]}, "then": branch}
