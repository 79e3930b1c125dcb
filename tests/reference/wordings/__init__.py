"""Imported wording: stored, shown, withdrawn."""
