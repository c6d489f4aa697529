"""Home: what is offered tonight, and the quiet lines below it."""
