"""The application: what Caucus knows and does, without knowing Discord."""
