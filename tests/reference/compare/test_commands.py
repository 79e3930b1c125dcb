"""/treaty compare and open on a small Discord: short answers, files, what lasts, what a server sees."""

from dataclasses import replace

from simcord.results import InteractionResult

from bot.reference.compare.model import Comparison
from bot.reference.wordings.model import Article
from tests.reference.compare.texts import invented, stored, wording
from tests.town import Town, is_private, words

FIRST = "1. Each Party shall light its lamps.\n2. Each Party shall paint its towers, where necessary."
SECOND = "1. Each Party [may] [shall] light its lamps.\n2. Each Party shall paint its towers."


async def two_versions(town: Town) -> None:
    """Import two versions as the host does: an article reworded, one hostile, one gone."""
    hostile = Article("3", "<b>@everyone</b> [x](https://example.org)", "**bold** ~~gone~~ <@1> `code` and more of it")
    long = invented(3).articles[5:9]
    old = (
        Article("1", "Lamps", FIRST),
        Article("2", "Fog", "No Party shall make fog of any kind at sea."),
        hostile,
        *long,
    )
    new = (Article("1", "Lamps", SECOND), replace(hostile, number="2", text=f"{hostile.text} @here"), *long)
    await stored(town.services, replace(wording(old, "Rev.1"), date="2026-01-01"))
    await stored(town.services, replace(wording(new, "Rev.2"), date="2026-02-01"))


def buttons(result: InteractionResult) -> dict[str, str]:
    """Return the buttons under an answer: label -> custom id."""
    assert result.response is not None
    parts = [part for row in result.response.components for part in row["components"]]
    return {part["label"]: part["custom_id"] for part in parts if part["type"] == 2}


async def test_the_newest_is_compared_with_the_one_before(town: Town) -> None:
    """Private; both versions named; counts and words that carry weight first."""
    await two_versions(town)
    result = await town.use(town.member, "treaty compare", instrument="lights")
    assert is_private(result)
    shown = words(result)
    for part in (
        "What changed: ",
        "Rev.1 (draft, 2026-01-01, en)",
        "Rev.2 (draft, 2026-02-01, en)",
        "2 changed",
        "1 removed",
        "gone: where necessary (2)",
    ):
        assert part in shown
    assert {"Next ▶", "All of it (page to print)", "All of it (Word)", "Share"} <= set(buttons(result))


async def test_changes_follow_page_by_page_and_nothing_is_obeyed(town: Town) -> None:
    """Struck out and bold; people's Markdown and mentions stand as they are."""
    await two_versions(town)
    result = await town.use(town.member, "treaty compare", instrument="lights")
    assert result.response is not None
    await town.member.click(result.response.message, label="Next ▶")
    shown = words(result)
    assert "**\\[may\\] \\[**" in shown or "**[may] [**" in shown
    assert "~~, where necessary~~" in shown
    assert "\\*\\*bold\\*\\*" in shown
    assert "@\u200bhere" in shown
    assert "](https" not in shown


async def test_one_article_shows_its_redline_in_full(town: Town) -> None:
    """Also by the number it had."""
    await two_versions(town)
    result = await town.use(town.member, "treaty compare", instrument="lights", article="article 1")
    assert "Article 1 · Lamps" in words(result)
    assert "1\\. Each Party" in words(result)


async def test_files_come_by_button_after_a_restart_too(town: Town) -> None:
    """The button holds everything; both files open."""
    await two_versions(town)
    result = await town.use(town.member, "treaty compare", instrument="lights")
    assert result.response is not None
    for label, name in (
        ("All of it (page to print)", "lights-rev-1-to-rev-2.html"),
        ("All of it (Word)", "lights-rev-1-to-rev-2.docx"),
    ):
        sent = await town.member.click(result.response.message, label=label)
        assert is_private(sent)
        assert sent.response is not None
        assert [file.filename for file in sent.response.attachments] == [name]


async def test_a_change_opens_from_the_select(town: Town) -> None:
    """In a message of its own, which can be shared."""
    await two_versions(town)
    result = await town.use(town.member, "treaty compare", instrument="lights")
    assert result.response is not None
    opened = await town.member.select(result.response.message, ["0"])
    assert "Article 1 · Lamps" in words(opened)
    assert is_private(opened)


async def test_what_is_open(town: Town) -> None:
    """Counted in the whole text, listed for an article."""
    await two_versions(town)
    whole = words(await town.use(town.member, "treaty open", instrument="lights"))
    assert "3 brackets in 2 articles" in whole
    one = words(await town.use(town.member, "treaty open", instrument="lights", article="1"))
    assert "2 open" in one
    assert "one of 2 alternatives" in one
    none = words(await town.use(town.member, "treaty open", instrument="lights", article="1", version="Rev.1"))
    assert "Nothing is in brackets." in none


async def test_refusals_say_what_to_do(town: Town) -> None:
    """Nothing imported, one version only, a version that is not here."""
    nothing = await town.use(town.member, "treaty compare", instrument="uncc")
    assert "No wording" in words(nothing)
    await stored(town.services, wording((Article("1", "Lamps", FIRST),), "Rev.1"))
    assert "Nothing is here to compare" in words(await town.use(town.member, "treaty compare", instrument="lights"))
    wrong = await town.use(town.member, "treaty compare", instrument="lights", **{"from": "Rev.9", "to": "Rev.1"})
    assert "There is no version Rev.9" in words(wrong)


async def test_versions_and_articles_are_suggested(town: Town) -> None:
    """Newest first; only treaties whose text is here."""
    await two_versions(town)
    treaties = await town.member.autocomplete(town.lobby, "treaty compare", "instrument", "")
    assert [one["value"] for one in treaties] == ["lights"]
    found = await town.member.autocomplete(town.lobby, "treaty compare", "from", "rev", instrument="lights")
    assert [one["value"] for one in found] == ["Rev.2", "Rev.1"]


def test_a_comparison_has_no_more_than_it_says() -> None:
    """The dataclass stays frozen: answers of several people share it."""
    assert Comparison.__dataclass_params__.frozen  # type: ignore[attr-defined]  # dataclasses keep it there
