"""An invented couple and their years, so that a newcomer can look around."""
