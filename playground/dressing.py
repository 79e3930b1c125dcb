"""Makes simcord's JSON what Discord sends: fields it leaves out, and fields that Discord would not show there.

Checked against Discord's own OpenAPI document by tests/playground/test_answers.py.
"""

from typing import Any

from playground.wire import JSON

_EVENTS_ONLY = {
    "channels", "guild_id", "guild_scheduled_events", "joined_at", "large", "member_count", "members", "presences",
    "soundboard_sounds", "stage_instances", "threads", "unavailable", "voice_states",
}  # fmt: skip
"""What a message or a server has in a gateway event and not in an answer."""

_SHAPES: dict[str, tuple[tuple[str, ...], JSON]] = {
    # an object with this field loses those, and has these unless simcord gave them
    "discriminator": (("verified", "mfa_enabled", "locale"), {"primary_guild": None}),
    "pending": ((), {"banner": None}),
    "permission_overwrites": ((), {"flags": 0}),
    "recipients": (("parent_id", "rate_limit_per_user", "topic"), {"flags": 0}),
    "scheduled_start_time": ((), {"recurrence_rule": None, "guild_scheduled_event_exceptions": []}),
    "verify_key": (
        ("summary",),
        {
            "approximate_guild_count": 1, "approximate_user_authorization_count": 0, "eligible_oauth2_scopes": [],
            "approximate_user_install_count": 0, "explicit_content_filter": 0, "flags_new": "0", "redirect_uris": [],
            "interactions_endpoint_url": None, "role_connections_verification_url": None, "type": None,
        },
    ),
    "verification_level": (
        tuple(_EVENTS_ONLY),
        {
            "home_header": None, "incidents_data": None, "max_stage_video_channel_users": 50, "nsfw": False,
            "max_video_channel_users": 25, "nsfw_level": 0, "region": "", "safety_alerts_channel_id": None,
            "widget_channel_id": None, "widget_enabled": False,
        },
    ),
}  # fmt: skip
_MARKS = frozenset({*_SHAPES, "emoji", "default_member_permissions", "author"})
"""Most objects have none of these fields, and then nothing of what is below is to be done."""
_CONTAINERS = (dict, list, tuple)
_NEVER_NULL = ("nonce", "response_message_id", "reason", "options")
_AS_KEPT = ("embeds", "components")
"""Of a message these are kept as Discord shows them (`dress_components`), and never changed, but replaced."""
_OWN_ACCOUNT: JSON = {"verified": True, "mfa_enabled": False, "locale": "en-US", "email": None}


def dressed(value: Any) -> Any:
    """A copy as it stands in an answer of the REST API; a message's embeds and components are those that are kept."""
    if isinstance(value, (list, tuple)):
        return [dressed(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    kept = _AS_KEPT if "author" in value and "channel_id" in value else ()
    # Most values are no containers; a call for each of them cost more than everything else an answer takes.
    out = {
        key: dressed(inner) if isinstance(inner, _CONTAINERS) and key not in kept else inner
        for key, inner in value.items()
        if inner is not None or key not in _NEVER_NULL
    }
    if _MARKS.isdisjoint(out):
        return out
    for mark in _SHAPES.keys() & out.keys():
        dropped, added = _SHAPES[mark]
        out = added | {key: inner for key, inner in out.items() if key not in dropped}
    if (
        isinstance(out.get("emoji"), dict)
        and out["emoji"].get("id") is None
        and not {"count", "message_id"} & out.keys()
    ):
        out["emoji"].pop("id", None)  # a Unicode emoji has none, but a reaction says so
    if "default_member_permissions" in out:
        _dress_command(out)
    elif "author" in out and "channel_id" in out:
        _dress_message(out)
    return out


def dressed_event(payload: JSON) -> JSON:
    """A copy as it stands in a gateway event, which has more of the thing it is about."""
    more = {key: dressed(payload[key]) for key in _EVENTS_ONLY & payload.keys()}
    return dict(dressed(payload)) | more


def dress_components(tree: list[JSON]) -> None:
    """Make a message's components what Discord shows of them, in place."""
    for part in tree:
        emoji = part.get("emoji")
        if isinstance(emoji, dict) and emoji.get("id") is None:
            emoji.pop("id", None)  # a Unicode emoji has none
        for inner in ("components", "options"):
            if isinstance(part.get(inner), list):
                dress_components(part[inner])
        if isinstance(part.get("accessory"), dict):
            dress_components([part["accessory"]])
        if "custom_id" in part:
            part.pop("required", None)  # discord.py says so of every menu, and means forms
            for chosen in part.get("default_values") or ():
                chosen["id"] = str(chosen["id"])


def own_account(user: JSON) -> JSON:
    """A user as that account itself may see it."""
    return user | _OWN_ACCOUNT


def _dress_command(command: JSON) -> None:
    if command["default_member_permissions"] is not None:
        command["default_member_permissions"] = str(command["default_member_permissions"])
    command["integration_types"] = command.get("integration_types") or [0]


def _dress_message(message: JSON) -> None:
    message.pop("guild_id", None)
    if isinstance(message.get("referenced_message"), dict):
        message["referenced_message"].pop("reactions", None)
    if "message_reference" in message:
        message["message_reference"].pop("fail_if_not_exists", None)
        message["message_reference"].setdefault("type", 0)
    cause = message.get("interaction_metadata")
    if cause and "command_type" in cause:
        told = {key: cause.pop(key, None) for key in ("name", "command_type", "target_id", "target_type")}
        cause.pop("target_channel_id", None)
        message["interaction"] = {key: cause[key] for key in ("id", "type", "user")} | {"name": told["name"]}
