"""Who signed and ratified what, by state and bloc; every figure with date and source."""
