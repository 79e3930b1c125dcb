"""Errands of the command line: answered, refused in words, given up cleanly, never done behind somebody's back."""

from pathlib import Path

import pytest

from bot.errors import DomainError, NotFound, Unavailable
from bot.reference.wordings.errands import Errand, Inbox
from bot.reference.wordings.service import WordingService
from tests.reference.wordings.readings import FIRST, asked, read


def left(db: Path) -> list[str]:
    """Return the kinds of files that lie in the inbox."""
    return sorted(file.suffix for file in Path(f"{db}.inbox").iterdir())


async def test_an_errand_is_done_and_answered(wordings: WordingService, tmp_path: Path) -> None:
    """An import and its refusal come back as if they had been done here; nothing is left lying about."""
    bot, desk = Inbox(tmp_path / "x.db"), Inbox(tmp_path / "x.db")
    bot.attend(wordings)
    errand = Errand("import", asked(), await read(FIRST, "f"), "f.pdf")
    done = await desk.leave(errand)
    assert (done.outcome, done.instrument, done.version, done.language) == ("stored", "untoc", "A/RES/55/25", "en")
    one = wordings.of("untoc")
    assert one is not None
    assert (one.guild_id, one.imported_by, one.source) == (None, None, "f.pdf")
    assert one.articles == (await read(FIRST, "f")).articles
    assert (await desk.leave(errand)).outcome == "already"
    with pytest.raises(DomainError) as refused:
        await desk.leave(Errand("withdraw", wording_id=99))
    assert refused.value.key == NotFound("wording-not-found").key
    assert (await desk.leave(Errand("withdraw", wording_id=one.id))).outcome == "withdrawn"
    assert left(tmp_path / "x.db") == []
    await bot.close()


async def test_nobody_answers(wordings: WordingService, tmp_path: Path) -> None:
    """The errand is taken back: a bot that starts later does not do what was given up."""
    desk = Inbox(tmp_path / "x.db", patience=0.3)
    with pytest.raises(Unavailable, match="errand-unanswered"):
        await desk.leave(Errand("import", asked(), await read(FIRST, "f"), "f.pdf"))
    assert left(tmp_path / "x.db") == []
    bot = Inbox(tmp_path / "x.db")
    bot.attend(wordings)
    await bot.close()
    assert wordings.in_sight() == ()


async def test_what_is_no_errand_is_answered_and_forgotten(wordings: WordingService, tmp_path: Path) -> None:
    """Rubbish in the folder stops nothing, and what a killed bot left is thrown away."""
    folder = tmp_path / "x.db.inbox"
    folder.mkdir()
    for name, content in (("a.asked", "rubbish"), ("b.taken", "{}"), ("c.answer", "{}"), ("d.half", "")):
        (folder / name).write_text(content, encoding="utf-8")
    bot, desk = Inbox(tmp_path / "x.db"), Inbox(tmp_path / "x.db")
    bot.attend(wordings)
    assert (await desk.leave(Errand("import", asked(), await read(FIRST, "f"), "f.pdf"))).outcome == "stored"
    await bot.close()
    assert left(tmp_path / "x.db") == [".answer"]
    assert "errand-failed" in (folder / "a.answer").read_text(encoding="utf-8")
