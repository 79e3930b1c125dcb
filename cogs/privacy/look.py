"""How what is kept about a person looks: a file for them, a card of who can know what, a schedule for organisers."""

from collections.abc import Sequence

from bot.clock import to_text
from bot.letters.model import Say
from bot.letters.safety.retention.service import Schedule
from bot.privacy.model import Row, Told
from cogs._ui.cards import Card, Field, clip, plain
from cogs._ui.moments import stamp

_LINES = 12
_WHO = ("discord", "host", "organisers", "others")


def known_fields(say: Say) -> list[Field]:
    """Return in plain words what Discord, the host, organisers and everybody else can know."""
    return [Field(say(f"privacy-who-{who}"), say(f"privacy-knows-{who}")) for who in _WHO]


def told_file(say: Say, told: Told) -> bytes:
    """Return all that names a person as a text that can be read without any other program."""
    lines = [say("privacy-file-title", account=str(told.user_id), moment=to_text(told.at)), ""]
    if told.contacts:
        lines += [say("privacy-file-contacts"), *_listed(told.contacts), ""]
    for section in told.sections:
        # With the table's name, as in docs/privacy.md and in the database: whoever wants to check can.
        lines += [f"{say(f'privacy-table-{section.table}')} ({section.table})", *_listed(section.rows), ""]
    if not told.rows:
        lines.append(say("privacy-file-nothing"))
    lines += [say("privacy-file-end")]
    return b"\xef\xbb\xbf" + "\n".join(lines).encode()


def schedule_cards(say: Say, schedule: Schedule) -> list[Card]:
    """Return what of a server's letters is erased when, and what was."""
    lines = [
        say(
            f"privacy-due-{one.kind.value}",
            letter=f"#{one.letter.id} {clip(plain(one.letter.title), 80)}",
            moment=stamp(one.at, "D"),
            count=one.rows,
        )
        for one in schedule.due
    ]
    lines += [
        say(
            f"privacy-gone-{one.kind.value}",
            letter=f"#{one.letter_id} {clip(plain(one.title), 80)}",
            moment=stamp(one.at, "D"),
            count=one.rows,
        )
        for one in schedule.noted
    ]
    periods = schedule.periods
    body = say("privacy-retention-body", contacts=periods.contacts, details=periods.details)
    pages = [lines[at : at + _LINES] for at in range(0, len(lines), _LINES)] or [[say("privacy-retention-none")]]
    return [Card(say("privacy-retention"), "\n".join([body, "", *page])) for page in pages]


def _listed(rows: Sequence[Row]) -> list[str]:
    return [line for row in rows for line in ("", *_lines(row))]


def _lines(row: Row) -> list[str]:
    said = {name: " ".join(str(value).split()) for name, value in row.items() if value not in (None, "")}
    wide = max((len(name) for name in said), default=0)
    return [f"  {name:{wide}}  {value}" for name, value in said.items()]
