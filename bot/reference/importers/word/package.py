"""The ZIP file that a DOCX is: looked at before anything is unpacked, then only its parts of text are."""

import io
import posixpath
import zipfile
import zlib

from lxml import etree

from bot.errors import Invalid

_ENTRIES = 4_000
_PART = 40_000_000
"""Bytes of one part, unpacked: a thousand pages of text with all their tags have a quarter of that."""

_WHOLE = 400_000_000
"""Bytes of all parts, unpacked, by their own account; pictures are among them, which are never unpacked."""

_RATIO = 150
"""Times that a part of some size may grow; XML of long tables reaches 60."""


class Package:
    """The parts of a DOCX.

    Args:
        data: the file.

    Raises:
        Invalid: broken, a bomb, or with entities of its own.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise Invalid("import-damaged") from error
        if any(entry.flag_bits & 1 for entry in entries):
            raise Invalid("import-encrypted")
        large = [entry for entry in entries if entry.file_size > 5_000_000]
        if (
            len(entries) > _ENTRIES
            or sum(entry.file_size for entry in entries) > _WHOLE
            or any(entry.file_size > _RATIO * max(1, entry.compress_size) for entry in large)
            or any(entry.file_size > _PART for entry in entries if entry.filename.endswith(".xml"))
        ):
            raise Invalid("import-bomb")
        self._names = {entry.filename.lower(): entry.filename for entry in entries}
        main = self._related("", "officeDocument")
        self.main = main if main and main.lower() in self._names else "word/document.xml"

    def root(self) -> etree._Element:
        """Return the document's own part.

        Raises:
            Invalid: there is none.
        """
        found = self._parsed(self.main)
        if found is None:
            raise Invalid("import-damaged")
        return found

    def related(self, kind: str) -> etree._Element | None:
        """Return a part that the document names: 'styles', 'numbering', 'footnotes', 'endnotes'; None without one."""
        target = self._related(self.main, kind)
        return self._parsed(target) if target else None

    def properties(self) -> etree._Element | None:
        """Return the part with the document's title and language."""
        target = self._related("", "core-properties")
        return self._parsed(target) if target else None

    def links(self) -> dict[str, str]:
        """Return where the document's links lead, by their ids."""
        folder, main = posixpath.split(self.main)
        found = self._parsed(posixpath.join(folder, "_rels", f"{main}.rels"))
        return {
            relation.get("Id") or "": relation.get("Target") or ""
            for relation in (found if found is not None else ())
            if (relation.get("Type") or "").rsplit("/", 1)[-1] == "hyperlink"
        }

    def _related(self, part: str, kind: str) -> str | None:
        folder, name = posixpath.split(part)
        found = self._parsed(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in found if found is not None else ():
            kind_of, target = relation.get("Type") or "", relation.get("Target") or ""
            if kind_of.rsplit("/", 1)[-1] == kind and relation.get("TargetMode") != "External":
                return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        return None

    def _parsed(self, name: str) -> etree._Element | None:
        known = self._names.get(name.lower())
        if known is None:
            return None
        try:
            with self._zip.open(known) as packed:
                data = packed.read(_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise Invalid("import-damaged") from error
        if len(data) > _PART:
            raise Invalid("import-bomb")
        return parsed(data)


def parsed(data: bytes) -> etree._Element:
    """Return the tree of a part that was written by a stranger.

    Raises:
        Invalid: broken, nested too deeply, or with entities of its own.
    """
    if any(
        "<!DOCTYPE".encode(code) in data or "<!ENTITY".encode(code) in data
        for code in ("ascii", "utf-16-le", "utf-16-be")
    ):
        raise Invalid("import-entities")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        text = str(error).lower()
        if "memory" in text:
            raise MemoryError from error
        raise Invalid("import-nested" if "depth" in text else "import-damaged") from error


def name(node: etree._Element) -> str:
    """Return an element's name without its namespace: strict and transitional documents differ only in that."""
    return str(node.tag).rsplit("}", 1)[-1] if not callable(node.tag) else ""


def child(node: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first element under one by names, or None."""
    for step in path:
        if node is None:
            return None
        node = next((one for one in node if name(one) == step), None)
    return node


def value(node: etree._Element | None, attribute: str = "val") -> str:
    """Return an attribute whatever its namespace, '' where there is none."""
    if node is None:
        return ""
    return next((str(found) for key, found in node.attrib.items() if str(key).rsplit("}", 1)[-1] == attribute), "")


def is_on(node: etree._Element | None) -> bool:
    """Return whether a switch such as w:b stands and is not turned off."""
    return node is not None and value(node) not in {"0", "false", "off", "none"}
