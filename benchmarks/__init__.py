"""Ratios against floors measured in the same run. `caucus bench` prints them; no test depends on them."""
