"""The rows of imported wording. SQL only; what may happen is decided in the service."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.clock import from_text, to_text
from bot.reference.wordings.model import Act, Article, Caption, Listed, Wording
from bot.storage import Row, Transaction

_COLUMNS = (
    "guild_id",
    "instrument",
    "name",
    "version",
    "language",
    "status",
    "date",
    "title",
    "preamble",
    "source",
    "sha256",
    "imported_by",
)


def insert(tx: Transaction, wording: Wording) -> int:
    """Insert a text with its articles and return its number; the one it carries is not looked at."""
    columns = (*_COLUMNS, "imported_at", "characters")
    values = [getattr(wording, column) for column in _COLUMNS]
    row = tx.execute(
        f"INSERT INTO wording ({', '.join(columns)})"  # noqa: S608 - our own columns
        f" VALUES ({', '.join('?' for _ in columns)}) RETURNING id",
        (*values, to_text(wording.imported_at), characters(wording)),
    ).fetchone()
    number = int(row["id"])
    tx.executemany(
        "INSERT INTO wording_article (wording_id, place, number, title, text, path, footnotes, page)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (_article_values(number, place, article) for place, article in enumerate(wording.articles)),
    )
    return number


def note(tx: Transaction, wording_id: int, act: Act) -> None:
    """Record what was done with a text."""
    tx.execute(
        "INSERT INTO wording_act (wording_id, act, by_user, at) VALUES (?, ?, ?, ?)",
        (wording_id, act.act, act.by, to_text(act.at)),
    )


def withdraw(tx: Transaction, wording_id: int, *, withdrawn: bool) -> None:
    """Put a text out of sight, or back."""
    tx.execute("UPDATE wording SET withdrawn = ? WHERE id = ?", (int(withdrawn), wording_id))


def find(tx: Transaction, wording_id: int) -> Wording | None:
    """Return a text with its articles, withdrawn or not."""
    # An option of many digits is no number that SQLite can hold.
    if not 0 < wording_id < 1 << 63:
        return None
    row = tx.execute("SELECT * FROM wording WHERE id = ?", (wording_id,)).fetchone()
    return None if row is None else _wording(row, _articles(tx, wording_id))


def same_slot(tx: Transaction, wording: Wording) -> list[Listed]:
    """Return every text there is or was of a text's server, instrument, version and language, the newest first."""
    rows = tx.execute(
        "SELECT * FROM wording WHERE ifnull(guild_id, 0) = ? AND instrument = ? AND version = ? AND language = ?"
        " ORDER BY id DESC",
        (wording.guild_id or 0, wording.instrument, wording.version, wording.language),
    )
    return _listed(tx, rows)


def listed(tx: Transaction, guild_id: int | None) -> list[Listed]:
    """Return the texts of one server (None: the host's), withdrawn ones too, without their articles."""
    rows = tx.execute("SELECT * FROM wording WHERE guild_id IS ? ORDER BY instrument, date, version, id", (guild_id,))
    return _listed(tx, rows)


def is_there(tx: Transaction) -> bool:
    """Whether a database has a place for texts; one from before this Caucus has not, until it runs."""
    return tx.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'wording'").fetchone() is not None


def load_all(tx: Transaction) -> list[Wording]:
    """Return every text that is not withdrawn, with its articles."""
    rows = tx.execute("SELECT * FROM wording WHERE withdrawn = 0 ORDER BY id").fetchall()
    return [_wording(row, _articles(tx, row["id"])) for row in rows]


def usage(tx: Transaction, guild_id: int | None) -> tuple[int, int]:
    """Return how many texts a server keeps, withdrawn ones too, and their characters."""
    row = tx.execute(
        "SELECT count(*) AS texts, coalesce(sum(characters), 0) AS size FROM wording WHERE guild_id IS ?", (guild_id,)
    ).fetchone()
    return int(row["texts"]), int(row["size"])


def characters(wording: Wording) -> int:
    """Return how many characters a text has."""
    return len(wording.preamble) + sum(len(one.title) + len(one.text) for one in wording.articles)


def _article_values(number: int, place: int, article: Article) -> tuple[str | int, ...]:
    path = [[one.kind, one.number, one.title] for one in article.path]
    return (
        number,
        place,
        article.number,
        article.title,
        article.text,
        json.dumps(path, ensure_ascii=False),
        json.dumps(article.footnotes, ensure_ascii=False),
        article.page,
    )


def _articles(tx: Transaction, wording_id: int) -> tuple[Article, ...]:
    # Most articles share their path with the one before: made once, it costs no memory twice.
    paths: dict[str, tuple[Caption, ...]] = {}
    rows = tx.execute("SELECT * FROM wording_article WHERE wording_id = ? ORDER BY place", (wording_id,))
    return tuple(_article(row, paths) for row in rows)


def _article(row: Row, paths: dict[str, tuple[Caption, ...]]) -> Article:
    path = paths.get(row["path"])
    if path is None:
        path = paths[row["path"]] = tuple(Caption(*one) for one in json.loads(row["path"]))
    footnotes = tuple(json.loads(row["footnotes"])) if row["footnotes"] != "[]" else ()
    return Article(row["number"], row["title"], row["text"], path, footnotes, row["page"])


def _listed(tx: Transaction, rows: Iterable[Row]) -> list[Listed]:
    return [
        Listed(
            _wording(row, ()),
            int(tx.execute("SELECT count(*) FROM wording_article WHERE wording_id = ?", (row["id"],)).fetchone()[0]),
            bool(row["withdrawn"]),
            tuple(
                Act(act["act"], act["by_user"], from_text(act["at"]))
                for act in tx.execute("SELECT * FROM wording_act WHERE wording_id = ? ORDER BY id", (row["id"],))
            ),
        )
        for row in list(rows)
    ]


def _wording(row: Row, articles: Sequence[Article]) -> Wording:
    imported_at: datetime = from_text(row["imported_at"])
    values = {column: row[column] for column in _COLUMNS}
    return Wording(id=row["id"], articles=tuple(articles), imported_at=imported_at, **values)
