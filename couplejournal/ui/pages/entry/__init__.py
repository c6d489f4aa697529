"""One entry by itself, with its photos and where it leads on."""
