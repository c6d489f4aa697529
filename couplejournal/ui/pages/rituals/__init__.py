"""The rituals of the two, and the days on which they come round."""
