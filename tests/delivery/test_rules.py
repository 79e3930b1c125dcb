"""When something is said, tried again, digested, given up: pure."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from bot.delivery.digest import MOST, sort_out
from bot.delivery.model import Delivery, NewDelivery, State
from bot.delivery.notices import notices
from bot.delivery.planner import lost_sight, order, reminders, retry_at, verdict
from tests.delivery.rows import NOW, new

DAY, HOUR, MINUTE, SECOND = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)
LATE = timedelta(seconds=120)


def stored(number: int = 1, **more: object) -> Delivery:
    """Return a claimed delivery due a while before NOW."""
    planned = new(f"test:{number}", due=NOW - HOUR, useful=DAY)
    known = {field.name: getattr(planned, field.name) for field in fields(NewDelivery)}
    base = Delivery(**known, id=number, ref=f"ref{number:05d}", state=State.CLAIMED, attempts=1, tried_at=NOW)
    return replace(base, **more)  # type: ignore[arg-type]  # a test names the fields it means


def test_a_reminder_is_of_use_until_the_next_one_and_the_last_until_the_start() -> None:
    start = NOW + 10 * DAY
    planned, too_late = reminders(start, [HOUR, 7 * DAY, DAY, DAY, 11 * DAY], NOW)
    assert [(one.before, one.due_at, one.useless_after) for one in planned] == [
        (7 * DAY, start - 7 * DAY, start - DAY),
        (DAY, start - DAY, start - HOUR),
        (HOUR, start - HOUR, start),
    ]
    assert too_late == [11 * DAY]


def test_a_reminder_at_the_very_start_has_a_quarter_of_an_hour() -> None:
    planned, _ = reminders(NOW + DAY, [timedelta()], NOW)
    assert planned[0].useless_after == NOW + DAY + 15 * MINUTE


def test_tries_come_ever_less_often_but_soon_again_without_a_connection() -> None:
    first = stored(claimed_at=NOW)
    assert retry_at(first, NOW, reached=True) == NOW + 10 * SECOND
    assert retry_at(first, NOW + 10 * SECOND, reached=True) == NOW + 40 * SECOND
    assert retry_at(first, NOW + 2 * DAY, reached=True) == NOW + 2 * DAY + HOUR
    assert retry_at(first, NOW + 2 * DAY, reached=False) == NOW + 2 * DAY + 30 * MINUTE
    assert retry_at(first, NOW, reached=False) == NOW + 30 * SECOND


@pytest.mark.parametrize(
    ("delivery", "end"),
    [
        (stored(), None),
        (stored(cancel_wanted=True), (State.CANCELLED, "delivery-cancelled")),
        (stored(useless_after=NOW - SECOND), (State.EXPIRED, "delivery-expired")),
        (stored(useless_after=NOW), None),
        (stored(attempts=6, claimed_at=NOW - 4 * DAY), (State.FAILED, "delivery-gave-up")),
        (stored(attempts=6, claimed_at=NOW - 3 * DAY), None),
        (stored(attempts=5, claimed_at=NOW - 4 * DAY), None),
    ],
)
def test_what_is_not_in_the_channel_is_sent_again_or_ends(delivery: Delivery, end: object) -> None:
    assert verdict(delivery, NOW, attempts=6) == end


def test_what_cannot_be_looked_up_for_a_day_past_its_use_is_uncertain() -> None:
    assert not lost_sight(stored(useless_after=NOW), NOW + DAY)
    assert lost_sight(stored(useless_after=NOW), NOW + DAY + SECOND)


def test_a_backlog_becomes_one_digest_and_what_is_punctual_stays_alone() -> None:
    overdue = [stored(i) for i in range(1, 5)]
    punctual = stored(9, due_at=NOW)
    backlog = sort_out([*overdue, punctual], set(), NOW, LATE, 3)
    assert backlog.digests == [overdue]
    assert backlog.messages == [[punctual]]


def test_two_overdue_ones_are_said_one_by_one() -> None:
    backlog = sort_out([stored(1), stored(2)], set(), NOW, LATE, 3)
    assert backlog.digests == []
    assert [[one.id for one in message] for message in backlog.messages] == [[1], [2]]


def test_a_message_that_may_still_arrive_joins_no_digest() -> None:
    """Under the digest's nonce Discord would not know it again."""
    waiting = [stored(i) for i in range(1, 5)]
    backlog = sort_out(waiting, {2}, NOW, LATE, 3)
    assert [[one.id for one in digest] for digest in backlog.digests] == [[1, 3, 4]]
    assert backlog.messages == [[waiting[1]]]


def test_a_digest_tried_before_stays_together() -> None:
    waiting = [stored(1, digest="abcdefgh"), stored(2, digest="abcdefgh"), stored(3)]
    backlog = sort_out(waiting, set(), NOW, LATE, 2)
    assert backlog.messages == [waiting[:2], [waiting[2]]]


def test_a_very_long_backlog_makes_several_digests() -> None:
    waiting = [stored(i) for i in range(1, 2 * MOST + 4)]
    assert [len(digest) for digest in sort_out(waiting, set(), NOW, LATE, 3).digests] == [MOST, MOST, 3]


def test_what_declares_the_same_word_is_said_together_also_on_time() -> None:
    """Forty moved sessions are one notice; who stands alone or has another word is not in it."""
    moved = [stored(i, due_at=NOW, data={"title": "x", "together": "moved"}) for i in range(1, 41)]
    other = [stored(50, due_at=NOW, data={"title": "x", "together": "agenda"}), stored(51, due_at=NOW)]
    alone = stored(52, due_at=NOW, data={"title": "x", "together": "moved", "alone": True})
    backlog = sort_out([*moved, *other, alone], set(), NOW, LATE, 3)
    assert backlog.digests == [moved]
    assert backlog.messages == [[other[0]], [other[1]], [alone]]


def test_a_missed_one_is_in_one_digest_only_whatever_its_word() -> None:
    missed = [stored(i, data={"title": "x", "together": "moved"}) for i in range(1, 5)]
    on_time = [stored(i, due_at=NOW, data={"title": "x", "together": "moved"}) for i in range(5, 7)]
    assert sort_out([*missed, *on_time], set(), NOW, LATE, 3).digests == [missed, on_time]
    assert sort_out([*missed[:2], *on_time], set(), NOW, LATE, 3).digests == [missed[:2] + on_time]


def test_a_message_of_a_word_that_may_still_arrive_is_repeated_alone() -> None:
    several = [stored(i, due_at=NOW, data={"title": "x", "together": "moved"}) for i in range(1, 4)]
    backlog = sort_out(several, {1}, NOW, LATE, 3)
    assert (backlog.digests, backlog.messages) == ([several[1:]], [several[:1]])


def test_what_is_about_to_lose_its_use_goes_first_and_all_else_in_the_order_of_time() -> None:
    weekly = stored(1, due_at=NOW - HOUR, useless_after=NOW + DAY)
    daily = stored(2, due_at=NOW - MINUTE, useless_after=NOW + HOUR)
    deadline = stored(3, due_at=NOW, useless_after=NOW + 10 * MINUTE)
    sooner = stored(4, due_at=NOW, useless_after=NOW + 5 * MINUTE)
    assert sorted([weekly, daily, deadline, sooner], key=lambda one: order(one, NOW)) == [
        sooner,
        deadline,
        weekly,
        daily,
    ]


def test_each_creator_is_told_once_and_nobody_about_a_notice() -> None:
    ended = [
        stored(1),
        stored(2),
        stored(3, created_by=6),
        stored(4, cause="delivery:9", created_by=7),
        stored(5, user_id=8, channel_id=None, created_by=8),
    ]
    told = notices(ended, "delivery-channel-gone", NOW)
    assert [(one.user_id, one.data["title"], one.data["more"]) for one in told] == [
        (5, "title of test:1", 1),
        (6, "title of test:3", 0),
    ]
    assert all(one.cause.startswith("delivery:") and one.channel_id is None for one in told)
