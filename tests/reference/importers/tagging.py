"""PDFs with tags, byte by byte: no package that makes PDFs for the tests writes any."""

from collections.abc import Sequence
from dataclasses import dataclass

_FONT = "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>"


@dataclass(frozen=True)
class Run:
    """A line of text at a place, points from the page's lower left corner.

    `tag`: its element's type and number; runs with one number are of one element; None where it has no tag.
    """

    text: str
    left: float
    base: float
    tag: tuple[str, int] | None = None
    size: float = 11


def tagged(runs: Sequence[Run], order: Sequence[int] = ()) -> bytes:
    """Return a PDF of one page.

    Args:
        runs: as they are painted.
        order: the numbers of its elements in the order that its tags say; as painted where it is empty.
    """
    kinds = {run.tag[1]: run.tag[0] for run in runs if run.tag}
    elements = list(order) or list(kinds)
    first = 6
    place = {number: first + at for at, number in enumerate(elements)}
    painted, marks, owners = [], dict[int, list[int]](), list[int]()
    for run in runs:
        text = f"BT /F1 {run.size} Tf {run.left} {run.base} Td ({run.text}) Tj ET"
        if run.tag:
            mark = len(owners)
            marks.setdefault(run.tag[1], []).append(mark)
            owners.append(place[run.tag[1]])
            text = f"/{run.tag[0]} <</MCID {mark}>> BDC {text} EMC"
        painted.append(text)
    content = "\n".join(painted)
    owned = " ".join(f"{owner} 0 R" for owner in owners)
    children = " ".join(f"{place[number]} 0 R" for number in elements)
    bodies = [
        "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/StructParents 0/Contents 4 0 R/Resources<<{_FONT}>>>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        f"<</Type/StructTreeRoot/K[{children}]/ParentTree<</Nums[0[{owned}]]>>>>",
        *(
            f"<</Type/StructElem/S/{kinds[number]}/P 5 0 R/Pg 3 0 R/K[{' '.join(map(str, marks[number]))}]>>"
            for number in elements
        ),
    ]
    return _file(bodies)


def _file(bodies: Sequence[str]) -> bytes:
    """Return objects, numbered from 1, as a file with its table of places."""
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{at:010} 00000 n \n" for at in places)
    start = len(data)
    data += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}".encode()
    return data + f"trailer<</Size {len(bodies) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
