"""simcord's store as the playground needs it: on the demo's clock, telling also what only one person is shown."""

from collections import deque
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from simcord._clock import Clock
from simcord.backend import Backend, serializers
from simcord.backend.models import Message
from simcord.components import _assign_ids, walk_components

from playground.causes import complete
from playground.cdn import Cdn
from playground.clock import DemoClock
from playground.copies import Taken
from playground.dressing import dress_components
from playground.wire import JSON, LOADING, Listener


class _DemoTime(Clock):
    def __init__(self, clock: DemoClock) -> None:
        super().__init__()
        self._clock = clock

    def now(self) -> datetime:
        return self._clock.now()


class Store(Backend):
    """Everything there is in the virtual Discord."""

    def __init__(self, base_url: str, tell: Listener, clock: DemoClock) -> None:
        self.tell = tell
        self.onlookers: Collection[object] = ()
        """Those who may see what only one person is shown; for nobody it is not put together."""
        self._completed = 0
        super().__init__(clock=_DemoTime(clock))
        clock.watchers.append(self._let_pass)
        self.cdn = Cdn(base_url)  # type: ignore[assignment] # ours has simcord's two methods in use
        # simcord keeps every request and event for its tests; our journal does, with a bound.
        self.http_requests = deque(maxlen=0)  # type: ignore[assignment] # append is all that is used
        self.transcript = deque(maxlen=0)  # type: ignore[assignment] # append is all that is used
        self.shown_by: dict[int, int] = {}
        self.subscribers.append(lambda event, payload: tell(event, dict(payload), None))

    def _let_pass(self, ahead: int) -> None:
        """Keep Discord's 3 seconds and 15 minutes in real time: they do not run out because the demo's clock moved."""
        for record in self.interactions.values():
            for name in ("expires_at", "initial_response_deadline"):
                if (moment := getattr(record, name)) is not None:
                    later = datetime.fromisoformat(moment) + timedelta(milliseconds=ahead)
                    setattr(record, name, later.isoformat())

    def emit(self, event: str, payload: Mapping[str, Any]) -> None:
        """Send an event, with the ids and marks Discord would give."""
        settle(payload.get("components"))
        if event == "MESSAGE_UPDATE" and int(payload["id"]) == self._completed:
            payload = {**payload, "edited_timestamp": None}
        super().emit(event, payload)

    def prepare_message(self, channel_id: int, author_id: int, content: str | None = "", **more: Any) -> Message:
        """Make a message; components that were checked a moment ago are not checked once more."""
        components = more.get("components")
        # Beside embeds they are rows of the old kind, on which nothing else of a message depends.
        if not isinstance(components, Taken) or not more.get("embeds"):
            return super().prepare_message(channel_id, author_id, content, **more)
        message = super().prepare_message(channel_id, author_id, content, **(more | {"components": []}))
        message.components = components
        return message

    def commit_message(self, message: Message, *, broadcast: bool = True) -> Message:
        """Store a message, saying why it is there."""
        complete(message.interaction_metadata, self.interactions, self.shown_by)
        return self._whisper("MESSAGE_CREATE", super().commit_message(message, broadcast=broadcast))

    def edit_message(self, channel_id: int, message_id: int, fields: JSON) -> Message:
        """Change a message; what completes a deferred answer is, to a reader, no edit."""
        was_loading = self.get_message(channel_id, message_id).flags & LOADING
        self._completed = message_id if was_loading else 0
        message = super().edit_message(channel_id, message_id, fields)
        if was_loading:
            message.edited_timestamp = None
        return self._whisper("MESSAGE_UPDATE", message)

    def delete_message(self, channel_id: int, message_id: int) -> None:
        """Take a message away."""
        message = self.get_message(channel_id, message_id)
        super().delete_message(channel_id, message_id)
        self._whisper("MESSAGE_DELETE", message)

    def register_commands(self, guild_id: int | None, payloads: list[JSON]) -> list[JSON]:
        """Take the bot's commands, each with a new version."""
        registered = super().register_commands(guild_id, payloads)
        for command in registered:
            command["version"] = str(self.snowflake())
        self.tell("COMMANDS", {}, None)
        return registered

    def _whisper(self, event: str, message: Message) -> Message:
        if message.is_ephemeral and message.interaction_metadata is not None:
            settle(message.components)
            payload = dict(serializers.message_payload(self, message)) if self.onlookers else {}
            self.tell(event, payload, int(message.interaction_metadata["user"]["id"]))
        return message


def settle(tree: list[JSON] | None) -> None:
    """Give each component the id Discord would, counted depth first, those given by the bot kept; and dress it."""
    if tree:
        dress_components(tree)
        _assign_ids(tree, {part["id"] for part in walk_components(tree) if part.get("id")})
