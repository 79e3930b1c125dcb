"""/register import: a table read, shown with what it would do, and written when that is confirmed."""

import discord

from bot.errors import Invalid
from bot.letters.register.service import Imported
from bot.letters.register.sheets import BYTES, Fault
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import answer, in_time, replace
from cogs._ui.sent import beside, fetched, sent_file
from cogs._ui.still import StillView
from cogs.register.look import import_card


async def preview(interaction: Interaction, file: discord.Attachment) -> None:
    """Say what a table would do, with a button that does it.

    Raises:
        Invalid: ``register-file-size``: it is not even fetched; or as `bot.letters.register.sheets.read`.
        Refused: not an organiser.
    """
    services, actor, say = services_of(interaction), actor_of(interaction), say_to(interaction)
    services.servers.require_organiser(actor)
    if file.size > BYTES:
        raise Invalid("register-file-size", limit=BYTES // 1_000_000)
    content = await fetched(interaction, file)
    seen = await in_time(interaction, services.register.imported(actor, content, dry=True))
    if not seen.added + seen.changed:
        await answer(interaction, _card(interaction, seen, written=False))
        return
    view = StillView()
    view.add_item(WriteTable("register:import:write", say("register-import-write"), discord.ButtonStyle.primary))
    view.add_item(WriteTable("register:import:drop", say("register-import-drop")))
    await answer(
        interaction, _card(interaction, seen, written=False), view=view, files=[beside(content, "organisations.csv")]
    )


class WriteTable(Lasting, template=r"register:import:(?P<do>write|drop)"):
    """One of the two buttons under the preview; the table stands beside that."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Write what was shown, or nothing."""
        if said["do"] == "drop":
            await replace(interaction, say_to(interaction)("register-import-dropped"))
            return
        register, actor = services_of(interaction).register, actor_of(interaction)
        content = await sent_file(interaction, BYTES)
        done = await in_time(interaction, register.imported(actor, content, dry=False), in_place=True)
        await replace(interaction, _card(interaction, done, written=True))


def _card(interaction: Interaction, done: Imported, *, written: bool) -> Card:
    texts, language = services_of(interaction).texts, str(interaction.locale)

    def words(faults: tuple[Fault, ...]) -> list[tuple[int, str]]:
        return [(one.row, texts.of(one.error, language)) for one in faults]

    return import_card(say_to(interaction), done, words(done.faults), words(done.notes), written=written)
