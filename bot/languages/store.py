"""The rows of people's languages."""

from collections.abc import Collection, Mapping

from bot.storage import Transaction


def load_all(tx: Transaction) -> dict[int, str]:
    """Return every person's language."""
    return {row["user_id"]: row["language"] for row in tx.execute("SELECT user_id, language FROM person_language")}


def save(tx: Transaction, languages: Mapping[int, str]) -> None:
    """Record languages, over those of before."""
    tx.executemany(
        "INSERT INTO person_language (user_id, language) VALUES (?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET language = excluded.language",
        languages.items(),
    )


def drop(tx: Transaction, user_ids: Collection[int]) -> None:
    """Forget people's languages."""
    tx.executemany("DELETE FROM person_language WHERE user_id = ?", ((user_id,) for user_id in user_ids))
