"""The dates of series by python3-dateutil: rules on naive local times, converted with the zone afterwards.

Reads a JSON list of {"series", "excluded", "from"} and answers with a list of lists of instants: those of the three years
from the day `from` on, in UTC.
"""

import datetime
import json
import sys
from zoneinfo import ZoneInfo

from dateutil import rrule

weekdays = dict(mo=rrule.MO, tu=rrule.TU, we=rrule.WE, th=rrule.TH, fr=rrule.FR, sa=rrule.SA, su=rrule.SU)
frequencies = dict(daily=rrule.DAILY, weekly=rrule.WEEKLY, monthly=rrule.MONTHLY, yearly=rrule.YEARLY)
utc = datetime.timezone.utc


class Bounded:
    """dateutil looks for dates up to the year 9999; no window ends as late as this."""

    MAXYEAR = 2036

    def __getattr__(self, name):
        return getattr(datetime, name)


rrule.datetime = Bounded()


def local(text):
    return datetime.datetime.fromisoformat(text)


def rule_of(rule, start):
    until = rule.get("until")
    if until is not None and len(until) == 10:
        until += "T23:59"
    by_day = [
        weekdays[day["weekday"]](day["ordinal"]) if "ordinal" in day else weekdays[day["weekday"]]
        for day in rule.get("byDay", [])
    ]
    return rrule.rrule(
        frequencies[rule["freq"]],
        dtstart=start,
        interval=rule["interval"],
        wkst=weekdays[rule["weekStart"]],
        until=until and local(until),
        bymonth=rule.get("byMonth"),
        bymonthday=rule.get("byMonthDay"),
        byweekday=by_day or None,
        bysetpos=rule.get("bySetPos"),
    )


def instant(time, zone, clock_change):
    """The instant of a local time, or None where it does not exist and is skipped."""
    first = time.replace(tzinfo=zone)
    exists = first.astimezone(utc).astimezone(zone).replace(tzinfo=None) == time
    if not exists:
        # fold=0 reads a missing time with the offset before the change: RFC 5545, section 3.3.5.
        return None if clock_change["missing"] == "skip" else first.astimezone(utc)
    return first.replace(fold=clock_change["repeated"] == "second").astimezone(utc)


def ruled(series, zone):
    """The dates of the rule. RFC 5545, section 3.8.2.4: the start is the first of them; 3.3.10: it counts, a time that does not exist does not."""
    start = local(series["start"])
    yield_all = rule_of(series["rule"], start)
    left = series["rule"].get("count")
    for time in with_start(start, yield_all):
        if left == 0:
            return
        if left is not None and instant(time, zone, series["clockChange"]) is not None:
            left -= 1
        yield time


def with_start(start, times):
    yield start
    for time in times:
        if time != start:
            yield time


def dates(case):
    series, zone = case["series"], ZoneInfo(case["series"]["zone"])
    begin = local(case["from"]).replace(tzinfo=utc)
    end = begin + datetime.timedelta(days=1096)
    dates = rrule.rruleset()
    dates.rrule(ruled(series, zone))
    for text in series["rdates"]:
        dates.rdate(local(text))
    for text in case["excluded"]:
        dates.exdate(local(text))
    found = []
    for time in dates:
        if time > end.replace(tzinfo=None) + datetime.timedelta(days=2):
            break
        at = instant(time, zone, series["clockChange"])
        if at is not None and begin <= at < end:
            found.append(at.strftime("%Y-%m-%dT%H:%M:%SZ"))
    return found


json.dump([dates(case) for case in json.load(sys.stdin)], sys.stdout)
