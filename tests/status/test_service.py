"""Imported tables: who may, who sees them, what stands beside what; counting without averaging."""

import random
import sqlite3
from dataclasses import replace

import pytest

from bot.actor import Actor, Permission
from bot.errors import DomainError, Invalid, NotFound, Refused
from bot.services import Services, build
from bot.settings import Settings
from bot.status.model import Deed, How, Step, Table
from bot.status.rules import fits, step_view, tally

HERE, THERE = 1000, 2000
ORGANISER = Actor(user_id=1, guild_id=HERE, permissions=Permission.MANAGE_GUILD)
MEMBER = Actor(user_id=2, guild_id=HERE)
ELSEWHERE = Actor(user_id=3, guild_id=THERE, permissions=Permission.MANAGE_GUILD)
CSV = "Participant,Signature,Ratification\nAlgeria,25 Oct 2025,\nQatar,25 Oct 2025,14 Feb 2026\nJapan,,3 Mar 2026 a\n"
DAY = "2026-11-20"


async def imported(services: Services, actor: Actor | None, text: str = CSV, day: str = DAY) -> Table:
    return await services.status.import_(actor, services.status.preview(actor, text.encode(), "uncc", day))


async def test_an_import_is_seen_by_its_server_only(services: Services) -> None:
    """And the host's by everybody; the list in data/ stays beside both."""
    own = await imported(services, ORGANISER)
    assert [one.id for one in services.status.tables("uncc", HERE)] == [own.id, "list"]
    assert [one.id for one in services.status.tables("uncc", THERE)] == ["list"]
    assert [one.id for one in services.status.tables("uncc", None)] == ["list"]
    hosts = await imported(services, None, CSV.replace("Japan", "France"))
    assert [one.id for one in services.status.tables("uncc", THERE)] == [hosts.id, "list"]
    assert {one.id for one in services.status.tables("uncc", HERE)} == {own.id, hosts.id, "list"}
    assert services.status.state("Japan", THERE).steps[1].said[0].deed is None


async def test_only_organisers_import_and_withdraw(services: Services) -> None:
    """Preview, import and withdrawal alike; and nobody takes another server's table back."""
    preview = services.status.preview(ORGANISER, CSV.encode(), "uncc", DAY)
    with pytest.raises(Refused):
        services.status.preview(MEMBER, CSV.encode(), "uncc", DAY)
    with pytest.raises(Refused):
        await services.status.import_(MEMBER, preview)
    table = await services.status.import_(ORGANISER, preview)
    with pytest.raises(Refused):
        await services.status.withdraw(MEMBER, table.id)
    for actor in (ELSEWHERE, None):
        with pytest.raises(NotFound, match="status-table-unknown"):
            await services.status.withdraw(actor, table.id)
    await services.status.withdraw(ORGANISER, table.id)
    assert [one.id for one in services.status.tables("uncc", HERE)] == ["list"]
    for again in (table.id, "list", "x", "9" * 30):
        with pytest.raises(NotFound):
            await services.status.withdraw(ORGANISER, again)


async def test_the_same_file_again_changes_nothing(services: Services) -> None:
    """The same number comes back; a newer day is another table; the newest shows, whatever came last."""
    first = await imported(services, ORGANISER)
    assert services.status.preview(ORGANISER, CSV.encode(), "uncc", DAY).same
    assert (await imported(services, ORGANISER)).id == first.id
    older = await imported(services, ORGANISER, day="2026-11-10")
    assert older.id != first.id
    assert services.status.tables("uncc", HERE)[0].id == first.id
    await services.status.withdraw(ORGANISER, first.id)
    assert services.status.tables("uncc", HERE)[0].id == older.id


async def test_a_restart_forgets_nothing(services: Services, settings: Settings) -> None:
    """What was stored is read again, and what was withdrawn is not."""
    kept, gone = await imported(services, ORGANISER), await imported(services, ORGANISER, day="2026-11-21")
    await services.status.withdraw(ORGANISER, gone.id)
    await services.close()
    again = await build(settings)
    try:
        assert again.status.tables("uncc", HERE)[0] == kept
    finally:
        await again.close()


async def test_a_preview_stores_nothing_and_tells_what_changes(services: Services) -> None:
    """Against the newest table there is."""
    preview = services.status.preview(ORGANISER, CSV.encode(), "uncc", DAY)
    assert [one.id for one in services.status.tables("uncc", HERE)] == ["list"]
    changes = {(one.state.code, one.step): (one.was, one.now) for one in preview.changes}
    assert changes[("JP", Step.BOUND)] == ("", "2026-03-03")
    # '2026-02' and '2026-02-14' can be the same day: no change.
    assert ("QA", Step.BOUND) not in changes
    assert changes[("AO", Step.SIGNED)] == ("2025-10-25", "")


@pytest.mark.parametrize(
    ("instrument", "day", "key"),
    [("uncc", "2026-13-01", "status-day"), ("uncc", "yesterday", "status-day"), ("icc", DAY, "status-instrument"),
     ("uncc", "2099-01-01", "status-day-future")],
)  # fmt: skip
async def test_what_cannot_be_asked_for(services: Services, instrument: str, day: str, key: str) -> None:
    """A day that is none or to come, a treaty that is not here."""
    with pytest.raises(Invalid, match=key):
        services.status.preview(ORGANISER, CSV.encode(), instrument, day)


async def test_what_is_later_than_its_table_is_not_taken(services: Services) -> None:
    """Such a table is incomplete then."""
    preview = services.status.preview(ORGANISER, CSV.encode(), "uncc", "2026-02-20")
    assert [one.key for one in preview.report.problems] == ["status-row-later"]
    assert not preview.table.whole
    assert preview.table.of("JP", Step.BOUND) is None


async def test_conflicts_stand_side_by_side(services: Services) -> None:
    """Another day, and a signature that a whole table does not have: both are said, neither wins."""
    text = (
        "Participant,Signature,Ratification\nAngola,26 Oct 2025,\nQatar,25 Oct 2025,14 Feb 2026\nJapan,,3 Mar 2026 a\n"
    )
    await imported(services, ORGANISER, text)
    view = services.status.state("Angola", HERE)
    assert view.steps[0].conflict == "dates"
    assert [said.deed.date for said in view.steps[0].said if said.deed] == ["2025-10-26", "2025-10-25"]
    assert services.status.state("Algeria", HERE).steps[0].conflict == "missing"
    assert services.status.state("Qatar", HERE).steps[1].conflict == ""
    # A list that is not complete contradicts nobody by its silence.
    assert services.status.state("Japan", HERE).steps[1].conflict == ""
    progress = services.status.progress(HERE)
    assert {"AO", "DZ"} <= {one.code for one in progress.disputed}
    assert [each.signed for each in progress.tallies] == [2, 74]
    assert services.status.progress(THERE).disputed == ()


async def test_blocs_are_parted_by_every_table(services: Services) -> None:
    """Each member is bound, signed or neither: once, whatever the table."""
    await imported(services, ORGANISER)
    for view in services.status.blocs(HERE):
        for count in view.counts:
            parts = [one.code for part in (count.bound, count.signed, count.neither) for one in part]
            assert sorted(parts) == sorted(view.bloc.members)
    au = services.status.bloc("African Union")
    assert au.counts[0].signatories == 22
    assert [one.count for one in au.conflicts] == [14]
    assert services.status.bloc("ASEAN").conflicts == ()


async def test_an_organisation_of_states_is_not_counted(services: Services) -> None:
    """Article 65: its instrument does not come on top of its members'."""
    rule = services.status.world.rule
    deeds = tuple(Deed(code, Step.BOUND, "2026-01-01", How.RATIFIED) for code in ("EU", "FR", "JP"))
    found = tally(Table("1", "uncc", "x", DAY, whole=True, deeds=deeds), rule, None)
    assert (len(found.bound), found.counting) == (3, 2)


def test_conflicts_do_not_depend_on_order() -> None:
    """Over random tables: the same verdict whichever comes first, and none where tables agree."""
    dice = random.Random(7)
    for _ in range(300):
        tables = []
        for name in "abc":
            day = dice.choice(["2025-10-25", "2025-10", "2025", "", "2025-11-01"])
            deeds = (Deed("FR", Step.SIGNED, day),) if dice.random() < 0.7 else ()
            as_of = dice.choice(["2025-09-01", "2026-01-01"])
            tables.append(Table(name, "uncc", name, as_of, whole=dice.random() < 0.5, deeds=deeds))
        verdict = step_view("FR", Step.SIGNED, tables).conflict
        dice.shuffle(tables)
        assert step_view("FR", Step.SIGNED, tables).conflict == verdict
        days = [one.deeds[0].date for one in tables if one.deeds]
        if all(fits(a, b) for a in days for b in days):
            assert verdict != "dates"
    one = replace(tables[0], deeds=(Deed("FR", Step.SIGNED, "2025-10-25"),))
    assert step_view("FR", Step.SIGNED, [one, one]).conflict == ""


async def test_the_database_keeps_what_was_imported(services: Services) -> None:
    """Days and source of an imported table cannot be rewritten."""
    await imported(services, ORGANISER)
    for statement in (
        "UPDATE status_deed SET date = '2020-01-01'",
        "UPDATE status_import SET source = 'x'",
        "INSERT INTO status_deed VALUES (1, 'FR', 'bound', '2026-01-01', NULL)",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            await services.db.write(lambda tx, statement=statement: tx.execute(statement))  # type: ignore[misc] # mypy cannot infer a lambda with a default


@pytest.mark.parametrize(("name", "key"), [("Germny", "status-state-near"), ("\u202e", "status-state-unknown")])
async def test_what_is_not_there(services: Services, name: str, key: str) -> None:
    """With what is near, where something is."""
    with pytest.raises(DomainError, match=key):
        services.status.state(name)
    with pytest.raises(NotFound, match="status-bloc-unknown"):
        services.status.bloc(name)
