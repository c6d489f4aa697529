"""The decks we ship hold what they promise, and a deck with a mistake says which card it is."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest

from couplejournal import paths
from couplejournal.errors import PracticeRefused
from couplejournal.practices import decks
from couplejournal.practices.wishes import OPT_IN, TOPICS

CARDS = decks.cards(paths.resources())


def test_every_topic_has_a_card_and_no_card_another_topic() -> None:
    assert {card.topic for card in CARDS} == set(TOPICS)
    assert CARDS.refused == ()


def test_cards_reach_every_depth_most_of_them_near_the_shore() -> None:
    counts = Counter(card.depth for card in CARDS)
    assert counts[1] > counts[2] > counts[3] > 0


def test_topics_that_both_open_first_are_marked_on_every_card() -> None:
    assert [card.id for card in CARDS if card.topic in OPT_IN and not card.opt_in] == []


def test_every_card_is_a_question_or_an_invitation_with_a_plain_twin_and_a_follow_up() -> None:
    for card in CARDS:
        for text in (card.text, card.plain, card.follow_up):
            assert text == " ".join(text.split()) and text[-1] in "?.", card.id
            assert len(text) <= 160, card.id
        assert card.plain != card.text != card.follow_up, card.id


def test_no_question_stands_there_twice() -> None:
    said = Counter(text.casefold() for card in CARDS for text in (card.text, card.plain))
    assert [text for text, times in said.items() if times > 1] == []


def test_deep_cards_are_never_light() -> None:
    assert [card.id for card in CARDS if card.depth == 3 and card.mood == "light"] == []


@pytest.mark.parametrize(("name", "groups"), [("feelings", 14), ("needs", 7), ("character", 10)])
def test_a_vocabulary_has_six_words_a_group_and_none_twice(name: str, groups: int) -> None:
    vocabulary = decks.vocabulary(paths.resources(), name)
    assert [len(group.words) for group in vocabulary.groups] == [6] * groups
    assert vocabulary.headline
    words = [word for group in vocabulary.groups for word in group.words]
    assert len(set(words)) == len(words)
    assert len({group.key for group in vocabulary.groups}) == groups


def test_every_feeling_says_where_it_may_be_noticed_and_all_are_allowed() -> None:
    feelings = decks.vocabulary(paths.resources(), "feelings")
    assert feelings.headline == "All of these are allowed."
    assert all(group.body for group in feelings.groups)
    parts = Counter(group.part for group in feelings.groups)
    assert list(parts.values()) == [6, 8]


def test_words_that_carry_a_story_or_a_use_are_not_offered() -> None:
    offered = {
        word
        for name in ("feelings", "character")
        for group in decks.vocabulary(paths.resources(), name).groups
        for word in group.words
    }
    story = {"ignored", "rejected", "unappreciated", "attacked", "unheard", "used", "let down", "judged", "left out"}
    use = {"obedient", "useful", "quiet", "low-maintenance", "selfless", "a good provider"}
    assert offered & (story | use) == set()


def test_the_bridge_leads_only_to_words_of_the_vocabulary() -> None:
    character = decks.vocabulary(paths.resources(), "character")
    words = {word for group in character.groups for word in group.words}
    assert [word for bridge in character.bridge for word in bridge.words if word not in words] == []
    assert all(1 <= len(bridge.words) <= 3 for bridge in character.bridge)


def test_cooling_off_has_things_to_do_alone() -> None:
    (group,) = decks.vocabulary(paths.resources(), "cooling").groups
    assert len(group.words) >= 15


ORDER = ["arrive", "first", "while", "give_back", "one_question", "make_room", "swap"]


def test_the_listener_sees_seven_cards_and_for_good_news_others_that_savour_it() -> None:
    plain = {card.key: card for card in decks.listener(paths.resources())}
    good = {card.key: card for card in decks.listener(paths.resources(), told="good")}
    assert list(plain) == ORDER
    assert list(good) == ["cue", *ORDER]
    assert good["make_room"].starters[0] == "Tell me more!"
    assert good["make_room"].text == "Leave the “but” for another day."
    assert plain["make_room"] != good["make_room"]


def test_what_comes_from_outside_begins_on_the_same_side() -> None:
    first, *others = decks.listener(paths.resources(), told="outside")
    assert first.text == "Tonight I am on your side."
    assert others == list(decks.listener(paths.resources()))


def test_whoever_likes_it_plain_is_asked_for_no_look_and_may_move() -> None:
    cards = decks.listener(paths.resources(), styles={"plain"})
    assert [card.key for card in cards] == ORDER
    assert "Fidgeting, pacing or lying down is listening." in cards[0].text
    assert not any("ooking at each other" in card.text for card in cards)


@pytest.mark.parametrize(
    ("style", "words"), [("signing", "hands and faces in the light"), ("writing", "what the other has written")]
)
def test_each_way_of_talking_has_its_seat(style: str, words: str) -> None:
    assert words in decks.listener(paths.resources(), styles={style})[0].text


def test_where_touch_is_not_wished_for_no_card_offers_it() -> None:
    assert not any("hold you" in card.text for card in decks.listener(paths.resources(), styles={"no_touch"}))


def test_a_listener_has_twenty_questions_to_ask_and_one_that_comes_first() -> None:
    first, others = decks.vocabulary(paths.resources(), "follow_ups").groups
    assert first.words == ("How did that make you feel?",)
    assert 18 <= len(others.words) == len(set(others.words))


def test_a_deck_in_another_language_is_taken_where_there_is_one(resources: Path) -> None:
    folder = resources / "decks" / "de" / "evening"
    folder.mkdir(parents=True)
    (folder / "hopes.json").write_text(json.dumps([{**CARD, "text": "Was?"}]), encoding="utf-8")
    assert [card.text for card in decks.cards(resources, "de")] == ["Was?"]
    assert decks.vocabulary(resources, "needs", "de") == decks.vocabulary(resources, "needs")


CARD = {
    "id": "en-001",
    "topic": "hopes",
    "depth": 1,
    "mood": "any",
    "season": None,
    "flags": [],
    "text": "What?",
    "plain": "Which?",
    "follow_up": "And then?",
}


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        ("", "the whole file", "is not valid JSON"),
        ("[" * 100000, "the whole file", "is not valid JSON"),
        ("{}", "the whole file", "is not a list of cards"),
        ("[]", "the whole file", "is not a list of cards"),
        ("[3]", "card 1", "is not a table"),
        (json.dumps([{**CARD, "depth": 4}]), "en-001", "the depth is 1, 2 or 3"),
        (json.dumps([{**CARD, "depth": True}]), "en-001.depth", "is not a whole number"),
        (json.dumps([{**CARD, "mood": "sad"}]), "en-001", "the mood is one of light"),
        (json.dumps([{**CARD, "season": "monsoon"}]), "en-001", "the season is one of spring"),
        (json.dumps([{**CARD, "topic": "weather"}]), "en-001", "the topic is one of hopes"),
        (json.dumps([{**CARD, "flags": ["tall"]}]), "en-001", "the flags are some of opt"),
        (json.dumps([{**CARD, "flags": [3]}]), "en-001.flags", "is not a list of words"),
        (json.dumps([{**CARD, "flags": "opt"}]), "en-001.flags", "is not a list"),
        (json.dumps([{**CARD, "plain": ""}]), "en-001.plain", "is empty"),
        (json.dumps([{**CARD, "stars": 5}]), "en-001.stars", "no key we know"),
        (json.dumps([{k: v for k, v in CARD.items() if k != "follow_up"}]), "en-001.follow_up", "is missing"),
        (json.dumps([CARD, CARD]), "en-001", "twice"),
    ],
)
def test_a_mistake_names_the_card_and_the_others_are_there(
    content: str, place: str, reason: str, resources: Path
) -> None:
    (resources / "decks/en/evening/hopes.json").write_text(content, encoding="utf-8")
    read = decks.cards(resources)
    (trouble,) = read.refused
    assert (trouble.words["file"], trouble.words["field"]) == ("decks/en/evening/hopes.json", place)
    assert reason in str(trouble)
    others = {card for card in CARDS if card.topic != "hopes"}
    assert others <= set(read) and len(read) - len(others) == (reason == "twice")


def test_good_cards_beside_a_bad_one_are_read(resources: Path) -> None:
    file = resources / "decks/en/evening/hopes.json"
    held = json.loads(file.read_text("utf-8"))
    held[3]["mood"] = "grumpy"
    file.write_text(json.dumps(held), encoding="utf-8")
    read = decks.cards(resources)
    assert [one.words["field"] for one in read.refused] == [held[3]["id"]]
    assert [card for card in CARDS if card.id != held[3]["id"]] == list(read)


def test_a_card_that_stands_in_two_files_comes_once(resources: Path) -> None:
    shutil.copy(resources / "decks/en/evening/hopes.json", resources / "decks/en/evening/wishes.json")
    read = decks.cards(resources)
    assert read == CARDS
    assert {str(one.words["reason"]) for one in read.refused} == {"the id stands here twice"}


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("", "the whole file"),
        ('headline = "Hm"', "group"),
        ("group = [1]", "group"),
        ('[[group]]\nkey = "a"\nlabel = "A"', "a.words"),
        ('[[group]]\nkey = "a"\nlabel = "A"\nwords = [1]', "a.words"),
        ('[[group]]\nkey = "a"\nlabel = "A"\nwords = ["b"]\n[[bridge]]\nstems = ["c"]', "bridge.words"),
    ],
)
def test_a_mistake_in_a_vocabulary_names_its_place(content: str, place: str, resources: Path) -> None:
    (resources / "decks" / "en" / "needs.toml").write_text(content, encoding="utf-8")
    with pytest.raises(PracticeRefused) as trouble:
        decks.vocabulary(resources, "needs")
    assert (trouble.value.words["file"], trouble.value.words["field"]) == ("decks/en/needs.toml", place)


def test_a_deck_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    for missing in (decks.cards, decks.listener):
        with pytest.raises(PracticeRefused):
            missing(tmp_path)
    with pytest.raises(PracticeRefused, match="decks/en/verbs"):
        decks.vocabulary(tmp_path, "verbs")
