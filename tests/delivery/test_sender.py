"""Deliveries in a Discord, through the face's own sender: footers, labels, roles, refusals, the look-up."""

from datetime import timedelta
from typing import Any

import discord
import pytest

from bot.delivery.model import Delivery, NewDelivery, State
from bot.storage import Transaction
from tests.delivery.rows import new
from tests.town import Town

HOUR = timedelta(hours=1)


def say(town: Town, key: str = "test:1", *, ago: timedelta = timedelta(), **more: object) -> NewDelivery:
    """Return a delivery for the lobby that the catalogue has words for."""
    data = {"title": f"Title of {key}", "more": 0, "reason": "delivery-gave-up", "channel": "none", "due": "1800000000"}
    given = {
        "data": data,
        "guild_id": town.guild.id,
        "channel_id": town.lobby.id,
        "created_by": town.organiser.id,
        **more,
    }
    return new(key, due=town.clock.now() - ago, useful=9 * HOUR, message="delivery-not-said", **given)


async def plan(town: Town, *planned: NewDelivery) -> None:
    """Plan deliveries and do what is due."""
    await town.services.db.write(lambda tx: town.services.deliveries.enrol(tx, planned))
    await town.services.deliveries.run_due()


async def became(town: Town) -> dict[str, Delivery]:
    return {one.key: one for one in await town.services.deliveries.list_of(None, list(State))}


def footer(message: discord.Message) -> str:
    return message.embeds[0].footer.text or ""


async def test_a_message_carries_its_ref_and_calls_nobody(town: Town) -> None:
    await plan(town, say(town))
    message, one = town.lobby.history()[-1], (await became(town))["test:1"]
    assert one.ref in footer(message).split()
    assert (one.state, one.message_id) == (State.SENT, message.id)
    assert message.content == ""
    assert message.embeds[0].title == "Not posted: Title of test:1"


async def test_a_late_one_says_so_and_calls_its_role(town: Town) -> None:
    role = town.guild.create_role("Delegates", mentionable=True)
    await plan(town, say(town, ago=HOUR, role_id=role.id))
    message = town.lobby.history()[-1]
    assert message.content.startswith(f"<@&{role.id}> ⏰ Late")
    assert message.raw_role_mentions == [role.id]
    assert (await became(town))["test:1"].state is State.SENT_LATE


async def test_a_digest_carries_every_ref(town: Town) -> None:
    before = len(town.lobby.history())
    await plan(town, *(say(town, f"test:{i}", ago=HOUR) for i in range(4)))
    (message,) = town.lobby.history()[before:]
    assert "4 messages" in (message.embeds[0].title or "")
    body = message.embeds[0].description or ""
    assert body.count("Title of test:") == 4
    assert {one.ref for one in (await became(town)).values()} <= set(footer(message).split())


async def test_what_falls_together_is_one_notice_that_calls_each_role_once(town: Town) -> None:
    roles = [town.guild.create_role(name, mentionable=True).id for name in ("Delegates", "Observers")]
    before = len(town.lobby.history())
    word = {"together": "test:moved", "more": 0, "reason": "delivery-gave-up", "channel": "none", "due": "1800000000"}
    planned = [
        say(town, f"test:{i}", data={"title": f"Session {i} **", **word}, role_id=(*roles, None)[i % 3])
        for i in range(40)
    ]
    await plan(town, *planned)
    (message,) = town.lobby.history()[before:]
    assert message.raw_role_mentions == roles
    assert message.content == f"<@&{roles[0]}> <@&{roles[1]}>"
    assert message.embeds[0].title == "40 notices at once"
    body = message.embeds[0].description or ""
    assert body.count("\n") == 39
    assert all(f"Not posted: Session {i}" in body for i in range(40))
    assert "It was due" in body
    rows = await became(town)
    assert {one.state for one in rows.values()} == {State.SENT}
    assert {one.ref for one in rows.values()} <= set(footer(message).split())


async def test_a_digest_of_what_was_missed_calls_the_confirmed_role_once(town: Town) -> None:
    role = town.guild.create_role("Delegates", mentionable=True)
    before = len(town.lobby.history())
    await plan(town, *(say(town, f"test:{i}", ago=HOUR, role_id=role.id if i else None) for i in range(4)))
    (message,) = town.lobby.history()[before:]
    assert (message.content, message.raw_role_mentions) == (f"<@&{role.id}>", [role.id])


async def test_a_channel_that_is_gone_is_told_to_whoever_planned_it(town: Town) -> None:
    await plan(town, say(town, channel_id=424_242_424_242))
    rows = await became(town)
    assert (rows["test:1"].state, rows["test:1"].reason) == (State.FAILED, "delivery-channel-gone")
    told = town.organiser.user.dm_channel.history()[-1].embeds[0]
    assert told.title == "Not posted: Title of test:1"
    assert "The channel is gone" in (told.description or "")
    # Its mention would read as a channel that nobody may see.
    assert "<#" not in (told.description or "")


async def test_closed_private_messages_fail_without_a_further_notice(town: Town) -> None:
    town.env.inject_error(
        "POST", f"/channels/{town.organiser.user.dm_channel.id}/messages", status=403, code=50007, times=None
    )
    await plan(town, say(town, channel_id=424_242_424_242))
    rows = await became(town)
    notice = next(one for key, one in rows.items() if key.startswith("notice:"))
    assert (notice.state, notice.reason) == (State.FAILED, "delivery-closed-to-messages")
    assert len(rows) == 2


async def test_a_server_error_is_tried_again(town: Town) -> None:
    # Not 500 or 502: those discord.py tries five times by itself, waiting longer each time.
    town.env.inject_error("POST", f"/channels/{town.lobby.id}/messages", status=503)
    await plan(town, say(town))
    one = (await became(town))["test:1"]
    assert (one.state, one.attempts) == (State.PLANNED, 1)
    await town.due(town.clock.now() + timedelta(seconds=10))
    one = (await became(town))["test:1"]
    assert (one.state, one.attempts) == (State.SENT, 2)


async def test_a_long_rate_limit_gives_its_turn_to_others(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """discord.py would wait in the turn; nothing was posted, so nothing has to be looked for."""

    async def limited(*_: object, **__: object) -> None:
        raise discord.RateLimited(90.0)

    with monkeypatch.context() as patch:
        patch.setattr(discord.PartialMessageable, "send", limited)
        await plan(town, say(town))
        one = (await became(town))["test:1"]
        assert (one.state, one.attempts) == (State.PLANNED, 0)
    await town.due(town.clock.now() + timedelta(seconds=30))
    assert (await became(town))["test:1"].state is State.SENT


async def test_what_stands_in_the_channel_is_found_and_not_said_twice(town: Town) -> None:
    """As after a crash between sending and recording, single or in a digest, among other messages."""
    # Messages are dated by the town's own clock, and looked for since the claim.
    town.clock.move_to(town.env.now())
    await plan(town, say(town, "alone"), *(say(town, f"test:{i}", ago=HOUR) for i in range(3)))
    for i in range(30):
        await town.member.send(town.lobby, f"talk {i} {(await became(town))['alone'].ref}")
    count = len(town.lobby.history())
    # The schema allows no way back from sent, so the rows are set up as a crash would have left them.
    await town.services.db.write(forget)
    await town.services.deliveries.run_due()
    rows = await became(town)
    assert len(town.lobby.history()) == count
    assert rows["alone"].state is State.SENT
    assert {rows[f"test:{i}"].state for i in range(3)} == {State.SENT_LATE}
    assert all(one.attempts == 1 for one in rows.values())


@pytest.mark.parametrize("ahead", [-3, 3])
async def test_a_message_is_found_though_the_clock_was_hours_off(town: Town, ahead: int) -> None:
    town.clock.move_to(town.env.now() + ahead * HOUR)
    await plan(town, say(town))
    await town.services.db.write(forget)
    await town.services.deliveries.run_due()
    assert [one.key for one in (await became(town)).values() if one.state is State.SENT] == ["test:1"]
    assert sum("ref" in footer(message) for message in town.lobby.history() if message.embeds) == 1


def forget(tx: Transaction) -> None:
    """Leave every delivery claimed, as if the process had died before recording."""
    (ways,) = tx.execute("SELECT sql FROM sqlite_master WHERE name = 'delivery_ways'").fetchone()
    tx.execute("DROP TRIGGER delivery_ways")
    tx.execute("UPDATE delivery SET state = 'claimed', message_id = NULL, sent_at = NULL")
    tx.execute(ways)


async def test_a_channel_that_cannot_be_read_back_is_uncertain(town: Town) -> None:
    town.clock.move_to(town.env.now())
    await plan(town, say(town))
    await town.services.db.write(forget)
    town.env.inject_error("GET", f"/channels/{town.lobby.id}/messages", status=403, code=50001, times=None)
    await town.services.deliveries.run_due()
    one = (await became(town))["test:1"]
    assert (one.state, one.reason) == (State.FAILED, "delivery-uncertain")


async def hide_the_past(town: Town) -> None:
    """Take Read Message History of the lobby away from everybody."""
    lobby = town.bot.get_channel(town.lobby.id)
    assert isinstance(lobby, discord.TextChannel)
    await lobby.set_permissions(lobby.guild.default_role, read_message_history=False)
    await town.env.settle()


async def test_a_channel_whose_past_is_hidden_is_uncertain_and_nothing_is_said_twice(town: Town) -> None:
    """Without Read Message History Discord answers with an empty channel, and no error."""
    town.clock.move_to(town.env.now())
    await plan(town, say(town))
    count = len(town.lobby.history())
    await town.services.db.write(forget)
    await hide_the_past(town)
    await town.due(town.clock.now() + timedelta(minutes=10))
    one = (await became(town))["test:1"]
    assert (one.state, one.reason) == (State.FAILED, "delivery-uncertain")
    assert len(town.lobby.history()) == count


@pytest.mark.parametrize("status", [401, 503])
async def test_a_fault_that_passes_is_tried_again_where_the_past_is_hidden(town: Town, status: int) -> None:
    """So soon the nonce keeps it from being said twice. A token that was changed passes too: its host mends it."""
    await hide_the_past(town)
    town.env.inject_error("POST", f"/channels/{town.lobby.id}/messages", status=status)
    await plan(town, say(town))
    assert (await became(town))["test:1"].state is State.PLANNED
    await town.due(town.clock.now() + timedelta(seconds=10))
    assert (await became(town))["test:1"].state is State.SENT


async def test_a_role_that_is_deleted_is_not_called_and_who_wanted_it_is_told_once(town: Town) -> None:
    role = town.guild.create_role("Delegates", mentionable=True)
    later = [say(town, f"test:{i}", ago=-i * HOUR, role_id=role.id, cause="session:1") for i in (1, 2)]
    await plan(town, *later)
    guild = town.bot.get_guild(town.guild.id)
    there = guild.get_role(role.id) if guild is not None else None
    assert there is not None
    await there.delete()
    await town.env.settle()
    await town.due(town.clock.now() + timedelta(minutes=5))
    told = [str(one.embeds[0].title) for one in town.organiser.user.dm_channel.history()]
    assert told == ["A role that was to be called is gone"]
    await town.due(town.clock.now() + HOUR)
    message = town.lobby.history()[-1]
    assert message.embeds[0].title == "Not posted: Title of test:1"
    assert "<@&" not in message.content
    assert (await became(town))["test:2"].role_id is None


async def test_a_role_that_went_unseen_is_left_out(town: Town) -> None:
    """Deleted while Caucus was away: nobody reads '@deleted-role'."""
    await plan(town, say(town, role_id=424_242_424_242))
    assert town.lobby.history()[-1].content == ""


async def test_nobody_but_the_confirmed_role_can_be_called(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever stands in what is said: the request itself says whom it may call."""
    role = town.guild.create_role("Delegates", mentionable=True)
    allowed: list[tuple[object, object]] = []
    send = discord.PartialMessageable.send

    async def noted(place: discord.PartialMessageable, **given: Any) -> discord.Message:
        may = given["allowed_mentions"].to_dict()
        allowed.append((may["parse"], may.get("roles", [])))
        return await send(place, **given)

    monkeypatch.setattr(discord.PartialMessageable, "send", noted)
    await plan(town, say(town, "calm"), say(town, "loud", role_id=role.id, channel_id=town.letters.id))
    assert sorted(allowed, key=str) == [([], [role.id]), ([], [])]
