"""A letter across servers: offered by a one-time code, accepted, in sight there, revoked; one ledger, one count."""
