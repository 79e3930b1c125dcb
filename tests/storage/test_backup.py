"""Backup and the way back: whole while the bot runs, refused where it would lose something."""

import stat
from pathlib import Path

import pytest

from bot.errors import Conflict, Invalid, NotFound, Unavailable
from bot.storage import open_beside, open_database
from bot.storage.backup import backup, restore


async def fill(path: Path, *names: str) -> None:
    db = await open_database(path)
    await db.write(lambda tx: tx.executemany("INSERT INTO installation VALUES (?, 'x')", [(name,) for name in names]))
    await db.close()


async def names_in(path: Path) -> set[str]:
    db = await open_beside(path)
    found = await db.read(lambda tx: {row["name"] for row in tx.execute("SELECT name FROM installation")})
    await db.close()
    return found


async def test_a_backup_made_beside_a_running_bot_holds_what_was_acknowledged(tmp_path: Path) -> None:
    """The row is still in the WAL; the copy has it all the same, and only its owner can read it."""
    db = await open_database(tmp_path / "caucus.db")
    await db.write(lambda tx: tx.execute("INSERT INTO installation VALUES ('kept', 'x')"))
    backup(db.path, tmp_path / "copy.db")
    await db.close()
    assert await names_in(tmp_path / "copy.db") == {"kept"}
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) & 0o077 == 0


async def test_a_backup_never_overwrites(tmp_path: Path) -> None:
    """Nor does one of nothing make an empty file."""
    await fill(tmp_path / "caucus.db", "a")
    (tmp_path / "copy.db").write_text("precious")
    with pytest.raises(Conflict):
        backup(tmp_path / "caucus.db", tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "precious"
    with pytest.raises(NotFound):
        backup(tmp_path / "nothing.db", tmp_path / "other.db")
    with pytest.raises(Unavailable):
        backup(tmp_path / "caucus.db", tmp_path / "no" / "such" / "folder.db")


async def test_restore_keeps_the_old_database(tmp_path: Path) -> None:
    """A wrong restore can be undone."""
    await fill(tmp_path / "caucus.db", "old")
    backup(tmp_path / "caucus.db", tmp_path / "copy.db")
    await fill(tmp_path / "caucus.db", "newer")
    kept = restore(tmp_path / "copy.db", tmp_path / "caucus.db")
    assert await names_in(tmp_path / "caucus.db") == {"old"}
    assert kept is not None
    assert await names_in(kept) == {"old", "newer"}


async def test_restore_is_refused_while_the_bot_runs_or_from_a_damaged_file(tmp_path: Path) -> None:
    """Nothing changes where it is refused."""
    await fill(tmp_path / "caucus.db", "old")
    backup(tmp_path / "caucus.db", tmp_path / "copy.db")
    db = await open_database(tmp_path / "caucus.db")
    with pytest.raises(Unavailable):
        restore(tmp_path / "copy.db", tmp_path / "caucus.db")
    await db.close()
    (tmp_path / "bad.db").write_bytes((tmp_path / "copy.db").read_bytes()[:5000])
    with pytest.raises(Invalid):
        restore(tmp_path / "bad.db", tmp_path / "caucus.db")
    assert await names_in(tmp_path / "caucus.db") == {"old"}


async def test_a_look_beside_a_running_bot_cannot_write(tmp_path: Path) -> None:
    """One process writes; the other is told to stop it first."""
    db = await open_database(tmp_path / "caucus.db")
    beside = await open_beside(tmp_path / "caucus.db")
    with pytest.raises(Unavailable) as refusal:
        await beside.write(lambda tx: tx.execute("DELETE FROM installation"))
    assert refusal.value.key == "storage-held"
    await beside.close()
    await db.close()


async def test_a_backup_is_one_file_and_stays_one(tmp_path: Path) -> None:
    """Looked at before it is restored, it leaves nothing beside it that would have to be kept with it."""
    await fill(tmp_path / "caucus.db", "a")
    copies = tmp_path / "copies"
    copies.mkdir()
    backup(tmp_path / "caucus.db", copies / "copy.db")
    restore(copies / "copy.db", tmp_path / "caucus.db")
    assert [path.name for path in copies.iterdir()] == ["copy.db"]
    assert await names_in(tmp_path / "caucus.db") == {"a"}


async def test_what_could_not_be_written_is_named_once(tmp_path: Path) -> None:
    """The reason is the system's, without its number and the file again."""
    await fill(tmp_path / "caucus.db", "a")
    with pytest.raises(Unavailable) as refusal:
        backup(tmp_path / "caucus.db", tmp_path / "no" / "copy.db")
    assert refusal.value.data["reason"] == "No such file or directory"
