"""A Discord on this machine: REST, gateway and a page over real sockets. Knows nothing of the bot it serves."""

from playground.config import PlaygroundConfig, PlaygroundError, load_config
from playground.people import Outcome, Person
from playground.server import Playground, start

__all__ = ["Outcome", "Person", "Playground", "PlaygroundConfig", "PlaygroundError", "load_config", "start"]
