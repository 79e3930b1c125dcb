"""The people, the letter and the signatories that the tests share."""

from bot.actor import Actor, Permission
from bot.errors import Value
from bot.i18n import Texts
from bot.letters.drafting import Draft
from bot.letters.export import write
from bot.letters.model import ExportFormat, Letter, Organisation, Person, Receipt, Visibility
from bot.letters.service import LetterService
from bot.settings import ROOT

TEXTS = Texts(ROOT / "data" / "locales")
GUILD, OTHER_GUILD, CHANNEL, COALITION = 1, 2, 77, 88
ORGANISER = Actor(10, GUILD, permissions=Permission.MANAGE_GUILD, name="Olga")
ALICE = Actor(11, GUILD, frozenset({COALITION}), name="Alice")
BOB = Actor(12, GUILD, frozenset({COALITION}), name="Bob")
OUTSIDER = Actor(14, GUILD, name="Oleg")
ELSEWHERE = Actor(13, OTHER_GUILD, permissions=Permission.MANAGE_GUILD, name="Eve")
NOWHERE = Actor(11, None, name="Alice in direct messages")

DRAFT = Draft("Keep researchers safe", "The Chair", "2027-01-18 18:00 Vienna", "We ask for a clause.\n\nThank you.")
ACME = Organisation("Acme Rights", "Kenya", "Alice Doe", "Director", "https://acme.example")
DANA = Person("Dana Müller", "Austria", "Professor", "University of Graz")


def member(number: int) -> Actor:
    """Return one of many members."""
    return Actor(1_000 + number, GUILD, name=f"Member {number}")


async def opened(letters: LetterService, draft: Draft = DRAFT) -> Letter:
    """Return a letter that is open."""
    letter = await letters.create(ORGANISER, draft)
    return await letters.open(ORGANISER, letter.id, letter.text.sha256, None)


async def signed(
    letters: LetterService,
    letter: Letter,
    actor: Actor = ALICE,
    signatory: Organisation | Person = ACME,
    visibility: Visibility = Visibility.PUBLIC,
) -> Receipt:
    """Return the receipt of a signature."""
    return await letters.sign(actor, letter.id, letter.text.sha256, signatory, visibility)


async def exported_json(letters: LetterService, letter: Letter) -> bytes:
    """Return the JSON export of a letter."""
    return write(await letters.export(ORGANISER, letter.id, ExportFormat.JSON), bare).content


def bare(key: str, /, **data: Value) -> str:
    """Return the key in place of words, where words do not matter."""
    return key


def english(key: str, /, **data: Value) -> str:
    """Return the words of the catalogue."""
    return TEXTS.text(key, "en", **data)
