"""The forms of series and templates: title and text, each of which has more lines than a command's option takes."""

import re
from collections.abc import Awaitable, Callable, Mapping

from bot.announcements.model import TEXT_LIMIT, TITLE_LIMIT
from bot.announcements.series.changing import Change, language_code
from bot.announcements.series.model import SeriesView, VersionState
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import plain
from cogs._ui.forms import Form, Say, say_to
from cogs._ui.replies import answer, in_time
from cogs.announcements.series.screens import put

Take = Callable[[Interaction, str, str], Awaitable[None]]
"""What is done with a title and a text that were filled in."""
_SERIES = re.compile(
    r"series-words:(?P<id>[0-9]{1,18}):(?P<revision>[0-9]{0,9}):(?P<code>[\w-]{0,20}):(?P<only>.{0,40})"
)
_TEMPLATE = re.compile(r"template-words:(?P<name>.{1,70})")


class WordsForm(Form):
    """Title and text.

    Args:
        say: the catalogue.
        given: what the fields hold at first.
        take: what is done with what was filled in.
        custom_id: what it is about, where `known_words` can tell that; without one it lives as long as this process,
            for what it goes with (files, dates) was given with a command.
    """

    MENDS = frozenset({"template-many"})

    def __init__(self, say: Say, given: Mapping[str, str], take: Take, custom_id: str | None = None) -> None:
        super().__init__(say, say("series-form"), given, custom_id)
        self._take = take
        self._about = custom_id
        self.line("title", ("announcement-form-title", "announcement-form-title-help"), TITLE_LIMIT)
        self.line("text", ("announcement-form-text", "series-form-text-help"), TEXT_LIMIT, long=True)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Do what it is for."""
        await self._take(interaction, filled["title"], filled["text"])

    def refilled(self, filled: Mapping[str, str]) -> "WordsForm":
        """Return the same form, as it was filled."""
        return WordsForm(self.say, filled, self._take, self._about)


def known_words(say: Say, custom_id: str) -> WordsForm | None:
    """Return the form with a custom id, however long ago it was opened; None where it is another one's."""
    if (series := _SERIES.fullmatch(custom_id)) is not None:
        return _of_series(say, {}, series)
    template = _TEMPLATE.fullmatch(custom_id)
    return template_form(say, {}, template["name"]) if template is not None else None


def edit_form(interaction: Interaction, shown: SeriesView, language: str = "", only: str = "") -> WordsForm:
    """Return the form with the words of a series in one language, the first one unless said otherwise.

    Args:
        interaction: whose it is.
        shown: the series.
        language: a code, as typed.
        only: the one time that is meant, by its day; '' for what is shown.
    """
    plan, version = shown.version.plan, shown.version
    code = language_code(language) if language else plan.texts[0].language
    there = next((one for one in plan.texts if one.language == code), None)
    given = {"title": there.title, "text": there.text} if there is not None else {}
    # A draft of one occurrence is named by it; what is in force is changed by a draft of its own.
    occurrence = " ".join((only or version.occurrence or "").split())[:20]
    revision = version.revision if version.state is VersionState.DRAFT and not only else ""
    about = _SERIES.fullmatch(f"series-words:{shown.series.id}:{revision}:{code}:{occurrence}")
    assert about is not None  # noqa: S101 - it was written just now
    return _of_series(say_to(interaction), given, about)


def _of_series(say: Say, given: Mapping[str, str], about: re.Match[str]) -> WordsForm:
    async def take(interaction: Interaction, title: str, text: str) -> None:
        change = Change(language=about["code"], title=title, text=text)
        series, actor = services_of(interaction).series, actor_of(interaction)
        revision = int(about["revision"]) if about["revision"] else None
        work = series.change(actor, int(about["id"]), change, about["only"], revision=revision)
        await put(interaction, await in_time(interaction, work))

    return WordsForm(say, given, take, about.string)


def template_form(say: Say, given: Mapping[str, str], name: str) -> WordsForm:
    """Return the form with the words of a template."""

    async def take(interaction: Interaction, title: str, text: str) -> None:
        await keep_template(interaction, name, title, text)

    return WordsForm(say, given, take, f"template-words:{name}")


async def keep_template(interaction: Interaction, name: str, title: str, text: str) -> None:
    """Save a template, and say so."""
    templates = services_of(interaction).announcement_templates
    saved = await in_time(interaction, templates.save(actor_of(interaction), name, title, text))
    await answer(interaction, say_to(interaction)("template-saved", name=plain(saved.name)))
