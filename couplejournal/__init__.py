"""couplejournal: a shared journal for two people at one laptop."""

__version__ = "0.1.0"
