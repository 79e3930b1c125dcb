"""The application: what Caucus knows and does, without knowing Discord."""

__version__ = "0.1.0"
