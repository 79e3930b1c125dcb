"""What is suggested for the options of /subscribe: what can be followed, and one's own subscriptions."""

from discord import app_commands

from bot.calendar.deadlines.model import DeadlineKind
from bot.calendar.model import KnownEvent
from bot.calendar.shelf import folded
from bot.errors import DomainError
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import clip
from cogs._ui.forms import say_to
from cogs.calendar.look import choice_name, kind_name
from cogs.calendar.suggestions import body_name
from cogs.subscriptions.look import topic_name

_MOST = 25


async def topics(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
    """Return what can be followed here: everything, sessions and deadlines, bodies, kinds, tags."""
    say, services, actor = say_to(interaction), services_of(interaction), actor_of(interaction)
    try:
        entries = [one for one in await services.calendar.upcoming(actor) if not isinstance(one, KnownEvent)]
        named = await services.bodies.suggest(actor, current)
    except DomainError:
        return []
    found = [(say("subscription-topic-all"), "everything")]
    bodies = [(say("subscription-topic-body", name=body_name(one)), one.ref) for one in named]
    tags = dict.fromkeys(tag for one in entries for tag in one.tags)
    found += [(say("subscription-topic-tag", name=one), f"tag:{one}") for one in sorted(tags)]
    found += [(say("subscription-topic-kind", kind=kind_name(say, one)), f"kind:{one.value}") for one in DeadlineKind]
    wanted = folded(current)
    fitting = [(name, value) for name, value in found if wanted in folded(name)]
    # What comes with Caucus does not crowd out what is followed here.
    broad = [*fitting[:1], *bodies[:8], *fitting[1:]]
    own = [(choice_name(say, one), one.ref) for one in entries if wanted in folded(one.title)]
    # Both have a place among the twenty-five, whatever there is of the other.
    shown = [*broad[: max(12, _MOST - len(own))], *own][:_MOST]
    return [app_commands.Choice(name=clip(name, 100), value=value) for name, value in shown if len(value) <= 100]


async def own_subscriptions(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
    """Return a person's subscriptions, and for organisers those of the channels."""
    say = say_to(interaction)
    found = await services_of(interaction).subscriptions.mine(actor_of(interaction))
    names = [(f"#{one.id} {topic_name(say, one)}", one.id) for one in (*found.own, *found.channels)]
    fitting = [(name, number) for name, number in names if current.casefold() in name.casefold()]
    return [app_commands.Choice(name=clip(name, 100), value=str(number)) for name, number in fitting[:_MOST]]
