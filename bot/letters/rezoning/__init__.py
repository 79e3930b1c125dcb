"""Letters' deadlines when the zone database changes."""
