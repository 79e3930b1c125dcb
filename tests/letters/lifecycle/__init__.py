"""A letter's whole life, in any order and with any interruption, against a plain model."""
