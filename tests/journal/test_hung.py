"""All photos at once: in the order of their evenings, without those that are put away, discarded or in the drawer."""

from __future__ import annotations

from datetime import date

from couplejournal.journal.journal import Journal

DAY, BEFORE = date(2026, 11, 22), date(2025, 3, 1)


def hang(journal: Journal, entry: int, words: str = "") -> int:
    return journal.add_photo(
        entry, b"photo", b"small" * 20_000, format="jpeg", width=4, height=3, turn=1, caption=words
    ).id


def test_the_newest_evening_comes_first_and_each_entry_keeps_its_order(journal: Journal) -> None:
    old, new = journal.begin("memory", BEFORE).id, journal.begin("walked", DAY).id
    first, second = hang(journal, old, "the pier"), hang(journal, old)
    third = hang(journal, new)
    journal.arrange(old, [second, first])
    journal.set_cover(first)
    assert [
        (photo.id, photo.entry, photo.practice, photo.day, photo.caption, photo.cover) for photo in journal.hung()
    ] == [
        (third, new, "walked", DAY, "", False),
        (second, old, "memory", BEFORE, "", False),
        (first, old, "memory", BEFORE, "the pier", True),
    ]


def test_what_is_put_away_discarded_or_in_the_drawer_does_not_hang(journal: Journal) -> None:
    kept, gone = journal.begin("memory", DAY).id, journal.begin("memory", DAY).id
    drawer = journal.begin("repair", DAY, drawer=True).id
    photos = [hang(journal, entry) for entry in (kept, kept, gone, drawer)]
    journal.remove_photo(photos[1])
    journal.discard(gone)
    assert [photo.id for photo in journal.hung()] == [photos[0]]
    journal.restore(gone)
    journal.restore_photo(photos[1])
    assert {photo.id for photo in journal.hung()} == set(photos[:3])


def test_only_those_of_some_practices(journal: Journal) -> None:
    memory, walk = journal.begin("memory", DAY).id, journal.begin("walked", DAY).id
    hang(journal, memory)
    photo = hang(journal, walk)
    assert [each.id for each in journal.hung({"walked", "cooked"})] == [photo]
    assert journal.hung(set()) == []


def test_one_photo_can_be_asked_for(journal: Journal) -> None:
    photo = hang(journal, journal.begin("memory", DAY).id, "the pier")
    assert journal.photo(photo).caption == "the pier"
