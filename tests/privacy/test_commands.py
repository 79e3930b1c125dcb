"""/privacy as people meet it: in a server, in direct messages, after a restart; nobody sees another one's."""

from typing import Any

from bot.client import Caucus
from tests.letters.signing.test_commands import message_of
from tests.letters.test_commands import ORGANISATION, opened, press, sign
from tests.town import Town, is_private, words


async def file_in(shown: Any) -> str:
    """Return the text of an answer's file."""
    assert shown.response is not None
    (file,) = shown.response.attachments
    assert file.filename == "caucus-about-me.txt"
    return str((await file.read()).decode("utf-8-sig"))


async def test_what_is_kept_and_who_can_know(town: Town) -> None:
    """A private file with one's own rows, and in plain words what Discord, the host and organisers know."""
    panel = await opened(town)
    await sign(town, town.member, panel, ORGANISATION)
    shown = await town.use(town.member, "privacy show")
    assert is_private(shown)
    for part in ("Discord", "Whoever hosts this bot", "Organisers of a letter", "hidden names too", "the host holds"):
        assert part in words(shown)
    said = await file_in(shown)
    assert str(town.member.user.id) in said
    assert "Signatures you gave, or entered for others (signature)" in said
    lines = [" ".join(line.split()) for line in said.splitlines()]
    assert "name Acme Rights" in lines
    assert "committed_by Mira Doe" in lines
    nothing = await town.use(town.other, "privacy show")
    assert "keeps nothing" in words(nothing)
    assert "Acme" not in await file_in(nothing)


async def test_erasing_asks_once_more_and_outlives_a_restart(town: Town) -> None:
    """It says what is taken back and what stays; leaving it changes nothing."""
    panel = await opened(town)
    await sign(town, town.member, panel, ORGANISATION)
    asked = await town.use(town.member, "privacy erase")
    assert is_private(asked)
    for part in ("Your signatures are taken back from", "Keep researchers safe", "What stays", "seals"):
        assert part in words(asked)
    await press(town, town.member, asked, "No, leave it")
    assert (await town.services.letters.everywhere())[0].counts.total == 1
    asked = await town.use(town.member, "privacy erase")
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    done = await town.member.click(message_of(asked), label="Erase it all")
    assert "1 signature was taken back" in words(done)
    assert (await town.services.letters.everywhere())[0].counts.total == 0
    assert "keeps nothing" in words(await town.use(town.member, "privacy show"))
    assert "Mira" not in "\n".join(await town.services.db.read(lambda tx: list(tx.iterdump())))
    again = await town.use(town.member, "privacy erase")
    assert "Erasing would change nothing" in words(again)


async def test_in_direct_messages_too(town: Town) -> None:
    """Whoever has left the server can still ask and be forgotten."""
    panel = await opened(town)
    await sign(town, town.member, panel, ORGANISATION)
    shown = await town.member.user.slash("privacy show")
    assert "Acme Rights" in await file_in(shown)
    asked = await town.member.user.slash("privacy erase")
    assert "Keep researchers safe" in words(asked)
    done = await town.member.user.click(message_of(asked), label="Erase it all")
    assert "Done" in words(done)


async def test_the_schedule_is_the_organisers(town: Town) -> None:
    """It looks only."""
    await opened(town)
    cancel = await town.use(town.organiser, "letter cancel", letter="1")
    await press(town, town.organiser, cancel, "Cancel the letter")
    shown = await town.use(town.organiser, "privacy retention")
    assert is_private(shown)
    assert "contact details (0) go on" in words(shown)
    assert "details of 0 signatures go on" in words(shown)
    assert "organiser" in words(await town.use(town.member, "privacy retention"))


async def test_of_whom_nothing_is_kept_is_offered_no_erasure(town: Town) -> None:
    """There is nothing to forget."""
    for language, words_of_it in (
        ("en-GB", "has it all forgotten"),
        ("es-ES", "se olvide todo"),
        ("fr", "tout oublier"),
    ):
        said = town.services.texts.text("privacy-body", language, count=0)
        assert words_of_it not in said
        assert words_of_it in town.services.texts.text("privacy-body", language, count=2)
