"""The sample bot as a process of its own, to be killed: `bot_process.py API_URL GATEWAY_URL TOKEN`."""

import sys
from pathlib import Path

import discord
import yarl

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.playground.sample_bot import SampleBot

if __name__ == "__main__":
    api_url, gateway_url, token = sys.argv[1:]
    discord.http.Route.BASE = api_url
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
    SampleBot().run(token, log_handler=None)
