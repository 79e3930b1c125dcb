"""Tests of servers settings."""
