"""What the buttons of announcements do."""

from bot.announcements.model import AnnouncementState, Standing
from bot.errors import Conflict, Refused
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import plain
from cogs._ui.forms import say_to
from cogs._ui.moments import stamp
from cogs._ui.replies import SILENT, in_time
from cogs.announcements.buttons import does, row
from cogs.announcements.form import filled_form
from cogs.announcements.screens import put, question, require_place, screen


@does("show")
async def show(interaction: Interaction, announcement_id: int, revision: int) -> None:
    """Show it as it stands."""
    del revision
    standing = await _shown(interaction, announcement_id)
    await put(interaction, screen(interaction, standing))


@does("schedule")
async def schedule(interaction: Interaction, announcement_id: int, revision: int) -> None:
    """Schedule the draft as it was shown, where Caucus can still do what is asked."""
    announcements, actor = services_of(interaction).announcements, actor_of(interaction)
    draft = (await announcements.show(actor, announcement_id)).announcement
    require_place(interaction, draft.channel_id, draft.role_id)
    standing = await in_time(interaction, announcements.schedule(actor, announcement_id, revision))
    await put(interaction, screen(interaction, standing))


@does("edit")
async def edit(interaction: Interaction, announcement_id: int, revision: int) -> None:
    """Open the form with what the draft says now."""
    del revision
    standing = await _shown(interaction, announcement_id, AnnouncementState.DRAFT)
    await filled_form(interaction, standing.announcement, new=False).open(interaction)


@does("discard")
async def discard(interaction: Interaction, announcement_id: int, revision: int) -> None:
    """Ask before the draft's words are thrown away."""
    del revision
    standing = await _shown(interaction, announcement_id, AnnouncementState.DRAFT)
    shown = question(interaction, standing.announcement, "announcement-discard-question", "discard-sure", "show")
    await put(interaction, shown)


@does("discard-sure")
async def discard_sure(interaction: Interaction, announcement_id: int, revision: int) -> None:
    """Throw the draft away; its words stay on the person's screen."""
    announcements = services_of(interaction).announcements
    work = announcements.discard(actor_of(interaction), announcement_id, revision)
    await put(interaction, question(interaction, await in_time(interaction, work), "announcement-discarded"))


@does("cancel")
async def ask_cancel(interaction: Interaction, announcement_id: int, revision: int) -> None:
    """Ask before it is cancelled."""
    del revision
    standing = await _shown(interaction, announcement_id, AnnouncementState.SCHEDULED)
    if not standing.on_its_way:
        raise Conflict("announcement-over")
    shown = question(interaction, standing.announcement, "announcement-cancel-question", "cancel-sure", "show")
    await put(interaction, shown)


@does("cancel-sure")
async def cancel(interaction: Interaction, announcement_id: int, revision: int) -> None:
    """Cancel it and show what became of it."""
    del revision
    work = services_of(interaction).announcements.cancel(actor_of(interaction), announcement_id)
    await put(interaction, screen(interaction, await in_time(interaction, work)))


@does("again")
async def again(interaction: Interaction, announcement_id: int, revision: int) -> None:
    """Open the form with its words, for a new announcement."""
    del revision
    standing = await _shown(interaction, announcement_id)
    await filled_form(interaction, standing.announcement, new=True).open(interaction)


@does("ping")
async def look_at_ping(interaction: Interaction, announcement_id: int, revision: int) -> None:
    """Show a second organiser exactly what would call the role, with the button that lets it."""
    del revision
    standing = await _shown(interaction, announcement_id)
    if standing.ping_waits and not standing.may_confirm:
        raise Refused("ping-needs-second")
    await put(interaction, screen(interaction, standing), in_place=False)


@does("call")
async def call(interaction: Interaction, announcement_id: int, revision: int) -> None:
    """Let it call its role."""
    del revision
    announcements, actor = services_of(interaction).announcements, actor_of(interaction)
    announcement = (await announcements.show(actor, announcement_id)).announcement
    require_place(interaction, announcement.channel_id, announcement.role_id)
    standing = await in_time(interaction, announcements.confirm_ping(actor, announcement_id))
    await put(interaction, screen(interaction, standing))


@does("ask")
async def ask(interaction: Interaction, announcement_id: int, revision: int) -> None:
    """Ask the channel for a second organiser, where the person may write."""
    del revision
    standing = await _shown(interaction, announcement_id)
    announcement, say = standing.announcement, say_to(interaction)
    if not standing.ping_waits:
        raise Conflict("announcement-ask-needless")
    if not interaction.permissions.send_messages:
        raise Refused("announcement-ask-not-here")
    words = say(
        "announcement-ask",
        person=interaction.user.mention,
        role=f"<@&{announcement.role_id}>",
        title=plain(announcement.title),
        when=stamp(announcement.due.utc),
    )
    await interaction.response.send_message(words, view=row(say, announcement, "ping"), allowed_mentions=SILENT)


async def _shown(interaction: Interaction, announcement_id: int, state: AnnouncementState | None = None) -> Standing:
    return await services_of(interaction).announcements.show(actor_of(interaction), announcement_id, state)
