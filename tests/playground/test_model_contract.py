"""Holds simcord to what playground/model.py needs of its private API.

When this fails, simcord was changed: read its change log, adapt playground/model.py (no other file knows simcord), then
these lines.
"""

import inspect
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any

import pytest
from simcord import _clock, _modal, actors, builders, components, intents, interactions, results
from simcord.backend import Backend, access, serializers
from simcord.backend.errors import BackendError, SetupError, invalid_form_body
from simcord.backend.models import Interaction, Message, Overwrite
from simcord.http import router

from playground.wire import ADMIN_ACTS

MOVED = "simcord moved: playground/model.py relies on"

SIGNATURES: list[tuple[Callable[..., Any], list[str]]] = [
    (router.dispatch, ["backend", "method", "path", "json", "params", "files", "reason", "message_content_access"]),
    (interactions.base_payload, ["backend", "type", "channel_id", "guild_id", "user_id", "data"]),
    (interactions.walk_to_subcommand, ["command", "path"]),
    (actors._slash, ["actor", "channel", "name", "options", "root"]),
    (actors._autocomplete_result, ["actor", "channel", "name", "option", "value", "filled", "root"]),
    (actors._component_click, ["actor", "message", "label", "custom_id"]),
    (actors._component_select, ["actor", "message", "values", "custom_id"]),
    (actors._resolve_visible_command, ["actor", "channel_id", "name", "type"]),
    (actors._dispatch_actor_interaction, ["actor", "type", "channel", "data", "extra", "source_message_id"]),
    (actors.MemberActor.context_menu, ["self", "channel", "name", "target"]),
    (actors.MemberActor, ["env", "guild", "user"]),
    (builders.UserHandle, ["env", "user"]),
    (builders.RoleHandle, ["env", "guild", "role"]),
    (builders.GuildHandle, ["env", "guild"]),
    (builders.ChannelHandle, ["env", "guild", "channel"]),
    (results.InteractionResult, ["env", "interaction"]),
    (results.ResponseMessage, ["env", "message"]),
    (_modal._submit_modal, ["actor", "shown", "values"]),
    (_modal._modal_controls, ["spec"]),
    (components._assign_ids, ["components", "explicit_ids"]),
    (components.walk_components, ["components"]),
    (intents.required_intent, ["event", "payload"]),
    (intents.censor_message, ["payload", "bot_id", "backend", "exempt_root"]),
    (intents.prune_guild_create, ["payload", "intents", "bot_id"]),
    (access.channel_accessible, ["backend", "channel_id", "viewer_id", "history"]),
    (serializers.message_payload, ["backend", "message", "for_user"]),
    (serializers.guild_create_payload, ["backend", "guild"]),
    (serializers.channel_payload, ["backend", "channel"]),
    (serializers.user_payload, ["user"]),
    (invalid_form_body, ["detail", "errors"]),
    (Overwrite, ["target_id", "type", "allow", "deny"]),
    (Backend.emit, ["self", "event", "payload"]),
    (Backend.commit_message, ["self", "message", "broadcast"]),
    (Backend.edit_message, ["self", "channel_id", "message_id", "fields"]),
    (Backend.delete_message, ["self", "channel_id", "message_id"]),
    (Backend.register_commands, ["self", "guild_id", "payloads"]),
    (Backend.visible_commands, ["self", "user_id", "channel_id", "type"]),
    (Backend.find_command, ["self", "name", "guild_id", "type"]),
    (Backend.require_permissions, ["self", "guild_id", "user_id", "channel_id", "names"]),
    (Backend.store_attachments, ["self", "channel_id", "attachments"]),
    (Backend.get_dm_channel, ["self", "user_id"]),
    (Backend.set_overwrite, ["self", "channel_id", "overwrite"]),
    (Backend.delete_role, ["self", "guild_id", "role_id"]),
    (Backend.edit_role, ["self", "guild_id", "role_id", "changes"]),
    (Backend.delete_channel, ["self", "channel_id"]),
    (Backend.remove_member, ["self", "guild_id", "user_id"]),
    (Backend.add_member_role, ["self", "guild_id", "user_id", "role_id"]),
    (Backend.remove_member_role, ["self", "guild_id", "user_id", "role_id"]),
    (Backend.add_member, ["self", "guild_id", "user_id", "roles", "nick", "avatar", "announce"]),
]


def test_the_version_is_the_one_this_was_written_for() -> None:
    assert version("simcord") == "3.2.1", f"{MOVED} simcord 3.2.1 exactly; see the docstring of this file"


@pytest.mark.parametrize(("thing", "expected"), SIGNATURES, ids=lambda value: getattr(value, "__qualname__", ""))
def test_functions_take_what_we_give(thing: Callable[..., Any], expected: list[str]) -> None:
    found = list(inspect.signature(thing).parameters)
    assert found == expected, f"{MOVED} {thing.__qualname__}({', '.join(expected)}), it is now ({', '.join(found)})"


def test_records_have_what_we_read() -> None:
    wanted = {
        Interaction: {"id", "token", "channel_id", "responded", "message_id", "followup_ids", "modal", "modal_consumed",
                      "autocomplete_choices"},
        Message: {"id", "components", "interaction_metadata"},
    }  # fmt: skip
    for record, fields in wanted.items():
        missing = fields - set(inspect.signature(record).parameters)
        assert not missing, f"{MOVED} {record.__name__}.{', '.join(sorted(missing))}"
    assert isinstance(Interaction.loading, property), f"{MOVED} Interaction.loading"
    assert isinstance(Message.is_ephemeral, property), f"{MOVED} Message.is_ephemeral"


def test_the_store_has_what_we_read() -> None:
    store = Backend()
    wanted = "subscribers http_requests transcript cdn clock users channels messages commands interactions"
    for name in f"{wanted} interaction_tokens bot_user application_id".split():
        assert hasattr(store, name), f"{MOVED} Backend.{name}"
    for act in ADMIN_ACTS:
        assert callable(getattr(store, act, None)), f"{MOVED} Backend.{act}"
    assert isinstance(store.cdn._blobs, dict), f"{MOVED} the methods of CdnStore that playground/cdn.py replaces"


def test_ids_and_deadlines_follow_the_clock_given() -> None:
    class Noon(_clock.Clock):
        def now(self) -> datetime:
            return datetime(2030, 1, 1, 12, tzinfo=UTC)

    store = Backend(clock=Noon())
    record = store.new_interaction(2, store.create_channel(None, "x").id, store.make_user("u").id, None)
    assert record.id >> 22 == int(Noon().now().timestamp() * 1000) - 1420070400000, f"{MOVED} ids made from the clock"
    assert record.initial_response_deadline == "2030-01-01T12:00:03+00:00", f"{MOVED} three seconds to answer"
    assert record.expires_at == "2030-01-01T12:15:00+00:00", f"{MOVED} a token of fifteen minutes"


def test_refusals_carry_discords_codes() -> None:
    with pytest.raises(BackendError) as refused:
        router.dispatch(Backend(), "GET", "/channels/1")
    assert (refused.value.status, refused.value.to_json()) == (404, {"code": 10003, "message": "Unknown Channel"}), (
        MOVED
    )
    with pytest.raises(BackendError) as unknown:
        router.dispatch(Backend(), "GET", "/no/such/route")
    assert unknown.value.status == 501, f"{MOVED} 501 for a route that simcord lacks"
    assert issubclass(SetupError, Exception)
    assert sum(map(len, router._ROUTES.values())) >= 130, f"{MOVED} simcord.http.client registering all routes"
