"""What follows an announcement once it is said: publishing and a thread."""
