"""Watches what people do for the tour: which step an interaction has just finished. Knows no page."""

from playground.interactions import Live
from playground.model import World
from playground.people import texts
from playground.wire import JSON


class Tour:
    """The steps of the configuration."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._steps = world.config.tour

    def view(self) -> list[JSON]:
        """The steps as the page shows them, people and channels as their ids."""
        people = {person.name: str(key) for key, person in self._world.people.items()}
        channels = {one["name"]: one["id"] for one in self._world.guild()["channels"]}
        return [
            {"id": one.id, "title": one.title, "text": one.text, "line": one.line}
            | {"person": people.get(one.who), "channel": channels.get(one.at)}
            for one in self._steps
        ]

    def finished_by(self, live: Live) -> list[str]:
        """The ids of the steps that an interaction finishes, once it is done."""
        if live.state != "done" or live.modal or live.kind == "autocomplete":
            return []
        steps = [step for step in self._steps if not step.counts.commands or live.name in step.counts.commands]
        messages = self._world.reply(live.id).messages if steps else []
        words = "\n".join(text for message in messages for text in texts(message))
        return [
            step.id
            for step in steps
            if step.counts.says in words
            and (not step.counts.file or any(message["attachments"] for message in messages))
        ]
