"""The database: one writer, several readers, numbered migrations."""

from bot.storage.database import Database, Row, Transaction, open_database

__all__ = ["Database", "Row", "Transaction", "open_database"]
