"""The rows of servers' settings."""

from bot.servers.model import ServerSettings
from bot.storage import Row, Transaction

_COLUMNS = (
    "guild_id, organiser_role_id, coalition_role_id, announcements_channel_id, letters_channel_id, zone, language,"
    " one_may_ping"
)


def load_all(tx: Transaction) -> list[ServerSettings]:
    """Return the settings of every server that has any."""
    return [_settings(row) for row in tx.execute(f"SELECT {_COLUMNS} FROM server")]  # noqa: S608 - our own columns


def save(tx: Transaction, settings: ServerSettings, changed_by: int, now: str) -> None:
    """Insert or replace a server's settings.

    Args:
        tx: the transaction.
        settings: what is to stand there afterwards.
        changed_by: the organiser's user id.
        now: the moment in stored form.
    """
    tx.execute(
        f"INSERT INTO server ({_COLUMNS}, changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - our own columns
        " ON CONFLICT (guild_id) DO UPDATE SET organiser_role_id = excluded.organiser_role_id,"
        " coalition_role_id = excluded.coalition_role_id,"
        " announcements_channel_id = excluded.announcements_channel_id,"
        " letters_channel_id = excluded.letters_channel_id, zone = excluded.zone, language = excluded.language,"
        " one_may_ping = excluded.one_may_ping, changed_by = excluded.changed_by, changed_at = excluded.changed_at",
        (
            settings.guild_id,
            settings.organiser_role_id,
            settings.coalition_role_id,
            settings.announcements_channel_id,
            settings.letters_channel_id,
            settings.zone,
            settings.language,
            int(settings.one_may_ping),
            changed_by,
            now,
        ),
    )


def fact(tx: Transaction, name: str) -> str | None:
    """Return a fact of this installation, None when it was never recorded."""
    row = tx.execute("SELECT value FROM installation WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row["value"])


def record_fact(tx: Transaction, name: str, value: str) -> None:
    """Record a fact of this installation over the one before."""
    tx.execute(
        "INSERT INTO installation (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def _settings(row: Row) -> ServerSettings:
    values = dict(row)
    values["one_may_ping"] = bool(values["one_may_ping"])
    return ServerSettings(**values)
