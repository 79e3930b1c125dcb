"""Proves the playground with the real discord.py client over real sockets."""
