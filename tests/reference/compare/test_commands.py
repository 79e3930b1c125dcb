"""/treaty compare and open on a small Discord: short answers, files, what lasts, what a server sees."""

from dataclasses import replace

from simcord.results import InteractionResult

from bot.actor import Actor, Permission
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


async def test_a_comparison_is_read_turned_opened_and_taken_along(town: Town) -> None:
    """Newest against the one before; private; counts and words first; people's text is not obeyed; files by button."""
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
    assert result.response is not None
    await town.member.click(result.response.message, label="Next ▶")
    shown = words(result)
    assert "**[may] [**" in shown.replace("\\", "")
    assert "~~, where necessary~~" in shown
    assert "\\*\\*bold\\*\\*" in shown
    assert "@\u200bhere" in shown
    assert "](https" not in shown
    opened = await town.member.select(result.response.message, ["0"])
    assert "Article 1 · Lamps" in words(opened)
    assert is_private(opened)
    for label, ending in (("All of it (page to print)", "html"), ("All of it (Word)", "docx")):
        sent = await town.member.click(result.response.message, label=label)
        assert is_private(sent)
        assert sent.response is not None
        assert [file.filename for file in sent.response.attachments] == [f"lights-rev-1-to-rev-2.{ending}"]


async def test_one_article_and_what_is_open(town: Town) -> None:
    """An article's redline in full; brackets counted in the whole text, listed for an article."""
    await two_versions(town)
    result = words(await town.use(town.member, "treaty compare", instrument="lights", article="article 1"))
    assert "Article 1 · Lamps" in result
    assert "1\\. Each Party" in result
    whole = words(await town.use(town.member, "treaty open", instrument="lights"))
    assert "3 brackets in 2 articles" in whole
    one = words(await town.use(town.member, "treaty open", instrument="lights", article="1"))
    assert "2 open" in one
    assert "one of 2 alternatives" in one
    none = words(await town.use(town.member, "treaty open", instrument="lights", article="1", version="Rev.1"))
    assert "Nothing is in brackets." in none
    treaties = await town.member.autocomplete(town.lobby, "treaty compare", "instrument", "")
    assert [one["value"] for one in treaties] == ["lights"]
    found = await town.member.autocomplete(town.lobby, "treaty compare", "from", "rev", instrument="lights")
    assert [one["value"] for one in found] == ["Rev.2", "Rev.1"]


async def test_refusals_say_what_to_do(town: Town) -> None:
    """Nothing imported, one version only, a version that is not here; another server's text is no text here."""
    nothing = await town.use(town.member, "treaty compare", instrument="uncc")
    assert "No wording" in words(nothing)
    text = wording((Article("1", "Lamps", FIRST),), "Rev.1")
    await stored(town.services, text)
    stranger = Actor(5, 999, permissions=Permission.MANAGE_GUILD)
    await stored(town.services, replace(text, version="Rev.2", date="2026-03-01"), stranger)
    assert "Nothing is here to compare" in words(await town.use(town.member, "treaty compare", instrument="lights"))
    wrong = await town.use(town.member, "treaty compare", instrument="lights", **{"from": "Rev.2", "to": "Rev.1"})
    assert "There is no version Rev.2" in words(wrong)
