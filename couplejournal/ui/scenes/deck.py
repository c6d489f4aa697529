"""Tonight's question: a card, another one if it does not fit, one met before, or a question of their own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.journal.records import US
from couplejournal.practices import guards, selection, wishes
from couplejournal.practices.decks import Card as Question
from couplejournal.practices.guards import NEW, OWN, REVISIT
from couplejournal.practices.practice import Step
from couplejournal.practices.selection import Tonight
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt
from couplejournal.ui.kit.page import show_rect
from couplejournal.ui.room import Room
from couplejournal.ui.scenes import past
from couplejournal.ui.scenes.card_wish import CardWish
from couplejournal.ui.scenes.drawing import CEILING, Drawing
from couplejournal.ui.scenes.how_far import HowFar
from couplejournal.ui.scenes.own_question import OwnQuestion
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing.pen import Pen

LIGHT = "light_evening"
SOFT = "soft"  # the field that says that the evening has to land softly


class Deck(Scene):
    """The same evening always shows the same card, so closing the lid changes nothing."""

    only_read = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        self._field = next(field for field in self.live_fields() if field.kind == "card")
        self._key = pen.practice.field(past.CARD)
        self._swaps = pen.practice.field(past.SWAPPED)
        self._drawing = Drawing(pen, room, self._field.deck)
        self._plain = self._drawing.plainly()
        self._asked_for = ""  # the kind of question they asked for themselves
        kept = pen.value(self._swaps, US) if self._swaps else ""
        self._swapped = tuple(kept.split("\n")) if kept else ()
        self._brought = past.first_card(room.journal)
        self._tonight = self._first()
        self._show()

    def arrive(self) -> None:
        """The question is read out to those who listen; whoever looks has it before them, whatever has the focus."""
        announce(self, self.pen.value(self._field, US))
        QTimer.singleShot(0, self._sheet, lambda: show_rect(self._sheet, self._sheet.rect()))

    def _first(self) -> Tonight:
        """What they brought along comes before everything else."""
        if self._brought:
            return Tonight(OWN, question=self._brought)
        return self._as_it_was() or self._drawing.tonight(self._swapped)

    def _as_it_was(self) -> Tonight | None:
        """What lay there when they were here before; None when nothing did, or it lies deeper than they wish now."""
        said = self.pen.value(self._field, US)
        id = self.pen.value(self._key, US) if self._key else ""
        card = next((one for one in self._drawing.cards if one.id == id or said in (one.text, one.plain)), None)
        if card is None:
            return Tonight(OWN, question=said) if said else None
        wished = self.pen.practice.field(CEILING)
        down = self.pen.value(wished, US) if wished else ""
        if down and card.depth > int(down):
            return None
        self._plain = said == card.plain
        return Tonight(REVISIT if self._drawing.talked(card) else NEW, card)

    # -- what is shown

    def _show(self) -> None:
        self.clear()
        if guidance := self.guidance():
            self.add(guidance)
        tonight = self._tonight
        sheet = self._sheet = Card(tint=self.pen.practice.colour, padding=40)
        ways: list[Button] = []
        if tonight.card:
            question = tonight.card.plain if self._plain else tonight.card.text
            self._keep(question, tonight.card.id)
            sheet.add(Prompt(question, name="question"))
            if tonight.slot == REVISIT:
                sheet.add(Note(self.tr("You have met this one before. First hear what it is tonight.")))
            ways = self._ways_with(tonight.card)
        elif tonight.question and tonight.question == self._brought:
            self._keep(tonight.question, "")
            sheet.add(Prompt(tonight.question, name="question"), Note(self.tr("You brought this along from your day.")))
            ways = [self._way(self.tr("Another one"), "another-card", self._put_aside, "spark")]
        elif tonight.question:
            self._keep(tonight.question, "")
            sheet.add(Prompt(tonight.question, name="question"), Note(self.tr("One of your own questions.")))
            ways = [self._way(self.tr("A card instead"), "card-instead", self._card_instead)]
        elif tonight.slot == OWN:
            self._keep("", "")
            sheet.add(Prompt(self.tr("Tonight there is room for a question of your own.")))
            ways = [self._way(self.tr("A card instead"), "card-instead", self._card_instead, "spark")]
        else:
            self._keep("", "")
            ways = self._ways_when_dry(sheet)
        self.add(sheet, Row(*ways))
        if tonight.card:
            wish = CardWish(tonight.card, self.room)
            wish.sent_away.connect(self._draw_again)
            self.add(wish)
        own = OwnQuestion("" if tonight.question == self._brought else tonight.question, self.room)
        own.asked.connect(self._ask_own)
        own.edited.connect(self._take_down)
        self._own = own
        self._instead = Column(own)
        if self._field.starters:
            self._instead.add(Note(self.tr("Or begin small:")), Row(*self._small_questions()))
        self.add(self._instead)
        self._instead.setVisible(not tonight.card)  # beside a card it waits until somebody asks for it
        self.column.addStretch(1)

    def _small_questions(self) -> list[Button]:
        return [
            self._way(words, f"small-{number}", lambda words=words: self._ask_own(words), kind="starter")  # type: ignore[misc]
            for number, words in enumerate(self._field.starters)
        ]

    def _ways_with(self, card: Question) -> list[Button]:
        ways = []
        if len(self._swapped) < selection.SWAPS:
            ways.append(self._way(self.tr("Another one"), "another-card", self._another, "spark"))
            ways.append(self._own_way("plain"))
        else:
            ways += [self._own_way("quiet"), *self._light_evening()]
        words = self.tr("As it was") if self._plain else self.tr("In plain words")
        ways.append(self._way(words, "plain-words", self._say_plainly, kind="plain"))
        if self._drawing.shore:
            further = self.tr("Go further in")
            ways.append(self._way(further, "go-further", self._go_further, kind="plain"))
        return ways

    def _ways_when_dry(self, sheet: Card) -> list[Button]:
        """No card is left: the three ways out, and a light evening."""
        if not self._drawing.cards:
            sheet.add(Prompt(self.tr("The question cards cannot be read just now.")))
            return [self._way(self.tr("Write your own"), "own-instead", self._think_of_one), *self._light_evening()]
        further = self._drawing.ceiling() < self._drawing.guard()
        three = self.tr("Revisit one, write your own, or look one step further in?")
        two = self.tr("Revisit one, or write your own?")
        sheet.add(
            Prompt(self.tr("You have walked through every card at this depth."), name="walked-through"),
            Note(three if further else two),
        )
        ways = []
        if self._drawing.met_before():
            ways.append(self._way(self.tr("Revisit one"), "revisit", lambda: self._draw_anew(REVISIT)))
        ways.append(self._way(self.tr("Write your own"), "own-instead", self._think_of_one))
        if further:
            ways.append(self._way(self.tr("One step further in"), "further-in", self._choose_depth))
        return [*ways, *self._light_evening()]

    def _own_way(self, kind: str) -> Button:
        return self._way(self.tr("Our own question"), "own-instead", self._think_of_one, kind=kind)

    def _light_evening(self) -> list[Button]:
        if self.room.offered(LIGHT) is None:
            return []
        return [self._way(self.tr("A light evening"), "light-instead", lambda: self.instead.emit(LIGHT), "tea")]

    def _way(self, words: str, name: str, act: Callable[[], object], icon: str = "", kind: str = "quiet") -> Button:
        button = Button(words, kind, name=name, icon=icon)
        button.clicked.connect(lambda: act())
        return button

    # -- what they do

    def _another(self) -> None:
        if self._tonight.card:
            self._swapped = (*self._swapped, self._tonight.card.id)
            if self._swaps:
                self.pen.write(self._swaps, US, "\n".join(self._swapped))
        self._draw_again("another-card")

    def _put_aside(self) -> None:
        """What they brought along is not for tonight after all; the note itself stays where it is."""
        self.room.journal.wish(US, wishes.FIRST_CARD, "")
        self._brought = ""
        self._draw_anew("", "another-card")

    def _draw_again(self, pressed: str = "") -> None:
        """Another of the kind that lay there; a card to be met again only as the week's rhythm has it."""
        self._draw_anew(self._asked_for or ("" if self._tonight.slot == REVISIT else NEW), pressed)

    def _card_instead(self) -> None:
        self._draw_anew(NEW)

    def _draw_anew(self, slot: str, pressed: str = "") -> None:
        self._asked_for = slot
        self._tonight = self._drawing.tonight(self._swapped, slot)
        self._plain = self._drawing.plainly()
        self._show_anew(pressed)

    def _say_plainly(self) -> None:
        self._plain = not self._plain
        self._show_anew("plain-words")

    def _show_anew(self, pressed: str) -> None:
        """The keyboard stays where it was pressed, as long as that is still there."""
        self._show()
        self.begin_at(self.findChild(QWidget, pressed) or self)
        self.arrive()

    def _think_of_one(self) -> None:
        self._instead.show()
        self._own.begin()

    def _take_down(self, question: str) -> None:
        """What stands in the line is tonight's question; the card comes back when nothing stands there any more."""
        card = self._tonight.card
        if question:
            self._keep(question, "")
        elif card:
            self._keep(card.plain if self._plain else card.text, card.id)
        else:
            self._keep(self._tonight.question, "")

    def _ask_own(self, question: str) -> None:
        self._tonight = Tonight(OWN, question=question)
        self._show_anew("own-question")

    def _go_further(self) -> None:
        """They did not want to start near the shore: from now on they are asked how far down."""
        self.room.journal.wish(US, wishes.DEEPER, wishes.YES)
        self._drawing = Drawing(self.pen, self.room, self._field.deck)
        self._choose_depth()

    def _choose_depth(self) -> None:
        self.clear()
        choice = HowFar(self.room.journal.partners(), self.pen.writer)
        choice.chosen.connect(self._go_down)
        choice.turned.connect(self.refresh)
        self.add(choice)
        self.refresh.emit()

    def _go_down(self, one: int, other: int) -> None:
        field = self.pen.practice.field(CEILING)
        if field:
            self.pen.write(field, US, str(guards.ceiling(one, other, self._drawing.guard())))
        self._draw_anew("")
        self.refresh.emit()

    def _keep(self, question: str, card: str) -> None:
        self.pen.write(self._field, US, question)
        if self._key:
            self.pen.write(self._key, US, card)
        soft = self.pen.practice.field(SOFT)
        if soft:
            landing = guards.lands_softly(self._tonight.card) if card else False
            self.pen.write(soft, US, wishes.YES if landing else "")
