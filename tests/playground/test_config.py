"""The demo coalition's file: read, checked, and refused with a sentence that names file and key."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from playground import PlaygroundError, load_config, start
from playground.demo import dated
from tests.playground.conftest import CONFIG

GOOD = """
guild: G
channels: [{name: lobby}]
people: [{name: P, label: member}]
"""
STEP = "demo: [{as: P, in: lobby, say: x}]"


def test_the_demo_coalition_has_member_organiser_and_outsider() -> None:
    config = load_config(CONFIG)
    assert {person.label for person in config.people} == {"member", "organiser", "outsider"}
    assert all("(demo)" in person.note for person in config.people)
    assert not config.bot.privileged_intents


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD + "more: 1", "more"),
        (GOOD.replace("member}", "member, locale: xx}"), "people.0.locale"),
        (GOOD.replace("member}", "member, roles: [R]}"), "people.0.roles: there is no 'R'"),
        (GOOD.replace("lobby}", "lobby, only: [R]}"), "line 3: channels.0.only: there is no 'R'"),
        (
            GOOD.replace("{name: lobby}", "{name: lobby}, {name: lobby}"),
            "line 3: channels.1.name: 'lobby' is there twice",
        ),
        (GOOD.replace("lobby", "Big Lobby"), "channels.0.name"),
        (GOOD.replace("channels: [{name: lobby}]", ""), "channels"),
        (GOOD + STEP.replace("as: P", "as: Q"), "line 5: demo.0.as: there is no 'Q'; there is P"),
        (GOOD + STEP.replace("in: lobby", "in: hall"), "line 5: demo.0.in: there is no 'hall'"),
        (GOOD + STEP.replace("say: x", "say: x, use: y"), "line 5: demo.0: a step has either 'say' or 'use'"),
        (GOOD + STEP.replace("say: x", "use: y, then: [{}]"), "line 5: demo.0.then.0: there is either"),
        (GOOD + STEP.replace("say: x", "use: y, options: {a: {file: z}}"), "demo.0.options.a: there is no file"),
        (
            GOOD + STEP.replace("say: x", "use: y, options: {a: '{in a week}'}"),
            "demo.0.options.a: {in a week} is no date",
        ),
        (GOOD + STEP.replace("say: x", "use: y, then: [{fill: {b: '{in 1 day 9:00}'}}]"), "demo.0.then.0.fill.b"),
        (GOOD + STEP.replace("say: x", "shout: x"), "demo.0.shout"),
        ("guild: [", "not valid YAML"),
        ("", "the file"),
    ],
)
def test_a_faulty_file_is_refused_by_name_and_key(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "playground.yaml"
    path.write_text(text)
    with pytest.raises(PlaygroundError) as refused:
        load_config(path)
    assert str(path) in str(refused.value)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


async def test_an_unknown_permission_or_a_missing_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "playground.yaml"
    with pytest.raises(PlaygroundError, match="cannot be read"):
        await start(path, port=0)
    path.write_text(GOOD + "roles: [{name: R, permissions: [fly]}]")
    with pytest.raises(PlaygroundError, match="fly"):
        await start(path, port=0)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{in 0 days 09:00}", "2026-11-22 09:00"),  # a Sunday
        ("{in 7 days 10:00} Vienna", "2026-11-29 10:00 Vienna"),
        ("{in 7 days, Sunday 10:00}", "2026-11-29 10:00"),
        ("{in 7 days, Monday 10:00}", "2026-11-30 10:00"),
        ("{in 8 days, Sunday 10:00}", "2026-12-06 10:00"),
        ("{in 40 days, Friday 10:00}", "2027-01-01 10:00"),
        ("no date", "no date"),
    ],
)
def test_dates_are_counted_from_the_demos_present(written: str, meant: str) -> None:
    assert dated(written, datetime(2026, 11, 22, 6, tzinfo=UTC)) == meant
