"""/treaty watch: be told, once, when something of a treaty changes."""

from discord import app_commands
from discord.ext import commands

from bot.errors import NotFound
from bot.reference.watch.model import Watch, Wish
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour
from cogs._ui.forms import Say, say_to
from cogs._ui.replies import answer, in_time
from cogs.reference.watch_look import watch_name

_Choices = list[app_commands.Choice[str]]


class WatchCommands(commands.Cog):
    """Commands of /treaty about watching."""

    watch = app_commands.Group(name="watch", description="Be told when a new text changes what you care about")

    @watch.command(name="add", description="Watch an article, a chapter, a tag or a word of a treaty")
    @app_commands.guild_only()
    @app_commands.describe(
        instrument="The treaty",
        article="An article, whatever its number becomes: 24",
        chapter="A chapter: V",
        tag="A subject of articles; pick from the list",
        word="A word or a few: paragraphs that speak of it",
        channel="Organisers: tell the announcements channel instead of you",
    )
    async def add_watch(
        self,
        interaction: Interaction,
        instrument: str,
        article: str = "",
        chapter: str = "",
        tag: str = "",
        word: str = "",
        channel: bool = False,
    ) -> None:
        """Watch what was typed and say what will come of it."""
        services, say, actor = services_of(interaction), say_to(interaction), actor_of(interaction)
        wish = Wish(instrument, article, chapter, tag, word, channel)
        added = await in_time(interaction, services.watch.add(actor, wish))
        names = ", ".join(watch_name(services_of(interaction), say, one) for one in added)
        key = "watch-added-channel" if channel else "watch-added"
        place = services.servers.of(actor.guild_id or 0).announcements_channel_id
        await answer(interaction, say(key, watches=names, channel=str(place)))

    @watch.command(name="list", description="What you watch here, and what the announcements channel watches")
    @app_commands.guild_only()
    async def list_watches(self, interaction: Interaction) -> None:
        """Show one's own, and the channel's."""
        found = await services_of(interaction).watch.seen_by(actor_of(interaction))
        await answer(interaction, _card(interaction, say_to(interaction), found))

    @watch.command(name="remove", description="Watch something no longer")
    @app_commands.guild_only()
    @app_commands.describe(watch="Pick it from the list")
    async def remove_watch(self, interaction: Interaction, watch: str) -> None:
        """Remove one of one's own; organisers also of the channel's."""
        if not (watch.isascii() and watch.isdecimal() and len(watch) <= 18):
            raise NotFound("watch-unknown")
        removing = services_of(interaction).watch.remove(actor_of(interaction), int(watch))
        removed = await in_time(interaction, removing)
        say = say_to(interaction)
        await answer(interaction, say("watch-removed", watch=watch_name(services_of(interaction), say, removed)))

    @remove_watch.autocomplete("watch")
    async def suggest_watch(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest what is watched."""
        services = services_of(interaction)
        found = await services.watch.seen_by(actor_of(interaction))
        say, wanted = say_to(interaction), current.casefold()
        named = [(watch_name(services, say, one, escaped=False), str(one.id)) for one in found]
        return [app_commands.Choice(name=name[:100], value=at) for name, at in named if wanted in name.casefold()][:25]

    @add_watch.autocomplete("instrument")
    async def suggest_watched(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest the treaties there are."""
        wanted = current.casefold().strip()
        return [
            app_commands.Choice(name=one.name[:100], value=one.id)
            for one in services_of(interaction).reference.instruments(interaction.guild_id)
            if wanted in f"{one.name} {one.id} {' '.join(one.aliases)}".casefold()
        ][:25]

    @add_watch.autocomplete("article")
    async def suggest_watched_article(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest articles by number or title."""
        instrument = getattr(interaction.namespace, "instrument", None)
        found = services_of(interaction).reference.suggest_articles(current, instrument, interaction.guild_id)
        return [app_commands.Choice(name=one.name, value=one.value) for one in found]

    @add_watch.autocomplete("tag")
    async def suggest_tag(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest the tags of a treaty's articles."""
        instrument = getattr(interaction.namespace, "instrument", None)
        if not instrument:
            return []
        try:
            tags = services_of(interaction).watch.tags(instrument, interaction.guild_id)
        except NotFound:
            # What stands in the other option is no treaty (yet).
            return []
        wanted = current.casefold().strip()
        return [app_commands.Choice(name=tag[:100], value=tag[:100]) for tag in tags if wanted in tag.casefold()][:25]


def _card(interaction: Interaction, say: Say, found: list[Watch]) -> Card:
    if not found:
        return Card(say("watch-list-title"), say("watch-list-none"), colour=Colour.REFERENCE)
    lines = []
    own = [f"• {watch_name(services_of(interaction), say, one)}" for one in found if one.user_id is not None]
    channels = [f"• {watch_name(services_of(interaction), say, one)}" for one in found if one.user_id is None]
    if own:
        lines += [f"-# {say('watch-list-yours')}", *own]
    if channels:
        lines += ["", f"-# {say('watch-list-channel')}", *channels]
    return Card(say("watch-list-title"), "\n".join(lines), colour=Colour.REFERENCE)
