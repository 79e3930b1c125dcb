"""Which columns of which tables name an account, and what becomes of each when that person is erased. Pure.

A test walks the schema and fails where a column that looks like an account is not in this plan: a new table cannot be
forgotten.
"""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """What becomes of a row that names an erased person."""

    NULL = "null"
    """The row stays, nobody is named."""
    ZERO = "zero"
    """The same where the column must hold a number: 0 is nobody."""
    ROW = "row"
    """The row goes."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A table that names accounts.

    Attributes:
        table: its name.
        ways: column -> what becomes of it.
        shown: columns that the person is shown of such a row.
        texts: columns in which an account may stand among other words (JSON, keys of deliveries).
    """

    table: str
    ways: dict[str, Way]
    shown: tuple[str, ...]
    texts: tuple[str, ...] = ()


NULL, ZERO, ROW = Way.NULL, Way.ZERO, Way.ROW

PLAN: tuple[Kept, ...] = (
    # Letters. What else becomes of signatures and of the ledger stands in bot/letters/safety/forgetting.py.
    Kept(
        "signature",
        {"user_id": NULL, "entered_by": NULL},
        (
            *("letter_id", "capacity", "name", "title", "affiliation", "country", "website", "ecosoc", "committed_by"),
            *("committed_role", "visibility", "state", "code", "signed_at", "withdrawn_at", "confirmed_at", "level"),
        ),
    ),
    Kept("signing_kept", {"user_id": ROW}, ("letter_id", "typed", "kept_until")),
    Kept("signature_contact_look", {"looked_by": NULL}, ("letter_id", "looked_at", "how")),
    Kept("ledger_secret", {"user_id": NULL}, ("letter_id", "seq")),
    Kept("letter", {"created_by": ZERO}, ("id", "guild_id", "title", "state", "created_at")),
    Kept("letter_organiser", {"user_id": ROW, "added_by": ZERO}, ("letter_id", "added_at")),
    Kept("letter_share", {"accepted_by": ZERO}, ("letter_id", "guild_id", "accepted_at")),
    Kept("letter_import", {"staged_by": NULL}, ("letter_id", "name", "staged_at", "state")),
    Kept("duplicate_decision", {"decided_by": NULL}, ("letter_id", "decision", "decided_at")),
    Kept("text_change", {"proposed_by": NULL, "agreed_by": NULL}, ("letter_id", "kind", "note", "changed_at")),
    Kept("text_proposal", {"proposed_by": NULL}, ("letter_id", "kind", "note", "proposed_at", "state")),
    Kept("text_translation", {"added_by": NULL}, ("letter_id", "language", "added_at")),
    Kept("gathered_text", {"user_id": ROW}, ("guild_id", "text", "gathered_at")),
    Kept("register_account", {"user_id": ROW, "added_by": ZERO}, ("organisation_id", "level", "added_at")),
    Kept(
        "register_change",
        {"by_user": NULL, "decided_by": NULL},
        ("organisation_id", "at", "kind", "data", "state", "decided_at"),
        texts=("data",),
    ),
    Kept("letter_nudge", {"user_id": ROW, "nudged_by": NULL}, ("letter_id", "organisation_id", "nudged_at")),
    Kept("letter_decline", {"declined_by": NULL}, ("letter_id", "organisation_id", "declined_at")),
    Kept("nudge_refusal", {"user_id": ROW}, ("refused_at",)),
    # Calendar and announcements.
    Kept("session", {"created_by": ZERO, "cancelled_by": ZERO}, ("id", "guild_id", "title", "note", "created_at")),
    Kept("session_change", {"changed_by": ZERO}, ("session_id", "changed_at")),
    Kept("session_look", {"user_id": ROW}, ("guild_id", "looked_at")),
    Kept("session_series", {"imported_by": ZERO}, ("guild_id", "uid")),
    Kept("negotiating_body", {"created_by": ZERO}, ("id", "guild_id", "name", "created_at")),
    Kept("deadline", {"created_by": ZERO, "cancelled_by": ZERO}, ("id", "guild_id", "title", "note", "created_at")),
    Kept("deadline_change", {"changed_by": ZERO}, ("deadline_id", "changed_at")),
    Kept("event_keeping", {"changed_by": ZERO}, ("guild_id", "changed_at")),
    Kept("calendar_feed", {"made_by": ZERO}, ("guild_id", "made_at")),
    # In the room: whoever waited behind an erased speaker moves up, see bot/services/room.py.
    Kept("attendance", {"user_id": ROW, "entered_by": ZERO}, ("guild_id", "session_id", "how", "entered_at")),
    Kept("roster", {"opened_by": ZERO}, ("guild_id", "item_id", "opened_at")),
    Kept("roster_claim", {"user_id": ROW}, ("roster_id", "slot", "region", "claimed_at")),
    Kept(
        "announcement",
        {"created_by": ZERO, "scheduled_by": ZERO, "cancelled_by": ZERO},
        ("id", "guild_id", "title", "state", "created_at", "scheduled_at", "cancelled_at"),
    ),
    Kept(
        "announcement_series", {"created_by": ZERO, "changed_by": ZERO}, ("id", "guild_id", "created_at", "changed_at")
    ),
    Kept(
        "announcement_version",
        {"created_by": ZERO, "in_force_by": ZERO},
        ("series_id", "occurrence", "state", "created_at", "in_force_at"),
    ),
    Kept("announcement_skip", {"skipped_by": ZERO}, ("series_id", "occurrence", "skipped_at")),
    Kept("announcement_file", {"added_by": ZERO}, ("series_id", "name", "added_at")),
    Kept("announcement_template", {"saved_by": ZERO}, ("guild_id", "name", "title", "saved_at")),
    Kept("announcement_step", {"created_by": ZERO}, ("guild_id", "channel_id", "kind", "noted_at")),
    # What a person follows, and when they want to be left alone.
    Kept(
        "subscription",
        {"user_id": ROW, "created_by": ZERO},
        ("guild_id", "channel_id", "topic", "label", "rhythm", "zone", "created_at", "paused_at"),
    ),
    Kept("follower", {"user_id": ROW}, ("zone", "city", "quiet_from", "quiet_until", "days", "urgent")),
    Kept("person_language", {"user_id": ROW}, ("language",)),
    # What is said, reminders among it.
    Kept(
        "delivery",
        {"user_id": ZERO, "created_by": ZERO},
        ("guild_id", "channel_id", "message", "data", "due_at", "state", "sent_at"),
        texts=("key", "cause", "data"),
    ),
    Kept("ping", {"asked_by": ZERO, "confirmed_by": ZERO}, ("guild_id", "cause", "asked_at", "confirmed_at")),
    Kept("watch", {"user_id": ROW, "created_by": ZERO}, ("guild_id", "instrument", "about", "value", "created_at")),
    # Reference texts and ratings.
    Kept("wording", {"imported_by": NULL}, ("guild_id", "instrument", "version", "language", "imported_at")),
    Kept("wording_act", {"by_user": NULL}, ("wording_id", "act", "at")),
    Kept("rating", {"recorded_by": ZERO}, ("guild_id", "principle", "instrument", "reason", "recorded_at")),
    Kept(
        "status_import",
        {"imported_by": NULL, "withdrawn_by": NULL},
        ("guild_id", "instrument", "source", "imported_at", "withdrawn_at"),
    ),
    Kept("server", {"changed_by": ZERO}, ("guild_id", "changed_at")),
)

NO_ACCOUNTS = frozenset({("register_account", "vouched_by"), ("signature", "committed_by")})
"""Columns that look like an account's and hold something else: an organisation, and a name that letters erase."""
