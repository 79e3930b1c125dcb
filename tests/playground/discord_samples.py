"""Objects as Discord gives them, whole by its OpenAPI document, to build answers and events from."""

from typing import Any

Object = dict[str, Any]
NOW = "2027-01-18T09:00:00.000000+00:00"


def user(**fields: Any) -> Object:
    return {
        "id": "7",
        "username": "ama",
        "global_name": "Ama",
        "avatar": None,
        "discriminator": "0",
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
        **fields,
    }


def member(**fields: Any) -> Object:
    return {
        "user": user(),
        "nick": None,
        "avatar": None,
        "banner": None,
        "roles": ["9"],
        "joined_at": NOW,
        "premium_since": None,
        "pending": False,
        "flags": 0,
        "mute": False,
        "deaf": False,
        "communication_disabled_until": None,
        **fields,
    }


def without_user(whole: Object) -> Object:
    return {key: value for key, value in whole.items() if key != "user"}


def message(**fields: Any) -> Object:
    return {
        "id": "3",
        "type": 0,
        "channel_id": "2",
        "author": user(id="1", bot=True),
        "content": "Hello",
        "timestamp": NOW,
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [user()],
        "mention_roles": [],
        "attachments": [
            {"id": "4", "filename": "a.md", "size": 5, "url": "https://x.org/a", "proxy_url": "https://x.org/a"}
        ],
        "embeds": [{"type": "rich", "title": "Article 24", "fields": [{"name": "n", "value": "v", "inline": False}]}],
        "components": [
            {"type": 1, "id": 1, "components": [{"type": 2, "id": 2, "style": 1, "label": "Sign", "custom_id": "sign"}]}
        ],
        "pinned": False,
        "flags": 0,
        "interaction_metadata": {
            "id": "5",
            "type": 2,
            "user": user(),
            "authorizing_integration_owners": {"0": "10"},
        },
        **fields,
    }


def channel(**fields: Any) -> Object:
    return {"id": "2", "type": 0, "guild_id": "10", "name": "general", "position": 0, "flags": 0, **fields}


def role(**fields: Any) -> Object:
    return {
        "id": "9",
        "name": "Organisers",
        "permissions": "0",
        "position": 1,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
        **fields,
    }


def guild(**fields: Any) -> Object:
    null = (
        "icon description home_header splash discovery_splash banner application_id afk_channel_id system_channel_id "
        "widget_channel_id max_presences vanity_url_code rules_channel_id safety_alerts_channel_id "
        "public_updates_channel_id premium_progress_bar_enabled_user_updated_at incidents_data"
    )
    zero = (
        "system_channel_flags verification_level default_message_notifications mfa_level explicit_content_filter "
        "premium_tier premium_subscription_count nsfw_level max_stage_video_channel_users max_video_channel_users"
    )
    return {
        "id": "10",
        "name": "Coalition",
        "owner_id": "7",
        "features": [],
        "region": "deprecated",
        "afk_timeout": 300,
        "widget_enabled": False,
        "roles": [role()],
        "max_members": 500000,
        "preferred_locale": "en-US",
        "premium_progress_bar_enabled": False,
        "nsfw": False,
        "emojis": [],
        "stickers": [],
        **dict.fromkeys(null.split()),
        **dict.fromkeys(zero.split(), 0),
        **fields,
    }


def scheduled_event(**fields: Any) -> Object:
    return {
        "id": "11",
        "guild_id": "10",
        "name": "Session",
        "description": None,
        "channel_id": None,
        "creator_id": "1",
        "creator": user(id="1", bot=True),
        "image": None,
        "scheduled_start_time": NOW,
        "scheduled_end_time": NOW,
        "status": 1,
        "entity_type": 3,
        "entity_id": None,
        "entity_metadata": {"location": "Vienna"},
        "recurrence_rule": None,
        "privacy_level": 2,
        "guild_scheduled_event_exceptions": [],
        **fields,
    }


def interaction(kind: int, data: Object, **fields: Any) -> Object:
    return {
        "id": "5",
        "application_id": "1",
        "type": kind,
        "token": "token",
        "version": 1,
        "guild_id": "10",
        "guild": {"id": "10", "locale": "en-US", "features": []},
        "channel_id": "2",
        "channel": channel(permissions="0"),
        "member": member(permissions="0"),
        "app_permissions": "0",
        "locale": "fr",
        "guild_locale": "en-US",
        "entitlements": [],
        "authorizing_integration_owners": {"0": "10"},
        "context": 0,
        "attachment_size_limit": 10485760,
        "data": data,
        **fields,
    }
