"""python3-icalendar reads, python3-recurring-ical-events expands."""
import datetime as dt
from importlib.metadata import version

import icalendar
import recurring_ical_events
from feed import answer, instance


def end_of(event):
    start = event["DTSTART"].dt
    if "DTEND" in event:
        return event["DTEND"].dt
    if "DURATION" in event:
        return start + event["DURATION"].dt
    return start if isinstance(start, dt.datetime) else start + dt.timedelta(days=1)


def expand(feed, start, end):
    calendar = icalendar.Calendar.from_ical(feed)
    calendar.pop("X-WR-TIMEZONE", None)
    return [
        instance(str(event["UID"]), event["DTSTART"].dt, end_of(event), str(event.get("STATUS", "")))
        for event in recurring_ical_events.of(calendar).between(start, end)
    ]


if __name__ == "__main__":
    import sys

    if sys.argv[1:] == ["--version"]:
        print(f"icalendar {version('icalendar')}, recurring-ical-events {version('recurring-ical-events')}")
    else:
        answer(expand)
