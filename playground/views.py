"""What one person gets to see of the world, as the page is told it (PROTOCOL.md)."""

from collections.abc import Mapping

from playground.interactions import Live
from playground.model import World
from playground.wire import JSON

Marks = Mapping[tuple[int, int], int]
"""(person, channel) -> the last message that person has read there."""


def guild_for(world: World, person: int, marks: Marks) -> JSON:
    """The server with the channels a person may see: who else sees each, and how much of it is unread."""
    whole = world.guild()
    ids = [one["user"]["id"] for one in whole["members"]]
    seen = [one for one in whole["channels"] if world.sees(person, int(one["id"]))]
    channels = [
        one
        | {"unread": _unread(world, person, int(one["id"]), marks)}
        | {"viewers": [member for member in ids if world.sees(int(member), int(one["id"]))]}
        for one in seen
    ]
    return {key: whole[key] for key in ("id", "name", "roles", "members")} | {"channels": channels}


def _unread(world: World, person: int, channel: int, marks: Marks) -> int:
    unread = world.messages(channel, person, after=marks.get((person, channel), 0))
    return sum(one["author"]["id"] != str(person) for one in unread)


def commands_for(world: World, person: int) -> list[JSON]:
    """The commands a person may use in some channel they see, or in direct messages."""
    channels = [int(one["id"]) for one in world.guild()["channels"] if world.sees(person, int(one["id"]))]
    places = [*channels, int(world.direct(person)["id"])]
    return list({one["id"]: one for place in places for one in world.commands(person, place)}.values())


def snapshot(world: World, person: int, marks: Marks, *, online: bool) -> JSON:
    """All the page needs to begin with, acting as this person."""
    who = world.people[person]
    people = [
        {"id": str(key), "name": one.name, "label": one.label, "note": one.note, "locale": one.locale}
        for key, one in world.people.items()
    ]
    bot = world.user(world.bot_id)
    direct = world.direct(person)
    direct["unread"] = _unread(world, person, int(direct["id"]), marks)
    return {
        "me": {"user": world.user(person), "label": who.label, "locale": who.locale},
        "people": people,
        "guild": guild_for(world, person, marks),
        "directs": [{"channel": direct, "user": bot}],
        "bot": {"user": bot, "online": online},
        "commands": commands_for(world, person),
        "clock": world.clock.view(),
    }


def interaction_view(live: Live) -> JSON:
    """An interaction's state for the person who began it."""
    return {"id": str(live.id), "state": live.state} | ({"error": live.error} if live.error else {})


def modal_view(live: Live) -> JSON:
    """The form an interaction opened."""
    shown = live.modal or {}
    return {"id": str(live.id)} | {key: shown[key] for key in ("title", "custom_id", "components")}
