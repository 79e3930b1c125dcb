"""Discord's rules for scheduled events: one outside Discord has a place and an end, the others a channel."""

from datetime import UTC, datetime

from playground.rules.violation import (
    Found,
    Json,
    Violation,
    as_dict,
    check_absent,
    check_required,
    check_text,
)

EXTERNAL = 3


def check_scheduled_event(event: Json, *, partial: bool = False) -> Found:
    """A scheduled event to be made or, with `partial`, the fields of one to be changed."""
    yield from check_text(event, "", "name", 100, 1)
    yield from check_text(event, "", "description", 1000, 1)
    place = as_dict(event.get("entity_metadata"))
    yield from check_text(place, "entity_metadata", "location", 100, 1)
    if event.get("entity_type") == EXTERNAL:
        yield from check_absent(event, "", "channel_id", why="an external event")
        if not partial:
            yield from check_required(event, "", "scheduled_end_time", why="an external event")
            yield from check_required(place, "entity_metadata", "location", why="an external event")
    elif not partial:
        yield from check_required(event, "", "channel_id", why="an event in a channel")
    start, end = _instant(event.get("scheduled_start_time")), _instant(event.get("scheduled_end_time"))
    if start and end and end <= start:
        yield Violation("scheduled_end_time", "out-of-order", "an event ends after it starts")


def _instant(value: object) -> datetime | None:
    """The moment a text names; None where it names none, which is not a rule's business."""
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment
