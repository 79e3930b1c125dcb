"""Tests of letters across servers."""
