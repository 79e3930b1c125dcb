"""An export as CSV: a row for each name, no cell of which a spreadsheet calculates. Pure."""

import csv
import io

from bot.letters.export.content import Exported
from bot.letters.export.roll import in_order
from bot.letters.export.standing import standing_lines
from bot.letters.export.style import Style
from bot.letters.ledger.entry import Act
from bot.letters.model import Say
from bot.letters.rules import ECOSOC

_CHANGES = frozenset({Act.AMEND, Act.VISIBILITY})
_COLUMNS = ("capacity", "name", "title", "affiliation", "country", "website", "ecosoc", "signed")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def csv_of(exported: Exported, say: Say, style: Style) -> bytes:
    """Return the table."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    levels = any("level" in disclosed for disclosed in exported.content["signatures"])
    columns = (*_COLUMNS, *(["level"] * levels))
    writer.writerow([say(f"letter-export-column-{column}") for column in columns])
    times = {entry.seq: entry.at for entry in exported.entries}
    # What was changed afterwards is committed to by another entry than that of the signature.
    changed = {entry.seq: int(str(entry.data["sign"])) for entry in exported.entries if entry.act in _CHANGES}
    for disclosed in in_order(exported, style):
        signed = times[changed.get(disclosed["entry"], disclosed["entry"])]
        level = say(f"signing-level-{disclosed['level']}") if "level" in disclosed else ""
        fact = {**disclosed["signatory"], "signed": signed, "level": level}
        fact["capacity"] = say(f"letter-export-capacity-{fact['capacity']}")
        if fact.get("ecosoc") in ECOSOC:
            fact["ecosoc"] = say(f"signing-ecosoc-{fact['ecosoc']}")
        writer.writerow([safe_cell(str(fact.get(column, ""))) for column in columns])
    hidden = exported.content["hidden"]
    below = [*([say("letter-export-hidden", count=hidden)] if hidden else []), *standing_lines(exported, say)]
    writer.writerows([["", safe_cell(line), *[""] * (len(columns) - 2)] for line in below])
    # With a byte order mark, without which spreadsheets read the names in a local 8-bit encoding.
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def safe_cell(text: str) -> str:
    """Return a text as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or text.startswith(_FORMULA) else text
