"""What one Discord server has set, and what everybody there may or may not do by it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """A server's choices; None where it has made none.

    Attributes:
        guild_id: the server.
        organiser_role_id: whoever holds this role is an organiser, besides those who may manage the server.
        coalition_role_id: whoever holds this role is of the coalition; None: everybody in the server is.
        announcements_channel_id: where reminders and announcements go unless said otherwise.
        letters_channel_id: where a letter's panel goes unless said otherwise.
        zone: IANA zone in which times without a zone are understood.
        language: language of what Caucus says in channels.
        one_may_ping: whether one organiser alone may have a role pinged (otherwise a second one confirms).
    """

    guild_id: int
    organiser_role_id: int | None = None
    coalition_role_id: int | None = None
    announcements_channel_id: int | None = None
    letters_channel_id: int | None = None
    zone: str | None = None
    language: str | None = None
    one_may_ping: bool = False
