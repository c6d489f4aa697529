"""Photos are drawn: proper PNG files, different each time, the same for the same seed."""

from __future__ import annotations

import struct
import zlib

import pytest

from couplejournal import paths
from couplejournal.sample import pictures
from couplejournal.sample.canvas import Canvas
from couplejournal.sample.light import moods

PALETTES = paths.resources() / "sample" / "palettes.toml"
SEASONS = ("spring", "summer", "autumn", "winter")


def chunks(png: bytes) -> dict[bytes, bytes]:
    """The parts of a PNG file; every checksum is right."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    found, at = {}, 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        name, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", png, at + 8 + length)[0] == zlib.crc32(name + body)
        found[name] = body
        at += 12 + length
    assert name == b"IEND"
    return found


def rows(png: bytes) -> tuple[int, int, list[bytes], int]:
    """Width, height, the rows of palette numbers, how many colours the palette has."""
    parts = chunks(png)
    width, height, depth, kind = struct.unpack_from(">IIBB", parts[b"IHDR"])
    assert (depth, kind) == (8, 3)
    pixels = zlib.decompress(parts[b"IDAT"])
    assert len(pixels) == (width + 1) * height
    lines = [pixels[at + 1 : at + 1 + width] for at in range(0, len(pixels), width + 1)]
    assert not any(pixels[at] for at in range(0, len(pixels), width + 1))
    return width, height, lines, len(parts[b"PLTE"]) // 3


@pytest.mark.parametrize("scene", pictures.SCENES)
def test_every_scene_can_be_drawn_in_every_light(scene: str) -> None:
    drawings = set()
    for number, mood in enumerate(moods(PALETTES)):
        png = pictures.painted(scene, mood, number, 150, 100)
        width, height, lines, colours = rows(png)
        assert (width, height) == (150, 100)
        assert max(max(line) for line in lines) < colours <= 256
        assert len({byte for line in lines for byte in line}) > 30  # a picture, not a blank sheet
        drawings.add(png)
    assert len(drawings) == len(moods(PALETTES))


def test_a_photo_comes_with_a_thumbnail_of_the_same_shape() -> None:
    for number, season in enumerate(SEASONS):
        drawn = pictures.draw(PALETTES, "window", season, f"seed {number}")
        width, height, lines, colours = rows(drawn.content)
        assert (width, height) == (drawn.width, drawn.height)
        assert {width, height} == {1200, 800}
        assert max(max(line) for line in lines) < colours <= 256
        small_width, small_height, _, _ = rows(drawn.thumbnail)
        assert small_width * height == small_height * width
        assert len(drawn.content) < 220_000
        assert len(drawn.thumbnail) < 30_000


def test_the_same_seed_draws_the_same_picture_and_another_seed_another() -> None:
    first, second, other = (pictures.draw(PALETTES, "sea", "summer", seed) for seed in ("a", "a", "b"))
    assert first == second
    assert first.content != other.content


def test_some_photos_stand_upright() -> None:
    shapes = {pictures.chosen(PALETTES, "street", "autumn", str(seed))[1:3] for seed in range(40)}
    assert shapes == {(1200, 800), (800, 1200)}


def test_every_season_has_light_for_every_hour() -> None:
    assert {(s, mood.hour) for mood in moods(PALETTES) for s in mood.season} >= {
        (season, hour) for season in SEASONS for hour in ("day", "dusk", "night")
    }


def test_a_full_palette_lends_its_nearest_colour() -> None:
    sheet = Canvas(4, 4)
    sheet.ramp((0, 0, 0), (254, 254, 254), steps=255)
    lent = sheet.ramp((100, 100, 100), (120, 120, 120), steps=5)
    assert len(sheet.palette) == 256
    assert lent.steps == 1
    assert sheet.palette[lent.first] == (120, 120, 120)
