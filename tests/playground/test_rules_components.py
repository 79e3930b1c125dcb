"""Discord's rules for components in messages and modals: each kept once and broken once."""

from collections.abc import Sequence
from typing import Any

import pytest

from playground.rules import check_request
from tests.playground.rule_cases import V2, Case, Fields, Place, button, each, row, verify, x

TEXT: Fields = {"type": 10, "content": "x"}
EMPTY: Fields = {}


def choice(value: str = "a", **fields: Any) -> Fields:
    return {"label": "A", "value": value, **fields}


def options(count: int, **fields: Any) -> Fields:
    return {"options": [choice(str(number), **fields) for number in range(count)]}


def select(fields: Fields) -> Fields:
    return {"type": 3, "custom_id": "s", **options(2), **fields}


def entry(custom_id: str = "e", **fields: Any) -> Fields:
    return {"type": 4, "custom_id": custom_id, "style": 1, **fields}


def label(fields: Fields) -> Fields:
    return {"type": 18, "label": "L", "component": entry(), **fields}


def labels(*custom_ids: str) -> list[Fields]:
    return [label({"component": entry(custom_id)}) for custom_id in custom_ids]


def section(fields: Fields) -> Fields:
    return {"type": 9, "components": [TEXT], "accessory": button(), **fields}


def picture(fields: Fields) -> Fields:
    return {"media": {"url": "https://example.org/p.png"}, **fields}


def pictures(count: int, **fields: Any) -> list[Fields]:
    return [{"type": 12, "items": [picture(fields)] * count}]


def thumbnail(size: int) -> Fields:
    return {"accessory": {"type": 11, **picture({"description": x(size)})}}


def file(url: str) -> list[Fields]:
    return [{"type": 13, "file": {"url": url}}]


def buttons(custom_ids: Sequence[str], **fields: Any) -> list[Fields]:
    return [button({"custom_id": custom_id, **fields}) for custom_id in custom_ids]


def modal(fields: Fields) -> Fields:
    return {"type": 9, "data": {"title": "T", "custom_id": "m", "components": labels("e"), **fields}}


SEND_TO = "POST /channels/1/messages"
EDIT_AT = "PATCH /channels/1/messages/2"
CALLBACK = "POST /interactions/1/token/callback"
FIRST = "components.0.components.0"
ROWS = Place(SEND_TO, "components", lambda components: {"content": "x", "components": components})
BUTTON = Place(SEND_TO, FIRST, lambda fields: ROWS.make([row(button(fields))]))
LINK = Place(
    SEND_TO, FIRST, lambda fields: BUTTON.make({"style": 5, "custom_id": None, "url": "https://x.org", **fields})
)
PREMIUM = Place(
    SEND_TO, FIRST, lambda f: BUTTON.make({"style": 6, "custom_id": None, "label": None, "sku_id": "1", **f})
)
SELECT = Place(SEND_TO, FIRST, lambda fields: ROWS.make([row(select(fields))]))
PEOPLE = Place(SEND_TO, FIRST, lambda fields: ROWS.make([row({"type": 5, "custom_id": "u", **fields})]))
OPTION = Place(SEND_TO, f"{FIRST}.options.0", lambda fields: SELECT.make({"options": [choice(**fields)]}))
LAYOUT = Place(SEND_TO, "components", lambda components: {"flags": V2, "components": components})
LAYOUT_EDIT = Place(EDIT_AT, "components", lambda components: {"flags": V2, "components": components})
SECTION = Place(SEND_TO, "components.0", lambda fields: LAYOUT.make([section(fields)]))
CONTAINER = Place(SEND_TO, "components.0", lambda f: LAYOUT.make([{"type": 17, "components": [TEXT], **f}]))
MODAL = Place(CALLBACK, "data", modal)
PARTS = Place(CALLBACK, "data.components", lambda components: modal({"components": components}))
LABEL = Place(CALLBACK, "data.components.0", lambda fields: PARTS.make([label(fields)]))
IN_LABEL = Place(CALLBACK, "data.components.0.component", lambda component: LABEL.make({"component": component}))
INPUT = Place(CALLBACK, "data.components.0.component", lambda fields: LABEL.make({"component": entry(**fields)}))
IN_ROW = Place(CALLBACK, "data.components.0.components.0", lambda component: PARTS.make([row(component)]))

BUTTON_RULES = [
    Case("five buttons", ROWS, [row(*buttons("abcde"))], [row(*buttons("abcdef"))], "0.components", "too-many"),
    Case("a row is not empty", ROWS, [row(button())], [row()], "0.components", "too-few"),
    Case("button label of 80", BUTTON, {"label": x(80)}, {"label": x(81)}, "label", "too-long"),
    Case("custom_id of 100", BUTTON, {"custom_id": x(100)}, {"custom_id": x(101)}, "custom_id", "too-long"),
    Case("a custom_id is not empty", BUTTON, EMPTY, {"custom_id": ""}, "custom_id", "too-short"),
    Case("a button has a custom_id", BUTTON, EMPTY, {"custom_id": None}, "custom_id", "missing"),
    Case("a button has no url", BUTTON, EMPTY, {"url": "https://x.org"}, "url", "not-allowed"),
    Case("label or emoji", BUTTON, {"label": None, "emoji": {"name": "x"}}, {"label": None}, "label", "missing"),
    Case("a link has a url", LINK, EMPTY, {"url": None}, "url", "missing"),
    Case("a link has no custom_id", LINK, EMPTY, {"custom_id": "x"}, "custom_id", "not-allowed"),
    Case("a url of 512", LINK, {"url": x(512)}, {"url": x(513)}, "url", "too-long"),
    Case("a premium button has a SKU", PREMIUM, EMPTY, {"sku_id": None}, "sku_id", "missing"),
    Case("and no label", PREMIUM, EMPTY, {"label": "x"}, "label", "not-allowed"),
    Case(
        "custom_ids are unique",
        ROWS,
        [row(*buttons("ab")), row(*buttons("c"))],
        [row(*buttons("ab")), row(*buttons("b"))],
        "1.components.0.custom_id",
        "duplicate",
    ),
    Case(
        "component ids are unique",
        ROWS,
        [row(*buttons("ab", id=0))],
        [row(*buttons("ab", id=7))],
        "0.components.1.id",
        "duplicate",
    ),
]

SELECT_RULES = [
    Case("one select a row", ROWS, [row(select(EMPTY))], [row(select(EMPTY), button())], "0.components", "too-many"),
    Case("25 options", SELECT, options(25), options(26), "options", "too-many"),
    Case("one option at least", SELECT, options(1), options(0), "options", "too-few"),
    Case("placeholder of 150", SELECT, {"placeholder": x(150)}, {"placeholder": x(151)}, "placeholder", "too-long"),
    Case("a select has a custom_id", SELECT, EMPTY, {"custom_id": None}, "custom_id", "missing"),
    Case("min_values from 0", PEOPLE, {"min_values": 0}, {"min_values": -1}, "min_values", "out-of-range"),
    Case(
        "max_values from 1",
        PEOPLE,
        {"min_values": 0, "max_values": 1},
        {"min_values": 0, "max_values": 0},
        "max_values",
        "out-of-range",
    ),
    Case("max_values to 25", PEOPLE, {"max_values": 25}, {"max_values": 26}, "max_values", "out-of-range"),
    Case(
        "min not above max", SELECT, {"min_values": 2, "max_values": 2}, {"min_values": 2}, "min_values", "out-of-order"
    ),
    Case("as many options as max", SELECT, {"max_values": 2}, {"max_values": 3}, "options", "too-few"),
    Case("option label of 100", OPTION, {"label": x(100)}, {"label": x(101)}, "label", "too-long"),
    Case("an option has a label", OPTION, {"label": "x"}, {"label": None}, "label", "missing"),
    Case("option value of 100", OPTION, {"value": x(100)}, {"value": x(101)}, "value", "too-long"),
    Case("description of 100", OPTION, {"description": x(100)}, {"description": x(101)}, "description", "too-long"),
    Case(
        "values are unique",
        SELECT,
        {"options": [choice("a"), choice("b")]},
        {"options": [choice("a"), choice("a")]},
        "options.1.value",
        "duplicate",
    ),
    Case("as many defaults as max", SELECT, options(1, default=True), options(2, default=True), "options", "too-many"),
    Case(
        "default people within max",
        PEOPLE,
        {"default_values": [{"id": "1", "type": "user"}]},
        {"default_values": [{"id": "1", "type": "user"}] * 2},
        "default_values",
        "too-many",
    ),
]

LAYOUT_RULES = [
    Case(
        "a container holds no container",
        CONTAINER,
        EMPTY,
        {"components": [{"type": 17, "components": [TEXT]}]},
        "components.0.type",
        "not-allowed",
    ),
    Case("a colour", CONTAINER, {"accent_color": 0xFFFFFF}, {"accent_color": 1 << 24}, "accent_color", "out-of-range"),
    Case("no bare button", LAYOUT, [row(button())], [button()], "0.type", "not-allowed"),
    Case("rows only without V2", ROWS, [row(button())], [button()], "0.type", "not-allowed"),
    Case("no text input in a message", LAYOUT, [TEXT], [entry()], "0.type", "not-allowed"),
    Case("three texts", SECTION, {"components": [TEXT] * 3}, {"components": [TEXT] * 4}, "components", "too-many"),
    Case("a section has an accessory", SECTION, EMPTY, {"accessory": None}, "accessory", "missing"),
    Case(
        "a button or a picture",
        SECTION,
        thumbnail(1),
        {"accessory": select(EMPTY)},
        "accessory.type",
        "not-allowed",
    ),
    Case("thumbnail text of 1024", SECTION, thumbnail(1024), thumbnail(1025), "accessory.description", "too-long"),
    Case("text is not empty", LAYOUT, [TEXT], [{"type": 10, "content": ""}], "0.content", "too-short"),
    Case("ten pictures", LAYOUT, pictures(10), pictures(11), "0.items", "too-many"),
    Case(
        "alternative text of 1024",
        LAYOUT,
        pictures(1, description=x(1024)),
        pictures(1, description=x(1025)),
        "0.items.0.description",
        "too-long",
    ),
    Case("a file is attached", LAYOUT_EDIT, file("attachment://a"), file("https://x.org"), "0.file.url", "not-allowed"),
    Case(
        "two spacings", LAYOUT, [{"type": 14, "spacing": 2}], [{"type": 14, "spacing": 3}], "0.spacing", "out-of-range"
    ),
]

MODAL_RULES = [
    Case("text in a modal", PARTS, [TEXT, *labels("a")], [{"type": 14}, *labels("a")], "0.type", "not-allowed"),
    Case("title of 45", MODAL, {"title": x(45)}, {"title": x(46)}, "title", "too-long"),
    Case("a modal has a title", MODAL, EMPTY, {"title": None}, "title", "missing"),
    Case("modal custom_id of 100", MODAL, {"custom_id": x(100)}, {"custom_id": x(101)}, "custom_id", "too-long"),
    Case("five parts", PARTS, labels(*"abcde"), labels(*"abcdef"), "", "too-many"),
    Case("one part at least", PARTS, labels("a"), [], "", "too-few"),
    Case("label of 45", LABEL, {"label": x(45)}, {"label": x(46)}, "label", "too-long"),
    Case("its description of 100", LABEL, {"description": x(100)}, {"description": x(101)}, "description", "too-long"),
    Case("a label holds something", LABEL, EMPTY, {"component": None}, "component", "missing"),
    Case("a label holds no button", IN_LABEL, entry(), button(), "type", "not-allowed"),
    Case("no bare text input", PARTS, labels("a"), [entry()], "0.type", "not-allowed"),
    Case("an input in a row has a label", IN_ROW, entry(label="L"), entry(), "label", "missing"),
    Case("its label of 45", IN_ROW, entry(label=x(45)), entry(label=x(46)), "label", "too-long"),
    Case("a row holds an input", IN_ROW, entry(label="L"), select({"label": "L"}), "type", "not-allowed"),
    Case(
        "input placeholder of 100", INPUT, {"placeholder": x(100)}, {"placeholder": x(101)}, "placeholder", "too-long"
    ),
    Case("value of 4000", INPUT, {"value": x(4000)}, {"value": x(4001)}, "value", "too-long"),
    Case("min_length from 0", INPUT, {"min_length": 0}, {"min_length": -1}, "min_length", "out-of-range"),
    Case("min_length to 4000", INPUT, {"min_length": 4000}, {"min_length": 4001}, "min_length", "out-of-range"),
    Case("max_length from 1", INPUT, {"max_length": 1}, {"max_length": 0}, "max_length", "out-of-range"),
    Case("max_length of 4000", INPUT, {"max_length": 4000}, {"max_length": 4001}, "max_length", "out-of-range"),
    Case(
        "min_length below max_length",
        INPUT,
        {"min_length": 5, "max_length": 5},
        {"min_length": 6, "max_length": 5},
        "min_length",
        "out-of-order",
    ),
    Case(
        "nothing disabled", IN_LABEL, select({"disabled": False}), select({"disabled": True}), "disabled", "not-allowed"
    ),
    Case(
        "0 only where not required",
        IN_LABEL,
        select({"min_values": 0, "required": False}),
        select({"min_values": 0}),
        "min_values",
        "out-of-range",
    ),
    Case(
        "radio group from 2", IN_LABEL, select({"type": 21}), select({"type": 21, **options(1)}), "options", "too-few"
    ),
    Case(
        "one radio button",
        IN_LABEL,
        select({"type": 21, **options(2)}),
        select({"type": 21, **options(2, default=True)}),
        "options",
        "too-many",
    ),
    Case(
        "to 10",
        IN_LABEL,
        select({"type": 21, **options(10)}),
        select({"type": 21, **options(11)}),
        "options",
        "too-many",
    ),
    Case(
        "checkbox group to 10",
        IN_LABEL,
        select({"type": 22, **options(10, default=True)}),
        select({"type": 22, **options(11)}),
        "options",
        "too-many",
    ),
    Case(
        "ten checks at most",
        IN_LABEL,
        select({"type": 22, **options(10), "max_values": 10}),
        select({"type": 22, **options(10), "min_values": 11}),
        "min_values",
        "out-of-range",
    ),
    Case(
        "ten files",
        IN_LABEL,
        {"type": 19, "custom_id": "f", "max_values": 10},
        {"type": 19, "custom_id": "f", "max_values": 11},
        "max_values",
        "out-of-range",
    ),
    Case(
        "custom_ids are unique in a modal",
        PARTS,
        labels("a", "b"),
        labels("a", "a"),
        "1.component.custom_id",
        "duplicate",
    ),
]


@pytest.mark.parametrize("kind", [9, 10, 11, 12, 13, 14, 17])
def test_each_kind_of_v2_component_needs_the_flag(kind: int) -> None:
    found = check_request("POST", "/channels/1/messages", {"content": "x", "components": [{"type": kind}]})
    assert ("components.0.type", "needs-v2-flag") in [(violation.where, violation.rule) for violation in found]


@pytest.mark.parametrize("kind", [3, 4, 5, 6, 7, 8, 19, 21, 22, 23])
def test_each_kind_of_field_stands_in_a_label_and_has_a_custom_id_of_100(kind: int) -> None:
    def found(custom_id: str | None) -> list[tuple[str, str]]:
        field = {"type": kind, "custom_id": custom_id, **(options(2) if kind in (3, 21, 22) else EMPTY)}
        violations = check_request(
            "POST", "/interactions/1/token/callback", modal({"components": [label({"component": field})]})
        )
        return [(violation.where, violation.rule) for violation in violations]

    where = "data.components.0.component.custom_id"
    assert found(x(100)) == []
    assert found(x(101)) == [(where, "too-long")]
    assert found(None) == [(where, "missing")]


@each(BUTTON_RULES, SELECT_RULES, LAYOUT_RULES, MODAL_RULES)
def test_each_rule_of_components_is_kept_and_broken(case: Case) -> None:
    verify(case)
