"""Personal reminders, through the service and as people meet them on simcord."""

from datetime import timedelta

import pytest

from bot.actor import Actor
from bot.clock import FixedClock
from bot.errors import DomainError
from bot.reminders.service import LONGEST, MOST
from bot.services import Services
from bot.subscriptions.model import WantedHours
from tests.delivery.channel import Channel
from tests.town import Town, is_private, words

ME, SOMEBODY = Actor(10, 1), Actor(11, 1)
HOUR = timedelta(hours=1)


async def test_it_waits_with_its_number_and_can_be_taken_back(services: Services, clock: FixedClock) -> None:
    mine = services.reminders
    first = await mine.add(ME, "in 2 hours", "Call the chair")
    second = await mine.add(ME, "tomorrow 9:00 New York", "Read Rev.3")
    await mine.add(SOMEBODY, "in 1 hour", "Not yours")
    assert (first.number, first.at.utc) == (1, clock.now() + 2 * HOUR)
    assert [(one.number, one.text, one.at.city) for one in await mine.waiting(ME)] == [
        (1, "Call the chair", first.at.city),
        (2, "Read Rev.3", "New York"),
    ]
    assert second.at.zone == "America/New_York"
    await mine.cancel(ME, 1)
    assert [one.number for one in await mine.waiting(ME)] == [2]
    assert (await mine.add(ME, "in 3 hours", "Next")).number == 3, "a number is not given twice"


@pytest.mark.parametrize(
    ("when", "text", "key"),
    [
        ("yesterday 10:00", "x", "time-past"),
        ("soon", "x", "time-unclear"),
        ("in 2 hours", " \u202e ", "reminder-empty"),
        ("in 2 hours", "x" * (LONGEST + 1), "reminder-long"),
        ("2027-07-18 10:00 EST", "x", "zone-abbreviation"),
        ("29 February 2027 10:00 Vienna", "x", "time-no-leap-day"),
        ("2027-02-31 10:00", "x", "time-no-such-date"),
        ("03/04/2027 10:00", "x", "time-ambiguous-date"),
        ("tomorrow 10:00 Xqzwk", "x", "zone-unknown"),
    ],
)
async def test_what_cannot_be_taken_is_said_and_nothing_waits(
    services: Services, when: str, text: str, key: str
) -> None:
    with pytest.raises(DomainError) as caught:
        await services.reminders.add(ME, when, text)
    assert caught.value.key == key
    assert await services.reminders.waiting(ME) == []


async def test_somebody_else_s_cannot_be_cancelled_snoozed_or_seen(services: Services) -> None:
    await services.reminders.add(ME, "in 2 hours", "Mine")
    for act in (services.reminders.cancel(SOMEBODY, 1), services.reminders.snooze(SOMEBODY, 1, HOUR)):
        with pytest.raises(DomainError) as caught:
            await act
        assert caught.value.key == "reminder-not-found"
    assert await services.reminders.waiting(SOMEBODY) == []
    assert len(await services.reminders.waiting(ME)) == 1


async def test_a_person_has_only_so_many(services: Services) -> None:
    for minute in range(MOST):
        await services.reminders.add(ME, f"in {minute + 5} minutes", "x")
    with pytest.raises(DomainError) as caught:
        await services.reminders.add(ME, "in 2 hours", "one more")
    assert caught.value.key == "reminder-many"
    await services.reminders.add(SOMEBODY, "in 2 hours", "somebody else may")


async def test_it_comes_privately_once_and_is_put_off_once(town: Town) -> None:
    planned = await town.use(town.member, "remind me", when="in 2 hours", about="Call @everyone *now*")
    assert is_private(planned)
    before = len(town.lobby.history())
    await town.due(town.clock.now() + 3 * HOUR)
    inbox = town.member.user.dm_channel
    (message,) = inbox.history()
    assert "Call" in str(message.embeds[0].description)
    assert "@everyone" not in str(message.embeds[0].description)
    assert "Late" in message.content
    assert len(town.lobby.history()) == before
    again = await town.member.user.click(message, label="In an hour")
    assert "It will come again" in words(again)
    twice = await town.member.user.click(message, label="Tomorrow morning")
    assert "come again already" in words(twice)
    await town.due(town.clock.now() + 2 * HOUR)
    await town.due(town.clock.now() + 48 * HOUR)
    assert len(inbox.history()) == 2


async def test_the_list_and_the_menu_of_a_message(town: Town) -> None:
    assert "no reminders" in words(await town.use(town.member, "remind list"))
    message = await town.organiser.send(town.lobby, "Vote at six")
    opened = await town.member.context_menu(town.lobby, "Remind me", message)
    done = await town.member.submit_modal(opened, {"when": "in 5 hours", "about": ""})
    assert is_private(done)
    assert str(message.id) in words(done)
    listed = words(await town.use(town.member, "remind list"))
    assert "#1" in listed
    gone = await town.use(town.member, "remind cancel", reminder="#1")
    assert "Cancelled" in words(gone)


@pytest.mark.parametrize(
    ("when", "utc", "adjusted"),
    [
        ("2027-03-28 02:30 Vienna", "2027-03-28T01:00", "missing"),
        ("2027-10-31 02:30 Vienna", "2027-10-31T00:30", "repeated"),
        ("29 February 2028 10:00 Kathmandu", "2028-02-29T04:15", "no"),
        ("2027-04-04 01:45 Lord Howe", "2027-04-03T14:45", "repeated"),
    ],
)
async def test_hours_that_clocks_skip_or_repeat_are_decided_and_said(
    services: Services, when: str, utc: str, adjusted: str
) -> None:
    at = (await services.reminders.add(ME, when, "x")).at
    assert (f"{at.utc:%Y-%m-%dT%H:%M}", at.adjusted.value) == (utc, adjusted)


async def test_times_are_those_of_one_s_own_place_and_so_is_the_morning(services: Services, clock: FixedClock) -> None:
    await services.followers.set_hours(ME, WantedHours(place="Nairobi"))
    at = (await services.reminders.add(ME, "tomorrow 9:00", "Call")).at
    assert (at.city, f"{at.utc:%H:%M}") == ("Nairobi", "06:00")
    await services.deliveries.start(Channel())
    clock.move_to(at.utc)
    await services.deliveries.run_due()
    again = await services.reminders.snooze(ME, 1, None)
    assert again.at.utc - at.utc == 23 * HOUR
    assert [one.at.city for one in await services.reminders.waiting(ME)] == ["Nairobi"]
