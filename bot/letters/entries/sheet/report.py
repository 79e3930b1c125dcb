"""The report of an import as a table: each row, what becomes of it, why. No spreadsheet calculates a cell. Pure."""

import csv
import io

from bot.letters.entries.sheet.planning import Left, Plan, Taken
from bot.letters.export.table import safe_cell
from bot.letters.model import Say

COLUMNS = ("row", "name", "outcome", "visibility", "why")


def report_csv(plan: Plan, say: Say, *, recorded: bool) -> bytes:
    """Return the table.

    Args:
        plan: what comes of the rows.
        say: words of the catalogue.
        recorded: whether it was done; else it is what would be done.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([say(f"letter-import-column-{name}") for name in COLUMNS])
    done = say("letter-import-outcome-recorded" if recorded else "letter-import-outcome-new")
    there, refused = say("letter-import-outcome-there"), say("letter-import-outcome-left")
    rows: list[Taken | Left] = [*plan.taken, *plan.left]
    for one in sorted(rows, key=_row):
        if isinstance(one, Taken):
            seen = say(f"letter-visibility-{one.visibility.value}")
            writer.writerow([one.row, safe_cell(one.signatory.name), done, seen, ""])
        else:
            why = "" if one.there else say(one.key, **one.data)
            writer.writerow([one.row, safe_cell(one.name[:200]), there if one.there else refused, "", why])
    # With a byte order mark, without which spreadsheets read names in a local 8-bit encoding.
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _row(one: Taken | Left) -> int:
    return one.row
