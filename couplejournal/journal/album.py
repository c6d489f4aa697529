"""The photos of an open journal: kept, written under, taken out and brought back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Unpack

from couplejournal.journal import hanging, keeping, reading
from couplejournal.journal.door import Door
from couplejournal.journal.folding import storable
from couplejournal.journal.records import About, Hung, Photo


class Album(Door):
    """The photos' part of the journal."""

    def add_photo(self, entry_id: int, content: bytes, thumbnail: bytes, **about: Unpack[About]) -> Photo:
        """Keep a photo as it is: its file first, safely on the disk, then its row. Raises CannotWrite too."""
        self._ink.check_writable()
        return self.hang_photo(entry_id, self.photos.write(content), thumbnail, **about)

    def hang_photo(self, entry_id: int, kept: tuple[str, str], thumbnail: bytes, **about: Unpack[About]) -> Photo:
        """The second half of `add_photo`, for a file that `photos.write` has `kept`, in whichever thread."""
        with self._ink.writing() as tell:
            number = keeping.photo(self._database, entry_id, kept, thumbnail, about)
            tell(keeping.touch(self._database, self._now(), entry_id))
            return reading.photo(self._database, number)

    def has_photo(self, entry_id: int, sha256: str) -> bool:
        """Whether an entry shows a photo with just this content; one that was taken out does not count."""
        with self._ink.reading() as database:
            return reading.holds(database, entry_id, sha256)

    def arrange(self, entry_id: int, photos: Sequence[int]) -> None:
        """Put the photos of an entry in this order; those not named come after them."""
        with self._ink.writing() as tell:
            tell(keeping.arrange(self._database, self._now(), entry_id, photos))

    def set_cover(self, photo_id: int, chosen: bool = True) -> None:
        """Let this photo stand for its entry, in place of the one that did; not `chosen`: the first does again."""
        with self._ink.writing() as tell:
            tell(keeping.set_cover(self._database, self._now(), photo_id, chosen))

    def caption(self, photo_id: int, text: str) -> None:
        """Write under a photo."""
        self._change_photo(photo_id, caption=storable(text))

    def remove_photo(self, photo_id: int) -> None:
        """Take a photo out of its entry; it can be restored until the journal is next opened."""
        self._change_photo(photo_id, discarded=self._now())

    def restore_photo(self, photo_id: int) -> None:
        """Bring a removed photo back."""
        self._change_photo(photo_id, discarded=None)

    def photo(self, photo_id: int) -> Photo:
        """One photo, put away or not."""
        with self._ink.reading() as database:
            return reading.photo(database, photo_id)

    def hung(self, practices: Collection[str] | None = None) -> list[Hung]:
        """The photos of all entries (of these practices) but those in the drawer, newest evening first.

        Fast for thousands; the pictures themselves come one by one, by `thumbnail`.
        """
        with self._ink.reading() as database:
            return hanging.hung(database, practices)

    def thumbnail(self, photo_id: int) -> bytes:
        """The small picture of a photo."""
        with self._ink.reading() as database:
            return reading.thumbnail(database, photo_id)

    def _change_photo(self, photo_id: int, **columns: str | None) -> None:
        with self._ink.writing() as tell:
            tell(keeping.change_photo(self._database, self._now(), photo_id, **columns))
