"""The photos of an open journal: kept, written under, taken out and brought back."""

from __future__ import annotations

from couplejournal.journal import keeping, reading
from couplejournal.journal.door import Door
from couplejournal.journal.folding import storable
from couplejournal.journal.records import Photo


class Album(Door):
    """The photos' part of the journal."""

    def add_photo(
        self,
        entry_id: int,
        content: bytes,
        thumbnail: bytes,
        *,
        format: str,
        width: int,
        height: int,
        turn: int,
        caption: str = "",
    ) -> Photo:
        """Keep a photo as it is: its file first, safely on the disk, then its row.

        `width`, `height`: pixels before turning. `turn`: EXIF orientation 1 to 8. Raises CannotWrite too.
        """
        self._ink.check_writable()
        file, sha256 = self.photos.write(content)
        with self._ink.writing() as tell:
            number = keeping.photo(
                self._database, entry_id, file, sha256, thumbnail, caption, format, width, height, turn
            )
            tell(keeping.touch(self._database, self._now(), entry_id))
            return reading.photo(self._database, number)

    def caption(self, photo_id: int, text: str) -> None:
        """Write under a photo."""
        self._change_photo(photo_id, caption=storable(text))

    def remove_photo(self, photo_id: int) -> None:
        """Take a photo out of its entry; it can be restored until the journal is next opened."""
        self._change_photo(photo_id, discarded=self._now())

    def restore_photo(self, photo_id: int) -> None:
        """Bring a removed photo back."""
        self._change_photo(photo_id, discarded=None)

    def thumbnail(self, photo_id: int) -> bytes:
        """The small picture of a photo."""
        with self._ink.reading() as database:
            return reading.thumbnail(database, photo_id)

    def _change_photo(self, photo_id: int, **columns: str | None) -> None:
        with self._ink.writing() as tell:
            tell(keeping.change_photo(self._database, self._now(), photo_id, **columns))
