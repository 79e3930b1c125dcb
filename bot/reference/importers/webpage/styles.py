"""The little of CSS that changes what a page says: what is hidden, bold, centred, and how lists count. Pure."""

import re
from collections import defaultdict

from selectolax.lexbor import LexborHTMLParser, LexborNode

_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,2000})\}")
_SIMPLE = re.compile(r"(?:[a-zA-Z][\w-]*)?(?:[.#][\w-]+)?")
_KEPT = {
    "display",
    "visibility",
    "font-weight",
    "font-style",
    "text-align",
    "list-style-type",
    "list-style",
    "font-variant",
}
_LISTS = {
    "decimal", "lower-alpha", "lower-latin", "upper-alpha", "upper-latin", "lower-roman", "upper-roman", "none", "disc",
    "circle", "square", "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "arabic-indic",
    "decimal-leading-zero",
}  # fmt: skip


class Styles:
    """What style sheets of a page and style attributes say of an element: rules of a tag, a class or an id only.

    Args:
        tree: the page.
    """

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._rules: dict[str, dict[str, str]] = defaultdict(dict)
        for sheet in tree.css("style"):
            self._learn(_COMMENT.sub("", sheet.text(deep=True))[:400_000])

    def of(self, node: LexborNode) -> dict[str, str]:
        """Return an element's own declarations, the most particular last."""
        found: dict[str, str] = {}
        attributes = node.attributes
        tag = node.tag or ""
        names = ["." + one for one in (attributes.get("class") or "").split()]
        if attributes.get("id"):
            names.append(f"#{attributes['id']}")
        for selector in [tag, *names, *(tag + name for name in names)]:
            found.update(self._rules.get(selector, {}))
        found.update(_declarations(attributes.get("style") or ""))
        return found

    def _learn(self, sheet: str) -> None:
        # What holds for print or narrow screens only is not what the page says.
        sheet = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", sheet)
        for selectors, body in _RULE.findall(sheet):
            declared = _declarations(body)
            for selector in selectors.split(",") if declared else ():
                simple = " ".join(selector.split())
                if simple and _SIMPLE.fullmatch(simple):
                    self._rules[simple].update(declared)


def _declarations(body: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for declaration in body.lower().split(";"):
        name, _, value = declaration.partition(":")
        name, value = name.strip(), value.replace("!important", "").strip()
        if name == "list-style":
            name, value = "list-style-type", next((one for one in value.split() if one in _LISTS), "")
        if name in _KEPT and value:
            found[name] = value
    return found


def hides(style: dict[str, str]) -> bool:
    """Return whether an element so styled is not seen."""
    return style.get("display") == "none" or style.get("visibility") in {"hidden", "collapse"}


def emphasises(style: dict[str, str]) -> bool | None:
    """Return whether text so styled is set apart; None where the style does not say."""
    weight = style.get("font-weight", "")
    if weight in {"bold", "bolder"} or (weight.isdecimal() and int(weight) >= 600):
        return True
    if style.get("font-style") in {"italic", "oblique"} or style.get("font-variant") == "small-caps":
        return True
    return False if weight in {"normal", "400"} else None
