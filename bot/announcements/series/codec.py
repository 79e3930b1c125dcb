"""A plan as the one document that the database keeps of it, and back. Pure."""

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from bot.announcements.series.model import Kind, Place, Plan, Rule, Text
from bot.calendar.zones import Adjusted, Moment
from bot.clock import from_text, to_text


def plan_text(plan: Plan) -> str:
    """Return a plan as JSON; every field of it, moments and days as text."""
    rule = asdict(plan.rule) | {
        "until": None if plan.rule.until is None else plan.rule.until.isoformat(),
        "exceptions": [day.isoformat() for day in plan.rule.exceptions],
    }
    start = asdict(plan.start) | {"wall": plan.start.wall.isoformat(), "utc": to_text(plan.start.utc)}
    return json.dumps(asdict(plan) | {"rule": rule, "start": start}, ensure_ascii=False, sort_keys=True)


def plan_from(text: str) -> Plan:
    """Return the plan that `plan_text` wrote."""
    found: dict[str, Any] = json.loads(text)
    rule, start = found["rule"], found["start"]
    return Plan(
        rule=Rule(
            kind=Kind(rule["kind"]),
            days=tuple(rule["days"]),
            nth=rule["nth"],
            every=rule["every"],
            session_id=rule["session_id"],
            until=None if rule["until"] is None else date.fromisoformat(rule["until"]),
            times=rule["times"],
            exceptions=tuple(date.fromisoformat(day) for day in rule["exceptions"]),
        ),
        start=Moment(
            wall=datetime.fromisoformat(start["wall"]),
            zone=start["zone"],
            utc=from_text(start["utc"]),
            city=start["city"],
            adjusted=Adjusted(start["adjusted"]),
        ),
        texts=tuple(Text(**one) for one in found["texts"]),
        places=tuple(Place(**one) for one in found["places"]),
        files=tuple(found["files"]),
        role_id=found["role_id"],
        useful_hours=found["useful_hours"],
        crosspost=found["crosspost"],
        thread=found["thread"],
    )
