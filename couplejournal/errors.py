"""The troubles of the world, each as one sentence that a person can act on."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, sentence: str) -> str:  # noqa: N802
    """Mark a sentence for Qt's translators, who look for exactly this name; the core itself knows no Qt."""
    return sentence


class CoupleJournalError(Exception):
    """Something outside the program went wrong: `sentence` says what, `words` fill its {gaps}.

    The window translates the sentence before it fills the gaps; str(error) is the English whole.
    """

    sentence = QT_TRANSLATE_NOOP("errors", "Something went wrong.")

    def __init__(self, **words: object) -> None:
        super().__init__(words)
        self.words = words

    def __str__(self) -> str:
        return self.sentence.format(**self.words)


class JournalMissing(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP("errors", "There is no journal in {folder}.")


class JournalExists(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP("errors", "{folder} is not empty. Please choose a new folder; nothing was changed.")


class JournalForeign(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP("errors", "{file} is not one of our journals. It was left as it is.")


class JournalDamaged(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "The journal file {file} is damaged and was left untouched. The newest good copy is in {backup}.",
    )


class JournalDamagedAlone(JournalDamaged):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "The journal file {file} is damaged and was left untouched. There is no backup beside it yet."
    )


class KeysMissing(JournalDamaged):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "The key file {file} is missing, and the journal cannot be opened without it. "
        "Each folder in backups holds a copy of it.",
    )


class JournalUnreachable(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{folder} cannot be reached just now. Please check that its disk is connected, and try again."
    )


class JournalForbidden(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "This account may not look into {folder}. Please allow it to read and write there, and try again."
    )


class JournalNewer(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "This journal was last opened by a newer version of the program. Please install that version; "
        "nothing was changed.",
    )


class JournalReadOnly(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{folder} may only be read, so nothing new can be kept there. Please allow writing to it."
    )


class JournalBusy(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP("errors", "Another program is using the journal. Please close it and try again.")


class NotEnoughMemory(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "There is not enough free memory to open the journal. Please close other programs and try again."
    )


class WrongPassphrase(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP("errors", "That passphrase does not open this journal.")


class WrongPhrase(WrongPassphrase):
    sentence = QT_TRANSLATE_NOOP("errors", "That is not the phrase these words are locked with. Nothing was opened.")


class PhraseNeeded(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP("errors", "These words are locked with a phrase of their author, who can open them.")


class JournalLocked(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "This journal is locked. Please give a file with its passphrase: --passphrase-file FILE."
    )


class DiskFull(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "The disk is full. Your words are still here; make some room and they will be kept."
    )


class NoRoom(DiskFull):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "There is not enough room on the disk of {folder}. Please make some room there, and try again."
    )


class CannotWrite(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP("errors", "{file} could not be written: {reason}. Please choose another place.")


class CannotRead(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP("errors", "{file} could not be read: {reason}.")


class BackupFailed(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "A backup was written to {folder} but is not like the journal, so it was taken away again. "
        "Please check that disk.",
    )


class PhotoRefused(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} could not be read as a photo: {reason}.")


class HeicUnreadable(PhotoRefused):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "{name} is a HEIC photo, and this copy of the program cannot read those. Please save it as JPEG first; "
        "the original stays as it is.",
    )


class PhotoIncomplete(CoupleJournalError):
    """Told and never raised: what is there of it was kept."""

    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} is not complete, so a part of the picture is missing. What is there was kept."
    )


class PhotoTwice(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} is here already, so it was not added a second time.")


class PhotoLost(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "The photo {name} in the journal is damaged or missing. A backup may still hold it."
    )


class PracticeRefused(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP("errors", "{file}, {field}: {reason}.")


class BookEmpty(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "Nothing between {start} and {end} is meant for the book yet. Choose other days."
    )


class BookFailed(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP("errors", "The book could not be set: {reason}.")


class LettersMissing(CoupleJournalError):
    """Told and never raised: the book is there."""

    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "Some letters have no font on this computer and are printed as boxes: {scripts}. "
        "Install a font for them and make the book again.",
    )


class Cancelled(CoupleJournalError):
    sentence = QT_TRANSLATE_NOOP("errors", "Stopped. Nothing was written.")
