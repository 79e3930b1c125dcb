"""Two texts of an instrument beside each other: what moved, what changed, which words carry weight, what is open."""
