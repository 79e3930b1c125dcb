"""Tests of running a letter."""
