"""A practice file with a mistake is refused with its place and reason, and the others are still there."""

from __future__ import annotations

from pathlib import Path

import pytest

from couplejournal.practices import catalogue

from .conftest import SMALLEST

FIELD = '  [[step.field]]\n  key = "more"\n  prompt = "More"\n'


def with_field(lines: str) -> str:
    return SMALLEST + FIELD + lines


def with_step(lines: str) -> str:
    return f'{SMALLEST}\n[[step]]\nkey = "next"\ntitle = "Next"\n{lines}'


MISTAKES = {
    "an unknown key": ("tune = 3\n" + SMALLEST, "tune", "no key we know"),
    "an unknown key in a step": (with_step('scene = "ask"\nprompt = "?"'), "step 2.prompt", "no key we know"),
    "an unknown key in a field": (with_field('kind = "line"\nask = "?"'), "walked, field 2.ask", "no key we know"),
    "a number for words": (SMALLEST.replace('"Walk"', "7"), "title", "is not words in quotation marks"),
    "words for a number": ('order = "1"\n' + SMALLEST, "order", "is not a whole number"),
    "true for a number": ("order = true\n" + SMALLEST, "order", "is not a whole number"),
    "words for true": ('drawer = "yes"\n' + SMALLEST, "drawer", "is not true or false"),
    "words for a list": ('was = "stroll"\n' + SMALLEST, "was", "is not a list"),
    "numbers in a list": ("was = [1]\n" + SMALLEST, "was", "is not a list of words"),
    "a step that is no table": (SMALLEST.split("[[step]]")[0] + "step = [1]", "step 1", "is not a table"),
    "one step that is no list": (SMALLEST.replace("[[step]]", "[step]"), "step", "is not a list"),
    "empty words": (SMALLEST.replace('"Walk"', '" "'), "title", "is empty"),
    "a missing title": (SMALLEST.replace('title = "Walk"\n', ""), "title", "is missing"),
    "a missing step title": (SMALLEST.replace('title = "Home again"\n', ""), "step 1.title", "is missing"),
    "a missing prompt": (SMALLEST.replace('prompt = "One thing I saw"\n', ""), "walked.saw.prompt", "is missing"),
    "a missing kind": (with_field(""), "walked, field 2.kind", "is missing"),
    "no step": (SMALLEST.split("[[step]]")[0], "step", "at least one step"),
    "a key in capitals": (SMALLEST.replace('"walk"', '"Walk 1"'), "key", "small letters"),
    "an unknown tab": (SMALLEST.replace("experiences", "sport"), "tab", "“sport” is not one of evening"),
    "a way to nowhere": (with_step('scene = "ask"\nleads = "shop"'), "next.leads", "“shop” is not one of other_help"),
    "weighing without a line for it": (with_step('scene = "weigh"'), "next", "needs a field with the key “changed”"),
    "an unknown scene": (with_step('scene = "dance"'), "next.scene", "“dance” is not one of alone, answer"),
    "an unknown kind": (with_field('kind = "song"'), "walked.more.kind", "“song” is not one of card"),
    "an unknown voice": (with_field('kind = "line"\nvoice = "they"'), "walked.more.voice", "not one of each"),
    "an unknown seal": (with_field('kind = "line"\nseal = "wax"'), "walked.more.seal", "not one of mine, until_both"),
    "an unknown role": (with_field('kind = "line"\nbook = "footnote"'), "walked.more.book", "not one of foreword"),
    "an unknown shelf": ('book = "maybe"\n' + SMALLEST, "book", "not one of both"),
    "a drawer that counts": ("together = true\ndrawer = true\n" + SMALLEST, "together", "never counted"),
    "what is in no book and counts": ('together = true\nbook = "never"\n' + SMALLEST, "together", "never counted"),
    "a note that counts": ("together = true\n" + SMALLEST.replace("experiences", "notes"), "together", "never counted"),
    "a door in a group": ('door = true\ngroup = "Outside"\n' + SMALLEST, "group", "below the doors"),
    "a group of what has no button": ('button = false\ngroup = "Outside"\n' + SMALLEST, "group", "has none there"),
    "a group of a part": ('part_of = "trip"\ngroup = "Outside"\n' + SMALLEST, "group", "has none there"),
    "a group on one's own page": (
        'group = "Outside"\n' + SMALLEST.replace("experiences", "own"),
        "group",
        "has none there",
    ),
    "an unknown colour": (SMALLEST.replace("sage", "#aabbcc"), "colour", "“#aabbcc” is not one of clay, sage"),
    "an unknown icon": (SMALLEST.replace('"sun"', '"moose"'), "icon", "“moose” is not one of moon, sun"),
    "an unknown vocabulary": (with_field('kind = "words"\ndeck = "verbs"'), "walked.more.deck", "not one of character"),
    "cards for words": (with_field('kind = "words"\ndeck = "evening"'), "walked.more.deck", "“evening” is not one of"),
    "words for cards": (with_field('kind = "card"\ndeck = "needs"'), "walked.more.deck", "not one of evening"),
    "a vocabulary forgotten": (with_field('kind = "words"'), "walked.more.deck", "the kind “words” needs it"),
    "options forgotten": (with_field('kind = "choice"'), "walked.more.options", "the kind “choice” needs it"),
    "no option": (with_field('kind = "choice"\noptions = []'), "walked.more.options", "every option needs words"),
    "an empty option": (with_field('kind = "choice"\noptions = {a = ""}'), "walked.more.options", "needs words"),
    "an option twice": (with_field('kind = "choice"\noptions = ["a", "a"]'), "walked.more.options", "twice"),
    "options on a line": (with_field('kind = "line"\noptions = ["a"]'), "walked.more.options", "means nothing"),
    "a choice made clear": (
        with_field('kind = "choice"\noptions = ["a"]\nclearer = true'),
        "walked.more.clearer",
        "nothing",
    ),
    "a wish of both made clear": (with_field('kind = "line"\nclearer = true'), "walked.more.clearer", "one writer"),
    "a last time of nothing": (with_step('scene = "last_time"'), "step", "in which something is asked"),
    "needs without their words": (with_field('kind = "need"'), "walked.more.deck", "the kind “need” needs it"),
    "starters on a toggle": (with_field('kind = "toggle"\nstarters = ["a"]'), "walked.more.starters", "means nothing"),
    "fewer than none": (with_field('kind = "words"\ndeck = "needs"\nmost = -1'), "walked.more.most", "below nothing"),
    "a step key twice": (
        SMALLEST + '[[step]]\nkey = "walked"\ntitle = "Again"\nscene = "ask"\n',
        "step",
        "“walked” stands here twice",
    ),
    "a field key twice": (
        SMALLEST + FIELD.replace("more", "saw") + 'kind = "line"',
        "field",
        "“saw” stands",
    ),
    "a field with another's former key": (with_field('kind = "line"\nwas = ["saw"]'), "field", "“saw” stands here"),
    "a helper that is not there": (with_field('kind = "line"\nunless = "did"'), "more.unless", "has the key “did”"),
    "both sealed by one": (with_field('kind = "line"\nseal = "until_both"'), "walked.more.seal", "the voice “each”"),
    "given by both": (with_field('kind = "line"\nseal = "until_given"'), "walked.more.seal", "the voice “one”"),
    "sealed for ever": (
        with_field('kind = "line"\nvoice = "each"\nseal = "until_both"'),
        "walked.more.seal",
        "“reveal”",
    ),
    "never given": (with_field('kind = "line"\nvoice = "one"\nseal = "until_given"'), "more.seal", "the scene “give”"),
    "a deck without a card": (with_step('scene = "deck"'), "next", "needs a field of kind “card”"),
    "a tap without a choice": (with_step('scene = "tap"'), "next", "needs a field of kind “choice”"),
    "a tap whose choice is retired": (
        with_step('scene = "tap"\n' + FIELD + 'kind = "choice"\noptions = ["a"]\nretired = true'),
        "next",
        "needs a field of kind “choice”",
    ),
    "a rhythm with nowhere to keep it": (with_step('scene = "rhythm"'), "next", "needs a field of kind “key”"),
    "a hand with nowhere to keep it": (with_step('scene = "hand"'), "next", "needs a field of kind “key”"),
    "templates without a name": (with_step('scene = "templates"'), "next", "of kind “line” and one of kind “key”"),
    "a moment without choices": (with_step('scene = "moment"'), "next", "needs a field of kind “choices”"),
    "ours by nobody": (with_step('scene = "ours"'), "ours", "is missing"),
    "ours, and ending": ('ours = true\nends = ["saw=x"]\n' + SMALLEST, "ours", "lives on by itself"),
    "a turn of less than no time": (with_step('scene = "turn"\nminutes = -1'), "next.minutes", "below nothing"),
    "a lighter evening for nothing": (
        with_step('scene = "ask"\nlighter_if = ["hot"]'),
        "next.lighter_if",
        "the option “hot”",
    ),
    "no TOML": (SMALLEST + "so then = what", "the whole file", "is not valid TOML: "),
    "a key written twice": (SMALLEST + 'prompt = "Again"', "the whole file", "is not valid TOML: "),
    "an empty file": ("", "the whole file", "is empty"),
    "a wording note for both at once": (
        with_field('kind = "line"\nchecks = "saw"'),
        "walked.more.checks",
        "for one writer",
    ),
    "a wording note beside what both read": (
        with_field('kind = "line"\nvoice = "each"\nchecks = "saw"'),
        "walked.more.checks",
        "needs a seal",
    ),
    "a wording note on a private page": (
        with_field('kind = "line"\nvoice = "one"\nseal = "mine"\nchecks = "saw"'),
        "walked.more.checks",
        "and not “mine”",
    ),
    "an unknown wording note": (
        with_field('kind = "line"\nvoice = "each"\nchecks = "truth"'),
        "walked.more.checks",
        "is not one of",
    ),
    "only remarks": ("# later\n", "the whole file", "is empty"),
    "a well without a bottom": ("x = " + "[" * 20000, "the whole file", "is not valid TOML"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_refused_with_file_place_and_reason_and_the_others_load(name: str, bare: Path) -> None:
    text, place, reason = MISTAKES[name]
    (bare / "practices" / "good.toml").write_text(SMALLEST.replace('"walk"', '"good"'), encoding="utf-8")
    (bare / "practices" / "wrong.toml").write_text(text, encoding="utf-8")
    read = catalogue.read(bare, colours={"sage", "clay"}, icons={"sun", "moon"})
    assert [one.key for one in read.practices] == ["good"]
    (trouble,) = read.refused
    assert trouble.words["file"] == "wrong.toml"
    assert trouble.words["field"] == place
    assert reason in str(trouble.words["reason"])


def test_the_smallest_practice_itself_is_right(bare: Path) -> None:
    (bare / "practices" / "walk.toml").write_text(SMALLEST, encoding="utf-8")
    assert catalogue.read(bare, colours={"sage"}, icons={"sun"}).refused == ()


def test_the_file_may_begin_with_the_mark_that_windows_editors_write(bare: Path) -> None:
    (bare / "practices" / "walk.toml").write_bytes(b"\xef\xbb\xbf" + SMALLEST.replace("\n", "\r\n").encode())
    assert catalogue.read(bare).refused == ()


@pytest.mark.parametrize("content", [SMALLEST.encode("utf-16"), b"\xff" + SMALLEST.encode()])
def test_a_file_in_another_encoding_is_refused(content: bytes, bare: Path) -> None:
    (bare / "practices" / "walk.toml").write_bytes(content)
    (trouble,) = catalogue.read(bare).refused
    assert str(trouble) == "walk.toml, the whole file: is not written in UTF-8."


def test_a_folder_that_calls_itself_a_practice_is_refused(bare: Path) -> None:
    (bare / "practices" / "walk.toml").mkdir()
    (trouble,) = catalogue.read(bare).refused
    assert trouble.words["file"] == "walk.toml"


def test_a_headless_command_reads_practices_without_knowing_colours_and_icons(bare: Path) -> None:
    (bare / "practices" / "walk.toml").write_text(SMALLEST.replace("sage", "teal"), encoding="utf-8")
    assert [one.colour for one in catalogue.read(bare).practices] == ["teal"]
