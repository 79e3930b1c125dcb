"""Discord's rules for messages: sizes, embeds, mentions, and which components go with which flags.

From Discord's documentation of messages (create, edit, embed limits, allowed mentions) and of Components V2. Texts are
counted as they are sent; Discord trims white space at both ends before it counts, so these rules are a little stricter.
"""

from collections.abc import Iterator

from playground.rules.components import (
    LEGACY_ROOT,
    V2_ONLY,
    V2_ROOT,
    check_tree,
    walk,
)
from playground.rules.violation import (
    Found,
    Json,
    Violation,
    as_dict,
    as_list,
    check_count,
    check_text,
    check_texts,
    int_of,
    join,
    kind_of,
    objects,
    text_of,
)

SUPPRESS_EMBEDS, EPHEMERAL, SUPPRESS_NOTIFICATIONS = 1 << 2, 1 << 6, 1 << 12
IS_VOICE_MESSAGE, IS_COMPONENTS_V2 = 1 << 13, 1 << 15
SENDABLE_FLAGS = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | IS_VOICE_MESSAGE | IS_COMPONENTS_V2
# One of these makes a message.
SUBSTANCE = ("content", "embeds", "components", "attachments", "sticker_ids", "poll", "shared_client_theme")
FORWARD = 1
# Thumbnail, gallery, file.
WITH_MEDIA = frozenset({11, 12, 13})
Tree = list[tuple[Json, str]]
MESSAGE_TEXTS = (("content", 0, 2000), ("nonce", 0, 25))
EMBED_TEXTS = (("title", 0, 256), ("description", 0, 4096))
FIELD_TEXTS = (("name", 1, 256), ("value", 1, 1024))
NOT_WITH_V2 = ("content", "embeds", "sticker_ids", "poll", "shared_client_theme")


def check_message(message: Json, where: str, *, edit: bool = False, private: bool = False) -> Found:
    """A message to be sent or, with `edit`, the fields of one to be changed.

    `private` is for answers to an interaction, the only messages that may be ephemeral.
    """
    tree = walk(message.get("components"), join(where, "components"))
    if not edit:
        yield from _check_not_empty(message, where)
        yield from _check_flags(message, where, private=private)
        yield from _check_attachment_links(message, tree)
    yield from check_texts(message, where, MESSAGE_TEXTS)
    yield from check_count(message.get("attachments"), join(where, "attachments"), 10)
    for attachment, at in objects(message.get("attachments"), join(where, "attachments")):
        yield from check_text(attachment, at, "description", 1024)
    yield from check_count(message.get("sticker_ids"), join(where, "sticker_ids"), 3)
    yield from _check_embeds(message.get("embeds"), join(where, "embeds"))
    yield from _check_mentions(as_dict(message.get("allowed_mentions")), join(where, "allowed_mentions"))
    yield from _check_components(message, where, tree, edit=edit)


def _check_not_empty(message: Json, where: str) -> Found:
    if as_dict(message.get("message_reference")).get("type") == FORWARD:
        return
    parts = (message.get(key) for key in SUBSTANCE)
    if not any(part.strip() if isinstance(part, str) else part for part in parts):
        yield Violation(where, "empty", "a message needs content, an embed, a component, a file, a sticker or a poll")


def _check_flags(message: Json, where: str, *, private: bool) -> Found:
    flags = int_of(message.get("flags")) or 0
    if stray := flags & ~(SENDABLE_FLAGS | (EPHEMERAL if private else 0)):
        hint = "only an answer to an interaction is ephemeral" if stray == EPHEMERAL else "they cannot be sent"
        yield Violation(join(where, "flags"), "not-allowed", f"flags {stray}: {hint}")


def _check_attachment_links(message: Json, tree: Tree) -> Found:
    """Every attachment:// in a component names a file that comes with the message."""
    names = {text_of(a.get("filename")) for a, _ in objects(message.get("attachments"), "")}
    for component, at in tree:
        for url, place in _media_urls(component, at):
            if url.startswith("attachment://") and url.removeprefix("attachment://") not in names:
                yield Violation(place, "missing", f"no attached file for {url}")


def _media_urls(component: Json, where: str) -> Iterator[tuple[str, str]]:
    if kind_of(component) not in WITH_MEDIA:
        return
    for key in ("file", "media"):
        yield text_of(as_dict(component.get(key)).get("url")), join(where, key, "url")
    for item, at in objects(component.get("items"), join(where, "items")):
        yield text_of(as_dict(item.get("media")).get("url")), join(at, "media", "url")


def _check_embeds(embeds: object, where: str) -> Found:
    yield from check_count(embeds, where, 10)
    for embed, at in objects(embeds, where):
        yield from check_texts(embed, at, EMBED_TEXTS)
        yield from check_text(as_dict(embed.get("footer")), join(at, "footer"), "text", 2048)
        yield from check_text(as_dict(embed.get("author")), join(at, "author"), "name", 256)
        yield from check_count(embed.get("fields"), join(at, "fields"), 25)
        for field, place in objects(embed.get("fields"), join(at, "fields")):
            yield from check_texts(field, place, FIELD_TEXTS)
    total = sum(embed_size(embed) for embed, _ in objects(embeds, ""))
    if total > 6000:
        yield Violation(where, "too-long", f"{total} characters in all embeds together, at most 6000")


def embed_size(embed: Json) -> int:
    """The characters of an embed that count towards the 6,000 of a message."""
    texts = [embed.get("title"), embed.get("description")]
    texts += [as_dict(embed.get("footer")).get("text"), as_dict(embed.get("author")).get("name")]
    for field, _ in objects(embed.get("fields"), ""):
        texts += [field.get("name"), field.get("value")]
    return sum(len(text_of(text)) for text in texts)


def _check_mentions(mentions: Json, where: str) -> Found:
    parse = as_list(mentions.get("parse"))
    for index, kind in enumerate(parse):
        if kind not in ("users", "roles", "everyone"):
            yield Violation(join(where, "parse", index), "not-allowed", f"{kind!r} is none of users, roles, everyone")
    for kind in ("users", "roles"):
        yield from check_count(mentions.get(kind), join(where, kind), 100)
        if mentions.get(kind) and kind in parse:
            yield Violation(join(where, kind), "not-allowed", f"parse names all {kind}: a list of them contradicts it")


def _check_components(message: Json, where: str, tree: Tree, *, edit: bool) -> Found:
    components = message.get("components")
    at = join(where, "components")
    v2_parts = [(c, place) for c, place in tree if kind_of(c) in V2_ONLY]
    flags = int_of(message.get("flags"))
    if (flags or 0) & IS_COMPONENTS_V2:
        yield from _check_v2_message(message, where, edit=edit)
    elif v2_parts and not (edit and flags is None):
        # An edit that does not mention flags leaves them as they are, and we cannot see them.
        component, place = v2_parts[0]
        detail = f"type {component['type']} needs the flag IS_COMPONENTS_V2 ({IS_COMPONENTS_V2})"
        yield Violation(join(place, "type"), "needs-v2-flag", detail)
    elif not v2_parts:
        yield from check_count(components, at, 5)
        yield from check_tree(components, at, tree, LEGACY_ROOT)
        return
    yield from check_tree(components, at, tree, V2_ROOT)
    yield from _check_v2_sizes(tree, at)


def _check_v2_message(message: Json, where: str, *, edit: bool) -> Found:
    for key in NOT_WITH_V2:
        if message.get(key):
            yield Violation(join(where, key), "not-with-v2", f"a message of V2 components cannot have {key}")
    if not edit and not message.get("components"):
        yield Violation(join(where, "components"), "missing", "a message with IS_COMPONENTS_V2 is made of components")


def _check_v2_sizes(tree: Tree, where: str) -> Found:
    if len(tree) > 40:
        yield Violation(where, "too-many", f"{len(tree)} components with the nested ones, at most 40")
    text = sum(len(text_of(component.get("content"))) for component, _ in tree)
    if text > 4000:
        yield Violation(where, "too-long", f"{text} characters of text in all components, at most 4000")
