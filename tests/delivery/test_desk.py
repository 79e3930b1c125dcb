"""The desk on a real file: late, useless, digested, failed, tried again, looked for after a restart."""

import asyncio
from datetime import timedelta

import pytest

from bot.clock import FixedClock
from bot.delivery.model import Delivery, Passing, State, Undeliverable
from bot.delivery.service import DeliveryService
from bot.storage import Database
from tests.delivery.channel import SETTINGS, Channel, by_key, service_on
from tests.delivery.rows import NOW, new

HOUR = timedelta(hours=1)


async def test_punctual_late_and_useless(db: Database) -> None:
    """On time as it is, after an hour with the late label, after its use not at all, and its creator is told."""
    clock, channel = FixedClock(NOW), Channel()
    service = service_on(db, clock)
    await db.write(
        lambda tx: service.enrol(
            tx,
            [
                new("punctual", due=NOW),
                new("late", due=NOW - HOUR, useful=3 * HOUR, channel_id=11),
                new("useless", due=NOW - 3 * HOUR, useful=HOUR, channel_id=12),
            ],
        )
    )
    await service.start(channel)
    await service.run_due()
    rows = await by_key(service)
    assert sorted((keys[0], late) for keys, _, late in channel.said if "notice" not in keys[0]) == [
        ("late", True),
        ("punctual", False),
    ]
    assert rows["punctual"].state is State.SENT
    assert rows["late"].state is State.SENT_LATE
    assert (rows["useless"].state, rows["useless"].reason) == (State.EXPIRED, "delivery-expired")
    (notice,) = [one for one in rows.values() if one.message == "delivery-not-said"]
    assert (notice.user_id, notice.data["title"], notice.state) == (5, "title of useless", State.SENT)
    await service.stop()


async def test_a_backlog_is_one_message(db: Database) -> None:
    clock, channel = FixedClock(NOW), Channel()
    service = service_on(db, clock)
    overdue = [new(f"o{i}", due=NOW - HOUR + timedelta(minutes=i), useful=3 * HOUR) for i in range(4)]
    await db.write(lambda tx: service.enrol(tx, overdue))
    await service.start(channel)
    await service.run_due()
    assert channel.keys == [["o0", "o1", "o2", "o3"]]
    rows = await by_key(service)
    assert {one.state for one in rows.values()} == {State.SENT_LATE}
    assert {one.message_id for one in rows.values()} == {1}
    assert all(len(nonce) <= 25 for _, nonce, _ in channel.said)
    await service.stop()


async def test_what_falls_together_is_one_message_and_none_of_it_late(db: Database) -> None:
    """More than are claimed at a time, in two places: two messages."""
    clock, channel = FixedClock(NOW), Channel()
    service = service_on(db, clock)
    word = {"title": "moved", "together": "moved"}
    planned = [new(f"{i}", channel_id=10 if i < 45 else 11, data=word) for i in range(75)]
    planned.append(new("soon", data=word, due=NOW + timedelta(seconds=50)))
    await db.write(lambda tx: service.enrol(tx, planned))
    await service.start(channel)
    await service.run_due()
    assert sorted(len(keys) for keys in channel.keys) == [30, 46]
    assert {one.state for one in (await by_key(service)).values()} == {State.SENT}
    await service.stop()


async def test_a_long_backlog_is_one_digest_though_it_is_claimed_in_parts(db: Database) -> None:
    clock, channel = FixedClock(NOW), Channel()
    service = service_on(db, clock)
    overdue = [
        new(f"{place}:{i}", channel_id=place, due=NOW - HOUR + timedelta(seconds=i), useful=3 * HOUR)
        for i in range(40)
        for place in range(10, 15)
    ]
    await db.write(lambda tx: service.enrol(tx, overdue))
    await service.start(channel)
    await service.run_due()
    assert [len(keys) for keys in channel.keys] == [40] * 5
    await service.stop()


async def test_what_can_never_be_sent_fails_with_its_reason_and_is_told(db: Database) -> None:
    clock = FixedClock(NOW)
    channel = Channel(faults=[Undeliverable("delivery-channel-gone"), Undeliverable("delivery-closed-to-messages")])
    service = service_on(db, clock)
    await db.write(lambda tx: service.enrol(tx, [new()]))
    await service.start(channel)
    await service.run_due()
    first, notice = (await by_key(service)).values()
    assert (first.state, first.reason) == (State.FAILED, "delivery-channel-gone")
    assert (notice.user_id, notice.state, notice.reason) == (5, State.FAILED, "delivery-closed-to-messages")
    assert channel.said == []
    await service.stop()


async def test_a_passing_fault_is_tried_again_with_the_same_nonce_until_it_is_given_up(db: Database) -> None:
    clock = FixedClock(NOW)
    channel = Channel(faults=[Passing("502"), RuntimeError("a bug in a renderer")])
    service = service_on(db, clock)
    await db.write(lambda tx: service.enrol(tx, [new(useful=timedelta(days=9))]))
    await service.start(channel)
    await service.run_due()
    assert (await by_key(service))["test:1"].state is State.PLANNED
    for seconds in (9, 10, 40, 200):
        clock.move_to(NOW + timedelta(seconds=seconds))
        await service.run_due()
    row = (await by_key(service))["test:1"]
    assert (row.state, row.attempts) == (State.SENT, 3)
    assert channel.said[0][1] == f"caucus-{row.ref}"

    channel.faults = [Passing("502")] * 150
    await db.write(lambda tx: service.enrol(tx, [new("doomed", due=NOW + HOUR, useful=timedelta(days=9))]))
    for hours in range(1, 90, 3):
        clock.move_to(NOW + hours * HOUR)
        await service.run_due()
    row = (await by_key(service))["doomed"]
    assert (row.state, row.reason) == (State.FAILED, "delivery-gave-up")
    assert row.attempts > SETTINGS.attempts
    await service.stop()


async def test_what_was_claimed_before_a_restart_is_looked_for(db: Database) -> None:
    """Found: recorded, not sent again. Not found: sent."""
    clock = FixedClock(NOW)
    stuck, service = Channel(gate=asyncio.Event()), service_on(db, clock)
    await db.write(lambda tx: service.enrol(tx, [new("there"), new("missing", channel_id=11)]))
    await service.start(stuck)
    await asyncio.sleep(0.2)
    assert service._desk is not None
    await service._desk.close(0)
    await service.stop()
    assert {one.state for one in (await by_key(service)).values()} == {State.CLAIMED}

    again, channel = service_on(db, clock), Channel(there={"there": 4711})
    await again.start(channel)
    await again.run_due()
    rows = await by_key(again)
    assert channel.keys == [["missing"]]
    assert (rows["there"].state, rows["there"].message_id) == (State.SENT, 4711)
    assert rows["missing"].state is State.SENT
    await again.stop()


async def test_a_slow_channel_keeps_no_other_waiting_and_order_is_kept(db: Database) -> None:
    clock = FixedClock(NOW)
    service = service_on(db, clock)

    class Slow(Channel):
        async def send(self, delivery: Delivery, nonce: str, *, late: bool) -> int:
            if delivery.channel_id == 10:
                await gate.wait()
            return await Channel.send(self, delivery, nonce, late=late)

    gate, channel = asyncio.Event(), Slow()
    planned = [new(f"slow{i}", due=NOW - timedelta(seconds=9 - i)) for i in range(3)]
    await db.write(lambda tx: service.enrol(tx, [*planned, new("quick", channel_id=11)]))
    await service.start(channel)
    await asyncio.sleep(0.2)
    assert channel.keys == [["quick"]]
    # What is in hand is not taken for left behind by a look that comes meanwhile.
    assert service._runner is not None
    await service._runner.look()
    gate.set()
    await service.run_due()
    assert channel.keys == [["quick"], ["slow0"], ["slow1"], ["slow2"]]
    await service.stop()


async def test_what_became_useless_while_it_waited_is_not_said(db: Database) -> None:
    clock, channel = FixedClock(NOW), Channel(gate=asyncio.Event())
    service = service_on(db, clock)
    await db.write(lambda tx: service.enrol(tx, [new("first")]))
    await service.start(channel)
    await asyncio.sleep(0.1)
    await db.write(lambda tx: service.enrol(tx, [new("second", useful=timedelta(minutes=1))]))
    await asyncio.sleep(0.1)
    clock.move_to(NOW + timedelta(minutes=2))
    assert channel.gate is not None
    channel.gate.set()
    await service.run_due()
    rows = await by_key(service)
    assert (rows["first"].state, rows["second"].state) == (State.SENT, State.EXPIRED)
    assert "second" not in str(channel.said)
    await service.stop()


async def test_messages_that_may_still_arrive_are_repeated_alone_and_later_together(db: Database) -> None:
    """Only under its own nonce would Discord know a message again that was on its way."""
    clock = FixedClock(NOW)
    channel, service = Channel(faults=[Passing("502")] * 6), service_on(db, clock)
    keys = ["a", "b", "c"]
    await db.write(lambda tx: service.enrol(tx, [new(key, useful=timedelta(days=1)) for key in keys]))
    await service.start(channel)
    await service.run_due()
    clock.move_to(NOW + timedelta(minutes=4))
    await service.run_due()
    assert channel.faults == []
    rows = await by_key(service)
    assert [(one.attempts, one.digest) for one in rows.values()] == [(2, None)] * 3
    clock.move_to(NOW + timedelta(hours=1))
    await service.run_due()
    assert channel.keys == [keys]
    await service.stop()


async def test_when_there_is_a_connection_again_what_waited_is_said_at_once_and_together(db: Database) -> None:
    """The first one that gets through calls the others; each try before that never left and does not count."""
    clock = FixedClock(NOW)
    offline = Passing("no connection", offline=True)
    channel, service = Channel(faults=[offline] * 6), service_on(db, clock)
    planned = [new(f"{place}:{i}", channel_id=place, useful=timedelta(days=1)) for place in (10, 11) for i in range(3)]
    await db.write(lambda tx: service.enrol(tx, planned))
    await service.start(channel)
    await service.run_due()
    assert {one.attempts for one in (await by_key(service)).values()} == {0}
    early = new("early", channel_id=12, due=NOW + HOUR, useful=timedelta(days=1))
    await db.write(lambda tx: service.enrol(tx, [early]))
    clock.move_to(NOW + 2 * HOUR)
    channel.faults = [offline] * 3
    await service.run_due()
    assert channel.keys == []
    clock.move_to(NOW + 2 * HOUR + timedelta(minutes=5))
    await db.write(lambda tx: service.enrol(tx, [new("now", channel_id=13, due=clock.now())]))
    await service.run_due()
    assert channel.keys[0] == ["now"]
    assert sorted(channel.keys[1:]) == [["10:0", "10:1", "10:2"], ["11:0", "11:1", "11:2"], ["early"]]
    await service.stop()


async def test_an_attempt_stays_counted_when_the_look_up_never_left(db: Database) -> None:
    """It may stand in the channel, so it is looked for until that works."""
    clock = FixedClock(NOW)
    offline = Passing("no connection", offline=True)
    channel, service = Channel(faults=[Passing("502")], blind=[offline, offline]), service_on(db, clock)
    await db.write(lambda tx: service.enrol(tx, [new()]))
    await service.start(channel)
    for minutes in range(4):
        clock.move_to(NOW + timedelta(minutes=minutes))
        channel.there = {"test:1": 99}
        await service.run_due()
    row = (await by_key(service))["test:1"]
    assert (row.state, row.message_id, channel.said) == (State.SENT, 99, [])
    await service.stop()


async def test_a_fate_nobody_can_find_out_is_called_uncertain(db: Database) -> None:
    clock = FixedClock(NOW)
    channel = Channel(faults=[Passing("502")], blind=[Passing("503")] * 99)
    service = service_on(db, clock)
    await db.write(lambda tx: service.enrol(tx, [new()]))
    await service.start(channel)
    for hours in range(0, 30, 2):
        clock.move_to(NOW + hours * HOUR)
        await service.run_due()
    row = (await by_key(service))["test:1"]
    assert (row.state, row.reason) == (State.FAILED, "delivery-uncertain")
    await service.stop()


async def claimed(service: DeliveryService, *keys: str) -> None:
    """Wait until these are in the desk's hand."""
    while {(await by_key(service))[key].state for key in keys} != {State.CLAIMED}:  # noqa: ASYNC110 - rows set no event
        await asyncio.sleep(0)


@pytest.mark.parametrize("reached", [False, True])
async def test_what_is_cancelled_while_a_try_fails_is_not_sent_by_the_next(db: Database, *, reached: bool) -> None:
    """Whether that try may have reached Discord, or certainly never left this machine."""
    clock, channel = FixedClock(NOW), Channel(gate=asyncio.Event(), faults=[Passing("cut off", reached=reached)])
    service = service_on(db, clock)
    await db.write(lambda tx: service.enrol(tx, [new("off", due=NOW, useful=9 * HOUR)]))
    await service.start(channel)
    trying = asyncio.create_task(service.run_due())
    await claimed(service, "off")
    assert await db.write(lambda tx: service.cancel_keys(tx, ["off"])) == 1
    assert channel.gate is not None
    channel.gate.set()
    await trying
    for minutes in (1, 10, 60):
        clock.move_to(NOW + timedelta(minutes=minutes))
        await service.run_due()
    one = (await by_key(service))["off"]
    assert (one.state, one.reason, channel.said) == (State.CANCELLED, "delivery-cancelled", [])
    await service.stop()


async def test_what_is_cancelled_while_it_waits_for_its_turn_is_not_sent(db: Database) -> None:
    """Five for one place; the first is on its way, the fourth is called off."""
    clock, channel = FixedClock(NOW), Channel(gate=asyncio.Event())
    service = service_on(db, clock)
    data = {"title": "one of five", "alone": True}
    await db.write(lambda tx: service.enrol(tx, [new(f"{i}", due=NOW, useful=HOUR, data=data) for i in range(5)]))
    await service.start(channel)
    sending = asyncio.create_task(service.run_due())
    await claimed(service, *"01234")
    await db.write(lambda tx: service.cancel_keys(tx, ["3"]))
    async with asyncio.timeout(10):
        while service._desk is None or not service._desk._called_off:  # noqa: ASYNC110 - nor does the desk
            await asyncio.sleep(0)
    assert channel.gate is not None
    channel.gate.set()
    await sending
    assert channel.keys == [["0"], ["1"], ["2"], ["4"]]
    assert (await by_key(service))["3"].state is State.CANCELLED
    await service.stop()
