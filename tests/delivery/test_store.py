"""The rows: states are never skipped, a key is planned once, nothing is deleted."""

import itertools
import sqlite3
from datetime import timedelta

import pytest

from bot.clock import to_text
from bot.delivery import store
from bot.delivery.claims import store as claims
from bot.delivery.model import Delivery, State
from tests.delivery.rows import NOW, memory, new

HOUR = timedelta(hours=1)
FINAL = {State.SENT, State.SENT_LATE, State.EXPIRED, State.FAILED, State.CANCELLED}
WAYS = {
    State.PLANNED: {State.CLAIMED, State.EXPIRED, State.CANCELLED},
    State.CLAIMED: {State.PLANNED, *FINAL},
}


@pytest.fixture
def conn() -> sqlite3.Connection:
    return memory()


def only(conn: sqlite3.Connection) -> Delivery:
    (one,) = store.list_of(conn, None, list(State), 10)
    return one


def bring_to(conn: sqlite3.Connection, state: State) -> None:
    """Plan one delivery and lead it to a state on an allowed way."""
    store.enrol(conn, [new()], NOW)
    if state is State.PLANNED:
        return
    (one,) = claims.claim(conn, NOW).fresh
    if state in {State.SENT, State.SENT_LATE}:
        claims.sent(conn, [claims.Said(one.id, state, 77, NOW)])
    elif state is not State.CLAIMED:
        claims.finish(conn, [one.id], state, "test-reason")


@pytest.mark.parametrize(("old", "to"), [(a, b) for a, b in itertools.product(State, State) if a is not b])
def test_the_schema_holds_the_ways_between_states(conn: sqlite3.Connection, old: State, to: State) -> None:
    bring_to(conn, old)
    said = to in {State.SENT, State.SENT_LATE}
    values = {
        "state": to,
        "message_id": 77 if said else None,
        "sent_at": to_text(NOW) if said else None,
        "reason": "test-reason" if to in FINAL and not said else None,
        "claimed_at": to_text(NOW),
    }
    change = "UPDATE delivery SET " + ", ".join(f"{name} = :{name}" for name in values)  # noqa: S608 - our own columns
    if to in WAYS.get(old, set()):
        conn.execute(change, values)
        assert only(conn).state is to
    else:
        with pytest.raises(sqlite3.IntegrityError, match="no such way"):
            conn.execute(change, values)


def test_a_delivery_begins_planned_and_is_kept(conn: sqlite3.Connection) -> None:
    store.enrol(conn, [new()], NOW)
    with pytest.raises(sqlite3.IntegrityError, match="kept"):
        conn.execute("DELETE FROM delivery")
    copied = (
        "key, guild_id, channel_id, due_at, useless_after, message, data, cause, created_by, created_at, next_try_at"
    )
    with pytest.raises(sqlite3.IntegrityError, match="begins as planned"):
        conn.execute(
            f"INSERT INTO delivery (ref, state, claimed_at, {copied})"  # noqa: S608 - our own columns
            " SELECT 'zzzzzzzz', 'claimed', due_at, 'k', guild_id, channel_id, due_at, useless_after, message, data,"
            " cause, created_by, created_at, next_try_at FROM delivery"
        )


def test_sent_without_a_message_is_no_state(conn: sqlite3.Connection) -> None:
    bring_to(conn, State.CLAIMED)
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        conn.execute("UPDATE delivery SET state = 'sent'")
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        conn.execute("UPDATE delivery SET state = 'failed'")


def test_one_key_is_planned_once_and_comes_back_as_it_was_given(conn: sqlite3.Connection) -> None:
    given = new(data={"title": "é@everyone", "n": 3, "deep": [1, {"a": None}]}, role_id=4, channel_id=None, user_id=9)
    assert store.enrol(conn, [given, given], NOW) == 1
    assert store.enrol(conn, [given], NOW) == 0
    one = only(conn)
    assert (one.data, one.role_id, one.target, one.due_at) == (given.data, 4, ("user", 9), given.due_at)
    assert len(one.ref) == 8
    assert one.spoken_as == one.ref


def test_a_claim_takes_what_is_due_and_expires_what_is_useless(conn: sqlite3.Connection) -> None:
    store.enrol(
        conn,
        [
            new("useless", due=NOW - 3 * HOUR, useful=HOUR),
            new("due", due=NOW),
            new("later", due=NOW + timedelta(milliseconds=1)),
        ],
        NOW,
    )
    claim = claims.claim(conn, NOW)
    assert [[one.key for one in part] for part in (claim.fresh, claim.again, claim.expired)] == [
        ["due"],
        [],
        ["useless"],
    ]
    assert claim.fresh[0].attempts == 1
    assert claim.fresh[0].claimed_at == claim.fresh[0].tried_at == NOW
    assert claims.next_due(conn) == NOW + timedelta(milliseconds=1)
    assert [one.key for one in claims.claim(conn, NOW).orphans] == ["due"]
    assert claims.claim(conn, NOW, [claim.fresh[0].id]).orphans == []
    assert claims.claim(conn, NOW, None).orphans == []


def test_what_falls_together_is_claimed_together(conn: sqlite3.Connection) -> None:
    """All of a word, in one place, within the minute, however few are claimed at a time; nothing of another place."""
    word = {"title": "x", "together": "moved"}
    store.enrol(
        conn,
        [
            *(new(f"now{i}", data=word) for i in range(5)),
            new("soon", data=word, due=NOW + timedelta(seconds=60)),
            new("later", data=word, due=NOW + timedelta(seconds=61)),
            new("elsewhere", data=word, channel_id=11, due=NOW + timedelta(seconds=30)),
            new("privately", data=word, channel_id=None, user_id=10, due=NOW + timedelta(seconds=30)),
            new("alone", data={**word, "alone": True}, due=NOW + timedelta(seconds=30)),
            new("another", data={**word, "together": "agenda"}, due=NOW + timedelta(seconds=30)),
        ],
        NOW,
    )
    claim = claims.claim(conn, NOW, (), 2)
    assert [one.key for one in claim.fresh] == [*(f"now{i}" for i in range(5)), "soon"]
    assert claim.more
    assert claims.claim(conn, NOW).fresh == []


def test_many_are_claimed_a_few_at_a_time_in_the_order_of_their_time(conn: sqlite3.Connection) -> None:
    store.enrol(conn, [new(f"{i}", due=NOW - timedelta(seconds=i)) for i in range(5)], NOW)
    found = [claims.claim(conn, NOW, (), 2) for _ in range(3)]
    assert [[one.key for one in claim.fresh] for claim in found] == [["4", "3"], ["2", "1"], ["0"]]
    assert [claim.more for claim in found] == [True, True, False]
    assert {one.state for one in found[0].fresh} == {State.CLAIMED}
    assert (
        store.list_of(conn, None, [State.CLAIMED], 10)
        == [one for c in reversed(found) for one in reversed(c.fresh)][::-1]
    )


def test_what_was_tried_is_claimed_as_tried(conn: sqlite3.Connection) -> None:
    """The first claim's time stays, the try is counted only when it is about to be sent again."""
    bring_to(conn, State.CLAIMED)
    claims.put_back(conn, [1], NOW + HOUR, untried=False)
    assert claims.claim(conn, NOW + HOUR / 2).again == []
    (one,) = claims.claim(conn, NOW + HOUR).again
    assert (one.attempts, one.claimed_at, one.tried_at) == (1, NOW, NOW)
    (one,) = claims.try_again(conn, [1], NOW + HOUR)
    assert (one.attempts, one.claimed_at, one.tried_at) == (2, NOW, NOW + HOUR)


def test_a_try_that_never_left_is_taken_back(conn: sqlite3.Connection) -> None:
    bring_to(conn, State.CLAIMED)
    claims.put_back(conn, [1], NOW, untried=True)
    (one,) = claims.claim(conn, NOW + HOUR / 2).fresh
    assert (one.attempts, one.claimed_at, one.tried_at) == (1, NOW, NOW + HOUR / 2)


def test_cancelling_is_final_only_for_what_was_never_tried(conn: sqlite3.Connection) -> None:
    cause = "session:1"
    store.enrol(conn, [new("a", cause=cause), new("b", cause=cause, due=NOW + HOUR), new("c")], NOW)
    claims.claim(conn, NOW)
    assert store.cancel_cause(conn, cause, NOW) == 2
    a, b = store.of_cause(conn, cause)
    assert (a.state, a.cancel_wanted) == (State.CLAIMED, True)
    assert (b.state, b.reason) == (State.CANCELLED, "delivery-cancelled")


def test_lists_are_of_one_server_and_some_states(conn: sqlite3.Connection) -> None:
    store.enrol(conn, [new("a"), new("b", guild_id=2), new("c", due=NOW - HOUR)], NOW)
    assert [one.key for one in store.list_of(conn, 1, [State.PLANNED], 10)] == ["c", "a"]
    assert [one.key for one in store.list_of(conn, None, [State.PLANNED], 2)] == ["c", "a"]
    assert store.list_of(conn, 1, [State.SENT], 10) == []
    assert store.list_of(conn, 1, [], 10) == []


def test_the_alarm_and_the_claim_use_their_index(conn: sqlite3.Connection) -> None:
    """Looking for what is due does not grow with what was sent long ago."""
    for query in (
        "SELECT min(next_try_at) FROM delivery WHERE state = 'planned'",
        "SELECT id FROM delivery WHERE state = 'planned' AND next_try_at <= 'x' AND attempts = 0 ORDER BY next_try_at",
    ):
        plan = " ".join(str(row[3]) for row in conn.execute(f"EXPLAIN QUERY PLAN {query}"))
        assert "delivery_planned" in plan, plan
