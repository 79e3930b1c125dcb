"""Who is asking: the facts from which services decide what a person may do. Knows nothing of Discord's objects."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntFlag


class Permission(IntFlag):
    """The bits of a Discord permission set that Caucus looks at (Discord API, 'Permissions')."""

    NONE = 0
    ADMINISTRATOR = 1 << 3
    MANAGE_GUILD = 1 << 5
    MENTION_EVERYONE = 1 << 17


@dataclass(frozen=True, slots=True)
class Actor:
    """A person acting in a server (or, without one, in direct messages).

    Attributes:
        user_id: the person's Discord id.
        guild_id: the server's id; None in direct messages.
        role_ids: roles held in that server.
        permissions: effective permissions in the channel, reduced to what Caucus looks at.
        name: how the person is called there; for messages to others, never for authority.
        language: the person's language, a tag such as ``en``.
        created_at: since when the account is there; None where nobody said.
        joined_at: since when it is in that server; None in direct messages, or where nobody said.
    """

    user_id: int
    guild_id: int | None
    role_ids: frozenset[int] = frozenset()
    permissions: Permission = Permission.NONE
    name: str = ""
    language: str = "en"
    created_at: datetime | None = None
    joined_at: datetime | None = None

    @property
    def manages_server(self) -> bool:
        """Whether Discord itself lets this person manage the server."""
        return bool(self.permissions & (Permission.MANAGE_GUILD | Permission.ADMINISTRATOR))
