"""The shapes of the files in data/status/, checked by pydantic."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bot.reference.shapes import Day, Shape, State, Text

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Sources = Annotated[list[Text], Field(min_length=1)]


class StateShape(Shape):
    """See `model.State`."""

    code: Code
    name: Text
    kind: Literal["member", "observer", "other", "organisation"] = "member"
    aliases: tuple[Text, ...] = ()


class StatesFile(Shape):
    """data/status/states.yaml."""

    id: Literal["states"]
    as_of: Day
    source: Text
    states: Annotated[list[StateShape], Field(min_length=1)]


class ReportedShape(Shape):
    """How many of a bloc signed, as others say."""

    signed: int
    date: Day
    source: Text


class BlocShape(Shape):
    """See `model.Bloc`."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$")]
    name: Text
    kind: Literal["United Nations regional group", "organisation of states", "informal group"]
    aliases: tuple[Text, ...] = ()
    members: Annotated[list[Code], Field(min_length=1)]
    source: Text
    verified: State
    as_of: Day
    reported: tuple[ReportedShape, ...] = ()
    note: str = ""


class BlocsFile(Shape):
    """data/status/blocs.yaml."""

    id: Literal["blocs"]
    as_of: Day
    blocs: Annotated[list[BlocShape], Field(min_length=1)]


class FigureShape(Shape):
    """See `model.Figure`."""

    count: int
    date: Day
    source: Text


class NamedShape(Shape):
    """A state by its name and its code; the two must agree."""

    name: Text
    code: Code
    source: Sources


class SignedShape(NamedShape):
    """A signature."""

    signed: Day | None
    date_note: str = ""
    occasion: str = ""


class RatifiedShape(NamedShape):
    """A ratification, or what came before one."""

    ratified: Day | None
    date_note: str = ""
    parliament_approved: str = ""
    reservations: bool = False
    in_force: str = ""
    confidence: str = ""


class AbsentShape(Shape):
    """A state that did not sign at the ceremony."""

    name: Text
    note: str = ""
    source: Text


class ClaimShape(Shape):
    """Something that was said and is not to be used."""

    claim: Text
    source: Text
    verdict: Text


class ConventionShape(Shape):
    """The UN convention's signatures and ratifications."""

    instrument: Text
    signatories_reported: list[FigureShape]
    note: Text
    in_force: bool
    needed: Annotated[int, Field(ge=1)]
    not_counted: list[Code]
    not_counted_note: Text
    open_until: Day
    rule_source: Text
    signed_at_hanoi: list[SignedShape]
    signed_later: list[SignedShape]
    ratifications: list[RatifiedShape]
    did_not_sign_at_hanoi: list[AbsentShape]
    unreliable_claims: list[ClaimShape]


class StatusFile(Shape):
    """data/status/signatures.yaml."""

    id: Literal["status"]
    as_of: Day
    incomplete: bool
    un_convention: ConventionShape
    overlap_with_budapest: FigureShape


class PartiesShape(Shape):
    """Parties whose dates are not listed."""

    members: list[Code]
    source: Text
    verified: State


class BudapestFile(Shape):
    """data/status/budapest.yaml."""

    id: Literal["budapest"]
    as_of: Day
    incomplete: bool
    instrument: Text
    parties_reported: list[FigureShape]
    parties: PartiesShape
    dated: list[RatifiedShape]
    signed_only: list[NamedShape]
