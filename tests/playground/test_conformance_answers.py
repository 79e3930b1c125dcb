"""Answers and gateway events against Discord's document: whole ones pass, a misspelt or mistyped field never does."""

from typing import Any

import pytest

from tests.playground import discord_samples as sample
from tests.playground.discord_document import conformance, misspelt, mistyped, needs_document

pytestmark = needs_document
CALLBACK = "POST /interactions/5/token/callback"
MEMBER_IN_MESSAGE = sample.without_user(sample.member())
RESOLVED_MEMBER = {
    key: value for key, value in sample.member(permissions="0").items() if key not in ("user", "mute", "deaf")
}
# Objects whose fields are ids, application types or the paths of an error, so not misspelt but other.
FREE = ("users", "members", "roles", "channels", "attachments", "authorizing_integration_owners")

ANSWERS: dict[str, tuple[str, int, Any]] = {
    "message": ("POST /channels/2/messages", 200, sample.message()),
    "messages": ("GET /channels/2/messages?limit=2", 200, [sample.message(), sample.message(id="4")]),
    "callback": (
        CALLBACK,
        200,
        {
            "interaction": {"id": "5", "type": 2, "response_message_id": "3", "response_message_loading": False},
            "resource": {"type": 4, "message": sample.message(flags=64)},
        },
    ),
    "callback of a modal": (CALLBACK, 200, {"interaction": {"id": "5", "type": 3}}),
    "direct message": (
        "POST /users/@me/channels",
        200,
        {"id": "2", "type": 1, "flags": 0, "last_message_id": None, "recipients": [sample.user()]},
    ),
    "scheduled event": ("POST /guilds/10/scheduled-events", 200, sample.scheduled_event()),
    "member": ("GET /guilds/10/members/7", 200, sample.member()),
    "gateway": ("GET /gateway", 200, {"url": "wss://gateway.discord.gg"}),
    "rate limit": (
        "POST /channels/2/messages",
        429,
        {"code": 0, "message": "You are being rate limited.", "retry_after": 0.5, "global": False},
    ),
    "not found": ("GET /channels/2/messages/3", 404, {"code": 10008, "message": "Unknown Message"}),
}

EVENTS: dict[str, tuple[str, Any]] = {
    "ready": (
        "READY",
        {
            "v": 10,
            "user": sample.user(bot=True, mfa_enabled=False, locale="en-US", verified=True, email=None),
            "guilds": [{"id": "10", "unavailable": True}],
            "session_id": "s",
            "resume_gateway_url": "ws://127.0.0.1:8420",
            "application": {"id": "1", "flags": 0},
            "shard": [0, 1],
        },
    ),
    "resumed": ("RESUMED", {"_trace": ["t"]}),
    "guild": (
        "GUILD_CREATE",
        sample.guild(
            joined_at=sample.NOW,
            large=False,
            member_count=2,
            voice_states=[],
            members=[sample.member()],
            channels=[{key: value for key, value in sample.channel().items() if key != "guild_id"}],
            threads=[],
            presences=[],
            stage_instances=[],
            guild_scheduled_events=[sample.scheduled_event()],
            soundboard_sounds=[],
            unavailable=False,
        ),
    ),
    "guild gone": ("GUILD_DELETE", {"id": "10", "unavailable": True}),
    "member": ("GUILD_MEMBER_ADD", sample.member(guild_id="10")),
    "role": ("GUILD_ROLE_UPDATE", {"guild_id": "10", "role": sample.role()}),
    "channel": ("CHANNEL_UPDATE", sample.channel(topic="t")),
    "message": (
        "MESSAGE_CREATE",
        sample.message(
            guild_id="10", member=MEMBER_IN_MESSAGE, nonce="n", mentions=[sample.user(member=MEMBER_IN_MESSAGE)]
        ),
    ),
    "message gone": ("MESSAGE_DELETE", {"id": "3", "channel_id": "2", "guild_id": "10"}),
    "reaction": (
        "MESSAGE_REACTION_ADD",
        {
            "user_id": "7",
            "channel_id": "2",
            "message_id": "3",
            "guild_id": "10",
            "emoji": {"id": None, "name": "x"},
            "burst": False,
            "type": 0,
            "member": sample.member(),
        },
    ),
    "scheduled event": ("GUILD_SCHEDULED_EVENT_UPDATE", sample.scheduled_event()),
    "command": (
        "INTERACTION_CREATE",
        sample.interaction(
            2,
            {
                "id": "6",
                "name": "letter",
                "type": 1,
                "guild_id": "10",
                "options": [
                    {
                        "name": "text",
                        "type": 2,
                        "options": [{"name": "show", "type": 1, "options": [{"name": "who", "type": 6, "value": "7"}]}],
                    }
                ],
                "resolved": {
                    "users": {"7": sample.user()},
                    "members": {"7": RESOLVED_MEMBER},
                },
            },
        ),
    ),
    "autocomplete": (
        "INTERACTION_CREATE",
        sample.interaction(
            4,
            {
                "id": "6",
                "name": "search",
                "type": 1,
                "options": [{"name": "words", "type": 3, "value": "art", "focused": True}],
            },
        ),
    ),
    "button": (
        "INTERACTION_CREATE",
        sample.interaction(3, {"custom_id": "sign", "component_type": 2, "id": 2}, message=sample.message()),
    ),
    "modal": (
        "INTERACTION_CREATE",
        sample.interaction(
            5,
            {
                "custom_id": "form",
                "components": [
                    {"type": 18, "id": 1, "component": {"type": 4, "id": 2, "custom_id": "name", "value": "Ama"}},
                    {"type": 18, "id": 3, "component": {"type": 3, "id": 4, "custom_id": "kind", "values": ["org"]}},
                    {"type": 10, "id": 5},
                ],
            },
        ),
    ),
}
each_answer = pytest.mark.parametrize("name", list(ANSWERS))
each_event = pytest.mark.parametrize("name", list(EVENTS))


def answer(route: str, status: int, payload: Any) -> list[str]:
    method, _, path = route.partition(" ")
    return [str(violation) for violation in conformance().check_response(method, path, status, payload)]


def event(name: str, payload: Any) -> list[str]:
    return [str(violation) for violation in conformance().check_event(name, payload)]


@each_answer
def test_an_answer_passes_and_none_with_a_fault(name: str) -> None:
    route, status, payload = ANSWERS[name]
    assert answer(route, status, payload) == []
    for path, wrong in [*misspelt(payload, FREE), *mistyped(payload)]:
        assert answer(route, status, wrong), path


@each_event
def test_an_event_passes_and_none_with_a_fault(name: str) -> None:
    kind, payload = EVENTS[name]
    assert event(kind, payload) == []
    for path, wrong in [*misspelt(payload, FREE), *mistyped(payload)]:
        assert event(kind, wrong), path


def test_an_answer_without_a_body_has_none() -> None:
    assert answer("DELETE /channels/2/messages/3", 204, None) == []
    assert "without a body" in answer("DELETE /channels/2/messages/3", 204, {})[0]
    assert "not of type" in answer("POST /channels/2/messages", 200, None)[0]


def test_a_status_that_never_comes_is_found_and_a_failing_server_is_not_judged() -> None:
    assert "never answers 201" in answer("POST /channels/2/messages", 201, sample.message())[0]
    assert answer("POST /channels/2/messages", 502, "<html>") == []


def test_the_details_of_an_error_have_words_for_codes() -> None:
    """The document says numbers; Discord says BASE_TYPE_MAX_LENGTH."""
    detail = {"_errors": [{"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 256 or fewer in length."}]}
    error = {"code": 50035, "message": "Invalid Form Body", "errors": {"embeds": {"0": {"title": detail}}}}
    assert answer("POST /channels/2/messages", 400, error) == []
    assert answer("POST /channels/2/messages", 400, {**error, "errors": {"embeds": {"0": {"_errors": [{}]}}}})


def test_an_event_nobody_knows_is_found() -> None:
    assert event("MESSAGE_CREATED", {}) == ["(whole payload): no event MESSAGE_CREATED is known here [unknown-event]"]


def test_an_answer_to_an_unknown_route_is_found() -> None:
    assert answer("GET /nowhere", 200, {}) == ["(whole payload): Discord has no GET /nowhere [unknown-route]"]


def test_a_long_value_is_shown_cut() -> None:
    found = event("MESSAGE_DELETE", {"id": "x" * 5000, "channel_id": "2"})
    assert len(found) == 1
    assert len(found[0]) < 200
