"""A label with its value, joined as the language does: French has a space before the colon that never breaks."""

from collections.abc import Callable


def labelled(say: Callable[..., str], label: str, value: str | int) -> str:
    """Return 'label: value'; both may carry Markdown and stay as they are.

    Args:
        say: the catalogue in the reader's language.
        label: what it is.
        value: what it holds; nothing where it is written after it.
    """
    return say("ui-labelled", label=label, value=str(value))
