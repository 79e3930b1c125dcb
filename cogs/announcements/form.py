"""The form of an announcement, and what becomes of what was filled in."""

from collections.abc import Mapping

import discord

from bot.announcements.model import TEXT_LIMIT, TITLE_LIMIT, Announcement, Draft
from bot.calendar.zones import LONGEST, Moment, zone_named
from bot.errors import Conflict, DomainError, Invalid, NotFound
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.forms import Form, Say, TryAgain, say_to
from cogs._ui.replies import in_time, refuse
from cogs.announcements.screens import put, require_place, screen


class AnnouncementForm(Form):
    """Title, text, time, channel and role.

    Args:
        say: the catalogue.
        given: what the fields hold at first, by name.
        useful_hours: how long after its time it may be posted; no field of the form.
        draft: the draft that is changed; None for a new one.
    """

    def __init__(self, say: Say, given: Mapping[str, str], useful_hours: int, draft: Announcement | None) -> None:
        super().__init__(say, say("announcement-form" if draft is None else "announcement-form-edit"), given)
        self._useful_hours = useful_hours
        self._draft = draft
        self.line("title", ("announcement-form-title", "announcement-form-title-help"), TITLE_LIMIT)
        self.line("text", ("announcement-form-text", "announcement-form-text-help"), TEXT_LIMIT, long=True)
        self.line("when", ("announcement-form-when", "announcement-form-when-help"), LONGEST)
        self.channel("channel", ("announcement-form-channel", "announcement-form-channel-help"))
        self.role("role", ("announcement-form-role", "announcement-form-role-help"), needed=False)

    def again(self, given: Mapping[str, str]) -> "AnnouncementForm":
        """Return the same form, filled."""
        return AnnouncementForm(self.say, given, self._useful_hours, self._draft)

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Record the draft and show it as it will look."""
        typed = self.filled()
        draft = Draft(
            title=typed["title"],
            text=typed["text"],
            when=self._when(typed["when"]),
            channel_id=int(typed["channel"]) if typed["channel"] else None,
            role_id=int(typed["role"]) if typed["role"] else None,
            useful_hours=self._useful_hours,
        )
        await keep(interaction, draft, self._draft)

    async def on_error(self, interaction: Interaction, error: Exception, /) -> None:  # type: ignore[override]
        """Offer what was typed again: as a new draft where the one that was to be changed is none any more."""
        if isinstance(error, Conflict | NotFound):
            self._draft = None
        await super().on_error(interaction, error)

    def _when(self, typed: str) -> str | Moment:
        """Return the time as typed; one that was left as it was stays the same instant, whatever its hour repeats."""
        return self._draft.due if self._draft is not None and typed == time_field(self._draft.due) else typed


async def keep(interaction: Interaction, draft: Draft, changed: Announcement | None) -> None:
    """Record what somebody typed, as a new draft or over one, and show it as it will look."""
    services, actor = services_of(interaction), actor_of(interaction)
    services.servers.require_organiser(actor)
    require_place(interaction, draft.channel_id, draft.role_id)
    if changed is None:
        work = services.announcements.draft(actor, draft)
    else:
        work = services.announcements.revise(actor, changed.id, changed.revision, draft)
    standing = await in_time(interaction, work)
    await put(interaction, screen(interaction, standing))


async def begin(interaction: Interaction, draft: Draft) -> None:
    """Show the preview of what a command gave, or the form for what it left out.

    What cannot be taken is said before anybody writes a long text, with a button that opens the form as far as filled.
    """
    services, actor = services_of(interaction), actor_of(interaction)
    services.servers.require_organiser(actor)
    try:
        if draft.title and draft.text:
            await keep(interaction, draft, None)
            return
        require_place(interaction, draft.channel_id, draft.role_id)
        services.announcements.check(actor, draft)
    except DomainError as error:
        await refuse(
            interaction, error, view=TryAgain(say_to(interaction)("form-again"), lambda: _form_of(interaction, draft))
        )
        return
    await interaction.response.send_modal(_form_of(interaction, draft))


def filled_form(interaction: Interaction, announcement: Announcement, *, new: bool) -> AnnouncementForm:
    """Return the form with what an announcement says.

    Args:
        interaction: whose it is.
        announcement: what it says.
        new: whether it becomes a new draft, or changes this one.
    """
    given = {
        "title": announcement.title,
        "text": announcement.text,
        "when": time_field(announcement.due),
        **_places(interaction, announcement.channel_id, announcement.role_id),
    }
    return AnnouncementForm(say_to(interaction), given, announcement.useful_hours, None if new else announcement)


def time_field(due: Moment) -> str:
    """Return a moment as somebody would type it."""
    try:
        place = due.city if zone_named(due.city)[0] == due.zone else due.zone
    except Invalid:
        place = due.zone
    return f"{due.wall.isoformat(sep=' ', timespec='seconds' if due.wall.second else 'minutes')} {place}"


def _form_of(interaction: Interaction, draft: Draft) -> AnnouncementForm:
    given = {
        "title": draft.title,
        "text": draft.text,
        "when": draft.when if isinstance(draft.when, str) else time_field(draft.when),
        **_places(interaction, draft.channel_id, draft.role_id),
    }
    return AnnouncementForm(say_to(interaction), given, draft.useful_hours, None)


def _places(interaction: Interaction, channel_id: int | None, role_id: int | None) -> dict[str, str]:
    """Return channel and role for the form, where they are still there: Discord takes no others as a default."""
    guild = interaction.guild
    if guild is None:
        return {}
    chosen = channel_id or services_of(interaction).servers.of(guild.id).announcements_channel_id
    places = {}
    if chosen is not None and isinstance(guild.get_channel(chosen), discord.TextChannel):
        places["channel"] = str(chosen)
    if role_id is not None and guild.get_role(role_id) is not None:
        places["role"] = str(role_id)
    return places
