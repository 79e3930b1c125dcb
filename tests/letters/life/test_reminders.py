"""Those who run a letter are reminded a day before each deadline, once, and not of what they have just set."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.letters.life.service import LifeService
from bot.letters.service import LetterService
from tests.letters.people import DRAFT, ORGANISER, opened, signed

BOTH = replace(DRAFT, deadline="2027-01-18 18:00 Vienna / 2027-01-20 18:00 Vienna")
INTERNAL = datetime(2027, 1, 18, 17, 0, tzinfo=UTC)
OFFICIAL = datetime(2027, 1, 20, 17, 0, tzinfo=UTC)
DAY = timedelta(days=1)


async def reminded(deliveries: DeliveryService, letter_id: int) -> list[tuple[str, int | None]]:
    """Return the reminders that were planned: which, and for whom."""
    news = await deliveries.of_cause(f"letter:{letter_id}:news")
    return [(one.message, one.user_id) for one in news if one.message.startswith("letter-reminder")]


async def ring(letters: LetterService, life: LifeService, clock: FixedClock, moment: datetime) -> None:
    """Let the alarm ring at a moment, more often than needed."""
    clock.move_to(moment)
    for _ in range(2):
        await letters.run_due(moment)
        await life.run_due(moment)


async def test_a_day_before_each_deadline(
    letters: LetterService, life: LifeService, clock: FixedClock, deliveries: DeliveryService
) -> None:
    """Everybody who runs the letter by then; the alarm knows when."""
    letter = await opened(letters, BOTH)
    await life.give_to(ORGANISER, letter.id, 77)
    assert await life.next_due() == INTERNAL - DAY
    await ring(letters, life, clock, INTERNAL - DAY - timedelta(milliseconds=1))
    assert await reminded(deliveries, letter.id) == []
    await ring(letters, life, clock, INTERNAL - DAY)
    first = [("letter-reminder-internal", ORGANISER.user_id), ("letter-reminder-internal", 77)]
    assert await reminded(deliveries, letter.id) == first
    assert await life.next_due() == OFFICIAL - DAY
    await ring(letters, life, clock, OFFICIAL - DAY)
    assert (await reminded(deliveries, letter.id))[2:] == [
        (key.replace("internal", "official"), to) for key, to in first
    ]
    assert await life.next_due() is None


async def test_not_of_a_letter_that_was_delivered(
    letters: LetterService, life: LifeService, clock: FixedClock, deliveries: DeliveryService
) -> None:
    """Nor of one that was closed by hand, as far as signing goes; nor of a cancelled one, nor of a draft."""
    letter = await opened(letters, BOTH)
    cancelled = await opened(letters, BOTH)
    await letters.create(ORGANISER, BOTH)
    await letters.close(ORGANISER, letter.id)
    await letters.cancel(ORGANISER, cancelled.id)
    assert await life.next_due() == OFFICIAL - DAY
    await life.deliver(ORGANISER, letter.id, "by mail")
    assert await life.next_due() is None
    await ring(letters, life, clock, OFFICIAL - DAY)
    assert await reminded(deliveries, letter.id) == await reminded(deliveries, cancelled.id) == []


async def test_not_of_a_deadline_that_was_set_within_a_day(
    letters: LetterService, life: LifeService, clock: FixedClock, deliveries: DeliveryService
) -> None:
    """Whoever opens a letter at night for the next morning knows; the same for an extension by some hours."""
    letter = await opened(letters, replace(DRAFT, deadline="2027-01-12 10:00 Vienna"))
    await ring(letters, life, clock, datetime(2027, 1, 11, 20, 0, tzinfo=UTC))
    await life.extend(ORGANISER, letter.id, "2027-01-12 12:00 Vienna")
    await ring(letters, life, clock, datetime(2027, 1, 11, 21, 0, tzinfo=UTC))
    assert await reminded(deliveries, letter.id) == []
    assert await life.next_due() is None
    await life.extend(ORGANISER, letter.id, "2027-01-18 18:00 Vienna")
    assert await life.next_due() == INTERNAL - DAY


async def test_an_extension_has_a_reminder_of_its_own(
    letters: LetterService, life: LifeService, clock: FixedClock, deliveries: DeliveryService
) -> None:
    """The old deadline's was said; the new one's is said too."""
    letter = await opened(letters)
    await signed(letters, letter)
    await ring(letters, life, clock, INTERNAL - DAY)
    await life.extend(ORGANISER, letter.id, "2027-01-25 18:00 Vienna")
    await ring(letters, life, clock, INTERNAL + 6 * DAY)
    assert await reminded(deliveries, letter.id) == 2 * [("letter-reminder-internal", ORGANISER.user_id)]


async def test_after_an_outage_nobody_is_reminded_of_what_is_over(
    letters: LetterService, life: LifeService, clock: FixedClock, deliveries: DeliveryService
) -> None:
    """Down for a month: no reminder, and the alarm does not ring for it for ever."""
    letter = await opened(letters, BOTH)
    await ring(letters, life, clock, OFFICIAL + 30 * DAY)
    assert await reminded(deliveries, letter.id) == []
    assert await life.next_due() is None
