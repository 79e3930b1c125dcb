"""What was built for an answer is built once, and no longer than what it was built from."""

from dataclasses import replace

import discord
import pytest

from cogs._ui.share import ShareButton, with_share
from cogs._ui.still import StillView
from tests.reference.texts import ferry
from tests.town import Town, words


async def test_an_article_says_the_new_once_a_text_has_changed(town: Town) -> None:
    """Asked for twice it is the same; after an import everybody gets the new one, with one Share button."""
    reference = town.services.reference
    await reference.refresh(lambda _: [ferry()])
    first = [await town.use(town.member, "treaty article", citation="ferry 4") for _ in range(2)]
    assert words(first[0]) == words(first[1])
    assert "herring" in words(first[0])
    changed = tuple(replace(one, text="Herring is no matter for quarrels.") for one in ferry().articles)
    await reference.refresh(lambda _: [replace(ferry(number=2), articles=changed)])
    after = await town.use(town.member, "treaty article", citation="ferry 4")
    assert "no matter for quarrels" in words(after)
    assert after.response is not None
    buttons = [part for row in after.response.components for part in row["components"] if part["type"] == 2]
    assert [one["custom_id"] for one in buttons].count("caucus:share") == 1


async def test_what_is_kept_for_one_paragraph_is_not_shown_for_another(town: Town) -> None:
    """Each answer names what was asked for."""
    for points in ("(2)", "(3)", "(2)"):
        shown = words(await town.use(town.member, "treaty article", citation=f"24{points}"))
        assert f"You asked for {points}" in shown


async def test_a_still_view_is_made_once_and_kept_by_nobody() -> None:
    """The library takes it for finished; what would need somebody to wait for it is refused."""
    view = with_share(None, "Share")
    assert view.is_finished()
    assert with_share(view, "Share") is view
    assert [type(item) for item in view.children] == [ShareButton]
    made = view.to_components()
    assert view.to_components() is made
    view.add_item(ShareButton("Once more"))
    assert len(view.to_components()[0]["components"]) == 2
    with pytest.raises(TypeError):
        StillView().add_item(discord.ui.Button(label="Nobody hears of it"))
