"""Signatures that may be the same organisation or person twice: found, shown to organisers, merged by nobody else."""
