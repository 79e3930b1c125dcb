"""Tests of the register of organisations."""
