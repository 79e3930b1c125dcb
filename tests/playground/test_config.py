"""The demo coalition's file: read, checked, and refused with a sentence that names file and key."""

from pathlib import Path

import pytest

from playground import PlaygroundError, load_config, start
from tests.playground.conftest import CONFIG

GOOD = """
guild: G
channels: [{name: lobby}]
people: [{name: P, label: member}]
"""


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
