"""Feeds in, instances out: what the engines share. A feed is a text, an instance {uid, start, end, cancelled}.

Times are "2026-10-21T13:00:00Z" for anything with a zone and "2026-10-21" for whole days.
"""
import datetime as dt
import json
import sys

UTC = dt.timezone.utc


def written(moment):
    if not isinstance(moment, dt.datetime):
        return moment.isoformat()
    assert moment.tzinfo is not None, "a floating time"
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def instance(uid, start, end, status):
    return {"uid": uid, "start": written(start), "end": written(end), "cancelled": status == "CANCELLED"}


def answer(expand):
    """Reads {from, to, feeds} from the input and writes a list of instances for each feed."""
    asked = json.load(sys.stdin)
    start, end = (dt.datetime.fromisoformat(asked[name].replace("Z", "+00:00")) for name in ("from", "to"))
    json.dump([expand(feed, start, end) for feed in asked["feeds"]], sys.stdout)
