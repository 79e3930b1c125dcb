"""How a roster looks: in its channel, with names only where the coalition alone reads it, and privately."""

from bot.labels import labelled
from bot.room.rosters.model import Claimed, Region, RosterView
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import Say
from cogs._ui.moments import when

_MOST_WAITING, _MOST_BODY = 25, 2_600


def roster_card(say: Say, view: RosterView, *, names: bool, note: str = "") -> Card:
    """Return a roster as it stands.

    Args:
        say: the catalogue.
        view: the roster.
        names: whether to say who speaks; else only how many.
        note: a sentence above it.
    """
    lines = [note] if note else []
    lines.append(_head(say, view))
    lines += _speakers(say, view) if names else [_counted(say, view)]
    fields = []
    if view.speakers:
        fields.append(Field(say("room-regions"), _regions(say, view)))
    if names and view.waiting:
        waiting = [f"{at}. {_person(say, one.user_id, one.region)}" for at, one in enumerate(view.waiting, 1)]
        fields.append(Field(say("room-waiting"), "\n".join(waiting[:_MOST_WAITING])))
    footer = say("room-roster-footer", id=str(view.roster.id))
    return Card(title(say, view), clip("\n".join(lines), _MOST_BODY), fields, footer, colour=Colour.CALENDAR)


def title(say: Say, view: RosterView) -> str:
    """Return what a roster is called."""
    return say("room-roster-title", item=plain(view.title) or say("room-roster-gone"))


def region_name(say: Say, region: Region | None) -> str:
    """Return a region in words."""
    return say("room-region-unsaid") if region is None else say(f"room-region-{region.value}")


def claimed_sentence(say: Say, done: Claimed) -> str:
    """Return what came of wanting to speak."""
    starts = when(say, done.view.place.meeting.start) if done.view.place is not None else ""
    if done.claim.slot is not None:
        return say("room-claimed", slot=done.claim.slot, minutes=done.view.roster.minutes, when=starts)
    return say("room-claimed-full" if done.full else "room-claimed-waiting", place=done.place)


def choice_name(say: Say, view: RosterView) -> str:
    """Return a roster as a suggestion of at most 100 characters."""
    free = say("room-roster-choice", free=len(view.free), slots=view.roster.slots)
    return f"{clip(f'#{view.roster.id} {view.title}', 98 - len(free))} · {free}"[:100]


def _head(say: Say, view: RosterView) -> str:
    parts = []
    if view.place is not None:
        meeting = view.place.meeting
        place = meeting.place or view.place.session.place
        parts += [plain(view.place.session.title), when(say, meeting.start), *([plain(place)] if place else [])]
    parts.append(say("room-roster-slots", slots=view.roster.slots, minutes=view.roster.minutes))
    if not view.open:
        parts.append(say("room-roster-over"))
    return "\n".join(parts)


def _speakers(say: Say, view: RosterView) -> list[str]:
    lines = []
    for slot in range(1, view.roster.slots + 1):
        claim = view.speakers.get(slot)
        shown = say("room-slot-open") if claim is None else _person(say, claim.user_id, claim.region)
        lines.append(f"**{slot}.** {shown}")
    return lines


def _counted(say: Say, view: RosterView) -> str:
    return say("room-roster-counts", taken=len(view.speakers), slots=view.roster.slots, waiting=len(view.waiting))


def _person(say: Say, user_id: int, region: Region | None) -> str:
    return f"<@{user_id}>" + (f" · {region_name(say, region)}" if region is not None else "")


def _regions(say: Say, view: RosterView) -> str:
    counts = view.regions()
    counted: list[tuple[Region | None, int]] = [
        (region, counts.get(region, 0)) for region in Region if region is not Region.GLOBAL
    ]
    counted += [(region, counts[region]) for region in (Region.GLOBAL, None) if region in counts]
    return " · ".join(labelled(say, region_name(say, region), count) for region, count in counted)
