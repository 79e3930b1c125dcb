"""Files that people send with a command: waited for in time, and told in one sentence where they do not come."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest
from simcord.results import InteractionResult

from bot.errors import Unavailable
from cogs._ui.sent import read
from tests.letters.test_commands import FORM, opened
from tests.town import Town, is_private, words

COGS = Path(__file__).resolve().parent.parent / "cogs"
SERIES: dict[str, Any] = {"first": "2027-01-18 10:00 Vienna", "title": "Call", "text": "Words"}
ENTRY: dict[str, str] = {
    "name": "River Watch",
    "committed_by": "Rita Roe",
    "committed_role": "Chair",
    "country": "Chad",
}
FILE = ("file.csv", b"day,start,end,item,title,place,document\n2027-01-25,10:00,13:00,3,Preamble,,\n")
TREATY = ("text.txt", b"Article 1. Purpose\nThe purpose of this text is to be short.\n")
Ask = Callable[[Town], Awaitable[InteractionResult]]


def use(name: str, file: tuple[str, bytes] = FILE, **options: Any) -> Ask:
    """Return what uses a command with a file as the organiser."""

    async def ask(town: Town) -> InteractionResult:
        return await town.use(town.organiser, name, **{"file": file, **options})

    return ask


def form(name: str, typed: dict[str, str], file: tuple[str, bytes] = FILE, **options: Any) -> Ask:
    """Return what uses a command with a file that opens a form, and sends it off."""

    async def ask(town: Town) -> InteractionResult:
        shown = await town.use(town.organiser, name, **{"file": file, **options})
        assert shown.modal is not None, words(shown)
        return await town.organiser.submit_modal(shown, typed)

    return ask


async def export(town: Town) -> InteractionResult:
    """Have a letter exported with a template."""
    return await town.use(town.organiser, "letter export", letter="1", format="docx", template=("a.docx", b"PK"))


EVERY: dict[str, Ask] = {
    "announce series new": use("announce series new", **SERIES),
    "announce series new, with the form": form(
        "announce series new", {"title": "Call", "text": "Words"}, first=SERIES["first"]
    ),
    "announce series file": use("announce series file", series="1"),
    "letter create": form("letter create", FORM, ("a.md", b"We ask for a clause.")),
    "letter edit": form("letter edit", FORM, ("a.md", b"We ask for a clause."), letter="2"),
    "letter text revise": use("letter text revise", ("a.md", b"We ask."), letter="1"),
    "letter text editorial": use("letter text editorial", ("a.md", b"We ask."), letter="1", why="A slip"),
    "letter text translate": use("letter text translate", ("a.md", b"Pedimos."), letter="1", language="es"),
    "letter signers enter": form(
        "letter signers enter",
        ENTRY | {"proof": "Her mail"},
        letter="1",
        capacity="organisation",
        received="mail",
        visibility="public",
    ),
    "letter signers import": use("letter signers import", letter="1"),
    "letter export": export,
    "room count": use("room count", ("a.md", b"We ask for a clause.")),
    "session import": use("session import", ("a.ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n")),
    "session programme import": use("session programme import", session="1"),
    "register import": use("register import", ("r.csv", b"name,country\nAcme,Chad\n")),
    "status import": use("status import", as_of="2027-01-10"),
    "treaty import": use("treaty import", TREATY, instrument="my-draft", version="Rev.1"),
}


async def furnished(town: Town) -> None:
    """Put what the files belong to into the town."""
    await opened(town)
    await town.organiser.submit_modal(await town.use(town.organiser, "letter create"), {**FORM, "text": "Two."})
    await town.use(town.organiser, "announce series new", **SERIES)
    session = {"title": "Demo", "start": "2027-01-25 10:00 Vienna", "end": "2027-01-29 18:00"}
    await town.use(town.organiser, "session add", **session)


def attached(options: list[Any], path: str) -> list[str]:
    """Return the commands below these that take a file, by their whole names."""
    found = []
    for one in options:
        name = f"{path} {one['name']}".strip()
        below = one.get("options", ())
        if any(each["type"] == discord.AppCommandOptionType.attachment.value for each in below):
            found.append(name)
        found += attached([each for each in below if each["type"] <= 2], name)
    return found


async def test_no_file_is_waited_for_past_discords_patience(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever Discord's own files take: the person is told that Caucus is at it, and answered when they came."""
    payload = [command.to_dict(town.bot.tree) for command in town.bot.tree.get_commands()]
    assert {name.partition(",")[0] for name in EVERY} == set(attached(payload, ""))
    await furnished(town)
    told = asyncio.Event()
    late = list[str]()
    response, fetch = discord.InteractionResponse, discord.Attachment.read
    defer, send = response.defer, response.send_message

    async def deferring(self: Any, **given: Any) -> Any:
        told.set()
        return await defer(self, **given)

    async def sending(self: Any, *given: Any, **named: Any) -> Any:
        told.set()
        return await send(self, *given, **named)

    async def slow(self: discord.Attachment, **given: Any) -> bytes:
        for _ in range(200):
            await asyncio.sleep(0)
        if not told.is_set():
            late.append(self.filename)
        return await fetch(self, **given)

    monkeypatch.setattr("cogs._ui.replies.PATIENCE_SECONDS", 0.0)
    monkeypatch.setattr(response, "defer", deferring)
    monkeypatch.setattr(response, "send_message", sending)
    monkeypatch.setattr(discord.Attachment, "read", slow)
    for name, ask in EVERY.items():
        told.clear()
        shown = await ask(town)
        assert late == [], name
        assert is_private(shown), name
        assert words(shown), name


@pytest.mark.parametrize("error", [aiohttp.ClientPayloadError("cut off"), ConnectionResetError()], ids=repr)
async def test_a_file_that_does_not_come_is_told(town: Town, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """In one sentence, each time the same one; what was typed with it is there to be sent once more."""
    await furnished(town)

    async def fails(*_: object, **__: object) -> bytes:
        raise error

    monkeypatch.setattr(discord.Attachment, "read", fails)
    for name, ask in EVERY.items():
        shown = await ask(town)
        assert "Discord does not hand out the file now" in words(shown), name
        assert is_private(shown), name
        again = "Try again" in str([one.message.components for one in (shown.response, *shown.followups) if one])
        assert again == (
            name in {"announce series new, with the form", "letter create", "letter edit"} or "enter" in name
        )


async def test_words_written_for_a_file_that_did_not_come_are_kept(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The form stands again as it was filled, with its file; the second time it comes."""
    shown = await town.use(town.organiser, "announce series new", first=SERIES["first"], file=FILE)
    typed = {"title": "Call", "text": "Long words. " * 100}

    async def gone(*_: object, **__: object) -> bytes:
        raise ConnectionResetError

    with monkeypatch.context() as patch:
        patch.setattr(discord.Attachment, "read", gone)
        refused = await town.organiser.submit_modal(shown, typed)
    assert refused.response is not None
    again = await town.organiser.click(refused.response.message, label="Try again")
    assert again.modal is not None
    assert typed["text"].strip() in str(again.modal)
    done = await town.organiser.submit_modal(again, typed)
    assert "Nothing is planned" in words(done)
    assert done.response is not None
    assert [one.filename for one in done.response.message.attachments] == ["file.csv"]


async def test_a_file_that_never_comes_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord's own patience ends after a quarter of an hour, and with it every answer."""
    monkeypatch.setattr("cogs._ui.sent.FETCH_SECONDS", 0.01)
    never: Any = SimpleNamespace(read=asyncio.Event().wait)
    with pytest.raises(Unavailable, match="file-not-fetched"):
        await read(never)


async def test_what_is_shared_waits_for_its_pictures_in_time(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody sees the answer, also where its picture came late, and where it does not come at all."""
    private = await town.use(town.member, "status progress", chart=True)
    assert private.response is not None
    assert private.response.message.attachments
    waits, defer = list[dict[str, Any]](), discord.InteractionResponse.defer

    async def deferring(self: Any, **given: Any) -> Any:
        waits.append(given)
        return await defer(self, **given)

    monkeypatch.setattr("cogs._ui.replies.PATIENCE_SECONDS", 0.0)
    monkeypatch.setattr(discord.InteractionResponse, "defer", deferring)
    shared = await town.member.click(private.response.message, label="Share")
    assert waits == [{"ephemeral": False, "thinking": True}]
    assert not is_private(shared)
    assert [one.content_type for one in pictures(shared)] == ["image/png"]

    async def gone(*_: object, **__: object) -> bytes:
        raise ConnectionResetError

    monkeypatch.setattr(discord.Attachment, "read", gone)
    shared = await town.member.click(private.response.message, label="Share")
    assert not is_private(shared)
    assert "Shared by" in words(shared)
    assert pictures(shared) == []


def pictures(shown: InteractionResult) -> list[discord.Attachment]:
    """Return what goes with an answer."""
    return [file for one in (shown.response, *shown.followups) if one is not None for file in one.message.attachments]


def test_files_are_fetched_in_one_place() -> None:
    """Which waits in time, and knows what can go wrong."""
    for path in sorted(COGS.rglob("*.py")):
        if path.name != "sent.py":
            assert not re.search(r"\.(read|to_file|save)\(\)", path.read_text(encoding="utf-8")), path
