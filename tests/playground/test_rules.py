"""Discord's rules for messages, embeds, mentions, answers and scheduled events: each kept once and broken once."""

from hypothesis import given
from hypothesis import strategies as st

from playground.rules import Violation, check_request
from tests.playground.rule_cases import V2, Case, Fields, Place, button, each, row, verify, x

EPHEMERAL = 1 << 6
TEXT: Fields = {"type": 10, "content": "x"}
EMPTY: Fields = {}


def field(fields: Fields) -> Fields:
    return {"fields": [{"name": "n", "value": "v", **fields}]}


def rows(count: int) -> list[Fields]:
    return [row(button({"custom_id": str(number)})) for number in range(count)]


def texts(count: int, size: int = 1) -> list[Fields]:
    return [{"type": 10, "content": x(size)}] * count


def container(count: int) -> list[Fields]:
    return [{"type": 17, "components": [TEXT] * count}]


def file(name: str) -> list[Fields]:
    return [{"type": 13, "file": {"url": f"attachment://{name}"}}]


def with_file(components: list[Fields]) -> Fields:
    return {"flags": V2, "components": components, "attachments": [{"id": 0, "filename": "a.md"}]}


def ids(count: int) -> list[str]:
    return [str(number) for number in range(count)]


def choices(count: int, fields: Fields = EMPTY) -> list[Fields]:
    return [{"name": "n", "value": "v", **fields}] * count


def event(fields: Fields) -> Fields:
    times = {"scheduled_start_time": "2027-01-18T10:00:00+01:00", "scheduled_end_time": "2027-01-18T11:00:00+01:00"}
    return {"name": "n", "entity_type": 3, "entity_metadata": {"location": "Vienna"}, **times, **fields}


def answering(kind: int) -> Place:
    return Place("POST /interactions/1/token/callback", "data", lambda data: {"type": kind, "data": data})


SEND_TO = "POST /channels/1/messages"
SEND = Place(SEND_TO, "", lambda message: message)
EDIT = Place("PATCH /channels/1/messages/2", "", lambda message: message)
SEND_X = Place(SEND_TO, "", lambda fields: {"content": "x", **fields})
FOLLOW_UP = Place("POST /webhooks/1/token", "", lambda fields: {"content": "x", **fields})
THREAD = Place("POST /channels/1/threads", "message", lambda message: {"name": "n", "message": message})
EMBEDS = Place(SEND_TO, "embeds", lambda embeds: {"embeds": embeds})
EMBED = Place(SEND_TO, "embeds.0", lambda embed: {"embeds": [{"title": "x", **embed}]})
MENTIONS = Place(SEND_TO, "allowed_mentions", lambda mentions: {"content": "x", "allowed_mentions": mentions})
LEGACY = Place(SEND_TO, "components", lambda components: {"components": components})
LAYOUT = Place(SEND_TO, "components", lambda components: {"flags": V2, "components": components})
SEND_TEXT = Place(SEND_TO, "", lambda fields: {"components": [TEXT], **fields})
EDIT_TEXT = Place("PATCH /channels/1/messages/2", "", lambda fields: {"components": [TEXT], **fields})
WITH_FILE = Place(SEND_TO, "components.0.file", with_file)
GALLERY = Place(
    SEND_TO,
    "components.0.items.0.media",
    lambda url: with_file([{"type": 12, "items": [{"media": {"url": url}}]}]),
)
ANSWER, UPDATE = answering(4), answering(7)
SUGGEST = Place(
    "POST /interactions/1/token/callback", "data.choices", lambda some: {"type": 8, "data": {"choices": some}}
)
EVENT = Place("POST /guilds/1/scheduled-events", "", event)
EVENT_PATCH = Place("PATCH /guilds/1/scheduled-events/2", "", lambda fields: fields)

MESSAGE_RULES = [
    Case("content of 2000", SEND, {"content": x(2000)}, {"content": x(2001)}, "content", "too-long"),
    Case("edited content too", EDIT, {"content": x(2000)}, {"content": x(2001)}, "content", "too-long"),
    Case("a message has something in it", SEND, {"content": "x"}, {"content": " \n", "embeds": []}, "", "empty"),
    Case("an edit may empty it", EDIT, {"content": ""}, {"content": x(2001)}, "content", "too-long"),
    Case("a file is enough", SEND, {"attachments": [{"id": 0}]}, {"attachments": []}, "", "empty"),
    Case("a forward is", SEND, {"message_reference": {"type": 1}}, {"message_reference": {"type": 0}}, "", "empty"),
    Case("a nonce of 25", SEND_X, {"nonce": x(25)}, {"nonce": x(26)}, "nonce", "too-long"),
    Case("ten files", SEND, {"attachments": [EMPTY] * 10}, {"attachments": [EMPTY] * 11}, "attachments", "too-many"),
    Case("three stickers", SEND, {"sticker_ids": ids(3)}, {"sticker_ids": ids(4)}, "sticker_ids", "too-many"),
    Case(
        "alternative text of 1024",
        SEND,
        {"attachments": [{"description": x(1024)}]},
        {"attachments": [{"description": x(1025)}]},
        "attachments.0.description",
        "too-long",
    ),
    Case("embeds may be suppressed", SEND_X, {"flags": 1 << 2}, {"flags": 1 << 1}, "flags", "not-allowed"),
    Case("a voice message may be sent", SEND_X, {"flags": 1 << 13}, {"flags": 1 << 14}, "flags", "not-allowed"),
    Case("no private plain message", SEND_X, {"flags": 1 << 12}, {"flags": EPHEMERAL}, "flags", "not-allowed"),
    Case("a follow-up may be private", FOLLOW_UP, {"flags": EPHEMERAL}, {"flags": 1 << 7}, "flags", "not-allowed"),
    Case("a thread's first message", THREAD, {"content": "x"}, {"content": ""}, "", "empty"),
]

EMBED_RULES = [
    Case("title of 256", EMBED, {"title": x(256)}, {"title": x(257)}, "title", "too-long"),
    Case("description of 4096", EMBED, {"description": x(4096)}, {"description": x(4097)}, "description", "too-long"),
    Case("25 fields", EMBED, {"fields": choices(25)}, {"fields": choices(26)}, "fields", "too-many"),
    Case("field name of 256", EMBED, field({"name": x(256)}), field({"name": x(257)}), "fields.0.name", "too-long"),
    Case(
        "field value of 1024", EMBED, field({"value": x(1024)}), field({"value": x(1025)}), "fields.0.value", "too-long"
    ),
    Case("a field has a value", EMBED, field(EMPTY), field({"value": ""}), "fields.0.value", "too-short"),
    Case(
        "footer of 2048", EMBED, {"footer": {"text": x(2048)}}, {"footer": {"text": x(2049)}}, "footer.text", "too-long"
    ),
    Case("author of 256", EMBED, {"author": {"name": x(256)}}, {"author": {"name": x(257)}}, "author.name", "too-long"),
    Case("ten embeds", EMBEDS, [{"title": "x"}] * 10, [{"title": "x"}] * 11, "", "too-many"),
    Case(
        "6000 over all embeds",
        EMBEDS,
        [{"description": x(4000)}, {"title": x(200), "footer": {"text": x(799)}, **field({"value": x(1000)})}],
        [{"description": x(4000)}, {"title": x(200), "footer": {"text": x(800)}, **field({"value": x(1000)})}],
        "",
        "too-long",
    ),
]

MENTION_RULES = [
    Case(
        "a list contradicts parse",
        MENTIONS,
        {"parse": ["users"], "users": [], "roles": ["1"]},
        {"parse": ["users"], "users": ["1"]},
        "users",
        "not-allowed",
    ),
    Case(
        "three kinds",
        MENTIONS,
        {"parse": ["users", "roles", "everyone"]},
        {"parse": ["here"]},
        "parse.0",
        "not-allowed",
    ),
    Case("a hundred roles", MENTIONS, {"roles": ids(100)}, {"roles": ids(101)}, "roles", "too-many"),
]

V2_RULES = [
    Case("five rows", LEGACY, rows(5), rows(6), "", "too-many"),
    Case("V2 needs its flag", SEND_TEXT, {"flags": V2}, EMPTY, "components.0.type", "needs-v2-flag"),
    Case("an edit may leave the flag", EDIT_TEXT, EMPTY, {"flags": 0}, "components.0.type", "needs-v2-flag"),
    Case(
        "no content beside V2",
        SEND_TEXT,
        {"flags": V2, "content": None},
        {"flags": V2, "content": "x"},
        "content",
        "not-with-v2",
    ),
    Case(
        "no embeds beside V2, nor in an edit",
        EDIT_TEXT,
        {"flags": V2, "embeds": []},
        {"flags": V2, "embeds": [{"title": "x"}]},
        "embeds",
        "not-with-v2",
    ),
    Case(
        "V2 is made of components",
        SEND,
        {"flags": V2, "components": [TEXT]},
        {"flags": V2, "attachments": [EMPTY]},
        "components",
        "missing",
    ),
    Case("40 components", LAYOUT, texts(40), texts(41), "", "too-many"),
    Case("nested ones count", LAYOUT, container(39), container(40), "", "too-many"),
    Case("4000 characters of text", LAYOUT, texts(4, 1000), [*texts(4, 1000), TEXT], "", "too-long"),
    Case("a shown picture comes along", GALLERY, "attachment://a.md", "attachment://b.md", "url", "missing"),
    Case("a shown file comes along", WITH_FILE, file("a.md"), file("b.md"), "url", "missing"),
]

ANSWER_RULES = [
    Case(
        "an answer is a message",
        ANSWER,
        {"content": "x", "flags": EPHEMERAL},
        {"content": x(2001)},
        "content",
        "too-long",
    ),
    Case("an answer is not empty", ANSWER, {"content": "x"}, None, "", "empty"),
    Case("an update is an edit", UPDATE, {"content": ""}, {"content": x(2001)}, "content", "too-long"),
    Case("25 suggestions", SUGGEST, choices(25), choices(26), "", "too-many"),
    Case("a name of 100", SUGGEST, choices(1, {"name": x(100)}), choices(1, {"name": x(101)}), "0.name", "too-long"),
    Case(
        "a value of 100", SUGGEST, choices(1, {"value": x(100)}), choices(1, {"value": x(101)}), "0.value", "too-long"
    ),
]

EVENT_RULES = [
    Case("event name of 100", EVENT, {"name": x(100)}, {"name": x(101)}, "name", "too-long"),
    Case("description of 1000", EVENT, {"description": x(1000)}, {"description": x(1001)}, "description", "too-long"),
    Case(
        "place of 100", EVENT, EMPTY, {"entity_metadata": {"location": x(101)}}, "entity_metadata.location", "too-long"
    ),
    Case("a place", EVENT, EMPTY, {"entity_metadata": None}, "entity_metadata.location", "missing"),
    Case("an end", EVENT, EMPTY, {"scheduled_end_time": None}, "scheduled_end_time", "missing"),
    Case("no channel outside", EVENT, {"channel_id": None}, {"channel_id": "1"}, "channel_id", "not-allowed"),
    Case("a channel inside", EVENT, {"entity_type": 2, "channel_id": "1"}, {"entity_type": 2}, "channel_id", "missing"),
    Case(
        "the end after the start",
        EVENT,
        {"scheduled_end_time": "2027-01-18T09:00:01+00:00"},
        {"scheduled_end_time": "2027-01-18T09:00:00+00:00"},
        "scheduled_end_time",
        "out-of-order",
    ),
    Case("a patch may be partial", EVENT_PATCH, {"name": "n"}, {"name": ""}, "name", "too-short"),
]


@each(MESSAGE_RULES, EMBED_RULES, MENTION_RULES, V2_RULES, ANSWER_RULES, EVENT_RULES)
def test_each_rule_is_kept_and_broken(case: Case) -> None:
    verify(case)


def test_a_violation_reads_as_a_sentence_with_its_place() -> None:
    assert str(Violation("embeds.0.title", "too-long", "300 characters, at most 256")) == (
        "embeds.0.title: 300 characters, at most 256 [too-long]"
    )
    assert str(Violation("", "empty", "a message needs content")) == "(whole payload): a message needs content [empty]"


def test_a_query_and_an_unknown_request_are_passed_over() -> None:
    assert [violation.rule for violation in check_request("post", "/webhooks/1/token?wait=1", {})] == ["empty"]
    assert check_request("GET", "/gateway", None) == []
    assert check_request("DELETE", "/channels/1/messages/2", None) == []


KEYS = [
    "type",
    "data",
    "components",
    "component",
    "accessory",
    "content",
    "embeds",
    "fields",
    "flags",
    "options",
    "choices",
    "name",
    "value",
    "custom_id",
    "url",
    "min_values",
    "max_values",
    "items",
    "media",
    "parse",
    "allowed_mentions",
    "users",
    "title",
    "style",
    "name_localizations",
    "scheduled_start_time",
    "scheduled_end_time",
    "message",
    "attachments",
    "label",
    "description",
]
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=25,
)
ROUTES = (SEND, EDIT, ANSWER, THREAD, EVENT, Place("PUT /applications/1/commands", "", lambda payload: payload))


@given(JSON_VALUES, st.sampled_from(ROUTES))
def test_no_shape_of_payload_makes_a_rule_fail(payload: object, place: Place) -> None:
    """A payload of the wrong shape is for the document to refuse; a rule must never raise over it."""
    method, _, path = place.route.partition(" ")
    for sent in (payload, {"type": 9, "data": payload}, [payload], {"flags": V2, "components": [payload]}):
        check_request(method, path, sent)
