"""The texts of a letter after it was opened: new versions, editorial changes, confirmations, translations, sources."""
