"""What we can do together: practices read from data files."""
