"""The numbers that a browser writes before the items of ordered lists. Pure."""

import re
from collections.abc import Callable

from selectolax.lexbor import LexborNode

from bot.reference.importers import counting

_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_WRITERS: dict[str, Callable[[int], str]] = {
    "lower-alpha": counting.spread_letters,
    "lower-latin": counting.spread_letters,
    "upper-alpha": lambda number: counting.spread_letters(number).upper(),
    "upper-latin": lambda number: counting.spread_letters(number).upper(),
    "lower-roman": counting.roman,
    "upper-roman": lambda number: counting.roman(number).upper(),
    "cjk-ideographic": counting.chinese,
    "simp-chinese-informal": counting.chinese,
    "trad-chinese-informal": counting.chinese,
    "arabic-indic": counting.arabic,
    "decimal-leading-zero": lambda number: f"{number:02d}",
}
_CHINESE = {"cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal"}
_UNCOUNTED = {"none", "disc", "circle", "square"}
_OWN = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]{1,5})(?:\.\d+)*[.)]|（")


class Lists:
    """Counts the items of a page's lists, which are met in order."""

    def __init__(self) -> None:
        self._last: dict[int, int] = {}

    def label(self, item: LexborNode, styles: dict[str, str], item_styles: dict[str, str], text: str) -> str:
        """Return the number before a list item; '' where the list does not count or the item's text has it already.

        Args:
            item: an `li`.
            styles: declarations of the list it stands in.
            item_styles: its own.
            text: what the item begins with.
        """
        parent = item.parent
        if parent is None or parent.tag != "ol":
            return ""
        number = self._number(item, parent)
        kind = item_styles.get("list-style-type") or styles.get("list-style-type")
        kind = _TYPES.get(item.attributes.get("type") or "", kind)
        kind = kind or _TYPES.get(parent.attributes.get("type") or "", "decimal")
        if kind in _UNCOUNTED:
            return ""
        shown = _WRITERS.get(kind, str)(number)
        own = _OWN.match(text.lstrip())
        if own and own.group().strip("().") in {shown, str(number)}:
            return ""
        return f"{shown}、" if kind in _CHINESE else f"{shown}."

    def _number(self, item: LexborNode, parent: LexborNode) -> int:
        """Return an item's number: its own value, or the next after the item before it."""
        step = -1 if "reversed" in parent.attributes else 1
        number = _whole(item.attributes.get("value"))
        if number is None and parent.mem_id in self._last:
            number = self._last[parent.mem_id] + step
        if number is None:
            number = _whole(parent.attributes.get("start"))
        if number is None:
            number = 1 if step > 0 else sum(1 for one in parent.iter() if one.tag == "li")
        self._last[parent.mem_id] = number
        return number


def _whole(value: str | None) -> int | None:
    found = re.fullmatch(r"\s*(-?\d{1,6})\s*", value or "")
    return int(found.group(1)) if found else None
