"""What happens to a letter once it is open: deadlines that move, delivery, who runs it, its ledger in public."""
