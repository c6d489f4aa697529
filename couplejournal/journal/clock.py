"""What time it is for the two of them: moments in UTC, and the evening a moment belongs to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """This moment, with its zone (UTC)."""
    return datetime.now(UTC)


def evening(moment: datetime, ends: int = 4) -> date:
    """The couple's evening that `moment`, a local time, belongs to: before `ends` o'clock it is still yesterday's.

    The clock on the wall decides, not elapsed hours, so that the nights of a time change behave like all others.
    """
    return (moment.replace(tzinfo=None) - timedelta(hours=ends)).date()


def offset(moment: datetime) -> str:
    """How far the wall clock stood from UTC at `moment`, as "+02:00": the computer's zone unless the moment has one."""
    local = moment.astimezone() if moment.tzinfo in (None, UTC) else moment
    return local.isoformat(timespec="minutes")[16:]


def to_text(moment: datetime) -> str:
    """A moment as it is stored: UTC, milliseconds, in an order that sorts."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")[:-6] + "Z"


def from_text(text: str) -> datetime:
    """A stored moment (UTC)."""
    return datetime.fromisoformat(text)


def on_the_wall(moment: datetime, now: datetime) -> datetime:
    """`moment` as the clock on the wall will show it there where it is `now` (a local time with its zone).

    Where `now` is in the computer's own zone, summer time may begin or end before `moment`, which a fixed offset
    would not know of.
    """
    return moment.astimezone(None if now.astimezone().utcoffset() == now.utcoffset() else now.tzinfo)


def at(day: date, hour: time, now: datetime) -> datetime:
    """The moment at which the clock on the wall will show this day and hour, there where it is `now`."""
    plain = datetime.combine(day, hour)
    home = now.astimezone().utcoffset() == now.utcoffset()
    return plain.astimezone() if home else plain.replace(tzinfo=now.tzinfo)
