"""The tests. Each capability's stand in the folder of its name."""
