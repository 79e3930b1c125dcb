"""Putting the rows of a programme file onto a programme, row by row, inside one write."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.calendar.model import Session
from bot.calendar.programme import store
from bot.calendar.programme.model import MOST_MEETINGS, AgendaItem, Meeting, Report, Reported, RowFate
from bot.calendar.programme.sheet import Line
from bot.calendar.shelf import folded
from bot.errors import Invalid
from bot.storage import Transaction


class Filing:
    """One file on its way onto one programme.

    Args:
        tx: the write.
        session: whose programme it is.
        now: the present moment.
    """

    def __init__(self, tx: Transaction, session: Session, now: datetime) -> None:
        self._tx = tx
        self._session = session
        self._now = now
        self._there = {one.id: one for one in store.meetings(tx, session.id)}
        self._met: dict[int, list[int]] = {}

    def apply(self, lines: Sequence[Line], wrong: Iterable[Reported], *, whole: bool) -> Report:
        """Add and change what the rows say.

        Args:
            lines: rows that can be taken.
            wrong: those that cannot, for the report.
            whole: the file is the whole programme: take off what it does not have.

        Raises:
            Invalid: ``programme-many``.
        """
        rooms: dict[datetime, set[str]] = {}
        for line in lines:
            rooms.setdefault(line.start.utc, set()).add(line.place)
        reported = [*wrong, *(self._take(line, alone=len(rooms[line.start.utc]) == 1) for line in lines)]
        if len(self._there) > MOST_MEETINGS:
            raise Invalid("programme-many", most=MOST_MEETINGS)
        left = self._left()
        if whole:
            for meeting_id, item_ids in left:
                for item_id in item_ids:
                    store.remove_item(self._tx, item_id, self._now)
                if meeting_id not in self._met:
                    store.remove_meeting(self._tx, meeting_id, self._now)
        self._reorder()
        gone = sum(len(items) + (meeting not in self._met) for meeting, items in left)
        rows = tuple(sorted(reported, key=lambda one: one.line))
        return Report(rows, removed=gone if whole else 0, kept=0 if whole else gone)

    def _take(self, line: Line, *, alone: bool) -> Reported:
        meeting, fate = self._meeting(line, alone=alone)
        if line.title:
            item_fate = self._item(line, meeting)
            fate = item_fate if fate is RowFate.SAME or item_fate is RowFate.ADDED else fate
        return Reported(line.line, fate, line.text)

    def _meeting(self, line: Line, *, alone: bool) -> tuple[Meeting, RowFate]:
        at_once = [one for one in self._there.values() if one.start.utc == line.start.utc]
        found = next((one for one in at_once if folded(one.place) == folded(line.place)), None)
        if found is None and alone and len(at_once) == 1 and at_once[0].id not in self._met:
            # The only meeting at that time, there and here: it has another room now.
            found = at_once[0]
        new = Meeting(
            id=found.id if found is not None else 0,
            session_id=self._session.id,
            start=line.start,
            end=line.end,
            place=line.place,
            items=found.items if found is not None else (),
        )
        if found is None:
            new = replace(new, id=store.insert_meeting(self._tx, new))
            fate = RowFate.ADDED
        elif (found.end.utc, found.place) != (new.end.utc, new.place):
            store.update_meeting(self._tx, new)
            fate = RowFate.CHANGED
        else:
            fate = RowFate.SAME
        self._there[new.id] = new
        self._met.setdefault(new.id, [])
        return new, fate

    def _item(self, line: Line, meeting: Meeting) -> RowFate:
        met = self._met[meeting.id]
        free = [one for one in meeting.items if one.id not in met]
        key = folded(line.number)
        same = [one for one in free if folded(one.title) == folded(line.title) and folded(one.number) == key]
        near = [one for one in free if (folded(one.number) == key if key else folded(one.title) == folded(line.title))]
        old = next(iter([*same, *near]), None)
        new = AgendaItem(
            id=old.id if old is not None else 0,
            meeting_id=meeting.id,
            position=old.position if old is not None else len(met) + 1,
            number=line.number,
            title=line.title,
            documents=line.documents,
        )
        if old is None:
            met.append(store.insert_item(self._tx, new))
            return RowFate.ADDED
        met.append(old.id)
        if old == new:
            return RowFate.SAME
        store.update_item(self._tx, new)
        return RowFate.CHANGED

    def _left(self) -> list[tuple[int, list[int]]]:
        """Return the meetings and items that the file does not have: each meeting with those of its items."""
        left = []
        for meeting in self._there.values():
            items = [one.id for one in meeting.items if one.id not in self._met.get(meeting.id, ())]
            if items or meeting.id not in self._met:
                left.append((meeting.id, items))
        return left

    def _reorder(self) -> None:
        """Put the items of each meeting into the order of the file; what the file does not have comes after."""
        for meeting in store.meetings(self._tx, self._session.id):
            order = self._met.get(meeting.id, [])
            place = {item_id: at for at, item_id in enumerate(order)}
            ordered = sorted(meeting.items, key=lambda one: place.get(one.id, len(place) + one.position))
            for at, one in enumerate(ordered, start=1):
                if one.position != at:
                    store.update_item(self._tx, replace(one, position=at))
