"""Tests of the reference texts: data, citations, search, service, commands."""
