"""Whether a hash that was published stands in an export's ledger. Pure; the export is verified before."""

import json
import re

from bot.errors import Invalid

_HASH = re.compile("[0-9a-f]{64}")


def standing_at(file: bytes, head: str) -> int | None:
    """Return the number of the entry that has a hash, None where none has it.

    Args:
        file: an export that `verify` found valid.
        head: as it was published.

    Raises:
        Invalid: ``letter-verify-head-form``: that is no hash.
    """
    wanted = head.strip().strip("`").lower()
    if _HASH.fullmatch(wanted) is None:
        raise Invalid("letter-verify-head-form")
    ledger = json.loads(file)["ledger"]
    return next((int(entry["seq"]) for entry in ledger if entry["hash"] == wanted), None)
