"""Files that go with announcements: names and sizes as far as they can be trusted. Pure."""

import re
import unicodedata

from bot.announcements.series.model import MOST_BYTES
from bot.errors import Invalid

NAME_LIMIT = 100
# Path parts, control characters, direction overrides (which turn 'fdp.exe' round), lone surrogates, what no file
# system takes.
_DROPPED = re.compile(r'[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff<>:"|?*`@]')
# Files that begin to run when somebody opens them: nobody should get such a one in the coalition's name.
_RUNS = frozenset(
    re.findall(
        r"\w+",
        "exe scr bat cmd com pif msi msp vbs vbe js jse ws wsf wsh ps1 psm1 jar lnk hta cpl dll reg scf apk app dmg iso"
        " img vhd vhdx chm sh",
    )
)


def file_name(name: str) -> str:
    """Return a name under which a file can be posted: its last part, without what hides or breaks, at most 100 long.

    Raises:
        Invalid: ``series-file-runs``: a program, whatever it calls itself.
    """
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    cleaned = " ".join(_DROPPED.sub("", last).split()).strip(". ")
    stem, dot, end = cleaned.rpartition(".")
    # 'SPOILER_' would have Discord blur it.
    stem = re.sub(r"^(?:SPOILER_)+", "", stem if dot else cleaned, flags=re.IGNORECASE)
    ending = f".{end[:10]}" if dot else ""
    if ending.lstrip(".").casefold() in _RUNS:
        raise Invalid("series-file-runs", name=f"{stem[:60]}{ending}")
    return f"{(stem or 'file')[: NAME_LIMIT - len(ending)]}{ending}"


def require_size(size: int, together: int) -> None:
    """Refuse a file that is empty, or with which all are too large.

    Args:
        size: its bytes.
        together: the bytes of all, this one among them.

    Raises:
        Invalid: ``series-file-empty`` or ``series-files-large``.
    """
    if size == 0:
        raise Invalid("series-file-empty")
    if together > MOST_BYTES:
        raise Invalid("series-files-large", most=MOST_BYTES // (1024 * 1024))
