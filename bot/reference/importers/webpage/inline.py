"""The text of one block in the making: spaces collapsed as browsers do, emphasis counted, marks of notes set aside."""

import re
import unicodedata

_SPACES = re.compile(r"[ \t\n\r\f\u00a0\u2000-\u200a\u202f]+")
_CJK = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff65]"
_BROKEN = re.compile(f"(?<={_CJK})[ \\t]*[\\n\\r][ \\t\\n\\r]*(?={_CJK})")
_NOTHING = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))


class Inline:
    """Collects pieces of text."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, bool]] = []
        self._marks: list[str] = []

    @property
    def empty(self) -> bool:
        """Return whether nothing was written yet."""
        return not any(piece.strip() for piece, _ in self._pieces)

    @property
    def last(self) -> str:
        """Return the last characters written."""
        return "".join(piece for piece, _ in self._pieces[-3:])[-8:]

    def add(self, text: str, *, emphasis: bool) -> None:
        """Add text as it stands in the file."""
        text = _BROKEN.sub("", text).replace("\v", " ")
        self._pieces.append((_SPACES.sub(" ", text.translate(_NOTHING)), emphasis))

    def br(self) -> None:
        """Break the line."""
        self._pieces.append(("\v", False))

    def mark(self, mark: str) -> None:
        """Note that a footnote hangs here."""
        self._marks.append(mark)

    def taken(self) -> tuple[str, int, tuple[str, ...]]:
        """Return the text, how many of its first characters are set apart, and marks; begin anew."""
        flags: list[bool] = []
        characters: list[str] = []
        for piece, emphasis in self._pieces:
            for character in piece:
                if character == " " and (not characters or characters[-1] in " \n"):
                    continue
                if character == "\v":
                    while characters and characters[-1] in " \n":
                        characters.pop()
                        flags.pop()
                    if not characters:
                        continue
                characters.append("\n" if character == "\v" else character)
                flags.append(emphasis)
        marks = tuple(self._marks)
        self._pieces, self._marks = [], []
        while characters and characters[-1] in " \n":
            characters.pop()
        text = "".join(characters)
        lead = next((k for k, one in enumerate(text) if not one.isspace() and not flags[k]), len(text))
        return unicodedata.normalize("NFC", text), len(text[:lead].rstrip()), marks
