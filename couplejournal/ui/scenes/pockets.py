"""Each may look alone at one thing in their pocket, and give what they have kept for a hard day of the other's."""

from __future__ import annotations

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import OPENED, US, Entry, Partner
from couplejournal.practices.chance import rank
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.curtain import Curtain
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Label, Note, Prompt
from couplejournal.ui.saying import brief_day, sentence
from couplejournal.ui.scenes.landing import Sheet
from couplejournal.ui.scenes.passing import Passing
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.paper import of_entry


class Pockets(Passing):
    """The same two doors whatever lies behind them, so that nobody can tell who has something there."""

    def opening_words(self) -> str:
        return self.tr("Who would like to look alone?")

    def doors(self) -> None:
        """The two, and the way on for both."""
        super().doors()
        onward = Button(self.tr("Go on"), "primary", name="go-on", icon="arrow-right")
        onward.clicked.connect(self.onward)
        self.column.insertWidget(self.column.count() - 1, Row(onward))

    def come(self, partner: Partner) -> None:
        """As on their own page: where they have a phrase, nobody else sees what they keep, or that they do."""
        self.ask_phrase(partner, lambda: self._let_in(partner), self.doors)

    def admit(self, partner: Partner) -> None:
        """One thing from this one's pocket; what they keep for the other; nothing else."""
        self.clear()
        name = self.room.name(3 - partner.id)
        self.add(Badge(partner, self.tr("Only for {name}").format(name=partner.name)))
        back = Button(self.tr("Put it back"), "primary", name="pocket-back", icon="heart")
        try:
            pocketed = self._one_of(self.room.journal.pocket(partner.id), partner.id)
            kept = self.room.journal.for_hard_day(partner.id)[:1]
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            pocketed, kept = None, []
        if pocketed is None:
            self.add(Prompt(self.tr("Nothing in your pocket yet. That is allowed.")))
            back.setText(self.tr("Good"))
        else:
            self.add(self._sheet(pocketed, partner.id))
        for entry in kept:
            self.add(self._offer(entry, partner, name))
        back.clicked.connect(self.doors)
        self.add(Row(back))
        self.column.addStretch(1)
        self.begin_at(back)
        self.refresh.emit()

    def _one_of(self, entries: list[Entry], voice: int) -> Entry | None:
        """One of them; the same one as long as it is this evening."""
        known = [entry for entry in entries if self.room.catalogue.practice(entry.practice)]
        return min(known, key=lambda one: rank(one.uid, f"{self.pen.day} {voice}"), default=None)

    def _sheet(self, entry: Entry, voice: int) -> Sheet:
        practice = self.room.catalogue.practice(entry.practice)
        assert practice is not None
        return Sheet(practice, 3 - voice, of_entry(self.room.journal, entry), self.room)

    def _offer(self, entry: Entry, partner: Partner, name: str) -> Card:
        card = Card(gap=12, name=f"pocket-kept-{entry.id}")
        words = self.tr("On {day} you kept something for a hard day of {name}’s.")
        give = Button(self.tr("Give it now"), "choice", name="pocket-give", icon="heart")
        keep = Button(self.tr("Not today"), "choice", name="pocket-keep", icon="envelope")
        give.clicked.connect(lambda: self.ask_phrase(partner, lambda: self._give(entry, partner), self.doors))
        keep.clicked.connect(lambda: self._keep(card))
        card.add(Label(words.format(day=brief_day(entry.day), name=name)), Row(give, keep))
        card.add(Note(self.tr("Until you give it, {name} is not told of it.").format(name=name)))
        return card

    def _keep(self, card: Card) -> None:
        card.focusNextChild()
        card.hide()

    def _give(self, entry: Entry, partner: Partner) -> None:
        """It is opened by its author, and is the other's from now on like anything that was given."""
        journal = self.room.journal
        try:
            with journal.together():
                journal.unseal(entry.id, partner.id)
                journal.agree(entry.id, US, OPENED)
                journal.finish(entry.id)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        self.part()
        self.clear()
        receiver = self.room.partner(3 - partner.id)
        assert receiver is not None
        curtain = Curtain(
            self.tr("Please pass the laptop to {name}.").format(name=receiver.name),
            self.tr("I’m {name}").format(name=receiver.name),
            name="curtain",
        )
        curtain.lifted.connect(lambda: self._land(entry, receiver))
        self.add(curtain)
        self.begin_at(curtain.button)
        self.refresh.emit()

    def _land(self, entry: Entry, receiver: Partner) -> None:
        given = self.room.journal.entry(entry.id)
        if given is None:
            self.doors()
            return
        onward = Button(self.tr("Thank you. Go on"), "quiet", name="pocket-landed", icon="arrow-right")
        onward.clicked.connect(self.doors)
        words = self.tr("Let it land. You don’t need to give anything back.")
        self.lay(self._sheet(given, receiver.id), Prompt(words), Row(onward), begin=onward)
