"""Speaking on a terminal: lines told, a sentence of trouble, how far something has come, a passphrase asked for."""

from __future__ import annotations

import sys

from couplejournal import errors


def tell(line: str) -> None:
    """One line on standard output (raises BrokenPipeError when nobody listens any more, CannotWrite)."""
    try:
        print(_writable(line, sys.stdout), flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise errors.CannotWrite(file="Standard output", reason=error.strerror) from error


def complain(sentence: str) -> None:
    """One sentence on standard error, where there is one."""
    if sys.stderr is not None:
        print(_writable(sentence, sys.stderr), file=sys.stderr, flush=True)


def passphrase(file: str | None) -> str:
    """The first line of `file` without its line end ("-": of standard input), or what is typed unseen when it is None.

    Raises CannotRead, and JournalLocked when there is no file and no terminal to ask on.
    """
    if file is None:
        return _typed()
    name = "Standard input" if file == "-" else file
    try:
        if file == "-":
            line = sys.stdin.buffer.readline()
        else:
            with open(file, "rb") as content:
                line = content.readline()
        return line.decode("utf-8-sig").rstrip("\r\n")
    except OSError as error:
        raise errors.CannotRead(file=name, reason=error.strerror or type(error).__name__) from error
    except UnicodeDecodeError as error:
        raise errors.CannotRead(file=name, reason="it is not text in UTF-8") from error


class Line:
    """One quiet line that says how far something has come; it is wiped at the end, and silent where nobody looks."""

    def __init__(self, words: str) -> None:
        self._words, self._shown = words, ""
        self._watched = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Line:
        return self

    def __exit__(self, *trouble: object) -> None:
        if self._shown:
            print("\r" + " " * len(self._shown) + "\r", end="", file=sys.stderr, flush=True)

    def show(self, part: float) -> None:
        """This part (0-1) is done."""
        now = f"{self._words}: {int(part * 100)} %"
        if self._watched and now != self._shown:
            print(f"\r{now}", end="", file=sys.stderr, flush=True)
            self._shown = now


def _typed() -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise errors.JournalLocked()
    import getpass

    try:
        return getpass.getpass("Passphrase: ")
    except EOFError as error:
        raise errors.JournalLocked() from error


def _writable(line: str, stream: object) -> str:
    """The line in letters that this stream can write: an old terminal may lack some."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return line.encode(encoding, "replace").decode(encoding)
