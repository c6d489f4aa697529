"""Of every practice we ship: what is sealed in it stands in its own answer, locked with a phrase nowhere at all."""

from __future__ import annotations

import logging
from datetime import timedelta
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.journal import keys, phrases, vault
from couplejournal.practices import catalogue as practices

from .sealed_words import EVENING, SENTENCE, places

HIDDEN = {"its own answer", "its own answer in a backup"}


@pytest.mark.parametrize(("phrase", "expected"), [(False, HIDDEN), (True, set())])
def test_while_it_is_sealed(tmp_path: Path, caplog: pytest.LogCaptureFixture, phrase: bool, expected: set[str]) -> None:
    caplog.set_level(logging.DEBUG)
    catalogue = practices.read(paths.resources())
    journal = vault.create(tmp_path / "journal")
    journal.set_partner(1, "Anna", "clay", "circle")
    journal.set_partner(2, "Ben", "sea", "square")
    if phrase:
        for voice in (1, 2):
            journal.set_phrase(voice, phrases.make("quiet hedge", cost=keys.Cost(m_kib=8, t=1))[0])
    sealed = 0
    for practice in catalogue.practices:
        for ended, voice in ((False, 1), (True, 2)):
            day = EVENING - timedelta(days=40 * ended)
            entry = journal.begin(practice.key, day, place=practice.steps[0].key, drawer=practice.drawer).id
            for field in practice.fields():
                if field.seal and field.kept:
                    journal.say(entry, field.key, SENTENCE, voice, sealed=True, found=field.found)
                    sealed += 1
            if ended:
                journal.finish(entry)
                for one in (1, 2):
                    journal.tick(entry, one)
    journal.close()
    assert sealed > 200
    found = places(tmp_path / "journal", tmp_path, caplog.text, catalogue, since=EVENING - timedelta(days=400))
    assert {place for place, there in found.items() if there} == expected
