"""A letter read in its languages, and the history of its texts with what changed between any two."""

from collections.abc import Sequence

import discord

from bot.errors import Conflict, NotFound
from bot.letters.model import Say, TextVersion
from bot.letters.texts.languages import language_name
from bot.letters.texts.model import Texts, Translation
from bot.reference.compare.plain import redline_of
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.books import Book, book, show, show_made
from cogs._ui.cards import clip, plain
from cogs._ui.choosing import LastingChoice
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import replace
from cogs.letters.look import letter_cards
from cogs.letters.texts_look import change_sentence, history_cards, redline_cards, wording_file
from cogs.letters.texts_proposals import ProposalButton, hand_redline

_MOST = 25
_BINDING = "binding"


class LanguageChoice(LastingChoice, template=r"letter:(?P<id>[0-9]{1,12}):language"):
    """Chooses the language in which to read a letter."""

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Show the letter in it."""
        await show_text(interaction, int(said["id"]), values[0])


def text_button(say: Say, letter_id: int) -> discord.ui.Button[discord.ui.View]:
    """Return the panel's button that shows the text, for elsewhere: what its id says is done wherever it stands."""
    return discord.ui.Button(label=clip(say("letter-panel-read"), 80), custom_id=f"letter:{letter_id}:text")


async def show_text(interaction: Interaction, letter_id: int, language: str = "") -> None:
    """Show a letter in full, in its binding text or a translation, with exactly the bytes that are hashed as a file.

    Args:
        interaction: to be answered.
        letter_id: the letter.
        language: a translation's tag; '' for the person's own language where there is a translation that is not
            outdated, 'binding' for the binding text.
    """
    texts, made = await _read(interaction, letter_id, language)
    letter, chosen = texts.letter, _chosen(texts, language, str(interaction.locale))
    files = [wording_file(letter, letter.text.text)]
    if chosen is not None:
        files.insert(0, wording_file(letter, chosen.text, chosen.language))
    told = f"{letter_id}:{_BINDING if chosen is None else chosen.language}:{_prints(texts, chosen)}"
    await show_made(interaction, "letter-text", told, made, files=files, share=letter.opened_at is not None)


@book("letter-text")
async def text_book(interaction: Interaction, told: str) -> Book:
    """Return a letter in a language, in the text that was shown and no later one: '4:binding:FINGERPRINT', '4:fr:...'.

    Raises:
        Conflict: ``letter-text-newer``: the pages would be another text's than the files beside them.
    """
    letter, language, prints = (*told.split(":", 2), "")[:3]
    texts, made = await _read(interaction, int(letter), language)
    if prints != _prints(texts, _chosen(texts, language, str(interaction.locale))):
        raise Conflict("letter-text-newer")
    return made


def _prints(texts: Texts, chosen: Translation | None) -> str:
    """Return which text is read: a translation is told as one of the binding text, or as an outdated one."""
    binding = texts.letter.text.fingerprint
    return binding if chosen is None else f"{chosen.fingerprint}:{binding}"


async def _read(interaction: Interaction, letter_id: int, language: str) -> tuple[Texts, Book]:
    services, say = services_of(interaction), say_to(interaction)
    texts = await services.letter_texts.texts(actor_of(interaction), letter_id)
    view = await services.letters.show(actor_of(interaction), letter_id)
    chosen = _chosen(texts, language, str(interaction.locale))
    notes = [change_sentence(say, view.change)] if view.change is not None else []
    if chosen is None:
        cards = letter_cards(say, view, "\n".join(notes))
    else:
        cards = letter_cards(say, view, "\n".join([_translated(say, texts, chosen), *notes]), chosen.text)
    if not texts.translations:
        return texts, Book(cards)
    options = _languages(say, texts, chosen)
    choose = LanguageChoice(f"letter:{letter_id}:language", options, clip(say("letter-show-language"), 150))
    return texts, Book(cards, [choose])


def _chosen(texts: Texts, language: str, locale: str) -> Translation | None:
    if language:
        return next((one for one in texts.translations if one.language == language), None)
    # Nobody is shown an outdated translation unasked, nor a translation where the binding text is in their language.
    own = locale.split("-", maxsplit=1)[0].lower()
    if texts.letter.language.split("-", maxsplit=1)[0] in {own, ""}:
        return None
    current = [one for one in texts.translations if not one.is_outdated(texts.letter)]
    exact = next((one for one in current if one.language.lower() == locale.lower()), None)
    return exact or next((one for one in current if one.language.split("-", maxsplit=1)[0] == own), None)


def _translated(say: Say, texts: Texts, one: Translation) -> str:
    letter = texts.letter
    key = "letter-show-outdated" if one.is_outdated(letter) else "letter-show-translation"
    binding = language_name(letter.language) if letter.language else "none"
    return say(
        key,
        language=language_name(one.language),
        fingerprint=one.fingerprint,
        binding=binding,
        binding_fingerprint=letter.text.fingerprint,
    )


def _languages(say: Say, texts: Texts, chosen: Translation | None) -> list[discord.SelectOption]:
    letter = texts.letter
    name = language_name(letter.language) if letter.language else say("letter-show-binding")
    options = [
        discord.SelectOption(
            label=clip(name, 100),
            value=_BINDING,
            description=clip(say("letter-show-binding"), 100),
            default=chosen is None,
        )
    ]
    for one in texts.translations[: _MOST - 1]:
        state = say("letter-show-is-outdated" if one.is_outdated(letter) else "letter-show-is-translation")
        options.append(
            discord.SelectOption(
                label=clip(language_name(one.language), 100),
                value=one.language,
                description=clip(state, 100),
                default=one is chosen,
            )
        )
    return options


class RedlineButton(
    Lasting, template=r"letter:(?P<id>[0-9]{1,12}):redline:(?P<old>[0-9]{1,6}):(?P<new>[0-9]{1,6}):(?P<how>html|docx)"
):
    """Hands out what changed between two texts of a letter as a file."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Write the file and send it privately."""
        texts = await services_of(interaction).letter_texts.texts(actor_of(interaction), int(said["id"]))
        old, new = _pair(texts, int(said["old"]), int(said["new"]))
        both = (old.text, old.sha256), (new.text, new.sha256)
        await hand_redline(interaction, texts.letter, both, said["how"])


async def show_versions(interaction: Interaction, letter_id: int, old: int | None, new: int | None) -> None:
    """Show the history of a letter's texts, or what changed between two of them.

    Args:
        interaction: the command.
        letter_id: the letter.
        old: number of a text; the one before `new` when left out.
        new: number of a text; the present one when left out.
    """
    if old is None and new is None:
        await show(interaction, "letter-versions", str(letter_id))
        return
    texts = await services_of(interaction).letter_texts.texts(actor_of(interaction), letter_id)
    there = texts.letter.text.number if new is None else new
    before, after = _pair(texts, max(1, there - 1) if old is None else old, there)
    await answer_redline(interaction, texts, before, after)


@book("letter-versions")
async def versions_book(interaction: Interaction, letter_id: str) -> Book:
    """Return the history of a letter's texts."""
    texts = await services_of(interaction).letter_texts.texts(actor_of(interaction), int(letter_id))
    say = say_to(interaction)
    looks = [
        ProposalButton(f"letter:text:{one.id}:look", say("letter-proposal-look", fingerprint=one.fingerprint))
        for one in texts.proposals[:5]
    ]
    return Book(history_cards(say, texts), looks)


async def answer_redline(interaction: Interaction, texts: Texts, old: TextVersion, new: TextVersion) -> None:
    """Show what changed between two texts, with buttons for the whole as a file."""
    told, made = f"{texts.letter.id}:{old.number}:{new.number}", _redline(say_to(interaction), texts, old, new)
    await show_made(interaction, "letter-redline", told, made, share=texts.letter.opened_at is not None)


@book("letter-redline")
async def redline_book(interaction: Interaction, told: str) -> Book:
    """Return what changed between two texts of a letter: '4:1:2'."""
    letter_id, old, new = map(int, told.split(":"))
    texts = await services_of(interaction).letter_texts.texts(actor_of(interaction), letter_id)
    return _redline(say_to(interaction), texts, *_pair(texts, old, new))


def _redline(say: Say, texts: Texts, old: TextVersion, new: TextVersion) -> Book:
    prints = say("letter-change-prints", old=old.fingerprint, new=new.fingerprint)
    title = say("letter-redline-title", title=plain(texts.letter.title))
    place = f"letter:{texts.letter.id}:redline:{old.number}:{new.number}"
    files = [RedlineButton(f"{place}:{how}", say(f"letter-redline-{how}")) for how in ("html", "docx")]
    return Book(redline_cards(say, title, [prints], redline_of(old.text, new.text)), files)


def _pair(texts: Texts, old: int, new: int) -> tuple[TextVersion, TextVersion]:
    before, after = texts.version(old), texts.version(new)
    if before is None or after is None:
        raise NotFound("letter-version-none", count=len(texts.versions))
    return before, after


async def tell_changed(interaction: Interaction, letter_id: int, fingerprint: str) -> None:
    """Tell somebody about to sign that the text changed since they read it: nothing was recorded; here is the new one.

    Args:
        interaction: the press or the form.
        letter_id: the letter.
        fingerprint: the text they were shown: its beginning, or all of its SHA-256.
    """
    texts = await services_of(interaction).letter_texts.texts(actor_of(interaction), letter_id)
    read = next((one for one in texts.versions if one.sha256.startswith(fingerprint)), None)
    await replace(interaction, text(interaction, "letter-text-changed"))
    if read is not None and read.number != texts.letter.text.number:
        await answer_redline(interaction, texts, read, texts.letter.text)
    await show_text(interaction, letter_id, _BINDING)
