"""Sign-on letters end to end: one letter's whole life, a restart, kill -9, two hundred signers at once."""

import asyncio
import json
from typing import Any

from bot.letters.ledger.verification import verify
from playground import Outcome, Person
from tests.e2e.stage import Stage, done

TEXT = "We, the undersigned (demo), ask that **security research** is not a crime.\n\nIt keeps everybody safe."


async def draft(stage: Stage, deadline: str = "in 3 hours", **changed: str) -> Outcome:
    """Have the organiser write a letter."""
    form = done(await stage.organiser.command("letter create"))
    given = {"Title": "Demo letter", "To whom": "The Chair (demo)", "Deadline for signatures": deadline, "Text": TEXT}
    return await stage.organiser.submit(form, {**given, **changed})


async def open_letter(stage: Stage, deadline: str = "in 3 hours") -> dict[str, Any]:
    """Write and open a letter; return its panel."""
    done(await draft(stage, deadline))
    asked = done(await stage.organiser.command("letter open", letter="1"))
    waiting = asyncio.create_task(stage.playground.wait_for_message("letters", after=0))
    opened = done(await stage.organiser.press(asked.message, "Freeze the text and open"))
    assert "is open" in opened.text
    return await waiting


async def sign(person: Person, panel: dict[str, Any], name: str, visibility: str = "public") -> Outcome:
    """Sign for an organisation from the panel, as on a phone: button, capacity, form, confirmation."""
    asked = done(await person.press(panel, "Sign"))
    form = done(await person.press(asked.message, organisation_button(asked)))
    fields = {"Organisation": name, "Your name": f"{person.name}", "Your role in the organisation": "Director"}
    shown = await send_off(person, form, {**fields, "Country": "Kenya", "Who may see the name": visibility})
    return await person.press(shown.message, "Confirm and sign")


def organisation_button(asked: Outcome) -> str:
    """Return the label by which one signs for an organisation that is not offered: another one, once one is."""
    return "Another organisation" if "Another organisation" in asked.text else "For an organisation"


async def send_off(person: Person, form: Outcome, fields: dict[str, str]) -> Outcome:
    """Send a form off; told to try again, as Discord says while the form stays open, try again.

    discord.py knows a form only once it has read the answer to its opening, and nobody but a test is faster than that.
    """
    for _ in range(2):
        outcome = await person.submit(form, fields)
        if outcome.state != "failed":
            return outcome
    return await person.submit(form, fields)


def code_of(receipt: Outcome) -> str:
    fields = {field["name"]: field["value"] for field in receipt.message["embeds"][0]["fields"]}
    return str(fields["Receipt"]).strip("`")


def panel_text(stage: Stage) -> str:
    embed = stage.playground.messages("letters")[0]["embeds"][0]
    return json.dumps(embed)


async def until(stage: Stage, condition: Any, seconds: float = 5.0) -> None:
    """Wait until something shows."""
    async with asyncio.timeout(seconds):
        while not condition():
            await stage.playground.something_happens()


async def test_a_letter_from_draft_to_verified_export(stage: Stage) -> None:
    """Create, open, sign, status, my, withdraw, close, export, verify: as member and as organiser."""
    panel = await open_letter(stage)
    assert panel["embeds"][0]["title"] == "Demo letter"
    receipt = await sign(stage.member, panel, "Demo Organisation")
    assert receipt.ephemeral
    assert "Your signature is recorded" in receipt.text
    other = await sign(stage.second_organiser, panel, "Hidden Organisation", "count")
    assert other.ephemeral
    await until(stage, lambda: "2 signatures" in panel_text(stage))

    seen = done(await stage.member.command("letter status", letter="1"))
    assert "Demo Organisation" in seen.text
    assert "Hidden Organisation" not in seen.text
    assert "Hidden Organisation" in done(await stage.organiser.command("letter status", letter="1")).text
    assert code_of(receipt) in done(await stage.member.command("letter my")).text

    asked = done(await stage.member.command("letter withdraw", code=code_of(receipt)))
    done(await stage.member.press(asked.message, "Withdraw"))
    await until(stage, lambda: "1 signature" in panel_text(stage))

    asked = done(await stage.organiser.command("letter close", letter="1"))
    done(await stage.organiser.press(asked.message, "Close it"))
    await until(stage, lambda: "Closed" in panel_text(stage))
    late = await stage.member.press(stage.playground.messages("letters")[0], "Read the text")
    assert "Demo letter" in late.text

    for form, expected in (("md", "Demo letter"), ("csv", "Country"), ("json", "ledger")):
        exported = done(await stage.organiser.command("letter export", letter="1", format=form))
        content = await download(stage, exported)
        assert expected in content.decode("utf-8-sig")
        assert "Hidden Organisation" not in content.decode("utf-8-sig")
    assert verify(content).valid
    assert not verify(content.replace(b"Demo letter", b"Demo Letter")).valid


async def download(stage: Stage, outcome: Outcome) -> bytes:
    import aiohttp

    async with aiohttp.ClientSession() as session, session.get(outcome.message["attachments"][0]["url"]) as answer:
        assert "attachment" in answer.headers["Content-Disposition"]
        return await answer.read()


async def test_the_sign_button_of_a_panel_from_before_a_restart(stage: Stage) -> None:
    """Killed and started again: the old panel's button works, and what was acknowledged is there."""
    panel = await open_letter(stage)
    first = await sign(stage.member, panel, "Before the restart")
    await stage.kill_bot()
    failed = await stage.member.press(panel, "Sign")
    assert failed.state == "failed"
    assert failed.error
    await stage.start_bot()
    second = await sign(stage.organiser, panel, "After the restart")
    assert code_of(first) != code_of(second)
    await until(stage, lambda: "2 signatures" in panel_text(stage))
    assert stage.rows("SELECT count(*) FROM signature WHERE state = 'signed'") == [(2,)]


async def test_a_double_click_and_a_form_submitted_twice_make_one_signature(stage: Stage) -> None:
    """The person gets the receipt they have."""
    panel = await open_letter(stage)
    receipts = await asyncio.gather(*(sign(stage.member, panel, "Demo Organisation") for _ in range(4)))
    assert len({code_of(receipt) for receipt in receipts}) == 1
    assert stage.rows("SELECT count(*) FROM signature") == [(1,)]


async def test_a_deadline_closes_the_letter_by_itself_and_a_form_sent_after_it_is_refused(stage: Stage) -> None:
    """The form was open when the deadline came: one private sentence, nothing recorded; the creator is told."""
    panel = await open_letter(stage, "in 5 seconds")
    asked = done(await stage.member.press(panel, "Sign"))
    form = done(await stage.member.press(asked.message, "In a personal capacity"))
    await until(stage, lambda: "Closed" in panel_text(stage), 15)
    refused = await stage.member.submit(
        form, {"Your name": "Demo Member", "Country": "Kenya", "Who may see the name": "public"}
    )
    assert refused.ephemeral
    assert "closed" in refused.text
    assert stage.rows("SELECT count(*) FROM signature") == [(0,)]
    mail = await stage.organiser.direct()
    await until(stage, lambda: any("deadline" in json.dumps(message) for message in mail.messages()))
    assert stage.rows("SELECT state FROM letter") == [("closed",)]


async def test_what_only_organisers_may_do_is_refused_to_members_in_one_private_sentence(stage: Stage) -> None:
    """Before any form opens."""
    await open_letter(stage)
    commands: dict[str, dict[str, str]] = {"create": {}, "edit": {"letter": "1"}, "open": {"letter": "1"}}
    commands |= {name: {"letter": "1"} for name in ("panel", "close", "cancel")}
    commands["export"] = {"letter": "1", "format": "json"}
    for name, options in commands.items():
        refused = await stage.member.command(f"letter {name}", **options)
        assert refused.ephemeral, name
        assert refused.modal is None, name
        assert "organisers" in refused.text, name


async def test_bad_input_is_one_sentence_and_can_be_corrected(stage: Stage) -> None:
    """What was typed is not lost: the form opens again as it was filled."""
    for field, typed, sentence in (
        ("Deadline for signatures", "yesterday 10:00 Vienna", "already passed"),
        ("Deadline for signatures", "2027-01-18 10:00 Atlantis", "Atlantis"),
        ("Title", "\u200b\u200b", "needs at least one letter"),
    ):
        refused = await draft(stage, **{field: typed})
        assert refused.ephemeral
        assert sentence in refused.text
        assert stage.rows("SELECT count(*) FROM letter") == [(0,)]
        again = done(await stage.organiser.press(refused.message, "Try again"))
        assert again.modal is not None
        assert "security research" in json.dumps(again.modal)
    long = await draft(stage, "yesterday 10:00 Vienna", Text=f"{TEXT}\n" * 10)
    assert (await download(stage, long)).decode().rstrip().endswith(TEXT)


async def test_everyone_in_a_title_pings_nobody(stage: Stage) -> None:
    """People's text is shown as typed and obeyed nowhere."""
    done(await draft(stage, Title="@everyone <@1> **bold** `code`"))
    asked = done(await stage.organiser.command("letter open", letter="1"))
    done(await stage.organiser.press(asked.message, "Freeze the text and open"))
    panel = await stage.playground.wait_for_message("letters", after=0)
    assert panel["mention_everyone"] is False
    assert panel["mentions"] == []
    assert "@everyone" not in panel["embeds"][0]["title"].replace("@\u200beveryone", "")


async def test_two_hundred_people_sign_fifty_at_a_time(empty_stage: Stage) -> None:
    """Two hundred receipts, two hundred rows, the chain whole.

    Fifty at a time: an answer has three seconds of the wall clock, and a test machine may be slow.
    """
    stage, at_a_time = empty_stage, asyncio.Semaphore(50)
    people = stage.crowd(200)
    await stage.start_bot()
    await stage.set_up()
    panel = await open_letter(stage)

    async def sign_in_turn(person: Person, name: str) -> Outcome:
        async with at_a_time:
            return await sign(person, panel, name)

    receipts = await asyncio.gather(*(sign_in_turn(p, f"Demo Organisation {i}") for i, p in enumerate(people)))
    codes = {code_of(receipt) for receipt in receipts}
    assert len(codes) == 200
    assert {row[0] for row in stage.rows("SELECT code FROM signature WHERE state = 'signed'")} == codes
    await until(stage, lambda: "200 signatures" in panel_text(stage))
    exported = done(await stage.organiser.command("letter export", letter="1", format="json"))
    assert verify(await download(stage, exported)).valid


async def test_kill_9_among_signers_loses_no_receipt(empty_stage: Stage) -> None:
    """Whoever holds a receipt has a row, whenever the process dies."""
    stage = empty_stage
    people = stage.crowd(60)
    await stage.start_bot()
    await stage.set_up()
    panel = await open_letter(stage)
    receipts: list[str] = []

    async def try_to_sign(person: Person, name: str) -> None:
        asked = await person.press(panel, "Sign")
        if asked.state != "done":
            return
        form = await person.press(asked.message, "In a personal capacity")
        if form.modal is None:
            return
        fields = {"Your name": name, "Country": "Kenya", "Who may see the name": "count"}
        shown = await person.submit(form, fields)
        if shown.state != "done":
            return
        signed = await person.press(shown.message, "Confirm and sign")
        if signed.state == "done":
            receipts.append(code_of(signed))
            if len(receipts) == 10:
                await stage.kill_bot()

    await asyncio.gather(*(try_to_sign(person, f"Demo {i}") for i, person in enumerate(people)))
    assert 10 <= len(receipts) < 60
    rows = {row[0] for row in stage.rows("SELECT code FROM signature WHERE state = 'signed'")}
    assert set(receipts) <= rows
    await stage.start_bot()
