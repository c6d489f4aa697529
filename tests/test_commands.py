"""The command line: what it does without a window, and one sentence for everything that goes wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from argparse import Namespace
from datetime import date
from pathlib import Path

import pytest

from couplejournal import __version__, commands
from couplejournal.journal import keys, vault
from tests.command_line import PROGRAM, ROOT, no_window, program, refused
from tests.sample_fixture import sample_copy, small_sample

# The door


def test_a_plain_start_opens_the_window_without_loading_the_parser() -> None:
    script = (
        "import sys; from couplejournal import commands; "
        "print(commands.main([], lambda options: repr(options)), 'argparse' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=ROOT, check=True).stdout.decode()
    assert told == "namespace(command=None, journal=None, sample=False, self_test=False) False\n"


def test_the_window_is_given_its_options_and_its_status_is_returned() -> None:
    given: list[Namespace] = []

    def window(options: Namespace) -> int:
        given.append(options)
        return 7

    assert commands.main(["--journal", "ours", "--self-test"], window) == 7
    assert commands.main(["--sample"], window) == 7
    assert (given[0].journal, given[0].self_test, given[0].sample) == (Path("ours"), True, False)
    assert (given[1].journal, given[1].self_test, given[1].sample) == (None, False, True)


@pytest.mark.parametrize("words", [[], ["export"], ["sample"], ["backup"], ["check"]])
def test_every_command_explains_itself(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        commands.parse([*words, "--help"])
    out, err = capsys.readouterr()
    assert (end.value.code, err) == (0, "")
    assert out.startswith(f"usage: couplejournal {' '.join(words)}".strip())
    assert "typeset" not in out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        commands.parse(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"couplejournal {__version__}\n"


def test_the_journal_may_be_named_before_or_after_the_command() -> None:
    before = commands.parse(["--journal", "ours", "check"])
    after = commands.parse(["check", "--journal", "ours"])
    assert before.journal == after.journal == Path("ours")
    assert commands.parse(["--journal", "theirs", "check", "--journal", "ours"]).journal == Path("ours")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["bake"], "“bake” is no command."),
        (["export"], "One of the arguments --pdf --markdown --json is required."),
        (["export", "--pdf", "a", "--json", "b"], "Argument --json: not allowed with argument --pdf."),
        (["export", "--pdf", "a", "--from", "2026-02-30"], "“2026-02-30” is no day; write it like 2026-12-31."),
        (["export", "--pdf", "a", "--to", "20261231"], "“20261231” is no day"),
        (["export", "--pdf", "a", "--to", "1.5.2026"], "“1.5.2026” is no day"),
        (["export", "--pdf", "a", "--from", "2026-05-02", "--to", "2026-05-01"], "--from 2026-05-02 is after --to"),
        (["sample", "x", "--years", "0"], "“0” is no number of years from 1 to 50."),
        (["sample", "x", "--years", "two"], "“two” is no number of years"),
        (["sample", "x", "--seed", "-3"], "“-3” is no whole number."),
        (["sample"], "The following arguments are required: FOLDER."),
        (["--sample", "--journal", "ours"], "--sample opens a journal of its own"),
        (["--self-test", "check"], "--sample and --self-test are for the window"),
        (["check", "--colour"], "Unrecognized arguments: --colour."),
    ],
)
def test_what_is_not_understood_gets_a_sentence(
    words: list[str], sentence: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert sentence in refused(capfd, *words)


# Export


def test_the_book_of_some_days_is_written(tmp_path: Path) -> None:
    book = tmp_path / "book.pdf"
    days = ["--from", "2026-11-01", "--to", "2026-11-04"]
    done = program("export", "--pdf", book, *days, "--journal", small_sample())
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith(f"{book}: ")
    assert book.read_bytes().startswith(b"%PDF-")


def test_letters_that_no_font_has_are_told_beside_the_book(tmp_path: Path) -> None:
    folder, book = sample_copy(tmp_path), tmp_path / "book.pdf"
    journal = vault.open(folder, keys.read(folder).unlock(None))
    journal.say(journal.begin("gratitude", date(2031, 1, 1)).id, "did", "you drew \U000fffe0", 1)
    journal.close()
    done = program("export", "--pdf", book, "--from", "2031-01-01", "--journal", folder)
    assert done.returncode == 0
    assert done.stdout.decode().startswith(f"{book}: ")
    assert "are printed as boxes: signs." in done.stderr.decode()


def test_everything_is_written_as_json_and_a_range_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    all_of_it, some = tmp_path / "all.json", tmp_path / "some.json"
    of = ["--journal", str(small_sample())]
    assert commands.main(["export", "--json", str(all_of_it), *of], no_window) == 0
    assert commands.main(["export", "--json", str(some), "--from", "2026-11-20", *of], no_window) == 0
    entries, few = (json.loads(file.read_text("utf-8"))["entries"] for file in (all_of_it, some))
    assert len(entries) > len(few) > 5
    assert few == [entry for entry in entries if entry["day"] >= "2026-11-20"]
    assert capsys.readouterr().out == f"{all_of_it}: {len(entries)} entries.\n{some}: {len(few)} entries.\n"


def test_a_month_is_written_as_markdown(tmp_path: Path) -> None:
    notes, days = tmp_path / "notes", ["--from", "2026-10-01", "--to", "2026-10-31"]
    words = ["export", "--markdown", str(notes), *days, "--journal", str(small_sample())]
    assert commands.main(words, no_window) == 0
    assert [file.name for file in notes.glob("*.md")] == ["2026-10.md"]


def test_a_book_with_nothing_in_it_is_not_written(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "book.pdf"
    sentence = refused(capfd, "export", "--pdf", book, "--from", "2031-01-01", "--journal", small_sample())
    assert sentence.startswith("Nothing between 1 January 2031 and")
    assert not book.exists()


@pytest.mark.parametrize("kind", ["--pdf", "--json", "--markdown"])
def test_a_target_that_cannot_be_written_gets_a_sentence(
    kind: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "nowhere" / "export"
    days = ["--from", "2026-11-20"]
    sentence = refused(capfd, "export", kind, target, *days, "--journal", small_sample())
    assert sentence == f"{target} could not be written: No such file or directory. Please choose another place."


# Sample, backup, check


def test_the_sample_needs_a_new_folder(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("ours")
    assert refused(capfd, "sample", tmp_path).startswith(f"{tmp_path} is not empty.")


def test_a_backup_goes_beside_the_journal_or_to_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, elsewhere = sample_copy(tmp_path), tmp_path / "other disk"
    assert commands.main(["backup", "--journal", str(folder)], no_window) == 0
    assert commands.main(["backup", str(elsewhere), "--journal", str(folder)], no_window) == 0
    beside, outside = (
        Path(line.removeprefix("The backup is in ")[:-1]) for line in capsys.readouterr().out.splitlines()
    )
    assert beside.parent == folder / "backups"
    assert outside.parent == elsewhere
    vault.open(outside, keys.read(outside).unlock(None)).close()


def test_a_sound_journal_is_reported_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["check", "--journal", str(small_sample())], no_window) == 0
    out, err = capsys.readouterr()
    assert "Journal file: sound\n" in out
    assert err == ""


def test_a_lost_photo_is_reported_and_the_status_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = sample_copy(tmp_path)
    next((folder / "media").rglob("*.cjp")).unlink()
    assert commands.main(["check", "--journal", str(folder)], no_window) == 1
    assert "Photos: 1 of " in capsys.readouterr().out


# Sudden ends


@pytest.mark.skipif(os.name == "nt", reason="signals are another matter there")
def test_control_c_ends_the_sample_quietly_and_takes_away_what_was_begun(tmp_path: Path) -> None:
    folder = tmp_path / "sample"
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a run in the background is born deaf to it
    try:
        running = subprocess.Popen([*PROGRAM, "sample", folder, "--years", "20"], cwd=ROOT, stderr=subprocess.PIPE)
    finally:
        signal.signal(signal.SIGINT, before)
    with running:
        while not any(folder.glob("media/*")):
            assert running.poll() is None
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=30)
    assert (running.returncode, err) == (130, b"Stopped.\n")
    assert not folder.exists()


def test_a_reader_who_has_heard_enough_is_no_trouble() -> None:
    inward, outward = os.pipe()
    os.close(inward)
    try:
        done = subprocess.run(
            [*PROGRAM, "check", "--journal", small_sample()], cwd=ROOT, stdout=outward, stderr=subprocess.PIPE
        )
    finally:
        os.close(outward)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk at hand")
def test_a_full_disk_behind_standard_output_gets_a_sentence() -> None:
    with open("/dev/full", "wb") as full:
        words = [*PROGRAM, "check", "--journal", str(small_sample())]
        done = subprocess.run(words, cwd=ROOT, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode != 0
    assert done.stderr.startswith(b"Standard output could not be written: No space left on device.")
    assert b"Traceback" not in done.stderr
