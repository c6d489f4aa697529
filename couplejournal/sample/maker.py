"""Writes a whole journal of two invented people through the journal's own door: evenings, photos, envelopes and all."""

from __future__ import annotations

import heapq
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from couplejournal import paths
from couplejournal.errors import DiskFull, NoRoom
from couplejournal.journal import vault
from couplejournal.journal.drawer import ASKED, KEEP
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import BOOKED, OURS, WHOLE
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.kinds import KINDS
from couplejournal.practices.notes import WAITS
from couplejournal.practices.practice import Field, Practice
from couplejournal.practices.wishes import LOOKS_BACK, YES
from couplejournal.sample import evenings, pictures
from couplejournal.sample.evenings import Occasion
from couplejournal.sample.stories import Stories
from couplejournal.sample.told import Pencil, Snap, Told

SEALED, OPENED = "sealed", "opened"  # agreements: my envelope may be opened; the two have opened theirs
_SETTLED = timedelta(days=75)  # about talks older than this they have said that they stay
_BOOK_WISHES = 0.2  # so many of the entries that need both for the book have both


class _Clock:
    """The invented couple's clock."""

    def __init__(self) -> None:
        self.now = datetime(2000, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)


def write(
    folder: Path,
    *,
    years: int = 1,
    months: int = 0,
    seed: int = 1,
    end: date,
    catalogue: Catalogue,
    passphrase: str | None = None,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write the sample journal into a new or empty folder; its last evening is `end`.

    months: a shorter journal instead of whole years (1-12). The same arguments and catalogue give the same journal,
    word for word, uid for uid. progress: is told the part that is done (0-1).
    Raises JournalExists, CannotWrite, NoRoom; what was begun is taken away again.
    """
    count = round(months * 30.4) if months else round(years * 365.25)
    days = [end - timedelta(days=back) for back in reversed(range(count))]
    clock = _Clock()
    clock.now = datetime.combine(days[0], datetime.min.time(), evenings.zone(days[0]))
    ours = not folder.exists()
    journal = vault.create(folder, passphrase, clock=clock)
    try:
        with journal.together():
            _Maker(journal, clock, catalogue, days, seed).write(progress or (lambda _part: None))
        journal.close()
    except BaseException as trouble:
        journal.close()
        for left in folder.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        if ours:
            folder.rmdir()
        if isinstance(trouble, DiskFull):
            raise NoRoom(folder=folder) from trouble
        raise


class _Turn(NamedTuple):
    """What is played next: the earliest first, then in the order in which it was thought of."""

    moment: datetime
    number: int
    occasion: Occasion
    told: Told | None = None  # what is said, where that is known before
    whole: int = 0  # the entry that it belongs to


class _Maker:
    def __init__(self, journal: Journal, clock: _Clock, catalogue: Catalogue, days: list[date], seed: int) -> None:
        sample = paths.resources() / "sample"
        self._journal, self._clock, self._seed = journal, clock, seed
        self._catalogue = catalogue
        self._palettes = sample / "palettes.toml"
        self._dice = Random(f"evenings {seed}")
        self._names = Random(f"uids {seed}")
        pencil = Pencil(sample, days[0], Random(f"words {seed}"))
        self._stories = Stories(pencil, paths.resources(), catalogue)
        self._people = pencil.people
        a_year = pencil.files["couple"]["a_year"]
        self._occasions = evenings.plan(catalogue.practices, a_year, days, self._dice)
        self._last = days[-1]

    def write(self, progress: Callable[[float], None]) -> None:
        for voice, person in enumerate(self._people, start=1):
            self._journal.set_partner(voice, person["name"], person["colour"], person["shape"])
        for name, value in self._stories.wishes(self._occasions[0].day).items():
            self._journal.wish(0, name, value)
        for voice in (1, 2):
            self._journal.wish(voice, LOOKS_BACK, YES)
        waiting = [_Turn(one.moment, place, one) for place, one in enumerate(self._occasions)]
        done, all_of_them = 0, len(waiting)  # sorted, so already a heap
        while waiting:
            turn = heapq.heappop(waiting)
            self._clock.now = turn.moment
            told = turn.told or self._stories.tell(turn.occasion)
            entry = self._play(turn.occasion, told, turn.whole)
            for later in told.parts:
                moment = turn.moment + timedelta(days=later.after, minutes=40)
                if moment.date() <= self._last:
                    occasion = Occasion(later.practice, moment)
                    heapq.heappush(waiting, _Turn(moment, all_of_them, occasion, later.told, entry))
                    all_of_them += 1
            done += 1
            progress(done / all_of_them)

    def _play(self, occasion: Occasion, told: Told, whole: int) -> int:
        """Keep one entry as the window would: begun, answered step by step, sealed and opened, ended."""
        journal, practice = self._journal, occasion.practice
        uid = f"{self._names.getrandbits(128):032x}"
        said = {key: set(voices.values()) for key, voices in told.said.items()}
        goes_on = practice.ours or (bool(practice.ends) and not practice.ended(lambda key: said.get(key, ())))
        sealed = any(field.seal for field in practice.fields())
        # A walk is told in one go, and a ritual is theirs.
        under_way = occasion.under_way and not practice.ours and (sealed or practice.tab != "experiences")
        first = practice.steps[0].key
        entry = journal.begin(practice.key, occasion.day, place=first, drawer=practice.drawer, uid=uid).id
        if whole:
            journal.link(entry, whole)
        reached = _reached(practice) if under_way else len(practice.steps)
        for step in practice.steps[:reached]:
            self._clock.pass_by(self._dice.randint(20, 200))
            for field in step.fields:
                if field.kind == "photos":
                    self._hang(entry, occasion, told.photos)
                elif field.kept and not field.retired:
                    self._say(entry, field, told, under_way, together=step.scene != "apart")
                    if field.passes_on and whole:
                        self._pass_on(whole, field.passes_on, told.said.get(field.key, {}).get(0, ""))
        for voice, what in told.agreed:
            journal.agree(entry, voice, what)
        if under_way or goes_on:
            journal.place(entry, practice.steps[reached - 1].key if under_way else WHOLE)
            if practice.ours:
                for voice, what in ((1, OURS), (2, OURS), (0, OPENED)):
                    journal.agree(entry, voice, what)
            if under_way and practice.field(WAITS):  # the last one lies there to be found
                journal.leave(entry, told.author)
            return entry
        if any(field.seal for field in practice.fields()):
            journal.agree(entry, 0, OPENED)
        if practice.book == "both" and self._dice.random() < _BOOK_WISHES:
            journal.agree(entry, 1, BOOKED)
            journal.agree(entry, 2, BOOKED)
        if practice.drawer and practice.door and self._last - occasion.day > _SETTLED:
            for voice, what in ((1, KEEP), (2, KEEP), (0, ASKED)):  # only the last one is still asked about
                journal.agree(entry, voice, what)
        journal.finish(entry)
        return entry

    def _pass_on(self, whole: int, key: str, value: str) -> None:
        """A part gives its answer to what it belongs to, which may have ended by it."""
        above = self._journal.entry(whole)
        practice = self._catalogue.practice(above.practice) if above else None
        if above is None or practice is None or not value:
            return
        field = practice.field(key)
        self._journal.say(whole, key, value, 0, found=field is None or KINDS[field.kind].found)
        if practice.ends and practice.ended(lambda one: {value} if one == key else ()):
            self._journal.finish(whole)
            if value == "rest":
                self._journal.agree(whole, 0, "resting")

    def _say(self, entry: int, field: Field, told: Told, under_way: bool, *, together: bool) -> None:
        kind = KINDS[field.kind]
        said = told.said.get(field.key, {})
        closed = bool(field.seal) and (under_way or field.seal == "mine")
        alone = closed and together and field.seal == "until_both"  # one has sealed, the other has not begun
        for voice in sorted(said)[: 1 if alone else 2]:
            value = kind.clean(said[voice], field)
            if value:
                self._journal.say(entry, field.key, value, voice, sealed=closed, found=kind.found and field.found)
                if alone:
                    self._journal.agree(entry, voice, SEALED)

    def _hang(self, entry: int, occasion: Occasion, photos: list[Snap]) -> None:
        season = evenings.season(occasion.day)
        for place, snap in enumerate(photos):
            seed = f"{self._seed} {occasion.day} {entry} {place}"
            made = pictures.draw(self._palettes, snap.scene, season, seed)
            self._journal.add_photo(
                entry,
                made.content,
                made.thumbnail,
                format="png",
                width=made.width,
                height=made.height,
                turn=1,
                caption=snap.caption,
            )


def _reached(practice: Practice) -> int:
    """How many steps an evening under way has behind it: up to where it waits, the first envelope, or about half."""
    waits = [n for n, step in enumerate(practice.steps, start=1) if step.scene == "meanwhile"]
    if waits:
        return waits[0]
    sealed = [n for n, step in enumerate(practice.steps, start=1) if any(field.seal for field in step.fields)]
    return sealed[0] if sealed else (len(practice.steps) + 1) // 2
