"""Tests of what keeps signatories safe."""
