"""Discord's scheduled events, kept in step with a server's sessions."""
