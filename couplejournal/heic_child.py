"""The process that reads one HEIC photo: it may open no file, reach no network, and take no more than its share."""

from __future__ import annotations

import io
import os
from contextlib import suppress

PIXELS = 64_000_000  # the largest that telephones make is 50; each takes three bytes here, and as many in the reader
_MEMORY = 3 << 30  # bytes of addresses; most of them are never touched
_SECONDS = 50  # of computing
_QUALITY, _SMALL_QUALITY = 92, 82


def main(longest: int) -> int:
    """Standard input: a HEIC. Standard output: width, height, length of its EXIF, the EXIF, an upright JPEG."""
    import pi_heif  # type: ignore[import-untyped]
    from PIL import Image

    Image.new("RGB", (1, 1)).resize((2, 2)).save(io.BytesIO(), "JPEG")  # fetches what is needed while it still may
    with open(0, "rb", closefd=False) as inward:
        content = inward.read()
    _shut_the_doors()
    try:
        answer = _read(pi_heif.open_heif(io.BytesIO(content)), longest)
    except Exception:  # damaged, in any of many ways: whoever asked hears that there is no picture
        return 1
    with open(1, "wb", closefd=False) as outward:
        outward.write(answer)
    return 0


def _read(photo: object, longest: int) -> bytes:
    width, height = photo.size  # type: ignore[attr-defined]
    if not 0 < width * height <= PIXELS:
        raise ValueError("too large")
    image = photo.to_pillow()  # type: ignore[attr-defined]  # turned and mirrored as the file says
    told, colours = image.info.get("exif") or b"", image.info.get("icc_profile")
    image = image.convert("RGB")
    if longest:
        image.thumbnail((longest, longest), reducing_gap=2.0)
    jpeg = io.BytesIO()
    image.save(jpeg, "JPEG", quality=_SMALL_QUALITY if longest else _QUALITY, icc_profile=colours)
    told = told.removeprefix(b"Exif\0\0")
    return b"".join(number.to_bytes(4) for number in (width, height, len(told))) + told + jpeg.getvalue()


def _shut_the_doors() -> None:
    """From here on the system itself refuses this process new files and sockets, and endless work."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the process still knows nothing and can be ended
        return
    ends = ((resource.RLIMIT_CPU, _SECONDS), (resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_FSIZE, 0))
    for what, most in (*ends, (resource.RLIMIT_CORE, 0), (resource.RLIMIT_NOFILE, 0)):
        with suppress(ValueError, OSError):  # a system that does not know this limit
            resource.setrlimit(what, (most, most))
    if hasattr(os, "nice"):
        os.nice(3)
