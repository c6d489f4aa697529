"""Makes resources/bell.wav, the soft bell at the end of a turn, from a few sines: it is ours, and may be made anew.

python3 packaging/make_bell.py
"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

FILE = Path(__file__).resolve().parents[1] / "resources" / "bell.wav"
RATE = 16_000  # samples a second: the highest tone is far below half of it
LENGTH = 2.4  # seconds
TONE = 392.0  # Hz, the G above middle C
LOUD = 0.32  # of what a loudspeaker can do
RISE = 0.02  # seconds, so that it begins without a click
# How a bowl sounds: tones above its own, each quieter and shorter (part of TONE, loudness, seconds to a third).
PARTIALS = ((1.0, 1.0, 0.75), (2.01, 0.42, 0.42), (2.99, 0.2, 0.24), (4.17, 0.09, 0.13))


def samples() -> list[int]:
    """The bell, sample after sample, -32768 to 32767."""
    whole = sum(loud for _part, loud, _fade in PARTIALS)
    made = []
    for number in range(round(RATE * LENGTH)):
        at = number / RATE
        sound = sum(
            loud * math.exp(-at / fade) * math.sin(2 * math.pi * TONE * part * at) for part, loud, fade in PARTIALS
        )
        edge = min(1.0, at / RISE) * min(1.0, (LENGTH - at) / 0.2)  # it comes and goes softly
        made.append(round(32767 * LOUD * edge * sound / whole))
    return made


def main() -> None:
    """Write the file."""
    made = samples()
    with wave.open(str(FILE), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(made)}h", *made))


if __name__ == "__main__":
    main()
