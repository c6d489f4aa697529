"""Photos as cameras and telephones write them: which way up, on which day, where, and with which camera."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw

CAMERA = "Camera of Anna"
TAKEN = "2026:05:03 18:20:11"
HEIC = Path(__file__).with_name("telephone.heic").read_bytes()  # 240 × 160 upright, told as all the others
# How the pixels are stored when the camera was held like this.
_STORED = {
    1: None,
    3: Image.Transpose.ROTATE_180,
    6: Image.Transpose.ROTATE_90,
    8: Image.Transpose.ROTATE_270,
}


def told(turn: int = 1, taken: str = TAKEN) -> bytes:
    """An EXIF block with orientation, camera, day and a place in Berlin."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = turn, CAMERA
    exif.get_ifd(0x8769)[0x9003] = taken
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0)})
    return exif.tobytes()


def photo(kind: str = "JPEG", turn: int = 1, *, size: tuple[int, int] = (240, 160), taken: str = TAKEN) -> bytes:
    """A picture that stands `size` large when upright: red, green and blue in three corners, as JPEG, PNG or WEBP."""
    image = Image.new("RGB", size, "white")
    draw, wide, high = ImageDraw.Draw(image), size[0] // 3, size[1] // 3
    draw.rectangle((0, 0, wide, high), fill="#ff0000")
    draw.rectangle((size[0] - wide, 0, size[0], high), fill="#00ff00")
    draw.rectangle((0, size[1] - high, wide, size[1]), fill="#0000ff")
    way = _STORED[turn]
    made = io.BytesIO()
    (image if way is None else image.transpose(way)).save(made, kind, exif=told(turn, taken), quality=95)
    return made.getvalue()
