"""Plays a practice: step after step, with Skip and Stop here on each, and everything kept along the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from couplejournal.errors import CoupleJournalError
from couplejournal.journal.records import OPEN, WHOLE
from couplejournal.practices.practice import Practice
from couplejournal.ui.kit.accessible import announce
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.reach import to_first, workable
from couplejournal.ui.pages.guided.ending import ending_of
from couplejournal.ui.pages.looking_back.glance import may_be_gone_on_with
from couplejournal.ui.pages.guided.kept_line import KeptLine
from couplejournal.ui.pages.guided.step_head import StepHead
from couplejournal.ui.pages.guided.step_ways import StepWays
from couplejournal.ui.pages.guided.whereabouts import begin_with, come_back, evening_of, finish, holds_words, left
from couplejournal.ui.room import Room
from couplejournal.ui.saying import sentence
from couplejournal.ui.scenes.course import Course
from couplejournal.ui.scenes.envelope import Envelope
from couplejournal.ui.scenes.gentler import Gentler
from couplejournal.ui.scenes.scene import Scene
from couplejournal.ui.scenes.unplayable import Unplayable
from couplejournal.ui.writing.pen import Pen
from couplejournal.ui.writing.pens import Pens
from couplejournal.ui.writing.phrase import Presence
from couplejournal.ui.writing.sitting import Sitting

APART = 14  # px


class GuidedPage(Page):
    """One practice at a time. It goes on where it was, whether the page, the program or the lid was closed."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(name="practice", parent=parent)
        self._room = room
        self._practice: Practice | None = None
        self._pen: Pen | None = None
        self._scene: Scene | None = None
        self._at = 0
        self._sitting = Sitting()
        self._of: int | None = None  # the entry that what is written now belongs to
        self._back = False  # it was begun in the middle of something else, to which they return
        self._pens = Pens(room, self)
        self._course: Course | None = None
        self._kept = KeptLine(self._pens, room.messages)
        self._presence = Presence(room, self)  # of whoever comes from their own page
        self._presence.gone.connect(self.stop)
        self._head: StepHead | None = None  # goes when a scene asks for the whole screen

    # -- coming and going

    def arrive(
        self,
        practice: str = "",
        entry: int | None = None,
        day: date | None = None,
        voice: int = 0,
        of: int | None = None,
        words: str = "",
        back: bool = False,
    ) -> None:
        """Play `practice` anew or where it was left today, or go on with `entry`.

        `voice`: whoever has just said who they are, on their own page. `of`: the entry that a new one belongs to, and
        `words` its beginning. `back`: afterwards they are where they were.
        """
        found = self._room.catalogue.practice(practice)
        if found is None:
            self._room.messages.say(self.tr("This practice is not here any more. What was said in it is kept."))
            self._room.go("back")
            return
        self._put_pen_down()
        self._practice, self._back = found, back
        day = day or evening_of(found, self._room.today())
        written = self._room.journal.entry(entry) if entry is not None else left(self._room, found, day, of, voice)
        pen = self._pen = self._pens.take(found, written.day if written else day, written)
        self._of = pen.belongs_to = of
        come_back(self._room, found, written)
        pen.sitting = self._sitting
        if voice:
            self._presence.begin()
            pen.come(voice)
        if not written:
            begin_with(pen, words)
        self._kept.setText("")
        changing = written is not None and (written.state != OPEN or written.place == WHOLE)
        known = bool(voice) or self._sitting.reads(entry)
        silent = written is not None and not known and not may_be_gone_on_with(written)
        self._course = Course(found, pen, self._room, changing=changing, silent=silent)
        self._changing = changing  # an entry that had ended is gone through again
        self.show_step(self._course.start())

    def now(self) -> tuple[str, dict[str, object]]:
        """The place to come back to, when something else is done meanwhile."""
        assert self._practice is not None
        if (pen := self._pen) is None or self._scene is None:  # it has ended
            return self._practice.tab, {}
        pen.flush()
        key, of, back = self._practice.key, self._of, self._back
        return "practice", {"practice": key, "entry": pen.number, "day": pen.day, "of": of, "back": back}

    def entry(self) -> int | None:
        """The entry that is on show; None while there is none."""
        return self._pen.number if self._pen else None

    def _put_pen_down(self) -> None:
        if self._scene:
            self._scene.leave()
            self._scene = None
            self._clear_column()  # before the pen goes: nothing may be left that would write with it
        pen, self._pen = self._pen, None
        if pen:
            self._pens.put_down(pen)

    def leave(self) -> None:
        """Another page is shown: keep every word, stop what runs, let go of what only one of them may read."""
        self._put_pen_down()
        self._presence.end()
        self._sitting.end()

    def flush(self) -> bool:
        """Keep every word now; False when the disk refused."""
        return self._pens.flush()

    def forget(self) -> None:
        """Throw away what is being written, unless it was sealed."""
        self._pens.throw_away()

    def busy(self) -> str:
        """What would be cut short if the program ended now; "" for nothing."""
        return self.tr("Photos are still being copied into the notebook.") if self._pens.busy() else ""

    # -- the steps

    def show_step(self, at: int) -> None:
        """Play the step of this number, counted from 0."""
        assert self._pen is not None and self._course is not None
        self._at, step = at, self._course.steps[at]
        self._course.note(step)
        try:
            scene = self._scene_of(self._pen, self._course)
        except CoupleJournalError as trouble:
            scene = Unplayable(step, self._pen, self._room, trouble)
        self._show(scene, step.title)

    def _show(self, scene: Scene, title: str) -> None:
        """This scene on the page, with what is left of the way and the ways on around it."""
        course = self._course
        assert course is not None
        if self._scene:
            self._scene.leave()
        self._clear_column()
        self._scene = scene
        self._kept.hush(scene.hushed)
        ways = self._ways()
        queued = Qt.ConnectionType.QueuedConnection
        for wish, act in ((scene.onward, self.go_on), (scene.pause, self.stop)):
            wish.connect(lambda act=act: self._do_in(scene, act), queued)
        scene.instead.connect(lambda key: self._room.go("practice", practice=key), queued)
        scene.another.connect(lambda *what: self._write_another(*what), queued)
        scene.elsewhere.connect(lambda key: self._do_in(scene, lambda: self.show_step(course.number(key))), queued)
        scene.refresh.connect(lambda: self._turn_over(scene, ways))
        self._head = StepHead(course, self._at, title, self._kept)
        self.add(self._head, scene)
        if scene.plays_itself:  # its own buttons stand apart from the ways that every step has
            self.column.addSpacing(APART)
        self.add(ways)
        self.add_stretch()
        self.to_top()
        announce(self, title)
        QTimer.singleShot(0, scene, lambda: self._begin_step(scene, ways))

    def bare(self, on: bool) -> None:
        """True: nothing but the scene and the ways on, in the middle of the page; False: everything is back."""
        if self._head:
            self._head.setVisible(not on)
        if on:
            self.column.insertStretch(0, 1)
        elif self.column.count() and self.column.stretch(0):
            self.column.takeAt(0)
        if self._scene:
            self._scene.bare(on)

    def _scene_of(self, pen: Pen, course: Course) -> Scene:
        if pen.closed():
            envelope = Envelope(course.steps[self._at], pen, self._room)
            envelope.lifted.connect(lambda: self.show_step(self._at), Qt.ConnectionType.QueuedConnection)
            return envelope
        return course.scene(self._at)

    def _write_another(self, voice: int, entry: int) -> None:
        """The same practice in the same sitting: a new one (entry 0) of this voice, or one that is read aloud."""
        assert self._practice is not None
        self.arrive(self._practice.key, entry or None, voice=voice, back=self._back)

    def _do_in(self, scene: Scene, act: Callable[[], None]) -> None:
        """What a scene asked for, unless the page was left, or the step, in the meantime."""
        if scene is self._scene:
            act()

    def _begin_step(self, scene: Scene, ways: QWidget) -> None:
        scene.arrive()
        if scene.only_read:
            to_first(ways)

    def _turn_over(self, scene: Scene, ways: QWidget) -> None:
        """The scene shows something else: from the top, and Tab goes through it before it comes to the ways on."""
        self._kept.hush(scene.hushed)
        for earlier, later in pairwise([*workable(scene), *workable(ways)]):
            QWidget.setTabOrder(earlier, later)
        self.to_top()

    def _ways(self) -> QWidget:
        assert self._course is not None and self._scene is not None
        ways = StepWays(self._scene, self._course, self._at)
        ways.onward.connect(self.try_to_go_on)
        ways.skipped.connect(self.go_on)
        ways.stopped.connect(self.stop)
        ways.elsewhere.connect(self.show_step)
        return ways

    def try_to_go_on(self) -> None:
        """Go on, unless something needed is still empty, or a lighter or another evening is the kinder offer."""
        assert self._course is not None and self._pen is not None
        lack = self._scene.lacks() if self._scene else ""
        if lack:
            self._kept.say_lack(lack)
        elif self._course.put_off(self._at) or self._course.lighter(self._at):
            step = self._course.steps[self._at]
            self._show(Gentler(step, self._pen, self._room, another=self._course.put_off(self._at)), step.title)
        else:
            self.go_on()

    def go_on(self) -> None:
        """The next step, or the end."""
        assert self._course is not None and self._pen is not None
        if self._pen.flush():
            self._room.messages.clear()
        if (after := self._course.after(self._at)) is None:
            self._finish()
        else:
            self.show_step(after)

    def stop(self) -> None:
        """Stop for now; what was written is kept and can be gone on with."""
        assert self._practice is not None and self._pen is not None
        kept = self._pen.flush()
        words = (self._scene.parting if self._scene else "") or self.tr("Stopped. Nothing more is needed tonight.")
        self._go_away()
        if kept and not self._changing:
            self._room.messages.say(words, passing=True)

    def _go_away(self) -> None:
        assert self._practice is not None
        if self._changing or self._of is not None or self._back:
            self._room.go("back")  # to the entry that was changed, that this one belongs to, or wherever they were
        else:
            self._room.go(self._practice.tab)

    def _finish(self) -> None:
        assert self._practice is not None and self._pen is not None
        if self._scene:
            self._scene.leave()
        try:
            kept = holds_words(self._room, self._pen)
            if kept:
                finish(self._room, self._pen)
        except CoupleJournalError as trouble:
            self._room.messages.say(sentence(trouble))
            return
        if (following := self._sitting.following()) is not None:
            self.arrive(self._practice.key, following, back=self._back)
            return
        self._presence.end()
        if self._changing:
            self._go_away()
            return
        self._clear_column()
        self._scene = None
        ending = ending_of(self._pen, self._room, kept=kept, home=self._go_away)
        again = {"practice": self._practice.key, "of": self._of, "back": self._back}
        ending.again.connect(lambda: self.arrive(**again))  # type: ignore[arg-type]
        self.add(ending)
        self.add_stretch()
        self.to_top()
        ending.arrive()

    def _clear_column(self) -> None:
        self._kept.setParent(None)  # it lives through all the steps
        self.clear()
        self._head = None
