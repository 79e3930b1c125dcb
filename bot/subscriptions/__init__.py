"""Subscriptions: who wants to hear of what in the calendar, where, how long before, and when they are left alone."""
