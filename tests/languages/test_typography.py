"""How the languages are set: the space before French marks that never breaks, labels joined in one place."""

import ast
import re
from pathlib import Path

import pytest

from bot.labels import labelled
from tests.calendar.test_tongues import SayIn

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ROOT / "data" / "locales"
NEVER_BREAKS = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
VERSIONS = "cogs/reference/results.py"
"""Joins labels that are English everywhere: 'UNCC: A/RES/79/243'."""


SAYING = ("cogs", "bot/reference/compare", "bot/letters/export")
"""Where sentences are put together that people read."""


def test_a_label_and_its_value_are_joined_as_the_language_does() -> None:
    assert [labelled(SayIn(language), "**Lieu**", 3) for language in ("en", "es", "fr")] == [
        "**Lieu**: 3",
        "**Lieu**: 3",
        "**Lieu**\N{NO-BREAK SPACE}: 3",
    ]


def joined_in_code(path: Path) -> list[int]:
    """Return the lines of f-strings in which a value is followed by a colon, semicolon, or mark and a space."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            for before, part in zip(node.values, node.values[1:], strict=False):
                follows = isinstance(part, ast.Constant) and re.match(r"\*{0,2}[:;!?] ", str(part.value))
                if isinstance(before, ast.FormattedValue) and follows:
                    found.append(node.lineno)
    return found


def test_no_screen_joins_a_label_and_a_value_itself() -> None:
    """`bot.labels.labelled` does, in the person's language; so on pages and in documents."""
    files = [path for folder in SAYING for path in (ROOT / folder).rglob("*.py")]
    places = {str(path.relative_to(ROOT)): joined_in_code(path) for path in files}
    assert {place: lines for place, lines in places.items() if lines and place != VERSIONS} == {}


@pytest.mark.parametrize("file", sorted((LOCALES / "fr").iterdir()), ids=lambda path: path.name)
def test_french_marks_have_a_space_that_never_breaks(file: Path) -> None:
    """Before : ; ! ? and », after «; not in what is typed, such as times and keys."""
    faults = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or (file.suffix == ".yaml" and '": "' not in line):
            continue
        said = line.partition('": ')[2] if file.suffix == ".yaml" else re.sub(r"^[\w-]+ = ", "", line)
        said = re.sub(r"`[^`]*`|https?://\S+|/[a-z]+(?: [a-z]+)*|\{ ?[\w$\"-]*.*?\}|<[@#t]\S*>|key: value", "x", said)
        faults += [
            said.strip()
            for match in re.finditer("(.?)([:;!?»])(?=[\\s.,)]|$)", said)
            if match[1] not in (*NEVER_BREAKS, "x") and (match[1].isalpha() or match[1] in " »)*”")
        ]
        faults += [said.strip() for match in re.finditer("«(.)", said) if match[1] not in NEVER_BREAKS]
    assert faults == []


@pytest.mark.parametrize("file", sorted((LOCALES / "es").glob("*.ftl")), ids=lambda path: path.name)
def test_spanish_questions_are_opened(file: Path) -> None:
    """Each question and each cry has its mark at both ends."""
    texts = re.sub(r"https?://\S+|`[^`]*`", "", file.read_text(encoding="utf-8"))
    assert texts.count("?") == texts.count("¿")
    assert texts.count("!") == texts.count("¡")
