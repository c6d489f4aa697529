"""What the two chose about the program."""
