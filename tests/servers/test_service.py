"""Servers' settings on a real file: who is an organiser, who may change what, what survives a restart."""

from dataclasses import replace

import pytest

from bot.actor import Actor, Permission
from bot.errors import Invalid, Refused
from bot.services import Services, build

GUILD, ROLE, COALITION = 10, 77, 88
MANAGER = Actor(1, GUILD, permissions=Permission.MANAGE_GUILD)
ADMIN = Actor(2, GUILD, permissions=Permission.ADMINISTRATOR)
MEMBER = Actor(3, GUILD)
HOLDER = Actor(4, GUILD, role_ids=frozenset({ROLE}))


async def test_before_setup_only_those_who_manage_the_server_are_organisers(services: Services) -> None:
    """No role means no role: nobody becomes an organiser by holding 'None'."""
    servers = services.servers
    assert servers.is_organiser(MANAGER)
    assert servers.is_organiser(ADMIN)
    assert not servers.is_organiser(HOLDER)
    assert not servers.is_organiser(MEMBER)
    with pytest.raises(Refused) as refusal:
        servers.require_organiser(MEMBER)
    assert refusal.value.key == "organiser-needed-no-role"


async def test_the_role_makes_organisers_in_its_own_server_only(services: Services) -> None:
    """The same role id elsewhere means nothing."""
    await services.servers.change(MANAGER, organiser_role_id=ROLE)
    assert services.servers.is_organiser(HOLDER)
    assert not services.servers.is_organiser(replace(HOLDER, guild_id=11))
    assert not services.servers.is_organiser(replace(HOLDER, guild_id=None))
    with pytest.raises(Refused) as refusal:
        services.servers.require_organiser(MEMBER)
    assert refusal.value.data["role"] == f"<@&{ROLE}>"


async def test_an_organiser_by_role_cannot_give_the_role_away(services: Services) -> None:
    """Nor loosen the rule about pings, nor say who the coalition is."""
    await services.servers.change(MANAGER, organiser_role_id=ROLE)
    await services.servers.change(HOLDER, letters_channel_id=5)
    for change in ({"organiser_role_id": 5}, {"coalition_role_id": 5}, {"one_may_ping": True}):
        with pytest.raises(Refused) as refusal:
            await services.servers.change(HOLDER, **change)
        assert refusal.value.key == "setup-manager-needed"
    assert services.servers.of(GUILD).organiser_role_id == ROLE


async def test_the_coalition_is_everybody_until_a_role_is_chosen(services: Services) -> None:
    """Then its holders and the organisers."""
    servers = services.servers
    assert servers.is_of_coalition(MEMBER)
    await servers.change(MANAGER, coalition_role_id=COALITION, organiser_role_id=ROLE)
    assert not servers.is_of_coalition(MEMBER)
    assert servers.is_of_coalition(replace(MEMBER, role_ids=frozenset({COALITION})))
    assert servers.is_of_coalition(HOLDER)
    assert not servers.is_of_coalition(replace(MEMBER, guild_id=None))


async def test_what_was_set_survives_a_restart_and_can_be_taken_back(services: Services) -> None:
    """A change of one thing leaves the others."""
    await services.servers.change(MANAGER, organiser_role_id=ROLE, zone="Nairobi")
    await services.servers.change(MANAGER, announcements_channel_id=9)
    await services.close()
    again = await build(services.settings, services.clock)
    try:
        settings = again.servers.of(GUILD)
        assert (settings.organiser_role_id, settings.zone) == (ROLE, "Africa/Nairobi")
        assert settings.announcements_channel_id == 9
        await again.servers.change(MANAGER, zone=None)
        assert again.servers.of(GUILD).zone is None
    finally:
        await again.close()


async def test_bad_input_changes_nothing(services: Services) -> None:
    """An unknown zone or language is refused whole."""
    with pytest.raises(Invalid):
        await services.servers.change(MANAGER, organiser_role_id=ROLE, zone="Atlantis")
    with pytest.raises(Invalid) as refusal:
        await services.servers.change(MANAGER, language="tlh")
    assert refusal.value.key == "language-unknown"
    with pytest.raises(Invalid) as refusal:
        await services.servers.change(replace(MANAGER, guild_id=None), zone="Vienna")
    assert refusal.value.key == "server-needed"
    assert services.servers.of(GUILD).organiser_role_id is None
