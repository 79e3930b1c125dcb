"""Why an answer is there: completes a message's `interaction_metadata` as Discord gives it."""

from collections.abc import Mapping
from typing import Any

from playground.wire import JSON

COMPONENT, MODAL = 3, 5
"""Interaction types: a button or menu was used, a form was sent off."""


def complete(metadata: JSON | None, records: Mapping[int, Any], shown_by: Mapping[int, int]) -> None:
    """Add what a component's or a form's answer tells beyond a command's.

    Args:
        metadata: of the message; None where no interaction made it.
        records: interactions by id, with `type`, `user_id` and `source_message_id`.
        shown_by: for a form's interaction the one that showed the form.
    """
    if metadata is None or int(metadata["id"]) not in records:
        return
    record = records[int(metadata["id"])]
    if record.type == COMPONENT:
        metadata["interacted_message_id"] = str(record.source_message_id)
    elif record.type == MODAL and record.id in shown_by and shown_by[record.id] in records:
        cause = records[shown_by[record.id]]
        trigger = {key: metadata[key] for key in ("user", "authorizing_integration_owners")}
        trigger |= {"id": str(cause.id), "type": int(cause.type)}
        complete(trigger, records, shown_by)
        metadata["triggering_interaction_metadata"] = trigger
