"""Decides what the invented couple do on which evening: busy and quiet weeks, weekends, a pause now and then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from random import Random

from couplejournal.practices.practice import Practice

_MONTHLY = 12  # entries a year of a practice that nothing is known of
_PAGES = {"season": ((2, 20), (5, 20), (8, 20), (11, 20)), "year": ((12, 30),)}  # on which days one looks back
_EVENINGS = ("evening_talk", "light_evening")  # one or the other, never both on one day


@dataclass(frozen=True, slots=True)
class Occasion:
    practice: Practice
    moment: datetime  # when it begins, with its zone
    under_way: bool = False  # it has not ended yet; what is sealed in it is still closed

    @property
    def day(self) -> date:
        """The couple's evening; nobody here is up after four."""
        return self.moment.date()


def plan(
    practices: Sequence[Practice], a_year: Mapping[str, int], days: Sequence[date], dice: Random
) -> list[Occasion]:
    """Everything that happens on these days, in order; the last occasion of each practice is still under way.

    Parts are not planned: what they belong to brings them along. Nor is what nothing offers by itself.
    """
    occasions: list[Occasion] = []
    chance = dice.random()
    free = list(days)
    for practice in (one for one in practices if one.button and not one.part_of):
        dice = Random(f"days {chance} {practice.key}")  # one more practice changes nothing for the others
        count = max(1, round(a_year.get(practice.key, _MONTHLY) * len(days) / 365.25))
        if count > len(days):
            chosen = _many(days, count / len(days), dice)
        elif practice.key in _EVENINGS:
            chosen = dice.sample(free, min(count, len(free)))
            taken = {*chosen, days[-1]}
            free = [day for day in free if day not in taken]
        elif practice.span in _PAGES:  # near its end
            chosen = [day for day in days if (day.month, day.day) in _PAGES[practice.span]] or [days[-1]]
            chosen = sorted({*chosen, days[-3]}) if practice.span == "year" else chosen
        elif practice.tab == "experiences":
            weekends = [day for day in days if day.weekday() >= 5]
            chosen = dice.sample(weekends, min(round(count * 0.75), len(weekends)))
            rest = [day for day in days if day not in set(chosen)]
            chosen += dice.sample(rest, count - len(chosen))
        else:
            chosen = dice.sample(days, count)
        begun = sorted(_moment(practice, day, dice) for day in chosen)
        occasions += [Occasion(practice, moment) for moment in begun[:-1]]
        last = _moment(practice, days[-1] if practice.key in _EVENINGS[:1] else begun[-1].date(), dice)
        occasions.append(Occasion(practice, max(last, begun[-1]), under_way=True))
        if len(begun) > 20 and any(field.seal for field in practice.fields()):  # some envelopes wait a little
            several = 3 if len(begun) > 200 else 1
            for waiting in dice.sample(range(len(occasions) - 16, len(occasions) - 1), several):
                occasions[waiting] = Occasion(practice, occasions[waiting].moment, under_way=True)
    return sorted(occasions, key=lambda one: one.moment)


def _many(days: Sequence[date], mean: float, dice: Random) -> list[date]:
    """Several on most days, none on one day in ten."""
    chosen: list[date] = []
    for day in days:
        if dice.random() > 0.1:
            chosen += [day] * max(1, round(dice.gauss(mean / 0.9, mean * 0.3)))
    return chosen or [days[-1]]


def _moment(practice: Practice, day: date, dice: Random) -> datetime:
    """A time of that day: gratitudes also in the morning, memories in the afternoon, all else after supper."""
    if practice.tab == "gratitudes" and dice.random() < 0.15:
        minute = dice.randint(7 * 60, 9 * 60)
    elif practice.tab == "experiences":
        minute = dice.randint(16 * 60, 22 * 60)
    else:
        minute = dice.randint(20 * 60 + 10, 22 * 60 + 40)
    clock = time(minute // 60, minute % 60, dice.randint(0, 59))
    return datetime.combine(day, clock, zone(day))


def zone(day: date) -> timezone:
    """The couple's clock, the same on every computer: one hour ahead of UTC, two from spring to autumn."""
    summer = _last_sunday(day.year, 3) < day <= _last_sunday(day.year, 10)
    return timezone(timedelta(hours=2 if summer else 1))


def season(day: date) -> str:
    """The season outside their window."""
    return ("winter", "spring", "summer", "autumn")[day.month % 12 // 3]


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
