"""The message catalogue and the code agree: no key is missing, none is left over, every placeable is given."""

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.i18n import SOURCE_LANGUAGE, Texts, _entries

ROOT = Path(__file__).resolve().parent.parent
KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")
LOCALES = ROOT / "data" / "locales"


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


def test_other_languages_have_the_same_keys_and_placeables() -> None:
    """A translation that forgets a placeable would say nothing where a name or a time belongs."""
    source = _placeables(SOURCE_LANGUAGE)
    for language in Texts(LOCALES).languages:
        other = _placeables(language)
        assert other.keys() <= source.keys(), language
        for key, names in other.items():
            assert names == source[key], (language, key)


def _placeables(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for path in (LOCALES / language).glob("*.ftl"):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ftl.Message):
                source = path.read_text(encoding="utf-8")[entry.span.start : entry.span.end] if entry.span else ""
                found[entry.id.name] = set(re.findall(r"\$([a-z_]+)", source))
    return found


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
