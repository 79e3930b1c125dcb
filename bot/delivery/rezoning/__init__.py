"""A new zone database: who computes moments anew, and what moved."""
