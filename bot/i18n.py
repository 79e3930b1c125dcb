"""Message key + language + data -> text, from the Fluent files in data/locales/LANGUAGE/*.ftl."""

import logging
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from bot.errors import DomainError, Value

log = logging.getLogger(__name__)

SOURCE_LANGUAGE = "en"


class Texts:
    """The message catalogue. English is read at once, another language when it is first asked for.

    Args:
        root: the folder with one folder a language.

    Raises:
        ValueError: an English file does not parse; the message names file and place.
    """

    def __init__(self, root: Path) -> None:
        self._folders = {path.name: path for path in sorted(root.iterdir()) if path.is_dir()}
        if SOURCE_LANGUAGE not in self._folders:
            raise ValueError(f"{root} has no {SOURCE_LANGUAGE}/ folder")
        self._bundles: dict[str, FluentBundle] = {}
        # Labels, headings and footers say the same every time.
        self._filled = lru_cache(maxsize=4096)(self._fill)
        self._read(SOURCE_LANGUAGE)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the tags of the languages that have a folder."""
        return tuple(self._folders)

    def warm(self) -> None:
        """Read every language that was not asked for yet, a sixth of a second for each: call it in a thread.

        Raises:
            ValueError: a file does not parse; the message names file and place.
        """
        for language in self._folders:
            self._read(language)

    def keys(self, language: str = SOURCE_LANGUAGE) -> frozenset[str]:
        """Return the keys that a language has.

        Raises:
            ValueError: a file of that language does not parse.
        """
        return frozenset(self._read(language)._messages)  # noqa: SLF001 - the library lists keys nowhere else

    def _read(self, language: str) -> FluentBundle:
        # Two threads may read one at once: both get the same, and the later one stays.
        if language not in self._bundles:
            self._bundles[language] = _bundle(self._folders[language])
        return self._bundles[language]

    def _read_or_english(self, language: str) -> FluentBundle:
        try:
            return self._read(language)
        except ValueError:
            # Better English than nothing; `caucus check` names the fault before anybody meets it.
            log.exception("%s cannot be read, so people are answered in English", language)
            self._bundles[language] = self._bundles[SOURCE_LANGUAGE]
            return self._bundles[language]

    def language_for(self, locale: str) -> str:
        """Return the closest language we have to a locale such as ``es-ES``."""
        for tag in (locale, locale.split("-", maxsplit=1)[0]):
            if tag in self._folders:
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
            bundle = self._read_or_english(tag)
            if not bundle.has_message(key):
                continue
            message = bundle.get_message(key)
            if message.value is None:
                continue
            text, faults = bundle.format_pattern(message.value, values)
            if faults:
                log.error("message %s in %s: %s", key, tag, faults)
            return str(text)
        log.error("no message %s", key)
        return key

    def of(self, error: DomainError, language: str = SOURCE_LANGUAGE) -> str:
        """Return the sentence for a refusal."""
        return self.fill(error.key, language, error.data)


def _bundle(folder: Path) -> FluentBundle:
    # Isolation marks would break Markdown links and <t:...> in Discord, so directions are left to the client.
    bundle = FluentBundle([folder.name], use_isolating=False)
    seen: dict[str, Path] = {}
    for path in sorted(folder.glob("*.ftl")):
        resource = FluentResource(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                raise ValueError(f"{path}: not a message: {str(entry.content).strip()[:60]!r}")
            if isinstance(entry, ast.Message | ast.Term):
                name = entry.id.name
                if name in seen:
                    raise ValueError(f"{path}: {name} is already in {seen[name]}")
                seen[name] = path
        bundle.add_resource(resource)
    return bundle
