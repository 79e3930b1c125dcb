"""Announcements from draft to what became of them, on a real file with real deliveries."""

import asyncio
import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.actor import Actor
from bot.announcements.model import AnnouncementState
from bot.announcements.service import AnnouncementService
from bot.clock import FixedClock
from bot.delivery.model import State
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, DomainError, Invalid, NotFound, Refused
from bot.servers.service import ServerService
from bot.storage import Database
from tests import NOON
from tests.announcements.conftest import At, Recorder
from tests.announcements.people import (
    CHANNEL,
    DELEGATES,
    DRAFT,
    ELSEWHERE,
    GUILD,
    MANAGER,
    MEMBER,
    NOWHERE,
    OTTO,
    OYA,
    TEN,
    scheduled,
)


async def test_a_draft_plans_nothing(announcements: AnnouncementService, at: At, sender: Recorder) -> None:
    """What was previewed and never scheduled is never posted."""
    made = (await announcements.draft(OTTO, DRAFT)).announcement
    assert (made.state, made.revision, made.due.city, made.channel_id) == (
        AnnouncementState.DRAFT,
        1,
        "Vienna",
        CHANNEL,
    )
    await at(TEN)
    assert sender.sent == []
    assert [one.announcement for one in await announcements.drafts(OYA)] == [made]


async def test_a_time_without_a_place_is_understood_in_the_servers_zone(
    announcements: AnnouncementService, servers: ServerService
) -> None:
    """Until it has chosen one, in the host's."""
    draft = replace(DRAFT, when="2027-01-18 10:00")
    assert (await announcements.draft(OTTO, draft)).announcement.due.utc == TEN
    await servers.change(MANAGER, zone="Hanoi")
    assert (await announcements.draft(OTTO, draft)).announcement.due.utc == TEN - timedelta(hours=6)


async def test_scheduled_it_is_posted_at_its_time(announcements: AnnouncementService, at: At, sender: Recorder) -> None:
    """Row and delivery stand together; afterwards the history says when and which message."""
    planned = await scheduled(announcements)
    assert planned.announcement.state is AnnouncementState.SCHEDULED
    assert planned.delivery is not None
    assert (planned.delivery.due_at, planned.delivery.useless_after) == (TEN, TEN + timedelta(hours=6))
    await at(TEN - timedelta(seconds=1))
    assert sender.sent == []
    await at(TEN)
    ((sent, late),) = sender.sent
    assert (sent.channel_id, sent.role_id, sent.message, late) == (CHANNEL, None, "announcement-post", False)
    assert await announcements.said(planned.announcement.id) == planned.announcement
    (after,) = await announcements.history(OTTO)
    assert after.delivery is not None
    assert (after.delivery.state, after.delivery.message_id) == (State.SENT, 1_001)
    assert await announcements.upcoming(OTTO) == []


async def test_what_is_scheduled_is_what_was_shown(announcements: AnnouncementService) -> None:
    """A draft changed by somebody else is shown again before it is scheduled; so it is with changes over changes."""
    made = (await announcements.draft(OTTO, DRAFT)).announcement
    changed = (await announcements.revise(OYA, made.id, 1, replace(DRAFT, title="Other"))).announcement
    assert (changed.title, changed.revision, changed.created_by) == ("Other", 2, OTTO.user_id)
    for act in (
        announcements.schedule(OTTO, made.id, 1),
        announcements.revise(OTTO, made.id, 1, DRAFT),
        announcements.discard(OTTO, made.id, 1),
    ):
        with pytest.raises(Conflict) as refused:
            await act
        assert refused.value.key == "announcement-changed"
    assert (await announcements.schedule(OTTO, made.id, 2)).announcement.title == "Other"


async def test_a_second_press_schedules_nothing_more(
    announcements: AnnouncementService, deliveries: DeliveryService
) -> None:
    """Two presses at once: one is told that it is scheduled, one delivery is planned."""
    made = (await announcements.draft(OTTO, DRAFT)).announcement
    presses = [announcements.schedule(OTTO, made.id, 1) for _ in range(2)]
    outcomes = await asyncio.gather(*presses, return_exceptions=True)
    refused = [one for one in outcomes if isinstance(one, Conflict)]
    assert [one.key for one in refused] == ["announcement-scheduled-already"]
    assert len(await deliveries.of_cause(made.cause)) == 1


async def test_a_draft_whose_time_passed_is_not_scheduled(
    announcements: AnnouncementService, clock: FixedClock, deliveries: DeliveryService
) -> None:
    """It stays a draft, with nothing planned, and can be given another time."""
    made = (await announcements.draft(OTTO, DRAFT)).announcement
    clock.move_to(TEN)
    with pytest.raises(Invalid) as refused:
        await announcements.schedule(OTTO, made.id, 1)
    assert refused.value.key == "time-past"
    assert await deliveries.of_cause(made.cause) == []
    await announcements.revise(OTTO, made.id, 1, replace(DRAFT, when="in 1 hour"))
    assert (await announcements.schedule(OTTO, made.id, 2)).on_its_way


async def test_row_delivery_and_ping_stand_or_fall_together(
    announcements: AnnouncementService, deliveries: DeliveryService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the delivery cannot be planned, neither the state nor the wish to call a role is kept."""
    made = (await announcements.draft(OTTO, replace(DRAFT, role_id=DELEGATES))).announcement

    def break_down(*_: object) -> None:
        raise RuntimeError("planned breakdown")

    monkeypatch.setattr(deliveries, "enrol", break_down)
    with pytest.raises(RuntimeError, match="planned breakdown"):
        await announcements.schedule(OTTO, made.id, 1)
    monkeypatch.undo()
    standing = await announcements.show(OTTO, made.id)
    assert standing.announcement.state is AnnouncementState.DRAFT
    assert await deliveries.pings.of_cause(made.cause) is None
    assert (await announcements.schedule(OTTO, made.id, 1)).ping_waits


async def test_a_role_is_called_once_a_second_organiser_confirmed(
    announcements: AnnouncementService, at: At, sender: Recorder
) -> None:
    """Whoever asked cannot confirm; the second one can, once."""
    planned = await scheduled(announcements, role=DELEGATES)
    number = planned.announcement.id
    assert (planned.ping_waits, planned.may_confirm) == (True, False)
    assert (await announcements.show(OYA, number)).may_confirm
    with pytest.raises(Refused) as refused:
        await announcements.confirm_ping(OTTO, number)
    assert refused.value.key == "ping-needs-second"
    confirmed = await announcements.confirm_ping(OYA, number)
    assert not confirmed.ping_waits
    assert confirmed.delivery is not None
    assert confirmed.delivery.role_id == DELEGATES
    with pytest.raises(Conflict):
        await announcements.confirm_ping(MANAGER, number)
    await at(TEN)
    assert [sent.role_id for sent, _ in sender.sent] == [DELEGATES]


async def test_without_a_second_organiser_it_is_posted_without_the_call(
    announcements: AnnouncementService, at: At, sender: Recorder
) -> None:
    """And a confirmation that comes after it was posted changes nothing."""
    planned = await scheduled(announcements, role=DELEGATES)
    await at(TEN)
    assert [sent.role_id for sent, _ in sender.sent] == [None]
    with pytest.raises(Conflict) as refused:
        await announcements.confirm_ping(OYA, planned.announcement.id)
    assert refused.value.key == "ping-too-late"
    (after,) = await announcements.history(OYA)
    assert after.delivery is not None
    assert after.ping is not None
    assert (after.delivery.role_id, after.ping.confirmed_by, after.ping_waits) == (None, None, False)


async def test_where_one_may_ping_nobody_is_asked(
    announcements: AnnouncementService, servers: ServerService, at: At, sender: Recorder
) -> None:
    """The server's own choice."""
    await servers.change(MANAGER, one_may_ping=True)
    planned = await scheduled(announcements, role=DELEGATES)
    assert not planned.ping_waits
    await at(TEN)
    assert [sent.role_id for sent, _ in sender.sent] == [DELEGATES]


async def test_nobody_calls_everybody(announcements: AnnouncementService) -> None:
    """The role that everybody has carries the server's id."""
    with pytest.raises(Invalid) as refused:
        await announcements.draft(OTTO, replace(DRAFT, role_id=GUILD))
    assert refused.value.key == "ping-everyone"
    assert await announcements.drafts(OTTO) == []


async def test_cancelled_it_is_never_posted(
    announcements: AnnouncementService, at: At, sender: Recorder, clock: FixedClock
) -> None:
    """It leaves the list for the history, with who cancelled it and when; a second time there is nothing to cancel."""
    planned = await scheduled(announcements)
    clock.move_to(NOON + timedelta(hours=1))
    gone = await announcements.cancel(OYA, planned.announcement.id)
    assert gone.delivery is not None
    assert gone.delivery.state is State.CANCELLED
    assert (gone.announcement.cancelled_by, gone.announcement.cancelled_at) == (OYA.user_id, NOON + timedelta(hours=1))
    assert await announcements.upcoming(OTTO) == []
    assert await announcements.history(OTTO) == [gone]
    with pytest.raises(Conflict) as refused:
        await announcements.cancel(OTTO, planned.announcement.id)
    assert refused.value.key == "announcement-cancelled-already"
    await at(TEN)
    assert sender.sent == []


async def test_what_was_posted_cannot_be_cancelled(announcements: AnnouncementService, at: At) -> None:
    """Nothing is half done: it stays scheduled and posted."""
    planned = await scheduled(announcements)
    await at(TEN)
    with pytest.raises(Conflict) as refused:
        await announcements.cancel(OTTO, planned.announcement.id)
    assert refused.value.key == "announcement-over"
    after = await announcements.show(OTTO, planned.announcement.id)
    assert after.announcement.state is AnnouncementState.SCHEDULED


async def test_discarded_words_are_gone(announcements: AnnouncementService, db: Database) -> None:
    """No row is left, and a number is not given twice."""
    made = (await announcements.draft(OTTO, DRAFT)).announcement
    assert await announcements.discard(OTTO, made.id, 1) == made
    with pytest.raises(NotFound):
        await announcements.show(OTTO, made.id)
    assert await db.read(lambda tx: tx.execute("SELECT count(*) FROM announcement").fetchone()[0]) == 0
    assert (await announcements.draft(OTTO, DRAFT)).announcement.id == made.id + 1


async def test_after_an_outage_it_comes_late_with_its_text(
    announcements: AnnouncementService, at: At, sender: Recorder
) -> None:
    """Each alone, however many: in a digest their texts would be lost."""
    for title in ("one", "two", "three", "four"):
        await scheduled(announcements, replace(DRAFT, title=title))
    await at(TEN + timedelta(hours=6))
    assert [(sent.data["title"], late) for sent, late in sender.sent] == [
        ("one", True),
        ("two", True),
        ("three", True),
        ("four", True),
    ]
    assert {one.delivery.state for one in await announcements.history(OTTO) if one.delivery} == {State.SENT_LATE}


async def test_useless_it_expires_and_its_author_is_told(
    announcements: AnnouncementService, at: At, sender: Recorder
) -> None:
    """Later than six hours, or than the author chose, it is not posted."""
    await scheduled(announcements)
    await scheduled(announcements, replace(DRAFT, title="Longer of use", useful_hours=12))
    await at(TEN + timedelta(hours=6, seconds=1))
    posted = [sent.data["title"] for sent, _ in sender.sent if sent.message == "announcement-post"]
    told = [sent.user_id for sent, _ in sender.sent if sent.message == "delivery-not-said"]
    assert (posted, told) == (["Longer of use"], [OTTO.user_id])
    states = {one.announcement.title: one.delivery.state for one in await announcements.history(OTTO) if one.delivery}
    assert states == {"Briefing": State.EXPIRED, "Longer of use": State.SENT_LATE}


async def test_a_channel_that_is_gone_fails_with_a_reason(
    announcements: AnnouncementService, at: At, sender: Recorder
) -> None:
    """The history has the reason, the author a private message."""
    sender.gone.add(CHANNEL)
    await scheduled(announcements)
    await at(TEN)
    (after,) = await announcements.history(OTTO)
    assert after.delivery is not None
    assert (after.delivery.state, after.delivery.reason) == (State.FAILED, "delivery-channel-gone")
    assert [sent.user_id for sent, _ in sender.sent] == [OTTO.user_id]


async def test_lists_are_in_order_and_found_by_title_or_number(announcements: AnnouncementService) -> None:
    """The next one first; drafts are no plans."""
    for day, title in ((20, "Later"), (18, "Sooner"), (19, "Between")):
        await scheduled(announcements, replace(DRAFT, title=title, when=f"2027-01-{day} 10:00 Vienna"))
    await announcements.draft(OTTO, DRAFT)

    async def titles(typed: str = "") -> list[str]:
        return [one.announcement.title for one in await announcements.upcoming(OTTO, typed)]

    assert await titles() == ["Sooner", "Between", "Later"]
    assert await titles("later") == ["Later"]
    assert await titles(" #2") == ["Sooner"]
    assert await titles("%' OR 1=1 --") == []


@pytest.mark.parametrize(
    ("actor", "key"),
    [(MEMBER, "organiser-needed"), (NOWHERE, "server-needed"), (ELSEWHERE, "announcement-not-found")],
    ids=["member", "direct message", "organiser of another server"],
)
async def test_nobody_else_may_do_anything(announcements: AnnouncementService, actor: Actor, key: str) -> None:
    """Every act is refused in the service, so that no command, button or form can forget it; nothing changes."""
    made = (await announcements.draft(OTTO, DRAFT)).announcement
    planned = (await scheduled(announcements, role=DELEGATES)).announcement
    before = [await announcements.show(OTTO, one.id) for one in (made, planned)]
    refusals: list[str] = []
    for act in (
        announcements.show(actor, made.id),
        announcements.revise(actor, made.id, 1, replace(DRAFT, title="Taken over", channel_id=CHANNEL)),
        announcements.schedule(actor, made.id, 1),
        announcements.discard(actor, made.id, 1),
        announcements.cancel(actor, planned.id),
        announcements.confirm_ping(actor, planned.id),
    ):
        with pytest.raises(DomainError) as refused:
            await act
        refusals.append(refused.value.key)
    assert set(refusals) == {key}
    assert [await announcements.show(OTTO, one.id) for one in (made, planned)] == before


@pytest.mark.parametrize("actor", [MEMBER, NOWHERE], ids=["member", "direct message"])
async def test_nobody_else_writes_or_reads_lists(announcements: AnnouncementService, actor: Actor) -> None:
    """Not even the drafts' titles."""
    await announcements.draft(OTTO, DRAFT)
    for act in (
        announcements.draft(actor, DRAFT),
        announcements.upcoming(actor),
        announcements.drafts(actor),
        announcements.history(actor),
    ):
        with pytest.raises(DomainError):
            await act
    with pytest.raises(DomainError):
        announcements.check(actor, DRAFT)
    assert await announcements.drafts(ELSEWHERE) == []
    assert len(await announcements.drafts(OTTO)) == 1


@pytest.mark.parametrize("number", [0, -1, 99, 10**17, 10**30])
async def test_a_number_that_is_none(announcements: AnnouncementService, number: int) -> None:
    """Also one that no column holds."""
    with pytest.raises(NotFound):
        await announcements.show(OTTO, number)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE announcement SET text = 'quietly changed'",
        "UPDATE announcement SET role_id = 1",
        "UPDATE announcement SET due_utc = '2099-01-01T00:00:00.000Z'",
        "UPDATE announcement SET state = 'draft', scheduled_at = NULL, scheduled_by = NULL",
        "DELETE FROM announcement",
    ],
)
async def test_the_schema_keeps_what_was_scheduled(
    announcements: AnnouncementService, db: Database, change: str
) -> None:
    """The words a second organiser agreed to are the words that are posted, whoever asks."""
    await scheduled(announcements, role=DELEGATES)
    with pytest.raises(sqlite3.IntegrityError):
        await db.write(lambda tx: tx.execute(change))
