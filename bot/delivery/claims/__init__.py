"""Claiming what is due and recording what became of it."""
