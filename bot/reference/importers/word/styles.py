"""Word's styles with what they inherit: letters, level of heading, number, place."""

from dataclasses import dataclass, replace

from lxml import etree

from bot.reference.importers.word.package import child, is_on, name, value


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph or run looks like; None where nothing is said.

    Attributes:
        size: half points. `level`: of a heading, 1 outermost, 0 none. `number`: (numId, level); numId '0' ends it.
        indent: of the left edge, twips.
    """

    bold: bool | None = None
    italic: bool | None = None
    underlined: bool | None = None
    small_capitals: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    size: int | None = None
    centred: bool | None = None
    level: int | None = None
    number: tuple[str | None, int | None] | None = None
    indent: int | None = None
    name: str = ""
    raised: bool = False

    def over(self, base: "Look") -> "Look":
        """Return this look where it says something, the base where it does not."""
        missing = {key: getattr(base, key) for key in _INHERITED if getattr(self, key) is None}
        return replace(self, **missing, name=self.name or base.name, raised=self.raised or base.raised)

    @property
    def emphasised(self) -> bool:
        """Return whether text that looks so is set apart."""
        return bool(self.bold or self.italic or self.underlined or self.small_capitals)


_INHERITED = (
    "bold", "italic", "underlined", "small_capitals", "hidden", "struck", "size", "centred", "level", "number",
    "indent",
)  # fmt: skip


class Styles:
    """The styles of a document.

    Args:
        part: styles.xml; None where there is none.
    """

    def __init__(self, part: etree._Element | None) -> None:
        self._nodes = (
            {value(node, "styleId"): node for node in part if name(node) == "style"} if part is not None else {}
        )
        self._known: dict[str, Look] = {}
        self.base = look(
            child(part, "docDefaults", "pPrDefault", "pPr"), child(part, "docDefaults", "rPrDefault", "rPr")
        )
        self.default = next(
            (
                key
                for key, node in self._nodes.items()
                if value(node, "type") == "paragraph" and value(node, "default") == "1"
            ),
            "",
        )

    def of(self, style: str) -> Look:
        """Return what a style says with all it is based on; nothing for one that is not known."""
        if style not in self._known:
            chain: list[etree._Element] = []
            step = style
            while step in self._nodes and len(chain) < 30:
                chain.append(self._nodes[step])
                step = value(child(self._nodes[step], "basedOn"))
            found = Look()
            for node in reversed(chain):
                own = look(child(node, "pPr"), child(node, "rPr"))
                found = replace(own, name=value(child(node, "name")).lower()).over(found)
            self._known[style] = found
        return self._known[style]


def look(paragraph: etree._Element | None, run: etree._Element | None) -> Look:
    """Return what paragraph and run properties say themselves."""
    line = child(run, "u")
    struck = _switch(run, "strike")
    alignment = value(child(paragraph, "jc"))
    outline = value(child(paragraph, "outlineLvl"))
    numbered = child(paragraph, "numPr")
    indent = value(child(paragraph, "ind"), "left") or value(child(paragraph, "ind"), "start")
    return Look(
        bold=_switch(run, "b"),
        italic=_switch(run, "i"),
        underlined=None if line is None else value(line) not in {"none", "0", ""},
        small_capitals=_switch(run, "smallCaps"),
        hidden=_switch(run, "vanish"),
        struck=_switch(run, "dstrike") if struck is None else struck,
        size=_whole(value(child(run, "sz"))),
        centred=alignment == "center" if alignment else None,
        level=_level(outline),
        number=(value(child(numbered, "numId")) or None, _whole(value(child(numbered, "ilvl"))))
        if numbered is not None
        else None,
        indent=_whole(indent),
        raised=value(child(run, "vertAlign")) == "superscript",
    )


def _switch(run: etree._Element | None, tag: str) -> bool | None:
    node = child(run, tag)
    return None if node is None else is_on(node)


def _level(outline: str) -> int | None:
    found = _whole(outline)
    return None if found is None else found + 1 if 0 <= found < 9 else 0


def _whole(text: str) -> int | None:
    try:
        return int(float(text)) if text else None
    except (ValueError, OverflowError):
        return None
