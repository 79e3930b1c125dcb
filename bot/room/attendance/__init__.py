"""Who of the coalition attends which session, which of its days and meetings, in person or online."""
