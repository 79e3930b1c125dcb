"""The private screens of a series: exactly as it will look in each channel, facts above, buttons below."""

import discord

from bot.announcements.series.model import Place, Plan, SeriesState, SeriesView, Version, VersionState
from bot.errors import DomainError, Refused
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import clip
from cogs._ui.forms import Say, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.permissions import require_calling, require_speaking
from cogs._ui.replies import SILENT
from cogs.announcements.deeds import Deeds, style_of
from cogs.announcements.series.look import as_files, facts, posted, previewed

does = Deeds[[Interaction, int, int, int]]()
"""Registers what a button does, given the numbers of the series and the wording, and the revision that was shown."""


class SeriesButton(
    Lasting,
    template=r"series:(?P<id>[0-9]{1,18}):(?P<version>[0-9]{1,18}):(?P<revision>[0-9]{1,9}):(?P<do>[a-z][a-z-]{1,20})"
    r"(?P<at>:[0-9]{1,2})?",
):
    """A button about one wording of a series."""

    @classmethod
    def of(cls, version: Version, name: str, label: str, at: int | None = None) -> "SeriesButton":
        """Return a button about a wording as it was shown; `at` is the place that it turns to."""
        end = "" if at is None else f":{at}"
        return cls(f"series:{version.series_id}:{version.id}:{version.revision}:{name}{end}", label, style_of(name))

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it."""
        series_id, version_id = int(said["id"]), int(said["version"])
        if said["do"] == "turn":
            shown = await services_of(interaction).series.show(actor_of(interaction), series_id, version_id)
            await put(interaction, shown, at=int((said["at"] or ":0")[1:]))
            return
        await does.do(said["do"], interaction, series_id, version_id, int(said["revision"]))


def row(say: Say, version: Version, *names: str) -> discord.ui.View:
    """Return buttons about a wording side by side."""
    view = discord.ui.View(timeout=None)
    for name in names:
        view.add_item(SeriesButton.of(version, name, say(_LABELS[name])))
    return view


_LABELS = {
    "schedule": "series-button-schedule",
    "edit": "series-button-edit",
    "discard": "series-button-discard",
    "discard-sure": "series-button-discard-sure",
    "show": "series-button-show",
    "pause": "series-button-pause",
    "resume": "series-button-resume",
    "cancel": "series-button-cancel",
    "cancel-sure": "series-button-cancel-sure",
    "call": "series-button-call",
    "ask": "series-button-ask",
    "ping": "series-button-ping",
}


def possible(shown: SeriesView) -> list[str]:
    """Return the names of the buttons for what can be done to a series now."""
    if shown.version.state is VersionState.DRAFT:
        return ["schedule", "edit", "discard"]
    state = shown.series.state
    if shown.version.state is VersionState.REPLACED or state is SeriesState.CANCELLED:
        return []
    names = ["resume" if state is SeriesState.PAUSED else "pause", "edit", "cancel"]
    if shown.ping_waits:
        names.insert(0, "call" if shown.may_confirm else "ask")
    return names


async def put(interaction: Interaction, shown: SeriesView, *, at: int = 0, in_place: bool = True) -> None:
    """Show a series to the person alone, as it will look in one of its channels.

    Args:
        interaction: what is answered.
        shown: the series.
        at: which of its places.
        in_place: whether it takes the place of the private screen whose button was pressed.
    """
    services, say, version = services_of(interaction), say_to(interaction), shown.version
    places = version.plan.places
    view = row(say, version, *possible(shown))
    if len(places) > 1:
        following = (at + 1) % len(places)
        label = say("series-button-turn", number=following + 1, count=len(places))
        view.add_item(SeriesButton.of(version, "turn", label, following))
    problems = [] if shown.series.state is SeriesState.CANCELLED else plan_problems(interaction, version.plan)
    content = facts(services, say, shown, at, problems)
    await present(interaction, content, posted(previewed(shown, at)), view, shown, in_place=in_place)


async def question(interaction: Interaction, shown: SeriesView, key: str, *names: str) -> None:
    """Ask before something is done, or say that it was, with its answers as buttons."""
    say = say_to(interaction)
    view = row(say, shown.version, *names)
    await present(interaction, say(key), posted(previewed(shown, 0)), view, None, in_place=True)


async def present(
    interaction: Interaction,
    content: str,
    embed: discord.Embed,
    view: discord.ui.View,
    shown: SeriesView | None,
    *,
    in_place: bool,
) -> None:
    """Show a screen privately, with the files that go with it."""
    content = clip(content, 2000)
    files: list[discord.File] = []
    if shown is not None and shown.files:
        files = as_files(await services_of(interaction).series.files(actor_of(interaction), shown))
    message = interaction.message
    if in_place and message is not None and message.flags.ephemeral and not interaction.response.is_done():
        await interaction.response.edit_message(
            content=content, embed=embed, view=view, attachments=files, allowed_mentions=SILENT
        )
        return
    send = interaction.followup.send if interaction.response.is_done() else interaction.response.send_message
    await send(content=content, embed=embed, view=view, files=files, ephemeral=True, allowed_mentions=SILENT)


def plan_problems(interaction: Interaction, plan: Plan) -> list[str]:
    """Return in words what keeps Caucus from doing what a plan asks, channel by channel."""
    texts = services_of(interaction).texts
    found = []
    for place in plan.places:
        try:
            require_place(interaction, plan, place)
        except DomainError as error:
            found.append(texts.of(error, str(interaction.locale)))
    return list(dict.fromkeys(found))


def require_places(interaction: Interaction, plan: Plan) -> None:
    """Refuse a plan that Caucus could not carry out now.

    Raises:
        Refused: ``channel-…``, ``role-…`` or ``series-…``.
    """
    for place in plan.places:
        require_place(interaction, plan, place)


def require_place(interaction: Interaction, plan: Plan, place: Place) -> None:
    """Refuse one channel of a plan; see `require_places`."""
    guild = interaction.guild
    if guild is None:
        return
    channel = guild.get_channel(place.channel_id)
    require_speaking(channel, f"<#{place.channel_id}>")
    require_calling(guild, plan.role_id, channel)
    if plan.crosspost and not (isinstance(channel, discord.TextChannel) and channel.is_news()):
        raise Refused("series-crosspost-not-news", channel=f"<#{place.channel_id}>")
    if plan.thread and channel is not None and not channel.permissions_for(guild.me).create_public_threads:
        raise Refused("series-thread-not-allowed", channel=f"<#{place.channel_id}>")
