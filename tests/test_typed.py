"""What was typed comes back where it could not be taken, whatever it was, whatever became of what it was for."""

from types import SimpleNamespace
from typing import Any

import pytest

from bot.errors import Unavailable
from cogs._ui.typed import LONG, handed_back
from tests.letters.test_commands import FORM, ORGANISATION, TEXT, drafted, opened, press
from tests.town import Town, is_private, words

_NASTY = "We ask for a \u202eclause\u202c, zero\u200bwidth, @everyone <@1> **\U0001f469\u200d\U0001f52c** \ufeff"
LONG_LETTER = (_NASTY * 80)[:3_900].strip()
ASKED: Any = SimpleNamespace(id=5)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key stands for the words."""
    monkeypatch.setattr("cogs._ui.typed.text", lambda _, key: key)
    monkeypatch.setattr("cogs._ui.forms.text", lambda _, key: key)


@pytest.mark.usefixtures("said")
def test_short_words_are_quoted_as_they_show() -> None:
    """One line each, and no Markdown in them is obeyed."""
    below, files = handed_back(ASKED, ("Acme_Rights_", "# Chair"))
    assert (below, files) == ("form-typed\n> Acme\\_Rights\\_\n> \\# Chair", [])
    assert handed_back(ASKED, ("Acme",), held=True) == ("", [])
    assert handed_back(ASKED, ()) == ("", [])


@pytest.mark.usefixtures("said")
@pytest.mark.parametrize(
    "typed", ["x" * (LONG + 1), "two\nlines", "zero\u200bwidth", "\u202eright to left", "@everyone"]
)
def test_what_would_not_be_the_same_in_a_message_goes_back_as_a_file(typed: str) -> None:
    """Byte for byte."""
    below, (file,) = handed_back(ASKED, ("Title", typed))
    assert below == "form-typed-file"
    assert file.fp.read().decode() == f"Title\n\n{typed}"
    assert bool(handed_back(ASKED, (typed,), held=True)[1]) == (len(typed) > LONG)


@pytest.mark.usefixtures("said")
def test_what_no_file_can_hold_is_no_reason_to_lose_the_rest() -> None:
    """Half a sign, as broken programs send it."""
    _, (file,) = handed_back(ASKED, ("before \ud800 after\n",))
    assert file.fp.read() == b"before ? after\n"


def last(shown: Any) -> Any:
    """Return the newest message of an answer."""
    message = shown.followups[-1] if shown.followups else shown.response
    assert message is not None
    return message


async def typed_in(shown: Any) -> str:
    """Return the file in which what was typed came back."""
    (file,) = last(shown).message.attachments
    assert file.filename == "typed.txt"
    content: bytes = await file.read()
    return content.decode()


async def test_a_letter_closed_meanwhile_gives_back_what_was_written(town: Town) -> None:
    """The new text, to the last sign, and nothing to press that would be refused again."""
    await opened(town)
    form = await town.use(town.organiser, "letter text revise", letter="1")
    closing = await town.use(town.organiser, "letter close", letter="1")
    await press(town, town.organiser, closing, "Close it")
    lost = await town.organiser.submit_modal(form, {"text": LONG_LETTER, "note": ""})
    assert is_private(lost)
    assert "What you typed is in the file." in words(lost)
    assert await typed_in(lost) == LONG_LETTER
    assert last(lost).message.components == []


async def test_names_typed_under_a_letter_closed_meanwhile_are_quoted(town: Town) -> None:
    """They are short: no file is needed."""
    panel = await opened(town)
    asked = await town.member.click(panel, label="Sign")
    form = await press(town, town.member, asked, "For an organisation")
    closing = await town.use(town.organiser, "letter close", letter="1")
    await press(town, town.organiser, closing, "Close it")
    lost = words(await town.member.submit_modal(form, ORGANISATION))
    assert "> Acme Rights\n> Mira Doe\n> Director\n> Kenya" in lost
    assert "public" not in lost


async def test_a_disk_that_is_full_costs_nobody_a_text(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The form is there again as it was filled, and the text as a file, should the process end."""

    async def full(*_: object) -> None:
        raise Unavailable("storage-full")

    with monkeypatch.context() as patch:
        patch.setattr(town.services.letters, "create", full)
        refused = await drafted(town, text=LONG_LETTER)
    assert LONG_LETTER in await typed_in(refused)
    again = await press(town, town.organiser, refused, "Try again")
    assert again.modal is not None
    held = {row["component"]["custom_id"]: row["component"].get("value") for row in again.modal["components"]}
    assert held["text"] == LONG_LETTER
    assert "Draft #1" in words(await town.organiser.submit_modal(again, {**FORM, "text": TEXT}))


async def test_the_form_of_a_signature_opens_again_after_a_restart(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bound to the text that was shown, as the first one was."""
    panel = await opened(town)
    asked = await town.member.click(panel, label="Sign")
    form = await press(town, town.member, asked, "For an organisation")
    bad = await town.member.submit_modal(form, ORGANISATION | {"organisation": "Acme https://acme.example"})
    monkeypatch.setattr("cogs._ui.forms._TYPED", {})
    again = await press(town, town.member, bad, "Try again")
    assert again.modal is not None
    assert "Nothing is recorded yet" in words(await town.member.submit_modal(again, ORGANISATION))


async def test_long_names_come_back_in_the_place_of_the_card(town: Town) -> None:
    """One message leads through the whole signing, and no file stands there twice, or under the summary."""
    panel = await opened(town)
    asked = await town.member.click(panel, label="Sign")
    form = await press(town, town.member, asked, "For an organisation")
    long = {"organisation": "N " * 50 + "https://x.example", "name": "M " * 59, "role": "R " * 59}
    for _ in range(2):
        bad = await town.member.submit_modal(form, ORGANISATION | long)
        assert long["name"].strip() in await typed_in(bad)
        assert last(bad).message.id == last(asked).message.id
        form = await press(town, town.member, bad, "Try again")
    done = await town.member.submit_modal(form, ORGANISATION)
    assert last(done).message.id == last(asked).message.id
    assert last(done).message.attachments == []


async def test_a_form_that_no_restart_survives_can_be_opened_time_and_again(town: Town) -> None:
    """It goes with what a command gave: the button opens a new one, also where the last one was sent off."""
    shown = await town.use(town.organiser, "announce series new", first="2027-01-18 10:00 Vienna")
    refused = await town.organiser.submit_modal(shown, {"title": "\u200b", "text": "Words"})
    for _ in range(2):
        again = await press(town, town.organiser, refused, "Try again")
        assert "Preview" in words(await town.organiser.submit_modal(again, {"title": "Call", "text": "Words"}))


async def test_a_channel_that_is_gone_keeps_no_form_from_opening(town: Town) -> None:
    """It is to be chosen anew; the words are there."""
    place = town.guild.create_text_channel("soon-gone")
    shown = await town.use(town.organiser, "announce schedule", when="2027-01-18 10:00 Vienna", channel=place)
    refused = await town.organiser.submit_modal(
        shown, {"title": "Kept", "text": "x", "when": "never", "channel": [place]}
    )
    town.env.backend.delete_channel(place.id)
    await town.env.settle()
    again = await press(town, town.organiser, refused, "Try again")
    assert again.modal is not None
    held = {row["component"]["custom_id"]: row["component"] for row in again.modal["components"]}
    assert held["title"]["value"] == "Kept"
    assert not held["channel"].get("default_values")


async def test_a_long_text_in_an_option_is_handed_back(town: Town) -> None:
    """A command that was refused is gone from the screen, and what was typed with it."""
    text = "We ask for a clause. " * 20
    refused = await town.use(town.organiser, "announce series new", first="never", title="Call", text=text)
    assert "What you typed is in the file." in words(refused)
    assert await typed_in(refused) == text
    short = await town.use(town.organiser, "announce series new", first="never", title="Call", text="Short")
    assert "What you typed" not in words(short)
