"""The end of the ledger, kept and published: what stood there before can no longer be written anew unseen."""

import json

import pytest

from bot.delivery.service import DeliveryService
from bot.errors import Conflict, DomainError
from bot.letters.ledger import verify
from bot.letters.ledger.heads import standing_at
from bot.letters.life.service import LifeService
from bot.letters.service import LetterService
from tests.letters.life.test_deliver import forged
from tests.letters.people import ALICE, CHANNEL, DRAFT, ORGANISER, exported_json, opened, signed


async def test_a_published_head_is_found_again_in_any_later_export(
    letters: LetterService, life: LifeService, deliveries: DeliveryService
) -> None:
    """What is said names the entry before the one that records it."""
    letter = await opened(letters)
    await signed(letters, letter)
    shown = await life.head(ORGANISER, letter.id)
    assert await life.head(ORGANISER, letter.id) == shown
    published = await life.publish_head(ORGANISER, letter.id, 5)
    assert published == shown
    assert (await life.head(ORGANISER, letter.id)).entries == shown.entries + 1
    (said,) = [one for one in await deliveries.of_cause(f"letter:{letter.id}:news") if one.message == "letter-head"]
    assert (said.channel_id, said.data["head"], said.data["entries"]) == (5, shown.hash, 3)
    await letters.close(ORGANISER, letter.id)
    file = await exported_json(letters, letter)
    found = verify(file)
    assert found.valid
    assert standing_at(file, shown.hash.upper()) == shown.entries - 1
    assert standing_at(file, "0" * 64) is None


async def test_publishing_again_says_it_again(
    letters: LetterService, life: LifeService, deliveries: DeliveryService
) -> None:
    """Each time is an act of its own."""
    letter = await opened(letters)
    heads = [(await life.publish_head(ORGANISER, letter.id, CHANNEL)).hash for _ in range(3)]
    said = await deliveries.of_cause(f"letter:{letter.id}:news")
    assert [one.data["head"] for one in said] == heads
    assert len(set(heads)) == 3


async def test_a_head_that_was_never_there_is_found(letters: LetterService, life: LifeService) -> None:
    """A ledger that claims to have published another hash contradicts itself."""
    letter = await opened(letters)
    await life.publish_head(ORGANISER, letter.id, CHANNEL)
    file = await exported_json(letters, letter)
    assert verify(forged(file, lambda _, __: None)).valid

    def lie(_: object, ledger: list[dict[str, object]]) -> None:
        next(entry for entry in ledger if entry["act"] == "publish")["data"] = {"head": "a" * 64}

    assert [fault.key for fault in verify(forged(file, lie)).faults] == ["letter-verify-published"]
    assert json.loads(file)["ledger"][2]["act"] == "publish"


async def test_members_and_drafts(letters: LetterService, life: LifeService) -> None:
    """How long the ledger is tells more than the count: organisers only. A draft has nothing to publish."""
    letter = await opened(letters)
    for ask in (life.head(ALICE, letter.id), life.publish_head(ALICE, letter.id, CHANNEL)):
        with pytest.raises(DomainError, match="organiser-needed"):
            await ask
    draft = await letters.create(ORGANISER, DRAFT)
    await life.head(ORGANISER, draft.id)
    with pytest.raises(Conflict, match="letter-is-draft"):
        await life.publish_head(ORGANISER, draft.id, CHANNEL)
