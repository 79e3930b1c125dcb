"""The wording of instruments, as people imported it: one text per instrument, version and language."""
