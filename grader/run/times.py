"""When something was handed in: what timestamp.txt says, as nbgrader reads it."""

import re
import warnings
from datetime import datetime

from dateutil.parser import UnknownTimezoneWarning
from dateutil.tz import gettz
from nbgrader.utils import parse_utc

OFFSET = re.compile(r" ([+-]\d\d:?\d\d)$")  # nbgrader takes +0800 for 800 seconds


def read(text: str) -> tuple[datetime | None, list[str]]:
    """Read a timestamp as nbgrader does. Its parser raises what it likes for odd text."""
    joined = OFFSET.sub(r"\1", text)
    *_day_and_time, zone = joined.split(" ")
    try:
        if joined.count(" ") == 2 and gettz(zone) is None:  # nbgrader leaves it out in silence
            raise UnknownTimezoneWarning(zone)
        with warnings.catch_warnings(action="error"):  # of time zones that nobody knows
            time = parse_utc(joined) if text else None
    except UnknownTimezoneWarning:
        return None, [f"timestamp.txt says {text!r}, in a time zone that nobody knows: write UTC, "
                      "+0800 or Asia/Shanghai; handed in at no known time"]
    except Exception:
        time = None
    if time is None:
        return None, [f"timestamp.txt says {text!r}, which is no time; handed in at no known time"]
    return time, []
