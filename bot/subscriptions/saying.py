"""What followers are told, as deliveries: pure. Each is said once in a place, however often that place follows it."""

from datetime import datetime, timedelta

from bot.calendar.entries import Own
from bot.clock import to_text
from bot.delivery.model import JSON, NewDelivery
from bot.subscriptions.model import News, Subscription
from bot.subscriptions.rules import digest_window, useless_after

REMINDER, NEWS, DIGEST = "subscription-reminder", "subscription-news", "subscription-digest"
"""Keys of the catalogue; how they look stands in `cogs/subscriptions/said.py`."""

_SHORTEST_USE = timedelta(minutes=1)
_GONE = timedelta(days=3)
"""How long whoever made a subscription is still told that its channel or role is gone."""


def reminder_key(one: Subscription, own: Own, before: timedelta) -> str:
    """Return what makes a reminder the same: where, of what, for which start, how long before."""
    return f"subscribed:{one.target}:{own.ref}:{int(own.begins.timestamp())}:{int(before.total_seconds())}"


def early_key(one: Subscription, own: Own) -> str:
    """Return what makes a reminder the same that comes before a person is left alone."""
    return f"subscribed:{one.target}:{own.ref}:{int(own.begins.timestamp())}:early"


def reminder(
    one: Subscription, own: Own, before: timedelta, due_at: datetime, *, key: str, role_id: int | None = None
) -> NewDelivery:
    """Return a reminder of a session or deadline.

    Args:
        one: whose it is.
        own: what it is about.
        before: how long before the start it is due.
        due_at: when it is to be said.
        key: its identity.
        role_id: the role to call, where that was confirmed.
    """
    return NewDelivery(
        key=key,
        guild_id=one.guild_id,
        channel_id=one.channel_id,
        user_id=one.user_id,
        due_at=due_at,
        useless_after=max(useless_after(own.begins, before, one.offsets), due_at + _SHORTEST_USE),
        message=REMINDER,
        data={
            **_common(one, own.title),
            "ref": own.ref,
            "start": to_text(own.begins),
            "before": int(before.total_seconds()),
            "together": REMINDER,
            "together_title": "subscription-together",
        },
        role_id=role_id,
        cause=one.cause,
        created_by=one.created_by,
    )


def snoozed(one: Subscription, own: Own, due_at: datetime, number: int) -> NewDelivery:
    """Return a reminder that was put off; it is of use until the start."""
    return NewDelivery(
        key=f"snoozed:{number}",
        guild_id=one.guild_id,
        user_id=one.user_id,
        channel_id=one.channel_id,
        due_at=due_at,
        useless_after=max(own.begins, due_at + _SHORTEST_USE),
        message=REMINDER,
        data={**_common(one, own.title), "ref": own.ref, "start": to_text(own.begins), "before": 0},
        cause=one.cause,
        created_by=one.created_by,
    )


def notice(one: Subscription, news: News, due_at: datetime) -> NewDelivery:
    """Return the word that a session or deadline has changed: what was, what is."""
    word = news.together or NEWS
    return NewDelivery(
        key=f"subscribed:{one.target}:news:{news.id}",
        guild_id=one.guild_id,
        channel_id=one.channel_id,
        user_id=one.user_id,
        due_at=due_at,
        useless_after=max(news.over_at, due_at + _SHORTEST_USE),
        message=NEWS,
        data={
            **_common(one, news.title),
            "ref": news.ref,
            "was": dict(news.was),
            "now": dict(news.told),
            "together": word,
            "together_title": "subscription-news-together",
        },
        cause=one.cause,
        created_by=one.created_by,
    )


def digest(one: Subscription, due_at: datetime, role_id: int | None) -> NewDelivery:
    """Return a digest; what stands in it is read when it is said. A daily one is of use while its day lasts."""
    if one.beat is None:
        raise ValueError("a digest has an hour")
    begin, end = digest_window(one.beat, due_at)
    return NewDelivery(
        key=f"digest:{one.id}:{to_text(due_at)}",
        guild_id=one.guild_id,
        channel_id=one.channel_id,
        user_id=one.user_id,
        due_at=due_at,
        useless_after=max(min(end, due_at + timedelta(days=1)), due_at + _SHORTEST_USE),
        message=DIGEST,
        data={
            **_common(one, one.beat.city),
            "rhythm": one.beat.rhythm.value,
            "begin": to_text(begin),
            "end": to_text(end),
            "zone": one.beat.zone,
            "city": one.beat.city,
            "alone": True,
        },
        role_id=role_id,
        cause=one.cause,
        created_by=one.created_by,
    )


def gone(one: Subscription, message: str, now: datetime) -> NewDelivery | None:
    """Return the word to whoever made a channel's subscription that its channel or role is gone; None for nobody."""
    if not one.created_by:
        return None
    return NewDelivery(
        key=f"{message}:{one.id}:{one.channel_id}:{one.role_id}",
        guild_id=one.guild_id,
        user_id=one.created_by,
        due_at=now,
        useless_after=now + _GONE,
        message=message,
        # A text, because a number would be grouped into thousands.
        data={"title": one.label or one.topic, "number": str(one.id), "together": message},
        cause=f"subscriber:{one.id}",
        created_by=one.created_by,
    )


def _common(one: Subscription, title: str) -> dict[str, JSON]:
    # Who has left a server no longer hears what belongs to it.
    return {"title": title, "subscription": one.id, "members_only": one.user_id is not None}
