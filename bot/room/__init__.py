"""In the room: who attends a session, who speaks to an agenda item, how long a text is. Knows nothing of Discord."""
