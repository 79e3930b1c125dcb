"""Finds where the last article ends: before signatures, declarations, a second treaty or an index. Pure.

The closing formula ('IN WITNESS WHEREOF ...', 'DONE at ...') stays with the last article, under which every published
text prints it; what comes after it is no wording of the treaty.
"""

import re

from bot.reference.fold import fold
from bot.reference.importers.blocks import Kind
from bot.reference.importers.chain import Chain
from bot.reference.importers.headings import caption_head
from bot.reference.importers.pieces import Piece

_AFTER = re.compile(
    r"signatures?|signatories|list of (?:signatories|parties|states)|declarations?(?: and reservations?)?"
    r"|reservations?(?: and declarations?)?|explanatory (?:report|note|memorandum)|interpretative notes?|endnotes?"
    r"|footnotes?|notes|references|see also|appendi(?:x|ces)|index|contents|table of contents|status of ratifications?"
    r"|firmas|declaraciones(?: y reservas)?|reservas(?: y declaraciones)?|notas|informe explicativo"
    r"|declarations et reserves|reserves et declarations|rapport explicatif"
    r"|заявления и оговорки|подписи|примечания"
    r"|签署|簽署|声明和保留|聲明和保留|注释|註釋|التوقيعات|الاعلانات والتحفظات|الحواشي"
    r"|ondertekeningen|voorbehouden en verklaringen|unterschriften|erklarungen und vorbehalte",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\[?\(?(?:signatures? follow|follow the signatures|here follow|siguen las firmas|suivent les signatures)"
    r"|^(?:for|on behalf of) (?:the )?(?:governments?|european (?:union|community)|kingdom|republic|state)\b"
    r"|^(?:por el gobierno|pour le gouvernement|за правительство|voor de regering|fur die regierung)\b"
    r"|^_{5,}$|^\.{12,}$|^(?:.{0,30}©|\(c\) ?(?:19|20)\d\d|copyright )",
    re.IGNORECASE,
)


def articles_end(pieces: list[Piece], chain: Chain) -> int:
    """Return the piece behind the last article's wording."""
    if not chain.chosen:
        return chain.end
    last = chain.chosen[-1]
    restarts = {
        one.piece.at
        for one in chain.passed
        if one.piece.at > last.piece.at and one.key <= last.key and (one.piece.styled or one.bodied)
    }
    # The line right below the heading may be its title ('Article 42', 'Reservations').
    for at in range(last.piece.at + 2, chain.end):
        piece = pieces[at]
        if at in restarts:
            return _above(pieces, last.piece.at + 1, at)
        if _after(piece):
            return at
    return chain.end


def _after(piece: Piece) -> bool:
    # A printed web page's notes stand at its end, each with the arrow that leads back.
    if "↩" in piece.text or "↵" in piece.text:
        return True
    plain = fold(piece.text).strip(" .:*#[]()")
    shown = piece.styled or piece.text.isupper() or piece.block.kind is Kind.HEADING
    if shown and len(plain) < 80 and _AFTER.fullmatch(plain):
        return True
    return len(piece.text) < 200 and _SIGNED.search(fold(piece.text)) is not None


def _above(pieces: list[Piece], floor: int, at: int) -> int:
    """Go up over the headings of what begins again: its title, its chapter."""
    while at > floor + 1:
        piece = pieces[at - 1]
        if not (caption_head(piece.text) or (piece.styled and piece.like_title(plain=False))):
            break
        at -= 1
    return at
