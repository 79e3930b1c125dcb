"""Akoma Ntoso XML (2.0, 3.0 and its drafts) to blocks.

lxml alone reads it. cobalt and bluebell were looked at: cobalt handles a document's identification (FRBR addresses) and
builds new documents, bluebell turns plain text into Akoma Ntoso; neither gives the text in reading order, which is what
is needed here, and which the tags of the standard give directly.
"""

from collections.abc import Iterator

from lxml import etree

from bot.errors import Invalid
from bot.reference.importers.blocks import Block, Document, ImportLimits, Kind

_CONTAINERS = {
    "part", "subpart", "book", "tome", "title", "subtitle", "chapter", "subchapter", "section", "subsection",
    "division", "subdivision", "article", "rule", "subrule", "level", "annex", "attachment", "hcontainer",
    "crossheading", "proviso",
}  # fmt: skip
_NUMBERED = {
    "paragraph", "subparagraph", "point", "indent", "clause", "subclause", "alinea", "sublist", "item", "list",
    "li", "transitional", "recital", "citation",
}  # fmt: skip
_LINES = {"p", "docTitle", "longTitle", "heading", "subheading", "listIntroduction", "listWrapUp", "listConclusion"}
_SKIPPED = {"meta", "toc", "del", "remark", "img", "noteRef"}
_REGIONS = {"preface", "coverPage", "preamble", "conclusions"}


def read(data: bytes, limits: ImportLimits) -> Document:
    """Return the blocks of an Akoma Ntoso document.

    Raises:
        Invalid: broken, or with entities of its own.
    """
    if b"<!ENTITY" in data or "<!ENTITY".encode("utf-16-le") in data or "<!ENTITY".encode("utf-16-be") in data:
        raise Invalid("import-entities")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        deep = "depth" in str(error).lower()
        raise Invalid("import-nested" if deep else "import-damaged") from error
    walk = _Walk()
    walk.enter(root)
    if sum(len(block.text) for block in walk.blocks) > limits.characters:
        raise Invalid("import-long", most=limits.characters)
    return Document(tuple(walk.blocks), "akn", "", title=_alias(root), language=_language(root))


def _name(node: etree._Element) -> str:
    return str(node.tag).rsplit("}", 1)[-1] if not callable(node.tag) else ""


def _alias(root: etree._Element) -> str:
    return next((str(node.get("value", "")) for node in root.iter() if _name(node) == "FRBRalias"), "")


def _language(root: etree._Element) -> str:
    return next((str(node.get("language", "")).lower() for node in root.iter() if _name(node) == "FRBRlanguage"), "")


class _Walk:
    """Goes through the tree (which lxml keeps under 256 levels deep) and collects blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._label = ""
        self._role = ""
        self._region = ""
        self._depth = 0
        self._items = 0
        self._table = -1

    def enter(self, node: etree._Element) -> None:
        """Collect what an element holds."""
        name = _name(node)
        if name in _SKIPPED or not name:
            return
        if name in _REGIONS:
            before, self._region = self._region, "preamble" if name == "preamble" else name.lower()
            self._children(node)
            self._region = before
        elif name.lower() in _CONTAINERS:
            self._container(node, name)
        elif name in _NUMBERED:
            self._numbered(node, name)
        elif name == "table":
            self._rows(node)
        elif name in _LINES or _is_line(node):
            self._line(node, name)
        else:
            self._children(node)

    def _children(self, node: etree._Element, skipping: tuple[str, ...] = ()) -> None:
        for child in node:
            if _name(child) not in skipping:
                self.enter(child)

    def _container(self, node: etree._Element, name: str) -> None:
        role = str(node.get("name", "")).lower() if name == "hcontainer" else name.lower()
        parts = {_name(child): _text(child)[0] for child in node if _name(child) in {"num", "heading", "subheading"}}
        label = parts.get("num", "")
        text = " ".join(part for part in (label, parts.get("heading", ""), parts.get("subheading", "")) if part)
        self._depth += 1
        if name == "crossHeading":
            text = _text(node)[0]
        if text:
            self._add(Block(text, Kind.HEADING, role=role, label=label, level=self._depth), _notes_of_heads(node))
        if name != "crossHeading":
            self._children(node, ("num", "heading", "subheading"))
        self._depth -= 1

    def _numbered(self, node: etree._Element, name: str) -> None:
        number = " ".join(_text(child)[0] for child in node if _name(child) == "num")
        role = self._role
        if name not in {"list", "sublist"}:
            self._role = name
        if number:
            self._label = f"{self._label} {number}".strip()
            self._items += 1
        self._children(node, ("num",))
        if number:
            if self._label:
                # A paragraph without words still has its number.
                self._add(Block(self._label, role=self._role, label=self._label, level=self._items), [])
                self._label = ""
            self._items -= 1
        self._role = role

    def _line(self, node: etree._Element, name: str) -> None:
        text, notes, found = _text(node)
        if not text and not self._label:
            return
        label, self._label = self._label, ""
        role = "doctitle" if name in {"docTitle", "longTitle"} or _has(node, "docTitle") else self._role or self._region
        text = f"{label} {text}".strip()
        self._add(Block(text, role=role, label=label, level=self._items if label else 0, notes=notes), found)

    def _rows(self, table: etree._Element) -> None:
        self._table += 1
        for row, line in enumerate(node for node in table.iter() if _name(node) == "tr"):
            for column, cell in enumerate(line):
                text, notes, found = _text(cell)
                if text:
                    place = (self._table, row, column)
                    self._add(Block(text, Kind.CELL, cell=place, notes=notes), found)

    def _add(self, block: Block, notes: list[etree._Element]) -> None:
        self.blocks.append(block)
        for note in notes:
            text = _text(note)[0]
            if text:
                self.blocks.append(Block(text, Kind.NOTE, mark=str(note.get("marker", ""))))


def _is_line(node: etree._Element) -> bool:
    """Return whether text stands directly in an element, as in a content without p."""
    return bool((node.text or "").strip()) or any((child.tail or "").strip() for child in node)


def _has(node: etree._Element, name: str) -> bool:
    return any(_name(child) == name for child in node.iter())


def _notes_of_heads(node: etree._Element) -> list[etree._Element]:
    heads = [child for child in node if _name(child) in {"num", "heading", "subheading"}]
    return [note for head in heads for note in _text(head)[2]]


def _text(node: etree._Element) -> tuple[str, tuple[str, ...], list[etree._Element]]:
    """Return an element's text, the marks of notes in it, and these notes."""
    notes: list[etree._Element] = []
    parts = list(_pieces(node, top=True, notes=notes))
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n\v"))
    text = "\n".join(line for line in lines if line)
    return text, tuple(str(note.get("marker", "")) for note in notes if note.get("marker")), notes


def _pieces(node: etree._Element, *, top: bool, notes: list[etree._Element]) -> Iterator[str]:
    name = _name(node)
    if not top and name in {"authorialNote", "note"}:
        notes.append(node)
    elif name == "eol":
        yield "\n\v"
    elif name and (top or name not in _SKIPPED):
        yield node.text or ""
        for child in node:
            if name != "p" and _name(child) == "p":
                yield " "
            yield from _pieces(child, top=False, notes=notes)
    if not top:
        yield node.tail or ""
