"""What an export says of the letter's deadlines to the addressee, its delivery, and the counts then and now. Pure."""

from collections.abc import Mapping
from typing import Any

from bot.letters.export.content import Exported
from bot.letters.ledger.entry import Act
from bot.letters.model import Say


def standing_lines(exported: Exported, say: Say) -> tuple[str, ...]:
    """Return the lines, none for a letter without an official deadline that was not delivered.

    People's own words are in them: escape them as the format needs.
    """
    content = exported.content
    lines = []
    official = content["letter"].get("official")
    if official is not None:
        lines.append(say("letter-export-official", moment=_wall(official), city=official["city"] or official["zone"]))
    delivered: Mapping[str, Any] | None = content.get("delivered")
    if delivered is not None:
        lines += _delivered(exported, delivered, say)
    return tuple(lines)


def _delivered(exported: Exported, delivered: Mapping[str, Any], say: Say) -> list[str]:
    content, moment = exported.content, _utc(delivered["at"])
    how = delivered.get("how", "")
    line = say("letter-export-delivered-how", moment=moment, how=how) if how else ""
    numbers = {"organisations": delivered["organisations"], "people": delivered["people"]}
    then = say("letter-export-then", moment=moment, count=sum(numbers.values()), **numbers)
    total = len(content["signatures"]) + content["hidden"]
    back = sum(entry.act is Act.RETRACT for entry in exported.entries)
    now = say("letter-export-now", moment=_utc(content["exported_at"]), count=total, back=back)
    return [*([line] if line else []), then, now]


def _wall(moment: Mapping[str, str]) -> str:
    return moment["wall"][:16].replace("T", " ")


def _utc(text: str) -> str:
    return text[:16].replace("T", " ")
