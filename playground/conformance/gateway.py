"""Schemas of gateway events, put together from the objects of Discord's document.

The document describes the REST API only. Each event here is one of its objects with the fields that Discord's gateway
documentation adds, or a small object of its own; all of them closed. An object that the document does not know at all
(a presence) stays open, which is said by `ANY`. Snowflakes, users, members, messages and channels are checked in full.
"""

from collections.abc import Mapping, Sequence

from playground.conformance.document import Schema

ANY: Schema = {}
BOOL: Schema = {"type": "boolean"}
INT: Schema = {"type": "integer"}
TEXT: Schema = {"type": "string"}
TIME: Schema = {"type": "string", "format": "date-time"}


def ref(name: str) -> Schema:
    """One of the document's objects."""
    return {"$ref": f"#/components/schemas/{name}"}


ID = ref("SnowflakeType")
USER = ref("UserResponse")
EMOJI = ref("MessageReactionEmojiResponse")


def nullable(schema: Schema) -> Schema:
    """This or null."""
    return {"oneOf": [{"type": "null"}, schema]}


def many(schema: Schema) -> Schema:
    """A list of these."""
    return {"type": "array", "items": schema}


def closed(required: Mapping[str, Schema], optional: Mapping[str, Schema] | None = None) -> Schema:
    """An object with these fields and no others."""
    return {"type": "object", "properties": {**required, **(optional or {})}, "required": list(required)}


class Pieces:
    """The document's objects, to be widened or narrowed into what an event carries."""

    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        self._schemas = schemas

    def but(
        self,
        name: str,
        *,
        more: Mapping[str, Schema] | None = None,
        need: Sequence[str] = (),
        spare: Sequence[str] | None = (),
    ) -> Schema:
        """The object `name` with `more` fields, of which `need` are required, without requiring `spare` (None: any)."""
        schema = self._schemas[name]
        kept = [] if spare is None else [key for key in schema["required"] if key not in spare]
        return {
            "type": "object",
            "properties": {**schema["properties"], **(more or {})},
            "required": [*kept, *need],
        }


def event_schemas(schemas: Mapping[str, Schema]) -> dict[str, Schema]:
    """`event NAME` to the schema of its `d`, given the document's schemas as they are."""
    pieces = Pieces(schemas)
    events = {
        **_session_events(pieces),
        **_guild_events(pieces),
        **_channel_events(pieces),
        **_message_events(pieces),
        "INTERACTION_CREATE": _interaction(pieces),
    }
    return {f"event {name}": schema for name, schema in events.items()}


def _session_events(pieces: Pieces) -> dict[str, Schema]:
    gone = closed({"id": ID, "unavailable": BOOL})
    own_user = pieces.but("UserPIIResponse", spare=("locale", "premium_type"))
    return {
        "READY": closed(
            {
                "v": {"const": 10},
                "user": own_user,
                "guilds": many(gone),
                "session_id": TEXT,
                "resume_gateway_url": {"type": "string", "pattern": "^wss?://"},
                "application": closed({"id": ID, "flags": INT}),
            },
            {"shard": {"type": "array", "items": INT, "minItems": 2, "maxItems": 2}, "_trace": many(TEXT)},
        ),
        "RESUMED": closed({}, {"_trace": many(TEXT)}),
        "USER_UPDATE": own_user,
    }


def _guild_events(pieces: Pieces) -> dict[str, Schema]:
    in_guild = {"guild_id": ID}
    member = ref("GuildMemberResponse")
    role = closed({"guild_id": ID, "role": ref("GuildRoleResponse")})
    event = {"oneOf": [ref(f"{kind}ScheduledEventResponse") for kind in ("External", "Stage", "Voice")]}
    subscription = closed({"guild_scheduled_event_id": ID, "user_id": ID, "guild_id": ID})
    added = {
        "joined_at": TIME,
        "large": BOOL,
        "member_count": INT,
        "voice_states": many(pieces.but("VoiceStateResponse", spare=("guild_id",))),
        "members": many(member),
        "channels": many(pieces.but("GuildChannelResponse", spare=("guild_id",))),
        "threads": many(ref("ThreadResponse")),
        "presences": many(ANY),
        "stage_instances": many(ref("StageInstanceResponse")),
        "guild_scheduled_events": many(event),
        "soundboard_sounds": many(ref("SoundboardSoundResponse")),
    }
    return {
        "GUILD_CREATE": pieces.but("GuildResponse", more={**added, "unavailable": BOOL}, need=list(added)),
        "GUILD_UPDATE": ref("GuildResponse"),
        "GUILD_DELETE": closed({"id": ID}, {"unavailable": BOOL}),
        "GUILD_MEMBER_ADD": pieces.but("GuildMemberResponse", more=in_guild, need=("guild_id",)),
        "GUILD_MEMBER_UPDATE": pieces.but("GuildMemberResponse", more=in_guild, need=("guild_id",)),
        "GUILD_MEMBER_REMOVE": closed({"guild_id": ID, "user": USER}),
        "GUILD_ROLE_CREATE": role,
        "GUILD_ROLE_UPDATE": role,
        "GUILD_ROLE_DELETE": closed({"guild_id": ID, "role_id": ID}),
        "GUILD_BAN_ADD": closed({"guild_id": ID, "user": USER}),
        "GUILD_BAN_REMOVE": closed({"guild_id": ID, "user": USER}),
        "GUILD_AUDIT_LOG_ENTRY_CREATE": pieces.but("AuditLogEntryResponse", more=in_guild, need=("guild_id",)),
        "GUILD_SCHEDULED_EVENT_CREATE": event,
        "GUILD_SCHEDULED_EVENT_UPDATE": event,
        "GUILD_SCHEDULED_EVENT_DELETE": event,
        "GUILD_SCHEDULED_EVENT_USER_ADD": subscription,
        "GUILD_SCHEDULED_EVENT_USER_REMOVE": subscription,
    }


def _channel_events(pieces: Pieces) -> dict[str, Schema]:
    channel = {"oneOf": [ref("GuildChannelResponse"), ref("PrivateChannelResponse")]}
    return {
        "CHANNEL_CREATE": channel,
        "CHANNEL_UPDATE": channel,
        "CHANNEL_DELETE": channel,
        "CHANNEL_PINS_UPDATE": closed({"channel_id": ID}, {"guild_id": ID, "last_pin_timestamp": nullable(TIME)}),
        "THREAD_CREATE": pieces.but("ThreadResponse", more={"newly_created": BOOL}),
        "THREAD_UPDATE": ref("ThreadResponse"),
        "THREAD_DELETE": closed({"id": ID, "guild_id": ID, "parent_id": ID, "type": INT}),
        "WEBHOOKS_UPDATE": closed({"guild_id": ID, "channel_id": ID}),
        "VOICE_STATE_UPDATE": ref("VoiceStateResponse"),
        "TYPING_START": closed(
            {"channel_id": ID, "user_id": ID, "timestamp": INT},
            {"guild_id": ID, "member": ref("GuildMemberResponse")},
        ),
    }


def _message_events(pieces: Pieces) -> dict[str, Schema]:
    member = pieces.but("GuildMemberResponse", spare=("user",))
    message = pieces.but(
        "MessageResponse",
        more={
            "guild_id": ID,
            "member": member,
            "channel_type": INT,
            "mentions": many(pieces.but("UserResponse", more={"member": member})),
        },
    )
    place = {"channel_id": ID, "message_id": ID}
    reaction = {"user_id": ID, **place, "emoji": EMOJI, "burst": BOOL, "type": ref("ReactionTypes")}
    in_guild = {"guild_id": ID}
    return {
        "MESSAGE_CREATE": message,
        "MESSAGE_UPDATE": message,
        "MESSAGE_DELETE": closed({"id": ID, "channel_id": ID}, in_guild),
        "MESSAGE_DELETE_BULK": closed({"ids": many(ID), "channel_id": ID}, in_guild),
        "MESSAGE_REACTION_ADD": closed(
            reaction,
            {
                **in_guild,
                "member": ref("GuildMemberResponse"),
                "message_author_id": ID,
                "burst_colors": many(TEXT),
            },
        ),
        "MESSAGE_REACTION_REMOVE": closed(reaction, in_guild),
        "MESSAGE_REACTION_REMOVE_ALL": closed(place, in_guild),
        "MESSAGE_REACTION_REMOVE_EMOJI": closed({**place, "emoji": EMOJI}, in_guild),
    }


def _interaction(pieces: Pieces) -> Schema:
    """What a command, a component or a modal sends; `data` by the interaction's type."""
    common = {
        "id": ID,
        "application_id": ID,
        "token": TEXT,
        "version": {"const": 1},
        "channel_id": ID,
        "channel": _partial_channel(pieces),
        "app_permissions": TEXT,
        "entitlements": many(ref("EntitlementResponse")),
        "authorizing_integration_owners": {"type": "object", "additionalProperties": TEXT},
        "attachment_size_limit": INT,
        "locale": ref("AvailableLocalesEnum"),
    }
    optional = {
        "guild_id": ID,
        "guild": closed({"id": ID, "locale": ref("AvailableLocalesEnum"), "features": many(TEXT)}),
        "guild_locale": ref("AvailableLocalesEnum"),
        "member": pieces.but("GuildMemberResponse", more={"permissions": TEXT}, need=("permissions",)),
        "user": USER,
        "context": ref("InteractionContextType"),
    }
    resolved = _resolved(pieces)
    command, component, modal = _command_data(resolved), _component_data(resolved), _modal_data(resolved)
    message = {"message": ref("MessageResponse")}
    branches: tuple[tuple[list[int], Mapping[str, Schema], Mapping[str, Schema]], ...] = (
        ([2, 4], {"data": command}, {}),
        ([3], {"data": component, **message}, {}),
        ([5], {"data": modal}, message),
    )
    return {
        "oneOf": [
            closed({"type": {"enum": types}, **common, **needed}, {**optional, **spare})
            for types, needed, spare in branches
        ]
    }


def _partial_channel(pieces: Pieces) -> Schema:
    """A channel of any kind of which some fields are sent."""
    thread = pieces.but("ThreadResponse", spare=None)["properties"]
    private = {"recipients": many(USER)}
    partial = pieces.but("GuildChannelResponse", more={**thread, **private, "type": INT}, spare=None)
    return partial | {"required": ["id", "type"]}


def _resolved(pieces: Pieces) -> Schema:
    member = pieces.but("BasicGuildMemberResponse", more={"permissions": TEXT}, need=("permissions",))
    kinds = {
        "users": USER,
        "members": member,
        "roles": ref("GuildRoleResponse"),
        "channels": _partial_channel(pieces),
        "messages": ref("MessageResponse"),
        "attachments": ref("MessageAttachmentResponse"),
    }
    return closed({}, {kind: {"type": "object", "additionalProperties": schema} for kind, schema in kinds.items()})


def _command_data(resolved: Schema) -> Schema:
    value = {"type": ["string", "integer", "number", "boolean"]}
    named = {"name": TEXT, "type": INT}
    # A command, perhaps a group, a subcommand, its options: four levels at most.
    option = closed(named, {"value": value, "focused": BOOL})
    for _ in range(2):
        option = closed(named, {"value": value, "focused": BOOL, "options": many(option)})
    return closed(
        {"id": ID, "name": TEXT, "type": ref("ApplicationCommandType")},
        {"options": many(option), "resolved": resolved, "guild_id": ID, "target_id": ID},
    )


def _component_data(resolved: Schema) -> Schema:
    return closed(
        {"custom_id": TEXT, "component_type": ref("MessageComponentTypes"), "id": INT},
        {"values": many(TEXT), "resolved": resolved},
    )


def _modal_data(resolved: Schema) -> Schema:
    filled = closed(
        {"type": ref("MessageComponentTypes"), "id": INT, "custom_id": TEXT},
        {"value": {"type": ["string", "boolean", "null"]}, "values": many(TEXT)},
    )
    parts = {
        "oneOf": [
            closed({"type": {"enum": [1]}, "id": INT, "components": many(filled)}),
            closed({"type": {"enum": [10]}, "id": INT}),
            closed({"type": {"enum": [18]}, "id": INT, "component": filled}),
        ]
    }
    return closed({"custom_id": TEXT, "components": many(parts)}, {"resolved": resolved})
