"""Tests of letters' texts."""
