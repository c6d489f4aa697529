"""Where the two of them write, and the pen that keeps it."""
