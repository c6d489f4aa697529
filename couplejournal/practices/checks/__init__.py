"""The wording notes: whether a short, quiet remark might help the writer of a sentence, and which."""
