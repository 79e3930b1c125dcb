"""Calendar sessions and deadlines of negotiating bodies, and the one place that converts time zones."""
