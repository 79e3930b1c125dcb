"""/help and /about on simcord: complete, within Discord's limits, different for members and organisers."""

import discord
from simcord.actors import MemberActor

from tests.town import Town, is_private, words


async def everything(town: Town, who: MemberActor) -> str:
    """Return what all pages of /help say."""
    answer = await town.use(who, "help")
    assert is_private(answer)
    shown = [words(answer)]
    assert answer.response is not None
    while has_more(answer.response.message):
        await who.click(answer.response.message, label="Next ▶")
        shown.append(words(answer))
    return "\n".join(shown)


def has_more(message: discord.Message) -> bool:
    """Whether there is a page after this one."""
    rows = [row for row in message.components if isinstance(row, discord.ActionRow)]
    buttons = [one for row in rows for one in row.children if isinstance(one, discord.Button)]
    return any(one.label == "Next ▶" and not one.disabled for one in buttons)


async def test_help_names_every_command_an_organiser_may_use(town: Town) -> None:
    """None is cut off at the end of a field or a card."""
    shown = await everything(town, town.organiser)
    for command in town.bot.tree.walk_commands():
        if not getattr(command, "commands", None):
            assert f"`/{command.qualified_name}`" in shown
    assert "Organisers:" not in shown


async def test_help_leaves_out_what_a_member_may_not_use(town: Town) -> None:
    """And is private."""
    shown = await everything(town, town.member)
    assert "`/letter sign`" in shown
    for name in ("letter create", "announce schedule", "session add", "setup"):
        assert f"`/{name}`" not in shown


async def test_a_group_is_a_screen_of_a_phone_and_a_choice_away(town: Town) -> None:
    """The first page tells what there is; the choice opens a group, and pages turn on from there."""
    answer = await town.use(town.member, "help")
    assert answer.response is not None
    first = words(answer)
    assert "**/treaty** Articles of treaties" in first
    assert first.index("**/treaty**") < first.index("**/letter**") < first.index("**/session**")
    await town.member.select(answer.response.message, ["letter"])
    assert words(answer).startswith("/letter\n")
    assert words(answer).count("\n`/letter") <= 10
    await town.member.click(answer.response.message, label="◀ Back")
    assert words(answer) != first
    await town.member.select(answer.response.message, ["treaty"])
    await town.member.click(answer.response.message, label="◀ Back")
    assert words(answer) == first


async def test_about_says_what_is_kept_and_which_texts_there_are(town: Town) -> None:
    """With their versions."""
    shown = words(await town.use(town.member, "about"))
    assert "A/RES/79/243" in shown
    assert "nothing is sent anywhere but Discord" in shown
