"""What we said: one encrypted folder, one door, plain records out."""
