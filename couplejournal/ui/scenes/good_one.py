"""One good memory, if they would like to see one: after the talk, and never what one would rather not see."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.drawer import SHOWN, Wanted
from couplejournal.journal.photos import PhotoStore
from couplejournal.journal.records import US, Entry, Photo
from couplejournal.practices import kindness
from couplejournal.practices.chance import rank
from couplejournal.practices.practice import Step
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.kit.labels import Label, Note, Prompt, Title
from couplejournal.ui.kit.photo_view import PhotoView
from couplejournal.ui.room import Room
from couplejournal.ui.saying import day_words, sentence
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.writing import picture
from couplejournal.ui.writing.pen import Pen

KIND = "memory"  # the practice of what may be shown
WANTED = Wanted({KIND}, "rather_not", "comfort", ("tags", "laughter"))
PLACE, NAMED = "place", ("title", "place", "what", "line")  # where it was; what may hold a name
LARGEST = 1600  # px of the longer side that are decoded


class GoodOne(Scene):
    """Which one is decided when they press, so that one that was deleted a moment ago is simply another, or none."""

    plays_itself = True

    def __init__(self, step: Step, pen: Pen, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(step, pen, room, parent)
        yes = Button(self.tr("Yes"), "choice", name="good-yes", icon="image")
        no = Button(self.tr("Not now"), "choice", name="good-not-now", icon="moon")
        yes.clicked.connect(self._look)
        no.clicked.connect(self.onward)
        self.add(Prompt(self.tr("Would you like to see a good one?")))
        if guidance := self.guidance():
            self.add(guidance)
        self.add(Row(yes, no))
        self.column.addStretch(1)
        self.begin_at(yes)

    @classmethod
    def applies(cls, step: Step, pen: Pen, room: Room) -> bool:
        """Where there is none, nothing is asked."""
        return choose(pen, room) is not None

    def _look(self) -> None:
        try:
            found = choose(self.pen, self.room)
            if found is not None:
                self.room.journal.agree_anew(found.id, US, SHOWN)
        except CoupleJournalError as trouble:
            self.room.messages.say(sentence(trouble))
            return
        self.clear()
        if found is None:
            self.add(Prompt(self.tr("There is none to show just now. That is all right.")))
        else:
            self.add(GoodMemory(found, self.room))
        onward = Button(self.tr("Go on"), "quiet", name="go-on", icon="arrow-right")
        onward.clicked.connect(self.onward)
        self.add(Row(onward))
        self.column.addStretch(1)
        self.begin_at(onward)
        self.refresh.emit()


class GoodMemory(Card):
    """Its photo, what they called it, when it was, and what happened."""

    def __init__(self, entry: Entry, room: Room) -> None:
        super().__init__(tint="sage", padding=32, gap=14, name="good-memory")
        title, when, what = entry.said("title"), entry.said("when"), entry.said("what")
        if photo := entry.cover:
            self.add(_Picture(photo, room))
        if title:
            self.add(Title(title, name="good-memory-title"))
        place = entry.said(PLACE)
        self.add(Note(" · ".join(part for part in (when or day_words(entry.day), place) if part)))
        if what:
            self.add(Label(what, name="good-memory-what"))
        if line := entry.said("line"):
            self.add(Prompt(line))


class _Picture(PhotoView):
    """The small picture at once, the full one a moment later; a file that is gone or broken leaves the words."""

    def __init__(self, photo: Photo, room: Room) -> None:
        super().__init__(name="good-memory-photo", highest=340)
        self._photo, self._room = photo, room
        try:
            self.set_image(QImage.fromData(room.journal.thumbnail(photo.id)), photo.caption)
        except (CoupleJournalError, KeyError):
            self.hide()
        QTimer.singleShot(40, self, self._decode)

    def _decode(self) -> None:
        job = Job(_decoded, self._room.journal.photos, self._photo.file, owner=self)
        job.finished.connect(self._take)
        job.start()

    def _take(self, image: QImage) -> None:
        if not image.isNull():
            self.set_image(image, self._photo.caption)
            self.show()


def _decoded(photos: PhotoStore, file: str) -> QImage:
    """Safe in any thread."""
    return picture.upright(photos.read(file), LARGEST)


def choose(pen: Pen, room: Room) -> Entry | None:
    """The memory that may be shown now: laughter first, by chance among its like, apart from what was said tonight."""
    journal, today = room.journal, room.today()
    groups = journal.good_ones(WANTED, until=today - kindness.OLD, unseen_since=room.clock() - kindness.UNSEEN)
    here = journal.entry(pen.number) if pen.number is not None else None
    said = [answer.value for answer in here.answers if not answer.sealed] if here else []
    for group in groups:
        for number in sorted(group, key=lambda one: rank(str(one), f"{pen.day} {pen.number}")):
            entry = journal.entry(number)
            if entry is None or entry.closed:
                continue
            told = [entry.said(key) for key in NAMED]
            there, tonight = kindness.names([entry.said(PLACE)], told), kindness.names([], said)
            if kindness.apart(there, said) and kindness.apart(tonight, told):  # a name is known by one of the two
                return entry
    return None
