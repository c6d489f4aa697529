"""The wording notes without the window: sentences come in on standard input, one word a line goes out."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress

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


@pytest.mark.parametrize("words", [["feel"], [], ["felt", "saw"], ["FELT"], ["--untried"]])
def test_an_unknown_field_is_said_in_one_sentence(words: list[str]) -> None:
    done = subprocess.run([*COMMAND, *words], input=b"x", capture_output=True, check=False)
    assert done.returncode == 2
    assert b"felt, saw, need, ask, apology" in done.stderr
    assert done.stdout == b""


def test_it_says_how_it_is_used() -> None:
    done = subprocess.run([*COMMAND, "--help"], capture_output=True, check=True)
    assert b"felt, saw, need, ask, apology" in done.stdout


def talking() -> subprocess.Popen[bytes]:
    """The command in the middle of a talk: one sentence was answered already."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a run in the background is born deaf to it
    pipe = subprocess.PIPE
    try:
        running = subprocess.Popen([*COMMAND, "saw"], stdin=pipe, stdout=pipe, stderr=pipe)
    finally:
        signal.signal(signal.SIGINT, before)
    assert running.stdin and running.stdout
    running.stdin.write(b"you are so selfish\n")
    running.stdin.flush()
    assert running.stdout.readline() == b"LABEL\n"  # at once: nobody waits for the end
    return running


@pytest.mark.skipif(os.name == "nt", reason="pipes and signals are another matter there")
def test_whoever_listens_may_stop_listening_and_whoever_speaks_may_stop_speaking() -> None:
    with talking() as running:
        assert running.stdin and running.stdout and running.stderr
        running.stdout.close()
        with suppress(BrokenPipeError):
            running.stdin.write(b"you are so selfish\n" * 50)
            running.stdin.close()
        assert (running.wait(), running.stderr.read()) == (0, b"")
    with talking() as running:
        running.send_signal(signal.SIGINT)
        assert (running.wait(), running.stderr and running.stderr.read()) == (130, b"")


def test_one_long_line_is_one_sentence() -> None:
    assert asked("felt", b"i feel that " * 9_000 + b"\nyou hit me\n" + b"\xef\xbb\xbf") == ["-", "SAFE", "-"]
