"""Reads a file that people say is a photo: which kind it is, how large, which way up, and a small copy for lists."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QImageWriter

from couplejournal.errors import PhotoRefused

FORMATS = ("jpeg", "png", "webp")
LARGEST = 60 * 1024 * 1024  # bytes of one file
PIXELS = 200_000_000  # a header that promises more than this is a trap or a mistake
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


@dataclass(frozen=True, slots=True)
class Picture:
    content: bytes  # the file as it was
    thumbnail: bytes  # JPEG, upright
    format: str
    width: int  # px as stored, before turning
    height: int
    turn: int  # EXIF orientation 1-8


def read_file(file: Path) -> Picture:
    """The photo in `file`; PhotoRefused with a reason a person can act on. Safe in any thread."""
    try:
        if not file.is_file():
            raise PhotoRefused(name=file.name, reason=QCoreApplication.translate("Picture", "it is not a file"))
        if file.stat().st_size > LARGEST:
            larger = QCoreApplication.translate("Picture", "it is larger than {most} MB")
            raise PhotoRefused(name=file.name, reason=larger.format(most=LARGEST // 1024**2))
        content = file.read_bytes()
    except OSError as trouble:
        why = trouble.strerror or QCoreApplication.translate("Picture", "it cannot be read")
        raise PhotoRefused(name=file.name, reason=why) from trouble
    return read(content, file.name)


def from_image(image: QImage, name: str) -> Picture:
    """A pasted image, kept as PNG."""
    return read(_written(image, b"png"), name)


def read(content: bytes, name: str) -> Picture:
    """The photo in these bytes, decided by what is in them and not by the file's name."""
    store = QByteArray(content)
    buffer = QBuffer(store)  # the reader must not outlive it
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    kind = bytes(reader.format().data()).decode()
    if kind not in FORMATS:
        only = QCoreApplication.translate("Picture", "only JPEG, PNG and WebP photos can be kept so far")
        raise PhotoRefused(name=name, reason=only)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > PIXELS:
        raise PhotoRefused(name=name, reason=QCoreApplication.translate("Picture", "its size cannot be right"))
    turn = _TURNS.get(reader.transformation(), 1)
    reader.setAutoTransform(True)
    small = size.scaled(QSize(THUMBNAIL, THUMBNAIL), Qt.AspectRatioMode.KeepAspectRatio).boundedTo(size)
    reader.setScaledSize(small.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        reason = QCoreApplication.translate("Picture", "the file is damaged or not complete")
        if size.width() * size.height() * 4 > QImageReader.allocationLimit() * 1024**2:
            reason = QCoreApplication.translate("Picture", "it is too large; a smaller copy would fit")
        raise PhotoRefused(name=name, reason=reason)
    thumbnail = _written(image.convertToFormat(QImage.Format.Format_RGB888), b"jpeg")
    del reader
    return Picture(content, thumbnail, kind, size.width(), size.height(), turn)


def _written(image: QImage, kind: bytes) -> bytes:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    writer.setQuality(QUALITY if kind == b"jpeg" else -1)
    writer.write(image)
    return bytes(store.data())
