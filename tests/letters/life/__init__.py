"""Tests of a letter's later life."""
