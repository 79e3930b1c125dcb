"""/help and /about on simcord: complete, within Discord's limits, different for members and organisers."""

from tests.town import Town, is_private, words


async def test_help_names_every_command_an_organiser_may_use(town: Town) -> None:
    """None is cut off at the end of a field."""
    shown = words(await town.use(town.organiser, "help"))
    for command in town.bot.tree.walk_commands():
        if not getattr(command, "commands", None):
            assert f"`/{command.qualified_name}`" in shown
    assert "Organisers:" not in shown


async def test_help_leaves_out_what_a_member_may_not_use(town: Town) -> None:
    """And is private."""
    answer = await town.use(town.member, "help")
    assert is_private(answer)
    assert "`/letter sign`" in words(answer)
    for name in ("letter create", "announce schedule", "session add", "setup"):
        assert f"`/{name}`" not in words(answer)


async def test_about_says_what_is_kept_and_which_texts_there_are(town: Town) -> None:
    """With their versions."""
    shown = words(await town.use(town.member, "about"))
    assert "A/RES/79/243" in shown
    assert "nothing is sent anywhere but Discord" in shown
