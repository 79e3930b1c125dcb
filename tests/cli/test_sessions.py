"""`caucus session import|export|list`: the contract with whoever reads the JSON."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from tests.calendar.ics.files import calendar, event

pytestmark = pytest.mark.usefixtures("read_once")

WEEKLY = event(
    "DTSTART;TZID=W. Europe Standard Time:20260105T100000",
    "DTEND;TZID=W. Europe Standard Time:20260105T130000",
    "RRULE:FREQ=WEEKLY",
    "LOCATION:Vienna, Room M",
    title="Contact group",
)
FLOATING = event("DTSTART:20270302T100000", uid="floating", title="Floating")
DAYS = event("DTSTART;VALUE=DATE:20270301", "DTEND;VALUE=DATE:20270304", uid="days", title="Days")


class Host:
    """Somebody at the command line, with a database of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def runs(self, *arguments: str) -> Result:
        return CliRunner().invoke(main, ["--db", str(self.folder / "c.db"), *arguments])

    def json(self, *arguments: str) -> Any:
        result = self.runs(*arguments, "--json")
        assert result.exit_code == 0, result.stderr
        return json.loads(result.stdout)

    def file(self, data: bytes, name: str = "a.ics") -> str:
        (self.folder / name).write_bytes(data)
        return str(self.folder / name)


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Host:
    for name in ("CAUCUS_DB", "CAUCUS_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    return Host(tmp_path)


def test_every_occurrence_from_the_first_start_on_two_years_ahead(host: Host) -> None:
    done = host.json("session", "import", host.file(calendar(WEEKLY, FLOATING, DAYS)))
    assert len(done["added"]) > 150
    rows = [row for row in host.json("session", "list") if row["title"] in {"Contact group", "Floating", "Days"}]
    group = [row for row in rows if row["title"] == "Contact group"]
    assert group[0]["start"] == "2026-01-05T10:00:00+01:00"
    assert group[0]["end"] == "2026-01-05T13:00:00+01:00"
    assert {row["timezone"] for row in group} == {"Europe/Berlin"}
    assert {row["place"] for row in group} == {"Vienna, Room M"}
    assert group[-1]["start"] > "2028-11-22"
    assert next(row for row in group if row["start"].startswith("2026-07"))["start"].endswith("10:00:00+02:00")
    floating, days = (next(row for row in rows if row["title"] == title) for title in ("Floating", "Days"))
    assert (floating["start"], floating["timezone"]) == ("2027-03-02T10:00:00", None)
    assert (days["start"], days["end"]) == ("2027-03-01", "2027-03-03")


def test_twice_is_once_and_an_own_export_changes_nothing(host: Host) -> None:
    path = host.file(calendar(WEEKLY, FLOATING, DAYS))
    dry = host.json("session", "import", path, "--dry-run")
    first = host.json("session", "import", path)
    assert len(dry["added"]) == len(first["added"])
    before = host.json("session", "list")
    again = host.json("session", "import", path)
    assert (again["added"], again["changed"], again["cancelled"]) == ([], [], [])
    out = host.folder / "out.ics"
    assert host.runs("session", "export", "--output", str(out)).exit_code == 0
    own = host.json("session", "import", str(out))
    assert (own["added"], own["changed"], own["cancelled"]) == ([], [], [])
    assert host.json("session", "list") == before
    kept = out.read_bytes()
    assert host.runs("session", "export", "--output", str(out)).exit_code == 0
    assert out.read_bytes() == kept


@pytest.mark.parametrize("data", [b"", b"\x89PNG", b"BEGIN:VCALENDAR\r\nEND:VEVENT", b"BEGIN:VCALENDAR" + b"\xff" * 50])
def test_what_is_no_calendar_ends_with_1_and_one_line(host: Host, data: bytes) -> None:
    result = host.runs("session", "import", host.file(data))
    assert result.exit_code == 1
    assert result.stdout == ""
    (line,) = result.stderr.strip().splitlines()
    assert line.startswith("caucus: ")
    assert len(line) < 300
    gone = host.runs("session", "import", str(host.folder / "nowhere.ics"))
    assert (gone.exit_code, len(gone.stderr.strip().splitlines())) == (1, 1)


def test_broken_events_are_warned_of(host: Host) -> None:
    done = host.json("session", "import", host.file(calendar(event("DTSTART:never", uid="x", title="Odd"), FLOATING)))
    assert len(done["added"]) == 1
    assert "Odd" in done["warnings"][0]
