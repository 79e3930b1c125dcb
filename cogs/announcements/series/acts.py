"""What the buttons of series do."""

from bot.errors import Conflict, Refused
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import plain
from cogs._ui.forms import say_to
from cogs._ui.replies import SILENT, in_time
from cogs.announcements.series.form import edit_form
from cogs.announcements.series.screens import does, put, question, require_places, row


@does("show")
async def show(interaction: Interaction, series_id: int, version_id: int, revision: int) -> None:
    """Show it as it stands."""
    del revision
    await put(interaction, await services_of(interaction).series.show(actor_of(interaction), series_id, version_id))


@does("schedule")
async def schedule(interaction: Interaction, series_id: int, version_id: int, revision: int) -> None:
    """Put the draft in force as it was shown, where Caucus can do what is asked."""
    series, actor = services_of(interaction).series, actor_of(interaction)
    require_places(interaction, (await series.show(actor, series_id, version_id)).version.plan)
    await put(interaction, await in_time(interaction, series.schedule(actor, series_id, version_id, revision)))


@does("edit")
async def edit(interaction: Interaction, series_id: int, version_id: int, revision: int) -> None:
    """Open the form with the words of its first language."""
    del revision
    shown = await services_of(interaction).series.show(actor_of(interaction), series_id, version_id)
    await edit_form(interaction, shown).open(interaction)


@does("discard")
async def discard(interaction: Interaction, series_id: int, version_id: int, revision: int) -> None:
    """Ask before the draft is thrown away."""
    del revision
    shown = await services_of(interaction).series.show(actor_of(interaction), series_id, version_id)
    await question(interaction, shown, "announcement-discard-question", "discard-sure", "show")


@does("discard-sure")
async def discard_sure(interaction: Interaction, series_id: int, version_id: int, revision: int) -> None:
    """Throw the draft away; its words stay on the person's screen."""
    series, actor = services_of(interaction).series, actor_of(interaction)
    shown = await series.show(actor, series_id, version_id)
    await in_time(interaction, series.discard(actor, series_id, version_id, revision))
    await question(interaction, shown, "announcement-discarded")


@does("pause")
async def pause(interaction: Interaction, series_id: int, version_id: int, revision: int) -> None:
    """Say nothing of it until it is resumed."""
    del version_id, revision
    await put(
        interaction, await in_time(interaction, services_of(interaction).series.pause(actor_of(interaction), series_id))
    )


@does("resume")
async def resume(interaction: Interaction, series_id: int, version_id: int, revision: int) -> None:
    """Go on with it."""
    del version_id, revision
    series = services_of(interaction).series
    await put(interaction, await in_time(interaction, series.resume(actor_of(interaction), series_id)))


@does("cancel")
async def ask_cancel(interaction: Interaction, series_id: int, version_id: int, revision: int) -> None:
    """Ask before it is ended."""
    del version_id, revision
    shown = await services_of(interaction).series.show(actor_of(interaction), series_id)
    await question(interaction, shown, "series-cancel-question", "cancel-sure", "show")


@does("cancel-sure")
async def cancel(interaction: Interaction, series_id: int, version_id: int, revision: int) -> None:
    """End it and show how it stands."""
    del version_id, revision
    series = services_of(interaction).series
    await put(interaction, await in_time(interaction, series.cancel(actor_of(interaction), series_id)))


@does("ping")
async def look_at_ping(interaction: Interaction, series_id: int, version_id: int, revision: int) -> None:
    """Show a second organiser exactly what would call the role, with the button that lets it."""
    del revision
    shown = await services_of(interaction).series.show(actor_of(interaction), series_id, version_id)
    if shown.ping_waits and not shown.may_confirm:
        raise Refused("ping-needs-second")
    await put(interaction, shown, in_place=False)


@does("call")
async def call(interaction: Interaction, series_id: int, version_id: int, revision: int) -> None:
    """Let it call its role."""
    del revision
    series, actor = services_of(interaction).series, actor_of(interaction)
    require_places(interaction, (await series.show(actor, series_id, version_id)).version.plan)
    await put(interaction, await in_time(interaction, series.confirm_ping(actor, series_id, version_id)))


@does("ask")
async def ask(interaction: Interaction, series_id: int, version_id: int, revision: int) -> None:
    """Ask the channel for a second organiser, where the person may write."""
    del revision
    shown = await services_of(interaction).series.show(actor_of(interaction), series_id, version_id)
    say = say_to(interaction)
    if not shown.ping_waits:
        raise Conflict("announcement-ask-needless")
    if not interaction.permissions.send_messages:
        raise Refused("announcement-ask-not-here")
    words = say(
        "series-ask",
        person=interaction.user.mention,
        role=f"<@&{shown.version.plan.role_id}>",
        title=plain(shown.version.plan.texts[0].title),
    )
    view = row(say, shown.version, "ping")
    await interaction.response.send_message(words, view=view, allowed_mentions=SILENT)
