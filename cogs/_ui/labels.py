"""A label with its value, joined as the language does: French has a space before the colon that never breaks."""

from cogs._ui.forms import Say


def labelled(say: Say, label: str, value: str | int) -> str:
    """Return 'label: value'; both may carry Markdown and stay as they are."""
    return say("ui-labelled", label=label, value=str(value))
