"""What there was: how often, never how good."""
