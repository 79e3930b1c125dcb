"""Signatures from outside Discord over real sockets: a list corrected and recorded, its duplicates decided."""

from tests.e2e.stage import Stage, done
from tests.e2e.test_letters import open_letter, until

LIST = "Org,Land,Public\nLake Alliance (demo),Chad,yes\nLAKE ALLIANCE,Chad,yes\nForest Guards (demo),Mali,no\n"


async def test_a_list_is_imported_and_its_duplicates_decided(stage: Stage) -> None:
    """Attachment, form of menus, lasting buttons: each answer is one that Discord takes."""
    await open_letter(stage)
    file = ("list.csv", LIST.encode())
    shown = done(await stage.organiser.command("letter signers import", letter="1", file=file))
    form = done(await stage.organiser.press(shown.message, "Who signs"))
    chosen = {"organisation": ["0"], "name": ["none"], "family": ["none"], "role": ["none"], "country": ["1"]}
    seen = done(await stage.organiser.submit(form, chosen))
    assert "3 signatures would be recorded" in seen.text
    recorded = done(await stage.organiser.press(seen.message, "Record 3 signatures"))
    # In the place of the preview, now or later.
    world, told = stage.playground.world, "3 of 3 signatures were recorded"
    await until(stage, lambda: told in str(world.reply(recorded.id).messages))

    pair = done(await stage.organiser.command("letter signers duplicates", letter="1"))
    assert "1 possible duplicate" in pair.text
    done(await stage.organiser.press(pair.message, "Keep A, merge B into it"))
    # The press is answered at once; the decision and the next pair follow.
    await until(stage, lambda: stage.rows("SELECT count(*) FROM signature WHERE state = 'merged'") == [(1,)])
    assert "2 signatures" in done(await stage.organiser.command("letter status", letter="1")).text
