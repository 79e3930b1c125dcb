"""Templates of a server: words with fields, saved by organisers and filled from the calendar when one is used."""

from collections.abc import Mapping

from bot.actor import Actor
from bot.announcements.rules import clean_text, clean_title
from bot.announcements.series.filling import filled, require_filled, require_known
from bot.announcements.series.templates import store
from bot.announcements.series.templates.store import Template
from bot.calendar.deadlines.model import Deadline
from bot.calendar.model import Session
from bot.calendar.zones import Moment
from bot.clock import Clock
from bot.errors import Conflict, Invalid, NotFound
from bot.servers.service import ServerService
from bot.storage import Database, Transaction

MOST_TEMPLATES, NAME_LIMIT = 50, 60


class TemplateService:
    """Saved words. Every method raises Refused for somebody who is no organiser of the server.

    Args:
        db: the database.
        clock: the time.
        servers: who is an organiser.
    """

    def __init__(self, db: Database, clock: Clock, servers: ServerService) -> None:
        self._db = db
        self._clock = clock
        self._servers = servers

    async def save(self, actor: Actor, name: str, title: str, text: str) -> Template:
        """Keep words under a name, over those that had it.

        Raises:
            Invalid: a part cannot be taken, or has a field that nothing fills.
            Conflict: ``template-many``.
        """
        guild_id = self._servers.require_organiser(actor)
        line = " ".join(name.split())
        if not line or len(line) > NAME_LIMIT:
            raise Invalid("template-name", most=NAME_LIMIT)
        template = Template(clean_title(line), clean_title(title), clean_text(text), actor.user_id)
        require_known(template.title, template.text)
        now = self._clock.now()

        def work(tx: Transaction) -> None:
            there = store.of_server(tx, guild_id)
            known = any(one.name.lower() == template.name.lower() for one in there)
            if not known and len(there) >= MOST_TEMPLATES:
                raise Conflict("template-many", most=MOST_TEMPLATES)
            store.save(tx, guild_id, template, now)

        await self._db.write(work)
        return template

    async def remove(self, actor: Actor, name: str) -> None:
        """Delete a template; what was written from it stays.

        Raises:
            NotFound: ``template-not-found``.
        """
        guild_id = self._servers.require_organiser(actor)

        def work(tx: Transaction) -> None:
            if not store.remove(tx, guild_id, name.strip()):
                raise NotFound("template-not-found")

        await self._db.write(work)

    async def all(self, actor: Actor) -> list[Template]:
        """Return the server's templates by name."""
        guild_id = self._servers.require_organiser(actor)
        return await self._db.read(lambda tx: store.of_server(tx, guild_id))

    async def used(
        self, actor: Actor, name: str, session: Session | None = None, deadline: Deadline | None = None
    ) -> tuple[str, str]:
        """Return title and text of a template with the calendar's fields filled; those of an occurrence stay.

        Raises:
            NotFound: ``template-not-found``.
            Invalid: ``template-field-empty``: a session or deadline that it needs was not chosen.
        """
        found = await self.all(actor)
        wanted = name.strip().casefold()
        template = next((one for one in found if one.name.casefold() == wanted), None)
        if template is None:
            raise NotFound("template-not-found")
        values = values_from(session, deadline)
        require_filled(values, template.title, template.text)
        return clean_title(filled(template.title, values)), clean_text(filled(template.text, values))


def values_from(session: Session | None, deadline: Deadline | None) -> Mapping[str, str]:
    """Return what the calendar's fields hold. The city of a session stands for that of an occurrence."""
    values: dict[str, str] = {}
    if session is not None:
        values |= {
            "session": session.title,
            "place": session.place,
            "city": session.start.city,
            "starts": _shown(session.start),
            "ends": "" if session.end is None else _shown(session.end),
            "link": session.link,
        }
    if deadline is not None:
        values |= {"deadline": deadline.title, "closes": _shown(deadline.at)}
        values["link"] = values.get("link") or deadline.link
    return values


def _shown(moment: Moment) -> str:
    return f"{moment.wall:%Y-%m-%d %H:%M} ({moment.city})"
