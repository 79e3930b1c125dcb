"""How series look: posted, in a preview for each channel, in lists. Texts from people are shown as typed."""

import io
from collections.abc import Sequence

import discord

from bot.announcements.series.filling import filled, of_occurrence, values_of
from bot.announcements.series.looking import shown_first
from bot.announcements.series.model import (
    WORKING,
    Fate,
    File,
    Kind,
    Plan,
    Rule,
    SeriesState,
    SeriesView,
    Step,
    Text,
    VersionState,
)
from bot.delivery.model import Delivery, State
from bot.services import Services
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.forms import Say
from cogs._ui.moments import stamp, when
from cogs._ui.sender import Rendered, renders

SHOWN_DATES = 5
PAGE = 6
_WEEKDAYS = (
    "series-monday",
    "series-tuesday",
    "series-wednesday",
    "series-thursday",
    "series-friday",
    "series-saturday",
    "series-sunday",
)
_NTH = {
    1: "series-first",
    2: "series-second",
    3: "series-third",
    4: "series-fourth",
    5: "series-fifth",
    -1: "series-last",
}
_BECAME = {
    State.PLANNED: "series-became-planned",
    State.CLAIMED: "series-became-claimed",
    State.SENT: "series-became-sent",
    State.SENT_LATE: "series-became-sent-late",
    State.EXPIRED: "series-became-expired",
    State.FAILED: "series-became-failed",
    State.CANCELLED: "series-became-cancelled",
}
_STEPS = {
    ("crosspost", "waiting"): "series-crosspost-waiting",
    ("crosspost", "done"): "series-crosspost-done",
    ("crosspost", "failed"): "series-crosspost-failed",
    ("thread", "waiting"): "series-thread-waiting",
    ("thread", "done"): "series-thread-done",
    ("thread", "failed"): "series-thread-failed",
}


@renders("announcement-series-post")
async def post(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return what is posted when an occurrence's time has come."""
    del language
    text, files = await services.series.said(delivery)
    return Rendered(embed=posted(text), files=as_files(files))


@renders("series-step-not-done")
def step_not_done(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to whoever wrote an announcement that it was not published, or has no thread, and why."""
    reason = services.texts.text(str(delivery.data["reason"]), language)
    about = {"title": plain(str(delivery.data["title"])), "reason": reason}
    told = services.texts.fill(delivery.message, language, {**delivery.data, **about})
    first, _, link = told.partition("\n")
    return Rendered(embed=Card(first, link.strip(), colour=Colour.NOTICE).embed())


def posted(text: Text) -> discord.Embed:
    """Return a text as its channel sees it: its own Markdown, no mentions that tell anybody, no hidden links."""
    body = discord.utils.escape_mentions(text.text).replace("](", "]\\(")
    return Card(plain(text.title), body, colour=Colour.ANNOUNCEMENT).embed()


def as_files(files: Sequence[File]) -> list[discord.File]:
    """Return files to be sent; each can be sent once."""
    return [discord.File(io.BytesIO(one.content), filename=one.name) for one in files]


def previewed(shown: SeriesView, at: int) -> Text:
    """Return what is said in one of the channels next, as it will be said."""
    plan = shown.version.plan
    text = plan.text_for(plan.places[at % len(plan.places)].language)
    first = shown_first(shown.coming)
    return of_occurrence(text, first.at if first is not None else plan.start)


def facts(services: Services, say: Say, shown: SeriesView, at: int, problems: Sequence[str]) -> str:
    """Return when, where and to whom a series goes, and how it stands, above the preview for one of its channels.

    Args:
        services: for the server's settings.
        say: the catalogue.
        shown: the series.
        at: which of its places is previewed.
        problems: what keeps Caucus from doing it, in words.
    """
    plan = shown.version.plan
    place = plan.places[at % len(plan.places)]
    first = shown_first(shown.coming)
    lines = [
        _head(say, shown),
        say(
            "series-place",
            number=at % len(plan.places) + 1,
            count=len(plan.places),
            channel=f"<#{place.channel_id}>",
            language=place.language,
        ),
        say("series-next", when=when(say, first.at)) if first is not None else say("series-nothing-comes"),
        _dates(say, shown),
        *(say(key, **data) for key, data in shown.notes),
        _calls(services, say, shown),
        *_extras(say, plan, shown, at),
        *(f"⚠️ {problem}" for problem in problems),
    ]
    return clip("\n".join(line for line in lines if line), 2000)


def rule_words(say: Say, rule: Rule) -> str:
    """Return a rule as people say it, with its end and its exceptions."""
    if rule.kind is Kind.ONCE:
        return say("series-rule-once")
    names = ", ".join(say(_WEEKDAYS[day]) for day in rule.days if 0 <= day < 7)
    if rule.kind is Kind.MONTHLY_WEEKDAY and rule.days == WORKING:
        names = say("series-working-day")
    if rule.kind is Kind.WEEKLY:
        words = say("series-rule-weekly", every=rule.every, days=names)
    elif rule.kind is Kind.MONTHLY_DAY:
        days = ", ".join(say("series-last-day") if day < 0 else str(day) for day in rule.days)
        words = say("series-rule-monthly-day", every=rule.every, days=days)
    elif rule.kind is Kind.MONTHLY_WEEKDAY:
        words = say("series-rule-monthly-weekday", every=rule.every, nth=say(_NTH[rule.nth]), day=names)
    else:
        words = say("series-rule-meetings", session=str(rule.session_id))
    if rule.times is not None:
        words = f"{words}, {say('series-rule-times', times=rule.times)}"
    if rule.until is not None:
        words = f"{words}, {say('series-rule-until', day=rule.until.isoformat())}"
    if rule.exceptions:
        listed = ", ".join(day.isoformat() for day in rule.exceptions[:10])
        words = f"{words}, {say('series-rule-except', days=listed)}"
    return words


def list_cards(say: Say, found: Sequence[SeriesView]) -> list[Card]:
    """Return the server's series, a page at a time."""
    lines = []
    for one in found:
        first = shown_first(one.coming)
        lines.append(
            "\n".join(
                part
                for part in (
                    f"`#{one.series.id}` **{plain(clip(one.version.plan.texts[0].title, 80))}** · {_state(say, one)}",
                    rule_words(say, one.version.plan.rule),
                    say("series-next", when=when(say, first.at)) if first is not None else say("series-nothing-comes"),
                    say("series-ping-waits", role=f"<@&{one.version.plan.role_id}>") if one.ping_waits else "",
                    say("series-has-drafts", count=len(one.drafts)) if one.drafts else "",
                )
                if part
            )
        )
    return _cards(say("series-list-title"), lines, say("series-list-none"))


def fate_cards(say: Say, shown: SeriesView, fates: Sequence[Fate]) -> list[Card]:
    """Return what becomes and became of each occurrence, a page at a time."""
    title = say("series-history-title", title=clip(plain(shown.version.plan.texts[0].title), 100))
    return _cards(title, [_fate(say, one) for one in fates], say("series-history-none"))


def choice_label(shown: SeriesView) -> str:
    """Return a series as one of the choices of a list."""
    return clip(f"#{shown.series.id} · {shown.version.plan.texts[0].title}", 100)


def _fate(say: Say, fate: Fate) -> str:
    lines = [f"**{fate.key[:16].replace('T', ' ')}** · {stamp(fate.at, 'f')}"]
    if fate.own_words:
        lines.append(say("series-own-words"))
    if fate.skipped_by is not None and not fate.said:
        lines.append(say("series-skipped", by=f"<@{fate.skipped_by}>"))
        return "\n".join(lines)
    for one in fate.deliveries[:10]:
        outcome = say(
            _BECAME[one.state],
            at=stamp(one.sent_at, "f") if one.sent_at is not None else "",
            link=f"https://discord.com/channels/{one.guild_id}/{one.channel_id}/{one.message_id}",
            reason=say(one.reason) if one.reason else "",
        )
        steps = [_step(say, step) for step in fate.steps if step.delivery_id == one.id]
        lines.append(" ".join([f"<#{one.channel_id}>", outcome, *steps]))
    return "\n".join(lines)


def _step(say: Say, step: Step) -> str:
    reason = say(step.reason) if step.reason else ""
    return say(_STEPS[step.kind, step.state], reason=reason, at=stamp(step.next_try_at, "t")).strip()


def _head(say: Say, shown: SeriesView) -> str:
    number = str(shown.series.id)
    if shown.version.state is VersionState.DRAFT:
        if shown.version.occurrence is not None:
            return say("series-preview-one", id=number, day=shown.version.occurrence[:16].replace("T", " "))
        if shown.series.state is SeriesState.DRAFT:
            return say("announcement-preview")
        return say("series-preview-change", id=number)
    return say("series-head", id=number, state=_state(say, shown))


def _state(say: Say, shown: SeriesView) -> str:
    if shown.series.state is SeriesState.RUNNING:
        return say("series-state-running") if shown.coming else say("series-state-over")
    keys = {
        SeriesState.DRAFT: "series-state-draft",
        SeriesState.PAUSED: "series-state-paused",
        SeriesState.CANCELLED: "series-state-cancelled",
    }
    return say(keys[shown.series.state])


def _dates(say: Say, shown: SeriesView) -> str:
    rule = shown.version.plan.rule
    if rule.kind is Kind.ONCE:
        return ""
    listed = ", ".join(f"{one.at.wall:%Y-%m-%d}" for one in shown.coming[:SHOWN_DATES])
    more = len(shown.coming) - SHOWN_DATES
    dates = say("series-dates", days=listed, more=more) if more > 0 else say("series-dates-all", days=listed)
    return f"{rule_words(say, rule)}\n{dates if shown.coming else ''}".strip()


def _calls(services: Services, say: Say, shown: SeriesView) -> str:
    if shown.version.plan.role_id is None:
        return say("announcement-calls-nobody")
    role, ping = f"<@&{shown.version.plan.role_id}>", shown.ping
    if shown.ping_waits:
        return say("announcement-calls-if-you" if shown.may_confirm else "announcement-calls-if-other", role=role)
    if ping is None:
        alone = services.servers.of(shown.series.guild_id).one_may_ping
        return say("announcement-calls" if alone else "announcement-calls-needs-second", role=role)
    if ping.confirmed_by is None or ping.confirmed_by == ping.asked_by:
        return say("announcement-calls", role=role)
    return say("announcement-calls-confirmed", role=role, by=f"<@{ping.confirmed_by}>")


def _extras(say: Say, plan: Plan, shown: SeriesView, at: int) -> list[str]:
    first = shown_first(shown.coming)
    text = previewed(shown, at)
    values = {"title": text.title, **values_of(first.at if first is not None else plan.start, text.language)}
    return [
        say("announcement-useful", hours=plan.useful_hours),
        say("series-crossposts") if plan.crosspost else "",
        say("series-threads", name=plain(filled(plan.thread, values)[:100])) if plan.thread else "",
    ]


def _cards(title: str, lines: list[str], nothing: str) -> list[Card]:
    pages = [lines[at : at + PAGE] for at in range(0, len(lines), PAGE)] or [[nothing]]
    return [Card(title, "\n\n".join(page), colour=Colour.ANNOUNCEMENT) for page in pages]
