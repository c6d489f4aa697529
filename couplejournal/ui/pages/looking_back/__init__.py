"""Looking back: calendar, list, photos, search, and how a row looks in them."""
