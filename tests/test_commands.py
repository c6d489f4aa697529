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
from tests.sample_fixture import sample_copy, small_sample

PROGRAM = [sys.executable, "-m", "couplejournal"]
ROOT = Path(__file__).parent.parent


def no_window(options: Namespace) -> int:
    pytest.fail("the window was opened")


def program(*words: str | Path, said: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    """The real program in a process of its own."""
    return subprocess.run([*PROGRAM, *map(str, words)], input=said, capture_output=True, cwd=ROOT, timeout=60)


def refused(capfd: pytest.CaptureFixture[str], *words: str | Path) -> str:
    """The one sentence that a command line ends with."""
    try:
        status = commands.main([str(word) for word in words], no_window)
    except SystemExit as end:
        status = int(str(end.code))
    out, err = capfd.readouterr()
    assert status != 0
    assert out == ""
    assert err.count("\n") == 1
    return err.strip()


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with a passphrase and one evening."""
    folder = tmp_path_factory.mktemp("locked") / "journal"
    journal = vault.create(folder, "Sieben Störche", cost=keys.Cost(m_kib=64, t=1))
    entry = journal.begin("gratitude", date(2026, 5, 1)).id
    journal.say(entry, "did", "waited in the rain", 1)
    journal.close()
    return folder


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


# A journal that cannot be opened


def test_a_missing_journal_gets_a_sentence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "nothing"
    assert refused(capfd, "check", "--journal", folder) == f"There is no journal in {folder}."
    assert not folder.exists()


def test_a_foreign_file_is_refused_and_left_as_it_is(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = sample_copy(tmp_path)
    (folder / "journal.db").write_text("Dear diary, I am no database.")
    assert "is not one of our journals" in refused(capfd, "export", "--json", tmp_path / "x", "--journal", folder)
    assert (folder / "journal.db").read_text() == "Dear diary, I am no database."


def test_a_locked_journal_opens_with_the_first_line_of_a_file(
    locked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "passphrase.txt"
    file.write_bytes("Sieben Störche\r\nand a second line".encode())
    out = tmp_path / "all.json"
    words = ["export", "--json", str(out), "--journal", str(locked), "--passphrase-file", str(file)]
    assert commands.main(words, no_window) == 0
    assert "waited in the rain" in out.read_text("utf-8")
    assert capsys.readouterr().out == f"{out}: 1 entry.\n"


def test_a_locked_journal_opens_with_a_line_of_standard_input(locked: Path) -> None:
    done = program("check", "--journal", locked, "--passphrase-file", "-", said="Sieben Störche\n".encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Journal file: sound" in done.stdout


def test_a_wrong_passphrase_opens_nothing(locked: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "wrong").write_text("Acht Störche")
    words = ["backup", "--journal", str(locked), "--passphrase-file", str(tmp_path / "wrong")]
    assert refused(capfd, *words) == "That passphrase does not open this journal."
    assert not (locked / "backups").exists()


def test_a_passphrase_file_that_cannot_be_read_gets_a_sentence(
    locked: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    check = ["check", "--journal", str(locked), "--passphrase-file"]
    missing, noise = tmp_path / "missing", tmp_path / "noise"
    noise.write_bytes(b"\xff\xfe\x00")
    assert refused(capfd, *check, missing) == f"{missing} could not be read: No such file or directory."
    assert refused(capfd, *check, noise) == f"{noise} could not be read: it is not text in UTF-8."


def test_a_locked_journal_without_a_terminal_says_what_it_needs(locked: Path) -> None:
    done = program("check", "--journal", locked, said=b"")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().startswith("This journal is locked.")


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
def test_a_terminal_is_asked_for_the_passphrase_and_does_not_show_it(locked: Path) -> None:
    import pty

    child, terminal = pty.fork()
    if child == 0:  # in the child: our own program takes its place
        os.chdir(ROOT)
        os.execv(sys.executable, [*PROGRAM, "check", "--journal", str(locked)])
    seen = b""
    while b"Passphrase: " not in seen:
        seen += os.read(terminal, 1024)
    os.write(terminal, "Sieben Störche\n".encode())
    while b"Newest backup" not in seen:
        seen += os.read(terminal, 1024)
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 0
    assert b"rche" not in seen


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
    with subprocess.Popen([*PROGRAM, "sample", folder, "--years", "20"], cwd=ROOT, stderr=subprocess.PIPE) as running:
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
        words = [*PROGRAM, "check", "--journal", small_sample()]
        done = subprocess.run(words, cwd=ROOT, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode != 0
    assert done.stderr.startswith(b"Standard output could not be written: No space left on device.")
    assert b"Traceback" not in done.stderr
