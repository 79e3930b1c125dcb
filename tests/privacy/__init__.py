"""Tests of what is kept about a person, and of forgetting them."""
