"""Message key + language + data -> text, from the Fluent files in data/locales/LANGUAGE/*.ftl."""

import logging
import re
import threading
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from bot.calendar.cities import name_of
from bot.errors import DomainError, Value
from bot.phrases import Phrases

log = logging.getLogger(__name__)

SOURCE_LANGUAGE = "en"

# What begins in the first column: a message or term, a comment, the end of a placeable; anything else is a mistake.
_BEGINNING = re.compile(r"^(?:(?P<name>-?[a-zA-Z][a-zA-Z0-9_-]*) *=|#|\}|(?P<junk>\S.*))", re.MULTILINE)
_MENTIONED = re.compile(r"\{\s*(-?[a-zA-Z][a-zA-Z0-9_-]*)")


class Texts:
    """The message catalogue; `phrases` has what Discord shows of commands.

    Args:
        root: the folder with one folder a language.

    Raises:
        ValueError: an English file holds something else than messages, or one twice; the error names the file.
    """

    def __init__(self, root: Path) -> None:
        self._folders = [path for path in sorted(root.iterdir()) if path.is_dir()]
        self.phrases = Phrases(self._folders)
        self._languages: dict[str, _Language] = {}
        # Labels, headings and footers say the same every time.
        self._filled = lru_cache(maxsize=4096)(self._fill)
        for folder in self._folders:
            try:
                self._languages[folder.name] = _Language(folder)
            except ValueError:
                if folder.name == SOURCE_LANGUAGE:
                    raise
                # Better English than nothing; `caucus check` names the fault before anybody meets it.
                log.exception("%s cannot be read, so people are answered in English", folder.name)
        if SOURCE_LANGUAGE not in self._languages:
            raise ValueError(f"{root} has no {SOURCE_LANGUAGE}/ folder")

    def check(self) -> None:
        """Read every message of every language, which is else done when it is first said.

        Raises:
            ValueError: one does not parse; the error names file and place.
        """
        for folder in self._folders:
            _Language(folder).read_all()
        self.phrases.check()

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the tags of the languages that can be read."""
        return tuple(self._languages)

    def keys(self, language: str = SOURCE_LANGUAGE) -> frozenset[str]:
        """Return the keys that a language has."""
        return self._languages[language].keys

    def language_for(self, locale: str) -> str:
        """Return the closest language we have to a locale such as ``es-ES``."""
        for tag in (locale, locale.split("-", maxsplit=1)[0]):
            if tag in self._languages:
                return tag
        return SOURCE_LANGUAGE

    def text(self, key: str, language: str = SOURCE_LANGUAGE, /, **data: Value) -> str:
        """Return a message in a language, else in English, else the key itself (and a log entry)."""
        return self.fill(key, language, data)

    def fill(self, key: str, language: str, data: Mapping[str, object]) -> str:
        """Return a message filled from a mapping; see `text`."""
        return self._filled(key, language, tuple((name, value, type(value)) for name, value in data.items()))

    def _fill(self, key: str, language: str, data: tuple[tuple[str, object, type], ...]) -> str:
        values = {name: value for name, value, _ in data}
        for tag in (self.language_for(language), SOURCE_LANGUAGE):
            text = self._languages[tag].fill(key, values)
            if text is not None:
                return text
        log.error("no message %s", key)
        return key

    def of(self, error: DomainError, language: str = SOURCE_LANGUAGE) -> str:
        """Return the sentence for a refusal."""
        return self.fill(error.key, language, error.data)


class _Language:
    """The messages of one language. Each is parsed when it is first said: all of them take a quarter of a second."""

    def __init__(self, folder: Path) -> None:
        self._tag = folder.name
        # Isolation marks would break Markdown links and <t:...> in Discord, so directions are left to the client.
        # CITY($city): what a place, stored in English, is called here.
        cities: Any = {"CITY": lambda city: name_of(str(city), folder.name)}
        self._bundle = FluentBundle([folder.name], functions=cities, use_isolating=False)
        self._unread: dict[str, tuple[Path, str]] = {}
        # Charts and documents are made in threads.
        self._reading = threading.Lock()
        for path in sorted(folder.glob("*.ftl")):
            for name, source in _entries(path):
                if name in self._unread:
                    raise ValueError(f"{path}: {name} is already in {self._unread[name][0]}")
                self._unread[name] = path, source
        self.keys = frozenset(name for name in self._unread if not name.startswith("-"))

    def fill(self, key: str, values: Mapping[str, object]) -> str | None:
        """Return a message with its values; None where there is none."""
        if key not in self.keys:
            return None
        try:
            self._read(key)
            message = self._bundle.get_message(key)
        except (ValueError, LookupError) as error:
            log.error("message %s in %s: %s", key, self._tag, error)  # noqa: TRY400 - where it stands is in the sentence
            return None
        if message.value is None:
            return None
        text, faults = self._bundle.format_pattern(message.value, dict(values))
        if faults:
            log.error("message %s in %s: %s", key, self._tag, faults)
        return str(text)

    def read_all(self) -> None:
        """Parse what was not said yet."""
        for name in list(self._unread):
            self._read(name)

    def _read(self, key: str) -> None:
        """Parse a message and those it mentions."""
        if key not in self._unread:
            return
        with self._reading:
            found: dict[str, tuple[Path, str]] = {}
            wanted = [key]
            while wanted:
                name = wanted.pop()
                if name in self._unread and name not in found:
                    found[name] = self._unread[name]
                    wanted += _MENTIONED.findall(found[name][1])
            for path, source in found.values():
                self._bundle.add_resource(_parsed(path, source))
            for name in found:
                del self._unread[name]


def _entries(path: Path) -> Iterator[tuple[str, str]]:
    """Return the names of a file's messages and terms and how they are written."""
    text = path.read_text(encoding="utf-8")
    begun: tuple[str, int] | None = None
    for line in _BEGINNING.finditer(text):
        if line["junk"]:
            raise ValueError(f"{path}: not a message: {line['junk'].strip()[:60]!r}")
        if line["name"] or line[0] == "#":
            if begun is not None:
                yield begun[0], text[begun[1] : line.start()]
            begun = (line["name"], line.start()) if line["name"] else None
    if begun is not None:
        yield begun[0], text[begun[1] :]


def _parsed(path: Path, source: str) -> ast.Resource:
    resource = FluentResource(source)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            raise ValueError(f"{path}: not a message: {str(entry.content).strip()[:60]!r}")
    return resource
