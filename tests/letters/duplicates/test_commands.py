"""/letter signers duplicates as organisers meet it, on simcord."""

from bot.letters.model import Visibility
from tests.letters.entries.test_commands import last
from tests.letters.life.test_commands import private_to
from tests.letters.test_commands import ORGANISATION, actor_of_member, buttons_of, opened, sign
from tests.town import Town, is_private, words


async def brought(town: Town, *names: str) -> None:
    """Enter organisations as the organiser."""
    for name in names:
        form = await town.use(
            town.organiser,
            "letter signers enter",
            letter="1",
            capacity="organisation",
            received="form",
            visibility="count",
        )
        await town.organiser.submit_modal(form, {"name": name, "country": "Chad", "proof": "A form"})


async def total(town: Town) -> int:
    """Return how many signatures count."""
    return (await town.services.letters.panel(1)).counts.total


async def test_pairs_are_decided_one_after_the_other(town: Town) -> None:
    """In one private message; the decision is listed and taken back; members are refused."""
    await opened(town)
    await brought(town, "Lake Alliance", "LAKE ALLIANCE (LA-X)", "Forest Guards of Chad", "FGC")
    assert "This is for organisers" in words(await town.use(town.member, "letter signers duplicates", letter="1"))
    shown = await town.use(town.organiser, "letter signers duplicates", letter="1")
    assert is_private(shown)
    assert "2 possible duplicates" in words(shown)
    assert "The same name" in words(shown)
    await town.organiser.click(last(shown), label="Keep B, merge A into it")
    assert await total(town) == 3
    assert "1 possible duplicate" in str(last(shown).embeds[0].title)
    assert "One name is short for the other: FGC" in str(last(shown).embeds[0].description)
    await town.organiser.click(last(shown), label="Later")
    assert "1 possible duplicate" in str(last(shown).embeds[0].title)
    await town.organiser.click(last(shown), label="Different")
    assert "No two signatures look alike" in str(last(shown).embeds[0].description)

    listed = await town.organiser.click(last(shown), label="Decisions")
    assert "**LAKE ALLIANCE" in words(listed)
    assert "are different" in words(listed)
    undone = await town.organiser.select(last(listed), ["1"], custom_id="letter:1:undo")
    assert "Taken back" in words(undone)
    assert await total(town) == 4
    again = await town.organiser.select(last(listed), ["1"], custom_id="letter:1:undo")
    assert "cannot be taken back any more" in words(again)


async def test_a_button_of_yesterday_decides_nothing_twice(town: Town) -> None:
    """Two organisers with the same pair before them: the second is told."""
    await opened(town)
    await brought(town, "Lake Alliance", "Lake-Alliance (LAX)")
    first = await town.use(town.organiser, "letter signers duplicates", letter="1")
    second = await town.use(town.second, "letter signers duplicates", letter="1")
    await town.organiser.click(last(first), label="Keep A, merge B into it")
    late = await town.second.click(last(second), label="Different")
    assert "decided already" in words(late)
    assert await total(town) == 1


async def test_only_the_one_that_more_people_may_read_can_be_kept(town: Town) -> None:
    """The other button cannot be pressed, and the card says why."""
    panel = await opened(town)
    await sign(town, town.member, panel, {**ORGANISATION, "visibility": "count"})
    await sign(town, town.other, panel, {**ORGANISATION, "organisation": "ACME-Rights"})
    shown = await town.use(town.organiser, "letter signers duplicates", letter="1")
    assert "would see their name go from the list" in words(shown)
    pressable = {button.label: not button.disabled for button in buttons_of(last(shown))}
    assert (pressable["Keep A, merge B into it"], pressable["Keep B, merge A into it"]) == (False, True)
    await town.organiser.click(last(shown), label="Keep B, merge A into it")
    assert await total(town) == 1
    assert "**ACME-Rights**" in words(await town.use(town.other, "letter status", letter="1"))


async def test_an_organiser_reads_that_a_merge_hides_a_name(town: Town) -> None:
    """In private, with the way to take the merge back; it names nobody."""
    panel = await opened(town)
    await sign(town, town.member, panel, {**ORGANISATION, "visibility": "coalition"})
    await sign(town, town.other, panel, {**ORGANISATION, "organisation": "ACME-Rights", "visibility": "coalition"})
    shown = await town.use(town.organiser, "letter signers duplicates", letter="1")
    await town.organiser.click(last(shown), label="Keep A, merge B into it")
    member = actor_of_member(town)
    (own,) = await town.services.letters.my(member)
    await town.services.safety.set_visibility(member, own.signature.code, Visibility.COUNT)
    await town.due(town.clock.now())
    said = private_to(town.organiser)
    assert "fewer people can now read the name" in said
    assert "Acme" not in said
