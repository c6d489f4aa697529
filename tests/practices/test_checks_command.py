"""The wording notes without the window: sentences come in on standard input, one word a line goes out."""

from __future__ import annotations

import subprocess
import sys

import pytest

from couplejournal.practices.practice import CHECKS

COMMAND = [sys.executable, "-m", "couplejournal.practices.checks"]


def asked(field: str, said: bytes, *more: str) -> list[str]:
    done = subprocess.run([*COMMAND, field, *more], input=said, capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout.decode().splitlines()


@pytest.mark.parametrize("field", CHECKS)
def test_each_line_gets_one_word_in_order_also_an_empty_one(field: str) -> None:
    assert asked(field, b"\n\nyou hit me\r\n\n") == ["-", "-", "SAFE", "-"]
    assert asked(field, b"") == []


def test_a_last_line_without_an_end_bytes_that_are_no_text_and_strange_marks_are_read_too() -> None:
    said = "You are so selfish\u2028\x0b\x0c\x85 and more\n".encode() + b"\xff\xfe\0 you are so lazy\nyou ignored me"
    assert asked("saw", said) == ["LABEL", "LABEL", "-"]


def test_what_is_not_shown_yet_answers_when_asked_for() -> None:
    assert asked("saw", b"you ignored me", "--untried") == ["CAMERA"]


@pytest.mark.parametrize("words", [["feel"], [], ["felt", "saw"], ["--help"]])
def test_an_unknown_field_is_said_in_one_sentence(words: list[str]) -> None:
    done = subprocess.run([*COMMAND, *words], input=b"x", capture_output=True, check=False)
    assert done.returncode == 2
    assert b"felt, saw, need, ask, apology" in done.stderr
    assert done.stdout == b""
