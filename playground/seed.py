"""Fills a new world with the roles, channels and people of the configuration."""

from playground.cdn import safe_filename
from playground.clock import DemoClock
from playground.config import ChannelConfig, PersonConfig, PlaygroundConfig
from playground.model import World
from playground.wire import permission_bits


def build_world(config: PlaygroundConfig, base_url: str, clock: DemoClock) -> World:
    """A world as config/playground.yaml describes it; raises PlaygroundError for an unknown permission name."""
    world = World(config, base_url, clock)
    guild = world.guild_id
    if config.bot.permissions:
        invited_with = {"permissions": permission_bits(config.bot.permissions)}
        world.change("edit_role", guild, world.bot_role_id, invited_with)
    managers = []
    if any(person.manage_guild for person in config.people):
        bits = permission_bits(["manage_guild"])
        managers = [world.change("create_role", guild, "Server managers (demo)", permissions=bits)]
    roles = {}
    for role in config.roles:  # each new role lands below those made before it
        look = {"color": role.colour, "mentionable": role.mentionable, "hoist": True}
        bits = permission_bits(role.permissions)
        roles[role.name] = world.change("create_role", guild, role.name, permissions=bits, **look)
    for channel in config.channels:
        _add_channel(world, channel, roles)
    for person in config.people:
        held = [roles[name] for name in person.roles] + (managers if person.manage_guild else [])
        add_person(world, person, held)
    return world


def add_person(world: World, person: PersonConfig, role_ids: list[int]) -> int:
    """A member of the server whom one can act as; their id."""
    user = world.change("make_user", safe_filename(person.name).lower(), global_name=person.name)
    world.change("add_member", world.guild_id, user, roles=role_ids, announce=True)
    world.people[user] = person
    return user


def _add_channel(world: World, channel: ChannelConfig, roles: dict[str, int]) -> None:
    see = permission_bits(["view_channel"])
    created = world.change("create_channel", world.guild_id, channel.name, topic=channel.topic or None)
    if channel.only:
        world.overwrite(created, world.guild_id, deny=see)
        for name in channel.only:
            world.overwrite(created, roles[name], allow=see)
    if not channel.bot:
        world.overwrite(created, world.bot_role_id, deny=see)
    elif channel.only:
        world.overwrite(created, world.bot_role_id, allow=see)
