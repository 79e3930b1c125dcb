"""The rows of templates. SQL only."""

from dataclasses import dataclass
from datetime import datetime

from bot.clock import to_text
from bot.storage import Transaction


@dataclass(frozen=True, slots=True)
class Template:
    """Words with fields, saved under a name."""

    name: str
    title: str
    text: str
    saved_by: int


def save(tx: Transaction, guild_id: int, template: Template, now: datetime) -> None:
    """Keep a template, over one of the same name."""
    tx.execute(
        "INSERT INTO announcement_template (guild_id, name, title, text, saved_by, saved_at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (guild_id, name) DO UPDATE SET name = excluded.name, title = excluded.title,"
        " text = excluded.text, saved_by = excluded.saved_by, saved_at = excluded.saved_at",
        (guild_id, template.name, template.title, template.text, template.saved_by, to_text(now)),
    )


def remove(tx: Transaction, guild_id: int, name: str) -> int:
    """Delete a template; return whether it was there."""
    return tx.execute("DELETE FROM announcement_template WHERE guild_id = ? AND name = ?", (guild_id, name)).rowcount


def of_server(tx: Transaction, guild_id: int) -> list[Template]:
    """Return a server's templates by name."""
    rows = tx.execute(
        "SELECT name, title, text, saved_by FROM announcement_template WHERE guild_id = ? ORDER BY name", (guild_id,)
    )
    return [Template(**dict(row)) for row in rows]
