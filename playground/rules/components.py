"""Discord's rules for components, in messages and in modals: what may stand where, how many, how long.

From Discord's component reference. The tables below are that reference; the functions only read them. Types: 1 action
row, 2 button, 3 string select, 4 text input, 5 to 8 user, role, mentionable and channel select, 9 section, 10 text,
11 thumbnail, 12 gallery, 13 file, 14 separator, 17 container, 18 label, 19 file upload, 21 radio group,
22 checkbox group, 23 checkbox.
"""

from collections.abc import Iterator

from playground.rules.violation import (
    Found,
    Json,
    Violation,
    as_list,
    check_absent,
    check_count,
    check_order,
    check_range,
    check_required,
    check_text,
    check_texts,
    check_unique,
    int_of,
    join,
    kind_of,
    objects,
    text_of,
)

SELECTS = frozenset({3, 5, 6, 7, 8})
INTERACTIVE = SELECTS | {2, 4, 19, 21, 22, 23}
# These need the message flag IS_COMPONENTS_V2.
V2_ONLY = frozenset({9, 10, 11, 12, 13, 14, 17})
LEGACY_ROOT = frozenset({1})
V2_ROOT = frozenset({1, 9, 10, 12, 13, 14, 17})
MODAL_ROOT = frozenset({1, 10, 18})

# parent -> (key of the children, what they may be, fewest, most)
CHILDREN = {
    1: ("components", SELECTS | {2, 4}, 1, 5),
    9: ("components", frozenset({10}), 1, 3),
    17: ("components", V2_ROOT - {17}, 1, 40),
}
ONLY_CHILD = {
    9: ("accessory", frozenset({2, 11})),
    18: ("component", SELECTS | {4, 19, 21, 22, 23}),
}
# type -> ((key, fewest, most characters), ...)
CUSTOM_ID = ("custom_id", 1, 100)
SELECT_TEXTS = (CUSTOM_ID, ("placeholder", 0, 150))
TEXTS: dict[int, tuple[tuple[str, int, int], ...]] = {
    2: (CUSTOM_ID, ("label", 0, 80), ("url", 1, 512)),
    **dict.fromkeys(SELECTS, SELECT_TEXTS),
    4: (CUSTOM_ID, ("label", 1, 45), ("placeholder", 0, 100), ("value", 0, 4000)),
    10: (("content", 1, 4000),),
    11: (("description", 0, 1024),),
    18: (("label", 1, 45), ("description", 0, 100)),
    **dict.fromkeys((19, 21, 22, 23), (CUSTOM_ID,)),
}
# type -> ((key, least, most), ...)
SELECT_NUMBERS = (("min_values", 0, 25), ("max_values", 1, 25))
TEN_NUMBERS = (("min_values", 0, 10), ("max_values", 1, 10))
NUMBERS = {
    **dict.fromkeys(SELECTS, SELECT_NUMBERS),
    4: (("min_length", 0, 4000), ("max_length", 1, 4000)),
    14: (("spacing", 1, 2),),
    17: (("accent_color", 0, 0xFFFFFF),),
    19: TEN_NUMBERS,
    22: TEN_NUMBERS,
}
OPTION_TEXTS = (("label", 1, 100), ("value", 1, 100), ("description", 0, 100))
# type -> (fewest, most options)
OPTIONS = {3: (1, 25), 21: (2, 10), 22: (1, 10)}
# A button may have an address instead.
WITH_CUSTOM_ID = INTERACTIVE - {2}
CHOOSING = SELECTS | {19, 22}
TEXT_INPUT = 4
LINK, PREMIUM = 5, 6


def walk(components: object, where: str) -> list[tuple[Json, str]]:
    """Every component, outer before inner, each with its path."""
    if not isinstance(components, list):
        return []
    return [found for component, at in objects(components, where) for found in _walk_one(component, at)]


def check_tree(components: object, where: str, everything: list[tuple[Json, str]], root: frozenset[int]) -> Found:
    """A tree of components, `everything` that `walk` finds in it: kinds, counts, texts, unique ids.

    The outermost may be of the types in `root`.
    """
    for component, at in objects(components, where):
        if kind_of(component) not in root:
            yield _misplaced(component, at, "the top level")
    for component, at in everything:
        yield from _check_component(component, at)
    yield from check_unique([(c.get("custom_id"), at) for c, at in everything], "custom_id", "custom_id")
    # An id of 0 counts as none: Discord gives the component another.
    yield from check_unique([(c.get("id") or None, at) for c, at in everything], "id", "component id")


def check_modal(data: Json, where: str) -> Found:
    """A modal: title of 45, 1 to 5 components at the top, nothing disabled, each text input with a label."""
    yield from check_required(data, where, "title", "custom_id", why="a modal")
    yield from check_text(data, where, "title", 45, 1)
    yield from check_text(data, where, "custom_id", 100, 1)
    where = join(where, "components")
    components = data.get("components")
    yield from check_count(as_list(components), where, 5, 1)
    everything = walk(components, where)
    yield from check_tree(components, where, everything, MODAL_ROOT)
    for component, at in objects(components, where):
        if kind_of(component) == 1:
            yield from _check_modal_row(component, at)
    for component, at in everything:
        yield from check_absent(component, at, "disabled", why="a component of a modal")
        if component.get("min_values") == 0 and component.get("required") is not False:
            yield Violation(join(at, "min_values"), "out-of-range", "0 is for components with required: false")


def _walk_one(component: Json, where: str) -> Iterator[tuple[Json, str]]:
    yield component, where
    if "components" in component:
        yield from walk(component["components"], join(where, "components"))
    for key in ("accessory", "component"):
        if isinstance(child := component.get(key), dict):
            yield from _walk_one(child, join(where, key))


def _misplaced(component: Json, where: str, place: str) -> Violation:
    return Violation(join(where, "type"), "not-allowed", f"type {kind_of(component)} cannot stand in {place}")


def _check_component(component: Json, where: str) -> Found:
    kind = kind_of(component)
    yield from check_texts(component, where, TEXTS.get(kind, ()))
    for key, low, high in NUMBERS.get(kind, ()):
        yield from check_range(component, where, key, low, high)
    if "min_length" in component:
        yield from check_order(component, where, "min_length", "max_length")
    if kind in WITH_CUSTOM_ID:
        yield from check_required(component, where, "custom_id", why=f"a component of type {kind}")
    if kind in CHILDREN:
        key, allowed, low, high = CHILDREN[kind]
        yield from check_count(as_list(component.get(key)), join(where, key), high, low)
        for child, at in objects(component.get(key), join(where, key)):
            if kind_of(child) not in allowed:
                yield _misplaced(child, at, f"a component of type {kind}")
    if kind in ONLY_CHILD:
        key, allowed = ONLY_CHILD[kind]
        yield from check_required(component, where, key, why=f"a component of type {kind}")
        if isinstance(only := component.get(key), dict) and kind_of(only) not in allowed:
            yield _misplaced(only, join(where, key), f"a component of type {kind}")
    yield from _check_special(kind, component, where)


def _check_special(kind: int, component: Json, where: str) -> Found:
    """What only this kind of component has to keep."""
    if kind == 1:
        yield from _check_row(component, where)
    elif kind == 2:
        yield from _check_button(component, where)
    elif kind == 12:
        yield from _check_gallery(component, where)
    elif kind == 13 and not text_of(_media_url(component, "file")).startswith("attachment://"):
        yield Violation(join(where, "file.url"), "not-allowed", "a file component shows an attachment:// only")
    if kind in OPTIONS:
        yield from _check_options(kind, component, where)
    if kind in CHOOSING:
        yield from _check_selection(kind, component, where)


def _check_row(row: Json, where: str) -> Found:
    kinds = [kind_of(child) for child, _ in objects(row.get("components"), "")]
    if len(kinds) > 1 and any(kind != 2 for kind in kinds):
        yield Violation(join(where, "components"), "too-many", "a row holds up to five buttons, or one other component")


def _check_modal_row(row: Json, where: str) -> Found:
    for child, at in objects(row.get("components"), join(where, "components")):
        if kind_of(child) != TEXT_INPUT:
            yield _misplaced(child, at, "an action row of a modal")
        yield from check_required(child, at, "label", why="a text input in an action row")


def _check_button(button: Json, where: str) -> Found:
    style = button.get("style")
    if style == PREMIUM:
        yield from check_required(button, where, "sku_id", why="a premium button")
        yield from check_absent(button, where, "custom_id", "label", "url", "emoji", why="a premium button")
        return
    if style == LINK:
        yield from check_required(button, where, "url", why="a link button")
        yield from check_absent(button, where, "custom_id", "sku_id", why="a link button")
    else:
        yield from check_required(button, where, "custom_id", why="a button")
        yield from check_absent(button, where, "url", "sku_id", why="a button that is no link")
    if not button.get("label") and not button.get("emoji"):
        yield Violation(join(where, "label"), "missing", "a button needs a label or an emoji")


def _media_url(owner: Json, key: str) -> object:
    media = owner.get(key)
    return media.get("url") if isinstance(media, dict) else None


def _check_gallery(gallery: Json, where: str) -> Found:
    where = join(where, "items")
    yield from check_count(as_list(gallery.get("items")), where, 10, 1)
    for item, at in objects(gallery.get("items"), where):
        yield from check_text(item, at, "description", 1024)


def _check_options(kind: int, component: Json, where: str) -> Found:
    low, high = OPTIONS[kind]
    where = join(where, "options")
    yield from check_count(as_list(component.get("options")), where, high, low)
    options = list(objects(component.get("options"), where))
    for option, at in options:
        if option.get("label") is None or option.get("value") is None:
            yield from check_required(option, at, "label", "value", why="an option")
        yield from check_texts(option, at, OPTION_TEXTS)
    yield from check_unique([(option.get("value"), at) for option, at in options], "value", "option value")
    chosen = sum(1 for option, _ in options if option.get("default") is True)
    # A checkbox group without max_values lets all be chosen, a select one.
    most = int_of(component.get("max_values")) or (len(options) if kind == 22 else 1)
    if chosen > most:
        yield Violation(where, "too-many", f"{chosen} options are chosen by default, at most {most} may be")


def _check_selection(kind: int, component: Json, where: str) -> Found:
    """How many can be chosen: the least is not above the most, and there are as many options as that."""
    most = int_of(component.get("max_values"))
    if kind != 22 or most is not None:
        defaulted = {"min_values": component.get("min_values"), "max_values": 1 if most is None else most}
        yield from check_order(defaulted, where, "min_values", "max_values")
    if kind in OPTIONS and most is not None and most > len(as_list(component.get("options"))):
        yield Violation(join(where, "options"), "too-few", f"fewer options than max_values, which is {most}")
    yield from check_count(component.get("default_values"), join(where, "default_values"), 1 if most is None else most)
