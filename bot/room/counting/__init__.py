"""How long a text is: words, characters, minutes, against a limit."""
