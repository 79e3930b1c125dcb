"""Rosters: slots claimed once, a waiting list in order, exchanges, reminders; never told to others."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.actor import Actor
from bot.calendar.answers import Wanted
from bot.calendar.model import Standing
from bot.calendar.programme.model import WantedItem
from bot.clock import FixedClock
from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.room.rosters.model import Region, RosterView, Wish
from bot.services import Services
from tests.room.conftest import Deaf
from tests.room.people import (
    CHANNEL,
    ELSEWHERE,
    ENDS,
    IN_PRIVATE,
    MIRA,
    MUSA,
    NILS,
    ORGANISER,
    OUTSIDER,
    STARTS,
    member,
)


async def opened(room: Services, slots: int, item: str = "item:1") -> RosterView:
    """Open a roster with so many slots of three minutes."""
    return await room.rosters.open(ORGANISER, "1", item, Wish(slots, 3, CHANNEL))


def names(view: RosterView) -> tuple[dict[int, int], list[int]]:
    """Return who has which slot and who waits, by account."""
    return {slot: one.user_id for slot, one in view.speakers.items()}, [one.user_id for one in view.waiting]


async def test_two_want_the_last_slot_in_the_same_second(room: Services, sender: Deaf) -> None:
    """Forty at once want three: three get one each, the others wait in order, all are told which."""
    await opened(room, 3)
    done = await asyncio.gather(*(room.rosters.claim(member(one), "1") for one in range(40)))
    got = [one.claim.slot for one in done if one.claim.slot is not None]
    assert sorted(got) == [1, 2, 3]
    assert sorted(one.place for one in done if one.full) == list(range(1, 38))
    again = await room.rosters.claim(member(39), "1")
    assert (again.place, again.full) == (done[39].place, False), "asking twice keeps the place"
    await room.deliveries.run_due()
    assert sender.said == [("room-roster", 0)], "nobody is told privately what they were answered"


async def test_a_slot_given_back_goes_to_the_next_in_line(room: Services, sender: Deaf) -> None:
    """Who is told at once; also where it is given back from a private message."""
    await opened(room, 1)
    for one in (MIRA, MUSA, NILS):
        await room.rosters.claim(one, "roster:1", region=Region.AFRICA)
    await room.rosters.release(IN_PRIVATE, "1")
    await room.deliveries.run_due()
    assert sender.said[1:] == [("room-moved-up", MUSA.user_id)]
    view = await room.rosters.view(MIRA, "1")
    assert names(view) == ({1: MUSA.user_id}, [NILS.user_id])
    assert view.regions() == {Region.AFRICA: 1}
    await room.rosters.take_off(ORGANISER, "1", MUSA.user_id)
    await room.deliveries.run_due()
    assert sorted(sender.said[2:]) == [("room-moved-up", NILS.user_id), ("room-taken-off", MUSA.user_id)]


async def test_more_slots_are_given_to_those_who_wait(room: Services) -> None:
    """Opening it again changes its size, never below a slot that is taken."""
    await opened(room, 1)
    for one in (MIRA, MUSA, NILS):
        await room.rosters.claim(one, "1")
    assert names(await opened(room, 2)) == ({1: MIRA.user_id, 2: MUSA.user_id}, [NILS.user_id])
    with pytest.raises(Conflict, match="room-slots-taken"):
        await opened(room, 1)
    await room.rosters.close(ORGANISER, "1")
    with pytest.raises(Conflict, match="room-roster-closed"):
        await room.rosters.claim(member(1), "1")
    await room.rosters.release(MIRA, "1")
    assert names(await room.rosters.view(NILS, "1")) == ({2: MUSA.user_id}, [NILS.user_id]), "closed: nobody moves up"


async def test_slots_are_chosen_and_changed(room: Services) -> None:
    await opened(room, 3)
    assert (await room.rosters.claim(MIRA, "1", slot=2)).claim.slot == 2
    with pytest.raises(Conflict, match="room-slot-taken"):
        await room.rosters.claim(MUSA, "1", slot=2)
    with pytest.raises(Invalid, match="room-slot-unknown"):
        await room.rosters.claim(MUSA, "1", slot=4)
    assert (await room.rosters.claim(MIRA, "1", slot=3)).claim.slot == 3
    assert (await room.rosters.claim(MIRA, "1")).claim.slot == 3, "asking without a slot keeps it"


async def test_two_change_places_when_both_want_it(room: Services, sender: Deaf) -> None:
    await opened(room, 3)
    await room.rosters.claim(MIRA, "1")
    await room.rosters.claim(MUSA, "1")
    await room.swaps.ask(MIRA, "1", MUSA.user_id)
    with pytest.raises(NotFound, match="room-question-gone"):
        await room.swaps.decide(NILS, 1, agreed=True)
    claim = await room.swaps.decide(Actor(MUSA.user_id, None), 1, agreed=True)
    assert claim.slot == 1
    assert names(await room.rosters.view(NILS, "1")) == ({1: MUSA.user_id, 2: MIRA.user_id}, [])
    await room.swaps.ask(MIRA, "1", MUSA.user_id)
    await room.rosters.claim(MUSA, "1", slot=3)
    with pytest.raises(Conflict, match="room-swap-stale"):
        await room.swaps.decide(MUSA, 2, agreed=True)
    await room.swaps.decide(MUSA, 2, agreed=False)
    await room.deliveries.run_due()
    told = [message for message, user in sender.said if user == MIRA.user_id]
    assert sorted(told) == ["room-swap-done", "room-swap-refused"]
    with pytest.raises(Invalid, match="room-swap-self"):
        await room.swaps.ask(MIRA, "1", MIRA.user_id)


async def test_a_speaker_is_reminded_once_and_again_only_for_another_time(
    room: Services, clock: FixedClock, sender: Deaf
) -> None:
    """An hour before; whoever waits is not; a meeting that moves takes the reminder along."""
    await opened(room, 1)
    await room.rosters.claim(MIRA, "1")
    await room.rosters.claim(MUSA, "1")
    reminders: list[int] = []
    await room.programme.change(ORGANISER, "1", "meeting:1", WantedItem("2027-01-25 12:00-13:00"))
    for minutes in (-61, -59, 59, 61, 90):
        clock.move_to(STARTS + timedelta(minutes=minutes))
        await room.deliveries.run_due()
        reminders.append(sender.said.count(("room-speak-reminder", MIRA.user_id)))
    assert reminders == [0, 0, 0, 1, 1], "at 12:00 now, so at 11:00"
    await room.session_changes.change(ORGANISER, "1", Wanted(start="2027-01-27 10:00"))
    clock.move_to(STARTS + timedelta(days=2, minutes=75))
    await room.deliveries.run_due()
    assert sender.said.count(("room-speak-reminder", MIRA.user_id)) == 2
    assert ("room-speak-reminder", MUSA.user_id) not in sender.said


async def test_a_speaker_hears_the_time_that_holds_and_nothing_of_a_suspended_session(
    room: Services, clock: FixedClock, sender: Deaf
) -> None:
    """Within its last hour the meeting goes a quarter earlier, and back; the other session is suspended."""
    await opened(room, 1)
    await room.rosters.claim(MIRA, "1")
    clock.move_to(STARTS - timedelta(minutes=50))
    await room.deliveries.run_due()
    for hours in ("9:45-13:00", "10:00-13:00"):
        clock.move_to(clock.now() + timedelta(minutes=1))
        await room.programme.change(ORGANISER, "1", "meeting:1", WantedItem(f"2027-01-25 {hours}"))
        await room.deliveries.run_due()
    assert sender.said.count(("room-speak-reminder", MIRA.user_id)) == 3
    await room.programme.change(ORGANISER, "1", "meeting:1", WantedItem("2027-01-25 15:30-18:00"))
    await room.session_changes.change(ORGANISER, "1", Wanted(standing=Standing.SUSPENDED))
    clock.move_to(STARTS + timedelta(hours=5))
    await room.deliveries.run_due()
    assert sender.said.count(("room-speak-reminder", MIRA.user_id)) == 3


async def test_late_and_nobody_waits_the_organiser_is_told(room: Services, clock: FixedClock, sender: Deaf) -> None:
    await opened(room, 2)
    for one in (MIRA, MUSA):
        await room.rosters.claim(one, "1")
    await room.rosters.release(MIRA, "1")
    clock.move_to(STARTS - timedelta(hours=3))
    await room.rosters.release(MUSA, "1")
    await room.deliveries.run_due()
    assert [one for one in sender.said if one[0] == "room-slot-free"] == [("room-slot-free", ORGANISER.user_id)]


@pytest.mark.parametrize("actor", [OUTSIDER, ELSEWHERE, IN_PRIVATE], ids=lambda one: one.name)
async def test_nobody_else_learns_or_changes_anything(room: Services, actor: Actor) -> None:
    """The matrix: each way in, each person who is not of this coalition."""
    await opened(room, 2)
    await room.rosters.claim(MUSA, "1")
    await room.rosters.claim(NILS, "1")
    attempts: list[Callable[[], Awaitable[object]]] = [
        lambda: room.rosters.view(actor, "1"),
        lambda: room.rosters.claim(actor, "1"),
        lambda: room.rosters.choose_region(actor, "1", Region.GLOBAL),
        lambda: room.rosters.take_off(actor, "1", MUSA.user_id),
        lambda: room.rosters.close(actor, "1"),
        lambda: room.rosters.open(actor, "1", "item:2", Wish(1, 1, 1)),
        lambda: room.swaps.ask(actor, "1", MUSA.user_id),
        lambda: room.swaps.decide(actor, 1, agreed=True),
        lambda: room.rosters.release(actor, "1"),
        lambda: room.rosters.take_off(MIRA, "1", MUSA.user_id),
    ]
    for attempt in attempts:
        with pytest.raises((Refused, NotFound, Invalid)):
            await attempt()
    if actor is ELSEWHERE:
        assert await room.rosters.here(actor) == []
    assert names(await room.rosters.view(MIRA, "1"))[0] == {1: MUSA.user_id, 2: NILS.user_id}


@pytest.mark.parametrize(
    ("item", "wish", "error"),
    [
        ("item:9", Wish(1, 1, CHANNEL), NotFound),
        ("Preamble", Wish(1, 1, CHANNEL), NotFound),
        ("item:1", Wish(0, 1, CHANNEL), Invalid),
        ("item:1", Wish(41, 1, CHANNEL), Invalid),
        ("item:1", Wish(1, 61, CHANNEL), Invalid),
    ],
)
async def test_what_cannot_be_opened(room: Services, item: str, wish: Wish, error: type[Exception]) -> None:
    with pytest.raises(error):
        await room.rosters.open(ORGANISER, "1", item, wish)


async def test_whoever_is_erased_is_off_and_the_next_moves_up(room: Services, sender: Deaf) -> None:
    """By their own wish, and by `forget`."""
    await opened(room, 1)
    for one in (MIRA, MUSA, NILS):
        await room.rosters.claim(one, "1")
    await room.privacy.erase(MIRA)
    assert names(await room.rosters.view(NILS, "1")) == ({1: MUSA.user_id}, [NILS.user_id])
    await room.db.write(lambda tx: room.rosters.forget(tx, MUSA.user_id))
    assert names(await room.rosters.view(NILS, "1")) == ({1: NILS.user_id}, [])
    await room.deliveries.run_due()
    assert ("room-moved-up", NILS.user_id) in sender.said


async def test_who_spoke_is_erased_thirty_days_after_the_session(room: Services, clock: FixedClock) -> None:
    await opened(room, 1)
    await room.rosters.claim(MIRA, "1")
    for days, kept in ((29, {1: MIRA.user_id}), (30.1, {})):
        clock.move_to(ENDS + timedelta(days=days))
        await room.deliveries.run_due()
        assert names(await room.rosters.view(MUSA, "1"))[0] == kept, days


async def test_an_item_off_the_programme_takes_no_more_speakers(room: Services) -> None:
    await opened(room, 1)
    await room.programme.remove(ORGANISER, "1", "item:1")
    with pytest.raises(Conflict, match="room-roster-closed"):
        await room.rosters.claim(MIRA, "1")


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_people_do_no_slot_is_free_while_somebody_waits(room: Services, seed: int) -> None:
    """Seeded schedules of claims, changes, exchanges and slots given back: nobody is lost or there twice."""
    rng = random.Random(seed)
    await opened(room, 4)
    people, there = [member(one) for one in range(9)], set[int]()
    for _ in range(60):
        who, other = rng.sample(people, 2)
        try:
            match rng.randrange(5):
                case 0 | 1:
                    await room.rosters.claim(who, "1", rng.choice([None, None, 1, 2, 3, 4]))
                    there.add(who.user_id)
                case 2:
                    await room.rosters.release(who, "1")
                    there.discard(who.user_id)
                case 3:
                    await room.swaps.ask(who, "1", other.user_id)
                case _:
                    await room.swaps.decide(who, rng.randrange(1, 12), agreed=True)
        except (Conflict, NotFound):
            pass
        speakers, waiting = names(await room.rosters.view(MIRA, "1"))
        assert {*speakers.values(), *waiting} == there
        assert len(speakers) + len(waiting) == len(there)
        assert len(speakers) == min(4, len(there)) or not waiting
