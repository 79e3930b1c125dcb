"""The command line's groups, one module each. They print; what they print comes from services."""
