"""What an administrator of the demo server does behind the bot's back: for tests of bad luck."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from playground.config import PersonConfig
from playground.seed import add_person
from playground.wire import permission_bits

if TYPE_CHECKING:
    from playground.server import Playground


class Admin:
    """Acts on the server by names; raises KeyError for a name that is not there."""

    def __init__(self, playground: "Playground") -> None:
        self._playground = playground
        self._world = playground.world

    def create_channel(self, name: str, topic: str = "") -> int:
        """A new text channel everybody sees; its id."""
        return self._world.change("create_channel", self._world.guild_id, name, topic=topic or None)

    def delete_channel(self, name: str) -> None:
        """Delete a channel with its messages."""
        self._world.change("delete_channel", self._playground.channel_id(name))

    def create_role(self, name: str, permissions: Iterable[str] = (), *, mentionable: bool = False) -> int:
        """A new role below the bot's; its id."""
        bits = permission_bits(permissions)
        guild = self._world.guild_id
        return self._world.change("create_role", guild, name, permissions=bits, mentionable=mentionable)

    def delete_role(self, name: str) -> None:
        """Delete a role; those who had it no longer do."""
        self._world.change("delete_role", self._world.guild_id, self._playground.role_id(name))

    def give_role(self, person: str, role: str) -> None:
        """Give a person a role."""
        self._hold("add_member_role", person, role)

    def take_role(self, person: str, role: str) -> None:
        """Take a role from a person."""
        self._hold("remove_member_role", person, role)

    def _hold(self, act: str, person: str, role: str) -> None:
        ids = self._playground.person_id(person), self._playground.role_id(role)
        self._world.change(act, self._world.guild_id, *ids)

    def set_permissions(self, channel: str, who: str, *, allow: Iterable[str] = (), deny: Iterable[str] = ()) -> None:
        """Set what a role, a person or 'bot' may in a channel, in place of what was set for them there."""
        allowed, denied = permission_bits(allow), permission_bits(deny)
        target = self._target(who)
        self._world.overwrite(self._playground.channel_id(channel), target, allow=allowed, deny=denied)

    def _target(self, who: str) -> int:
        if who == "bot":
            return self._world.bot_id
        try:
            return self._playground.role_id(who)
        except KeyError:
            return self._playground.person_id(who)

    def set_bot_permissions(self, permissions: Iterable[str]) -> None:
        """Set what the bot may in the whole server."""
        change = {"permissions": permission_bits(permissions)}
        self._world.change("edit_role", self._world.guild_id, self._world.bot_role_id, change)

    def add_person(self, name: str, *, roles: Iterable[str] = (), locale: str = "en-US", label: str = "guest") -> int:
        """Somebody new in the server; their id."""
        person = PersonConfig.model_validate({"name": name, "label": label, "locale": locale, "note": "Added (demo)"})
        return add_person(self._world, person, [self._playground.role_id(role) for role in roles])

    def kick(self, person: str) -> None:
        """Remove a person from the server."""
        self._world.change("remove_member", self._world.guild_id, self._playground.person_id(person))

    def close_directs(self, person: str) -> None:
        """From now on the person takes no direct messages from the bot (50007)."""
        self._playground.rest.closed_directs.add(self._direct(person))

    def open_directs(self, person: str) -> None:
        """The person takes direct messages again."""
        self._playground.rest.closed_directs.discard(self._direct(person))

    def _direct(self, person: str) -> int:
        return int(self._world.direct(self._playground.person_id(person))["id"])
