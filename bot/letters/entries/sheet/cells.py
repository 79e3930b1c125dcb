"""What people answered to 'May we publish your name?' and 'Do you agree?', in several languages. Pure."""

import re

from bot.letters import names
from bot.letters.model import Visibility

_WORD = re.compile(r"\w+")
_NO = frozenset({
    "no", "not", "non", "nein", "never", "none", "0", "false", "нет", "не", "لا", "كلا", "不", "否", "nao", "n", "dont",
    "don", "cannot", "refuse", "disagree", "decline", "nunca", "jamais",
})  # fmt: skip
_YES = frozenset({
    "yes", "y", "true", "1", "x", "ok", "oui", "si", "sim", "ja", "da", "да", "نعم", "是", "agree", "agreed", "accept",
    "accepted", "consent", "consented", "accepte", "acepto", "acepta", "consiento", "concordo", "согласен", "согласна",
    "согласны", "أوافق", "موافق", "同意", "checked", "authorise", "authorize", "authorized",
})  # fmt: skip
_COALITION = ("coalition", "member", "internal", "coalicion", "interne", "membres", "коалици", "التحالف", "联盟")
_PUBLIC = ("public", "publish", "everybody", "everyone", "visible", "publie", "публич", "علني", "公开")
_COUNT = ("count", "anonym", "anonim", "hidden", "hide", "private", "secret", "аноним", "مجهول", "匿名")


def agreed(cell: str) -> bool | None:
    """Return whether a cell says yes; None where that is not clear. An empty one (a box left open) says no."""
    text = names.name_key(cell)
    if not text:
        return cell.strip() in {"✓", "✔", "☑", "✅"}
    words = set(_WORD.findall(text))
    if words & _NO or "不" in text:
        return False
    if words & _YES or "同意" in text:
        return True
    return None


def visibility_in(cell: str) -> Visibility | None:
    """Return which visibility a cell asks for; None where it is empty.

    Whatever is not clear is only counted: nobody is shown who may not have wanted it.
    """
    text = names.name_key(cell)
    if not text:
        return None
    denied = bool(set(_WORD.findall(text)) & _NO)
    if any(part in text for part in _COUNT):
        return Visibility.COUNT
    if any(part in text for part in _COALITION):
        return Visibility.COUNT if denied else Visibility.COALITION
    if any(part in text for part in _PUBLIC) or agreed(cell):
        return Visibility.COUNT if denied else Visibility.PUBLIC
    return Visibility.COUNT
