"""The virtual Discord: with backend.py all that touches simcord, pinned at 3.2.1, whose private API it leans on.

It must know nothing of sockets, pages or bots. What it needs of simcord is held by test_model_contract.py.
"""

import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import suppress
from functools import partial, wraps
from types import SimpleNamespace
from typing import Any

import discord
from simcord._modal import _modal_controls, _submit_modal
from simcord.actors import (
    MemberActor,
    _autocomplete_result,
    _component_click,
    _component_select,
    _dispatch_actor_interaction,
    _resolve_visible_command,
    _slash,
)
from simcord.backend import Backend, serializers
from simcord.backend.access import channel_accessible
from simcord.backend.errors import BackendError, SetupError, invalid_form_body
from simcord.backend.models import Message, Overwrite
from simcord.builders import ChannelHandle, GuildHandle, RoleHandle, UserHandle
from simcord.components import walk_components
from simcord.enums import OverwriteType
from simcord.http import client as _routes  # noqa: F401 - importing it registers simcord's routes
from simcord.http import router
from simcord.intents import censor_message, prune_guild_create, required_intent
from simcord.interactions import walk_to_subcommand
from simcord.results import InteractionResult, ResponseMessage

from playground.backend import Store
from playground.clock import DemoClock
from playground.config import PersonConfig, PlaygroundConfig
from playground.copies import body_of, copied
from playground.dressing import dressed, dressed_event
from playground.wire import ADMIN_ACTS, JSON, Listener, Refused, Reply, fill_interaction

COMMAND = 2
"""Type of the interaction that a command begins."""
_log = logging.getLogger(__name__)


async def _at_once(*_: Any, **__: Any) -> None:
    """In place of simcord's waiting for a bot in the same process."""


def _stage(backend: Backend) -> Any:
    """Stands in for simcord's Env, so that its people can act without a bot in this process."""
    nothing = dict.fromkeys(("_notify_dispatch_observers", "_begin_operation", "_end_operation"), lambda *_: None)
    return SimpleNamespace(backend=backend, bot=None, _settle_internal=_at_once, **nothing)


def _act(deed: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """What a person does: gives the id of the interaction it makes, or raises Refused with a sentence."""

    @wraps(deed)
    async def done(*args: Any, **details: Any) -> Any:
        try:
            result = await deed(*args, **details)
        except SetupError as problem:
            raise Refused(str(problem).split(" — ", 1)[0] + ".") from problem
        except BackendError as problem:
            raise Refused(f"{problem.message} ({problem.code}).") from problem
        return result._interaction.id if isinstance(result, InteractionResult) else result  # noqa: SLF001 - no other way

    return done


class World:
    """One Discord server, its people and one bot; tells its listeners everything that happens."""

    def __init__(self, config: PlaygroundConfig, base_url: str, clock: DemoClock) -> None:
        self.config, self.clock = config, clock
        self.listeners: list[Listener] = []
        self.people: dict[int, PersonConfig] = {}
        self._nonce: str | int | None = None
        self._backend = Store(base_url, self._told, clock)
        self._stage, self.cdn = _stage(self._backend), self._backend.cdn
        self._backend.bot_user.name = config.bot.name
        owner = self._backend.make_user("demo_owner", global_name="Demo Owner").id
        self._guild = self._backend.create_guild(config.guild, owner_id=owner, preferred_locale=config.locale)
        self.guild_id, self.bot_id = self._guild.id, self._backend.bot_user.id
        self.application_id = self._backend.application_id
        self.bot_role_id = next(role.id for role in self._guild.roles.values() if role.managed)

    def _told(self, event: str, payload: JSON, audience: int | None) -> None:
        data = dressed_event(payload)
        if event == "INTERACTION_CREATE":
            locale = self.people[int((data.get("member") or data)["user"]["id"])].locale
            may = partial(self._backend.compute_permissions, self.guild_id, channel_id=int(data["channel_id"]))
            fill_interaction(data, locale=locale, guild_locale=self.config.locale, may=may)
        elif event == "MESSAGE_CREATE" and self._nonce is not None:
            data["nonce"] = self._nonce
        for listener in tuple(self.listeners):
            listener(event, data, audience)

    def dispatch(self, method: str, path: str, *, json: Any, **rest: Any) -> tuple[int, Any]:
        """Carry out the bot's request (`rest`: params, files, reason); its status and JSON, None with 204."""
        self._nonce = json.get("nonce") if isinstance(json, dict) and path.endswith("/messages") else None
        try:
            access = "message_content" in self.config.bot.privileged_intents
            body = body_of(json)
            answer = router.dispatch(self._backend, method, path, json=body, message_content_access=access, **rest)
        except BackendError as refusal:
            if refusal.status == 501:
                _log.error("The playground cannot answer %s %s: %s", method, path, refusal.message)
            return refusal.status, refusal.to_json()
        except (AttributeError, KeyError, TypeError, ValueError) as problem:
            _log.warning("%s %s was not understood", method, path, exc_info=True)
            return 400, invalid_form_body(str(problem)).to_json()
        finally:
            nonce, self._nonce = self._nonce, None
        status = 204 if answer is None else 201 if method == "POST" and path.endswith("/threads") else 200
        return status, dressed(answer | {"nonce": nonce} if nonce is not None else answer)

    def for_bot(self, event: str, payload: JSON, intents: int) -> JSON | None:
        """The event as a client with these intents gets it, or None when it does not."""
        flags = discord.Intents.none()
        flags.value = intents
        if (gate := required_intent(event, payload)) is not None and not getattr(flags, gate):
            return None
        if event in ("GUILD_CREATE", "MESSAGE_CREATE", "MESSAGE_UPDATE"):
            payload = copied(payload)  # other clients get it whole
            if event == "GUILD_CREATE":
                prune_guild_create(payload, flags, self.bot_id)
            elif not flags.message_content:
                censor_message(payload, self.bot_id, backend=self._backend)
        return payload

    def reply(self, interaction_id: int) -> Reply:
        """What became of an interaction so far."""
        record = self._backend.interactions[interaction_id]
        stored = self._backend.messages.get(record.channel_id, {})
        shown = [stored[key] for key in (record.message_id, *record.followup_ids) if key in stored]
        return Reply(
            record.responded, record.loading, record.modal, record.autocomplete_choices, len(shown),
            lambda: [self._json(message) for message in shown],
        )  # fmt: skip

    def show_whispers_to(self, onlookers: Collection[object]) -> None:
        """Tell listeners what one person only is shown while there are onlookers; else just that there was something.

        Args:
            onlookers: those that are there at any moment.
        """
        self._backend.onlookers = onlookers

    def forget_interaction(self, interaction_id: int) -> None:
        """Drop the record of an interaction whose token has long expired."""
        self._backend.shown_by.pop(interaction_id, None)
        if (record := self._backend.interactions.pop(interaction_id, None)) is not None:
            self._backend.interaction_tokens.pop(record.token, None)

    def _actor(self, person_id: int, channel_id: int) -> tuple[Any, ChannelHandle]:
        channel = self._backend.get_channel(channel_id)
        user = UserHandle(self._stage, self._backend.get_user(person_id))
        if channel.guild_id is None:
            return user, ChannelHandle(self._stage, None, channel)
        guild = GuildHandle(self._stage, self._guild)
        return MemberActor(self._stage, guild, user), ChannelHandle(self._stage, guild, channel)

    def _handle(self, value: Any) -> Any:
        """What simcord takes for the id of a role, channel, member or user."""
        key, guild = int(value), GuildHandle(self._stage, self._guild)
        if key in self._guild.roles:
            return RoleHandle(self._stage, guild, self._guild.roles[key])
        if key in self._backend.channels:
            return ChannelHandle(self._stage, guild, self._backend.channels[key])
        user = UserHandle(self._stage, self._backend.get_user(key))
        return MemberActor(self._stage, guild, user) if key in self._guild.members else user

    def _options(self, path: str, given: JSON) -> JSON:
        """Options as simcord takes them, from ids and from what is typed into a page."""
        root_name, *below = path.split()
        root = self._backend.find_command(root_name, self.guild_id)
        leaf = walk_to_subcommand(root, below)[0] if root else {}
        kinds = {option["name"]: option["type"] for option in leaf.get("options", [])}
        return {name: self._typed(kinds.get(name), value) for name, value in given.items()}

    def _typed(self, kind: int | None, value: Any) -> Any:
        with suppress(ValueError, BackendError):  # simcord says better what is wrong with what stays as it is
            if kind in (6, 7, 8, 9):
                return self._handle(value)
            if kind in (4, 10) and isinstance(value, str):
                return int(value) if kind == 4 else float(value)
        return value

    @_act
    async def slash(self, person_id: int, channel_id: int, path: str, options: JSON, focused: str | None) -> Any:
        """Use a command ('letter create'), or ask for choices for its option `focused`, typed so far."""
        actor, channel = self._actor(person_id, channel_id)
        if focused is None:
            made = await _slash(actor, channel, path, self._options(path, options))
            made._interaction.command_name = path  # noqa: SLF001 - Discord names the sub-command too in the answer
            return made
        rest = self._options(path, {name: value for name, value in options.items() if name != focused})
        return await _autocomplete_result(actor, channel, path, focused, str(options.get(focused, "")), rest)

    @_act
    async def context(self, person_id: int, channel_id: int, name: str, target_id: int) -> Any:
        """Use a context menu command on a message, a member or (in direct messages) a user."""
        actor, channel = self._actor(person_id, channel_id)
        message = self._backend.messages[channel_id].get(target_id)
        if isinstance(actor, MemberActor):
            target = ResponseMessage(self._stage, message) if message else self._handle(target_id)
            return await actor.context_menu(channel, name, target)
        kind, found = (3, serializers.message_payload(self._backend, message)) if message else (2, self.user(target_id))
        root = _resolve_visible_command(actor, channel_id, name, kind)
        data = {key: root[key] for key in ("id", "name")} | {"type": kind, "target_id": str(target_id)}
        data["resolved"] = {"messages" if message else "users": {str(target_id): dict(found)}}
        return await _dispatch_actor_interaction(actor, COMMAND, channel, data)

    @_act
    async def press(self, person_id: int, channel_id: int, message_id: int, custom_id: str, values: Any) -> Any:
        """Press a button, or with a list of `values` (None for a button) choose in a select menu."""
        actor, _ = self._actor(person_id, channel_id)
        message = ResponseMessage(self._stage, stored := self._backend.get_message(channel_id, message_id))
        if values is None:
            return await _component_click(actor, message, label=None, custom_id=custom_id)
        kinds = {part.get("custom_id"): part["type"] for part in walk_components(stored.components)}
        chosen = values if kinds.get(custom_id) == 3 else [self._handle(value) for value in values]
        return await _component_select(actor, message, chosen, custom_id=custom_id)

    @_act
    async def submit(self, person_id: int, modal_id: int, values: JSON) -> Any:
        """Send off the modal that interaction `modal_id` showed."""
        record = self._backend.interactions.get(modal_id)
        if record is None or record.modal is None:
            raise SetupError("That form is no longer open")
        typed = dict(values)
        for part in _modal_controls(record.modal):
            if part["type"] in (5, 6, 7, 8) and part["custom_id"] in values:
                typed[part["custom_id"]] = [self._handle(one) for one in values[part["custom_id"]]]
        record.modal_consumed = False  # Discord keeps a form open until it was answered
        actor, _ = self._actor(person_id, record.channel_id)
        made = await _submit_modal(actor, InteractionResult(self._stage, record), typed)
        self._backend.shown_by[made._interaction.id] = modal_id  # noqa: SLF001 - as in `_act`
        return made

    @_act
    async def say(
        self,
        person_id: int,
        channel_id: int,
        content: str,
        files: Sequence[tuple[str, bytes]],
        answers: int | None = None,
    ) -> JSON:
        """Write a message as a person; `answers` is the message it replies to."""
        guild_id = self._backend.get_channel(channel_id).guild_id
        self._backend.require_permissions(guild_id, person_id, channel_id, "send_messages")
        stored = self._backend.store_attachments(channel_id, files)
        reply = {"message_id": str(answers)} if answers else None
        made = self._backend.create_message(channel_id, person_id, content, attachments=stored, reference=reply)
        return self._json(made)

    def _json(self, message: Message) -> JSON:
        return dict(dressed(serializers.message_payload(self._backend, message)))

    def message(self, channel_id: int, message_id: int) -> JSON | None:
        """One message, or None when it is not there (any more)."""
        return self._json(found) if (found := self._backend.messages.get(channel_id, {}).get(message_id)) else None

    def guild(self) -> JSON:
        """The whole server as GUILD_CREATE has it."""
        return dressed_event(dict(serializers.guild_create_payload(self._backend, self._guild)))

    def user(self, user_id: int) -> JSON:
        """A user."""
        return dict(dressed(serializers.user_payload(self._backend.get_user(user_id))))

    def direct(self, person_id: int) -> JSON:
        """The channel of direct messages between a person and the bot."""
        return dict(dressed(serializers.channel_payload(self._backend, self._backend.get_dm_channel(person_id))))

    def sees(self, person_id: int, channel_id: int) -> bool:
        """Whether a person may see a channel."""
        return channel_accessible(self._backend, channel_id, person_id)

    def messages(self, channel_id: int, person_id: int | None = None, *, after: int = 0) -> list[JSON]:
        """A channel's messages newer than one, oldest first: all of them, or what a person sees."""
        newer = sorted(item for item in self._backend.messages.get(channel_id, {}).items() if item[0] > after)
        return [self._json(one) for _, one in newer if person_id is None or one.visible_to(person_id)]

    def commands(self, person_id: int, channel_id: int) -> list[JSON]:
        """The commands a person is offered in a channel."""
        offered = self._backend.visible_commands
        groups = (offered(user_id=person_id, channel_id=channel_id, type=kind) for kind in (1, 2, 3))
        return [dressed(command) for group in groups for command in group]

    def change(self, act: str, *details: Any, **more: Any) -> int:
        """Let simcord's store do one of ADMIN_ACTS; the id of what was made or changed, else 0."""
        if act not in ADMIN_ACTS:
            raise ValueError(f"{act} is not among what an administrator does here")
        return int(getattr(getattr(self._backend, act)(*details, **more), "id", 0))

    def overwrite(self, channel_id: int, target_id: int, *, allow: int = 0, deny: int = 0) -> None:
        """Set what a role (or a person) may and may not do in one channel."""
        kind = OverwriteType.ROLE if target_id in self._guild.roles else OverwriteType.MEMBER
        self._backend.set_overwrite(channel_id, Overwrite(target_id, kind, allow, deny))
