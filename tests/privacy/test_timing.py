"""No timing tells a member that another signed with a hidden name: the same steps either way, and no clock is asked."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from bot.actor import Actor
from bot.clock import FixedClock
from bot.errors import DomainError
from bot.letters.model import ExportFormat, Level, Organisation, Person, Visibility
from bot.letters.running.model import Change
from bot.letters.signatures.flow.model import Approval
from bot.services import Services, build
from bot.settings import Settings
from tests.blank import lay_blank
from tests.letters.people import ACME, ALICE, BOB, CHANNEL, COALITION, DANA, DRAFT, ORGANISER, OUTSIDER
from tests.privacy.traces import Steps, traced

OTHER = replace(ACME, name="Bird Rights", website="https://bird.example")
"""For whom Alice signs in the other world; Bob wonders about Acme."""

Answers = dict[str, tuple[list[str], list[str]]]


@asynccontextmanager
async def world(
    settings: Settings, clock: FixedClock, path: Path, hidden: Visibility, approval: Approval, signed_for: Organisation
) -> AsyncIterator[Services]:
    """Real services on a file of their own, where Alice has signed for somebody with a hidden name."""
    services = await build(settings.model_copy(update={"db": lay_blank(path)}), clock)
    await services.servers.change(ORGANISER, letters_channel_id=CHANNEL, coalition_role_id=COALITION)
    for name in (ACME.name, OTHER.name, "Beta"):
        await services.register.add(ORGANISER, {"name": name, "country": "Kenya"})
    for who in (BOB, OUTSIDER):
        await services.register.set_account(ORGANISER, "Beta", who.user_id, Level.CHECKED)
    await services.letter_rules.change(ORGANISER, None, Change(approval))
    letter = await services.letters.create(ORGANISER, DRAFT)
    await services.letters.open(ORGANISER, letter.id, letter.text.sha256, CHANNEL)
    kept = await services.signing.keep(ALICE, 1, letter.text.sha256, signed_for, hidden)
    await services.signing.confirm(ALICE, kept.token)
    yield services
    await services.close()


@dataclass
class Curious:
    """Somebody who wonders whether Acme has signed, and tries all that a member can do."""

    services: Services
    who: Actor

    async def keep(self, signatory: Organisation | Person) -> str:
        """Type a signature; return what names it."""
        letter = (await self.services.letters.show(self.who, 1)).letter
        kept = await self.services.signing.keep(self.who, 1, letter.text.sha256, signatory, Visibility.PUBLIC)
        return kept.token

    async def confirm(self, signatory: Organisation | Person) -> object:
        """Sign."""
        return await self.services.signing.confirm(self.who, await self.keep(signatory))

    async def code(self) -> str:
        """Return the code of one's own newest signature."""
        return (await self.services.letters.my(self.who))[0].signature.code

    async def amend(self) -> object:
        """Change what one's own signature says, to the name one wonders about."""
        return await self.services.signing.amend(
            self.who, await self.code(), replace(ACME, website="https://b.example")
        )

    async def hide(self) -> object:
        """Hide one's own name."""
        return await self.services.safety.set_visibility(self.who, await self.code(), Visibility.COUNT)

    async def withdraw(self) -> object:
        """Take one's own signature back."""
        return await self.services.letters.withdraw(self.who, await self.code())

    def acts(self) -> dict[str, Callable[[], Awaitable[object]]]:
        """Return what is tried, in order: what is looked up, what is refused, what is done."""
        it, who = self.services, self.who
        looked_up: dict[str, Callable[[], Awaitable[object]]] = {
            "list": lambda: it.letters.letters(who, "Acme"),
            "show": lambda: it.letters.show(who, 1),
            "status": lambda: it.letters.status(who, 1),
            "chart": lambda: it.figures.figures(who, 1),
            "panel": lambda: it.letters.panel(1),
            "regions": lambda: it.figures.regions(1),
            "known": lambda: it.signing.known(who, 1),
            "my": lambda: it.letters.my(who),
            "owed": lambda: it.letter_texts.owed(who),
            "texts": lambda: it.letter_texts.texts(who, 1),
            "register": lambda: it.register.sheet(who, ACME.name),
            "kept about me": lambda: it.privacy.told(who),
        }
        refused: dict[str, Callable[[], Awaitable[object]]] = {
            "queue": lambda: it.signers.queue(who, 1),
            "signers": lambda: it.signers.signers(who, 1, "Acme"),
            "duplicates": lambda: it.duplicates.question(who, 1),
            "entered": lambda: it.entries.entered(who, 1, "Acme"),
            "missing": lambda: it.nudges.answers(who, 1),
            "export": lambda: it.letters.export(who, 1, ExportFormat.JSON),
            "no such code": lambda: it.letters.withdraw(who, "NSUCH222"),
            "decline": lambda: it.nudges.decline(who, 1, 3),
            "take back": lambda: it.nudges.take_back(who, 1, 3),
            "vouch": lambda: it.register.vouch(who, ACME.name, OUTSIDER.user_id),
        }
        done: dict[str, Callable[[], Awaitable[object]]] = {
            "type": lambda: self.keep(ACME),
            "sign": lambda: self.confirm(ACME),
            "sign again": lambda: self.confirm(ACME),
            "sign for oneself": lambda: self.confirm(DANA),
            "amend": self.amend,
            "hide": self.hide,
            "withdraw": self.withdraw,
            "status after": lambda: it.letters.status(who, 1),
        }
        return looked_up | refused | done


async def tried(curious: Curious, steps: Steps) -> Answers:
    """Return the steps that each thing took."""
    found: Answers = {}
    for name, act in curious.acts().items():
        steps.take()
        try:
            await act()
        except DomainError:
            pass
        finally:
            found[name] = steps.take()
    return found


CASES = (
    (BOB, Visibility.COUNT, Approval.NOBODY),
    (BOB, Visibility.COUNT, Approval.ORGANISATIONS),
    (OUTSIDER, Visibility.COALITION, Approval.NOBODY),
)
"""Who wonders about a name that they may not read, in a room where signatures count at once or wait."""


async def test_the_same_steps_whoever_signed_with_a_hidden_name(
    settings: Settings, clock: FixedClock, tmp_path: Path, read_once: None
) -> None:
    """Every statement and every function, in the same order, whether it is the one that is asked about or another."""
    del read_once
    files = (tmp_path / f"{number}.db" for number in count())

    async def steps(who: Actor, hidden: Visibility, approval: Approval, signed_for: Organisation) -> Answers:
        async with world(settings, clock, next(files), hidden, approval, signed_for) as services:
            with traced(services.db, calls=True) as noted:
                return await tried(Curious(services, who), noted)

    # What is remembered for good is worked out here.
    await steps(*CASES[0], OTHER)
    different = []
    for case in CASES:
        asked, other = await steps(*case, ACME), await steps(*case, OTHER)
        assert all(calls for _, calls in asked.values())
        assert sum(len(statements) for statements, _ in asked.values()) > len(asked)
        different += [(case[0].name, *case[1:], name) for name in asked if asked[name] != other[name]]
    assert different == []
