"""A letter in figures, as pictures and as text: by region, by class, by day."""

import discord

from bot.labels import labelled
from bot.letters.model import Say
from bot.letters.running.model import Figures
from bot.letters.running.rules import bars
from bot.status.chart import Bar, Chart
from cogs._ui.cards import Card, Colour, Field, plain
from cogs._ui.moments import stamp
from cogs._ui.pictures import picture

_CLASSES = ("general", "special", "roster", "organisation", "person")
Rows = list[tuple[str, int]]


def card(say: Say, found: Figures) -> Card:
    """Return every number of the pictures as text."""
    fields = [Field(say(f"letter-chart-{what}"), _told(say, rows)) for what, rows in _parts(say, found).items() if rows]
    title = say("letter-chart-title", title=plain(found.view.letter.title))
    seen = found.view.seen_at
    body = say("letter-chart-body", count=found.read, moment="" if seen is None else stamp(seen, "f"))
    if found.counted:
        body = f"{body} {say('letter-chart-counted', count=found.counted)}"
    return Card(title, body, fields, footer=say("letter-chart-footer"), colour=Colour.LETTER)


async def pictures(say: Say, found: Figures) -> list[discord.File]:
    """Return a picture of each; none where there is nothing to draw."""
    seen, letter = found.view.seen_at, found.view.letter
    day = "" if seen is None else f"{seen:%Y-%m-%d %H:%M} UTC"
    files = []
    for what, rows in _parts(say, found).items():
        if not rows:
            continue
        name = say(f"letter-chart-{what}")
        drawn = Chart(
            title=name,
            legend=(say("letter-chart-legend", count=found.read),),
            bars=tuple(Bar(label, (n,)) for label, n in rows),
            foot=say("letter-chart-foot", id=str(letter.id), title=letter.title, day=day),
            stacked=False,
        )
        alt = say("letter-chart-alt", what=name, id=str(letter.id), day=day, rows=_told(say, rows).replace("\n", "; "))
        files.append(await picture(drawn, f"letter-{letter.id}-{what}.png", alt))
    return files


def _parts(say: Say, found: Figures) -> dict[str, Rows]:
    regions = [(say("letter-region", group=name or "none"), n) for name, n in found.regions.items()]
    classes = [(say(f"letter-class-{one}"), n) for one in _CLASSES if (n := found.classes.get(one, 0))]
    days = [
        (first.isoformat() if first == last else f"{first.isoformat()} – {last.isoformat()}", n)
        for first, last, n in bars(found.days)
    ]
    return {"regions": regions, "classes": classes, "days": days}


def _told(say: Say, rows: Rows) -> str:
    return "\n".join(labelled(say, label, n) for label, n in rows)
