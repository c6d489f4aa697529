"""The places one can go in the window."""
