"""Which text is meant when nobody, or not everything, is named. Pure."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.reference.suggest import normal
from bot.reference.wordings.model import Wording

_WORD = re.compile(r"[^\W\d_]+|\d+")
_RANK = {"in force": 0, "adopted": 1, "draft": 2}


def in_sight(wordings: Iterable[Wording], guild_id: int | None) -> list[Wording]:
    """Return the texts a server sees: the host's, and its own in the place of the host's same version and language."""
    own = [one for one in wordings if one.guild_id is not None and one.guild_id == guild_id]
    slots = {slot(one) for one in own}
    return [one for one in wordings if one.guild_id is None and slot(one) not in slots] + own


def slot(wording: Wording) -> tuple[str, str, str]:
    """Return what two texts in sight cannot share: instrument, version, language."""
    return wording.instrument, _symbol(wording.version), wording.language


def in_order(wordings: Iterable[Wording]) -> list[Wording]:
    """Return texts as people look for them: in force, adopted, drafts; the newest first; then by language."""
    by_language = sorted(wordings, key=lambda one: (one.version, one.language != "en", one.language))
    newest = sorted(by_language, key=lambda one: one.date, reverse=True)
    return sorted(newest, key=lambda one: _RANK.get(one.status, len(_RANK)))


def same_version(one: str, other: str) -> bool:
    """Whether two symbols name the same version, however they are typed."""
    return one == other or _symbol(one) == _symbol(other)


@lru_cache(maxsize=4096)
def _symbol(version: str) -> str:
    """Return a symbol as it is compared: 'Rev.2' is 'rev2', and 'ETS No. 185' is 'CETS 185', the series' new name."""
    words = _WORD.findall(normal(version))
    return " ".join("ets" if word == "cets" else word for word in words if word not in {"no", "nr"}) or version


def same_language(wanted: str, language: str) -> bool:
    """Whether a text's language is one that was asked for: 'zh' is answered by 'zh-Hant', 'EN' by 'en'."""
    asked, has = wanted.casefold().replace("_", "-"), language.casefold()
    return asked == has or ("-" not in asked and has.split("-")[0] == asked)


def pick(
    wordings: Iterable[Wording], version: str = "", language: str = "", prefer: Iterable[str] = ()
) -> Wording | None:
    """Return the text meant.

    Args:
        wordings: of one instrument, as one server sees them.
        version: the version asked for; '' for the first of `in_order`.
        language: the language asked for; '' for any.
        prefer: languages to be taken before others where none was asked for.

    Returns:
        The text, or None where there is none like that.
    """
    fitting = [one for one in in_order(wordings) if not version or same_version(version, one.version)]
    # A language alone does not lead from the adopted text to a draft.
    texts = [one for one in fitting if same_version(one.version, fitting[0].version)]
    for wanted in (language,) if language else prefer:
        for one in texts:
            if same_language(wanted, one.language):
                return one
    return texts[0] if texts and not language else None
