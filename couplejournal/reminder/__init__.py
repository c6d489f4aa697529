"""The quiet word at log-in: when it may come, and how a computer is asked to start us for a moment."""
