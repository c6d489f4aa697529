"""Reads a SQLCipher 4 file with nothing but Python's own library: what stands on the disk, without our program."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import struct
from pathlib import Path

PAGE, RESERVE = 4096, 80


def _double(x: int) -> int:
    return (x << 1 ^ 0x1B) & 0xFF if x & 0x80 else x << 1


def _times(x: int, y: int) -> int:
    product = 0
    while y:
        product ^= x if y & 1 else 0
        x, y = _double(x), y >> 1
    return product


def _boxes() -> tuple[list[int], list[int]]:
    box, back, x, y = [0x63] * 256, [0] * 256, 1, 1
    for _ in range(255):
        x ^= _double(x)
        for shift in (1, 2, 4):
            y = (y ^ y << shift) & 0xFF
        y ^= 0x09 if y & 0x80 else 0
        box[x] = y ^ 0x63
        for shift in (1, 2, 3, 4):
            box[x] ^= (y << shift | y >> 8 - shift) & 0xFF
    for place, value in enumerate(box):
        back[value] = place
    return box, back


BOX, BACK = _boxes()
UNMIX = [[sum(_times(x, f) << 8 * (3 - i) for i, f in enumerate((14, 9, 13, 11))) for x in range(256)]]
UNMIX += [[(x >> 8 * n | x << 32 - 8 * n) & 0xFFFFFFFF for x in UNMIX[0]] for n in (1, 2, 3)]
ROUND = [[mixed[BACK[x]] for x in range(256)] for mixed in UNMIX]


def _unmixed(word: int) -> int:
    return UNMIX[0][word >> 24] ^ UNMIX[1][word >> 16 & 255] ^ UNMIX[2][word >> 8 & 255] ^ UNMIX[3][word & 255]


def _schedule(key: bytes) -> list[list[int]]:
    """The round keys of AES-256, last first, for decrypting."""
    words, power = list(struct.unpack(">8I", key)), 1
    for n in range(8, 60):
        word = words[-1]
        if n % 8 == 0:
            word = (word << 8 | word >> 24) & 0xFFFFFFFF
        if n % 4 == 0:
            word = sum(BOX[word >> shift & 255] << shift for shift in (0, 8, 16, 24))
        if n % 8 == 0:
            word, power = word ^ power << 24, _double(power)
        words.append(words[-8] ^ word)
    rounds = [words[n : n + 4] for n in range(0, 60, 4)]
    return [rounds[14], *([_unmixed(w) for w in r] for r in rounds[13:0:-1]), rounds[0]]


def _cbc(data: bytes, iv: bytes, rounds: list[list[int]]) -> bytes:
    """AES-256-CBC, decrypted."""
    u0, u1, u2, u3 = ROUND
    before, plain = struct.unpack(">4I", iv), []
    for block in struct.iter_unpack(">4I", data):
        s = [word ^ key for word, key in zip(block, rounds[0], strict=True)]
        for key in rounds[1:14]:
            s = [
                u0[s[i] >> 24] ^ u1[s[i - 1] >> 16 & 255] ^ u2[s[i - 2] >> 8 & 255] ^ u3[s[i - 3] & 255] ^ key[i]
                for i in range(4)
            ]
        for i in range(4):
            word = BACK[s[i] >> 24] << 24 | BACK[s[i - 1] >> 16 & 255] << 16
            word |= BACK[s[i - 2] >> 8 & 255] << 8 | BACK[s[i - 3] & 255]
            plain.append(word ^ rounds[14][i] ^ before[i])
        before = block
    return struct.pack(f">{len(plain)}I", *plain)


def decrypt(file: Path, key: bytes, salt: bytes) -> bytes:
    """The plain SQLite file inside; every page's seal is checked."""
    data, rounds, pages = file.read_bytes(), _schedule(key), []
    seal = hashlib.pbkdf2_hmac("sha512", key, bytes(b ^ 0x3A for b in salt), 2, 32)
    for number in range(len(data) // PAGE):
        page = data[number * PAGE : (number + 1) * PAGE]
        body, tail = page[16 if number == 0 else 0 : PAGE - RESERVE], page[PAGE - RESERVE :]
        sealed = hmac.digest(seal, body + tail[:16] + struct.pack("<I", number + 1), "sha512")
        assert sealed == tail[16:], f"page {number + 1} was changed"
        pages.append((b"SQLite format 3\0" if number == 0 else b"") + _cbc(body, tail[:16], rounds) + bytes(RESERVE))
    return b"".join(pages)


def open_journal(folder: Path) -> bytes:
    """The plain database of a journal without a passphrase, by README.txt alone."""
    keyfile = json.loads((folder / "keys.json").read_text())
    extracted = hmac.digest(bytes(32), base64.b64decode(keyfile["slots"][0]["key"]), "sha256")
    key = hmac.digest(extracted, b"couplejournal/1/db\x01", "sha256")
    return decrypt(folder / "journal.db", key, bytes.fromhex(keyfile["cipher"]["salt"]))
