"""What discord.py itself sends passes Discord's document; with one field misspelt or mistyped it never does."""

import json
from typing import Any

import jsonschema_rs
import pytest

from playground.conformance.document import ALLOWANCES, Allowance, resolve
from playground.conformance.routes import Routes
from tests.playground.discord_document import DOCUMENT, conformance, misspelt, mistyped, needs_document
from tests.playground.discord_requests import requests

pytestmark = needs_document
REQUESTS = requests()
each_request = pytest.mark.parametrize("name", list(REQUESTS))


def check(route: str, payload: Any) -> list[str]:
    method, _, path = route.partition(" ")
    return [str(violation) for violation in conformance().check_request(method, path, payload)]


@each_request
def test_what_discord_py_sends_passes(name: str) -> None:
    route, payload = REQUESTS[name]
    assert check(route, json.loads(json.dumps(payload))) == []


@each_request
def test_every_misspelt_field_is_found(name: str) -> None:
    route, payload = REQUESTS[name]
    for path, wrong in misspelt(payload):
        # Of a misspelt `type` it is said that it is missing: without it the rest cannot be read.
        found = check(route, wrong)
        assert any(line.startswith((f"{path}_: ", f"{path}: is missing")) for line in found), (path, found)


@each_request
def test_every_value_of_a_wrong_type_is_found(name: str) -> None:
    route, payload = REQUESTS[name]
    for path, wrong in mistyped(payload):
        assert check(route, wrong), path


@pytest.mark.parametrize(
    ("field", "wrong", "rule"),
    [
        ("timestamp", "tomorrow", "format"),
        ("url", "no address", "format"),
        ("color", 1 << 24, "maximum"),
        ("title", "x" * 257, "maxLength"),
        ("fields", [{"name": "n"}], "required"),
    ],
)
def test_formats_and_limits_of_the_document_hold(field: str, wrong: Any, rule: str) -> None:
    found = check("POST /channels/1/messages", {"embeds": [{"title": "x", field: wrong}]})
    assert any(line.startswith(f"embeds.0.{field}") and line.endswith(f"[{rule}]") for line in found), found


def test_an_int32_has_32_bits() -> None:
    row = {"type": 1, "id": 1 << 31, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": "a"}]}
    found = check("POST /channels/1/messages", {"content": "x", "components": [row]})
    assert [line.rpartition(" ")[2] for line in found] == ["[maximum]"]


def test_the_same_fault_is_told_once() -> None:
    assert len(check("POST /channels/1/messages", {"content": "x", "components": [3]})) == 1


def test_permissions_are_strings_or_numbers() -> None:
    assert check("PATCH /applications/1/commands/2", {"default_member_permissions": "32"}) == []
    assert check("POST /guilds/1/roles", {"name": "Organisers", "permissions": "0"}) == []


def test_files_alone_are_not_judged() -> None:
    """A sticker comes as fields of a multipart body, which is no JSON."""
    assert check("POST /guilds/1/stickers", {"name": "n"}) == []
    assert check("POST /guilds/1/stickers", None) == []


def test_a_request_without_a_body_passes_and_with_one_it_needs_does_not() -> None:
    assert check("PUT /channels/1/messages/2/reactions/%F0%9F%91%8D/@me", None) == []
    assert check("POST /channels/1/typing", None) == []
    assert check("DELETE /channels/1/messages/2", {"reason": "x"}) == [
        "(whole payload): DELETE /channels/{channel_id}/messages/{message_id} takes no body [no-body]"
    ]
    assert "is not of type" in check("POST /channels/1/messages", None)[0]


def test_the_rules_that_the_document_lacks_are_in_the_same_list() -> None:
    found = check("POST /channels/1/messages", {"content": "x" * 2001, "contents": ""})
    assert found == [
        "contents: Discord's document has no such field here [unknown-field]",
        "content: 2001 characters, at most 2000 [too-long]",
    ]


def test_of_a_union_only_the_branch_of_the_type_is_explained() -> None:
    button = {"type": 2, "style": 9, "label": "x", "custom_id": "a"}
    row = {"type": 1, "components": [button, {"type": 77}]}
    found = check("POST /channels/1/messages", {"content": "x", "components": [row]})
    assert "components.0.components.0.style: 9 is none of [1, 2, 3, 4, 5, 6] [enum]" in found
    assert "components.0.components.1.type: 77 is none of [2, 8, 7, 6, 3, 5] [enum]" in found
    # Two from the document, two of the rules (what may stand in a row, alone or not): no other branch speaks.
    assert len(found) == 4


def test_a_value_near_one_branch_is_not_told_of_another() -> None:
    found = check("POST /channels/1/messages", {"attachments": [{"id": -1}]})
    assert [line.rpartition(" ")[2] for line in found] == ["[minimum]"]


def test_of_a_union_without_types_the_nearest_branch_is_explained() -> None:
    choices = [{"name": "a", "value": "x"}, {"name": "b", "valu": "y"}]
    found = check("POST /interactions/5/token/callback", {"type": 8, "data": {"choices": choices}})
    assert sorted(found) == [
        "data.choices.1.valu: Discord's document has no such field here [unknown-field]",
        "data.choices.1.value: is missing [required]",
    ]


@pytest.mark.parametrize(
    ("route", "template"),
    [
        ("GET /users/@me", "/users/@me"),
        ("GET /users/12", "/users/{user_id}"),
        ("PATCH /webhooks/1/t/messages/@original", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"),
        ("PATCH /webhooks/1/t/messages/2", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"),
        ("GET /channels/1/messages/pins", "/channels/{channel_id}/messages/pins"),
        ("get /channels/1/messages?limit=5", "/channels/{channel_id}/messages"),
        ("GET /users/me", None),
        ("PUT /users/12", None),
        ("GET /channels/general", None),
        ("GET /channels//messages", None),
        ("POST /interactions/5//callback", None),
        ("POST /channels/1/message", None),
        ("GET /nowhere", None),
    ],
)
def test_a_path_finds_its_operation(route: str, template: str | None) -> None:
    routes = Routes(json.loads(DOCUMENT.read_text(encoding="utf-8")))
    method, _, path = route.partition(" ")
    found = routes.find(method, path)
    assert (found and found.template) == template
    if template is None:
        assert check(route, None) == [f"(whole payload): Discord has no {method.upper()} {path} [unknown-route]"]


@pytest.mark.parametrize("allowance", ALLOWANCES, ids=lambda one: f"{one.schemas[0]}.{one.field}")
def test_each_allowance_is_still_needed(allowance: Allowance) -> None:
    """An allowance that the document itself has come to grant only hides faults."""
    schemas = json.loads(DOCUMENT.read_text(encoding="utf-8"))["components"]["schemas"]
    sample = {"boolean": True, "string": "1", "integer": 1, "array": [1]}[allowance.schema["type"]]
    assert allowance.reason
    for name in allowance.schemas:
        field = resolve({"$ref": f"#/components/schemas/{name}"}, schemas)["properties"].get(allowance.field)
        whole = {"components": {"schemas": schemas}, **(field or {"not": {}})}
        assert not jsonschema_rs.is_valid(whole, sample), name
