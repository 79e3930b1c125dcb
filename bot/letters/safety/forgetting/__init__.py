"""What letters forget of a person who is erased."""
