"""A reader of a few lines, dateutil for the rules and zoneinfo for the clocks: it does not look at VTIMEZONE."""
import datetime as dt
import sys
from zoneinfo import ZoneInfo

import dateutil
from dateutil.rrule import rrulestr
from feed import UTC, answer, instance

DAY = dt.timedelta(days=1)


def events(feed):
    """Each VEVENT as a dict of name to a list of (parameters, value)."""
    event = None
    for line in feed.replace("\r\n ", "").split("\r\n"):
        if line == "BEGIN:VEVENT":
            event = {}
        elif line == "END:VEVENT":
            yield event
            event = None
        elif event is not None:
            head, _, value = line.partition(":")
            name, *params = head.split(";")
            event.setdefault(name, []).append((dict(param.split("=", 1) for param in params), value))


def moment(params, value):
    """As the wall clock has it, and the zone; a day has none."""
    if len(value) == 8:
        return dt.datetime.strptime(value, "%Y%m%d"), None
    local = dt.datetime.strptime(value.rstrip("Z"), "%Y%m%dT%H%M%S")
    return local, UTC if value.endswith("Z") else ZoneInfo(params["TZID"])


def first(event, name):
    return event[name][0] if name in event else None


def at(local, zone):
    return local.date() if zone is None else local.replace(tzinfo=zone).astimezone(UTC)


def span(event):
    """When it begins, by the clock, its zone, and how long it lasts in real time."""
    local, zone = moment(*first(event, "DTSTART"))
    end = first(event, "DTEND")
    if end is None:
        return local, zone, DAY if zone is None else dt.timedelta(0)
    return local, zone, at(*moment(*end)) - at(local, zone)


def starts(event, local, zone, until):
    rule = first(event, "RRULE")
    if rule is None:
        return [local]
    text = ";".join(part for part in rule[1].split(";") if not part.startswith("UNTIL="))
    last = next((part[6:] for part in rule[1].split(";") if part.startswith("UNTIL=")), None)
    if last is not None:
        bound, end_zone = moment({}, last)
        if end_zone is not None:
            bound = bound.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
        until = min(until, bound)
    found = []
    for start in rrulestr(text, dtstart=local):
        if start > until:
            break
        found.append(start)
    out = {moment(params, value)[0] for params, values in event.get("EXDATE", []) for value in values.split(",")}
    return [start for start in found if start not in out]


def expand(feed, begin, end):
    series = {}
    for event in events(feed):
        series.setdefault(first(event, "UID")[1], []).append(event)
    for uid, parts in series.items():
        others = {moment(*first(part, "RECURRENCE-ID"))[0] for part in parts if "RECURRENCE-ID" in part}
        for part in parts:
            local, zone, length = span(part)
            status = (first(part, "STATUS") or ({}, ""))[1]
            for start in starts(part, local, zone, end.replace(tzinfo=None) + 2 * DAY):
                if "RECURRENCE-ID" in part or start not in others:
                    yield instance(uid, at(start, zone), at(start, zone) + length, status)


if __name__ == "__main__":
    if sys.argv[1:] == ["--version"]:
        print(f"dateutil {dateutil.__version__}")
    else:
        answer(lambda *asked: list(expand(*asked)))
