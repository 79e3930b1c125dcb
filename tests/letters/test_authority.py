"""Who may do what: every act for organisers refuses members, in the service, where no command can forget it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.errors import Invalid, Refused
from bot.letters.model import ExportFormat
from bot.letters.service import LetterService
from bot.servers.service import ServerService
from tests.letters.people import ALICE, DRAFT, NOWHERE, ORGANISER, opened

ACTS: dict[str, Callable[[LetterService, int], Callable[..., Awaitable[object]]]] = {
    "create": lambda letters, _: lambda actor: letters.create(actor, DRAFT),
    "edit": lambda letters, id_: lambda actor: letters.edit(actor, id_, DRAFT),
    "open": lambda letters, id_: lambda actor: letters.open(actor, id_, "0" * 64, 5),
    "panel": lambda letters, id_: lambda actor: letters.post_panel(actor, id_, 5),
    "held": lambda letters, id_: lambda actor: letters.held(actor, id_),
    "close": lambda letters, id_: lambda actor: letters.close(actor, id_),
    "cancel": lambda letters, id_: lambda actor: letters.cancel(actor, id_),
    "export": lambda letters, id_: lambda actor: letters.export(actor, id_, ExportFormat.CSV),
}


@pytest.mark.parametrize("act", ACTS)
async def test_a_member_is_refused(letters: LetterService, act: str) -> None:
    """And nothing happens: the letter's ledger stays as it was."""
    letter = await opened(letters)
    before = await letters.export(ORGANISER, letter.id, ExportFormat.JSON)
    with pytest.raises(Refused, match="organiser-needed"):
        await ACTS[act](letters, letter.id)(ALICE)
    with pytest.raises(Invalid, match="server-needed"):
        await ACTS[act](letters, letter.id)(NOWHERE)
    after = await letters.export(ORGANISER, letter.id, ExportFormat.JSON)
    assert len(after.entries) == len(before.entries) + 1
    assert len(await letters.letters(ORGANISER)) == 1


async def test_the_organiser_role_is_enough(letters: LetterService, servers: ServerService) -> None:
    """Manage Server is not needed."""
    await servers.change(ORGANISER, organiser_role_id=9)
    letter = await letters.create(replace(ALICE, role_ids=frozenset({9})), DRAFT)
    assert letter.created_by == ALICE.user_id
