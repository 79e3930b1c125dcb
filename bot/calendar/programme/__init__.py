"""The programme of a session: its meetings and the agenda items taken up in them."""
