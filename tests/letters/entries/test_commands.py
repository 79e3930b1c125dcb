"""/letter signers enter, entered and import as organisers meet them, on simcord."""

from typing import Any

import pytest
from simcord.results import InteractionResult

from bot.errors import Unavailable
from tests.letters.test_commands import opened
from tests.town import Town, is_private, words

RIVER = {"name": "River Watch", "committed_by": "Rita Roe", "committed_role": "Chair", "country": "Chad"}
LIST = (
    b"Organisation,Contact,Country,May we publish?,Consent\n"
    b"Group A,Ann,Chad,yes,yes\nGroup B,Bea,Mali,no,yes\nGroup C,Cy,Niger,yes,no\n"
)


async def entering(town: Town, **more: Any) -> InteractionResult:
    """Open the form of an entry as the organiser."""
    options = {"letter": "1", "capacity": "organisation", "received": "mail", "visibility": "coalition", **more}
    return await town.use(town.organiser, "letter signers enter", **options)


def last(shown: InteractionResult) -> Any:
    """Return the newest message of an answer."""
    message = shown.followups[-1] if shown.followups else shown.response
    assert message is not None
    return message.message


async def test_entered_corrected_and_taken_back(town: Town) -> None:
    """With how it was received; members are refused; each answer private."""
    await opened(town)
    refused = await town.use(
        town.member, "letter signers enter", letter="1", capacity="person", received="phone", visibility="public"
    )
    assert "organiser" in words(refused)
    done = await town.organiser.submit_modal(await entering(town), {**RIVER, "proof": "Mail of 3 May"})
    assert is_private(done)
    assert "Recorded for somebody else" in words(done)
    assert "Mail of 3 May" in words(done)
    again = await town.organiser.submit_modal(await entering(town), {**RIVER, "proof": "The same mail"})
    assert "nothing was recorded" in words(again)

    assert "organiser" in words(await town.use(town.member, "letter signers entered", letter="1"))
    listed = await town.use(town.organiser, "letter signers entered", letter="1", name="river")
    assert "1 signature brought for somebody" in words(listed)
    shown = await town.organiser.select(last(listed), ["2"], custom_id="letter:1:entries")
    assert "Rita Roe" in words(shown)
    form = await town.organiser.click(last(shown), label="Correct it")
    fixed = await town.organiser.submit_modal(form, {**RIVER, "country": "Niger", "proof": "She called"})
    assert "Niger" in words(fixed)
    shown = await town.organiser.select(last(listed), ["2"], custom_id="letter:1:entries")
    form = await town.organiser.click(last(shown), label="Take it back")
    assert "Taken back" in words(await town.organiser.submit_modal(form, {"proof": "She wrote"}))
    assert "None." in words(await town.use(town.organiser, "letter signers entered", letter="1"))


async def test_a_file_that_proves_it_is_named_and_not_kept(town: Town) -> None:
    """Its name and fingerprint stand on the card; a refused form comes again as it was filled."""
    await opened(town)
    form = await entering(town, file=("letter.pdf", b"%PDF proof"), website="https://river.example")
    wrong = await town.organiser.submit_modal(form, {**RIVER, "name": "https://x.example", "proof": "On paper"})
    assert "web address" in words(wrong)
    again = await town.organiser.click(last(wrong), label="Try again")
    done = words(await town.organiser.submit_modal(again, {**RIVER, "proof": "On paper"}))
    assert "letter.pdf" in done
    assert "SHA-256" in done
    assert "river.example" in done


async def test_a_list_is_imported(town: Town) -> None:
    """Preview with report, columns corrected in a form, recorded by a lasting button."""
    await opened(town)
    assert "organiser" in words(
        await town.use(town.member, "letter signers import", letter="1", file=("list.csv", LIST))
    )
    shown = await town.use(town.organiser, "letter signers import", letter="1", file=("list.csv", LIST))
    assert is_private(shown)
    said = words(shown)
    assert "2 signatures would be recorded" in said
    assert "Names: 1 public, 0 for the coalition only, 1 only counted." in said
    assert "no organisation" not in said
    assert "Row 4: No consent." in said
    report = (await last(shown).attachments[0].read()).decode("utf-8-sig")
    assert report.splitlines()[1] == "2,Group A,would be recorded,Public,"

    lonely = LIST.replace(b"Contact", b"Contact person") + b",Dee,Chad,yes,yes\n"
    seen = words(await town.use(town.organiser, "letter signers import", letter="1", file=("list.csv", lonely)))
    assert "1 of them names no organisation and would sign in a personal capacity" in seen

    form = await town.organiser.click(last(shown), label="Visibility, consent, more")
    without = await town.organiser.submit_modal(
        form, {name: ["none"] for name in ("visibility", "consent", "website", "affiliation")}
    )
    assert "3 signatures would be recorded" in words(without)
    assert "shown to the coalition only" in words(without)
    stale = await town.organiser.click(last(shown), label="Record 2 signatures")
    assert "nothing was recorded" in words(stale)
    done = await town.organiser.click(last(without), label="Record 3 signatures")
    assert "3 of 3 signatures were recorded" in words(done)
    assert "Imported" in words(await town.use(town.organiser, "letter signers entered", letter="1"))

    again = await town.use(town.organiser, "letter signers import", letter="1", file=("list.csv", LIST))
    assert "stands there already" in words(again) or "stand there already" in words(again)
    left = await town.organiser.click(last(again), label="No, leave it")
    assert "Nothing was changed" in words(left)


async def test_a_list_that_could_not_be_recorded_need_not_be_sent_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its buttons stay until it is decided about."""
    await opened(town)
    shown = await town.use(town.organiser, "letter signers import", letter="1", file=("list.csv", LIST))

    async def busy(*_: object) -> None:
        raise Unavailable("storage-busy")

    with monkeypatch.context() as patch:
        patch.setattr(town.services.imports, "record", busy)
        refused = await town.organiser.click(last(shown), label="Record 2 signatures")
    assert "Nothing was recorded" in words(refused)
    # However long it takes: what is recorded takes the place of the preview.
    monkeypatch.setattr("cogs._ui.replies.PATIENCE_SECONDS", 0.0)
    done = await town.organiser.click(last(shown), label="Record 2 signatures")
    assert "2 of 2 signatures were recorded" in words(done)
    assert last(done).id == last(shown).id
    assert last(done).components == []


async def test_what_is_no_list_is_refused(town: Town) -> None:
    """One sentence; a list without known headings asks for its columns."""
    await opened(town)
    book = await town.use(town.organiser, "letter signers import", letter="1", file=("a.xlsx", b"PK\x03\x04"))
    assert "CSV UTF-8" in words(book)
    odd = await town.use(town.organiser, "letter signers import", letter="1", file=("a.csv", b"Foo,Bar\nA,Chad\n"))
    assert "which columns hold names" in words(odd)
    form = await town.organiser.click(last(odd), label="Who signs")
    chosen = {"organisation": ["0"], "name": ["none"], "family": ["none"], "role": ["none"], "country": ["1"]}
    assert "1 signature would be recorded" in words(await town.organiser.submit_modal(form, chosen))


async def test_a_cut_off_import_is_finished_and_told(town: Town) -> None:
    """After a restart it goes on by itself, and the organiser hears of it privately."""
    await opened(town)
    shown = await town.use(town.organiser, "letter signers import", letter="1", file=("list.csv", LIST))
    assert shown.response is not None

    def cut_off(tx: Any) -> None:
        tx.execute(
            "UPDATE letter_import SET state = 'running', planned = 2, seq = 1,"
            " sha256 = (SELECT sha256 FROM text_version WHERE frozen_at IS NOT NULL)"
        )

    await town.services.db.write(cut_off)
    await town.due(town.clock.now())
    rows = await town.services.db.read(
        lambda tx: [tuple(row) for row in tx.execute("SELECT message, state FROM delivery WHERE user_id IS NOT NULL")]
    )
    assert rows == [("letter-import-notice", "sent")]
    assert "2 signatures" in words(await town.use(town.organiser, "letter signers entered", letter="1"))
