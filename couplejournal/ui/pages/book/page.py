"""The memory book in the window: choose it, look at its real pages, save it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from queue import SimpleQueue

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from couplejournal.errors import Cancelled, LettersMissing
from couplejournal.ui.kit.jobs import Job
from couplejournal.ui.pages.book import gathering as gathering
from couplejournal.ui.pages.guided.beginning import begin
from couplejournal.ui.pages.book.choice import BookChoice
from couplejournal.ui.pages.book.gathering import Count, Wish
from couplejournal.ui.pages.book.preview import BookPreview
from couplejournal.ui.pages.book.progress import BookProgress
from couplejournal.ui.pages.save_dialog import ask_for_file
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence

BREATH = 350  # milliseconds after the last choice until the book is counted again
SHARP, PLAIN = 96.0, 64.0  # dots per inch of the pages on the screen; fewer for a book of very many
MANY = 4000  # pieces in a book from which on its pages are kept plainer, for they are held in memory


class BookPage(QWidget):
    """Everything that reads the journal or sets type is a job with a door of its own; nothing here waits for it."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("book")
        self._room = room
        self._count: Count | None = None
        self._counting: Job | None = None
        self._looking: Job | None = None
        self._saving: Job | None = None
        self._boxes: tuple[str, ...] = ()  # scripts that were told to be boxes on the pages: once is enough
        self.choice = BookChoice(room.catalogue)
        self.preview = BookPreview()
        self.progress = BookProgress()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.choice)
        self._stack.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.progress)
        column.addWidget(self._stack, 1)
        self._breath = QTimer(self, singleShot=True, interval=BREATH)
        self._breath.timeout.connect(self._count_again)
        self.choice.wished.connect(self._breath.start)
        self.choice.look.connect(self.show_pages)
        self.choice.save.connect(self._ask_pdf)
        self.choice.text.connect(self._ask_text)
        self.choice.everything.connect(self._ask_everything)
        self.preview.left.connect(self._to_choices)
        self.preview.save.connect(self._ask_pdf)
        self.progress.cancelled.connect(self._cancel)

    def arrive(self, **_where: object) -> None:
        """Show the choices with the days as they are now."""
        first = self._room.journal.neighbour(date.min, 1)
        today = self._room.today()
        self.choice.begin(first or today, today)
        self._to_choices()
        self._count_again()

    def leave(self) -> None:
        """Pages that were still coming are not wanted any more; a book being saved goes on."""
        self._breath.stop()
        self._end_looking()
        self.preview.spread.clear()

    def busy(self) -> str:
        """What would be cut short if the program ended now; "" for nothing."""
        return "" if self._saving is None else self.tr("What you wanted saved is still being written.")

    def wish(self) -> Wish:
        """The book as it is chosen at this moment."""
        room = self._room
        return Wish(room.journal.folder, room.journal.key, room.catalogue, self.choice.choice(), room.today())

    # -- how much there is

    def _count_again(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None
        if not self.choice.choice().parts:
            self._no_book(self.tr("Nothing goes in yet. Choose at least one."))
            return
        job = Job(gathering.count, self.wish(), owner=self, tells=True)
        self._counting = job
        job.finished.connect(lambda count: self._counted(job, count))
        job.failed.connect(lambda trouble: self._not_counted(job, trouble))
        job.start()

    def _counted(self, job: Job, count: Count) -> None:
        if job is self._counting:
            self._counting, self._count = None, count
            words = ", ".join(
                (
                    self.tr("%n days", "", count.days),
                    self.tr("%n pieces", "", count.pieces),
                    self.tr("%n photos", "", count.photos),
                )
            )
            self.choice.tell(words, ready=True)
            self.choice.cover.set_page(count.title_page)

    def _not_counted(self, job: Job, trouble: Exception) -> None:
        if job is self._counting:
            self._counting = None
            self._no_book(sentence(trouble))

    def _no_book(self, why: str) -> None:
        self._count = None
        self.choice.tell(why, ready=False)
        self.choice.cover.set_page(b"")

    # -- looking at it

    def show_pages(self) -> None:
        """Set the pages and show each as soon as it is there."""
        self._end_looking()
        pages: SimpleQueue[bytes] = SimpleQueue()
        ppi = PLAIN if self._count and self._count.pieces > MANY else SHARP
        job = Job(gathering.picture_pages, self.wish(), ppi * self.devicePixelRatioF(), pages, owner=self, tells=True)
        self._looking = job
        self.preview.begin()
        self._stack.setCurrentWidget(self.preview)
        self.preview.spread.setFocus(Qt.FocusReason.OtherFocusReason)
        job.progress.connect(lambda _part, _words: self._take(job, pages))
        job.finished.connect(lambda missing: self._all_here(job, pages, missing))
        job.failed.connect(lambda trouble: self._no_pages(job, trouble))
        job.start()

    def _take(self, job: Job, pages: SimpleQueue[bytes]) -> None:
        if job is self._looking:
            while not pages.empty():
                self.preview.spread.add(pages.get())

    def _all_here(self, job: Job, pages: SimpleQueue[bytes], missing: tuple[str, ...]) -> None:
        self._take(job, pages)
        if job is self._looking:
            self._looking = None
            self.preview.end()
            if missing and missing != self._boxes:
                self._boxes = missing
                self._room.messages.say(_told_of(missing))

    def _no_pages(self, job: Job, trouble: Exception) -> None:
        if job is self._looking:
            self._looking = None
            self._to_choices()
            self._room.messages.say(sentence(trouble))

    def _end_looking(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _to_choices(self) -> None:
        self._end_looking()
        self.preview.spread.clear()
        self._stack.setCurrentWidget(self.choice)
        begin(self.choice, self.choice.first())

    # -- saving it

    def _ask_pdf(self) -> None:
        target = ask_for_file(self, self.tr("Save the book"), f"{self._name()}.pdf", self.tr("PDF (*.pdf)"))
        if target:
            self.save_pdf(target)

    def _ask_text(self) -> None:
        name = self.tr("Our words {day}").format(day=self._room.today().isoformat())
        target = ask_for_file(self, self.tr("A new folder for your words"), name, "")
        if target:
            self.save_text(target)

    def _ask_everything(self) -> None:
        name = self.tr("Our journal {day}").format(day=self._room.today().isoformat())
        target = ask_for_file(self, self.tr("Save everything"), f"{name}.json", self.tr("JSON (*.json)"))
        if target:
            self.save_everything(target)

    def save_pdf(self, target: Path) -> None:
        """Write the book to `target`, whole or not at all."""
        words = {
            "photos": self.tr("The photos are being laid out…"),
            "setting": self.tr("The pages are being set…"),
            "checking": self.tr("The book is being checked…"),
        }
        job = Job(gathering.save_pdf, self.wish(), target, owner=self, tells=True)
        job.progress.connect(lambda part, stage: self._on_the_way(job, part, words.get(stage, "")))
        job.finished.connect(
            lambda printed: self._saved(target, self.tr("%n pages", "", int(printed)), printed.missing)
        )
        self._save(job, self.tr("The book is being made…"), stoppable=True)

    def save_text(self, target: Path) -> None:
        """Write all words as Markdown into the new folder `target`."""
        room = self._room
        where = (room.journal.folder, room.journal.key, room.catalogue, target)
        job = Job(gathering.save_text, *where, owner=self, tells=True)
        job.finished.connect(lambda number: self._saved(target, self.tr("%n notes", "", number)))
        self._save(job, self.tr("Your words are being written out…"))

    def save_everything(self, target: Path) -> None:
        """Write everything into one file for programs."""
        room = self._room
        job = Job(gathering.save_everything, room.journal.folder, room.journal.key, room.catalogue, target, owner=self)
        job.finished.connect(lambda number: self._saved(target, self.tr("%n entries", "", number)))
        self._save(job, self.tr("Everything is being written out…"))

    def _save(self, job: Job, words: str, *, stoppable: bool = False) -> None:
        if self._saving is not None:
            return  # one at a time; its progress is on show
        self._saving = job
        self.progress.begin(words, stoppable=stoppable)
        job.failed.connect(self._not_saved)
        job.stopped.connect(self._stopped)
        job.start()

    def _on_the_way(self, job: Job, part: float, words: str) -> None:
        if job is self._saving and self.progress.isVisible():
            self.progress.tell(part, words)

    def _cancel(self) -> None:
        if self._saving is not None:
            self._saving.cancel()

    def _saved(self, target: Path, counted: str, missing: tuple[str, ...] = ()) -> None:
        self._end_saving()
        words = self.tr("Saved: {file} · {counted}").format(file=target, counted=counted)
        if missing:
            words = f"{words}. {_told_of(missing)}"
        show = (self.tr("Show the folder"), lambda: _show(target.parent))
        self._room.messages.say(words, show, seconds=0 if missing else 60)

    def _not_saved(self, trouble: Exception) -> None:
        self._end_saving()
        self._room.messages.say(sentence(trouble))

    def _stopped(self) -> None:
        self._end_saving()
        self._room.messages.say(sentence(Cancelled()))

    def _end_saving(self) -> None:
        self._saving = None
        self.progress.hide()

    def _name(self) -> str:
        """The book's title as a file may be called."""
        title = self.choice.choice().title or self.tr("Memory book")
        kept = "".join(letter for letter in title if letter.isprintable() and letter not in '<>:"/\\|?*')
        return " ".join(kept.split()).strip(". ")[:80] or self.tr("Memory book")


def _told_of(missing: tuple[str, ...]) -> str:
    """Which letters are boxes in the book, and what helps."""
    return sentence(LettersMissing(scripts=", ".join(missing)))


def _show(folder: Path) -> None:
    """Open a folder in the system's own window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
