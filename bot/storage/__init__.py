"""The database: one writer, several readers, numbered migrations."""

from bot.storage.database import Database, Row, Transaction, open_beside, open_database, open_reading, sqlite_version

__all__ = ["Database", "Row", "Transaction", "open_beside", "open_database", "open_reading", "sqlite_version"]
