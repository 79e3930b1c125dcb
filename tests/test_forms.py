"""Forms never lose what was typed, and are known again for as long as the message stands that opens them."""

import asyncio
import importlib
import pkgutil
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, cast

import aiohttp
import discord
import pytest

import cogs
from bot.announcements.series.templates.service import NAME_LIMIT
from bot.errors import Conflict, Invalid, NotFound, Refused, Unavailable
from bot.letters.entries.model import How
from bot.letters.model import Capacity, Visibility
from bot.room.counting.model import CountWish, LimitKind
from cogs._ui.forms import AgainButton, Form, receive, try_again
from cogs.announcements.form import About, AnnouncementForm
from cogs.announcements.series.form import WordsForm, known_words
from cogs.letters.amending import AmendForm
from cogs.letters.drafting import DraftForm
from cogs.letters.entries_forms import ChangeForm, EnterForm
from cogs.letters.entries_import import ColumnsForm
from cogs.letters.life_steps import ExtendForm
from cogs.letters.safety import ContactForm
from cogs.letters.signers import AT_ONCE, RejectForm
from cogs.letters.signing import SignForm
from cogs.letters.summary import ChangeTyped, IntendForm, MoreForm
from cogs.letters.texts_forms import TextForm, Wanted
from cogs.letters.texts_sources import Source
from cogs.reference.asking import AskForm
from cogs.reference.citing import LONGEST
from cogs.reminders.cog import RemindForm
from cogs.room.counting import CountForm
from tests.letters.people import bare, english
from tests.town import Town

ID, SNOWFLAKE, SHA, CODE, TOKEN = 10**12 - 1, str(2**64 - 1), "f" * 64, "ZZZZZZZZ", "f" * 16
SERIES = f"series-words:{10**18 - 1}:{10**9 - 1}:es:2027-01-18T10:00:00"


def longest() -> Iterator[Form]:
    """Yield a form of each kind, with the longest ids and names there can be."""
    yield AnnouncementForm(bare, {}, About(10**18 - 1, 10**9 - 1, 999))
    for known in (SERIES, f"template-words:{'n' * NAME_LIMIT}"):
        yield cast("WordsForm", known_words(bare, known))
    for capacity in Capacity:
        yield SignForm(bare, ID, SHA, capacity, {})
        yield AmendForm(bare, CODE, capacity, {})
        yield ChangeTyped(bare, TOKEN, capacity, {})
        yield EnterForm(bare, ID, (capacity, Visibility.COALITION, How.PHONE), {})
        yield ChangeForm(bare, (ID, ID), "withdraw", capacity, {})
    yield DraftForm(bare, ID, {}, Source(picked=True))
    yield DraftForm(bare, None, {})
    yield ColumnsForm(bare, ID, "more", {}, {})
    yield ExtendForm(bare, ID, {})
    yield ContactForm(bare, CODE, {})
    # A letter has no more than some hundred thousand signatures.
    yield RejectForm(bare, ID, [999_999 - at for at in range(AT_ONCE)], {})
    yield MoreForm(bare, TOKEN, {})
    yield IntendForm(bare, TOKEN, {})
    yield TextForm(bare, Wanted(ID, language="yue-Hant-HK"), {})
    yield AskForm(bare, {}, "article:".ljust(LONGEST, "x"))
    yield RemindForm(bare, {}, (SNOWFLAKE, SNOWFLAKE, SNOWFLAKE))
    yield CountForm(bare, CountWish(LimitKind.SUBMISSION, 240, f"deadline:{10**18 - 1}"))


def every_kind() -> set[type[Form]]:
    """Return every form there is."""
    for module in pkgutil.walk_packages(cogs.__path__, "cogs."):
        importlib.import_module(module.name)
    return {one for one in Form.__subclasses__() if one.__module__.startswith("cogs.")}


def test_every_form_fits_the_button_that_opens_it_again() -> None:
    """Whatever it is about: an id that is too long would open nothing after a restart, or not even the form."""
    forms = list(longest())
    assert {type(one) for one in forms} == every_kind()
    key = "z" * 13
    for form in forms:
        known = AgainButton.__discord_ui_compiled_template__.fullmatch(f"again:{key}:{form.custom_id}")
        assert known is not None, form.custom_id
        assert known["form"] == form.custom_id
        assert len(known.string) <= 100, form.custom_id


def test_every_form_is_known_again_by_its_id() -> None:
    """And is about the same."""
    for form in longest():
        build = known_words if isinstance(form, WordsForm) else cast("Any", type(form)).known_by
        again = build(english, form.custom_id)
        assert again is not None, form.custom_id
        assert again.custom_id == form.custom_id


def test_a_form_is_known_as_it_was_named_before() -> None:
    """It may be open on somebody's screen."""
    for capacity in Capacity:
        old = SignForm.known_by(bare, f"letter:4:{capacity.value}:{'0a' * 32}")
        assert old is not None
        assert old.custom_id == SignForm(bare, 4, "0a" * 32, capacity, {}).custom_id
        assert old.custom_id != SignForm(bare, 4, "0b" * 32, capacity, {}).custom_id
    assert SignForm.known_by(bare, f"letter:4:x:{'A' * 43}") is None


FUTILE = (Conflict("letter-not-open"), NotFound("letter-not-found"))
MENDABLE = (Invalid("name-empty"), Refused("organiser-needed"), Unavailable("storage-busy"), RuntimeError("a bug"))


def test_a_form_comes_back_as_it_was_filled_where_that_helps() -> None:
    """What cannot be taken is corrected, a role is given back, a disk is freed; what is gone stays gone."""
    for form in longest():
        names = [one.custom_id for one in form.walk_children() if isinstance(one, discord.ui.TextInput)]
        filled = dict.fromkeys(names, "T")
        for error in MENDABLE if names else ():
            again = form.again(filled, error)
            assert again is not None, (form, error)
            assert again.custom_id == form.custom_id
            fields = [one for one in again.walk_children() if isinstance(one, discord.ui.TextInput)]
            assert [(one.custom_id, one.default) for one in fields] == [*filled.items()]
        for lost in FUTILE:
            # An announcement becomes a new draft.
            assert (form.again(filled, lost) is None) == (not isinstance(form, AnnouncementForm)), (form, lost)


def test_a_conflict_that_other_words_end_brings_the_form_back() -> None:
    """A deadline that is no later, a text that is the same, one reminder too many."""
    for form in longest():
        for key in form.MENDS:
            assert english(key, most=1, name="x", deadline="x") != key
            assert form.again({}, Conflict(key)) is not None
    assert {key for form in longest() for key in form.MENDS} >= {"letter-deadline-earlier", "letter-text-same"}


def test_what_is_done_is_not_offered_again() -> None:
    """Where Discord does not take the answer, what the form is for is done: a second time would be one too many."""
    response: Any = SimpleNamespace(status=500, reason="x")
    for form in longest():
        assert form.again({}, discord.DiscordServerError(response, "down")) is None


def test_a_long_letter_that_stands_elsewhere_does_not_get_an_empty_field_for_it() -> None:
    """It is too long to be typed: its form has no such field, and has none when it is opened again."""
    form = DraftForm(bare, 3, {"title": "T", "text": "x" * 5_000})
    again = form.again({"title": "T", "deadline": "never"}, Invalid("time-unknown"))
    assert again is not None
    assert "text" not in [getattr(one, "custom_id", "") for one in again.walk_children()]


ASKED: Any = SimpleNamespace(id=5)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key stands for the words."""
    monkeypatch.setattr("cogs._ui.typed.text", lambda _, key: key)
    monkeypatch.setattr("cogs._ui.forms.text", lambda _, key: key)


async def test_every_form_is_taken_by_one_listener(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long ago it was opened: by none it would be given back, by two it would be done twice."""
    taken = list[str]()

    async def submitted(self: Form, interaction: object) -> None:
        del interaction
        taken.append(self.custom_id)

    monkeypatch.setattr(Form, "on_submit", submitted)
    for form in longest():
        taken.clear()
        kind = discord.InteractionType.modal_submit
        data = {"custom_id": form.custom_id, "components": []}
        sent: Any = SimpleNamespace(
            type=kind, data=data, extras={}, client=town.bot, locale="en", user=town.member.user
        )
        for listener in town.bot.extra_events["on_interaction"]:
            await listener(sent)
        assert taken == [form.custom_id]
        assert "taken" in sent.extras


@pytest.mark.usefixtures("said")
async def test_a_button_knows_every_form_it_opens() -> None:
    """No form is left that can be opened again in the same process only, but those whose empty fields would erase."""
    try:
        for form in longest():
            (button,) = try_again(ASKED, form).children
            custom_id = cast("AgainButton", button).custom_id
            assert custom_id == f"again:5:{form.custom_id if form.opens_empty else ''}"
    finally:
        await asyncio.sleep(0)


def test_no_error_of_the_network_is_an_answer() -> None:
    """A file that did not come is no reason to take a form for done."""
    form = EnterForm(bare, 1, (Capacity.PERSON, Visibility.PUBLIC, How.MAIL), {})
    assert form.again({}, aiohttp.ClientPayloadError()) is not None


async def test_a_form_that_cannot_be_opened_after_a_restart_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A press without any answer is told as a failure of Discord's own."""
    told = list[BaseException]()

    async def refused(_: object, error: BaseException) -> None:
        told.append(error)

    async def fails(*_: object) -> None:
        raise ConnectionResetError

    monkeypatch.setattr("cogs._ui.forms.refuse", refused)
    monkeypatch.setattr("cogs._ui.forms.say_to", lambda _: english)
    monkeypatch.setattr(RemindForm, "open", fails)
    about = RemindForm(english, {}, ("1", SNOWFLAKE, SNOWFLAKE)).custom_id
    kind, data = discord.InteractionType.component, {"custom_id": f"again:gone:{about}"}
    await receive(cast("Any", SimpleNamespace(type=kind, data=data, extras={})), RemindForm.known_by)
    assert [type(one) for one in told] == [ConnectionResetError]


async def test_half_a_sign_is_no_reason_to_say_nothing() -> None:
    """As broken programs send it: it can neither be kept nor shown, and the rest can."""
    form = RemindForm(english, {}, ("1", SNOWFLAKE, SNOWFLAKE))
    fields = [{"component": {"type": 4, "custom_id": "when", "value": "at \ud800 noon"}}]
    seen = list[str]()

    async def sent(_: object, filled: dict[str, str]) -> None:
        seen.append(filled["when"])

    form.sent = sent  # type: ignore[method-assign,assignment] # what it does with it is of no interest
    await form.on_submit(cast("Any", SimpleNamespace(data={"components": fields})))
    assert seen == ["at \ufffd noon"]


@pytest.mark.parametrize("question", ["\u200b\u2060", "\u200d ", "\ufeff\n"])
async def test_a_question_that_nobody_sees_is_none(question: str) -> None:
    """A thread for everybody with nothing in it."""
    form = AskForm(english, {}, "article:uncc 24")
    channel = cast("Any", object.__new__(discord.TextChannel))
    channel._type = 0
    every = discord.Permissions.all()
    asked: Any = SimpleNamespace(channel=channel, permissions=every, app_permissions=every)
    with pytest.raises(Invalid, match="ask-empty"):
        await form.sent(asked, {"question": question})
