"""Where a preamble begins: the symbol, date, place, title and contents before it are not part of the text. Pure."""

import re

_HEAD = re.compile(
    r"(?im)^[\W\d_]*(preamble|pr[ée]ambule|pre[áa]mbulo|преамбула|序\s*言|前\s*言|序\s*文|(?:ال)?ديباجة)[\W_]*$"
)
_CLAUSE_ENDS = (",", "，", "،", ";", "；", "؛")


def recitals(text: str) -> str:
    """Return the preamble proper: from behind its heading, or from the first line that ends like a clause; '' if none.

    'The States Parties to this Convention,' ends with a comma; a title, a date and a symbol do not.
    """
    heads = list(_HEAD.finditer(text))
    if heads:
        return text[heads[-1].end() :].strip()
    at = 0
    for line in text.splitlines(keepends=True):
        if line.rstrip().endswith(_CLAUSE_ENDS):
            return text[at:].strip()
        at += len(line)
    return ""
