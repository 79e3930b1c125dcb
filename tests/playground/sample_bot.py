"""A small bot that uses what Caucus uses of Discord, so that the playground is proved without Caucus."""

import asyncio
import io
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import discord
import pytest
import yarl
from discord import app_commands
from discord.ext import commands

from playground import Playground, start

Ctx = discord.Interaction["SampleBot"]


def point_discord_at(monkeypatch: pytest.MonkeyPatch, playground: Playground) -> None:
    """The three base addresses that discord.py has, and nothing else."""
    monkeypatch.setattr(discord.http.Route, "BASE", playground.api_url)
    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(playground.gateway_url))
    monkeypatch.setattr(discord.asset.Asset, "BASE", playground.url)


class Sign(discord.ui.Modal, title="Sign the letter"):
    """A modal with one of each control."""

    name = discord.ui.Label(text="Name", component=discord.ui.TextInput[Any](custom_id="name", max_length=100))
    kind = discord.ui.Label(
        text="Kind",
        component=discord.ui.Select[Any](
            custom_id="kind",
            options=[
                discord.SelectOption(label="Organisation", value="org"),
                discord.SelectOption(label="Person", value="person"),
            ],
        ),
    )
    files = discord.ui.Label(text="Files", component=discord.ui.FileUpload[Any](custom_id="files", required=False))
    who = discord.ui.Label(text="Who", component=discord.ui.UserSelect[Any](custom_id="who", required=False))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        assert isinstance(self.name.component, discord.ui.TextInput)
        assert isinstance(self.kind.component, discord.ui.Select)
        assert isinstance(self.files.component, discord.ui.FileUpload)
        assert isinstance(self.who.component, discord.ui.UserSelect)
        read = [f"{one.filename}={(await one.read()).decode()}" for one in self.files.component.values]
        who = [str(one) for one in self.who.component.values]
        text = f"{self.name.component.value} as {self.kind.component.values} {read} {who}"
        await interaction.response.send_message(text, ephemeral=True)


class Panel(discord.ui.View):
    """Buttons and a menu that survive a restart."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="Sign", custom_id="panel:sign")
    async def sign(self, interaction: discord.Interaction, button: discord.ui.Button["Panel"]) -> None:
        await interaction.response.send_modal(Sign())

    @discord.ui.button(label="Count", custom_id="panel:count")
    async def count(self, interaction: discord.Interaction, button: discord.ui.Button["Panel"]) -> None:
        assert interaction.message is not None
        number = int(interaction.message.content.rsplit(" ", 1)[-1]) + 1
        await interaction.response.edit_message(content=f"Signed: {number}")

    @discord.ui.select(cls=discord.ui.RoleSelect, custom_id="panel:role")
    async def role(self, interaction: discord.Interaction, select: discord.ui.RoleSelect["Panel"]) -> None:
        await interaction.response.defer()
        await interaction.followup.send(f"chose {select.values[0].name}", ephemeral=True)


class SampleBot(commands.AutoShardedBot):
    """Default intents without message content, members or presences, as Caucus has."""

    def __init__(self) -> None:
        intents = discord.Intents.default()
        super().__init__(command_prefix=commands.when_mentioned, intents=intents, guild_ready_timeout=0.1)
        self.seen: list[str] = []
        self.resumed = asyncio.Event()

    async def setup_hook(self) -> None:
        for command in COMMANDS:
            self.tree.add_command(command)
        self.add_view(Panel())
        await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        self.seen.append(message.content)

    async def on_shard_resumed(self, shard_id: int) -> None:
        self.resumed.set()


@app_commands.command()
async def ping(interaction: discord.Interaction) -> None:
    """Answer at once."""
    await interaction.response.send_message("pong")


@app_commands.command()
async def whereami(interaction: discord.Interaction) -> None:
    """Tell the locales."""
    await interaction.response.send_message(f"{interaction.locale} {interaction.guild_locale}", ephemeral=True)


@app_commands.command()
async def slow(interaction: discord.Interaction) -> None:
    """Think, answer, and follow up."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    await asyncio.sleep(0.1)
    await interaction.edit_original_response(content="thought")
    extra = await interaction.followup.send("and more", ephemeral=True, wait=True)
    await extra.edit(content="and even more")
    gone = await interaction.followup.send("too much", wait=True)
    await gone.delete()


@app_commands.command()
async def silent(interaction: discord.Interaction) -> None:
    """Never answer."""


@app_commands.command()
async def late(interaction: discord.Interaction) -> None:
    """Answer after 3 seconds."""
    await asyncio.sleep(3.2)
    try:
        await interaction.response.send_message("too late")
    except discord.NotFound as problem:
        assert isinstance(interaction.client, SampleBot)
        interaction.client.seen.append(f"late {problem.code}")


group = app_commands.Group(name="letter", description="Letters")


@group.command()
async def create(
    interaction: discord.Interaction,
    title: app_commands.Range[str, 1, 20],
    count: int = 1,
    text: discord.Attachment | None = None,
    place: discord.TextChannel | None = None,
    member: discord.Member | None = None,
) -> None:
    """Take options of several types, and give a file back."""
    body = (await text.read()).decode() if text else "-"
    said = f"{title} x{count} {body} {place} {member.display_name if member else None}"
    file = discord.File(io.BytesIO(body.encode()), "back.txt", description="the same")
    await interaction.response.send_message(said, file=file)


@create.autocomplete("title")
async def titles(interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=f"{current} {n}", value=f"{current}-{n}") for n in range(3)]


@group.command()
async def panel(interaction: discord.Interaction) -> None:
    """Post the panel."""
    await interaction.response.send_message("Signed: 0", view=Panel())


@group.command()
async def layout(interaction: discord.Interaction) -> None:
    """Post a layout of Components V2."""
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.Container(discord.ui.TextDisplay("# A treaty"), discord.ui.Separator()))
    await interaction.response.send_message(view=view)


@app_commands.command()
async def dm(interaction: discord.Interaction) -> None:
    """Write to the person."""
    try:
        await interaction.user.send("hello in private")
    except discord.Forbidden as problem:
        await interaction.response.send_message(f"closed {problem.code}", ephemeral=True)
    else:
        await interaction.response.send_message("written", ephemeral=True)


@app_commands.command()
@app_commands.default_permissions(manage_guild=True)
@app_commands.guild_only()
async def manage(interaction: discord.Interaction) -> None:
    """Only with Manage Server."""
    await interaction.response.send_message("managed", ephemeral=True)


@app_commands.context_menu(name="Look at this")
async def look(interaction: discord.Interaction, message: discord.Message) -> None:
    await interaction.response.send_message(f"{message.author.display_name}: {message.content}", ephemeral=True)


@app_commands.context_menu(name="Who is this")
async def who(interaction: discord.Interaction, member: discord.Member) -> None:
    await interaction.response.send_message(member.display_name, ephemeral=True)


COMMANDS: list[Any] = [ping, whereami, slow, silent, late, group, dm, manage, look, who]


async def until(check: Callable[[], object], seconds: float = 8.0) -> None:
    """Wait for something that tells nobody when it has come about."""
    async with asyncio.timeout(seconds):
        while not check():  # noqa: ASYNC110 - what is waited for here tells nobody
            await asyncio.sleep(0.005)


@asynccontextmanager
async def running(playground: Playground) -> AsyncIterator[SampleBot]:
    """The sample bot, logged in and ready; it must have been pointed at the playground."""
    bot = SampleBot()
    task = asyncio.create_task(bot.start(playground.token))
    try:
        ready = asyncio.create_task(bot.wait_until_ready())
        await asyncio.wait({task, ready}, return_when=asyncio.FIRST_COMPLETED, timeout=10)
        if task.done():
            task.result()
        await playground.wait_for_bot()
        yield bot
    finally:
        await bot.close()
        await asyncio.wait({task}, timeout=5)


async def serve_page(port: int) -> None:
    """Play by hand: the page with the sample bot behind it (`python -m tests.playground.sample_bot 8431`)."""
    playground = await start(Path(__file__).parents[2] / "config" / "playground.yaml", port=port)
    with pytest.MonkeyPatch.context() as patch:
        point_discord_at(patch, playground)
        async with running(playground):
            sys.stdout.write(f"{playground.url}/\n")
            sys.stdout.flush()
            await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve_page(int(sys.argv[1]) if len(sys.argv) > 1 else 0))
