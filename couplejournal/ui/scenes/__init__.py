"""How a step of a practice is played on the screen."""
