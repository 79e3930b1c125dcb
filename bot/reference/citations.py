"""Citations as people type them -> Citation, and back to one canonical form. Pure: it is given the names of treaties.

'art 24(2)', '24.2(b)', 'article 6 para 2', 'Budapest 15', 'uncc:24', 'chapter V', 'arts. 23-30, 35', 'paras. 2 and 3 of
article 24', 'artículo 24', 'статья 6', '第六条', 'المادة 5'.
"""

import re

from bot.reference.citation import Citation, Found
from bot.reference.citation_numbers import western
from bot.reference.citation_parser import MOST, Parser
from bot.reference.citation_tokens import Names, tokens_of
from bot.reference.citation_words import UNITS
from bot.reference.fold import fold

__all__ = ["LONGEST", "MOST", "Citation", "Found", "parse"]

LONGEST = 6000
"""Text beyond so many characters is not looked at."""
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d")


def parse(text: str, names: Names) -> Found:
    """Find every citation in a text; what is no citation is left alone."""
    text = western(fold(text[:LONGEST]))
    if not (_NUMBER.search(text) or UNITS.intersection(_WORD.findall(text.casefold()))):
        # Most questions hold neither a number nor the word 'article': nothing to look for.
        return Found((), text)
    return Parser(tokens_of(text, names)).run()
