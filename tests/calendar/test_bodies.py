"""Bodies and processes as records: what was typed becomes one, a new name keeps who follows it, lists go by them."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from bot.actor import Actor, Permission
from bot.calendar.answers import Wanted
from bot.calendar.bodies import store
from bot.calendar.bodies.known import load_bodies
from bot.calendar.bodies.model import Body, BodyKind, WantedBody
from bot.calendar.bodies.service import BodyService
from bot.calendar.deadlines.model import DeadlineKind, WantedDeadline
from bot.calendar.entries import Entry
from bot.clock import FixedClock
from bot.errors import Conflict, DomainError, Invalid, NotFound, Refused
from bot.services import Services
from bot.storage.migrate import load, migrate
from bot.subscriptions.model import Wanted as WantedTopic
from tests.town import Town, words

ORGANISER = Actor(10, 1, permissions=Permission.MANAGE_GUILD)
MEMBER = Actor(20, 1)
ELSEWHERE = Actor(30, 2, permissions=Permission.MANAGE_GUILD)
FOLDER = Path("data/calendars")


def wanted(title: str, start: str = "2027-01-25 10:00 Vienna", body: str = "", process: str = "") -> Wanted:
    return Wanted(title, start, reminders="none", negotiating_body=body, process=process)


def test_texts_become_records_and_nothing_is_lost(tmp_path: Path) -> None:
    """Two ways to write a name are one record of its server; who followed a text follows the record."""
    conn = sqlite3.connect(tmp_path / "old.db", isolation_level=None)
    conn.row_factory = sqlite3.Row
    steps = load()
    migrate(conn, steps[:24])
    made = (
        "INSERT INTO session (guild_id, title, start_wall, start_zone, start_city, start_utc, created_by, created_at,"
    )
    made += " negotiating_body, process) VALUES (?, 'Demo', '', 'UTC', 'UTC', ?, 10, '2026', ?, ?)"
    typed = [
        (1, "Ad Hoc Committee", "Traité"),
        (1, "AD HOC  committee", ""),
        (1, "", "TRAITÉ"),
        (2, "Ad Hoc Committee", ""),
        (0, "Everybody’s Council", ""),
        (2, "everybody’s council", "ad hoc committee"),
        (1, "", ""),
    ]
    for number, (guild_id, body, process) in enumerate(typed):
        conn.execute(made, (guild_id, f"2027-01-0{number + 1}", body, process))
    followed = "INSERT INTO subscription (guild_id, user_id, topic, label, created_by, created_at)"
    followed += " VALUES (?, ?, ?, ?, 20, '2026')"
    for guild_id, person, topic, label in (
        (1, 20, "body:ad hoc committee", "ad hoc Committee"),
        (1, 20, "body:traité", "Traité"),
        (2, 20, "body:everybody’s council", "Everybody’s Council"),
        (2, 20, "body:not held yet", "Not held yet"),
        (1, 20, "tag:body", "body"),
    ):
        conn.execute(followed, (guild_id, person, topic, label))
    conn.execute(
        "INSERT INTO subscription_news (ref, guild_id, number, topics, title, was, told, over_at, at, together)"
        """ VALUES ('session:1', 1, 1, '["all", "session:1", "body:ad hoc committee"]', '', '{}', '{}', '', '', '')"""
    )
    migrate(conn, steps)
    there = conn.execute("SELECT id, guild_id, kind, name FROM negotiating_body").fetchall()
    numbers = {(row["guild_id"], row["name"]): row["id"] for row in there}
    assert {(row["guild_id"], row["kind"], row["name"]) for row in there} == {
        (0, "body", "Everybody’s Council"),
        (1, "body", "Ad Hoc Committee"),
        (1, "process", "Traité"),
        (2, "body", "Ad Hoc Committee"),
        (2, "body", "Not held yet"),
    }
    rows = conn.execute("SELECT * FROM session_named ORDER BY id").fetchall()
    named = [(row["negotiating_body"] or "", row["process"] or "") for row in rows]
    assert named == [
        ("Ad Hoc Committee", "Traité"),
        ("Ad Hoc Committee", ""),
        ("", "Traité"),
        ("Ad Hoc Committee", ""),
        ("Everybody’s Council", ""),
        ("Everybody’s Council", "Ad Hoc Committee"),
        ("", ""),
    ]
    topics = [row["topic"] for row in conn.execute("SELECT topic FROM subscription ORDER BY id")]
    first = numbers[1, "Ad Hoc Committee"]
    assert topics == [
        f"body:{first}",
        f"body:{numbers[1, 'Traité']}",
        f"body:{numbers[0, 'Everybody’s Council']}",
        f"body:{numbers[2, 'Not held yet']}",
        "tag:body",
    ]
    told = conn.execute("SELECT topics FROM subscription_news").fetchone()["topics"]
    assert told == f'["all","session:1","body:{first}"]'
    assert conn.execute("PRAGMA foreign_key_check").fetchall() == []
    conn.close()


def test_what_comes_with_caucus_has_its_source() -> None:
    known = load_bodies(FOLDER)
    assert {one.of for one in known} - {""} <= {one.body.known for one in known if one.body.kind is BodyKind.BODY}
    assert all("2026" in one.body.source for one in known)


async def test_a_newer_file_changes_the_record_and_not_its_number(services: Services) -> None:
    async def none(actor: Actor, typed: str, body: str) -> list[Entry]:
        return []

    known = load_bodies(FOLDER)
    newer = [replace(one, body=replace(one.body, website="https://example.org")) for one in known]
    before = {one.known: one.id for one in await services.bodies.seen(MEMBER)}
    await BodyService(services.db, services.clock, services.servers, newer, none).load()
    after = await services.bodies.seen(MEMBER)
    assert {one.known: one.id for one in after} == before
    assert {one.website for one in after} == {"https://example.org"}
    uncc, ahc = (next(one for one in after if one.known == name) for name in ("uncc", "ahc"))
    assert uncc.of_id == ahc.id
    renamed = [
        replace(one, body=replace(one.body, known=f"new-{one.body.known}"), of=one.of and f"new-{one.of}")
        for one in known
    ]
    await BodyService(services.db, services.clock, services.servers, renamed, none).load()
    assert {one.known: one.id for one in await services.bodies.seen(MEMBER)} == {
        f"new-{k}": v for k, v in before.items()
    }


async def test_a_name_becomes_a_record_once_and_a_process_brings_its_body(services: Services) -> None:
    first = (await services.calendar.add(ORGANISER, wanted("One", body="Demo Council"))).session
    again = (await services.calendar.add(ORGANISER, wanted("Two", body="demo  COUNCIL"))).session
    assert first.body_id == again.body_id
    assert again.negotiating_body == "Demo Council"
    known = (await services.calendar.add(ORGANISER, wanted("Three", process="UNCC"))).session
    assert (known.negotiating_body, known.process) == (
        "Ad Hoc Committee on cybercrime",
        "UN Convention against Cybercrime",
    )
    assert len(known.languages) == 6
    other = (await services.calendar.add(ELSEWHERE, wanted("Four", body="Demo Council"))).session
    assert other.body_id != first.body_id, "a server's own are its own"
    with pytest.raises(NotFound):
        await services.calendar.add(ORGANISER, wanted("Five", body=f"body:{other.body_id}"))
    own = [one.name for one in await services.bodies.seen(ORGANISER) if not one.is_known]
    assert own == ["Demo Council"]


async def test_a_body_and_its_process_may_be_typed_by_one_new_name(services: Services) -> None:
    both = (
        await services.calendar.add(ORGANISER, wanted("Six", body="COP 17 (demo)", process="cop 17 (DEMO)"))
    ).session
    assert both.body_id is not None
    assert (both.process_id, both.process) == (None, "")


async def test_a_record_is_filed_as_what_it_is(services: Services) -> None:
    """A process given as the body is the session's process and brings its body; a body given as process is its body."""
    known = {one.short: one for one in await services.bodies.seen(ORGANISER) if one.kind is BodyKind.PROCESS}["UNCC"]
    for text in ("UNCC", known.name, known.ref):
        session = (await services.calendar.add(ORGANISER, wanted("One", body=text))).session
        assert (session.process_id, session.body_id, session.process_of) == (known.id, known.of_id, known.of_id), text
    await services.calendar.add(ORGANISER, wanted("Two", body="Demo Council"))
    session = (await services.calendar.add(ORGANISER, wanted("Three", process="Demo Council"))).session
    assert (session.negotiating_body, session.process) == ("Demo Council", "")
    for body, process, key in (
        (known.name, "Demo process", "body-not-body"),
        ("Demo Council", "Ad Hoc Committee on cybercrime", "body-not-process"),
    ):
        with pytest.raises(Invalid, match=key):
            await services.calendar.add(ORGANISER, wanted("Four", body=body, process=process))


async def test_a_time_without_a_place_is_understood_where_the_body_is_at_home(services: Services) -> None:
    typed = WantedBody("Demo Council", place="Kathmandu", languages="English, Nepali")
    await services.bodies.add(ORGANISER, typed)
    await services.bodies.add(ORGANISER, WantedBody("Demo Process", of="Demo Council"))
    session = (
        await services.calendar.add(ORGANISER, wanted("One", "2027-02-01 10:00", process="demo process"))
    ).session
    assert (session.start.zone, session.start.city) == ("Asia/Kathmandu", "Kathmandu")
    assert session.languages == ("English", "Nepali")
    there = (await services.calendar.add(ORGANISER, wanted("Two", "2027-02-01 10:00 Cairo", "Demo Council"))).session
    assert there.start.zone == "Africa/Cairo"


async def test_a_new_name_keeps_sessions_and_those_who_follow(services: Services, clock: FixedClock) -> None:
    await services.calendar.add(ORGANISER, wanted("One", body="Demo Council"))
    added = await services.subscriptions.add(MEMBER, WantedTopic("body:Demo Council", "1 day"))
    assert added.fitting == 1
    file = await services.calendar_files.export(MEMBER)
    await services.bodies.change(ORGANISER, "demo council", WantedBody("Demo Assembly", short="DA"))
    assert [one.negotiating_body for one in await services.calendar.sessions(MEMBER)] == ["Demo Assembly"]
    assert [one.label for one in (await services.subscriptions.mine(MEMBER)).own] == ["Demo Assembly"]
    again = await services.calendar.add(ORGANISER, wanted("Two", body="DA"))
    assert again.session.negotiating_body == "Demo Assembly"
    followed = await services.subscriptions.change(MEMBER, str(added.subscription.id), "1 day")
    assert followed.fitting == 2
    history = await services.session_changes.history(MEMBER, "1")
    assert history.changes == (), "the session has not changed"
    plan = (await services.calendar_files.preview(ORGANISER, file)).plan
    assert (plan.steps, plan.same > 0) == ((), True), "an export from before changes nothing"


async def test_two_that_mean_the_same_become_one(services: Services) -> None:
    """Sessions, processes and those who follow go over; who followed both follows once."""
    await services.calendar.add(ORGANISER, wanted("One", body="A.H.C."))
    await services.calendar.add(ORGANISER, wanted("Two", body="AHC"))
    await services.bodies.add(ORGANISER, WantedBody("Demo Process", of="A.H.C."))
    for actor, topic in ((MEMBER, "body:A.H.C."), (MEMBER, "body:AHC"), (ORGANISER, "body:A.H.C.")):
        await services.subscriptions.add(actor, WantedTopic(topic, "1 day"))
    with pytest.raises(Refused):
        await services.bodies.merge(MEMBER, "A.H.C.", "AHC")
    for old, into in (("AHC", "AHC"), ("A.H.C.", "A.H.C."), ("A.H.C.", "UNCC"), ("AHC", "A.H.C.")):
        with pytest.raises(DomainError):
            await services.bodies.merge(ORGANISER, old, into)
    merged = await services.bodies.merge(ORGANISER, "A.H.C.", "AHC")
    assert {one.name for one in merged.processes} == {"Demo Process", "UN Convention against Cybercrime"}
    names = {one.negotiating_body for one in await services.calendar.sessions(MEMBER)}
    assert names == {"Ad Hoc Committee on cybercrime"}
    for actor in (MEMBER, ORGANISER):
        (one,) = (await services.subscriptions.mine(actor)).own
        assert (one.topic, one.label) == (merged.body.ref, "Ad Hoc Committee on cybercrime")
    with pytest.raises(NotFound):
        await services.bodies.show(MEMBER, "A.H.C.")


async def test_processes_that_mean_the_same_become_one_with_their_sessions(services: Services) -> None:
    session = (await services.calendar.add(ORGANISER, wanted("One", process="Cyber treaty"))).session
    assert session.process == "Cyber treaty"
    await services.bodies.merge(ORGANISER, "Cyber treaty", "UNCC")
    assert [one.process for one in await services.calendar.sessions(MEMBER)] == ["UN Convention against Cybercrime"]


async def test_a_body_is_followed_through_its_processes(services: Services) -> None:
    await services.calendar.add(ORGANISER, wanted("One", process="Budapest Convention"))
    added = await services.subscriptions.add(MEMBER, WantedTopic("body:T-CY", "1 day"))
    assert added.fitting == 1


async def test_a_list_of_one_body_has_its_deadlines_and_the_known_calendar(services: Services) -> None:
    await services.calendar.add(ORGANISER, wanted("Ours", process="Global Mechanism on ICT security"))
    await services.calendar.add(ORGANISER, wanted("Not ours"))
    visa = WantedDeadline("Visa", "2027-01-20 10:00 UTC", DeadlineKind.VISA, session="1", reminders="none")
    await services.deadlines.add(ORGANISER, visa)
    found = await services.calendar.upcoming(MEMBER, body="GM")
    assert [one.ref for one in found if not one.ref.startswith("known:")] == ["deadline:1", "session:1"]
    assert {one.ref for one in await services.calendar.upcoming(MEMBER, body="uncc")} >= {"known:cosp-1"}
    with pytest.raises(NotFound) as refusal:
        await services.calendar.upcoming(MEMBER, body="nobody")
    assert refusal.value.key == "body-not-found"


@pytest.mark.parametrize(
    ("typed", "kind", "key"),
    [
        (WantedBody("…"), Invalid, "body-nameless"),
        (WantedBody("x" * 101), Invalid, "body-field-too-long"),
        (WantedBody("Demo", short="x" * 21), Invalid, "body-field-too-long"),
        (WantedBody("igf"), Conflict, "body-there-already"),
        (WantedBody("Demo", short="IGF"), Conflict, "body-there-already"),
        (WantedBody("Demo", BodyKind.BODY, of="AHC"), Invalid, "body-of-needs-process"),
        (WantedBody("Demo", of="Budapest Convention"), Invalid, "body-of-needs-process"),
        (WantedBody("Demo", of="nobody"), NotFound, "body-not-found"),
        (WantedBody("Demo", place="Qqqqq"), Invalid, "zone-unknown"),
        (WantedBody("Demo", place="EST"), Invalid, "zone-abbreviation"),
        (WantedBody("Demo", website="javascript:alert(1)"), Invalid, "session-link"),
    ],
)
async def test_what_cannot_be_taken_says_why(
    services: Services, typed: WantedBody, kind: type[DomainError], key: str
) -> None:
    with pytest.raises(kind) as refusal:
        await services.bodies.add(ORGANISER, typed)
    assert refusal.value.key == key
    assert services.texts.of(refusal.value)


async def test_only_organisers_add_and_what_comes_with_caucus_stays(services: Services) -> None:
    with pytest.raises(Refused):
        await services.bodies.add(MEMBER, WantedBody("Demo"))
    await services.bodies.add(ORGANISER, WantedBody("Other"))
    with pytest.raises(Refused):
        await services.bodies.change(MEMBER, "Other", WantedBody("Mine"))
    with pytest.raises(Refused) as refusal:
        await services.bodies.change(ORGANISER, "AHC", WantedBody("Ours"))
    assert refusal.value.key == "body-known"
    await services.bodies.add(ELSEWHERE, WantedBody("Demo"))
    with pytest.raises(NotFound):
        await services.bodies.show(MEMBER, "Demo")

    await services.db.write(lambda tx: [store.insert(tx, _own(number), services.clock.now()) for number in range(500)])
    with pytest.raises(Conflict) as full:
        await services.bodies.add(ORGANISER, WantedBody("Demo"))
    assert full.value.key == "body-many"


def _own(number: int) -> Body:
    return Body(id=0, guild_id=1, kind=BodyKind.BODY, name=f"Own {number}", created_by=10)


async def test_bodies_in_discord(town: Town) -> None:
    made = words(await town.use(town.organiser, "session body add", name="Demo @everyone *Council*", short="DC"))
    assert "Added" in made
    assert "@everyone" not in made.replace("@\u200beveryone", "").replace("\\@everyone", "")
    await town.use(town.organiser, "session body add", name="Demo Process", of="DC", mandate="A/DEMO/1")
    start = "2027-01-25 10:00 Vienna"
    await town.use(
        town.organiser, "session add", title="Reading", start=start, reminders="none", process="Demo Process"
    )
    listed = words(await town.use(town.member, "session body list"))
    assert listed.index("Demo Process") < listed.index("Come with Caucus") < listed.index("AHC")
    shown = words(await town.use(town.member, "session body show", body="DC"))
    assert "Demo Process" in shown
    assert "Reading" in shown
    alone = words(await town.use(town.member, "session list", body="DC"))
    assert "Reading" in alone
    assert "Global Mechanism" not in alone
    changed = words(await town.use(town.organiser, "session body change", body="DC", name="Demo Assembly"))
    assert "Demo Assembly" in changed
    refused = words(await town.use(town.member, "session body add", name="Mine"))
    assert "organiser" in refused
    assert "/session body list" in words(await town.use(town.member, "session list", body="nobody"))
