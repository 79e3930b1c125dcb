"""/letter share as people of two servers meet it: the code, the panel there, signing there, taking it back."""

import asyncio
import logging
import re
from dataclasses import dataclass
from typing import Any

import discord
import pytest
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle
from simcord.results import InteractionResult

from bot.letters.ledger import verify
from tests.letters.test_commands import ORGANISATION, PERSON, buttons_of, filled, opened, press, sign
from tests.town import Town, is_private, words


@dataclass
class Village:
    """A second server: an organiser by permission, a member, two channels."""

    guild: GuildHandle
    square: ChannelHandle
    board: ChannelHandle
    organiser: MemberActor
    member: MemberActor

    async def use(self, who: MemberActor, name: str, /, **options: Any) -> InteractionResult:
        """Have somebody use a command in the square."""
        return await who.slash(self.square, name, **options)


async def village_beside(town: Town, name: str = "Demo **village**") -> Village:
    """Found a second server and do what its organiser does first."""
    guild = town.env.create_guild(name)
    manage = guild.create_role("Admins", permissions=discord.Permissions(manage_guild=True))
    square, board = guild.create_text_channel("square"), guild.create_text_channel("board")
    organiser = guild.add_member(town.env.create_user("hana"), roles=[manage])
    member = guild.add_member(town.env.create_user("gita"), roles=[])
    village = Village(guild, square, board, organiser, member)
    await village.use(organiser, "setup", letters=board)
    return village


async def offered(town: Town) -> str:
    """Return a code for letter 1."""
    shown = await town.use(town.organiser, "letter share offer", letter="1")
    assert is_private(shown)
    code = re.search("`([0-9A-Z-]{19})`", words(shown))
    assert code is not None, words(shown)
    return code[1]


async def taken_in(town: Town) -> tuple[Any, Village, Any]:
    """Open a letter and have the village take it in; return the panels here and there."""
    panel, village = await opened(town), await village_beside(town)
    done = await village.use(village.organiser, "letter share accept", code=(await offered(town)).lower())
    assert "is in sight here now" in words(done)
    await town.due(town.clock.now())
    there = village.board.last_message
    assert there is not None
    return panel, village, there


async def said_by(channel: ChannelHandle, *parts: str) -> str:
    """Return the words of a channel's last message as soon as they hold all parts."""
    async with asyncio.timeout(5):
        while True:
            message = channel.last_message
            assert message is not None
            said = str([embed.to_dict() for embed in message.embeds])
            if all(part in said for part in parts):
                return said
            # Edits wait for the machine's clock, since they are debounced outside of what simcord simulates.
            await asyncio.sleep(0.02)


async def test_from_the_code_to_a_signature_there(town: Town) -> None:
    """The panel there says who runs the letter; both panels count the same; the export proves it."""
    _, village, there = await taken_in(town)
    said = str(there.embeds[0].to_dict())
    for part in ("Keep researchers safe", "Run by another server", "0 signatures"):
        assert part in said
    asked = await filled(town, village.member, there, ORGANISATION)
    assert "Run by another server" in words(asked)
    assert "Signed" in words(await press(town, village.member, asked, "Confirm and sign"))
    for channel in (town.letters, village.board):
        await said_by(channel, "1 signature", "1 organisation")
    assert "Run by another server" not in await said_by(town.letters, "1 signature")
    assert "Acme" in words(await village.use(village.member, "letter my"))
    assert "Acme" in words(await village.member.user.slash("letter my"))
    assert "Keep researchers safe" in words(await village.use(village.member, "letter list"))
    found = await village.member.autocomplete(village.square, "letter show", "letter", "keep")
    assert [choice["value"] for choice in found] == ["1"]
    exported = await town.use(town.organiser, "letter export", letter="1", format="json")
    assert exported.response is not None
    content = await exported.response.attachments[0].read()
    assert verify(content).valid
    assert b"village" not in content


async def test_names_of_here_do_not_go_there(town: Town) -> None:
    """Hidden at home: a number there, for its organiser too; public: a name in both."""
    panel, village, there = await taken_in(town)
    await sign(town, town.member, panel, PERSON)
    await sign(town, town.other, panel, ORGANISATION | {"visibility": "coalition"})
    await sign(town, village.member, there, PERSON | {"name": "Gita Shown", "visibility": "coalition"})
    for who in (village.organiser, village.member):
        seen = words(await village.use(who, "letter status", letter="1"))
        assert "3 signatures" in seen
        assert "Gita Shown" in seen
        assert "Acme" not in seen
        assert "Musa" not in seen
    assert "Gita Shown" not in words(await town.use(town.member, "letter status", letter="1"))
    assert "Gita Shown" in words(await town.use(town.organiser, "letter status", letter="1"))


@pytest.mark.parametrize("side", ["home", "there"])
async def test_taken_back_the_panel_says_so(town: Town, side: str) -> None:
    """Neither counts nor text are left on it; one's own signature can still be seen and taken back."""
    _, village, there = await taken_in(town)
    await sign(town, village.member, there, ORGANISATION)
    if side == "home":
        done = await town.use(town.organiser, "letter share revoke", letter="1", server=str(village.guild.id))
    else:
        done = await village.use(village.organiser, "letter share revoke", letter="1")
    assert "1 server and no code" in words(done)
    said = await said_by(village.board, "No longer offered here")
    assert "signature" not in said.replace("My signature", "")
    over = village.board.last_message
    assert over is not None
    assert [button.label for button in buttons_of(over)] == ["My signature"]
    mine = await village.member.click(over, label="My signature")
    assert "Acme" in words(mine)
    code = words(mine).split("`")[1]
    asked = await village.use(village.member, "letter withdraw", code=code)
    assert "was withdrawn" in words(await press(town, village.member, asked, "Withdraw"))
    for name in ("show", "sign", "status"):
        answer = await village.use(village.member, f"letter {name}", letter="1")
        assert "There is no such letter here" in words(answer)
    await said_by(town.letters, "0 signatures")


async def test_lists_name_servers_to_organisers_of_both(town: Town) -> None:
    """Counts by server at home; one's own there; names of servers are shown, not obeyed."""
    _, village, there = await taken_in(town)
    await sign(town, village.member, there, PERSON)
    await offered(town)
    home = words(await town.use(town.organiser, "letter share list"))
    for part in ("Demo \\*\\*village\\*\\*", "signed there: 1, waiting: 0", "1 code waits"):
        assert part in home
    out = words(await village.use(village.organiser, "letter share list"))
    assert "run in Demo town" in out
    assert "signed here: 1, waiting: 0" in out
    assert "code" not in out
    offers = await town.organiser.autocomplete(town.lobby, "letter share revoke", "server", "vill")
    assert [choice["value"] for choice in offers] == [str(village.guild.id)]
    assert await town.member.autocomplete(town.lobby, "letter share revoke", "server", "") == []
    wrong = await town.use(town.organiser, "letter share revoke", letter="1", server="village")
    assert "Choose the server from the list" in words(wrong)


async def test_codes_that_open_nothing(town: Town) -> None:
    """Wrong and used: one sentence; too many of them: wait."""
    _, village, _ = await taken_in(town)
    used = await offered(town)
    await town.use(town.organiser, "letter share revoke", letter="1")
    answers = {words(await village.use(village.organiser, "letter share accept", code=code)) for code in (used, "x")}
    assert len(answers) == 1
    assert "does not open anything" in answers.pop()
    for _ in range(4):
        said = words(await village.use(village.organiser, "letter share accept", code="WRNG-CODE-WRNG-CODE"))
    assert "Too many wrong codes" in said


async def test_a_server_that_removes_the_bot(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    """Its panel fails quietly, with the reason in the log; signatures stay; the other panel goes on; it can return."""
    panel, village, there = await taken_in(town)
    await sign(town, village.member, there, ORGANISATION)
    await said_by(village.board, "1 signature")
    await there.delete()
    with caplog.at_level(logging.WARNING):
        await sign(town, town.member, panel, PERSON)
        await said_by(town.letters, "2 signatures")
        async with asyncio.timeout(5):
            # Edits wait for the machine's clock, as above.
            while "cannot be edited" not in caplog.text:  # noqa: ASYNC110 - the log sets no event
                await asyncio.sleep(0.02)
    assert (await town.services.letters.everywhere())[0].counts.total == 2
    assert "Acme" in words(await village.member.user.slash("letter my"))


@pytest.mark.parametrize(
    ("name", "options"),
    [("offer", {"letter": "1"}), ("accept", {"code": "x"}), ("revoke", {"letter": "1"}), ("list", {})],
)
async def test_members_are_refused(town: Town, name: str, options: dict[str, str]) -> None:
    """On both sides, privately."""
    _, village, _ = await taken_in(town)
    refused = [
        await town.use(town.member, f"letter share {name}", **options),
        await village.use(village.member, f"letter share {name}", **options),
    ]
    for one in refused:
        assert is_private(one)
        assert "for organisers" in words(one)


async def test_organisers_there_cannot_run_the_letter(town: Town) -> None:
    """They can post its panel in their own server, and are told who can do the rest."""
    _, village, _ = await taken_in(town)
    for name, options in (("close", {}), ("export", {"format": "json"}), ("extend", {}), ("ledger", {})):
        refused = await village.use(village.organiser, f"letter {name}", letter="1", **options)
        assert "run in another server" in words(refused)
    posted = await village.use(village.organiser, "letter panel", letter="1", channel=village.square)
    assert "in a moment" in words(posted)
    await town.due(town.clock.now())
    message = village.square.last_message
    assert message is not None
    assert "Run by another server" in str(message.embeds[0].to_dict())
