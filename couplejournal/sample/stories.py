"""The words of the invented couple for each practice we ship, and plain words for a practice that came later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from couplejournal.practices import decks, wishes
from couplejournal.practices.catalogue import Catalogue
from couplejournal.practices.kinds import YES
from couplejournal.practices.practice import Field, Practice
from couplejournal.sample import evenings
from couplejournal.sample.evenings import Occasion
from couplejournal.sample.growing import Growing
from couplejournal.sample.lived import Lived
from couplejournal.sample.mended import side_by_side
from couplejournal.sample.pictures import SCENES
from couplejournal.sample.small_things import SmallThings
from couplejournal.sample.talks import Talks
from couplejournal.sample.told import Pencil, Told

_BOTH = (1, 2)
FRIEND = ("kf1", "kf2", "kf3")  # what the kind friend is asked
_ONCE = 200  # days: what happens once a year is told once


class Stories:
    """Tells an entry: given what it is and when, what the two said in it."""

    def __init__(self, pencil: Pencil, resources: Path, catalogue: Catalogue) -> None:
        self._pencil, self._dice = pencil, pencil.dice
        self._resources = resources
        self._lived: dict[str, date] = {}
        together = Lived(pencil, catalogue, "experiences")
        self._talks = Talks(pencil, decks.cards(resources))
        self._lives = (together, Lived(pencil, catalogue, "notes"))
        self._ways: dict[str, Callable[[Practice, date], Told]] = {
            "gratitude": self._gratitude,
            "evening_talk": self._talks.evening_talk,
            "light_evening": self._talks.light_evening,
            "memory": self._memory,
            "repair": self._repair,
            "repair_alone": self._repair_alone,
            "olive_branch": self._olive_branch,
            "kind_friend": self._kind_friend,
            "repair_owning": self._owning,
            "truth_of_the_week": self._truth,
        }
        self._small = SmallThings(pencil, resources)
        self._ways |= Growing(pencil).ways

    def wishes(self, first: date) -> dict[str, str]:
        """What the two have told the program together: their first day, how they live, a question for later."""
        question = self._pencil.files["evenings"]["wish"]
        return {
            wishes.FIRST_DAY: first.isoformat(),
            wishes.LIVES: "together",
            wishes.question_name(question): question,
        }

    def tell(self, occasion: Occasion) -> Told:
        """Everything that is said in this entry; what no story was written for is filled by the field's kind."""
        practice, day = occasion.practice, occasion.day
        if small := self._small.ways.get(practice.key):
            return small(practice, day)
        lived = next((one.tell for one in self._lives if one.knows(practice.key)), None)
        way = self._ways.get(practice.key) or lived
        told = way(practice, day) if way else Told(author=self._dice.choice(_BOTH))
        bound = self._pencil.names(day)
        for field in practice.fields():
            if field.key in told.said or field.retired or not field.kept:
                continue
            if field.kind == "photos":
                if not told.photos and not told.no_photos:
                    told.photos = self._pencil.snaps(list(SCENES), day, bound)
                continue
            voices = {"us": (0,), "one": (told.author,), "each": _BOTH}[field.voice]
            said = told.said[field.key] = {}
            for voice in voices:
                words = self._plain(field, day, bound)
                again = field.kind in ("line", "text") and words in said.values()
                said[voice] = self._plain(field, day, bound) if again else words
        return told

    # The practices we know

    def _gratitude(self, practice: Practice, day: date) -> Told:
        pencil, author = self._pencil, self._dice.choice(_BOTH)
        bound = pencil.names(day)
        dealt: dict[str, tuple[str, dict[str, Any]]] = {}  # the deeds tried, with the group each stands in

        def deed() -> str:
            name, group, number = self._deed(day)
            pattern = str(group["did"][number])
            dealt[pattern] = name, group
            return pattern

        did, pattern = pencil.fresh(deed, day, bound)
        name, group = dealt[pattern]
        if len(did) < 60 and "," not in did and group.get("tail", True) and self._dice.random() < 0.3:
            did += pencil.dealt("tail", pencil.parts["tail"], day, bound)
        if self._dice.random() < 0.14 and not did[0].isupper():
            did = pencil.written(f"You {did}", author)
        words = self._dice.sample(group["words"], self._dice.choice((1, 1, 1, 2)))
        touched = ""
        if self._dice.random() < 0.42:
            own = self._dice.random() < 0.7
            pack, lines = (f"touched {name}", group["touched"]) if own else ("touched", pencil.parts["touched"])
            touched = pencil.dealt(pack, lines, day, bound)
            if touched.startswith("I ") and self._dice.random() < 0.3:
                touched = f"Because of it {touched}"
            touched = pencil.written(touched, author)
        receiver = 3 - author
        answered = {receiver: self._option(practice, "received")} if self._dice.random() < 0.35 else {}
        silent = group.get("tail", True) and self._dice.random() < 0.04  # the word says it all
        said = {"did": {} if silent else {author: did}, "character": {author: "\n".join(words)}}
        return Told(said | {"touched": {author: touched}, "received": answered}, author=author)

    def _deed(self, day: date) -> tuple[str, dict[str, Any], int]:
        """A group of deeds and which of them: from a story of these weeks, from the season, or from everyday life."""
        pencil, season = self._pencil, evenings.season(day)
        stages = [stage for stage in pencil.threads.stages(day) if "did" in stage]
        chance = self._dice.random()
        if stages and chance < 0.12:
            stage = self._dice.choice(stages)
            name = f"stage {stage['did'][0]}"
            return name, stage, pencil.phrases.deal(name, range(len(stage["did"])))
        groups = pencil.files["gratitudes"]["gratitude"]
        seasonal = chance < 0.17
        cards = [
            (place, number)
            for place, group in enumerate(groups)
            if ("season" in group) == seasonal and season in group.get("season", (season,))
            for number in range(len(group["did"]))
        ]
        pack = f"deeds {season if seasonal else ''}"
        place, number = pencil.phrases.deal(pack, cards)
        while self._dice.random() > groups[place].get("often", 1.0):
            place, number = pencil.phrases.deal(pack, cards)
        return str(place), groups[place], number

    def _memory(self, practice: Practice, day: date) -> Told:
        pencil, dice = self._pencil, self._dice
        bound = pencil.names(day)
        season = evenings.season(day)
        lived = [
            one
            for stage in pencil.threads.stages(day)
            for one in stage.get("memory", ())
            if self._lived.get(one["title"][0], date.min) < day - timedelta(_ONCE)
        ]
        if lived and dice.random() < 0.5:
            record = dice.choice(lived)
            self._lived[record["title"][0]] = day
        else:
            everyday = pencil.files["memories"]["memory"]
            fitting = [n for n, one in enumerate(everyday) if season in one.get("season", (season,))]
            record = everyday[pencil.phrases.deal(f"memory {season}", fitting)]
        key = record["title"][0]

        def part(name: str) -> str:
            return pencil.dealt(f"{key} {name}", record[name], day, bound)

        what = [part("open"), part("middle")]
        if len(record["middle"]) > 2 and dice.random() < 0.55:
            what.append(part("middle"))
        what.append(part("end"))
        paragraph = "\n\n" if dice.random() < 0.2 else " "
        when = {0: self._when(day)} if dice.random() < 0.4 else {}
        mine = {voice: pencil.written(part("mine"), voice) for voice in _BOTH if dice.random() < 0.85}
        tags = dice.sample(record["tags"], dice.randint(1, len(record["tags"])))
        return Told(
            {
                "title": {0: part("title")},
                "when": when,
                "place": {0: part("place")},
                "what": {0: paragraph.join(pencil.written(text, 0) for text in what if text)},
                "mine": mine,
                "line": {0: part("line")} if dice.random() < 0.6 else {},
                "tags": {0: "\n".join(self._keys(practice, "tags", tags))},
                "presence": {0: self._option(practice, "presence")} if dice.random() < 0.4 else {},
                "rather_not": dict.fromkeys((v for v in _BOTH if dice.random() < 0.12), YES),
            },
            pencil.snaps(record["scenes"], day, bound),
        )

    def _repair(self, practice: Practice, day: date) -> Told:
        pencil, dice = self._pencil, self._dice
        bound = pencil.names(day)
        records = pencil.files["repairs"]["repair"]
        place = pencil.phrases.deal("repair", range(len(records)))
        record, author = records[place], dice.choice(_BOTH)
        opener = record["opener"]
        if opener == "own":
            opener = pencil.fill(dice.choice(record["own"]), day, bound)
        said: dict[str, dict[int, str]] = {"opener": {author: opener}}
        for side, voice in (("a", author), ("b", 3 - author)):
            own = record[side]
            said.setdefault("felt", {})[voice] = "\n".join(own["felt"])
            if dice.random() < 0.85:
                ask = pencil.dealt(f"ask {place}{side}", own["ask"], day, bound)
                start = "Would you be willing to " if dice.random() < 0.35 else ""
                said.setdefault("ask", {})[voice] = f"{start}{ask}?" if start else ask
            if dice.random() < 0.8:
                said.setdefault("back", {})[voice] = pencil.written(
                    pencil.dealt(f"back {place}{side}", own["back"], day, bound), voice
                )
                said.setdefault("nod", {})[3 - voice] = self._option(practice, "nod")
        ways = pencil.files["repairs"]["ways"]["own"]
        own_way = dice.random() < 0.2
        said["gesture"] = {0: pencil.phrases.deal("ways", ways) if own_way else self._option(practice, "gesture")}
        for key, likely in (("came_back", 0.8), ("showed", 0.7)):
            voices = [voice for voice in _BOTH if dice.random() < likely]
            said[key] = {voice: self._after(key, day, bound) for voice in voices}
        said |= {key: {author: words} for key, words in self._owned(day, bound).items()}
        said |= {"form": {0: "long"}, "opened": {author: YES}, "heard": {3 - author: self._option(practice, "heard")}}
        said |= {key: {1: self._after("friend", day, bound)} for key in FRIEND}
        return Told(side_by_side(practice, pencil, dice, author, day) | said, author=author)

    def _repair_alone(self, practice: Practice, day: date) -> Told:
        author = self._dice.choice(_BOTH)
        return Told(side_by_side(practice, self._pencil, self._dice, author, day), author=author)

    def _owned(self, day: date, bound: dict[str, str]) -> dict[str, str]:
        """What one of them got wrong: what they did, what it meant, how they mend it, and what they do next time."""
        records = self._pencil.files["repairs"]["owning"]
        record = records[self._pencil.phrases.deal("owning", range(len(records)))]
        return {key: self._pencil.fill(words, day, bound) for key, words in record.items()}

    def _olive_branch(self, _practice: Practice, day: date) -> Told:
        author = self._dice.choice(_BOTH)
        line = self._after("branch", day, self._pencil.names(day))
        return Told({"branch": {author: line}, "note_state": {0: "talked"}}, author=author)

    def _kind_friend(self, _practice: Practice, day: date) -> Told:
        author, bound = self._dice.choice(_BOTH), self._pencil.names(day)
        return Told({key: {author: self._after("friend", day, bound)} for key in FRIEND}, author=author)

    def _owning(self, practice: Practice, day: date) -> Told:
        author, bound = self._dice.choice(_BOTH), self._pencil.names(day)
        said = {key: {author: words} for key, words in self._owned(day, bound).items()}
        going_on = {author: "I had been up since five, and it was already the third thing"}
        return Told(
            said | {"going_on": going_on, "heard": {3 - author: self._option(practice, "heard")}}, author=author
        )

    def _after(self, key: str, day: date, bound: dict[str, str]) -> str:
        """A line of those for after a quarrel."""
        pencil = self._pencil
        return pencil.fill(pencil.phrases.deal(key, pencil.files["repairs"]["ways"][key]), day, bound)

    def _truth(self, _practice: Practice, _day: date) -> Told:
        """A truth of each, and what the other answers."""
        pencil, dice = self._pencil, self._dice
        records = pencil.files["truths"]["truth"]
        said: dict[str, dict[int, str]] = {}
        for voice in _BOTH:
            record = records[pencil.phrases.deal("truth", range(len(records)))]
            for key in ("size", "truth", "feel", "please"):
                said.setdefault(key, {})[voice] = record[key]
            for key in ("answered", "answer"):
                said.setdefault(key, {})[3 - voice] = record[key]
        said["bigger_than_this"] = {dice.choice(_BOTH): YES} if dice.random() < 0.1 else {}
        return Told(said, author=dice.choice(_BOTH))

    # Small things

    def _when(self, day: date) -> str:
        words = (f"{day:%A}", f"a {day:%A} in {day:%B}", f"early {evenings.season(day)}", f"{day:%B}, before supper")
        return self._dice.choice((*words, "all day", "after work", "in the afternoon, about four"))

    def _option(self, practice: Practice, key: str) -> str:
        field = practice.field(key)
        return self._dice.choice([one.key for one in field.options]) if field and field.options else ""

    def _keys(self, practice: Practice, key: str, labels: list[str]) -> list[str]:
        """The keys of the options with these labels; a label that is no option stays the couple's own word."""
        field = practice.field(key)
        keys = {one.label: one.key for one in field.options} if field else {}
        return [keys.get(label, label) for label in labels]

    def _plain(self, field: Field, day: date, bound: dict[str, str]) -> str:
        """Something to say in a field that no story was written for."""
        pencil, dice = self._pencil, self._dice
        if field.kind in ("choice", "choices"):
            count = 1 if field.kind == "choice" else dice.randint(1, min(2, len(field.options)))
            return "\n".join(one.key for one in dice.sample(field.options, count))
        if field.kind == "words":
            groups = decks.vocabulary(self._resources, field.deck).groups
            return str(dice.choice(dice.choice(groups).words))
        if field.kind == "card":
            return dice.choice(decks.cards(self._resources, deck=field.deck)).text
        if field.kind in ("toggle", "daylight"):
            return dice.choice((YES, YES, ""))
        if field.kind in ("key", "day", "until"):
            return ""
        lines = pencil.parts["text" if field.kind == "text" else "line"]
        return pencil.written(pencil.dealt(f"plain {field.kind}", lines, day, bound), 0)
