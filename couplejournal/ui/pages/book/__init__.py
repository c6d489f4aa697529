"""Choosing, looking at and writing the memory book."""
