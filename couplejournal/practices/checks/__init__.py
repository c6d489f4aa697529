"""The wording notes: whether a short, quiet remark might help the writer of a sentence, and which."""

from __future__ import annotations

from couplejournal import paths
from couplejournal.practices.checks import pack
from couplejournal.practices.checks.pack import OFF


def note(field: str, sentence: str, language: str = "en") -> str | None:
    """The kind of note that this sentence would get in this field; None for none, also when safety words silence it.

    field: one of practice.CHECKS (KeyError for another). Kinds that nobody has tried yet are never given.
    """
    known = pack.read(paths.resources(), language)
    if known is None or known.silent(sentence):
        return None
    found = known.note(field, sentence, without=known.keys(OFF))
    return found.key if found else None


def silent(sentence: str, language: str = "en") -> bool:
    """Whether this sentence silences every note. Never to be used for anything else."""
    known = pack.read(paths.resources(), language)
    return known is not None and known.silent(sentence)
