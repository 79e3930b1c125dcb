"""The known calendar: the files that come with Caucus, and what a mistake in one says."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.calendar.known import load_known
from bot.calendar.model import Dated, Kind, KnownEvent
from bot.calendar.zones import Moment
from bot.errors import Invalid
from bot.settings import ROOT
from tests.calendar.conftest import KNOWN

FOLDER = ROOT / "data" / "calendars"


@pytest.fixture(scope="module")
def shipped() -> dict[str, KnownEvent]:
    return {event.id: event for event in load_known(FOLDER)}


def test_every_date_has_a_source_that_is_spelled_out(shipped: dict[str, KnownEvent]) -> None:
    """And the day on which it was so; nothing stands on a bare abbreviation."""
    assert len(shipped) > 50
    for event in shipped.values():
        assert event.as_of == "2026-11-22"
        assert event.sources or event.start is None, event.id
        assert not any(re.fullmatch(r"[A-Z0-9_]+", source) for source in event.sources), event.id


def test_nothing_is_more_exact_than_its_source(shipped: dict[str, KnownEvent]) -> None:
    """Days stay days, months months, the unknown unknown."""
    assert (shipped["gm-dtg-1"].start, shipped["gm-dtg-1"].end) == (Dated("2026-12-07"), Dated("2026-12-11"))
    assert shipped["ca-sign"].start == Dated("2026-07")
    assert shipped["vn-ratif"].start == Dated("2026")
    for unknown in ("entry-into-force", "cosp-1", "igf-2026", "tcy"):
        assert shipped[unknown].start is None
    assert {event.id for event in shipped.values() if isinstance(event.start, Moment)} == {
        event.id
        for event in shipped.values()
        if event.id.endswith("-registration") and event.id != "ahc-i1-registration"
    }


def test_a_deadline_has_its_own_zone(shipped: dict[str, KnownEvent]) -> None:
    """Registration for a Vienna meeting closed at 18:00 New York: the next day in Vienna."""
    deadline, meeting = shipped["ahc-i2-registration"], shipped["ahc-i2"]
    assert (deadline.kind, deadline.of, meeting.zone) == (Kind.DEADLINE, "ahc-i2", "Europe/Vienna")
    assert isinstance(deadline.start, Moment)
    assert deadline.start.zone == "America/New_York"
    assert deadline.start.utc == datetime(2022, 6, 10, 22, 0, tzinfo=UTC)
    assert deadline.as_json()["start"] == "2022-06-10T18:00:00-04:00"
    last = shipped["cosp-rop-1-registration"].start
    assert isinstance(last, Moment)
    assert last.zone == "Europe/Vienna"


def test_what_is_not_sure_says_so(shipped: dict[str, KnownEvent]) -> None:
    for doubtful in ("gm-dtg-1", "res75-282", "ahc-adopt", "igf-2025", "ca-sign"):
        assert shipped[doubtful].not_checked
    assert not shipped["ga-adopt"].not_checked


def test_a_period_ends_after_its_last_possible_day() -> None:
    """Everywhere on earth, for a day without a zone."""
    assert [Dated(text).after for text in ("2026-12-31", "2026-12", "2026", "2024-02-29", "2026-07")] == [
        date(2027, 1, 1),
        date(2027, 1, 1),
        date(2027, 1, 1),
        date(2024, 3, 1),
        date(2026, 8, 1),
    ]


MISTAKES = [
    ("kind: session\n  start: '2027-03-01'", "kind: meeting\n  start: '2027-03-01'", "events.2.kind"),
    ("start: '2027-03-01'", "start: '2027-03-32'", "events.2.start"),
    ("start: '2027-03-01'", "start: next spring", "events.2.start"),
    ("start: '2027-03-01'", "start: '2027-03-01T10:00+01:00'", "events.2.start"),
    ("start: '2027-03-01'", "start: '2027-W09-1'", "events.2.start"),
    ("end: '2027-03-05'", "end: '2027-02-05'", "events.2.end"),
    ("  place: New York\n  zone: America/New_York", "  zone: America/Vienna", "events.2.zone"),
    ("  end: '2027-02-20T19:00'\n  zone: America/New_York", "", "events.3.start"),
    ("end: '2027-02-20T19:00'", "end: '2027-02-20T18:00'", "events.3.end"),
    ("of: days", "of: nights", "events.3.of"),
    ("id: days-registration", "id: days", "events.3.id"),
    ("id: month", "id: Some Month", "events.1.id"),
    ("date_note: days", "dates: days", "events.2.dates"),
    ("mode: hybrid", "mode: somehow", "events.2.mode"),
    ("NOTICE: https", "OTHER: https", "events.0.sources"),
    ("sources: []", "sources: [NOWHERE]", "events.4.sources"),
    ("start: unknown", "start: '2030'", "events.4.sources"),
]


@pytest.mark.parametrize(("right", "wrong", "key"), MISTAKES, ids=lambda value: value[:40])
def test_a_mistake_names_file_line_and_key(tmp_path: Path, right: str, wrong: str, key: str) -> None:
    """`caucus check` shows this."""
    assert right in KNOWN
    text = KNOWN.replace(right, wrong, 1).lstrip()
    file = tmp_path / "demo.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Invalid, match="data-wrong") as caught:
        load_known(tmp_path)
    assert caught.value.data["file"] == str(file)
    assert str(caught.value.data["key"]).startswith(key)
    assert 1 < int(caught.value.data["line"]) <= text.count("\n")


def test_an_id_is_unique_over_all_files(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(KNOWN, encoding="utf-8")
    with pytest.raises(Invalid, match="data-wrong") as caught:
        load_known(tmp_path)
    assert str(caught.value.data["file"]).endswith("b.yaml")
