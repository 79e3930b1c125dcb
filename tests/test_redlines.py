"""What a redline looks like in chat: the words stand as far apart as in the text, whatever is marked."""

import pytest

from bot.reference.compare.model import Mark
from bot.reference.compare.plain import redline_of
from cogs._ui.redlines import changed_places, marked

OLD = "Excellencies,\n\nwe ask for a review."


@pytest.mark.parametrize(
    ("new", "place"),
    [
        ("Excellencies and dear colleagues,\n\nwe ask for a review.", "> Excellencies **and dear colleagues**,"),
        ("Excellencies,\n\nwe ask for a re-examination.", "> we ask for a ~~review~~ **re-examination**."),
        ("Excellencies,\n\nwe ask for an early review.", "> we ask for ~~a~~ **an early** review."),
    ],
)
def test_a_change_keeps_its_distance(new: str, place: str) -> None:
    """The space that an inserted piece begins with stands before the marks: Markdown knows no bold that begins so."""
    assert place in changed_places(redline_of(OLD, new))


@pytest.mark.parametrize(
    "new", ["Excellencies and all,\n\nwe ask.", "Dear Excellencies,\n\nwe now ask for one review."]
)
def test_the_whole_without_its_marks_is_the_new_text(new: str) -> None:
    """So the signer who reads the redline has read the text."""
    pieces = [piece for piece in redline_of(OLD, new) if piece.mark is not Mark.DELETED]
    assert marked(pieces, None).replace("**", "") == new
