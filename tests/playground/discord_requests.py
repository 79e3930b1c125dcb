"""One real request of each kind, as discord.py 2.7.1 itself makes them of views, embeds, modals and commands."""

import datetime as dt
import io
import json
from typing import Any

import discord
from discord import app_commands
from discord.http import MultipartParameters, handle_message_parameters
from discord.webhook.async_ import interaction_message_response_params, interaction_response_params

NOON = dt.datetime(2027, 1, 18, 12, tzinfo=dt.UTC)
Request = tuple[str, Any]


class Panel(discord.ui.View):
    """Each component of a message without V2."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        self.add_item(discord.ui.Button(label="Sign", custom_id="sign", emoji="✍️"))
        self.add_item(discord.ui.Button(label="Text", url="https://example.org/text"))
        emoji = discord.PartialEmoji(name="wave", id=5, animated=True)
        self.add_item(discord.ui.Button(emoji=emoji, custom_id="wave", disabled=True))
        option = discord.SelectOption(label="Ghana", value="gh", description="Accra", emoji="🇬🇭")
        self.add_item(discord.ui.Select(custom_id="country", placeholder="Country", options=[option]))
        self.add_item(discord.ui.UserSelect(custom_id="who", default_values=[discord.Object(7, type=discord.Member)]))
        self.add_item(discord.ui.ChannelSelect(custom_id="where", channel_types=[discord.ChannelType.text]))


class Letter(discord.ui.LayoutView):
    """Each component of a V2 message."""

    container = discord.ui.Container[Any](
        discord.ui.TextDisplay("# A letter"),
        discord.ui.Separator(spacing=discord.SeparatorSpacing.large),
        discord.ui.Section("Open", accessory=discord.ui.Button(label="Sign", custom_id="sign")),
        discord.ui.Section("Seal", accessory=discord.ui.Thumbnail("https://example.org/seal.png")),
        discord.ui.MediaGallery(discord.MediaGalleryItem("https://example.org/p.png", description="p")),
        discord.ui.File("attachment://letter.md"),
        discord.ui.ActionRow(discord.ui.RoleSelect(custom_id="role")),
        accent_colour=0x336699,
    )


class Form(discord.ui.Modal, title="Sign the letter"):
    """Each component of a modal; a modal takes five."""

    name = discord.ui.Label[Any](text="Name", description="As printed", component=discord.ui.TextInput(max_length=80))
    kind = discord.ui.Label[Any](
        text="Kind",
        component=discord.ui.RadioGroup(
            options=[discord.RadioGroupOption(label="Person"), discord.RadioGroupOption(label="Organisation")]
        ),
    )
    shown = discord.ui.Label[Any](
        text="Shown", component=discord.ui.CheckboxGroup(options=[discord.CheckboxGroupOption(label="Country")])
    )
    sure = discord.ui.Label[Any](text="Sure", component=discord.ui.Checkbox())
    proof = discord.ui.Label[Any](text="Proof", component=discord.ui.FileUpload(required=False, min_values=0))


class Who(discord.ui.Modal, title="Who"):
    """The other components of a modal."""

    note = discord.ui.TextDisplay[Any]("Only organisers see this.")
    pick = discord.ui.Label[Any](
        text="Pick",
        component=discord.ui.Select(options=[discord.SelectOption(label="a")], required=False, min_values=0),
    )
    old = discord.ui.TextInput[Any](label="Why", style=discord.TextStyle.paragraph, default="because")


def payload_of(parameters: MultipartParameters) -> Any:
    """What is sent as JSON, be it the body or the payload_json of a multipart one."""
    if parameters.payload is not None:
        return parameters.payload
    assert parameters.multipart is not None
    return json.loads(next(part["value"] for part in parameters.multipart if part["name"] == "payload_json"))


def command_tree() -> list[dict[str, Any]]:
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    group = app_commands.Group(name="letter", description="Joint letters", guild_only=True)
    inner = app_commands.Group(name="text", description="Its wording", parent=group)

    @group.command(name="sign", description="Sign it")
    @app_commands.describe(letter="Which", country="Where from", seats="How many")
    @app_commands.choices(country=[app_commands.Choice(name="Ghana", value="gh")])
    async def sign(
        _: discord.Interaction,
        letter: app_commands.Range[str, 1, 80],
        country: str,
        seats: app_commands.Range[int, 1, 5] = 1,
    ) -> None: ...

    @sign.autocomplete("letter")
    async def letters(_: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=current, value=current)]

    @inner.command(name="show", description="Show it")
    async def show(
        _: discord.Interaction,
        file: discord.Attachment,
        where: discord.TextChannel | None = None,
        who: discord.Member | discord.Role | None = None,
        part: float = 0.5,
        aloud: bool = False,  # noqa: FBT001, FBT002 - a command's option, not an argument of ours
    ) -> None: ...

    @tree.context_menu(name="Share This")
    async def share(_: discord.Interaction, message: discord.Message) -> None: ...

    tree.add_command(group)
    group.default_permissions = discord.Permissions(manage_guild=True)
    return [command.to_dict(tree) for command in tree._get_all_commands()]


def embed() -> discord.Embed:
    made = discord.Embed(title="Article 24", description="Summary", url="https://example.org", timestamp=NOON, colour=3)
    made.set_footer(text="as of 2024", icon_url="https://example.org/i.png").set_author(name="UNCC")
    made.set_image(url="attachment://p.png").set_thumbnail(url="https://example.org/t.png")
    return made.add_field(name="Status", value="adopted", inline=False)


def requests() -> dict[str, Request]:
    """'METHOD /path' and body of one real request of each kind."""
    file = discord.File(io.BytesIO(b"text"), "letter.md", description="The letter")
    mentions = discord.AllowedMentions(everyone=False, users=[discord.Object(1)], roles=[discord.Object(2)])
    reply = discord.MessageReference(message_id=3, channel_id=1, fail_if_not_exists=False)
    send = handle_message_parameters(
        "Hello",
        embed=embed(),
        view=Panel(),
        file=file,
        nonce="n" * 25,
        allowed_mentions=mentions,
        message_reference=reply.to_message_reference_dict(),
        flags=discord.MessageFlags(suppress_notifications=True),
    )
    layout = handle_message_parameters(view=Letter(), files=[discord.File(io.BytesIO(b""), "letter.md")])
    edit = handle_message_parameters("Hello", embeds=[embed()], view=None, allowed_mentions=mentions)
    private = discord.MessageFlags(ephemeral=True)
    answer = interaction_message_response_params(type=4, content="Hi", embed=embed(), flags=private, view=Panel())
    choices = [app_commands.Choice(name="uncc 24", value="uncc:24").to_dict()]
    event = {
        "name": "Session",
        "privacy_level": 2,
        "scheduled_start_time": NOON.isoformat(),
        "scheduled_end_time": (NOON + dt.timedelta(hours=2)).isoformat(),
        "entity_type": 3,
        "entity_metadata": {"location": "Vienna"},
        "description": "Second reading",
        "channel_id": None,
    }
    callback = "POST /interactions/5/token/callback?with_response=1"
    return {
        "commands": ("PUT /applications/1/commands", command_tree()),
        "guild command": ("POST /applications/1/guilds/2/commands", command_tree()[0]),
        "send": ("POST /channels/1/messages", payload_of(send)),
        "layout": ("POST /channels/1/messages", payload_of(layout)),
        "edit": ("PATCH /channels/1/messages/2", payload_of(edit)),
        "answer": (callback, payload_of(answer)),
        "defer": (callback, payload_of(interaction_response_params(5, {"flags": private.value}))),
        "update": (callback, payload_of(interaction_message_response_params(type=7, content=None, view=Panel()))),
        "modal": (callback, payload_of(interaction_response_params(9, Form().to_dict()))),
        "modal of other parts": (callback, payload_of(interaction_response_params(9, Who().to_dict()))),
        "autocomplete": (callback, payload_of(interaction_response_params(8, {"choices": choices}))),
        "follow-up": ("POST /webhooks/1/token?wait=1", payload_of(handle_message_parameters("Hi", flags=private))),
        "edit answer": ("PATCH /webhooks/1/token/messages/@original", payload_of(edit)),
        "open a direct message": ("POST /users/@me/channels", {"recipient_id": 7}),
        "scheduled event": ("POST /guilds/1/scheduled-events", event),
    }
