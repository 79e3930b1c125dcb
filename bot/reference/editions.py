"""An instrument as it reads in one version and language, and where a number of one version went in the others. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.errors import NotFound
from bot.reference.answers import Moved
from bot.reference.model import Instrument, Kind, Library, Provision, Version
from bot.reference.wordings.choice import in_order, pick, same_language, same_version
from bot.reference.wordings.merge import by_title, edition
from bot.reference.wordings.model import Wording


class Editions:
    """The texts of a library, made readable as instruments when they are asked for.

    Args:
        library: what one server sees.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._texts: dict[str, list[Wording]] = {}
        for one in in_order(library.wordings):
            self._texts.setdefault(one.instrument, []).append(one)
        self._read: dict[int, Instrument] = {}
        self._titles: dict[int, dict[str, str]] = {}
        self._ours: dict[str, Instrument | None] = {}

    def texts(self, instrument: str) -> Sequence[Wording]:
        """Return the texts of an instrument: in force, adopted, drafts; the newest first; each language."""
        return self._texts.get(instrument, ())

    def of(self, instrument: Instrument, version: str = "", language: str = "") -> Instrument:
        """Return an instrument as it reads in a version and language.

        Args:
            instrument: as the library has it.
            version: the version asked for; '' for the one that is meant when nobody names one.
            language: the language asked for; '' for any.

        Raises:
            NotFound: ``version-unknown`` or ``text-language-unknown``, with what there is.
        """
        texts = self.texts(instrument.id)
        wanted = next((one for one in instrument.versions if same_version(one.id, version)), None) if version else None
        if version and wanted is None:
            raise NotFound("version-unknown", version=version[:60], known=_known(instrument, texts))
        meant = wanted or instrument.version
        if meant is instrument.version and not language:
            return instrument
        ours = self._summaries(instrument)
        text = pick(texts, meant.id, language, (instrument.language,))
        if text is not None:
            return self.in_text(text)
        if ours is None or not any(same_version(one.version.id, meant.id) for one in ours.provisions):
            if language and any(same_version(one.version, meant.id) for one in texts):
                raise _no_language(language, texts, meant)
            raise NotFound("version-unknown", version=meant.id, known=_known(instrument, texts))
        if language and not same_language(language, ours.language):
            raise _no_language(language, texts, meant, ours.language)
        return ours

    def preferred(self, provision: Provision, prefer: str) -> Provision:
        """Return an article in the language a person prefers, where a text of the same version has it.

        Where no text is in that language: the text that was found; of a summary a text in any language.
        """
        texts = [one for one in self.texts(provision.instrument) if same_version(one.version, provision.version.id)]
        for text in sorted(texts, key=lambda one: not same_language(prefer, one.language)):
            if provision.kind is Kind.TEXT and (
                text.language == provision.language or not same_language(prefer, text.language)
            ):
                return provision
            found = self.in_text(text).provision(provision.number)
            if found is not None and found.kind is Kind.TEXT:
                return found
        return provision

    def in_text(self, wording: Wording) -> Instrument:
        """Return an instrument as it reads in one text."""
        found = self._read.get(wording.id)
        if found is None:
            base = self._library.instruments[wording.instrument]
            shown = next((one.wording for one in base.provisions if one.wording is not None), None)
            # The main text's articles stand in the library among those of which there are summaries only.
            same = shown is not None and shown.id == wording.id
            found = self._read[wording.id] = base if same else edition(base, wording)
        return found

    def holding(self, provision: Provision) -> Instrument:
        """Return the instrument as it reads in the text that an article is of."""
        if provision.wording is not None:
            return self.in_text(provision.wording)
        base = self._library.instruments[provision.instrument]
        if any(one is provision for one in base.provisions):
            return base
        return summaries_of(base) or base

    def moved(self, provision: Provision) -> tuple[Moved, ...]:
        """Return the numbers that an article has in the other versions here, where they differ.

        What data/ says of earlier versions stands on the provision itself. Here: a draft's article in the text our
        summary is about, and articles of one title in the texts of one language.
        """
        found: dict[str, Moved] = {}
        instrument = self._library.instruments[provision.instrument]
        ours = provision.summary
        if ours is not None and not same_version(ours.version.id, provision.version.id):
            found[ours.version.id] = Moved(ours.version, ours.number, ours.earlier_inferred)
        title = provision.title
        for text in self.texts(provision.instrument) if provision.wording is not None else ():
            version = _version(instrument, text)
            named = version.id in found or any(same_version(one, version.id) for one in provision.earlier)
            if named or same_version(version.id, provision.version.id) or text.language != provision.language:
                continue
            number = self._by_title(text).get(_key(title))
            if number is not None:
                found[version.id] = Moved(version, number, inferred=True)
        return tuple(one for one in found.values() if one.number != provision.number)

    def _summaries(self, instrument: Instrument) -> Instrument | None:
        if instrument.id not in self._ours:
            self._ours[instrument.id] = summaries_of(instrument)
        return self._ours[instrument.id]

    def _by_title(self, text: Wording) -> dict[str, str]:
        found = self._titles.get(text.id)
        if found is None:
            found = self._titles[text.id] = by_title((one.title, one.number) for one in text.articles)
        return found


def summaries_of(instrument: Instrument) -> Instrument | None:
    """Return an instrument as our summaries have it; None where there are none."""
    ours = tuple(
        found for one in instrument.provisions if (found := one.summary if one.kind is Kind.TEXT else one) is not None
    )
    if not ours:
        return None
    return replace(instrument, provisions=ours, language=ours[0].language)


def _key(title: str) -> str:
    return next(iter(by_title([(title, title)])), "")


def _version(instrument: Instrument, text: Wording) -> Version:
    return next(one for one in instrument.versions if same_version(one.id, text.version))


def _known(instrument: Instrument, texts: Iterable[Wording]) -> str:
    have = {one.version.id for one in instrument.provisions} | {one.version for one in texts}
    return ", ".join(one.id for one in instrument.versions if any(same_version(one.id, name) for name in have))


def _no_language(language: str, texts: Iterable[Wording], version: Version, ours: str = "") -> NotFound:
    known = dict.fromkeys([one.language for one in texts if same_version(one.version, version.id)])
    known |= {ours: None} if ours else {}
    return NotFound("text-language-unknown", language=language[:20], known=", ".join(known))
