"""What becomes of subscriptions when the world does not keep still: closed messages, people and channels that go."""

from datetime import timedelta

import pytest

from bot.actor import Actor, Permission
from bot.calendar.answers import Wanted as WantedSession
from bot.calendar.deadlines.model import DeadlineKind, WantedDeadline
from bot.clock import FixedClock
from bot.delivery.model import Delivery, State, Undeliverable
from bot.errors import DomainError
from bot.services import Services
from bot.subscriptions.model import Rhythm, Wanted, WantedDigest, WantedHours
from cogs._ui.sender import DiscordSender
from tests.delivery.channel import Channel
from tests.town import Town, words

ORGANISER = Actor(10, 1, permissions=Permission.MANAGE_GUILD)
MEMBER, OTHER = Actor(12, 1), Actor(13, 1)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


async def session(services: Services, title: str = "Reading", at: str = "2027-01-25 10:00 UTC", **more: str) -> str:
    wanted = WantedSession(title, at, reminders="none", **more)  # type: ignore[arg-type] # texts, all of them
    return (await services.calendar.add(ORGANISER, wanted)).session.ref


@pytest.mark.parametrize("reason", ["delivery-closed-to-messages", "delivery-person-gone"])
async def test_who_cannot_be_told_is_not_tried_again_and_hears_of_it(
    services: Services, clock: FixedClock, reason: str
) -> None:
    await session(services)
    channel = Channel(faults=[Undeliverable(reason)])
    await services.deliveries.start(channel)
    for what in ("everything", "body:wsis"):
        await services.subscriptions.add(MEMBER, Wanted(what, "2 days, 1 day"))
    clock.move_to(clock.now().replace(day=23, hour=10))
    await services.deliveries.run_due()
    own = (await services.subscriptions.mine(MEMBER)).own
    assert [(one.paused, one.reason) for one in own] == [(True, reason)] * 2
    clock.move_to(clock.now() + DAY)
    await services.deliveries.run_due()
    assert channel.said == [], "a paused one says nothing, and its owner is told where that can be read"
    assert services.followers.has_news(MEMBER.user_id)
    assert len(await services.followers.told(MEMBER)) == 2
    assert await services.followers.told(MEMBER) == [], "once"
    assert not (await services.subscriptions.resume(MEMBER, "1")).paused


async def test_the_next_interaction_says_what_paused_itself(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    await town.use(town.organiser, "session add", title="Reading", start="2027-01-25 10:00 UTC", reminders="none")
    await town.use(town.member, "subscribe to", what="everything", reminders="1 day")

    async def closed(self: DiscordSender, delivery: Delivery, nonce: str, *, late: bool) -> int:
        raise Undeliverable("delivery-closed-to-messages")

    monkeypatch.setattr(DiscordSender, "send", closed)
    await town.due(town.clock.now().replace(day=24, hour=10))
    await town.due(town.clock.now() + HOUR)
    shown = words(await town.use(town.member, "about"))
    assert "Private messages do not reach you" in shown
    assert "private messages" not in words(await town.use(town.member, "about"))


async def test_a_channel_and_a_role_that_go_are_told_of(town: Town) -> None:
    role = town.guild.create_role("Delegates", mentionable=True)
    await town.use(town.organiser, "subscribe to", what="everything", channel=town.letters, role=role)
    services = town.services
    await services.followed.role_gone(town.guild.id, role.id)
    await services.followed.channel_gone(town.guild.id, town.letters.id)
    await town.due(town.clock.now() + HOUR)
    said = "\n".join(str(one.embeds[0].title) for one in town.organiser.user.dm_channel.history())
    assert "A role that was called is gone" in said
    assert "A channel that was told what follows is gone" in said
    listed = words(await town.use(town.organiser, "subscribe list"))
    assert "paused by itself" in listed
    assert "calls" not in listed


async def test_a_channel_that_is_reminded_anyway_is_not_told_twice(services: Services, clock: FixedClock) -> None:
    channel = Channel()
    await services.deliveries.start(channel)
    wanted = WantedSession("Reading", "2027-01-25 10:00 UTC", reminders="1d", channel_id=77)
    await services.calendar.add(ORGANISER, wanted)
    await services.subscriptions.add(ORGANISER, Wanted("everything", "2 days, 1 day", channel_id=77))
    for day in (23, 24):
        clock.move_to(clock.now().replace(day=day, hour=10))
        await services.deliveries.run_due()
    assert len(channel.said) == 2
    await services.session_changes.change(ORGANISER, "1", WantedSession("", "2027-01-26 10:00"))
    await services.deliveries.run_due()
    assert len(channel.said) == 3, "one word of the change"


@pytest.mark.parametrize(("start", "told"), [("06:00", 0 * HOUR), ("12:00", 7 * HOUR)])
async def test_what_moves_into_the_night_is_told_before_it_begins(
    services: Services, clock: FixedClock, start: str, told: timedelta
) -> None:
    """Quiet until seven: a session that is now at six cannot wait for that, one that is now at noon can."""
    channel = Channel()
    await services.deliveries.start(channel)
    await services.followers.set_hours(MEMBER, WantedHours(quiet="22:00-07:00", place="UTC"))
    await services.subscriptions.add(MEMBER, Wanted("everything", "5 days"))
    await session(services)
    midnight = clock.now().replace(day=25, hour=0)
    clock.move_to(midnight)
    await services.session_changes.change(ORGANISER, "1", WantedSession("", f"2027-01-25 {start}"))
    heard = []
    for hours in range(9):
        clock.move_to(midnight + hours * HOUR)
        before = len(channel.said)
        await services.deliveries.run_due()
        heard += [clock.now() - midnight] * (len(channel.said) - before)
    assert heard == [told]


async def test_a_slip_of_the_pen_is_no_news_and_moves_nothing(services: Services, clock: FixedClock) -> None:
    channel = Channel()
    await services.deliveries.start(channel)
    await session(services, "Second reading")
    await services.subscriptions.add(MEMBER, Wanted("everything", "1 day"))
    await services.session_changes.change(ORGANISER, "1", WantedSession("Second readings"))
    await services.deliveries.run_due()
    assert channel.said == []
    clock.move_to(clock.now().replace(day=24, hour=10))
    await services.deliveries.run_due()
    assert len(channel.said) == 1


async def test_a_subscriber_to_a_session_hears_of_its_deadlines_and_of_their_end(
    services: Services, clock: FixedClock
) -> None:
    channel = Channel()
    await services.deliveries.start(channel)
    await session(services, negotiating_body="Ad Hoc Committee")
    for who, what in ((MEMBER, "session:1"), (OTHER, "body:AD HOC  committee")):
        await services.subscriptions.add(who, Wanted(what, "1 day"))
    visa = WantedDeadline("Visa", "2027-01-15 10:00 UTC", DeadlineKind.VISA, session="1", reminders="none")
    await services.deadlines.add(ORGANISER, visa)
    clock.move_to(clock.now().replace(day=14, hour=10))
    await services.deliveries.run_due()
    assert len(channel.said) == 2
    await services.deadlines.cancel(ORGANISER, "1")
    await services.deliveries.run_due()
    assert len(channel.said) == 4
    clock.move_to(clock.now() + 2 * DAY)
    await services.deliveries.run_due()
    assert len(channel.said) == 4


async def test_quotas_hold_and_nobody_reaches_into_another_s(services: Services) -> None:
    for tag in range(25):
        await services.subscriptions.add(MEMBER, Wanted(f"tag:t{tag}"))
    with pytest.raises(DomainError) as caught:
        await services.subscriptions.add(MEMBER, Wanted("tag:more"))
    assert caught.value.key == "subscription-many"
    with pytest.raises(DomainError) as caught:
        await services.subscriptions.add(MEMBER, Wanted("everything", channel_id=77))
    assert caught.value.key.startswith("organiser-needed")
    await services.subscriptions.add(ORGANISER, Wanted("everything", channel_id=77))
    for who in (OTHER, Actor(10, 2, permissions=Permission.MANAGE_GUILD)):
        for number in ("1", "26"):
            with pytest.raises(DomainError) as caught:
                await services.subscriptions.stop(who, number)
            assert caught.value.key in {"subscription-not-found", "subscription-channels-only-organisers"}


async def test_forgetting_takes_everything_of_a_person_s(services: Services, clock: FixedClock) -> None:
    channel = Channel()
    await services.deliveries.start(channel)
    await session(services)
    await services.followers.set_hours(MEMBER, WantedHours("22:00-07:00", "Vienna"))
    await services.subscriptions.add(MEMBER, Wanted("everything", "1 day"))
    await services.subscriptions.add_digest(MEMBER, WantedDigest(Rhythm.DAILY, "8:00", "Vienna"))
    assert await services.subscriptions.forget(MEMBER.user_id) == 3
    clock.move_to(clock.now().replace(day=25, hour=12))
    await services.deliveries.run_due()
    assert channel.said == []
    assert (await services.subscriptions.mine(MEMBER)).own == ()


async def test_after_days_without_power_one_digest_and_no_flood(services: Services, clock: FixedClock) -> None:
    channel = Channel()
    await services.deliveries.start(channel)
    for day in range(12, 20):
        await session(services, f"Day {day}", f"2027-01-{day} 18:00 UTC")
    await services.subscriptions.add_digest(MEMBER, WantedDigest(Rhythm.DAILY, "8:00", "Vienna"))
    clock.move_to(clock.now().replace(day=17, hour=9))
    await services.deliveries.run_due()
    assert len(channel.said) == 1
    states = [one.state for one in await services.deliveries.list_of(None, list(State))]
    assert states == [State.SENT_LATE]
