"""Series from draft to what became of each time, on a real file with real deliveries."""

import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.actor import Actor
from bot.announcements.series.changing import Change
from bot.announcements.series.model import MOST_BYTES, SeriesState, SeriesView, VersionState
from bot.announcements.series.rezoning.store import SeriesRezoning
from bot.announcements.series.service import SeriesService
from bot.announcements.series.templates.service import TemplateService
from bot.clock import FixedClock
from bot.delivery.model import State
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, DomainError, Invalid, NotFound, Refused
from bot.servers.service import ServerService
from bot.storage import Database
from tests.announcements.conftest import Recorder
from tests.announcements.people import CHANNEL, DELEGATES, ELSEWHERE, GUILD, MANAGER, MEMBER, OTTO, OYA, TEN
from tests.announcements.series.conftest import SESSION, At, Hands, Meetings

WEEK = timedelta(weeks=1)
FRENCH = 78
WEEKLY = Change(
    first="2027-01-18 10:00 Vienna",
    every="every Monday",
    ends="3 times",
    title="Call of {date}",
    text="At {time} ({city}).",
)


async def scheduled(series: SeriesService, change: Change = WEEKLY, who: Actor = OTTO) -> SeriesView:
    """Return a series that is running."""
    made = await series.draft(who, change)
    return await series.schedule(who, made.series.id, made.version.id, made.version.revision)


async def refused(work: object) -> str:
    """Return the key with which something is refused."""
    with pytest.raises(DomainError) as error:
        await work  # type: ignore[misc] # a coroutine
    return error.value.key


def said(sender: Recorder) -> list[tuple[str, int | None]]:
    """Return which times were said where."""
    return [(str(one.data["occurrence"])[:10], one.channel_id) for one, _ in sender.sent if one.channel_id]


async def test_each_time_is_said_once_with_its_own_date(series: SeriesService, then: At, sender: Recorder) -> None:
    """Nothing of a draft; then every Monday, with the fields of that day."""
    draft = await series.draft(OTTO, WEEKLY)
    assert [one.key[:10] for one in draft.coming] == ["2027-01-18", "2027-01-25", "2027-02-01"]
    await then(TEN - timedelta(days=1))
    assert sender.sent == []
    await series.schedule(OTTO, draft.series.id, draft.version.id, 1)
    for number in range(4):
        await then(TEN + number * WEEK)
    assert said(sender) == [("2027-01-18", CHANNEL), ("2027-01-25", CHANNEL), ("2027-02-01", CHANNEL)]
    text, files = await series.said(sender.sent[1][0])
    assert (text.title, text.text, files) == ("Call of 2027-01-25", "At 10:00 (Vienna).", [])
    _, fates = await series.fates(OYA, draft.series.id)
    assert [one.deliveries[0].state for one in fates] == [State.SENT] * 3


async def test_several_channels_each_in_its_language(series: SeriesService, then: At, sender: Recorder) -> None:
    """A language needs its text before a channel can have it; both are previewed before anything is planned."""
    made = await series.draft(OTTO, replace(WEEKLY, every="", ends=None))
    number = made.series.id
    place = Change(channel_id=FRENCH, channel_language="fr")
    assert await refused(series.change(OTTO, number, place)) == "series-text-missing"
    await series.change(OTTO, number, Change(language="fr", title="Appel", text="À {time}."))
    shown = await series.change(OTTO, number, place)
    assert [(one.channel_id, one.language) for one in shown.version.plan.places] == [(CHANNEL, "en"), (FRENCH, "fr")]
    assert await refused(series.change(OTTO, number, Change(drop_language="fr"))) == "series-text-missing"
    assert await refused(series.schedule(OTTO, number, shown.version.id, 1)) == "series-changed"
    await series.schedule(OTTO, number, shown.version.id, shown.version.revision)
    await then(TEN)
    texts = {one.channel_id: (await series.said(one))[0].text for one, _ in sender.sent}
    assert texts == {CHANNEL: "At 10:00 (Vienna).", FRENCH: "À 10:00."}


async def test_one_time_is_changed_alone(series: SeriesService, then: At, sender: Recorder) -> None:
    """Previewed by itself; the others stay, and so does the old one until it is scheduled."""
    running = await scheduled(series)
    number = running.series.id
    draft = await series.change(
        OYA, number, Change(first="2027-01-26 15:00 Vienna", title="Moved", text="Later."), "2027-01-25"
    )
    assert (draft.version.occurrence, draft.version.state) == ("2027-01-25T10:00:00", VersionState.DRAFT)
    assert (await series.show(OTTO, number)).drafts == (draft.version.id,)
    assert await refused(series.change(OYA, number, Change(every="daily"), "2027-01-25")) == "series-one-has-no-rule"
    await series.schedule(OYA, number, draft.version.id, draft.version.revision)
    for moment in (TEN, TEN + WEEK, TEN + timedelta(days=8, hours=5), TEN + 2 * WEEK):
        await then(moment)
    assert [(str(one.data["occurrence"])[:10], one.due_at) for one, _ in sender.sent] == [
        ("2027-01-18", TEN),
        ("2027-01-25", TEN + timedelta(days=8, hours=5)),
        ("2027-02-01", TEN + 2 * WEEK),
    ]
    assert (await series.said(sender.sent[1][0]))[0].title == "Moved"


async def test_a_change_of_the_whole_names_the_times_that_lose_their_own_words(series: SeriesService) -> None:
    """Nobody should find out in the channel that the time they changed for itself is as all the others again."""
    number = (await scheduled(series)).series.id
    one = await series.change(OTTO, number, Change(title="Only this once"), "2027-01-25")
    assert one.notes == []
    await series.schedule(OTTO, number, one.version.id, one.version.revision)
    whole = await series.change(OTTO, number, Change(title="From now on"))
    assert whole.notes == [("series-note-own-words", {"days": "2027-01-25"})]
    done = await series.schedule(OTTO, number, whole.version.id, whole.version.revision)
    assert done.notes == []


async def test_the_whole_is_changed_from_now_on(series: SeriesService, then: At, sender: Recorder) -> None:
    """What was said stays said; what is to come follows the new wording; the draft's own rule holds."""
    running = await scheduled(series)
    await then(TEN)
    draft = await series.change(OTTO, running.series.id, Change(every="every Wednesday", ends="2027-02-03"))
    await series.schedule(OTTO, running.series.id, draft.version.id, draft.version.revision)
    for number in range(1, 20):
        await then(TEN + timedelta(days=number))
    assert said(sender) == [(day, CHANNEL) for day in ("2027-01-18", "2027-01-20", "2027-01-27", "2027-02-03")]


async def test_a_day_that_was_left_out_stays_out_at_another_hour(
    series: SeriesService, then: At, sender: Recorder
) -> None:
    """The series moves from 10:00 to 11:00: the holiday in it is still one, until somebody puts it back."""
    number = (await scheduled(series)).series.id
    await series.skip(OTTO, number, "2027-01-25", out=True)
    await series.skip(OTTO, number, "2027-02-01", out=True)
    made = await series.change(OTTO, number, Change(first="2027-01-18 11:00 Vienna"))
    await series.schedule(OTTO, number, made.version.id, made.version.revision)
    await series.skip(OTTO, number, "2027-02-01", out=False)
    for weeks in range(3):
        await then(TEN + timedelta(hours=1) + weeks * WEEK)
    assert [day for day, _ in said(sender)] == ["2027-01-18", "2027-02-01"]


async def test_pause_resume_skip_and_cancel(series: SeriesService, then: At, sender: Recorder) -> None:
    """What falls into a pause is not said afterwards; what was left out can be put back; an end is an end."""
    number = (await scheduled(series, replace(WEEKLY, ends="6 times"))).series.id
    await then(TEN)
    await series.pause(OYA, number)
    assert await refused(series.pause(OYA, number)) == "series-not-running"
    await then(TEN + WEEK)
    await series.resume(OTTO, number)
    await series.skip(OTTO, number, "2027-02-01", out=True)
    await series.skip(OTTO, number, "2027-02-08", out=True)
    await series.skip(OYA, number, "2027-02-08", out=False)
    await then(TEN + 2 * WEEK)
    await then(TEN + 3 * WEEK)
    await series.cancel(OTTO, number)
    await then(TEN + 6 * WEEK)
    assert [day for day, _ in said(sender)] == ["2027-01-18", "2027-02-08"]
    assert await refused(series.resume(OTTO, number)) == "series-cancelled-already"
    shown, fates = await series.fates(OTTO, number)
    assert shown.series.state is SeriesState.CANCELLED
    assert [(one.key[8:10], one.deliveries[0].state.value, one.skipped_by) for one in fates] == [
        ("18", "sent", None),
        ("25", "cancelled", None),
        ("01", "cancelled", OTTO.user_id),
        ("08", "sent", None),
        ("15", "cancelled", None),
        ("22", "cancelled", None),
    ]


async def test_a_role_needs_a_second_organiser_for_every_wording(
    series: SeriesService, then: At, sender: Recorder
) -> None:
    """Confirmed once for the series; a changed one waits anew, and is said without the call until then."""
    running = await scheduled(series, replace(WEEKLY, role_id=DELEGATES))
    number, version = running.series.id, running.version.id
    assert running.ping_waits
    assert not running.may_confirm
    assert await refused(series.confirm_ping(OTTO, number, version)) == "ping-needs-second"
    assert not (await series.confirm_ping(OYA, number, version)).ping_waits
    await series.pause(OTTO, number)
    await series.resume(OTTO, number)
    await then(TEN)
    draft = await series.change(OTTO, number, Change(title="New", text="Words."))
    await series.schedule(OTTO, number, draft.version.id, draft.version.revision)
    await then(TEN + WEEK)
    await series.confirm_ping(OYA, number, draft.version.id)
    await then(TEN + 2 * WEEK)
    assert [one.role_id for one, _ in sender.sent] == [DELEGATES, None, DELEGATES]
    with pytest.raises(Invalid, match="ping-everyone"):
        await series.draft(OTTO, replace(WEEKLY, role_id=GUILD))


async def test_meeting_days_are_followed(
    series: SeriesService, then: At, sender: Recorder, meetings: Meetings, db: Database
) -> None:
    """A programme that changes moves what is to come; what was said is not said again."""
    change = replace(WEEKLY, every="meetings", ends=None, first="2027-01-18 8:30 Vienna")
    assert await refused(series.draft(OTTO, change)) == "series-which-session"
    assert await refused(series.draft(OTTO, replace(change, session_id=99))) == "session-not-found"
    with pytest.raises(sqlite3.IntegrityError):  # no such session in the calendar
        await scheduled(series, replace(change, session_id=SESSION))
    await db.write(
        lambda tx: tx.execute(
            "INSERT INTO session (id, guild_id, title, start_wall, start_zone, start_city, start_utc, created_by,"
            " created_at) VALUES (?, 1, 'S', '2027-01-18T10:00:00', 'Europe/Vienna', 'Vienna',"
            " '2027-01-18T09:00:00.000Z', 1, '2026-01-01T00:00:00.000Z')",
            (SESSION,),
        )
    )
    running = await scheduled(series, replace(change, session_id=SESSION))
    await then(TEN)
    meetings.days = {date(2027, 1, 18), date(2027, 1, 20), date(2027, 1, 21)}
    await db.write(lambda tx: tx.execute("UPDATE session SET title = 'T' WHERE id = ?", (SESSION,)))
    await then(TEN + timedelta(minutes=1))
    for number in range(1, 6):
        await then(TEN + timedelta(days=number))
    assert [day for day, _ in said(sender)] == ["2027-01-18", "2027-01-20", "2027-01-21"]
    assert [one.key[:10] for one in (await series.fates(OTTO, running.series.id))[1]] == [
        "2027-01-18",
        "2027-01-19",
        "2027-01-20",
        "2027-01-21",
    ]


async def test_a_channel_that_goes_fails_alone(series: SeriesService, then: At, sender: Recorder) -> None:
    """With a reason in words; the other channel hears it, and whoever scheduled it is told."""
    made = await series.draft(OTTO, WEEKLY)
    shown = await series.change(OTTO, made.series.id, Change(channel_id=FRENCH))
    await series.schedule(OTTO, made.series.id, shown.version.id, shown.version.revision)
    sender.gone = {FRENCH}
    await then(TEN)
    _, fates = await series.fates(OYA, made.series.id)
    assert {one.channel_id: (one.state, one.reason) for one in fates[0].deliveries} == {
        CHANNEL: (State.SENT, None),
        FRENCH: (State.FAILED, "delivery-channel-gone"),
    }
    assert [(one.message, one.user_id) for one, _ in sender.sent if one.user_id] == [
        ("delivery-not-said", OTTO.user_id)
    ]


async def test_an_outage_says_what_is_still_of_use(series: SeriesService, then: At, sender: Recorder) -> None:
    """What is older expires with its reason, and no time is forgotten."""
    running = await scheduled(series)
    await then(TEN + 2 * WEEK + timedelta(hours=2))
    _, fates = await series.fates(OTTO, running.series.id)
    assert [one.deliveries[0].state for one in fates] == [State.EXPIRED, State.EXPIRED, State.SENT_LATE]
    assert [day for day, _ in said(sender)] == ["2027-02-01"]


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"first": "2025-01-18 10:00 Vienna", "every": "", "ends": None}, "time-past"),
        ({"first": "2025-01-18 10:00 Vienna"}, "series-over"),
        ({"ends": "2026-12-31"}, "series-ends-before"),
        ({"ends": None}, "series-endless"),
        ({"ends": "400 times"}, "series-times"),
        ({"every": "daily", "ends": "2028-06-30"}, "series-many"),
        ({"first": "29 February 2027 10:00 Vienna"}, "time-no-leap-day"),
        ({"first": "2027-01-18 10:00 EST", "every": ""}, ""),
        ({"title": " "}, "announcement-title-empty"),
        ({"text": "x" * 4_001}, "announcement-text-long"),
        ({"useful_hours": 0}, "announcement-useful-hours"),
        ({"language": "klingon"}, "series-language-unknown"),
    ],
)
async def test_what_cannot_be_taken_is_said(series: SeriesService, change: dict[str, object], key: str) -> None:
    """A sentence each, before anything is recorded; 'EST' in winter is what it says."""
    typed = replace(WEEKLY, **change)  # type: ignore[arg-type] # fields of it
    if not key:
        await series.draft(OTTO, replace(typed, ends=None))
        return
    assert await refused(series.draft(OTTO, typed)) == key
    assert await series.all(OTTO) == []


async def test_too_many_messages(series: SeriesService) -> None:
    """Times and channels together have a limit, so have channels."""
    made = await series.draft(OTTO, replace(WEEKLY, every="daily", ends="366 times"))
    for channel in range(100, 103):
        await series.change(OTTO, made.series.id, Change(channel_id=channel))
    assert await refused(series.change(OTTO, made.series.id, Change(channel_id=200))) == "series-many-posts"


async def test_files_are_kept_with_harmless_names(series: SeriesService, then: At, sender: Recorder) -> None:
    """Sent again each time; names lose what hides them; programs, empty and large ones are refused."""
    made = await series.draft(OTTO, WEEKLY, ("../../\u202efdp.SPOILER_x @everyone.pdf", b"%PDF"))
    number = made.series.id
    for name, content, key in (
        ("run\u202e.exe", b"MZ", "series-file-runs"),
        ("empty.pdf", b"", "series-file-empty"),
        ("large.pdf", b"x" * MOST_BYTES, "series-files-large"),
    ):
        assert await refused(series.change(OTTO, number, Change(), file=(name, content))) == key
    for count in range(3):
        shown = await series.change(OTTO, number, Change(), file=(f"{'n' * 200}{count}.txt", b"text"))
    assert await refused(series.change(OTTO, number, Change(), file=("5.txt", b"text"))) == "series-many-files"
    shown = await series.change(OTTO, number, Change(drop_file=shown.files[1].id))
    await series.schedule(OTTO, number, shown.version.id, shown.version.revision)
    await then(TEN)
    _, files = await series.said(sender.sent[0][0])
    assert (files[0].name, files[0].content) == ("fdp.SPOILER_x everyone.pdf", b"%PDF")
    assert [len(one.name) for one in files][1:] == [100, 100]


@pytest.mark.parametrize("who", [MEMBER, ELSEWHERE])
async def test_only_organisers_of_that_server(series: SeriesService, templates: TemplateService, who: Actor) -> None:
    """Whatever they ask; a series of another server is not there."""
    number = (await scheduled(series)).series.id
    works = [
        series.change(who, number, Change(thread="x")),
        series.schedule(who, number, 1, 1),
        series.discard(who, number, 1, 1),
        series.pause(who, number),
        series.resume(who, number),
        series.cancel(who, number),
        series.skip(who, number, "2027-01-25", out=True),
        series.confirm_ping(who, number, 1),
        series.show(who, number),
        series.fates(who, number),
    ]
    with pytest.raises((Refused, NotFound)) as first:
        await series.show(who, number)
    for work in works:
        assert await refused(work) == first.value.key
    if who is MEMBER:
        for other in (
            series.draft(who, WEEKLY),
            series.all(who),
            templates.all(who),
            templates.save(who, "a", "b", "c"),
        ):
            assert await refused(other) == first.value.key


async def test_what_was_scheduled_is_what_was_shown(series: SeriesService, db: Database) -> None:
    """The schema keeps wordings in force as they are, and an earlier revision is not put in force."""
    running = await scheduled(series)
    with pytest.raises(sqlite3.IntegrityError, match="does not change"):
        await db.write(lambda tx: tx.execute("UPDATE announcement_version SET plan = '{}'"))
    with pytest.raises(sqlite3.IntegrityError, match="only drafts"):
        await db.write(lambda tx: tx.execute("DELETE FROM announcement_version"))
    with pytest.raises(Conflict, match="series-scheduled-already"):
        await series.schedule(OTTO, running.series.id, running.version.id, 1)
    draft = await series.change(OTTO, running.series.id, Change(thread="Talk"))
    await series.discard(OYA, running.series.id, draft.version.id, 1)
    assert (await series.show(OTTO, running.series.id)).version.id == running.version.id


async def test_a_new_zone_database_moves_what_is_to_come(
    series: SeriesService, deliveries: DeliveryService, db: Database, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wall times stay, instants follow, and whoever scheduled it hears of it once."""
    number = (await scheduled(series)).series.id
    new = {"Europe/Vienna": "Africa/Cairo"}
    monkeypatch.setattr("bot.calendar.zones.clocks_of", lambda zone: ZoneInfo(str(new.get(zone, zone))))
    rezone = SeriesRezoning(deliveries, series.planner)
    moved = await db.write(lambda tx: list(rezone(tx, clock.now())))
    assert [(one.new - one.old, one.created_by) for one in moved] == [
        (timedelta(hours=-1), OTTO.user_id),
        (timedelta(hours=-1), 0),
        (timedelta(hours=-1), 0),
    ]
    _, fates = await series.fates(OTTO, number)
    hour = TEN - timedelta(hours=1)
    assert [one.deliveries[0].due_at for one in fates] == [hour, hour + WEEK, hour + 2 * WEEK]
    assert {one.deliveries[0].state for one in fates} == {State.PLANNED}
    assert await db.write(lambda tx: list(rezone(tx, clock.now()))) == []


async def test_templates_are_filled_from_the_calendar(templates: TemplateService, servers: ServerService) -> None:
    """A field that nothing fills is refused when it is saved, one that nobody chose when it is used."""
    del servers
    with pytest.raises(Invalid, match="template-field-unknown"):
        await templates.save(OTTO, "Call", "To {whom}", "x")
    await templates.save(OTTO, "Call", "{session} on {date}", "In {city}: {deadline}")
    await templates.save(OYA, "call", "{date}", "In {city}")
    assert [(one.name, one.title) for one in await templates.all(OTTO)] == [("call", "{date}")]
    assert await templates.used(OTTO, "CALL") == ("{date}", "In {city}")
    await templates.save(OYA, "Needs", "{session}", "{deadline}")
    with pytest.raises(Invalid, match="template-field-empty"):
        await templates.used(OTTO, "Needs")
    await templates.remove(OTTO, "Needs")
    with pytest.raises(NotFound):
        await templates.used(OTTO, "Needs")
    assert await templates.all(MANAGER) != []


async def test_what_follows_a_message(series: SeriesService, then: At, hands: Hands, sender: Recorder) -> None:
    """Published and with its thread, its name filled and cut; each once."""
    await scheduled(series, replace(WEEKLY, crosspost=True, thread="{title} " + "x" * 200))
    for number in range(3):
        await then(TEN + number * WEEK)
    assert len(sender.sent) == 3
    assert [(kind, message) for kind, message, _ in hands.done] == [
        (kind, 1_001 + number) for number in range(3) for kind in ("crosspost", "thread")
    ]
    names = [name for kind, _, name in hands.done if kind == "thread"]
    assert (len(names[0]), names[0][:18]) == (100, "Call of 2027-01-18")
