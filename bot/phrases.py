"""What Discord shows of commands and options -> the same in another language, from data/locales/LANGUAGE/commands.yaml.

Known by the English text, which stands in the code where the command does: a changed one is translated anew.
"""

import logging
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from bot.errors import Invalid
from bot.yaml_places import compose

log = logging.getLogger(__name__)
FILE = "commands.yaml"


class Phrases:
    """The phrases of every language; each file is read when it is first asked for.

    Args:
        folders: one a language, called like it.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._files = {folder.name: folder / FILE for folder in folders if (folder / FILE).exists()}
        self._of = cache(self._read)

    def check(self) -> None:
        """Read every file.

        Raises:
            ValueError: one is not a mapping of texts; the error names file and place.
        """
        for file in self._files.values():
            try:
                content, _ = compose(file)
            except Invalid as error:
                raise ValueError(f"{file}: {error.key} {dict(error.data)}") from error
            for english, phrase in content.items():
                if not isinstance(phrase, str) or not 1 <= len(phrase) <= 100:
                    raise ValueError(f"{file}: {english!r} needs a text of 1 to 100 characters")

    def of(self, english: str, language: str) -> str:
        """Return a phrase in a language, the English one where nobody has translated it."""
        return self._of(language).get(english, english)

    def all(self, language: str) -> Mapping[str, str]:
        """Return the phrases of a language by their English."""
        return self._of(language)

    def _read(self, language: str) -> Mapping[str, str]:
        if language not in self._files:
            return {}
        try:
            return compose(self._files[language])[0]
        except Invalid:
            # Better English than nothing; `caucus check` names the fault before anybody meets it.
            log.exception("%s cannot be read, so commands are described in English", self._files[language])
            return {}
