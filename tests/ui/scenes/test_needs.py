"""The needs check-in: sealed, opened together, answered with four good answers, thanked for by the asker alone."""

from __future__ import annotations

from datetime import timedelta

from couplejournal.journal.journal import Journal
from couplejournal.journal.records import DONE, OPENED, US
from couplejournal.ui.pages.own.needs import LINES, lines
from tests.ui.conftest import EVENING
from tests.ui.hands import Hands
from tests.ui.sealing import everything, tour

DAY = EVENING.date()
HELP = "you came along to the zebra"


def check_in(journal: Journal, days: int, *, asks: int = 1, answer: str = "") -> int:
    """A check-in of some days ago, opened, in which this one asked for something."""
    entry = journal.begin("needs", DAY - timedelta(days), drawer=True).id
    journal.say(entry, "pick", "thin:rest\ngood:play", asks, found=False)
    journal.say(entry, "would_help", HELP, asks, found=False)
    if answer:
        journal.say(entry, "answer", answer, 3 - asks, found=False)
        journal.say(entry, "answer_words", "on Thursday", 3 - asks, found=False)
    journal.agree(entry, US, OPENED)
    journal.finish(entry)
    return entry


def to_writing(hands: Hands) -> None:
    hands.go("practice", practice="needs")
    if hands.sees("go-on"):  # what was last time
        hands.press("skip")
    hands.press("i-am-1")


def test_a_check_in_from_the_tab_to_its_end(hands: Hands) -> None:
    hands.go("evening")
    hands.press("ways-needs-fold")
    hands.press("begin-needs")
    assert not hands.sees("asked-1")  # there is no last time
    hands.press("i-am-1")
    for press in ("pick-1-group-1", "pick-1-word-1", "pick-1-strength-1-thin", "pick-1-group-2", "pick-1-word-2"):
        hands.press(press)
    hands.press("pick-1-word-3")  # two are enough
    hands.type("would_help-1", HELP)
    hands.press("ready")
    hands.press("curtain-button")
    assert HELP not in everything(hands)
    hands.press("say-aloud")
    hands.press("open-1")
    hands.press("open-2")
    assert "rest: thin, touch" in hands.words() and "Nothing is talking" in hands.words()
    hands.press("go-on")
    assert f"It would help me if {HELP}" in hands.words() and "A no to a wish is not a no to you." in hands.words()
    assert hands.sees("answers-2") and not hands.sees("answers-1")  # nothing was asked of Alex
    hands.press("answer-2-smaller")
    hands.type("answer_words-2", "on Thursday")
    hands.press("go-on")
    [entry] = hands.journal.entries()
    assert entry.state == DONE and entry.said("pick", 1) == "thin:rest\ntouch" and entry.drawer
    hands.press("yes-promise-2")
    assert "Writing: Sam" in hands.words()
    hands.press("go-on")
    hands.press("go-on")
    [promised] = hands.journal.entries(practices={"promise"})
    assert promised.said("promise", 2) == "on Thursday" and hands.journal.links(promised.id) == (entry.id,)


def test_nothing_is_talking_is_a_full_ending_and_leaves_nothing(hands: Hands) -> None:
    to_writing(hands)
    hands.press("say-aloud")
    hands.press("curtain-button")
    hands.press("say-aloud")
    assert "Fine." in hands.words() and hands.sees("ending-done")
    assert hands.journal.entries() == []
    hands.go("practice", practice="needs")
    assert hands.sees("i-am-1")  # they may still change their minds


def test_nothing_of_a_check_in_is_met_anywhere_else(hands: Hands) -> None:
    check_in(hands.journal, 3)
    assert hands.journal.search("zebra") == [] and hands.journal.marks(DAY - timedelta(9), DAY) == {}
    assert hands.journal.on_days([DAY - timedelta(3)]) == []
    assert not any("zebra" in text for text in tour(hands) if "What we need" not in text)


def test_only_the_asker_is_asked_what_they_noticed_and_it_is_theirs_to_keep(hands: Hands) -> None:
    before = check_in(hands.journal, 8, asks=2)
    hands.go("practice", practice="needs")
    assert HELP in hands.words() and hands.sees("asked-2") and not hands.sees("asked-1")
    hands.type("noticed-2", "that you waited at the gate")
    hands.press("go-on")
    [seen] = hands.journal.entries(practices={"noticed"})
    assert seen.state == DONE and seen.said("noticed", 2) == "that you waited at the gate"
    assert seen.answers[0].voice == 2 and hands.journal.links(seen.id) == (before,)
    assert "zebra" not in "".join(answer.value for answer in seen.answers)  # the need itself goes nowhere
    hands.press("step-back")
    assert hands.find("noticed-2").property("plainText") == "that you waited at the gate"
    hands.press("go-on")
    assert len(hands.journal.entries(practices={"noticed"})) == 1


def test_what_was_asked_for_longer_ago_is_not_gone_back_to(hands: Hands) -> None:
    check_in(hands.journal, 15)
    quiet = hands.journal.begin("needs", DAY - timedelta(8), drawer=True).id
    hands.journal.say(quiet, "pick", "good:play", 2, found=False)
    hands.journal.finish(quiet)
    hands.go("practice", practice="needs")
    assert hands.sees("i-am-1") and HELP not in hands.words()


def test_the_step_before_may_be_left_empty(hands: Hands) -> None:
    check_in(hands.journal, 8)
    to_writing(hands)
    assert hands.journal.entries(practices={"noticed"}) == []


def test_a_yes_may_become_something_and_a_no_is_left_alone(hands: Hands) -> None:
    for answer, offered in (("yes", True), ("smaller", True), ("another_week", False), ("cannot", False)):
        entry = check_in(hands.journal, 3, answer=answer)
        hands.go("entry", entry=entry)
        assert hands.sees("yes-promise-2") == offered, answer
        assert not hands.sees("yes-promise-1")


def test_ones_own_lines_are_off_until_asked_for_and_in_words_and_of_nobody_else(hands: Hands) -> None:
    check_in(hands.journal, 40)
    check_in(hands.journal, 3)
    hands.journal.say(check_in(hands.journal, 3), "pick", "starving:space", 2, found=False)
    hands.go("own", section="needs")
    hands.press("own-1")
    assert "rest" not in hands.words().split("\n")
    hands.press("own-needs-show")
    told = hands.words()
    assert "October 2026: thin  ·  November 2026: thin" in told and "space" not in told and "starving" not in told
    assert hands.journal.wishes(2).get(LINES) is None
    partners = hands.journal.partners()
    assert hands.window.house is not None
    assert set(lines(partners[1], hands.window.house.room)) == {"space"}


def test_a_vague_wish_is_made_clear_beside_the_field(hands: Hands) -> None:
    to_writing(hands)
    hands.press("would_help-1-clearer")
    for part, words in (("what", "you sat with me"), ("often", "on Thursdays"), ("notice", "I sleep")):
        hands.type(f"would_help-1-{part}", words)
    hands.press("would_help-1-together")
    assert hands.find("would_help-1").property("plainText") == "you sat with me, on Thursdays. I would notice: I sleep"


def test_a_need_made_clear_goes_to_the_other_who_answers(hands: Hands) -> None:
    hands.go("practice", practice="need_builder")
    hands.press("who-writes-1")
    hands.type("what-1", "ask me once a day")
    hands.press("often-1-daily")
    hands.press("go-on")
    hands.press("give-aloud")
    assert "ask me once a day" in hands.words() and "A little every day" in hands.words()
    hands.press("said-it")
    hands.press("answer-2-another_week")  # it is there at once: no ten seconds in which one may go past it
    hands.press("go-on")
    [entry] = hands.journal.entries(practices={"need_builder"})
    assert entry.said("answer", 2) == "another_week"
    assert (US, OPENED) in entry.consents and entry.drawer
