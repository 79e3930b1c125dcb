"""A treaty's wording end to end: sent as a file, previewed, stored, read in the channel, after a restart too."""

import asyncio
from typing import Any

from playground.people import texts
from tests.e2e.stage import Stage, done

TREATY = """Convention on the Testing of Software

Article 1
Purpose

1. The purpose of this Convention is to promote the *testing* of software.
2. It is pursued in good faith.

Article 2
Use of terms

For the purposes of this Convention, "test" means an act that can fail.

Article 3
Entry into force

This Convention enters into force on the thirtieth day.
"""


async def read(stage: Stage, **options: Any) -> dict[str, Any]:
    """Have the organiser import a file, and return the message once it says what became of the reading."""
    begun = done(await stage.organiser.command("treaty import", **options))
    assert begun.ephemeral
    async with asyncio.timeout(30):
        while True:
            seen = stage.playground.messages("coalition", "Demo Organiser")
            message = next(one for one in seen if one["id"] == begun.message["id"])
            if not message["content"].startswith("Reading"):
                return message
            await stage.playground.something_happens()


async def test_a_draft_from_the_file_to_the_answer(stage: Stage) -> None:
    """The real parser, the real attachment; what was previewed before a restart is stored after it."""
    given = {"instrument": "my-draft", "version": "A/AC.291/22/Rev.2", "file": ("draft.txt", TREATY.encode())}
    preview = await read(stage, **given)
    for part in ("3 articles, 1 to 3", "Convention on the Testing of Software", "draft, English"):
        assert part in "\n".join(texts(preview))
    await stage.kill_bot()
    await stage.start_bot()
    assert stage.rows("SELECT count(*) FROM wording") == [(0,)]
    stored = done(await stage.organiser.press(preview, "Store it"))
    assert "is here now" in stored.text
    assert stage.rows("SELECT instrument, language, status FROM wording") == [("my-draft", "en", "draft")]
    shown = done(await stage.member.command("treaty article", citation="1(2)", instrument="my-draft"))
    for part in ("**2\\. It is pursued in good faith.**", "\\*testing\\*", "A/AC.291/22/Rev.2 (draft)", "draft.txt"):
        assert part in shown.text
    offered = await stage.member.autocomplete("treaty article", "version", "", instrument="my-draft")
    assert [choice["value"] for choice in offered] == ["A/AC.291/22/Rev.2"]
    found = done(await stage.member.command("treaty search", words="an act that can fail"))
    assert "📜" in found.text
    broken = await read(stage, **{**given, "file": ("draft.pdf", b"%PDF-1.7 x")})
    assert (broken["embeds"], broken["components"]) == ([], [])
    assert "broken or cut off" in broken["content"]
    withdrawn = done(await stage.organiser.command("treaty withdraw", text="1"))
    assert "out of sight" in withdrawn.text
    gone = done(await stage.member.command("treaty article", citation="1", instrument="my-draft"))
    assert "There is no treaty" in gone.text
