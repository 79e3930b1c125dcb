"""The readers of documents, each on files made in the test."""
