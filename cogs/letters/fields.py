"""The fields in which people say who signs, from where, and who may read the name."""

from collections.abc import Mapping

from bot.letters import names
from bot.letters.model import Capacity, Organisation, Person, Signatory, Visibility
from cogs._ui.forms import Form


def add_fields(form: Form, capacity: Capacity) -> None:
    """Add the fields of a capacity: whom, by whom, from where."""
    if capacity is Capacity.ORGANISATION:
        form.line("organisation", ("letter-form-organisation", "letter-form-organisation-help"), names.NAME_LIMIT)
        form.line("name", ("letter-form-your-name", "letter-form-your-name-help"), names.NAME_LIMIT)
        form.line("role", ("letter-form-role", "letter-form-role-help"), names.NAME_LIMIT)
    else:
        form.line("name", ("letter-form-person", "letter-form-person-help"), names.NAME_LIMIT)
        title = ("letter-form-title-of-person", "letter-form-title-of-person-help")
        form.line("title", title, names.NAME_LIMIT, needed=False)
        affiliation = ("letter-form-affiliation", "letter-form-affiliation-help")
        form.line("affiliation", affiliation, names.NAME_LIMIT, needed=False)
    form.line("country", ("letter-form-country", "letter-form-country-help"), names.COUNTRY_LIMIT)


def add_visibility(form: Form) -> None:
    """Add the choice of who may read the name."""
    say = form.say
    options = {v.value: (say(f"letter-visibility-{v.value}"), say(f"letter-visible-{v.value}")) for v in Visibility}
    form.choice("visibility", ("letter-form-visibility", "letter-form-visibility-help"), options)


def given_of(signatory: Signatory, visibility: Visibility | None = None) -> dict[str, str]:
    """Return what the fields of a form hold for a signatory."""
    chosen = {"visibility": visibility.value} if visibility is not None else {}
    if isinstance(signatory, Person):
        who = {"name": signatory.name, "title": signatory.title, "affiliation": signatory.affiliation}
    else:
        who = {"organisation": signatory.name, "name": signatory.committed_by, "role": signatory.committed_role}
    return {**who, "country": signatory.country, **chosen}


def signatory_of(capacity: Capacity, filled: Mapping[str, str], before: Signatory | None = None) -> Signatory:
    """Return the signatory that a form's fields name; what it has no field for stays as it was before."""
    name, country = filled["name"], filled["country"]
    if capacity is Capacity.PERSON:
        return Person(name, country, filled.get("title", ""), filled.get("affiliation", ""))
    website, ecosoc = (before.website, before.ecosoc) if isinstance(before, Organisation) else ("", "")
    return Organisation(filled["organisation"], country, name, filled["role"], website, ecosoc)
