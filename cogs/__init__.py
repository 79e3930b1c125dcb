"""The Discord face: options in, one service call, a rendered answer out."""
