"""Small kept things: promises, and the jar."""
