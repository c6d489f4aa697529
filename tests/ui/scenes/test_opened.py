"""What is called changed: words that were written over after both had opened them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from couplejournal.journal import vault
from couplejournal.journal.records import OPENED, US
from couplejournal.practices.catalogue import Catalogue
from couplejournal.ui.scenes.opened import changed_since
from tests.ui.conftest import EVENING


def test_an_apology_written_after_the_sides_were_opened_is_not_called_changed(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    now = [EVENING]
    journal = vault.create(tmp_path / "one", clock=lambda: now[0])
    number = journal.begin("repair", EVENING.date()).id
    journal.say(number, "felt", "hurt", 1, sealed=True)
    journal.unseal(number)
    journal.agree(number, US, OPENED)
    now[0] += timedelta(minutes=9)
    journal.say(number, "did", "left the table", 1, sealed=True)
    journal.unseal(number, 1)
    journal.say(number, "ask", "call by noon", 1)
    entry, practice = journal.entry(number), catalogue.practice("repair")
    journal.close()
    assert entry and practice
    changed = [field.key for field in practice.fields() if changed_since(entry, field, 1)]
    assert changed == ["ask"], "written over after it was opened"
