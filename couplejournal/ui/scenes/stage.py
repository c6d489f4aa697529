"""The scenes by the names that practices use; to add one: its module, and its name here."""

from __future__ import annotations

from couplejournal.ui.scenes.alone import Alone
from couplejournal.ui.scenes.answer import Answer
from couplejournal.ui.scenes.apart import Apart
from couplejournal.ui.scenes.ask import Ask
from couplejournal.ui.scenes.bedtime import Bedtime
from couplejournal.ui.scenes.carry import Carry
from couplejournal.ui.scenes.cool import Cool
from couplejournal.ui.scenes.deck import Deck
from couplejournal.ui.scenes.depth import Depth
from couplejournal.ui.scenes.draw import Draw
from couplejournal.ui.scenes.game import Game
from couplejournal.ui.scenes.gather import Gather
from couplejournal.ui.scenes.gesture import Gesture
from couplejournal.ui.scenes.give import Give
from couplejournal.ui.scenes.good_one import GoodOne
from couplejournal.ui.scenes.hand import Hand
from couplejournal.ui.scenes.hear import Hear
from couplejournal.ui.scenes.hold_out import HoldOut
from couplejournal.ui.scenes.hour import Hour
from couplejournal.ui.scenes.invite import Invite
from couplejournal.ui.scenes.keep import Keep
from couplejournal.ui.scenes.last_time import LastTime
from couplejournal.ui.scenes.meanwhile import Meanwhile
from couplejournal.ui.scenes.moment import Moment
from couplejournal.ui.scenes.ours import Ours
from couplejournal.ui.scenes.own_it import OwnIt
from couplejournal.ui.scenes.park import Park
from couplejournal.ui.scenes.pockets import Pockets
from couplejournal.ui.scenes.quiet import Quiet
from couplejournal.ui.scenes.reveal import Reveal
from couplejournal.ui.scenes.rhythm import RhythmScene
from couplejournal.ui.scenes.rule import Rule
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.scenes.settle import Settle
from couplejournal.ui.scenes.side import Side
from couplejournal.ui.scenes.standing import Standing
from couplejournal.ui.scenes.tally import Tally
from couplejournal.ui.scenes.tap import Tap
from couplejournal.ui.scenes.tell import Tell
from couplejournal.ui.scenes.templates import Templates
from couplejournal.ui.scenes.tuck import Tuck
from couplejournal.ui.scenes.turn import Turn
from couplejournal.ui.scenes.weekday import Weekday
from couplejournal.ui.scenes.weigh import Weigh

SCENES: dict[str, type[Scene]] = {
    "ask": Ask,
    "depth": Depth,
    "deck": Deck,
    "turn": Turn,
    "reveal": Reveal,
    "give": Give,
    "answer": Answer,
    "rule": Rule,
    "weekday": Weekday,
    "apart": Apart,
    "tap": Tap,
    "park": Park,
    "alone": Alone,
    "bedtime": Bedtime,
    "draw": Draw,
    "meanwhile": Meanwhile,
    "game": Game,
    "gather": Gather,
    "tell": Tell,
    "keep": Keep,
    "last_time": LastTime,
    "tuck": Tuck,
    "carry": Carry,
    "quiet": Quiet,
    "gesture": Gesture,
    "good_one": GoodOne,
    "pockets": Pockets,
    "standing": Standing,
    "templates": Templates,
    "rhythm": RhythmScene,
    "ours": Ours,
    "hand": Hand,
    "moment": Moment,
    "weigh": Weigh,
    "tally": Tally,
    "side": Side,
    "own_it": OwnIt,
    "settle": Settle,
    "invite": Invite,
    "hour": Hour,
    "hold_out": HoldOut,
    "hear": Hear,
    "cool": Cool,
}
