"""/register as people meet it: entered, found while typing, proposed, vouched for, taken out and in as a table."""

from typing import Any

import pytest

from bot.client import Caucus
from tests.town import Town, is_private, words


async def add(town: Town, name: str = "Élan Förderung", **options: Any) -> str:
    """Enter an organisation as the organiser does, and return what is said."""
    return words(await town.use(town.organiser, "register add", name=name, country="Kenya", **options))


async def test_an_entry_is_found_by_any_of_its_names(town: Town) -> None:
    """Acronym, accents left out, another language; its country counts as the state it is."""
    said = await add(town, acronyms="EF", other_names="Фонд Порыв", website="elan.example", ecosoc="special")
    for part in ("Élan Förderung (EF)", "Kenya", "https://elan.example", "special", "entered"):
        assert part in said
    for typed in ("ef", "elan ford", "порыв"):
        offered = await town.member.autocomplete(town.lobby, "register show", "organisation", typed)
        assert [choice["name"] for choice in offered] == ["Élan Förderung (EF)"]
    shown = await town.use(town.member, "register show", organisation=offered[0]["value"])
    assert is_private(shown)
    assert "entered" not in words(shown)
    assert "Élan Förderung (EF)" in words(await town.use(town.member, "register list"))
    assert "No organisation is called that" in words(await town.use(town.member, "register show", organisation="xx"))


async def test_hostile_names_show_as_typed(town: Town) -> None:
    """Nobody is called, nothing is bold."""
    said = await add(town, name="@everyone **x** <@1>")
    assert "@everyone" not in said
    assert "\\*\\*x" in said


async def test_ones_own_entry_is_changed_with_an_organisers_consent(town: Town) -> None:
    """The button works after a restart, once."""
    await add(town, acronyms="EF")
    person = town.member.user
    assert "you have checked it" in words(
        await town.use(town.organiser, "register members", organisation="EF", person=person)
    )
    waits = await town.use(town.member, "register edit", organisation="EF", region="Africa")
    assert "waits for an organiser" in words(waits)
    proposals = await town.use(town.organiser, "register proposals")
    assert "Africa" in words(proposals)
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    assert proposals.response is not None
    done = await town.organiser.click(proposals.response.message, label="Take it over")
    assert "Taken over" in words(done)
    assert "decided before" in words(await town.organiser.click(proposals.response.message, label="Reject"))
    assert "Region: Africa" in words(await town.use(town.member, "register show", organisation="EF"))
    assert "proposed, approved" in words(await town.use(town.organiser, "register show", organisation="EF"))
    assert "No proposal waits" in words(await town.use(town.organiser, "register proposals"))


async def test_vouching(town: Town) -> None:
    """By an account that organisers entered, for another organisation's."""
    await add(town, acronyms="EF")
    await add(town, name="Beta")
    vouch = {"organisation": "Beta", "person": town.other.user}
    assert "Only an account that organisers entered" in words(await town.use(town.member, "register vouch", **vouch))
    await town.use(town.organiser, "register members", organisation="EF", person=town.member.user)
    assert "vouches that" in words(await town.use(town.member, "register vouch", **vouch))
    assert "vouched for" in words(await town.use(town.organiser, "register show", organisation="Beta"))
    gone = {"organisation": "Beta", "person": town.other.user, "how": "none"}
    assert "may no longer sign" in words(await town.use(town.organiser, "register members", **gone))
    assert "no longer in the register" in words(await town.use(town.organiser, "register remove", organisation="Beta"))


async def test_a_table_is_tried_before_it_is_written(town: Town) -> None:
    """The report names rows that cannot be taken; what went out comes in again."""
    await add(town)
    exported = await town.use(town.organiser, "register export")
    assert exported.response is not None
    (file,) = exported.response.attachments
    content = await file.read() + b"Beta,,,,Chad,,,\nBad,,,,Chad,,,royal\n"
    tried = await town.use(town.organiser, "register import", file=("register.csv", content))
    assert "2 added, 0 changed, 1 as they are" in words(tried)
    assert "Row 4: “royal”" in words(tried)
    assert "Nothing was written yet" in words(tried)
    assert "Beta" not in words(await town.use(town.member, "register list"))
    assert tried.response is not None
    done = await town.organiser.click(tried.response.message, label="Write it")
    assert "2 added, 0 changed, 1 as they are" in words(done)
    assert "Nothing was written yet" not in words(done)
    assert "Beta" in words(await town.use(town.member, "register list"))
    await town.use(town.organiser, "register remove", organisation="Beta")
    tried = await town.use(town.organiser, "register import", file=("register.csv", content))
    assert tried.response is not None
    left = await town.organiser.click(tried.response.message, label="No, leave it")
    assert "Nothing was written." in words(left)
    assert "Beta" not in words(await town.use(town.member, "register list"))
    broken = await town.use(town.organiser, "register import", file=("x.csv", b"\x89PNG\x00\x01"))
    assert is_private(broken)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("register add", {"name": "X", "country": "Chad"}),
        ("register edit", {"organisation": "Beta", "region": "Asia"}),
        ("register remove", {"organisation": "Beta"}),
        ("register members", {"organisation": "Beta"}),
        ("register proposals", {}),
        ("register export", {}),
        ("register import", {"file": ("x.csv", b"name\nx\n")}),
    ],
)
async def test_members_are_refused_where_organisers_only(town: Town, name: str, options: dict[str, Any]) -> None:
    """Privately; the role alone is enough for others."""
    await add(town, name="Beta")
    refused = await town.use(town.member, name, **options)
    assert is_private(refused)
    assert "This is for organisers" in words(refused)
    assert "This is for organisers" not in words(await town.use(town.second, name, **options))
