"""`caucus treaty search --batch FILE`: a JSON line a query in, a JSON line an answer out, whatever the line holds."""

import json
import logging
from collections.abc import Iterable, Iterator
from typing import Any

from bot.errors import DomainError, Invalid
from bot.i18n import Texts
from bot.reference.finding import MOST
from bot.reference.jsonviews import answer_json
from bot.reference.service import ReferenceService

log = logging.getLogger(__name__)
_WRONG = (ValueError, RecursionError)
"""What reading JSON raises for bytes that are no text, text that is no JSON, and brackets in brackets without end."""


def batch_answers(lines: Iterable[bytes], reference: ReferenceService, texts: Texts) -> Iterator[str]:
    """Yield an answer a line, in their order: one line's fault never keeps the others from theirs.

    Args:
        lines: `{"query", "instrument", "lang", "limit"}` each, all but the first optional.
        reference: what answers.
        texts: for the words of errors.

    Yields:
        `{"query", "results", ...}` each; with `"error"`, and no results, where a line cannot be answered.
    """
    for line in lines:
        answered = _answered(line, reference, texts)
        # Half a character can be asked for as '\ud800', and can be said as that only.
        yield json.dumps(answered, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")


def _answered(line: bytes, reference: ReferenceService, texts: Texts) -> dict[str, Any]:
    query = ""
    try:
        asked = _object(line)
        query = _words(asked)
        instrument, language = (_name(asked, key) for key in ("instrument", "lang"))
        return dict(answer_json(reference.search(query, instrument or None, language, _limit(asked))))
    except DomainError as error:
        return {"query": query, "results": [], "error": texts.of(error)}
    except Exception:
        # A line that finds a fault of ours must not end the answers to those after it.
        log.exception("a line of a batch failed")
        return {"query": query, "results": [], "error": texts.of(Invalid("batch-fault"))}


def _object(line: bytes) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except _WRONG as error:
        raise Invalid("batch-line") from error
    if not isinstance(asked, dict):
        raise Invalid("batch-line")
    return asked


def _words(asked: dict[str, Any]) -> str:
    query = asked.get("query")
    if not isinstance(query, str) or not query.strip():
        raise Invalid("batch-query")
    return query


def _limit(asked: dict[str, Any]) -> int | None:
    limit = asked.get("limit")
    if limit is not None and type(limit) is not int:
        raise Invalid("search-limit", most=MOST)
    return limit


def _name(asked: dict[str, Any], key: str) -> str:
    name = asked.get(key)
    if name is not None and not isinstance(name, str):
        raise Invalid("batch-name", key=key)
    return name or ""
