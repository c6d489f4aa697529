"""A tab: its ways in, and what was begun or kept there."""
