"""What each of the two has alone."""
