"""`caucus treaty`: look-ups and searches, import and withdrawal of texts, comparison."""

from bot.cli.compare import compare
from bot.cli.reference import treaties
from bot.cli.wordings import import_text, withdraw

for command in (import_text, withdraw, compare):
    treaties.add_command(command)

__all__ = ["treaties"]
