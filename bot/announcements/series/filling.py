"""Fields in texts: those of an occurrence, filled when it is said, and those of templates, filled when one is used.

Pure. A filled value is never looked through for fields again.
"""

import re
from collections.abc import Mapping

from bot.announcements.series.model import Text
from bot.calendar.cities import name_of
from bot.calendar.zones import Moment
from bot.errors import Invalid

OF_OCCURRENCE = ("date", "time", "city")
"""Filled for each occurrence: '2027-01-18', '10:00', 'Vienna'."""

OF_CALENDAR = ("session", "place", "starts", "ends", "link", "deadline", "closes")
"""Filled when a template is used, from the session and the deadline that are chosen then."""

_FIELD = re.compile(r"\{([a-z]{1,20})\}")


def fields_in(*texts: str) -> list[str]:
    """Return the names of the fields in texts, each once, in their order."""
    return list(dict.fromkeys(name for text in texts for name in _FIELD.findall(text)))


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return a text with those of its fields filled that have a value."""
    return _FIELD.sub(lambda found: values.get(found[1], found[0]), text)


def values_of(at: Moment, language: str) -> dict[str, str]:
    """Return what the fields of an occurrence hold in a text of some language."""
    return {"date": f"{at.wall:%Y-%m-%d}", "time": f"{at.wall:%H:%M}", "city": name_of(at.city, language)}


def of_occurrence(text: Text, at: Moment) -> Text:
    """Return what is said at one time."""
    values = values_of(at, text.language)
    return Text(text.language, filled(text.title, values), filled(text.text, values))


def require_known(*texts: str) -> None:
    """Refuse a template with a field that nothing fills.

    Raises:
        Invalid: ``template-field-unknown``.
    """
    known = (*OF_OCCURRENCE, *OF_CALENDAR)
    wrong = [name for name in fields_in(*texts) if name not in known]
    if wrong:
        raise Invalid("template-field-unknown", field=wrong[0], known=", ".join(f"{{{name}}}" for name in known))


def require_filled(values: Mapping[str, str], *texts: str) -> None:
    """Refuse to use a template while something that it needs is not chosen or not known.

    Raises:
        Invalid: ``template-field-empty``.
    """
    empty = [name for name in fields_in(*texts) if name in OF_CALENDAR and not values.get(name)]
    if empty:
        raise Invalid("template-field-empty", fields=", ".join(f"{{{name}}}" for name in empty))
