"""What the people of the demo do, and the steps of the tour, as config/playground.yaml has them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Name = Annotated[str, Field(min_length=1, max_length=100)]
Where = tuple[str | int, ...]
Faults = Iterator[tuple[Where, str]]
"""Places in the file, as keys and indexes, each with what is wrong there."""

DATE = re.compile(r"\{in (\d{1,4}) days?(?:, (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)? (\d\d):(\d\d)\}")
_BRACES = re.compile(r"\{[^}]*\}")


class Part(BaseModel):
    """A part of the file: no other keys than these."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class FileValue(Part):
    """A file to attach, by its path from the configuration's folder."""

    file: str


class PickValue(Part):
    """The first of the choices the bot offers once this was typed."""

    pick: str


Value = str | bool | int | float | FileValue | PickValue | tuple[str, ...]
"""What is given for an option or a field; '@Role' and '#channel' mean ids, '{in 7 days, Tuesday 10:00}' a date."""


class MoveConfig(Part):
    """What is done with an answer: press a button by its label, or fill the form in, by its labels."""

    press: str = ""
    fill: dict[str, Value] = {}


class StepConfig(Part):
    """Something one of the people does, as they would: say something, or use a command and go on with its answer."""

    who: Name = Field(alias="as")
    at: Name = Field(alias="in")
    say: str = ""
    use: str = ""
    options: dict[str, Value] = {}
    then: tuple[MoveConfig, ...] = ()
    expect: str = ""
    """Words that the last answer must have, else the step has failed."""

    def faults(self, folder: Path) -> Faults:
        """What cannot be done; files are looked for in `folder`."""
        if bool(self.say) == bool(self.use):
            yield (), "a step has either 'say' or 'use'"
        values: list[tuple[Where, Value]] = [(("options", name), value) for name, value in self.options.items()]
        for at, move in enumerate(self.then):
            if bool(move.press) == bool(move.fill):
                yield ("then", at), "there is either 'press' or 'fill'"
            values += [(("then", at, "fill", name), value) for name, value in move.fill.items()]
        for where, value in values:
            if isinstance(value, FileValue) and not (folder / value.file).is_file():
                yield where, f"there is no file {folder / value.file}"
            wrong = [one for one in _BRACES.findall(str(value)) if not DATE.fullmatch(one)]
            if isinstance(value, str) and wrong:
                yield (
                    where,
                    f"{wrong[0]} is no date; one is written {{in 7 days 10:00}} or {{in 7 days, Tuesday 10:00}}",
                )


class CountsConfig(Part):
    """What finishes a step of the tour: one of the commands, words in the answer, a file in it; all that is given."""

    commands: tuple[str, ...] = ()
    says: str = ""
    file: bool = False


class TourConfig(Part):
    """A step of the tour: what to try (`line`), as whom and where, and what counts as done."""

    id: Annotated[str, Field(pattern=r"^[a-z-]+$")]
    title: Name
    text: Annotated[str, Field(max_length=200)]
    who: Name = Field(alias="as")
    at: Name = Field(alias="in")
    line: str
    counts: CountsConfig
