"""libical, the engine of GNOME and KDE, through ctypes; it goes by the VTIMEZONE of the feed."""
import ctypes as c
import datetime as dt
import sys

from feed import UTC, answer, instance

library = c.CDLL("libical.so.3")


class Time(c.Structure):
    _fields_ = [
        *((name, c.c_int) for name in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")),
        ("zone", c.c_void_p),
    ]


class Span(c.Structure):
    _fields_ = [("start", c.c_long), ("end", c.c_long), ("is_busy", c.c_int)]


def function(name, result, *arguments):
    found = getattr(library, name)
    found.restype, found.argtypes = result, list(arguments)
    return found


POINTER, TEXT = c.c_void_p, c.c_char_p
parse = function("icalparser_parse_string", POINTER, TEXT)
free = function("icalcomponent_free", None, POINTER)
first_component = function("icalcomponent_get_first_component", POINTER, POINTER, c.c_int)
next_component = function("icalcomponent_get_next_component", POINTER, POINTER, c.c_int)
first_property = function("icalcomponent_get_first_property", POINTER, POINTER, c.c_int)
property_kind = function("icalproperty_string_to_kind", c.c_int, TEXT)
property_text = function("icalproperty_get_value_as_string", TEXT, POINTER)
property_time = function("icalproperty_get_datetime_with_component", Time, POINTER, POINTER)
component_kind = function("icalcomponent_string_to_kind", c.c_int, TEXT)
start_of = function("icalcomponent_get_dtstart", Time, POINTER)
end_of = function("icalcomponent_get_dtend", Time, POINTER)
seconds = function("icaltime_as_timet_with_zone", c.c_long, Time, POINTER)
from_seconds = function("icaltime_from_timet_with_zone", Time, c.c_long, c.c_int, POINTER)
utc_zone = function("icaltimezone_get_utc_timezone", POINTER)()
callback = c.CFUNCTYPE(None, POINTER, c.POINTER(Span), POINTER)
each = function("icalcomponent_foreach_recurrence", None, POINTER, Time, Time, callback, POINTER)
errors = function("icalcomponent_count_errors", c.c_int, POINTER)
function("icalerror_set_errors_are_fatal", None, c.c_int)(0)


def text(event, name):
    found = first_property(event, property_kind(name))
    return property_text(found).decode() if found else ""


def at(stamp, is_date):
    moment = dt.datetime.fromtimestamp(stamp, UTC)
    return moment.date() if is_date else moment


def moment(time):
    """In its own zone, not that of the process."""
    return seconds(time, utc_zone if time.is_date else time.zone)


def expand(feed, begin, end):
    root = parse(feed.encode())
    assert root and errors(root) == 0, "not read without errors"
    kind = component_kind(b"VEVENT")
    series = {}
    event = first_component(root, kind)
    while event:
        series.setdefault(text(event, b"UID"), []).append(event)
        event = next_component(root, kind)
    window = [from_seconds(int(day.timestamp()), 0, utc_zone) for day in (begin, end + dt.timedelta(days=2))]
    found = []
    for uid, parts in series.items():
        named = {part: first_property(part, property_kind(b"RECURRENCE-ID")) for part in parts}
        others = {moment(property_time(found_at, part)) for part, found_at in named.items() if found_at}
        for part in parts:
            start, status = start_of(part), text(part, b"STATUS")
            if named[part]:
                found.append(instance(uid, at(moment(start), start.is_date), at(moment(end_of(part)), start.is_date), status))
                continue

            def hit(_event, span, _data, uid=uid, is_date=start.is_date, status=status, others=others):
                if span.contents.start not in others:
                    found.append(instance(uid, at(span.contents.start, is_date), at(span.contents.end, is_date), status))

            each(part, *window, callback(hit), None)
    free(root)
    return found


if __name__ == "__main__":
    if sys.argv[1:] == ["--version"]:
        print("libical 3")
    else:
        answer(expand)
