"""Our own mistakes, told by where in the program they happened and never by the couple's words."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

_OURS = Path(__file__).resolve().parent


def report(kind: type[BaseException], trace: TracebackType | None, about: str = "") -> str:
    """The kind of mistake and where in our files it happened; never its message, which may hold the couple's words."""
    from traceback import walk_tb  # only when something went wrong

    lines = [about] if about else []
    lines.append(kind.__name__)
    for frame, line in walk_tb(trace):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(_OURS):
            lines.append(f"  {file.relative_to(_OURS.parent).as_posix()}:{line} in {frame.f_code.co_name}")
    return "\n".join(lines)
