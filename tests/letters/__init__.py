"""Letters: rules, ledger, service, commands."""
