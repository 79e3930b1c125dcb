"""The form of an announcement, and what becomes of what was filled in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import discord

from bot.announcements.model import TEXT_LIMIT, TITLE_LIMIT, USEFUL_HOURS, Announcement, AnnouncementState, Draft
from bot.calendar.zones import LONGEST, Moment, zone_named
from bot.errors import Conflict, DomainError, Invalid, NotFound
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.forms import Form, Say, say_to, try_again
from cogs._ui.replies import in_time, refuse
from cogs._ui.typed import handed_back
from cogs.announcements.screens import put, require_place, screen

_KNOWN = re.compile(r"announcement-form:([0-9]{1,18}):([0-9]{1,9}):([0-9]{1,3})")


@dataclass(frozen=True, slots=True)
class About:
    """What a form is about beside its fields.

    Attributes:
        draft_id: the draft that it changes; 0 for a new one.
        revision: of that draft, as it was shown.
        useful_hours: how long after its time it may be posted.
    """

    draft_id: int = 0
    revision: int = 0
    useful_hours: int = USEFUL_HOURS


class AnnouncementForm(Form):
    """Title, text, time, channel and role.

    Args:
        say: the catalogue.
        given: what the fields hold at first, by name.
        about: what else there is to know.
    """

    def __init__(self, say: Say, given: Mapping[str, str], about: About) -> None:
        title = say("announcement-form-edit" if about.draft_id else "announcement-form")
        super().__init__(say, title, given, f"announcement-form:{about.draft_id}:{about.revision}:{about.useful_hours}")
        self._about = about
        self.line("title", ("announcement-form-title", "announcement-form-title-help"), TITLE_LIMIT)
        self.line("text", ("announcement-form-text", "announcement-form-text-help"), TEXT_LIMIT, long=True)
        self.line("when", ("announcement-form-when", "announcement-form-when-help"), LONGEST)
        self.channel("channel", ("announcement-form-channel", "announcement-form-channel-help"))
        self.role("role", ("announcement-form-role", "announcement-form-role-help"), needed=False)

    @classmethod
    def known_by(cls, say: Say, custom_id: str) -> "AnnouncementForm | None":
        """Return the form with a custom id, None where it is another one's."""
        known = _KNOWN.fullmatch(custom_id)
        return cls(say, {}, About(*map(int, known.groups()))) if known is not None else None

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Record the draft and show it as it will look."""
        services, actor, about = services_of(interaction), actor_of(interaction), self._about
        draft = Draft(
            title=filled["title"],
            text=filled["text"],
            when=filled["when"],
            channel_id=int(filled["channel"]) if filled["channel"] else None,
            role_id=int(filled["role"]) if filled["role"] else None,
            useful_hours=about.useful_hours,
        )
        if not about.draft_id:
            await keep(interaction, draft, about)
            return
        due = (await services.announcements.show(actor, about.draft_id, AnnouncementState.DRAFT)).announcement.due
        # A time that was left as it was stays the same instant, whatever its hour repeats.
        await keep(interaction, replace(draft, when=due) if draft.when == time_field(due) else draft, about)

    def refilled(self, filled: Mapping[str, str]) -> "AnnouncementForm":
        """Return the same form, as it was filled."""
        return AnnouncementForm(self.say, filled, self._about)

    def again(self, filled: Mapping[str, str], error: Exception) -> Form | None:
        """Return the form as filled: for a new draft where the one to be changed is none any more, or changed."""
        if isinstance(error, Conflict | NotFound):
            return AnnouncementForm(self.say, filled, About(useful_hours=self._about.useful_hours))
        return super().again(filled, error)


async def keep(interaction: Interaction, draft: Draft, about: About) -> None:
    """Record what somebody typed, as a new draft or over one, and show it as it will look."""
    services, actor = services_of(interaction), actor_of(interaction)
    services.servers.require_organiser(actor)
    require_place(interaction, draft.channel_id, draft.role_id)
    if about.draft_id:
        work = services.announcements.revise(actor, about.draft_id, about.revision, draft)
    else:
        work = services.announcements.draft(actor, draft)
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
            await keep(interaction, draft, About())
            return
        require_place(interaction, draft.channel_id, draft.role_id)
        services.announcements.check(actor, draft)
    except DomainError as error:
        below, files = handed_back(interaction, tuple(filter(None, (draft.title, draft.text))), held=True)
        view = try_again(interaction, _form_of(interaction, draft))
        await refuse(interaction, error, view=view, below=below, files=files)
        return
    await _form_of(interaction, draft).open(interaction)


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
    number, revision = (0, 0) if new else (announcement.id, announcement.revision)
    return AnnouncementForm(say_to(interaction), given, About(number, revision, announcement.useful_hours))


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
    return AnnouncementForm(say_to(interaction), given, About(useful_hours=draft.useful_hours))


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
