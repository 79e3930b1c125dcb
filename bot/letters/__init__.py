"""Sign-on letters: from draft to delivery, every act on a ledger."""
