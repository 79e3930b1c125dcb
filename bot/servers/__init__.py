"""What each Discord server has set: organiser role, channels, zone, language."""
