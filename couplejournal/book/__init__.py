"""What we keep: the journal composed into a book and set for print."""
