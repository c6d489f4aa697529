"""Lets the program be started with "python -m couplejournal"."""

from __future__ import annotations

import sys

from couplejournal import app

if __name__ == "__main__":
    sys.exit(app.main())
