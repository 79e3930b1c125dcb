"""Commands as they are registered: what Discord shows of them beside their names, in every language that is there.

Names stay as the guides have them, so that what somebody was told to type is there whatever their language.
"""

from collections.abc import Iterable
from typing import Any

import discord

from bot.i18n import SOURCE_LANGUAGE, Texts

Json = dict[str, Any]


def localised(commands: Iterable[Json], texts: Texts) -> list[Json]:
    """Return commands with their descriptions, those of their options and the names of choices in every language.

    discord.py's own way asks a translator for each text in each of 31 locales, most of which are not ours.

    Args:
        commands: as discord.py would register them.
        texts: the catalogue.
    """
    every = ((locale.value, texts.language_for(locale.value)) for locale in discord.Locale)
    ours = [(locale, language) for locale, language in every if language != SOURCE_LANGUAGE]

    def everywhere(english: str) -> dict[str, str]:
        said = ((locale, texts.phrases.of(english, language)) for locale, language in ours)
        return {locale: phrase for locale, phrase in said if phrase != english}

    def one(part: Json) -> Json:
        made = dict(part)
        if "description" in part:
            made["description_localizations"] = everywhere(part["description"])
        if part.get("options"):
            made["options"] = [one(option) for option in part["options"]]
        if part.get("choices"):
            made["choices"] = [
                {**choice, "name_localizations": everywhere(choice["name"])} for choice in part["choices"]
            ]
        return made

    return [one(command) for command in commands]
