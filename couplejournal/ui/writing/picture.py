"""Reads a file that people say is a photo: which kind it is, how large, which way up, and a small copy for lists."""

from __future__ import annotations

import contextlib
import os
import stat
import threading
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QImageWriter, QTransform

from couplejournal import heic
from couplejournal.errors import HeicUnreadable, PhotoRefused
from couplejournal.ui.writing import capture, refusals
from couplejournal.ui.writing.refusals import refused, shown

LARGEST = 60 * 1024 * 1024  # bytes of one file
PIXELS = 200_000_000  # a header that promises more than this is a trap or a mistake
MANY_PIXELS = 32_000_000  # from so many on, one at a time: some kinds of files need all of them in memory
THUMBNAIL = 640  # px on the longer side: sharp in a list at 200 %, and well under 100 kB

QUALITY = 82

# What EXIF calls orientation 1-8, by what Qt calls the same thing.
_TURNS = {
    QImageIOHandler.Transformation.TransformationNone: 1,
    QImageIOHandler.Transformation.TransformationMirror: 2,
    QImageIOHandler.Transformation.TransformationRotate180: 3,
    QImageIOHandler.Transformation.TransformationFlip: 4,
    QImageIOHandler.Transformation.TransformationFlipAndRotate90: 5,
    QImageIOHandler.Transformation.TransformationRotate90: 6,
    QImageIOHandler.Transformation.TransformationMirrorAndRotate90: 7,
    QImageIOHandler.Transformation.TransformationRotate270: 8,
}
_MATRICES = {
    2: (-1, 0, 0, 1), 3: (-1, 0, 0, -1), 4: (1, 0, 0, -1),
    5: (0, 1, 1, 0), 6: (0, 1, -1, 0), 7: (0, -1, -1, 0), 8: (0, -1, 1, 0),
}  # fmt: skip
_LARGE = threading.Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    thumbnail: bytes  # JPEG, upright
    format: str  # jpeg, png, webp, heic
    width: int  # px as stored, before turning
    height: int
    turn: int  # EXIF orientation 1-8
    taken: date | None = None  # the day its camera wrote down
    whole: bool = True  # False when a part of the picture is missing


def content_of(file: Path) -> bytes:
    """What is in the file; PhotoRefused with a reason a person can act on. Never waits for what is no ordinary file."""
    try:
        if not stat.S_ISREG(os.stat(file).st_mode):
            raise refused(shown(file.name), refusals.NO_FILE)
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as opened:
            if os.fstat(handle).st_size > LARGEST:
                raise refused(shown(file.name), refusals.LARGER, most=LARGEST // 1024**2)
            return opened.read(LARGEST)
    except OSError as trouble:
        raise refused(shown(file.name), refusals.why(trouble)) from trouble


def from_image(image: QImage) -> bytes:
    """A pasted image, to be kept as PNG."""
    return _written(image, b"png")


def read(content: bytes, name: str) -> Picture:
    """The photo in these bytes, decided by what is in them and not by the file's name. Safe in any thread."""
    if heic.is_heic(content):
        return _heic(content, name)
    kind = refusals.kind(content, name)
    store = QByteArray(content)
    buffer = QBuffer(store)  # the reader must not outlive it
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, kind.encode())
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > PIXELS:
        raise refused(name, refusals.NO_SIZE)
    turn = _TURNS.get(reader.transformation(), 1)
    reader.setAutoTransform(True)
    small = size.scaled(QSize(THUMBNAIL, THUMBNAIL), Qt.AspectRatioMode.KeepAspectRatio).boundedTo(size)
    reader.setScaledSize(small.expandedTo(QSize(1, 1)))
    with _LARGE if size.width() * size.height() > MANY_PIXELS else contextlib.nullcontext():
        image = reader.read()
    del reader
    if image.isNull():
        huge = size.width() * size.height() * 4 > QImageReader.allocationLimit() * 1024**2
        raise refused(name, refusals.TOO_LARGE if huge else refusals.DAMAGED)
    if kind != "jpeg":  # Qt looks for it in a JPEG alone
        turn = capture.turn(content, kind)
        image = _turned(image, turn)
    if image.format() != QImage.Format.Format_RGB32:
        image = image.convertToFormat(QImage.Format.Format_RGB888)
    thumbnail = _written(image, b"jpeg")
    whole = kind != "jpeg" or not capture.cut_short(content)
    taken = capture.taken(content, kind)
    return Picture(thumbnail, kind, size.width(), size.height(), turn, taken, whole)


def upright(content: bytes, longest: int) -> QImage:
    """The photo in these bytes of ours, upright, at most `longest` px a side; empty when it cannot be read."""
    if heic.is_heic(content):
        try:
            content = heic.as_jpeg(content, longest=longest).jpeg
        except PhotoRefused:
            return QImage()
    store = QByteArray(content)
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    full = reader.size()
    if full.isValid() and max(full.width(), full.height()) > longest:
        reader.setScaledSize(full.scaled(QSize(longest, longest), Qt.AspectRatioMode.KeepAspectRatio))
    kind = reader.format().toStdString()  # empty once it has been read
    image = reader.read()
    del reader  # before the buffer it reads from
    return _turned(image, capture.turn(content, kind)) if kind in ("png", "webp") else image


def _turned(image: QImage, turn: int) -> QImage:
    """Upright, of what was stored as EXIF's `turn` says."""
    matrix = _MATRICES.get(turn)
    return image if matrix is None else image.transformed(QTransform(*matrix, 0, 0))


def _heic(content: bytes, name: str) -> Picture:
    try:
        made = heic.as_jpeg(content, name, longest=THUMBNAIL)
    except HeicUnreadable:
        raise
    except PhotoRefused as trouble:
        raise refused(name, refusals.DAMAGED) from trouble
    taken = capture.from_exif(made.exif)
    return Picture(made.jpeg, "heic", made.width, made.height, 1, taken)


def _written(image: QImage, kind: bytes) -> bytes:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    writer.setQuality(QUALITY if kind == b"jpeg" else -1)
    writer.write(image)
    return bytes(store.data())
