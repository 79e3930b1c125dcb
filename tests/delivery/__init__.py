"""Deliveries: rules, rows, the desk under crashes, the alarm."""
