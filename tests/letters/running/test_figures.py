"""Figures are of the names that the reader may read, and of nothing else."""

import random
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import FixedClock
from bot.letters.model import Organisation, Person, Signature, SignatureState, Visibility
from bot.letters.rules import may_read
from bot.letters.running.figures import FigureService
from bot.letters.service import LetterService
from bot.letters.signatures import store as signatures
from bot.servers.service import ServerService
from bot.storage import Database
from tests.letters.people import ACME, ALICE, COALITION, DANA, ORGANISER, OUTSIDER, member, opened, signed
from tests.letters.running.conftest import REGIONS


def kind(one: Signature) -> str:
    """Return the class of a signature, by plain words."""
    if isinstance(one.signatory, Organisation):
        return one.signatory.ecosoc or "organisation"
    return "person"


@pytest.mark.parametrize("seed", range(2))
async def test_each_reader_gets_the_figures_of_what_they_read(
    letters: LetterService,
    figures: FigureService,
    servers: ServerService,
    db: Database,
    clock: FixedClock,
    seed: int,
) -> None:
    """Against plain counting over the rows, for organiser, coalition and other members; the rest is a number."""
    await servers.change(ORGANISER, coalition_role_id=COALITION)
    letter, rnd = await opened(letters), random.Random(seed)
    for number in range(40):
        country = rnd.choice(["Kenya", "Mali", "AUSTRIA", "Atlantis"])
        ecosoc = rnd.choice(["", "special", "roster"])
        signatory: Organisation | Person = replace(ACME, name=f"Group {number}", country=country, ecosoc=ecosoc)
        if rnd.random() < 0.5:
            signatory = replace(DANA, country=country)
        receipt = await signed(letters, letter, member(number), signatory, rnd.choice(list(Visibility)))
        if rnd.random() < 0.2:
            await letters.withdraw(member(number), receipt.signature.code)
        clock.move_to(clock.now() + timedelta(hours=rnd.randrange(5)))
    rows = await db.read(lambda tx: signatures.in_states(tx, letter.id, [SignatureState.SIGNED]))
    for who, coalition, organiser in ((ORGANISER, False, True), (ALICE, True, False), (OUTSIDER, False, False)):
        read = [one for one in rows if may_read(one.visibility, of_coalition=coalition, organiser=organiser)]
        found = await figures.figures(who, letter.id)
        assert found.regions == Counter(REGIONS.get(one.signatory.country.lower(), "") for one in read)
        assert found.classes == Counter(map(kind, read))
        assert found.days == Counter(one.signed_at.date() for one in read)
        assert (found.read, found.counted) == (len(read), len(rows) - len(read))


async def test_hidden_names_change_nothing_but_the_count(
    letters: LetterService, figures: FigureService, servers: ServerService
) -> None:
    """Neither what members get as figures nor the regions on the panel."""
    await servers.change(ORGANISER, coalition_role_id=COALITION)
    answers = []
    for visibility in (None, Visibility.COALITION, Visibility.COUNT):
        letter = await opened(letters)
        await signed(letters, letter, member(1), replace(DANA, country="Mali"))
        if visibility is not None:
            await signed(letters, letter, ALICE, ACME, visibility)
            await signed(letters, letter, member(2), replace(DANA, country="Austria"), visibility)
        found = await figures.figures(OUTSIDER, letter.id)
        regions = await figures.regions(letter.id)
        answers.append((found.regions, found.classes, found.days, regions))
        assert found.counted == (0 if visibility is None else 2)
    assert answers[0] == answers[1] == answers[2]
    assert answers[0][3] == {"African Group": 1}


async def test_regions_come_by_size_and_the_rest_last(letters: LetterService, figures: FigureService) -> None:
    """Countries of no group are named as such, last, however many they are."""
    letter = await opened(letters)
    for number, country in enumerate(["Nowhere"] * 4 + ["Austria"] * 1 + ["Kenya"] * 2 + ["mali"]):
        await signed(letters, letter, member(number), replace(DANA, country=country))
    assert list((await figures.regions(letter.id)).items()) == [("African Group", 3), ("WEOG", 1), ("", 4)]
