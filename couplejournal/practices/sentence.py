"""Pieces what somebody has answered, field by field, together into sentences that one could say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

_GAP = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_PART = re.compile(r"\[([^\]]*)\]")
_ENDS = ".?!…"
_BEFORE_VERBS = ("i", "will", "to")  # what follows these is small, whatever it is
_QUOTES = "”’»\"'"
# Words that only stand large because they came first: in the middle of a sentence they are small.
_SMALL = re.compile(
    "you|your|we|our|my|me|it|its|he|she|they|his|her|their|the|a|an|this|that|these|"
    "those|there|when|while|if|and|or|but|because|so|to|in|on|at|of|for|from|with|"
    "without|after|before|during|as|not|no|nobody|nothing|everything|every|each|all|some|"
    "more|less|how|what|why|who|where|would|could|please|being|having",
    re.IGNORECASE,
)


def gaps(patterns: Iterable[str]) -> set[str]:
    """The keys of the fields that these patterns have a place for."""
    return {key for pattern in patterns for key in _GAP.findall(pattern)}


def pieced(patterns: Sequence[str], said: Mapping[str, Sequence[str]], join: Callable[[list[str]], str]) -> str:
    """The sentences that can be made of what was said: {field: its answers}. "" when nothing was said.

    Each pattern is one sentence. “{saw}” is a place for an answer; what stands in [ ] is left out when one of its
    places is empty; after “|” comes what is said instead when a place outside of [ ] is empty. A pattern without places
    is said whenever another one is. join: a list in words.
    """
    answers = {key: words for key, given in said.items() if (words := join([tidy(one) for one in given if tidy(one)]))}
    made = [_made(pattern, answers) for pattern in patterns]
    if not any(text for text, pattern in zip(made, patterns, strict=True) if _GAP.search(pattern)):
        return ""
    return " ".join(text for text in made if text)


def _made(pattern: str, answers: Mapping[str, str]) -> str:
    for way in pattern.split("|"):
        whole = _PART.sub(lambda part: part[1] if _has_all(part[1], answers) else "", way)
        if _has_all(whole, answers):
            return _upright(_filled(whole, answers))
    return ""


def _has_all(text: str, answers: Mapping[str, str]) -> bool:
    return all(key in answers for key in _GAP.findall(text))


def _filled(text: str, answers: Mapping[str, str]) -> str:
    done, at = "", 0
    for gap in _GAP.finditer(text):
        done, at = done + text[at : gap.start()], gap.end()
        words = _without_lead(answers[gap[1]], done)
        if text[at : at + 1] in (",", "?"):
            words = words.rstrip("?").rstrip()
        done += words if not done.strip() or done.rstrip()[-1] in _ENDS + ":" else _small(words, done)
    return done + text[at:]


def _without_lead(words: str, before: str) -> str:
    """“When you came in” after “… when ” is “you came in”: what was asked is not said twice."""
    lead = before.rstrip().split()
    for count in range(len(lead), 0, -1):
        beginning = " ".join(lead[-count:]).strip(",:;").casefold()
        if beginning and words.casefold().startswith(f"{beginning} "):
            return words[len(beginning) :].strip()
    return words


def _small(words: str, before: str) -> str:
    first = re.split(r"[\s’']", words, maxsplit=1)[0]
    verb = before.split()[-1].casefold() in _BEFORE_VERBS and first[1:].islower()
    return words[:1].lower() + words[1:] if verb or _SMALL.fullmatch(first) else words


def tidy(words: str) -> str:
    """Without the dots and commas around it, in one line."""
    return " ".join(words.split()).strip(" ,;").rstrip(".…").strip()


def _upright(text: str) -> str:
    """With a large letter at its beginning, and ended as a sentence is."""
    text = " ".join(text.split())
    if text.endswith(".") and text[:-1].rstrip(_QUOTES).endswith(tuple(_ENDS)):  # it was ended within the answer
        text = text[:-1]
    ended = text.rstrip(_QUOTES).endswith(tuple(_ENDS))
    return text[:1].upper() + text[1:] + ("" if ended else ".")
