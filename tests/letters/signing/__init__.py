"""Tests of signing as people go through it."""
