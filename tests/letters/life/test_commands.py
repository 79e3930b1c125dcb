"""/letter extend, deliver, organisers, ledger as people meet them, and what is said privately and in channels."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from simcord.actors import MemberActor

from bot.actor import Actor, Permission
from bot.client import Caucus
from tests.letters.test_commands import DEADLINE, FORM, ORGANISATION, PERSON, drafted, opened, press, shown_on, sign
from tests.town import Town, is_private, words

BOTH = "2027-01-18 18:00 Vienna / 2027-01-20 23:59 New York"
LATER = "2027-01-25 18:00 Vienna / 2027-01-27 23:59 New York"


def private_to(who: MemberActor) -> str:
    """Return everything the bot has said to a person in private."""
    said = [embed.to_dict() for message in who.user.dm_channel.history() for embed in message.embeds]
    return str(said)


async def closed_with_two(town: Town) -> Any:
    """Open a letter, have two people sign it, close it; return its panel."""
    panel = await opened(town)
    await sign(town, town.member, panel, ORGANISATION)
    await sign(town, town.other, panel, PERSON)
    asked = await town.use(town.organiser, "letter close", letter="1")
    await press(town, town.organiser, asked, "Close it")
    return panel


async def test_both_deadlines_are_typed_shown_and_typed_again(town: Town) -> None:
    """On the panel and in the form that changes the draft; a wrong order is said in words."""
    refused = await drafted(town, deadline="2027-01-18 18:00 Vienna / 2027-01-17 18:00 Vienna")
    assert "comes before the one for signatures" in words(refused)
    await drafted(town, deadline=BOTH)
    form = await town.use(town.organiser, "letter edit", letter="1")
    assert form.modal is not None
    held = {row["component"]["custom_id"]: row["component"].get("value") for row in form.modal["components"]}
    assert held["deadline"] == BOTH
    shown = words(await town.use(town.organiser, "letter show", letter="1"))
    assert "20 January 2027, 23:59 (New York)" in shown


async def test_a_letter_is_extended(town: Town) -> None:
    """The form holds the deadlines; the panel comes back to life; signers and the channel read old and new, once."""
    panel = await opened(town, deadline=BOTH)
    await sign(town, town.member, panel, ORGANISATION)
    await town.due(DEADLINE)
    await shown_on(town, "Closed: ")
    form = await town.use(town.organiser, "letter extend", letter="1")
    assert form.modal is not None
    assert form.modal["components"][0]["component"]["value"] == BOTH
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    done = await town.organiser.submit_modal(form, {"deadlines": LATER})
    assert is_private(done)
    assert "25 January 2027, 18:00 (Vienna)" in words(done)
    assert "1 person is told privately; 1 channel with its panel is told." in words(done)
    await town.due(town.clock.now())
    said = private_to(town.member)
    for part in ("More time for", "18 January 2027, 18:00 (Vienna)", "25 January 2027, 18:00 (Vienna)", "New York"):
        assert part in said
    assert "More time" not in private_to(town.other)
    told = [m for m in town.letters.history() if m.embeds and "More time" in str(m.embeds[0].title)]
    assert len(told) == 1
    (live,) = [m for m in town.letters.history() if m.id == panel.id]
    assert "Signed" in words(await sign(town, town.other, live, PERSON))


async def test_a_refused_extension_can_be_corrected(town: Town) -> None:
    """What was typed is not lost."""
    await opened(town)
    form = await town.use(town.organiser, "letter extend", letter="1")
    refused = await town.organiser.submit_modal(form, {"deadlines": "2072-01-18 18:00 Vienna"})
    assert "more than two years ahead" in words(refused)
    again = await press(town, town.organiser, refused, "Try again")
    assert again.modal is not None
    assert again.modal["components"][0]["component"]["value"] == "2072-01-18 18:00 Vienna"


async def test_organisers_are_reminded_a_day_before(town: Town) -> None:
    """With how many signed, privately; nobody else is."""
    panel = await opened(town)
    await sign(town, town.member, panel, ORGANISATION)
    await town.due(DEADLINE - timedelta(days=1))
    assert "Signing ends within a day" in private_to(town.organiser)
    assert "1 signature counts; none waits" in private_to(town.organiser)
    assert "within a day" not in private_to(town.member)


async def test_a_letter_is_delivered_and_a_signature_taken_back(town: Town) -> None:
    """From the record of the delivery to the word that the addressee knows; two dated numbers everywhere."""
    panel = await closed_with_two(town)
    assert "Say in the option" in words(await town.use(town.organiser, "letter deliver", letter="1"))
    asked = await town.use(town.organiser, "letter deliver", letter="1", how="By *e-mail* to @everyone")
    assert "cannot be taken back" in words(asked)
    assert "Delivered: " not in words(await town.use(town.member, "letter status", letter="1"))
    await press(town, town.organiser, asked, "No, leave it")
    asked = await town.use(town.organiser, "letter deliver", letter="1", how="By *e-mail* to @everyone")
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    done = await press(town, town.organiser, asked, "It is delivered")
    assert r"By \*e-mail\* to" in words(await town.use(town.organiser, "letter deliver", letter="1"))
    assert "recorded as delivered with 2 signatures" in words(done)
    await town.due(town.clock.now())
    assert "was delivered" in private_to(town.member)
    assert "@everyone" not in private_to(town.member)
    await shown_on(town, "Delivered: ", "At publication", "Now")

    mine = await town.use(town.member, "letter my")
    code = words(mine).split("`")[1]
    asked = await town.use(town.member, "letter withdraw", code=code)
    assert "the addressee has to be told" in words(asked)
    assert "is with the organisers since" in words(await press(town, town.member, asked, "Ask to take it back"))
    assert "Asked back" in words(await town.use(town.member, "letter my"))
    await town.due(town.clock.now())
    request = private_to(town.organiser)
    assert "A signature is wanted back" in request
    assert "Acme" not in request

    shown = await town.use(town.organiser, "letter deliver", letter="1")
    assert "**Acme Rights** since" in words(shown)
    told = await press(town, town.organiser, shown, "The addressee knows: Acme Rights")
    assert "1 signature counts now" in words(told)
    assert "was done already" in words(await press(town, town.organiser, shown, "The addressee knows: Acme Rights"))
    await town.due(town.clock.now())
    assert "was taken off" in private_to(town.member)
    status = words(await town.use(town.other, "letter status", letter="1"))
    assert re.search(r"At publication\n<t:\d+:f>: 1 organisation, 1 person", status)
    assert re.search(r"Now\n<t:\d+:f>: 0 organisations, 1 person", status)
    assert panel is not None


async def test_who_is_no_organiser_any_more_presses_in_vain(town: Town) -> None:
    """The answer is still on the screen; the service decides."""
    await closed_with_two(town)
    asked = await town.use(town.organiser, "letter deliver", letter="1", how="By mail")
    await press(town, town.organiser, asked, "It is delivered")
    code = words(await town.use(town.member, "letter my")).split("`")[1]
    await press(town, town.member, await town.use(town.member, "letter withdraw", code=code), "Ask to take it back")
    shown = await town.use(town.second, "letter deliver", letter="1")
    await town.services.servers.change(_manager(town), organiser_role_id=None)
    refused = await press(town, town.second, shown, "The addressee knows: Acme Rights")
    assert "for organisers" in words(refused)
    assert "Acme Rights" in words(await town.use(town.organiser, "letter deliver", letter="1"))


def _manager(town: Town) -> Actor:
    return Actor(town.organiser.user.id, town.guild.id, permissions=Permission.MANAGE_GUILD)


async def test_a_letter_is_given_to_somebody_to_run(town: Town) -> None:
    """This letter only, every command of organisers, until it is taken back."""
    await opened(town)
    await drafted(town)
    assert "for organisers" in words(await town.use(town.member, "letter extend", letter="1"))
    given = await town.use(town.organiser, "letter organisers", letter="1", do="add", person=town.member)
    assert f"<@{town.member.user.id}>" in words(given)
    await town.due(town.clock.now())
    assert "You run" in private_to(town.member)
    assert (await town.use(town.member, "letter extend", letter="1")).modal is not None
    assert "Hash of the last entry" in words(await town.use(town.member, "letter ledger", letter="1"))
    asked = await town.use(town.member, "letter close", letter="1")
    assert "closed with 0 signatures" in words(await press(town, town.member, asked, "Close it"))
    exported = await town.use(town.member, "letter export", letter="1", format="json")
    assert exported.response is not None
    assert exported.response.attachments
    assert "for organisers" in words(await town.use(town.member, "letter open", letter="2"))
    taken = await town.use(town.organiser, "letter organisers", letter="1", do="remove", person=town.member)
    assert "Nobody besides" in words(taken)
    assert "for organisers" in words(await town.use(town.member, "letter ledger", letter="1"))
    assert "Name the person" in words(await town.use(town.organiser, "letter organisers", letter="1", do="add"))


async def test_the_head_is_shown_and_published(town: Town) -> None:
    """Privately first; in the channel with hash, number of entries, date and how to check it."""
    await opened(town)
    shown = await town.use(town.organiser, "letter ledger", letter="1")
    assert is_private(shown)
    head = re.search("[0-9a-f]{64}", words(shown))
    assert head is not None
    done = await town.use(town.organiser, "letter ledger", letter="1", channel=town.lobby)
    assert "It comes to" in words(done)
    await town.due(town.clock.now())
    posted = town.lobby.last_message
    assert posted is not None
    said = str(posted.embeds[0].to_dict())
    for part in (head[0], "Keep researchers safe", "caucus letter verify", f"<t:{int(town.clock.now().timestamp())}"):
        assert part in said


@pytest.mark.parametrize("name", ["extend", "deliver", "organisers", "ledger"])
async def test_members_are_refused(town: Town, name: str) -> None:
    """Privately, in the sentence that says who may; letters that are not there are not told apart from others."""
    await opened(town)
    for number in ("1", "99"):
        refused = await town.use(town.member, f"letter {name}", letter=number)
        assert is_private(refused)
        assert refused.modal is None
        assert "This is for organisers" in words(refused)
    found = await town.organiser.autocomplete(town.lobby, f"letter {name}", "letter", FORM["title"][:4])
    assert [choice["value"] for choice in found] == ["1"]


async def test_a_deadline_in_the_hour_in_which_clocks_change_is_told_and_kept(town: Town) -> None:
    """In Vienna that hour is missing, in New York it comes twice; the letter closes at the moment that was told."""
    shown = await drafted(town, deadline="2027-03-28 02:30 Vienna / 2027-11-07 01:30 New York")
    for part in ("Signatures: Clocks change in that hour and it does not exist", "Official: Clocks change in"):
        assert part in words(shown)
    assert "28 March 2027, 03:00 (Vienna)" in words(shown)
    opening = await town.use(town.organiser, "letter open", letter="1")
    await press(town, town.organiser, opening, "Freeze the text and open")
    await town.due(town.clock.now())
    await sign(town, town.member, town.letters.last_message, ORGANISATION)
    closes = datetime(2027, 3, 28, 1, 0, tzinfo=UTC)
    for moment, state in ((closes - timedelta(milliseconds=1), "open"), (closes, "closed")):
        await town.due(moment)
        assert (await town.services.letters.everywhere())[0].letter.state == state
    official = datetime(2027, 11, 7, 5, 30, tzinfo=UTC)
    await town.due(official - timedelta(days=1))
    assert "within a day" in private_to(town.organiser)
    form = await town.use(town.organiser, "letter extend", letter="1")
    later = {"deadlines": "2028-03-26 02:15 Vienna / 2028-03-27 10:00 Vienna"}
    told = words(await town.organiser.submit_modal(form, later))
    assert "Signatures: Clocks change" in told
    assert "Official: Clocks change" not in told
