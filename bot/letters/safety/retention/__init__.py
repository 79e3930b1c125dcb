"""What goes by itself once a letter is long over."""
