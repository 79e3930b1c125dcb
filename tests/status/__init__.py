"""Who signed and ratified: data, tables, counting, pictures, commands."""
