"""Series when the zone database changes."""
