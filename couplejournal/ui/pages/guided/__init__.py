"""How a practice is played, step by step, to its end."""
