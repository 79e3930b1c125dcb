"""Subscriptions: who hears of what, when, and how often: once."""
