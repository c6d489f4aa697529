"""What each of the two wishes for, under the names it is kept by, and what follows from both wishes together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

TOPICS = (
    *("hopes", "fears", "dreams", "childhood", "family", "friends", "work", "money", "home", "body", "intimacy"),
    *("play", "beauty", "values", "faith", "time", "future", "us", "appreciation", "differences", "change", "grief"),
    *("children", "world"),
)
OPT_IN = frozenset({"money", "intimacy", "faith", "grief", "children"})  # closed until both open them
OPEN, CLOSED = "open", "closed"  # what a topic may be
HEART, NOT = "heart", "not"  # what a card may be: liked; not for us
YES, NO = "yes", "no"
STYLES = ("plain", "signing", "writing", "short", "no_touch", "larger")
LIVING = ("together", "apart", "travelling", "nights", "children")
APART = frozenset({"apart", "travelling", "nights"})  # ways of living in which notes may help
SHORE = 14  # days in which a new pair stays at the surface

STYLE, LIVES, FIRST_DAY, DEEPER, HARD_SEASON = "style", "living", "first_day", "deeper", "hard_season"
FIRST_CARD = "first_card"  # of both: what they would like to begin the next talk with, in so many words
SEASON_ASKED = "season_asked"  # of both: the day on which home offered to look back on a season, and what they said
MONTH_PAGE = "month_page"  # of one: whether the page for a month stands on their own page
NOTES = "notes"  # of both: whether the way to the notes stands at the foot of home
SOOTHES, SOOTHES_GIVEN = "soothes", "soothes_given"  # what soothes this one; whether the other may see it
SOOTHES_ASKED = "soothes_asked"  # whether this one was asked about it
KIND_FRIEND = "kind_friend_from"  # the day from which this one may be offered the kind friend's view
LOOKS_BACK = "looks_back"  # of each: whether the page of what there was is open; only while both wish for it
NOT_WITH_THIS = "not_with_this"  # of one who opened a talk: until this moment it is not asked for with the program
REST = timedelta(days=1)  # how long that holds
PAPER = "paper"  # of both: until this day home says that a folded paper may lie here
_TOPIC, _CARD, _REST, _QUESTION = "topic:", "card:", "rest:", "question:"

Wishes = Mapping[str, str]  # one voice's, or those of the two together


def topic_name(topic: str) -> str:
    """The name under which one says whether a topic is open."""
    return _TOPIC + topic


def card_name(card: str) -> str:
    """The name under which one says what a card is to them."""
    return _CARD + card


def rest_name(topic: str) -> str:
    """The name under which one answers whether a topic shall rest for a while."""
    return _REST + topic


def question_name(question: str) -> str:
    """The name under which a question of their own is kept; the same question has the same name."""
    return _QUESTION + hashlib.blake2b(" ".join(question.split()).encode(), digest_size=4).hexdigest()


def is_open(topic: str, one: Wishes) -> bool:
    """Whether a topic is open as far as this voice goes."""
    said = one.get(topic_name(topic), "")
    return said == OPEN if topic in OPT_IN else said != CLOSED


def open_topics(one: Wishes, other: Wishes) -> frozenset[str]:
    """The topics that are open for both; whoever closed one is not told apart."""
    return frozenset(topic for topic in TOPICS if is_open(topic, one) and is_open(topic, other))


def opened_topics(one: Wishes, other: Wishes) -> frozenset[str]:
    """The topics that both have opened in so many words: single delicate cards wait for this."""
    return frozenset(topic for topic in TOPICS if one.get(topic_name(topic)) == other.get(topic_name(topic)) == OPEN)


def liked(one: Wishes) -> frozenset[str]:
    """The cards that this voice gave a heart."""
    return _named(one, HEART)


def not_for_us(one: Wishes, other: Wishes) -> frozenset[str]:
    """The cards that either would rather not see again."""
    return _named(one, NOT) | _named(other, NOT)


def styles(one: Wishes) -> frozenset[str]:
    """The ways this voice likes things to be, of STYLES."""
    return frozenset(one.get(STYLE, "").split("\n")) & frozenset(STYLES)


def unfit(one: Wishes, other: Wishes, us: Wishes) -> frozenset[str]:
    """The flags of cards that do not fit these two: touch, near, children."""
    living = frozenset(us.get(LIVES, "").split("\n"))
    away = bool(living & {"apart", "travelling"})
    return frozenset(
        flag
        for flag, leave in (
            ("touch", away or "no_touch" in styles(one) | styles(other)),
            ("near", away),
            ("children", "children" not in living),
        )
        if leave
    )


def notes_at_hand(us: Wishes) -> bool:
    """Whether the way to the notes stands on home: they chose it, or chose nothing yet and are often apart."""
    living = frozenset(us.get(LIVES, "").split("\n"))
    return us.get(NOTES, "") == YES or (NOTES not in us and bool(living & APART))


def hard_season(one: Wishes, other: Wishes) -> bool:
    """Whether either goes through a hard season: then nothing deep comes by itself."""
    return YES in (one.get(HARD_SEASON), other.get(HARD_SEASON))


def near_the_shore(us: Wishes, today: date, first_talk: date | None = None) -> bool:
    """Whether they are in their first two weeks and did not ask to go further.

    first_talk: the day of their first talk, for journals that never noted a first day. A clock set back to before
    that day makes nobody a beginner again.
    """
    if us.get(DEEPER) == YES:
        return False
    try:
        first: date | None = date.fromisoformat(us.get(FIRST_DAY, ""))
    except ValueError:
        first = first_talk
    return first is None or 0 <= (today - first).days < SHORE


def in_first_weeks(us: Wishes, today: date) -> bool:
    """Whether they began less than two weeks ago; False where no first day was noted."""
    try:
        return 0 <= (today - date.fromisoformat(us.get(FIRST_DAY, ""))).days < SHORE
    except ValueError:
        return False


def questions(us: Wishes) -> tuple[str, ...]:
    """The questions of their own that wait for another evening, in an order that stays."""
    return tuple(us[name] for name in sorted(us) if name.startswith(_QUESTION) and us[name].strip())


def given_soothes(one: Wishes) -> str:
    """What soothes this one, a line each, if they gave it for the other's eyes; "" otherwise."""
    return one.get(SOOTHES, "") if one.get(SOOTHES_GIVEN) == YES else ""


def look_back(one: Wishes, other: Wishes) -> bool:
    """Whether both would like to look back on what there was; one no is a no, and nobody is told whose."""
    return one.get(LOOKS_BACK) == other.get(LOOKS_BACK) == YES


def may_be_asked_to_rest(topics: Iterable[str], one: Wishes) -> tuple[str, ...]:
    """Of the topics often swapped away, those that this voice can be asked about, on the own page only.

    One that is closed already, and one that was left open when it was asked about, is not asked about again.
    """
    return tuple(topic for topic in topics if is_open(topic, one) and not one.get(rest_name(topic)))


def _named(one: Wishes, value: str) -> frozenset[str]:
    return frozenset(name.removeprefix(_CARD) for name, said in one.items() if said == value and name.startswith(_CARD))
