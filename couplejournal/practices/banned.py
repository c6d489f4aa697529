"""Words that no sentence of ours holds: those that count, scold, promise a cure, or presume who the two are."""

from __future__ import annotations

import re
from collections.abc import Iterator

COUNTING = r"streak|missed|in a row|score|points|level up|well done|don['’]t forget"
SCOLDING = r"\byou (should|must)\b|\b(perfect\w*|fix|goals?)\b"
CURING = r"\b(therap\w+|clinical\w*|heal|heals|healing|treatment|compatib\w+)\b"
GENDERED = (
    r"\b(he|she|him|his|her|hers|himself|herself|husbands?|wife|wives|boyfriends?|girlfriends?|man|men|woman|women"
    r"|boys?|girls?|mothers?|fathers?|mum|dad|mom|sons?|daughters?|brothers?|sisters?|lady|ladies|gentlem[ae]n)\b"
)
AMERICAN = r"\b(color|favorite|honor|organiz\w*|realiz\w*|apologiz\w*|center|gray|cozy|mom)\b"
# Only of question cards: what presumes a form of life, watches, compares, or belongs to a consulting room.
OF_CARDS = (
    r"\b(marriage|married|marry|weddings?|bride|groom|honeymoon|spouse|trauma\w*|toxic|attachment|love languages?"
    r"|jealous\w*|unfaithful|your ex|better partner|best partner|worst partner|who does more|how often do we)\b"
)
EVERYWHERE = (COUNTING, SCOLDING, CURING, GENDERED, AMERICAN)


def words(said: str) -> Iterator[str]:
    """What a card may not say, one sentence each."""
    for pattern in (*EVERYWHERE, OF_CARDS):
        for found in re.finditer(pattern, said, re.IGNORECASE):
            yield f"says “{found.group()}”"
