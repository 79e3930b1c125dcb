"""People whose Discord is in another language; simcord knows English only."""

from typing import Any

import discord
import pytest


def speak(monkeypatch: pytest.MonkeyPatch, people: dict[int, str]) -> None:
    """Have Discord say in which locale each person's client is.

    Args:
        monkeypatch: ends it with the test.
        people: user id -> locale such as ``es-419``; English for everybody else.
    """
    read: Any = discord.Interaction._from_data

    def told(self: discord.Interaction[discord.Client], data: Any) -> None:
        person = data["member"]["user"] if "member" in data else data["user"]
        read(self, {**data, "locale": people.get(int(person["id"]), data["locale"])})

    monkeypatch.setattr(discord.Interaction, "_from_data", told)
