"""End to end: the real bot as a process of its own, against the playground, over sockets."""
