"""The forms of series and templates: title and text, each of which has more lines than a command's option takes."""

from collections.abc import Awaitable, Callable, Mapping

from bot.announcements.model import TEXT_LIMIT, TITLE_LIMIT
from bot.announcements.series.changing import Change, language_code
from bot.announcements.series.model import SeriesView, VersionState
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.forms import Form, Say, say_to
from cogs._ui.replies import in_time
from cogs.announcements.series.screens import put

Take = Callable[[Interaction, str, str], Awaitable[None]]
"""What is done with a title and a text that were filled in."""


class WordsForm(Form):
    """Title and text. It lives as long as this process: what it goes with (a file, dates) was given with a command.

    Args:
        say: the catalogue.
        given: what the fields hold at first.
        take: what is done with what was filled in.
    """

    def __init__(self, say: Say, given: Mapping[str, str], take: Take) -> None:
        super().__init__(say, say("series-form"), given, None)
        self._take = take
        self.line("title", ("announcement-form-title", "announcement-form-title-help"), TITLE_LIMIT)
        self.line("text", ("announcement-form-text", "series-form-text-help"), TEXT_LIMIT, long=True)

    async def sent(self, interaction: Interaction, filled: Mapping[str, str]) -> None:
        """Do what it is for."""
        await self._take(interaction, filled["title"], filled["text"])

    def again(self, filled: Mapping[str, str], error: Exception) -> "WordsForm":
        """Return the form as it was filled."""
        del error
        return WordsForm(self.say, filled, self._take)


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
    occurrence = only or version.occurrence or ""

    async def take(interaction: Interaction, title: str, text: str) -> None:
        change = Change(language=code, title=title, text=text)
        series, actor = services_of(interaction).series, actor_of(interaction)
        revision = version.revision if version.state is VersionState.DRAFT and not only else None
        work = series.change(actor, shown.series.id, change, occurrence, revision=revision)
        await put(interaction, await in_time(interaction, work))

    return WordsForm(say_to(interaction), given, take)
