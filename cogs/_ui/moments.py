"""How a moment is shown: the venue's wall time with its city, and Discord's own stamp in the reader's time."""

from datetime import date, datetime
from typing import Protocol

from bot.calendar.cities import city_of
from cogs._ui.forms import Say


class Wall(Protocol):
    """A moment as the calendar keeps it: wall time at a place, and the instant."""

    @property
    def wall(self) -> datetime:
        """Wall time at the place, without a zone."""
        ...

    @property
    def utc(self) -> datetime:
        """The instant."""
        ...

    @property
    def city(self) -> str:
        """The place people say: 'Vienna'."""
        ...


def stamp(moment: datetime, style: str = "F") -> str:
    """Return Discord's stamp, which each reader sees in their own time and language."""
    return f"<t:{int(moment.timestamp())}:{style}>"


def wall(say: Say, moment: Wall) -> str:
    """Return wall time with its city: '18 January 2027, 10:00 (Vienna)'."""
    at = moment.wall
    seconds = f":{at.second:02d}" if at.second else ""
    return say("moment-wall", date=day(say, at), time=f"{at:%H:%M}{seconds}", city=moment.city)


def city_in(say: Say, name: str) -> str:
    """Return what a city is called: stored are English names."""
    return say("moment-city", city=name)


def place_in(say: Say, place: str) -> str:
    """Return a venue as people typed it; where that is a city alone, by its name in the language."""
    return place if "," in place else city_in(say, place)


def zone_in(say: Say, zone: str) -> str:
    """Return a zone with the city it is called after: 'Viena (Europe/Vienna)'."""
    return f"{city_in(say, city_of(zone))} ({zone})"


def when(say: Say, moment: Wall) -> str:
    """Return a moment for people in several zones: wall time with city, then the reader's own time."""
    return f"{wall(say, moment)} · {stamp(moment.utc)} · {stamp(moment.utc, 'R')}"


def day(say: Say, at: date) -> str:
    """Return a day: '18 January 2027'."""
    return say("moment-day", day=at.day, month=_month(say, at), year=str(at.year))


def day_of_year(say: Say, at: date) -> str:
    """Return a day without its year: '18 January'."""
    return say("moment-day-of-year", day=at.day, month=_month(say, at))


def day_of_week(say: Say, at: date, shown: str) -> str:
    """Return a day with its name before it: 'Monday, 18 January 2027'.

    Args:
        say: the catalogue.
        at: the day.
        shown: what `day` or `day_of_year` made of it.
    """
    return say("moment-day-of-week", weekday=at.isoweekday(), date=shown)


def month(say: Say, at: date) -> str:
    """Return a month: 'January 2027'."""
    return say("moment-month-of-year", month=_month(say, at), year=str(at.year))


def _month(say: Say, at: date) -> str:
    return say("moment-month", month=at.month)
