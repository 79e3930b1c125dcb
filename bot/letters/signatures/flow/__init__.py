"""What lies between a form and a signature that counts: what was typed, intentions, approval."""
