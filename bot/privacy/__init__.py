"""What Caucus keeps about a person, everywhere: shown to them, and erased when they ask."""
