"""Treaty wordings to measure with: public texts that stand beside the project and never in it."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.reference.wordings.model import Article, Caption, Wording

FOLDER = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "corpora"
_NAMES = {
    "budapest_ets185": ("budapest", "ETS No. 185"), "untoc": ("untoc", "A/RES/55/25"), "uncac": ("uncac", "A/RES/58/4"),
    "vclt": ("vclt", "1969"), "iccpr": ("iccpr", "1966"), "conv108_ets108": ("conv108", "ETS No. 108"),
    "budapest_protocol1_ets189": ("ets189", "ETS No. 189"), "un_cybercrime_convention": ("uncc", "A/RES/79/243"),
}  # fmt: skip


def wording(name: str, number: int = 1, **said: Any) -> Wording:
    """Return a text, 'untoc.es', as an import would store it.

    Args:
        name: a file's name without '.json'.
        number: the text's number.
        said: what else a person said of it.

    Raises:
        FileNotFoundError: the texts are not here.
    """
    content = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    instrument, version = _NAMES[name.split(".", maxsplit=1)[0]]
    articles = tuple(
        Article(
            str(one["number"]), one["title"], one["text"], tuple(Caption("chapter", "", path) for path in one["path"])
        )
        for one in content["articles"]
    )
    facts: dict[str, Any] = {
        "id": number, "guild_id": None, "instrument": instrument, "version": version, "language": content["lang"],
        "status": "in force", "date": "", "title": content["title"], "preamble": content["preamble"],
        "articles": articles, "source": f"{name}.json", "sha256": "0" * 64,
        "imported_at": datetime(2026, 11, 22, tzinfo=UTC),
    }  # fmt: skip
    return Wording(**(facts | said))
