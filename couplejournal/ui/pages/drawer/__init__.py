"""The drawer: talks after a quarrel, and what becomes of them."""
