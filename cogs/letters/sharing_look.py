"""How a letter across servers looks: its codes, where it is in sight, its panel where it is run by others."""

from collections.abc import Callable, Mapping, Sequence

from bot.labels import labelled
from bot.letters.model import Letter, LetterView, Say, SignatureState
from bot.letters.sharing.model import NewOffer, Shared
from cogs._ui.cards import Card, Colour, Field, plain
from cogs._ui.moments import stamp

NameOf = Callable[[int], str | None]
"""Returns what a server is called, None where Caucus is not in it."""

_WAITING = (SignatureState.INTENDS, SignatureState.PENDING, SignatureState.NEEDS_CONFIRMATION)


def offer_card(say: Say, made: NewOffer) -> Card:
    """Return a code, which is shown this once."""
    body = say("share-offer-body", code=made.code, moment=stamp(made.offer.expires_at))
    note = say("share-offer-note")
    return Card(say("share-offer-title", id=str(made.letter.id)), f"{body}\n\n{note}", colour=Colour.LETTER)


def shared_card(say: Say, shared: Sequence[Shared], name_of: NameOf) -> Card:
    """Return the letters that are offered from here, and those taken in."""
    blocks = ["\n".join(_lines(say, one, name_of)) for one in shared]
    return Card(say("share-title"), "\n\n".join(blocks) or say("share-none"), colour=Colour.LETTER)


def server_name(say: Say, name_of: NameOf, guild_id: int) -> str:
    """Return what a server is called, safe to show."""
    name = name_of(guild_id)
    return say("share-server-unknown") if name is None else plain(name)


def over_card(say: Say, view: LetterView) -> Card:
    """Return what is left of a panel where the letter is no longer offered: neither counts nor text."""
    heading = labelled(say, say("share-over"), plain(view.letter.title))
    return Card(heading, say("share-over-body"), colour=Colour.LETTER)


def run_elsewhere(say: Say, letter: Letter, guild_id: int | None) -> list[Field]:
    """Return what people in a server must know before they sign, where the letter is run by another one."""
    if letter.guild_id == guild_id:
        return []
    return [Field(say("share-panel-elsewhere"), say("share-panel-elsewhere-body"))]


def _lines(say: Say, one: Shared, name_of: NameOf) -> list[str]:
    letter_id, title = str(one.letter.id), plain(one.letter.title)
    if not one.home:
        home = server_name(say, name_of, one.letter.guild_id)
        counts = one.here.get(one.shares[0].guild_id, {}) if one.shares else {}
        return [say("share-in", id=letter_id, title=title, server=home), f"• {_counts(say, 'share-here', counts)}"]
    lines = [say("share-out", id=letter_id, title=title)]
    if one.offers:
        last = max(offer.expires_at for offer in one.offers)
        lines.append("• " + say("share-codes", count=len(one.offers), moment=stamp(last, "f")))
    for share in one.shares:
        server = server_name(say, name_of, share.guild_id)
        there = _counts(say, "share-there", one.here.get(share.guild_id, {}))
        lines.append(f"• {say('share-with', server=server, moment=stamp(share.accepted_at, 'f'))} · {there}")
    return lines


def _counts(say: Say, key: str, counts: Mapping[SignatureState, int]) -> str:
    waiting = sum(counts.get(state, 0) for state in _WAITING)
    return say(key, signed=counts.get(SignatureState.SIGNED, 0), waiting=waiting)
