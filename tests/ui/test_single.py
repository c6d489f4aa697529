"""One window for one journal, tried with real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from couplejournal.errors import CannotWrite, JournalBusy
from couplejournal.ui import single

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from couplejournal.ui.single import claim
app = QCoreApplication([])
held = claim(Path(sys.argv[1]))
if held is None:
    print("handed over", flush=True)
    sys.exit()
held.raised.connect(lambda: print("raised", flush=True))
print("held", flush=True)
app.exec()
"""

Start = Callable[[Path], "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    running = []

    def run(folder: Path) -> subprocess.Popen[str]:
        environment = {**os.environ, "PYTHONPATH": str(Path(single.__file__).parents[2])}
        program = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(folder)], stdout=subprocess.PIPE, text=True, env=environment
        )
        running.append(program)
        return program

    yield run
    for program in running:
        program.kill()
        program.communicate()


def said(program: subprocess.Popen[str]) -> str:
    assert program.stdout
    return program.stdout.readline().strip()


def test_a_second_start_brings_the_first_window_forward_and_ends(start: Start, tmp_path: Path) -> None:
    first = start(tmp_path / "ours")
    assert said(first) == "held"
    second = start(tmp_path / "ours")
    assert said(second) == "handed over"
    assert second.wait(5) == 0
    assert said(first) == "raised"


def test_after_a_kill_the_next_start_takes_over_while_another_journal_opens_beside_it(
    start: Start, tmp_path: Path
) -> None:
    first, other = start(tmp_path / "ours"), start(tmp_path / "theirs")
    assert (said(first), said(other)) == ("held", "held")
    first.send_signal(signal.SIGKILL)
    first.wait(5)
    assert said(start(tmp_path / "ours")) == "held"


def test_a_closed_claim_can_be_taken_again(qapp: object, tmp_path: Path) -> None:
    held = single.claim(tmp_path / "ours")
    assert held
    assert list(tmp_path.iterdir()) == [tmp_path / ".ours.lock"]
    held.close()
    assert list(tmp_path.iterdir()) == []
    again = single.claim(tmp_path / "ours")
    assert again
    again.close()


def test_a_holder_that_does_not_answer_is_told_of(qapp: object, start: Start, tmp_path: Path) -> None:
    first = start(tmp_path / "ours")
    assert said(first) == "held"
    first.send_signal(signal.SIGSTOP)
    with pytest.raises(JournalBusy):
        single.claim(tmp_path / "ours")


def test_where_there_can_be_no_folder_a_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("Dear Sam")
    with pytest.raises(CannotWrite, match="letter"):
        single.claim(tmp_path / "letter" / "ours")


@pytest.mark.usefixtures("qapp")
def test_a_place_where_no_lock_can_be_made_is_not_taken_for_another_program(tmp_path: Path) -> None:
    held = single.claim(tmp_path / ("x" * 252))  # a folder may be called so, and a lock for it may not
    assert held is not None
    held.close()
