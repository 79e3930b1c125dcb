"""Which record a session's body and process are; those that come with Caucus brought up to date. Inside writes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.calendar.bodies import store
from bot.calendar.bodies.known import KnownBody
from bot.calendar.bodies.model import REF, Body, BodyKind, fold, meant
from bot.calendar.model import EVERYWHERE, Session
from bot.errors import Invalid, NotFound
from bot.storage import Transaction


def settle(tx: Transaction, session: Session, user_id: int, now: datetime) -> Session:
    """Return a session that refers to records for what it names; a name that is new becomes a record of the server's.

    A process brings its body along where nobody named one.

    Raises:
        NotFound: ``body-not-found``: a number of none here.
        Invalid: ``body-not-body``, ``body-not-process``: a process and another one as its body, or the other way.
    """
    if not (session.negotiating_body or session.process):
        return replace(session, body_id=None, process_id=None, process_of=None)
    seen = store.seen(tx, session.guild_id)

    def record(text: str, kind: BodyKind) -> Body | None:
        if not text:
            return None
        there = meant((one for one in seen if one.kind is kind), text) or meant(seen, text)
        if there is not None:
            return there
        if REF.fullmatch(text):
            raise NotFound("body-not-found", name=text)
        new = Body(id=0, guild_id=session.guild_id, kind=kind, name=text, created_by=user_id)
        # Seen from now on: a body and its process may be typed by one and the same new name. It is the body's then.
        seen.append(replace(new, id=store.insert(tx, new, now)))
        return seen[-1]

    body, process = _as_they_are(
        record(session.negotiating_body, BodyKind.BODY), record(session.process, BodyKind.PROCESS)
    )
    if body is None and process is not None:
        body = next((one for one in seen if one.id == process.of_id), None)
    return replace(
        session,
        negotiating_body=body.name if body is not None else "",
        process=process.name if process is not None else "",
        body_id=body.id if body is not None else None,
        process_id=process.id if process is not None else None,
        process_of=process.of_id if process is not None else None,
    )


def _as_they_are(body: Body | None, process: Body | None) -> tuple[Body | None, Body | None]:
    """Return a body and a process that are such, whichever option each was given in.

    Raises:
        Invalid: ``body-not-body``, ``body-not-process``: there is another one in the place where it belongs.
    """
    if body is not None and body.kind is BodyKind.PROCESS:
        if process is not None and process.id != body.id:
            raise Invalid("body-not-body", name=body.name)
        body, process = None, body
    if process is not None and process.kind is BodyKind.BODY:
        if body is not None and body.id != process.id:
            raise Invalid("body-not-process", name=process.name)
        body, process = process, None
    return body, process


def stale(there: Iterable[Body], known: Sequence[KnownBody]) -> bool:
    """Whether what the database has of the known bodies is not what their file says."""
    by_name = {one.known: one for one in there if one.known}
    numbers = {name: one.id for name, one in by_name.items()}
    return any(by_name.get(one.body.known) != _numbered(one, numbers) for one in known)


def bring_up(tx: Transaction, known: Sequence[KnownBody], now: datetime) -> None:
    """Write what comes with Caucus as its file says it; what is no longer there stays, sessions may refer to it."""
    there = store.seen(tx, EVERYWHERE)
    by_name = {fold(one.name): one.id for one in there}
    # One whose name in the file has changed, or that somebody entered before it came with Caucus, is the same.
    numbers = {one.body.known: by_name[name] for one in known if (name := fold(one.body.name)) in by_name}
    numbers |= {one.known: one.id for one in there if one.known}
    for one in known:
        body = _numbered(one, numbers)
        if body.id:
            store.update(tx, body)
        else:
            numbers[body.known] = store.insert(tx, body, now)


def _numbered(one: KnownBody, numbers: dict[str, int]) -> Body:
    return replace(one.body, id=numbers.get(one.body.known, 0), of_id=numbers.get(one.of))
