"""A letter's text in its languages, in the order a reader meets them. Pure."""

from dataclasses import dataclass
from typing import Any

from bot.letters.export.content import Exported
from bot.letters.export.scripts import language_of
from bot.letters.export.style import Style
from bot.letters.model import Say
from bot.letters.texts.languages import language_name


@dataclass(frozen=True, slots=True)
class Version:
    """The text in one language.

    Attributes:
        language: its tag.
        heading: which language it is and whether it binds; empty where there is only one text.
        text: the Markdown.
        fact: the line that tells its SHA-256.
    """

    language: str
    heading: str
    text: str
    fact: str


def versions_of(exported: Exported, say: Say, style: Style) -> tuple[Version, ...]:
    """Return the texts: the one in the style's first language, then the binding one, then the others by their tags."""
    content = exported.content
    binding, translations = content["text"], content.get("translations", [])
    own = content["letter"].get("language", "")
    language = own or language_of(binding["text"], style.language)
    fact = say("letter-export-fingerprint", sha256=binding["sha256"])
    if not translations:
        return (Version(language, "", binding["text"], fact),)
    called = language_name(language)
    first = Version(language, say("letter-export-binding", language=called), binding["text"], fact)
    others = [_translation(one, called, say) for one in sorted(translations, key=lambda one: str(one["language"]))]
    return tuple(sorted([first, *others], key=lambda one: one.language != style.first))


def _translation(one: dict[str, Any], binding: str, say: Say) -> Version:
    called = language_name(one["language"])
    heading = say("letter-export-translation", language=called, binding=binding)
    fact = say("letter-export-fingerprint-of", language=called, sha256=one["sha256"])
    return Version(one["language"], heading, one["text"], fact)
