"""What is offered under an imported text: its own citation, and a question to the room with its card."""

from typing import Any

import pytest

from tests.reference.wordings.readings import document, fetch, read
from tests.town import Town, is_private, words

DRAFT = "A/AC.291/22/Rev.3"
TEXT = document(
    "24 | Conditions ```and``` @everyone | 1. Subject to conditions. / 2. Such conditions shall include review.",
    "23 | Scope | 1. Each Party shall.",
    title="UN Convention",
)


@pytest.fixture(autouse=True)
async def imported(town: Town) -> None:
    """A draft that only this server has."""
    wordings: Any = town.services.wordings
    wordings._read, wordings._fetch = read, fetch
    result = await town.use(
        town.organiser, "treaty import", file=("draft.pdf", TEXT), instrument="uncc", version=DRAFT, status="draft"
    )
    assert result.response is not None
    await town.organiser.click(result.response.message, label="Store it")


async def test_a_text_is_cited_as_the_version_it_is(town: Town) -> None:
    """Symbol, status, paragraph, and the file it came from; nothing in its title ends the block or calls anybody."""
    shown = await town.use(town.member, "treaty article", citation="24(2)", version=DRAFT)
    assert shown.response is not None
    cited = await town.member.click(shown.response.message, label="Cite")
    assert is_private(cited)
    for part in (f"paragraph 2, {DRAFT}", "(draft)", "draft.pdf", "SHA-256"):
        assert part in words(cited)
    assert words(cited).count("```") == 4


async def test_the_room_is_asked_about_the_text(town: Town) -> None:
    """The thread shows the wording that the person had before them, not another version."""
    shown = await town.use(town.member, "treaty article", citation="24", version=DRAFT)
    assert shown.response is not None
    form = await town.member.click(shown.response.message, label="Ask the room")
    preview = await town.member.submit_modal(form, {"question": "Is this ours?"})
    assert DRAFT in words(preview)
    assert "Such conditions shall include review" in words(preview)


async def test_a_number_that_another_version_gives_to_something_else_is_told(town: Town) -> None:
    """'Find provisions' looks into imported drafts too."""
    message = await town.member.send(town.lobby, "What of article 23?")
    found = await town.other.context_menu(town.lobby, "Find provisions", message)
    assert f"In {DRAFT} that number is “Scope”" in words(found)
