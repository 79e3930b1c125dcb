"""The secret feed file of a server, which calendar programs subscribe to."""
