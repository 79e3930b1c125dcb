"""Negotiating bodies and their processes, as records that sessions and subscriptions refer to."""
