"""What Discord shows of commands, in every language: complete, nothing left over, each as short as Discord wants it."""

import re
from pathlib import Path

import pytest

from bot.i18n import Texts
from cogs._ui.localised import localised
from tests.languages.speaking import speak
from tests.test_command_sizes import Json, commands, parts
from tests.town import Town

LOCALES = Path(__file__).resolve().parent.parent / "data" / "locales"
TEXTS = Texts(LOCALES)
LANGUAGES = [language for language in TEXTS.languages if language != "en"]
SAME = {"on", "off", "Visa", "General", "Global"}
"""What may read the same in another language."""


def shown(every: list[Json]) -> set[str]:
    """Return every text in English that people see of commands, besides names of commands and options."""
    found = {one["description"] for command in every for _, one in parts(command) if one.get("description")}
    return found | {
        choice["name"] for command in every for _, one in parts(command) for choice in one.get("choices") or []
    }


async def test_every_text_of_a_command_is_in_every_language_and_no_other(town: Town) -> None:
    """A new or changed one is translated with it; one that nobody shows any more goes."""
    texts = shown(commands(town))
    for language in LANGUAGES:
        phrases = TEXTS.phrases.all(language)
        assert texts - phrases.keys() - SAME == set(), language
        assert phrases.keys() - texts == set(), language


async def test_discord_is_told_each_language_by_each_of_its_locales(town: Town) -> None:
    """Two kinds of Spanish, one French, nothing for the others; names stay."""
    (delivery,) = (one for one in commands(town) if one["name"] == "delivery")
    told = delivery["description_localizations"]
    assert told.keys() == {"es-ES", "es-419", "fr"}
    assert told["es-ES"] == told["es-419"] == "Qué dice Caucus y cuándo, y qué fue de ello"
    assert not any("name_localizations" in one for command in commands(town) for _, one in parts(command))


def test_what_a_text_in_english_names_its_translation_names_too() -> None:
    """Commands, fields in braces, examples that are read by machines, and who may use it."""
    kept = re.compile(r"\{\w+\}|/[a-z]+ [a-z]+|\d{4}-\d\d-\d\d|\bA/[\w/.]+|\.(?:md|txt|docx|ics)\b")
    for language in LANGUAGES:
        for english, phrase in TEXTS.phrases.all(language).items():
            assert sorted(kept.findall(english)) == sorted(kept.findall(phrase)), phrase
            organisers = {"es": "Equipo org.: ", "fr": "Responsables\N{NO-BREAK SPACE}: "}[language]
            assert english.startswith("Organisers: ") == phrase.startswith(organisers), phrase
            assert phrase == phrase.strip()


def test_what_is_not_translated_is_left_to_discord() -> None:
    command = {"name": "x", "description": "Nobody translated this", "options": [{"name": "y", "description": "Nor"}]}
    (made,) = localised([command], TEXTS)
    assert made["description_localizations"] == {}
    assert made["options"][0]["description_localizations"] == {}
    assert made["name"] == "x"


async def test_help_is_in_the_person_s_language(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words as in Discord's own list of commands."""
    speak(monkeypatch, {town.organiser.id: "fr"})
    result = await town.use(town.organiser, "help")
    assert result.response is not None
    said = str(result.response.embeds[0].description)
    assert "**/letter** Lettres collectives" in said
    assert "Ce que Caucus conserve à votre sujet" in said


@pytest.mark.parametrize(
    ("content", "reason"),
    [("a: [1", "yaml-broken"), ('"a": ""', "1 to 100"), (f'"a": "{"x" * 101}"', "1 to 100"), ("a: 1", "1 to 100")],
)
def test_a_file_that_cannot_be_used_is_named_by_the_check_and_english_is_shown(
    tmp_path: Path, content: str, reason: str
) -> None:
    for language in ("en", "fr"):
        (tmp_path / language).mkdir()
    (tmp_path / "fr" / "commands.yaml").write_text(content, encoding="utf-8")
    texts = Texts(tmp_path)
    with pytest.raises(ValueError, match=rf"commands\.yaml.*{reason}"):
        texts.check()
    assert texts.phrases.of("b", "fr") == "b"
