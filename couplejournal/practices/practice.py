"""What a practice is made of: steps, and in each step the fields that two people fill."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

# Where a practice's button stands: on a tab, on the page of notes, or ("own") on the page that each has alone.
TABS = ("evening", "gratitudes", "experiences", "repair", "notes", "own")
# How a step can be played. Each name has its module in ui/scenes; a test holds the two together.
SCENES = (
    *("ask", "depth", "deck", "turn", "reveal", "give", "answer", "rule", "weekday", "apart"),
    *("tap", "park", "alone", "bedtime"),
    *("draw", "meanwhile", "game", "tell", "gather"),
    *("tuck", "carry", "keep", "last_time"),
    *("quiet", "gesture", "good_one", "pockets", "standing"),
    *("templates", "rhythm", "ours", "hand", "moment"),
    *("weigh", "tally"),
    *("invite", "hour", "cool", "side", "hear", "own_it", "settle", "hold_out"),
)
OPENING = ("reveal", "side")  # scenes in which both open what each has sealed
GIVING = ("give", "tuck")  # scenes in which what was sealed is given away
VOICES = ("each", "one", "us")  # a field for each of the two, for the one who writes this entry, or one shared by both
# "mine": nobody but its author, ever; "until_read": until its author reads it aloud
SEALS = ("", "until_both", "until_given", "until_read", "mine")
# A field's part in the book; "opener" begins its month, "foreword" the book of its year.
ROLES = ("lead", "quote", "plain", "hidden", "opener", "foreword")
REMARKS = (
    "looks",
    "role",
    "stone",
    "deeds",
    "large",
)  # soft remarks under a gratitude or a promise (chips), the only ones words can bring up
CHECKS = ("felt", "saw", "need", "ask", "apology")  # what a wording note may stand beside: what is asked there
RESTS = "off"  # of a toggle: while it is on, its author gets no wording notes in this entry
SHELVES = ("in", "both", "never")  # a practice in the book: by default, when both tick it, never
SPANS = ("evening", "week", "month", "season", "year")  # what was begun is gone on with until this is over
LEADS = ("other_help",)  # where a quiet way may lead from a step


class Option(NamedTuple):
    key: str  # what is stored
    label: str  # what people read


class Field(NamedTuple):
    key: str
    kind: str  # a name in kinds.KINDS
    voice: str = "us"
    prompt: str = ""  # the question in the couple's words
    hint: str = ""  # a quieter line under the prompt
    starters: tuple[str, ...] = ()  # beginnings of a sentence that may be taken over with one tap
    options: tuple[Option, ...] = ()
    touch: tuple[str, ...] = ()  # options that speak of touch: left out where one would rather not
    afar: tuple[str, ...] = ()  # options for two who are apart, or would rather not touch
    deck: str = ""  # the vocabulary or card deck in resources/decks
    suggested_by: str = ""  # the field whose words suggest some of the deck's (through the deck's bridge)
    own: str = ""  # words of the chip that lets people say it in their own words; "" is none
    most: int = 0  # how many of the options at most; 0 is any number
    seal: str = ""
    book: str = "plain"
    label: str = ""  # a short word before the answer in lists and in the book ("Where")
    needed: bool = False  # the step can only be given or sealed when this was answered…
    unless: str = ""  # …or when this other field was
    kept: bool = True  # False: asked, used this evening, never written down
    found: bool = True  # False: search does not find it, whatever its kind
    aside: bool = False  # kept for later in the evening only: out of search, book and export
    quoting: str = ""  # one more starter, by which the other is quoted, who is then asked for a yes
    dictated: bool = False  # written down by the other, who asks: without its author's yes it stays out of the book
    passes_on: str = ""  # of a part: the field of its parent that this answer is given to when the part is done
    becomes: str = ""  # a practice that this answer may begin, linked to this one: a phrase in the dictionary
    remarks: tuple[str, ...] = ()  # soft remarks its writer may see under it, of REMARKS
    both: bool = False  # in the book only when both have ticked it, though the rest of the entry may stand there
    checks: str = ""  # one of CHECKS: its writer may see a wording note beside it; of a toggle, RESTS
    clearer: bool = False  # beside it one may make a vague wish clear: what, how often, how one would notice
    only: tuple[str, ...] = ()  # "field=answer": asked when one of these was said in an earlier step; () always
    folded: bool = False  # it stands folded away, with others like it, until somebody unfolds it
    pieced: bool = False  # where what the step pieces together may be written over as one text
    was: tuple[str, ...] = ()  # earlier keys of this field
    retired: bool = False

    def applies(self, said: Callable[[str], Collection[str]]) -> bool:
        """Whether this is asked. `said` gives the answers of both, and of each, to a field by its key."""
        return not self.only or _was_said(self.only, said)

    def beginning(self, words: str) -> str:
        """What was asked as "You…" and answered with "made soup" is read as one sentence: its beginning, or ""."""
        if not self.prompt.endswith("…") or not words[:1].islower():
            return ""
        return self.prompt.removesuffix("…").rstrip() + " "


class Step(NamedTuple):
    key: str
    title: str
    scene: str
    text: str = ""  # guidance, one or two sentences
    nothing: str = ""  # words of a button of its own for leaving the step empty ("Nothing comes tonight")
    leads: str = ""  # one of LEADS: a quiet way there stands below the questions
    fields: tuple[Field, ...] = ()
    minutes: int = 0  # how long each turn is; 0: what the couple's length of a talk leaves for one
    then: str = ""  # what the second turn begins with, in place of the question
    lighter_if: tuple[str, ...] = ()  # when both gave one of these, a light evening is offered first
    put_off_if: tuple[str, ...] = ()  # when either gave one of these, tonight ends kindly here
    only: tuple[str, ...] = ()  # "field=answer": the step is played when one of these was said; () always
    sentence: tuple[str, ...] = ()  # how the answers of one voice are pieced together (practices/sentence.py)

    def applies(self, said: Callable[[str], Collection[str]]) -> bool:
        """Whether this step is played. `said` gives the answers of both, and of each, to a field by its key."""
        return not self.only or _was_said(self.only, said)


class Practice(NamedTuple):
    key: str
    tab: str  # one of TABS
    title: str
    invitation: str  # the line on the button's card: why one might start this
    icon: str
    colour: str  # a named colour of resources/themes
    steps: tuple[Step, ...]
    order: int = 0
    drawer: bool = False  # True: out of search, calendar, lists elsewhere
    book: str = "in"
    door: bool = False  # True: one of the tab's first buttons, all alike; the others stand quieter below them
    group: str = ""  # below the doors, it stands folded away under this heading with others of the same
    span: str = "evening"  # one of SPANS
    shortcut: str = ""  # keys that begin it from anywhere: "Ctrl+M"
    button: bool = True  # False: begun from elsewhere in the window; nothing offers it by itself
    part_of: str = ""  # the practice to whose entries this one's belong; it is begun from their pages
    ends: tuple[str, ...] = ()  # "field=answer": until one was said, an entry stays open and out of the book
    glossary: str = ""  # its entries stand in the order of the alphabet under this title: on a page, in the book's end
    together: bool = False  # an entry of it makes its date an evening together, where evenings are looked back on
    ours: bool = False  # lives on for years: an idea until both say that it is theirs, then in use, at rest, or retired
    again: str = ""  # words of the button that begins another one after the end ("another one"); "" is none
    was: tuple[str, ...] = ()

    def ended(self, said: Callable[[str], Collection[str]]) -> bool:
        """Whether an entry in which this was said has come to its end. `said` gives the answers to a field."""
        return not self.ends or _was_said(self.ends, said)

    def fields(self) -> tuple[Field, ...]:
        """Every field of every step, in order, the retired ones included."""
        return tuple(field for step in self.steps for field in step.fields)

    def field(self, key: str) -> Field | None:
        """The field of this key or of this former key; None when no field ever had it."""
        return next((f for f in self.fields() if f.key == key or key in f.was), None)


def _was_said(wanted: Collection[str], said: Callable[[str], Collection[str]]) -> bool:
    """Whether one of these ("field=answer") is among what was said."""
    return any(answer in said(key) for key, _, answer in (one.partition("=") for one in wanted))
