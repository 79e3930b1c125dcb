"""`caucus session` and `caucus delivery`: what is planned, and what became of it."""

import click

from bot.cli.common import Options, as_json, columns, refusals_end, show, with_services
from bot.clock import to_text
from bot.delivery.model import Delivery, State
from bot.services import Services


@click.group("session")
def sessions() -> None:
    """Calendar sessions: list."""


@sessions.command("list")
@as_json
@click.pass_obj
@refusals_end
def list_sessions(options: Options, wants_json: bool) -> None:
    """List the sessions of all servers and the known calendar, in the order of their start."""

    async def everywhere(services: Services) -> list[dict[str, str | None]]:
        return [entry.as_json() for entry in await services.calendar.everywhere()]

    rows = with_services(options, everywhere)
    show(rows, columns(rows, "start", "end", "timezone", "place", "id", "title"), wants_json=wants_json)


@click.group("delivery")
def deliveries() -> None:
    """Deliveries: what must be said, and what became of it."""


@deliveries.command("list")
@click.option("--state", type=click.Choice([state.value for state in State]), help="Only those in this state.")
@as_json
@click.pass_obj
@refusals_end
def list_deliveries(options: Options, state: str | None, wants_json: bool) -> None:
    """List deliveries in the order of their time; without --state all of them."""
    wanted = [State(state)] if state is not None else list(State)

    async def everywhere(services: Services) -> list[dict[str, str | int | None]]:
        found = await services.deliveries.list_of(None, wanted, limit=100_000)
        return [_row(services, delivery) for delivery in found]

    rows = with_services(options, everywhere)
    shown = columns(rows, "due", "state", "ref", "cause", "reason")
    show(rows, shown or ["Nothing is planned."], wants_json=wants_json)


def _row(services: Services, delivery: Delivery) -> dict[str, str | int | None]:
    return {
        "id": delivery.id,
        "ref": delivery.ref,
        "state": delivery.state.value,
        "due": to_text(delivery.due_at),
        "useless_after": to_text(delivery.useless_after),
        "server": str(delivery.guild_id),
        "channel": str(delivery.channel_id) if delivery.channel_id is not None else None,
        "cause": delivery.cause,
        "message": delivery.message,
        "attempts": delivery.attempts,
        "sent": to_text(delivery.sent_at) if delivery.sent_at is not None else None,
        "reason": services.texts.text(delivery.reason) if delivery.reason is not None else None,
    }
