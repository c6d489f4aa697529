"""A journal with 5,000 photos to scroll through, and some whole ones to look at; written once."""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QLinearGradient, QPainter

from couplejournal.journal import vault

PHOTOS, WHOLE, EACH = 5000, 16, 8  # thumbnails; photos of 12 megapixels among them, the newest; photos of one memory
DIFFERENT = 40
END = date(2026, 11, 22)


def written(samples: Path, photos: int = PHOTOS) -> Path:
    """The journal's folder. Its thumbnails are as large as a camera's photos make them, about 60 kB each."""
    folder = samples / f"photos-{photos}"
    if folder.exists():
        return folder
    dice = Random("photos")
    small = [_jpeg(number, 640, 480) for number in range(DIFFERENT)]
    large = _jpeg(99, 4000, 3000)
    now = datetime(2016, 1, 1, 21, tzinfo=UTC)
    journal = vault.create(folder, clock=lambda: now)
    journal.set_partner(1, "Alex", "ocean", "circle")
    journal.set_partner(2, "Sam", "clay", "square")
    memories = max(1, photos // EACH)
    with journal.together():
        for number in range(photos):
            memory, place = divmod(number, EACH)
            if place == 0:
                day = END - timedelta(days=(memories - 1 - memory) * 5 + dice.randint(0, 3))
                entry = journal.begin("memory", day).id
                journal.say(entry, "title", f"The day by the lake, number {memory}", 0)
            kept = journal.photos.write(large) if number >= photos - WHOLE else (secrets.token_hex(16), "")
            words = "We took the wrong bus twice" if dice.random() < 0.3 else ""
            picture = dice.choice(small)
            journal.hang_photo(entry, kept, picture, format="jpeg", width=4000, height=3000, turn=1, caption=words)
    journal.close()
    return folder


def _jpeg(seed: int, width: int, height: int) -> bytes:
    """A picture with a sky, something in it, and as much grain as a camera leaves."""
    dice = Random(seed)
    grain = QImage(dice.randbytes(320 * 240 * 4), 320, 240, QImage.Format.Format_RGB32)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    with QPainter(image) as p:
        light = QLinearGradient(0, 0, width * dice.random(), height)
        light.setColorAt(0, QColor.fromHsv(dice.randrange(360), 90, 220))
        light.setColorAt(1, QColor.fromHsv(dice.randrange(360), 130, 120))
        p.fillRect(image.rect(), light)
        for _ in range(7):
            p.setBrush(QColor.fromHsv(dice.randrange(360), 140, dice.randrange(90, 240)))
            p.drawEllipse(dice.randrange(width), dice.randrange(height), width // 4, width // 5)
        p.setOpacity(0.12)
        for place in range(16):
            p.drawImage(image.rect().translated(place * 3, place * 2), grain)
            p.setOpacity(0.05)
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(82)
    assert writer.write(image.convertToFormat(QImage.Format.Format_RGB888))
    return bytes(store.data())
