"""What was built for an answer before. A room never changes, so an article's card says the same until texts change."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from cogs._ui.actor import Interaction, language_of, services_of

T = TypeVar("T")
MOST = 2_000
"""So many things are kept for one room; then the oldest one goes."""


def kept(interaction: Interaction, about: object, what: Hashable, build: Callable[[], T]) -> T:
    """Return what was built before from what this server sees, in the person's language; else build and keep it.

    Args:
        interaction: the question; nothing of it but server and language may be in what is built.
        about: the very object of the room that it is about; it is kept too.
        what: tells it from other things about the same object.
        build: makes it. It must be something that nobody changes.
    """
    shelf = services_of(interaction).reference.shelf(interaction.guild_id)
    key = (language_of(interaction), id(about), what)
    found = shelf.get(key)
    if found is None:
        while len(shelf) >= MOST:
            del shelf[next(iter(shelf))]
        found = shelf[key] = (about, build())
    made: T = found[1]
    return made
