"""What there was, against the journal counted by hand: every practice, and a year of chance."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

from couplejournal import paths
from couplejournal.journal import keys, vault
from couplejournal.journal.journal import Journal
from couplejournal.journal.records import DONE, Entry
from couplejournal.practices import decks
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.practice import Field, Practice
from couplejournal.ui.pages.there.counts import Counts
from tests.ui.hands import Hands

DAY = date(2026, 11, 22)
CARDS = decks.cards(paths.resources())
GROUPS = decks.vocabulary(paths.resources(), "character").groups
VOCABULARY = {word for group in GROUPS for word in group.words}
EVENINGS = {
    *("evening_talk", "on_my_mind", "bedtime", "inner_world", "ahead", "light_evening", "memory", "trip", "trip_day"),
    *("cooked", "walked", "something_new", "game", "childhood", "project_bit", "project_ending", "try_once"),
    *("ritual_done", "coffee_ten", "coffee_date", "deep_evening", "ritual_walk"),
}
FIRSTS = {"memory", "cooked", "walked", "something_new", "trip", "try_list"}
TALKS, PRAISE, LINES = {"evening_talk", "childhood"}, {"gratitude"}, {"evening_talk", "ahead", "deep_evening"}
VIEWS = ("month:11", "word:patient", "theme:steady", "firsts", "lines", "changes")


def said(field: Field) -> str:
    """Something that every view would take up if it could."""
    if field.options:
        return "\n".join(option.key for option in field.options)
    return {"words": "patient", "key": CARDS[0].id, "day": DAY.isoformat()}.get(field.kind, "yes")


def fill(journal: Journal, practice: Practice, *, drawer: bool, day: date = DAY) -> int:
    """An entry of a practice with every answer it can have, open but for what is only one's own."""
    number = journal.begin(practice.key, day, drawer=drawer).id
    for field in practice.fields():
        for voice in (1, 2) if field.voice == "each" else (1,) if field.voice == "one" else (0,):
            journal.say(number, field.key, said(field), voice, sealed=field.seal == "mine", found=field.kind != "key")
    journal.finish(number)
    return number


def counts(hands: Hands) -> Counts:
    assert hands.window.house is not None
    return Counts(hands.window.house.room)


def behind(hands: Hands, year: int, *views: str) -> set[int]:
    found = counts(hands)
    return {entry.id for view in views for entry in found.behind(year, view)}


def every_view(hands: Hands, year: int) -> set[int]:
    rooms = counts(hands).rooms()
    return behind(hands, year, *VIEWS) | {entry for entries in rooms.values() for entry in entries}


def test_of_all_practices_only_these_count_and_only_here(hands: Hands, catalogue: Catalogue) -> None:
    made = {fill(hands.journal, one, drawer=one.drawer): one for one in catalogue.practices}
    for view, expected in (
        ("month:11", EVENINGS),
        ("word:patient", PRAISE),
        ("theme:steady", PRAISE),
        ("firsts", FIRSTS),
        ("changes", {"season_review"}),
    ):
        found = {made[number].key for number in behind(hands, 2026, view)}
        assert found == expected & {one.key for one in catalogue.practices}, view
    assert {made[number].key for number in behind(hands, 2026, "lines")} <= LINES
    [(_, met)] = counts(hands).rooms().items()
    assert {made[number].key for number in met} == TALKS
    never = {
        number for number, one in made.items() if one.drawer or one.book == "never" or one.tab in ("repair", "own")
    }
    assert never and not never & every_view(hands, 2026)


def test_nothing_in_the_drawer_counts_whatever_it_is_and_nothing_hidden_counts_wherever_it_lies(
    hands: Hands, catalogue: Catalogue
) -> None:
    for one in catalogue.practices:
        fill(hands.journal, one, drawer=True)
        if one.drawer or one.book == "never":
            fill(hands.journal, one, drawer=False)
    assert counts(hands).months(2026) == ()
    assert counts(hands).rooms() == {}
    assert every_view(hands, 2026) == set()


def test_a_light_evening_and_a_long_talk_are_the_same_mark(hands: Hands, catalogue: Catalogue) -> None:
    talk, light = catalogue.practice("evening_talk"), catalogue.practice("light_evening")
    assert talk and light
    fill(hands.journal, talk, drawer=False, day=date(2026, 10, 3))
    number = hands.journal.begin("light_evening", date(2026, 10, 4)).id
    hands.journal.say(number, "how", "hug", 0)
    [month] = counts(hands).months(2026)
    assert month.days == (date(2026, 10, 3), date(2026, 10, 4))
    before = counts(hands).months(2026)
    fill(hands.journal, talk, drawer=False, day=date(2026, 10, 4))
    assert counts(hands).months(2026) == before


def by_chance(journal: Journal, seed: int) -> None:
    """Two years and a half of entries of some practices, open, closed, in the drawer, thrown away."""
    dice = Random(seed)
    words = [*dice.sample(sorted(VOCABULARY), 12), "moonlike", "Patient"]
    with journal.together():
        for _ in range(260):
            practice = dice.choice(
                ("evening_talk", "gratitude", "gratitude", "memory", "light_evening", "cooked", "repair")
            )
            day = DAY - timedelta(dice.randrange(900))
            number = journal.begin(practice, day, drawer=practice == "repair" or dice.random() < 0.05).id
            hidden = dice.random() < 0.15
            for field, value in {
                "gratitude": {"character": "\n".join(dice.sample(words, dice.choice((1, 2))))},
                "evening_talk": {
                    "card": dice.choice(CARDS).id,
                    "talked": dice.choice(("", "yes")),
                    "keep_line": dice.choice(("", f"line {number}")),
                },
                "memory": {"title": "the lake", "tags": dice.choice(("", "food", "food\nfirst time"))},
                "cooked": {"dish": "soup", "recipe": dice.choice(("", "boil it"))},
            }.get(practice, {"how": "hug"}).items():
                journal.say(number, field, value, 1, sealed=hidden, found=field not in ("card", "talked"))
            if dice.random() < 0.08:
                journal.discard(number)
            else:
                journal.finish(number)


def open_lines(entry: Entry, field: str) -> list[str]:
    return [
        line for one in entry.answers if one.field == field and not one.sealed for line in one.value.split("\n") if line
    ]


def test_every_view_of_a_year_of_chance_can_be_counted_again_by_hand(
    folder: Path, open_window: Callable[..., Hands]
) -> None:
    journal = vault.open(folder, keys.read(folder).unlock(None))
    by_chance(journal, seed=11)
    journal.close()
    hands = open_window(folder)
    seen = [one for one in hands.journal.entries() if not one.drawer and any(not a.sealed for a in one.answers)]
    assert len(seen) > 150 and all(one.state == DONE for one in seen)
    for year in (2024, 2025, 2026):
        by_hand(counts(hands), [one for one in seen if one.day.year <= year], year)
    topic = {card.id: card.topic for card in CARDS}
    rooms = {
        topic[open_lines(one, "card")[0]]
        for one in seen
        if one.practice == "evening_talk" and (open_lines(one, "talked") or open_lines(one, "keep_line"))
    }
    assert set(counts(hands).rooms()) == rooms


def by_hand(found: Counts, until: list[Entry], year: int) -> None:
    """The same as the views, in the plainest way there is."""
    here = [one for one in until if one.day.year == year]
    days = {one.day for one in here if one.practice in EVENINGS}
    assert {day for month in found.months(year) for day in month.days} == days
    assert all(month.over == ((year, month.first.month) < (2026, 11)) for month in found.months(year))
    stands = defaultdict(set)
    for one in here:
        for word in open_lines(one, "character"):
            if word in VOCABULARY:
                stands[word].add(one.id)
    words = found.words(year)
    assert {word.word: set(word.entries) for word in words.words} == stands
    assert all(word.size == min(3, len(stands[word.word])) for word in words.words)
    full = Counter({group.key: sum(len(stands[word]) for word in group.words if word in stands) for group in GROUPS})
    assert [theme.group.key for theme in words.themes] == [key for key, number in full.most_common(3) if number]
    rests = {}
    for word in stands:
        first = min(one.day for one in here if one.id in stands[word])
        before = [one.day for one in until if one.day.year < year and word in open_lines(one, "character")]
        if before and (first - max(before)).days >= 365:
            rests[word] = (max(before) - first, word)
    again = words.again
    assert (again.word if again else None) == (min(rests.values())[1] if rests else None)
    firsts = {one.id for one in here if "first time" in open_lines(one, "tags") or open_lines(one, "recipe")}
    assert {entry.id for entry in found.firsts(year)} == firsts
    kept = {line for one in here for line in open_lines(one, "keep_line")}
    drawn = [line.text for line in found.lines(year)]
    assert set(drawn) <= kept and len(drawn) == min(12, len(kept))
