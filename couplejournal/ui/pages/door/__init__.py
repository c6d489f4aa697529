"""Before the journal is open: the first start, the phrase, and what to do when something is wrong."""
