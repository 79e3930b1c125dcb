"""What the files made of a comparison are called. Pure."""

import re
from collections.abc import Callable

from bot.reference.compare.model import Comparison

_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


def name_of(found: Comparison, called: Callable[[str], str]) -> str:
    """Return what the compared instruments are called.

    Args:
        found: the comparison.
        called: id of an instrument -> its name.
    """
    names = dict.fromkeys((called(found.old.instrument), called(found.new.instrument)))
    return " / ".join(names)


def file_name(found: Comparison, ending: str) -> str:
    """Return a file's name that is safe everywhere: 'uncc-draft-2023-to-a-res-79-243.html'."""
    parts = [found.old.instrument, found.old.version, "to"]
    parts += [found.new.instrument] if found.new.instrument != found.old.instrument else []
    name = _UNSAFE.sub("-", "-".join([*parts, found.new.version])).strip("-").lower()
    return f"{name[:80]}.{ending}"
