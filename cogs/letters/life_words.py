"""What is said of a letter's later life, in private messages and in the channels that have its panel."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from bot.clock import from_text
from bot.delivery.model import Delivery
from bot.letters.life.model import Head
from bot.letters.model import LetterView, Say, SignatureState
from bot.services import Services
from cogs._ui.cards import Card, Colour, Field, plain
from cogs._ui.moments import stamp, when
from cogs._ui.sender import Rendered, renders
from cogs.letters.life_look import ledger_card
from cogs.letters.panel import letter_of, say_in

_WAITING = (SignatureState.INTENDS, SignatureState.PENDING, SignatureState.NEEDS_CONFIRMATION)


@dataclass(frozen=True, slots=True)
class _Wall:
    """A moment out of a delivery's data."""

    wall: datetime
    utc: datetime
    city: str


@renders("letter-extended")
async def extended(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word that a letter's deadlines moved, old and new."""
    say = say_in(services, language)
    fields = [
        Field(say(key), "\n".join(_deadlines(say, cast("Mapping[str, Any]", delivery.data[name]))))
        for key, name in (("letter-was", "was"), ("letter-now", "now"))
    ]
    return _word(say, delivery, "letter-extended", say("letter-extended-body", id=_id(delivery)), fields)


@renders("letter-reminder-internal")
async def reminder_internal(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to those who run a letter that it closes within a day."""
    say, view = say_in(services, language), await _view(delivery, services)
    pending = await services.letter_life.waiting(view.letter.id, _WAITING)
    moment, signed = when(say, view.letter.deadline), view.counts.total
    body = say("letter-reminder-internal-body", id=_id(delivery), moment=moment, signed=signed, pending=pending)
    return _word(say, delivery, "letter-reminder-internal", body)


@renders("letter-reminder-official")
async def reminder_official(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to those who run a letter that the addressee's deadline is within a day."""
    say, view = say_in(services, language), await _view(delivery, services)
    moment = when(say, view.letter.official or view.letter.deadline)
    body = say("letter-reminder-official-body", id=_id(delivery), moment=moment, signed=view.counts.total)
    return _word(say, delivery, "letter-reminder-official", body)


@renders("letter-was-delivered")
async def delivered(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to signers that the letter was delivered."""
    say, view = say_in(services, language), await _view(delivery, services)
    how = plain(view.published.how) if view.published is not None else ""
    moment = stamp(view.letter.delivered_at or delivery.due_at, "f")
    body = say("letter-was-delivered-body", id=_id(delivery), moment=moment, how=how)
    return _word(say, delivery, "letter-was-delivered", body)


@renders("letter-asked-back")
async def asked_back(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to those who run a letter that a signature is wanted back; it names nobody."""
    say = say_in(services, language)
    return _word(say, delivery, "letter-asked-back", say("letter-asked-back-body", id=_id(delivery)))


@renders("letter-given-back")
async def given_back(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to a signer that the addressee was told."""
    say = say_in(services, language)
    return _word(say, delivery, "letter-given-back", say("letter-given-back-body", id=_id(delivery)))


@renders("letter-given-to-run")
async def given_to_run(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return the word to somebody to whom a letter was given."""
    say = say_in(services, language)
    return _word(say, delivery, "letter-given-to-run", say("letter-given-to-run-body", id=_id(delivery)))


@renders("letter-head")
async def head(delivery: Delivery, services: Services, language: str) -> Rendered:
    """Return where a letter's ledger ended when that was published."""
    say, data = say_in(services, language), cast("Mapping[str, Any]", delivery.data)
    end = Head(letter_of(delivery), str(data["title"]), data["head"], int(data["entries"]), from_text(data["at"]))
    return Rendered(embed=ledger_card(say, end, title=say("letter-head", title=plain(end.title))).embed())


async def _view(delivery: Delivery, services: Services) -> LetterView:
    return await services.letters.panel(letter_of(delivery))


def _id(delivery: Delivery) -> str:
    return str(letter_of(delivery))


def _word(say: Say, delivery: Delivery, key: str, body: str, fields: list[Field] | None = None) -> Rendered:
    title = say(key, title=plain(str(delivery.data["title"])))
    return Rendered(embed=Card(title, body, fields or [], colour=Colour.LETTER).embed())


def _deadlines(say: Say, data: Mapping[str, Any]) -> list[str]:
    lines = [say("letter-deadline-signing", moment=when(say, _wall(data["internal"])))]
    if data["official"] is not None:
        lines.append(say("letter-deadline-official", moment=when(say, _wall(data["official"]))))
    return lines


def _wall(data: Mapping[str, str]) -> _Wall:
    return _Wall(datetime.fromisoformat(data["wall"]), from_text(data["utc"]), data["city"] or data["zone"])
