"""What sessions say in channels, and the button with which a second organiser lets reminders call a role."""

import discord

from bot.calendar.answers import SessionView
from bot.calendar.model import Session
from bot.delivery.model import Delivery
from bot.errors import NotFound, Value
from bot.services import Services
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour
from cogs._ui.forms import Say, say_to
from cogs._ui.lasting import Lasting
from cogs._ui.moments import when
from cogs._ui.permissions import require_calling
from cogs._ui.replies import answer, in_time
from cogs._ui.sender import Rendered, renders
from cogs.calendar.files import file_row
from cogs.calendar.look import heading, session_card


@renders("session-reminder")
async def reminder(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return a reminder of a session as the session stands now, with the button for one's own calendar."""
    session, say = await session_of(delivery, services), say_in(services, language)
    card = session_card(say, session)
    return Rendered(embed=card.embed(), view=file_row(say, session.ref), brief=when(say, session.start))


@renders("session-cancelled-notice")
async def cancelled_notice(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to those who were reminded of a session that will not take place."""
    session, say = await session_of(delivery, services), say_in(services, language)
    body = say("session-cancelled-body", when=when(say, session.start))
    return Rendered(embed=Card(heading(say, session), body, colour=Colour.NOTICE).embed())


class PingButton(Lasting, template=r"session:(?P<id>[0-9]{1,18}):ping"):
    """Confirms that a session's reminders call their role."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Confirm it, where the role is still there and can be called."""
        calendar, actor, session_id = services_of(interaction).calendar, actor_of(interaction), int(said["id"])
        session = await calendar.held(actor, session_id)
        if interaction.guild is not None and session.channel_id is not None:
            channel = interaction.guild.get_channel(session.channel_id)
            require_calling(interaction.guild, session.role_id, channel)
        ping = await in_time(interaction, calendar.confirm_ping(actor, session_id))
        await answer(interaction, say_to(interaction)("session-ping-done", role=f"<@&{ping.role_id}>"))


def ping_button(say: Say, view: SessionView) -> PingButton | None:
    """Return the button for those who can confirm a role now, else nothing."""
    if not view.may_confirm:
        return None
    return PingButton(f"session:{view.session.id}:ping", say("session-ping-button"), discord.ButtonStyle.primary)


async def session_of(delivery: Delivery, services: Services) -> Session:
    """Return the session a delivery is about, as it stands now."""
    session_id = delivery.data["session"]
    if not isinstance(session_id, int):
        raise NotFound("session-not-found")
    return await services.calendar.session(session_id)


def say_in(services: Services, language: str) -> Say:
    """Return the catalogue in a language, for what is said to nobody in particular."""

    def say(key: str, /, **data: Value) -> str:
        return services.texts.text(key, language, **data)

    return say
