"""One's own page: what each of the two has alone. It opens for whoever says who they are, and closes when they go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import Partner
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.columns import Column
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.labels import Note, Prompt, Title
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.reach import to_first
from couplejournal.ui.pages.own.needs import OwnNeeds, has_needs
from couplejournal.ui.pages.own.notes import OwnNotes
from couplejournal.ui.pages.own.phrase import OwnPhrase
from couplejournal.ui.pages.own.pocket import OwnPocket
from couplejournal.ui.pages.own.promises import OwnPromises, has_promises, still_on, told
from couplejournal.ui.pages.own.soothes import OwnSoothes
from couplejournal.ui.pages.own.subjects import OwnSubjects
from couplejournal.ui.pages.own.ways import OwnWays
from couplejournal.ui.pages.own.wording import OwnWording
from couplejournal.ui.pages.own.writing import OwnWriting
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.writing.badge import Badge
from couplejournal.ui.writing.phrase import Gate, Presence

SECTIONS = ("notes", "subjects", "ways", "wording", "phrase", "pocket", "promises", "needs", "soothes")


class OwnPage(Page):
    """Nothing of either stands here before somebody has said who they are, nor after they have left."""

    def __init__(self, room: Room, keep: Callable[[], None], parent: QWidget | None = None) -> None:
        """`keep` writes the settings' file."""
        super().__init__(name="own", says=self.tr("One’s own page"), parent=parent)
        self._room, self._keep = room, keep
        self._presence = Presence(room, self)
        self._presence.gone.connect(self.ask)
        self._section = ""

    def arrive(self, voice: int | None = None, section: str = "") -> None:
        """Ask whose page it shall be; `voice` is asked for a phrase at once. `section`: see `_show`."""
        self._section = section
        partner = self._room.partner(voice or 0)
        if partner:
            self.come(partner)
        else:
            self.ask()

    def leave(self) -> None:
        """It closes at once."""
        self._presence.end()
        self.clear()

    def ask(self) -> None:
        """Whose page? Two equal buttons."""
        self._presence.end()
        self.clear()
        self.add(Title(self.tr("Whose page?")))
        self.add(Note(self.tr("Each of you has one alone. The other is not shown whether anything is there.")))
        buttons = []
        for partner in self._room.journal.partners():
            words = self.tr("I’m {name}").format(name=partner.name)
            button = Button(words, "choice", name=f"own-{partner.id}", icon=partner.shape)
            button.clicked.connect(lambda _=False, who=partner: self.come(who))
            buttons.append(button)
        self.add(Row(*buttons))
        self.add_stretch()
        self.to_top()
        to_first(buttons[0])

    def come(self, partner: Partner) -> None:
        """This one is here; where they have a phrase of their own, they give it."""
        if self._room.journal.may_read(partner.id):
            self._open(partner)
            return
        self.clear()
        gate = Gate(partner, self._room)
        gate.opened.connect(lambda: self._open(partner))
        gate.left.connect(self.ask)
        self.add(Title(self.tr("Your own page")), gate)
        self.add_stretch()
        self.to_top()
        gate.field.line.setFocus()

    def _open(self, partner: Partner) -> None:
        self._presence.begin()
        self._show(partner, self._section)

    def _show(self, partner: Partner, section: str) -> None:
        self._section = ""
        self.clear()
        self.add(self._head(partner, section))
        try:
            if section in SECTIONS:
                self._show_section(partner, section)
            else:
                self._show_writing(partner)
        except CoupleJournalError as trouble:
            self.add(Prompt(self.tr("This cannot be shown just now.")), Note(sentence(trouble)))
        self.add_stretch()
        self.to_top()

    def _head(self, partner: Partner, section: str) -> Column:
        """Whose page this is, and the ways from here: to its sections, or back from one of them."""
        others = [
            ("pocket", self.tr("My pocket")),
            ("notes", self.tr("Papers")),
            ("subjects", self.tr("Subjects")),
            ("ways", self.tr("How I like it")),
            ("soothes", self.tr("What soothes me")),
            ("phrase", self.tr("My phrase")),
        ]
        if has_promises(partner, self._room):
            others.append(("promises", self.tr("My promises")))
        if has_needs(partner, self._room):
            others.append(("needs", self.tr("My needs")))
        links = [self._link(words, f"own-{to}", lambda to=to: self._show(partner, to)) for to, words in others]  # type: ignore[misc]
        if section in SECTIONS:
            back = self.tr("Back to my page")
            links = [self._link(back, "own-back", lambda: self._show(partner, ""), "arrow-left")]
        close = self._link(self.tr("Close my page"), "own-close", self.ask)
        return Column(Badge(partner, self.tr("{name}’s own page").format(name=partner.name)), Row(*links, close))

    def _show_writing(self, partner: Partner) -> None:
        def again() -> None:
            self._show(partner, "")

        asked = still_on(partner, self._room)
        for one in asked:
            one.again.connect(again)
        self.add(*told(partner, self._room, again), *asked)
        body = OwnWriting(partner, self._room)
        body.go_on.connect(self._hand_over)
        body.again.connect(lambda: self._show(partner, ""))
        body.section.connect(lambda name: self._show(partner, name))
        self.add(body)
        to_first(body)

    def _show_section(self, partner: Partner, section: str) -> None:
        made: dict[str, Callable[[], QWidget]] = {
            "notes": lambda: self._notes(partner),
            "subjects": lambda: OwnSubjects(partner, self._room),
            "ways": lambda: OwnWays(partner, self._room, self._keep),
            "wording": lambda: OwnWording(partner, self._room),
            "phrase": lambda: OwnPhrase(partner, self._room),
            "pocket": lambda: OwnPocket(partner, self._room),
            "promises": lambda: self._promises(partner),
            "needs": lambda: OwnNeeds(partner, self._room),
            "soothes": lambda: OwnSoothes(partner, self._room),
        }
        part = made[section]()
        self.add(part)
        to_first(part)

    def _notes(self, partner: Partner) -> OwnNotes:
        notes = OwnNotes(partner, self._room)
        notes.again.connect(lambda: self._show(partner, "notes"))
        return notes

    def _promises(self, partner: Partner) -> OwnPromises:
        promises = OwnPromises(partner, self._room)
        promises.again.connect(lambda: self._show(partner, "promises"))
        return promises

    def _link(self, words: str, name: str, act: Callable[[], None], icon: str = "") -> Button:
        button = Button(words, "plain", name=name, icon=icon)
        button.clicked.connect(lambda: act())
        return button

    def _hand_over(self, practice: str, entry: int | None, day: date | None, voice: int) -> None:
        """Go to a practice as this one, who need not say again who they are: the page there lets go of the phrase."""
        self._presence.hand_over()
        self._room.go("practice", practice=practice, entry=entry, day=day, voice=voice)
