"""What the fake Discord holds and does: a made-up server, a few commands of every kind, and their answers."""

import asyncio
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.page.fake import FakeDiscord, Window

JSON = dict[str, Any]
BOT: JSON = {"id": "900", "username": "Caucus", "global_name": None, "bot": True}
MEMBER: JSON = {"id": "101", "username": "demo_member", "global_name": "Demo Member"}
ORGANISER: JSON = {"id": "102", "username": "demo_organiser", "global_name": "Demo Organiser"}
OUTSIDER: JSON = {"id": "103", "username": "demo_outsider", "global_name": "Demo Outsider"}
LOBBY, LETTERS, DIRECT = "301", "302", "399"
PRINCIPLES = [
    ("Privacy and data protection", "multistakeholder-4"),
    ("Human rights come first", "multistakeholder-1"),
    ("Transparency and participation", "multistakeholder-7"),
]


class RefusedError(Exception):
    """What the server says to a person it refuses."""


def world() -> JSON:
    """Server, people and commands; a new copy for each test."""
    roles = [
        {"id": "200", "name": "@everyone", "color": 0, "position": 0},
        {"id": "201", "name": "Coalition (demo)", "color": 0x3B6EA8, "position": 1, "hoist": True},
        {"id": "202", "name": "Organisers (demo)", "color": 0x2F7D5B, "position": 2, "hoist": True},
    ]
    channels = [
        {"id": LOBBY, "type": 0, "name": "lobby", "topic": "Everybody, the outsider included", "position": 0},
        {"id": LETTERS, "type": 0, "name": "letters", "topic": "Sign-on letters", "position": 1},
    ]
    held: tuple[tuple[JSON, list[str]], ...] = (
        (BOT, []),
        (MEMBER, ["201"]),
        (ORGANISER, ["201", "202"]),
        (OUTSIDER, []),
    )
    members = [{"user": user, "nick": None, "roles": roles} for user, roles in held]
    labels = ((MEMBER, "member"), (ORGANISER, "organiser"), (OUTSIDER, "outsider"))
    people = [
        {
            "id": user["id"],
            "name": user["global_name"],
            "label": label,
            "note": f"The {label} (demo)",
            "locale": "en-GB",
        }
        for user, label in labels
    ]
    guild = {"id": "200", "name": "Demo Coalition", "channels": channels, "roles": roles, "members": members}
    return {"guild": guild, "people": people, "bot": {"user": BOT, "online": True}, "commands": commands()}


def option(kind: int, name: str, description: str, *, required: bool = False, **more: Any) -> JSON:
    """One option of a command."""
    return {"type": kind, "name": name, "description": description, "required": required} | more


def commands() -> list[JSON]:
    """Commands that use every type of option."""
    languages = [{"name": name, "value": name[:2].lower()} for name in ("English", "Spanish", "French")]
    show = [
        option(3, "principle", "Which principle", required=True, autocomplete=True),
        option(3, "language", "Which language", choices=languages),
    ]
    search = [
        option(3, "words", "What to look for", required=True, min_length=2),
        option(4, "limit", "How many answers", min_value=1, max_value=25),
    ]
    everything = [
        option(7, "channel", "Where to say it", required=True, channel_types=[0]),
        option(8, "role", "Who is told", required=True),
        option(6, "person", "Who is responsible"),
        option(5, "quiet", "Without a ping"),
        option(10, "share", "A number"),
        option(11, "file", "A file"),
    ]
    return [
        root("principle", sub("show", "Show one principle", show), sub("list", "List the principles")),
        root("treaty", sub("search", "Search the treaty's articles", search)),
        root(
            "letter",
            sub("sign", "Sign a letter", [option(3, "letter", "Which letter", autocomplete=True)]),
            sub("create", "Organisers: write a letter", [option(11, "file", "The text", required=True)]),
        ),
        root("setup", sub("all", "Organisers: set everything", everything)),
        {"id": "690", "type": 1, "name": "slow", "description": "Thinks for a while"},
        {"id": "691", "type": 1, "name": "broken", "description": "Never answers"},
        {"id": "692", "type": 3, "name": "Quote in a letter", "description": ""},
    ]


def sub(name: str, description: str, options: list[JSON] | None = None) -> JSON:
    """A sub-command."""
    return {"type": 1, "name": name, "description": description, "options": options or []}


def root(name: str, *subs: JSON) -> JSON:
    """A command with sub-commands."""
    return {"id": f"6{sum(map(ord, name))}", "type": 1, "name": name, "description": name, "options": list(subs)}


async def hello(fake: "FakeDiscord", window: "Window", asked: JSON) -> JSON:
    """Begin to act as somebody."""
    known = {person["id"]: person for person in fake.world["people"]}
    named = {person["name"]: person["id"] for person in fake.world["people"]}
    wanted: str = named.get(asked["person"]) or asked["person"] or ""
    wanted = wanted if wanted in known else MEMBER["id"]
    window.person = wanted
    user = next(one["user"] for one in fake.world["guild"]["members"] if one["user"]["id"] == wanted)
    me = {"user": user, "label": known[wanted]["label"], "locale": known[wanted]["locale"]}
    directs = [{"channel": {"id": DIRECT, "type": 1, "recipients": [BOT]}, "user": BOT}]
    return {
        "me": me,
        "directs": directs,
        "clock": {"now": time.time() * 1000, "offset": 0, "movable": False},
        "tour": [],
    } | fake.world


async def history(fake: "FakeDiscord", window: "Window", asked: JSON) -> JSON:
    """A channel's messages."""
    mine = [one for one in fake.messages.get(asked["channel"], []) if one.get("_for") in (None, window.person)]
    if asked["before"]:
        mine = [one for one in mine if int(one["id"]) < int(asked["before"])]
    return {"messages": mine[-asked["limit"] :], "more": len(mine) > asked["limit"]}


async def say(fake: "FakeDiscord", window: "Window", asked: JSON) -> JSON:
    """Write a message."""
    user = next(one["user"] for one in fake.world["guild"]["members"] if one["user"]["id"] == window.person)
    files = [attachment(fake, upload) for upload in asked["uploads"]]
    more: JSON = {}
    if asked["answers"]:
        answered = next(one for one in fake.messages[asked["channel"]] if one["id"] == asked["answers"])
        more = {"type": 19, "referenced_message": dict(answered)}
    return {"message": await fake.post(asked["channel"], user, content=asked["content"], attachments=files, **more)}


def attachment(fake: "FakeDiscord", upload: str) -> JSON:
    """An upload as Discord's attachment object, under an address the page must not take at its word."""
    name, data = fake.files[upload]
    url = f"https://cdn.discordapp.com/attachments/{upload}/{name}"
    return {"id": upload, "filename": name, "size": len(data), "content_type": "text/markdown", "url": url}


async def command(fake: "FakeDiscord", window: "Window", asked: JSON) -> JSON:
    """Use a command; the answer follows by itself, as a bot's does."""
    fake_id = fake.fresh_id()
    names = {one["id"]: one["name"] for one in fake.world["commands"]}
    name = " ".join([names[asked["command"]], *asked["path"]])
    fake.later(answer(fake, window.person, asked, name, fake_id))
    return {"interaction": fake_id}


async def answer(fake: "FakeDiscord", person: str, asked: JSON, name: str, interaction: str) -> None:
    """What the bot does with a command."""
    user = next(one["user"] for one in fake.world["guild"]["members"] if one["user"]["id"] == person)
    meta: JSON = {
        "interaction_metadata": {"id": interaction, "user": user},
        "interaction": {"id": interaction, "name": name, "user": user},
    }
    channel, options = asked["channel"], asked["options"]
    await fake.settle(person, interaction, "waiting")
    if name == "broken":
        await asyncio.sleep(0.1)
        return await fake.settle(person, interaction, "failed", "The application did not respond")
    if name == "letter sign":
        await fake.push("modal", sign_form(interaction), only_to=person)
    elif name == "principle show":
        card = {"title": "Principle 4", "description": f"You asked for {options['principle']}", "color": 0x2F7D5B}
        await fake.post(channel, only_to=person, embeds=[card], components=[share_row()], **meta)
    elif name == "slow":
        await fake.settle(person, interaction, "thinking")
        await asyncio.sleep(0.4)
        await fake.post(channel, content="Here it is.", **meta)
    else:
        await fake.post(channel, content=f"{name}: {options}", **meta)
    return await fake.settle(person, interaction, "done")


def share_row() -> JSON:
    """A row with one button."""
    return {"type": 1, "components": [{"type": 2, "style": 2, "label": "Share", "custom_id": "share"}]}


def sign_form(interaction: str) -> JSON:
    """A modal with a field of every type."""
    capacity = [{"label": "For an organisation", "value": "org"}, {"label": "As a person", "value": "person"}]
    topics = [{"label": name, "value": name.lower()} for name in ("Privacy", "Journalism", "Research")]
    seen = [{"label": "Public", "value": "public"}, {"label": "Coalition only", "value": "coalition"}]
    return {
        "id": interaction,
        "custom_id": "sign",
        "title": "Sign the demo letter",
        "components": [
            {"type": 10, "content": "You sign **version 1** of the text."},
            label("Name", {"type": 4, "custom_id": "name", "style": 1, "min_length": 3, "max_length": 80}),
            label("Why", {"type": 4, "custom_id": "why", "style": 2, "required": False}, "In your own words"),
            label("Capacity", {"type": 21, "custom_id": "capacity", "options": capacity}),
            label("Topics", {"type": 22, "custom_id": "topics", "options": topics, "required": False, "max_values": 2}),
            label("Visibility", {"type": 3, "custom_id": "visibility", "options": seen}),
            label("Mandate", {"type": 19, "custom_id": "mandate", "required": False}),
            label("I may sign for it", {"type": 23, "custom_id": "may"}),
        ],
    }


def label(text: str, component: JSON, description: str | None = None) -> JSON:
    """A modal's label round one control."""
    return {"type": 18, "label": text, "description": description, "component": component}


async def autocomplete(fake: "FakeDiscord", window: "Window", asked: JSON) -> JSON:
    """Choices for what was typed."""
    await asyncio.sleep(0.05)
    typed = str(asked["options"].get(asked["focused"], "")).lower()
    found = [{"name": name, "value": value} for name, value in PRINCIPLES if typed in name.lower()]
    return {"choices": found}


async def press(fake: "FakeDiscord", window: "Window", asked: JSON) -> JSON:
    """Press a button or choose in a menu: the bot says publicly what was pressed, or fails."""
    interaction = fake.fresh_id()

    async def then() -> None:
        if asked["custom_id"] == "dead":
            return await fake.settle(window.person, interaction, "failed", "This interaction failed")
        await fake.post(
            asked["channel"], content=f"{asked['do']} {asked['custom_id']} {asked.get('values', '')}".strip()
        )
        return await fake.settle(window.person, interaction, "done")

    fake.later(then())
    return {"interaction": interaction}


async def submit(fake: "FakeDiscord", window: "Window", asked: JSON) -> JSON:
    """Take a form; the name 'Nobody' is refused by the server itself."""
    if asked["values"].get("name") == "Nobody":
        raise RefusedError("That name cannot sign.")
    interaction = fake.fresh_id()

    async def then() -> None:
        await fake.post(LOBBY, content="Signed. Thank you.", only_to=window.person)
        await fake.settle(window.person, interaction, "done")

    fake.later(then())
    return {"interaction": interaction}


async def dismiss(fake: "FakeDiscord", window: "Window", asked: JSON) -> JSON:
    """Forget a private message."""
    for messages in fake.messages.values():
        messages[:] = [one for one in messages if one["id"] != asked["message"]]
    return {}


async def read_up(fake: "FakeDiscord", window: "Window", asked: JSON) -> JSON:
    """Nothing to do."""
    return {}


DEEDS: dict[str, Any] = {
    "hello": hello,
    "history": history,
    "say": say,
    "command": command,
    "context": press,
    "autocomplete": autocomplete,
    "press": press,
    "select": press,
    "submit": submit,
    "dismiss": dismiss,
    "read_up": read_up,
}
