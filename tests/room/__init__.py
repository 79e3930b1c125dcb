"""Who attends, who speaks, how long a text is."""
