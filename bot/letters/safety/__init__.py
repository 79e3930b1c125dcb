"""What keeps signatories safe: who may read a name, how they are reached, and what goes when its time has come."""
