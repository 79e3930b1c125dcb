"""The message catalogue and the code agree: no key is missing, none is left over, every placeable is given."""

import ast
import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.calendar.zones import parse_moment
from bot.i18n import SOURCE_LANGUAGE, Texts, _entries

ROOT = Path(__file__).resolve().parent.parent
KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")
LOCALES = ROOT / "data" / "locales"
OTHERS = sorted(path.name for path in LOCALES.iterdir() if path.is_dir() and path.name != SOURCE_LANGUAGE)
WORD = re.compile(r"(?<![\w{$./-])[^\W\d_]{2,}(?![\w}./-])")
COMMAND = re.compile(r"(?<![\w/.])/[a-z]+")


def strings_of_code() -> set[str]:
    """Return every string of the code that has the form of a key (an f-string's fixed beginning with a star)."""
    found: set[str] = set()
    for house in ("bot", "cogs"):
        for path in (ROOT / house).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
                    found.add(node.value)
                if isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                    found.add(str(node.values[0].value) + "*")
    return found


def keys_used() -> set[str]:
    """Return the literal keys given to refusals and to `text(...)`, `fill(...)`."""
    used: set[str] = set()
    names = {"Invalid", "Refused", "NotFound", "Conflict", "Unavailable", "Undeliverable", "text", "fill"}
    for house in ("bot", "cogs"):
        for path in (ROOT / house).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func).rsplit(".", maxsplit=1)[-1] in names:
                    literal = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                    used.update(value for value in literal[:1] if KEY.fullmatch(value))
    return used


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts(LOCALES)


def test_every_key_the_code_uses_is_there(texts: Texts) -> None:
    """A person never reads a key instead of a sentence."""
    assert keys_used() - texts.keys() == set()


def test_every_message_is_used(texts: Texts) -> None:
    """A message nobody says is one that translators work on for nothing."""
    code = strings_of_code()
    beginnings = tuple(name[:-1] for name in code if name.endswith("*") and len(name) > 3)
    left_over = {key for key in texts.keys() - code if not key.startswith(beginnings)}
    assert left_over == set()


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages_have_the_same_keys_and_placeables(texts: Texts, language: str) -> None:
    """A translation that forgets a placeable would say nothing where a name or a time belongs.

    A few keys may be missing between a feature and its translation; those are said in English.
    """
    source, other = MESSAGES[SOURCE_LANGUAGE], MESSAGES[language]
    assert other.keys() == texts.keys(language)
    assert other.keys() <= source.keys()
    assert len(other) >= 0.97 * len(source), sorted(source.keys() - other.keys())
    assert {key: one for key, one in other.items() if _placeables(one) != _placeables(source[key])} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages_are_no_copies_of_english(language: str) -> None:
    """A sentence that somebody forgot to translate stands out; names and what is typed do not."""
    source = MESSAGES[SOURCE_LANGUAGE]
    copied = {key for key, one in MESSAGES[language].items() if one == source[key] and len(WORD.findall(one)) > 2}
    assert copied == set()


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages_choose_between_the_same_cases(language: str) -> None:
    """`[met]`, `[public]` ... are values of the code: one that is misspelt is never said. Numbers may differ."""
    source = MESSAGES[SOURCE_LANGUAGE]
    wrong = {key for key, one in MESSAGES[language].items() if _cases(one) != _cases(source[key])}
    assert wrong == set()


@pytest.mark.parametrize("language", OTHERS)
def test_commands_and_options_are_those_that_are_typed(language: str) -> None:
    """`/letter open` has one name in every language."""
    source = MESSAGES[SOURCE_LANGUAGE]
    for key, one in MESSAGES[language].items():
        missing = Counter(COMMAND.findall(source[key])) - Counter(COMMAND.findall(one))
        assert not missing, (key, missing)


def _read(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for path in (LOCALES / language).glob("*.ftl"):
        source = path.read_text(encoding="utf-8")
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ftl.Message) and entry.value is not None and entry.value.span is not None:
                found[entry.id.name] = source[entry.value.span.start : entry.value.span.end]
    return found


def _placeables(message: str) -> set[str]:
    return set(re.findall(r"\$([a-z_]+)", message))


def _cases(message: str) -> set[str]:
    return set(re.findall(r"(?m)^\s*\*?\[([\w-]+)\]", message)) - {"0", "1", "one", "few", "many", "other"}


MESSAGES = {language: _read(language) for language in (SOURCE_LANGUAGE, *OTHERS)}


def test_a_language_we_do_not_have_gets_english(texts: Texts) -> None:
    """Better English than a key."""
    assert texts.text("storage-busy", "xx") == texts.text("storage-busy", "en")
    assert texts.language_for("en-GB") == "en"
    assert texts.language_for("tlh") == "en"


def test_each_message_read_alone_is_what_it_is_in_its_file() -> None:
    """The catalogue parses a message when it is first said."""
    for path in LOCALES.glob("*/*.ftl"):
        together = FluentParser().parse(path.read_text(encoding="utf-8")).body
        assert not any(isinstance(entry, ftl.Junk) for entry in together), path
        messages = [entry for entry in together if isinstance(entry, ftl.Message | ftl.Term)]
        alone = [FluentParser().parse(source).body[0] for _, source in _entries(path)]
        assert len(alone) == len(messages)
        for one, other in zip(alone, messages, strict=True):
            assert one.equals(other, ignored_fields=["span", "comment"]), (path, other.id.name)


def test_a_message_that_says_another_one_finds_it(tmp_path: Path) -> None:
    """Whichever is said first."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.ftl").write_text("a-b = The { c-d } of\n    { -name }\nc-d = end\n# Ours.\n-name = Caucus\n")
    for keys in (("a-b", "c-d"), ("c-d", "a-b")):
        texts = Texts(tmp_path)
        assert {key: texts.text(key) for key in keys} == {"a-b": "The end of\nCaucus", "c-d": "end"}
        assert texts.keys() == {"a-b", "c-d"}


@pytest.mark.parametrize(
    "wrong", ["this is not a message\n", "a-b = well\n  \nnot so\nc-d = well\n", "a-b = 1\na-b = 2\n"]
)
def test_a_catalogue_that_holds_something_else_names_its_file(tmp_path: Path, wrong: str) -> None:
    """`caucus check` shows this."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "bad.ftl").write_text(wrong)
    with pytest.raises(ValueError, match=r"bad\.ftl"):
        Texts(tmp_path)


@pytest.mark.parametrize("wrong", ["{ $a", "{ $a -> [one] }", ""])
def test_a_broken_message_is_told_by_the_check_and_breaks_no_other(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, wrong: str
) -> None:
    """A person reads its key, whoever hosts Caucus the reason."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "bad.ftl").write_text(f"a-b = well\nc-d = {wrong}\ne-f = well too\n")
    texts = Texts(tmp_path)
    assert [texts.text(key) for key in ("a-b", "c-d", "e-f")] == ["well", "c-d", "well too"]
    assert "bad.ftl" in caplog.text
    with pytest.raises(ValueError, match=r"bad\.ftl"):
        texts.check()


@pytest.mark.parametrize(("slip", "said"), [("no message at all\n", "well"), ("c-d = { $a\n", "bien")])
def test_a_slip_of_a_translator_leaves_english(tmp_path: Path, slip: str, said: str) -> None:
    """The bot starts all the same, and `caucus check` says where it is."""
    for language, word in (("en", "well"), ("fr", "bien")):
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.ftl").write_text(f"a-b = {word}\n" + (slip if language == "fr" else "c-d = so\n"))
    texts = Texts(tmp_path)
    assert texts.text("a-b", "fr") == said
    assert texts.text("c-d", "fr") == "so"
    with pytest.raises(ValueError, match=r"fr.a\.ftl"):
        texts.check()


def test_people_with_spanish_and_french_are_answered_so(texts: Texts) -> None:
    """Of whichever country."""
    assert (texts.language_for("es-ES"), texts.language_for("es-419"), texts.language_for("fr")) == ("es", "es", "fr")
    assert texts.text("share-button", "es-419") == "Compartir"
    assert texts.text("share-button", "fr") == "Partager"
    assert texts.text("session-span-days", "es-419", count=1) == "1 día"
    assert texts.text("session-span-days", "es-419", count=30) == "30 días"
    assert texts.text("moment-month", "es-ES", month=9) == "septiembre"


@pytest.mark.parametrize("language", [SOURCE_LANGUAGE, *OTHERS])
def test_the_times_that_are_offered_as_examples_are_understood(texts: Texts, language: str) -> None:
    """In the words of each language, its names of cities among them."""
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    examples = texts.text("announcement-form-when-help", language).split(" · ")
    found = [parse_moment(one.replace("\u00a0", " "), now=now, default_zone="Europe/Vienna") for one in examples]
    assert [one.zone for one in found] == ["Europe/Vienna", "America/New_York", "Europe/Vienna"]
    assert [f"{one.wall:%m-%d %H:%M}" for one in found] == ["01-18 10:00", "11-23 09:00", "11-22 15:00"]
