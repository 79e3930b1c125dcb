"""A calendar service on a real SQLite file, with a small known calendar and a clock that stands still."""

from pathlib import Path

import pytest

from bot.calendar.known import load_known
from bot.calendar.service import CalendarService
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.servers.service import ServerService
from bot.settings import Calendar, Delivery
from bot.storage import Database
from tests.calendar.people import CHANNEL, ORGANISER

KNOWN = """
id: demo
name: Demo process
as_of: '2026-11-22'
sources:
  NOTICE: https://example.org/notice
events:
- id: past
  title: Past session
  kind: session
  start: '2026-05-01'
  end: '2026-05-08'
  sources: [NOTICE]
  as_of: '2026-11-22'
- {id: month, title: Some month, kind: document, start: '2027-02', sources: [NOTICE], as_of: '2026-11-22'}
- id: days
  title: Third reading
  kind: session
  start: '2027-03-01'
  end: '2027-03-05'
  place: New York
  zone: America/New_York
  mode: hybrid
  documents: [A/AC.1/2]
  date_note: days are background knowledge
  sources: [NOTICE]
  as_of: '2026-11-22'
- id: days-registration
  title: 'Registration closes: Third reading'
  kind: deadline
  of: days
  start: '2027-02-20T18:00'
  end: '2027-02-20T19:00'
  zone: America/New_York
  sources: [NOTICE]
  as_of: '2026-11-22'
- id: someday
  title: Entry into force
  kind: condition
  start: unknown
  condition: forty instruments
  sources: []
  as_of: '2026-11-22'
"""


@pytest.fixture
def known_folder(tmp_path: Path) -> Path:
    """A folder with one calendar of five events."""
    folder = tmp_path / "calendars"
    folder.mkdir()
    (folder / "demo.yaml").write_text(KNOWN, encoding="utf-8")
    return folder


@pytest.fixture
async def servers(db: Database, clock: FixedClock) -> ServerService:
    service = ServerService(db, clock, ("en",))
    await service.load()
    await service.change(ORGANISER, announcements_channel_id=CHANNEL, zone="Vienna")
    return service


@pytest.fixture
def deliveries(db: Database, clock: FixedClock, servers: ServerService) -> DeliveryService:
    return DeliveryService(db, clock, Delivery(), servers)


@pytest.fixture
def calendar(
    db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService, known_folder: Path
) -> CalendarService:
    return CalendarService(db, clock, Calendar(), load_known(known_folder), servers, deliveries)
