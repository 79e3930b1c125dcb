"""/letter missing, rules and chart as people meet them in Discord."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest

from bot.client import Caucus
from tests.letters.signing.test_commands import mail, message_of
from tests.letters.test_commands import DEADLINE, ORGANISATION, PERSON, buttons_of, opened, press, shown_on, sign
from tests.town import Town, is_private, words


async def registered(town: Town) -> None:
    """Have three organisations in the register, two of them with an account."""
    for name, who in (("Beta Watch", town.member), ("=Gamma", town.other), ("Delta *Network*", None)):
        await town.use(town.organiser, "register add", name=name, country="Chad")
        if who is not None:
            await town.use(town.organiser, "register members", organisation=name, person=who.user)


async def nudged(town: Town) -> None:
    """Ask everybody who has not answered."""
    listed = await town.use(town.organiser, "letter missing", letter="1")
    preview = await town.organiser.click(message_of(listed), label="Ask those without an answer …")
    await press(town, town.organiser, preview, "Ask these 2 accounts")
    await town.due(town.clock.now())


def buttons(message: Any) -> list[str | None]:
    """Return what a message's buttons say."""
    return [button.label for button in buttons_of(message)]


async def test_who_has_not_answered_is_previewed_then_asked_once(town: Town) -> None:
    """Pages and a file for the organiser; the preview shows names and words; a second press asks nobody."""
    await registered(town)
    await opened(town)
    listed = await town.use(town.organiser, "letter missing", letter="1", file=True)
    assert is_private(listed)
    for part in ("3 organisations: 0 signed", "Beta Watch (Chad)", "Delta \\*Network\\* (Chad) · nobody to ask\n"):
        assert part in words(listed)
    table = await message_of(listed).attachments[0].read()
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == ["Beta Watch", "Delta *Network*", "'=Gamma"]
    preview = await town.organiser.click(message_of(listed), label="Ask those without an answer …")
    assert is_private(preview)
    for part in ("Nothing is sent yet", "To 2 accounts", "Beta Watch, =Gamma", "If you will not sign"):
        assert part in words(preview)
    assert mail(town, town.member) == []
    done = await press(town, town.organiser, preview, "Ask these 2 accounts")
    assert "2 accounts are asked privately" in words(done)
    again = await town.organiser.click(message_of(listed), label="Ask those without an answer …")
    assert "Nobody is left to ask" in words(again)
    assert "2 more organisations were asked before" in words(again)
    await town.due(town.clock.now())
    assert buttons(message_of(await town.use(town.organiser, "letter missing", letter="1"))) == []
    (letter,) = mail(town, town.member)
    assert "Beta Watch" in str(letter.embeds[0].to_dict())
    assert f"<#{town.letters.id}>" in str(letter.embeds[0].to_dict())
    assert buttons(letter) == ["We will not sign", "Don’t nudge me"]


async def test_the_buttons_of_a_nudge_outlive_a_restart(town: Town) -> None:
    """'We will not sign' reaches organisers only and can be taken back; who wants no nudges turns them on later."""
    await registered(town)
    await opened(town)
    await nudged(town)
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    (letter,) = mail(town, town.member)
    declined = await town.member.user.click(letter, label="We will not sign")
    assert "Recorded for the organisers" in words(declined)
    assert "Will not sign (1)" in words(await town.use(town.organiser, "letter missing", letter="1"))
    assert "not sign" not in words(await town.use(town.other, "letter status", letter="1"))
    back = await town.member.user.click(message_of(declined), label="Take that back")
    assert "Taken back" in words(back)
    assert "Will not sign (" not in words(await town.use(town.organiser, "letter missing", letter="1"))
    (letter,) = mail(town, town.other)
    assert "no nudges" in words(await town.other.user.click(letter, label="Don’t nudge me"))
    assert "wants no nudges" in words(await town.use(town.organiser, "letter missing", letter="1"))
    mine = await town.use(town.other, "letter my")
    on = await town.other.click(message_of(mine), label="Nudges are off: turn them on")
    assert "can ask you again" in words(on)
    assert "Nudges are off" not in str(message_of(await town.use(town.other, "letter my")).components)


async def test_a_reminder_comes_a_day_before_and_a_lost_message_is_reported(town: Town) -> None:
    """Who has left the server cannot be reached: the organiser who asked is told."""
    await registered(town)
    await opened(town)
    listed = await town.use(town.organiser, "letter missing", letter="1")
    preview = await town.organiser.click(message_of(listed), label="Ask those without an answer …")
    town.guild.remove_member(town.other)
    await press(town, town.organiser, preview, "Ask these 2 accounts")
    for _ in range(2):
        await town.due(town.clock.now())
    assert mail(town, town.other) == []
    report = str([one.embeds[0].to_dict() for one in mail(town, town.organiser)])
    assert "Not posted: Keep researchers safe (=Gamma)" in report
    assert "has left the server" in report
    await town.due(DEADLINE - timedelta(days=1))
    first, second = sorted(mail(town, town.member), key=lambda one: one.id)
    assert "Will you sign" in str(first.embeds[0].to_dict())
    assert "Last day for" in str(second.embeds[0].to_dict())


async def test_rules_are_read_and_changed_and_quarantine_is_told(town: Town) -> None:
    """What does not fit waits, with the usual receipt; the queue has the reason; a role can be asked and dropped."""
    panel = await opened(town)
    usual = words(await town.use(town.organiser, "letter rules", letter="1"))
    assert "Within a minute 300 signatures" in usual
    assert "no limits of its own" in usual
    role = town.organiser_role
    changed = await town.use(
        town.organiser, "letter rules", letter="1", a_minute=1, an_hour=0, role=role, milestones=True, levels=True
    )
    assert is_private(changed)
    shown = ("Within a minute 1 signature counts", "Within an hour: no limit", "are said in the", "tell how well")
    for part in (*shown, f"<@&{role.id}>"):
        assert part in words(changed)
    receipt = words(await sign(town, town.member, panel, ORGANISATION))
    assert "Waiting for approval" in receipt
    assert "Keep the code" in receipt
    queue = words(await town.use(town.organiser, "letter signers queue", letter="1"))
    assert "has not the role" in queue
    dropped = await town.use(town.organiser, "letter rules", letter="1", role=town.guild.default_role)
    assert "No role is needed" in words(dropped)
    assert "Rules of all letters here" in words(await town.use(town.organiser, "letter rules"))


async def test_figures_are_pictures_with_words(town: Town) -> None:
    """Each picture has its alternative text; every number stands in the message; a hidden name only counts."""
    panel = await opened(town)
    await sign(town, town.member, panel, ORGANISATION)
    await sign(town, town.other, panel, PERSON)
    await shown_on(town, "Public names by region", "African Group 1")
    seen = await town.use(town.organiser, "letter chart", letter="1")
    assert is_private(seen)
    for part in ("2 signatures whose names", "African Group: 2", "Other organisations: 1", "2027-01-11: 2"):
        assert part in words(seen)
    files = message_of(seen).attachments
    assert [one.filename for one in files] == [f"letter-1-{what}.png" for what in ("regions", "classes", "days")]
    assert "African Group: 2" in str(files[0].description)
    for who in (town.member, town.other):
        mine = words(await town.use(who, "letter chart", letter="1"))
        assert "1 signature whose name" in mine
        assert "1 more is counted" in mine
        assert "personal capacity" not in mine


@pytest.mark.parametrize(("name", "options"), [("missing", {"letter": "1"}), ("rules", {"letter": "1"}), ("rules", {})])
async def test_only_organisers(town: Town, name: str, options: dict[str, str]) -> None:
    """A private refusal that says who may."""
    await opened(town)
    refused = await town.use(town.member, f"letter {name}", **options)
    assert is_private(refused)
    assert "for organisers" in words(refused)
