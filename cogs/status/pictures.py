"""The charts of /status as files with an alternative text."""

from collections.abc import Sequence

import discord

from bot.status.chart import Bar, Chart
from bot.status.rules import BlocView
from bot.status.service import Progress
from cogs._ui.forms import Say
from cogs._ui.pictures import picture
from cogs.status.look import table_words

_UN_GROUPS = "United Nations regional group"


async def progress_picture(say: Say, found: Progress) -> discord.File:
    """Return signatures and ratifications by each table, and the number needed."""
    bars = [
        Bar(table_words(say, one.table).rpartition(" (")[0], (one.signed, len(one.bound)), one.table.as_of)
        for one in found.tallies
    ]
    sources = "; ".join(table_words(say, one.table) for one in found.tallies)
    day = found.tallies[0].table.as_of
    chart = Chart(
        title=say("status-chart-progress"),
        legend=(say("status-chart-signed"), say("status-chart-bound")),
        bars=tuple(bars),
        foot=say("status-chart-source", day=day, sources=sources),
        mark=(found.rule.needed, say("status-chart-needed", needed=found.rule.needed)),
        stacked=False,
    )
    told = " ".join(
        say("status-alt-bar", table=table_words(say, one.table), signed=one.signed, bound=len(one.bound))
        for one in found.tallies
    )
    alt = say("status-alt-progress", day=day, bars=told, needed=found.rule.needed, sources=sources)
    return await picture(chart, "progress.png", alt)


async def blocs_picture(say: Say, views: Sequence[BlocView], chosen: BlocView) -> discord.File:
    """Return a bloc among the United Nations' regional groups, by the newest table."""
    shown = [one for one in views if one.bloc.kind == _UN_GROUPS and one.bloc.id != chosen.bloc.id]
    rows = [chosen, *shown]
    table = chosen.counts[0].table
    parts = [(len(each.bound), len(each.signed), len(each.neither)) for each in (one.counts[0] for one in rows)]
    words = table_words(say, table)
    chart = Chart(
        title=say("status-chart-blocs"),
        legend=(say("status-chart-bound"), say("status-chart-signed-only"), say("status-chart-neither")),
        bars=tuple(Bar(one.bloc.name, each) for one, each in zip(rows, parts, strict=True)),
        foot=say("status-chart-source", day=table.as_of, sources=words),
    )
    told = " ".join(
        say("status-alt-bloc", bloc=one.bloc.name, bound=bound, signed=signed, neither=neither)
        for one, (bound, signed, neither) in zip(rows, parts, strict=True)
    )
    return await picture(chart, "blocs.png", say("status-alt-blocs", day=table.as_of, table=words, bars=told))
