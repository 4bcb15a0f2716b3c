"""Whose file is it? Learning platforms say so in the names of what they hand over."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime

from grader.gradebook import names

# In a path, from its beginning or after a slash. `learner` is what the platform calls somebody,
# `number` what tells namesakes apart, `order` grows from one attempt to the next, `time` is local.
PATTERNS = tuple(re.compile(rf"(?:^|/){pattern}") for pattern in (
    # Moodle: Ada Lovelace_12345_assignsubmission_file_/hello.ipynb, or _file_hello.ipynb
    r"(?P<learner>[^/]+?)_(?P<number>\d+)_assignsubmission_[a-z]+_?",
    # Sakai: Lovelace, Ada(ada1)/Submission attachment(s)/hello.ipynb, and timestamp.txt beside
    # the folder of attachments
    r"[^/]*\((?P<learner>[^()/]+)\)[/_](?:Submission attachment\(s\)[/_]|timestamp\.txt$)",
    # Blackboard: Day 1_ada1_attempt_2026-03-01-14-22-05_hello.ipynb
    r"[^/]*_(?P<learner>[^_/]+)_attempt_(?P<time>\d{4}(?:-\d\d){5})[_.]",
    # Canvas: lovelaceada_LATE_123_45678_hello.ipynb; hello-1.ipynb when it comes again
    r"(?P<learner>[^/_]+)_(?:LATE_)?(?P<number>\d+)_(?P<order>\d+)_[^/]*$",
    # Brightspace: 12345-67890 - Ada Lovelace - Mar 1, 2026 222 PM - hello.ipynb, or a folder
    r"(?P<number>\d+-\d+) - (?P<learner>[^/]+?) - (?P<day>[^/]*?\d{4}) (?P<hour>\d{3,4} ?[AP]M)"
    r"(?: - |/)",
))
SAKAI = PATTERNS[1]
ATTACHMENTS = "Submission attachment(s)"
VERSION = re.compile(r"/Version (?P<order>\d+)/")  # of Teams, below the learner's folder
# What platforms lay beside hand-ins by themselves.
OWN = re.compile(r"(?:^|/)(?:index\.html|grades\.(?:csv|xlsx?)|comments\.txt|timestamp\.txt|"
                 r"onlinetext\.html|[^/]*submissionText\.html|[^/]*_attempt_[\d-]+\.txt)$")
EDGE = " _-.,+"


@dataclass(frozen=True)
class Whose:
    """The learner that a path names."""

    learner: str  # as the platform writes it
    number: str = ""  # tells namesakes apart, on platforms that have such numbers
    order: int = 0  # of the attempt, where the path says it
    time: datetime | None = None  # of handing in, local, where the path says it


def whose(path: str) -> Whose | None:
    """Whose file this is, if the path has the form of one of the platforms."""
    for pattern in PATTERNS:
        if found := pattern.search(path):
            said = found.groupdict()
            return Whose(said["learner"], said.get("number", ""), int(said.get("order") or 0),
                         _time(said))
    return None


def prefix(file: str, notebooks: list[str]) -> str:
    """What stands before the name of a notebook: `ada` in `ada_1-1-exercises (2).ipynb`."""
    places = [file.lower().find(name.lower()) for name in notebooks]
    return file[:min((place for place in places if place >= 0), default=0)].strip(EDGE)


def version(path: str) -> int:
    found = VERSION.search(path)
    return int(found["order"]) if found else 0


def is_stamp(parts: tuple[str, ...]) -> bool:
    """True for the `timestamp.txt` that Sakai writes into a learner's folder; one among the
    attachments is the learner's own."""
    pattern = next((one for one in PATTERNS if one.search("/".join(parts))), None)
    return pattern is SAKAI and parts[-1] == "timestamp.txt" and ATTACHMENTS not in parts


def stamped(text: str) -> datetime | None:
    """The local time of what Sakai 12 and up writes there, such as 2026-03-01T14:22:04.123Z:
    `java.time.Instant.toString()`, so it is UTC."""
    try:
        found = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?Z\s*", text)
        time = datetime.fromisoformat(found[1]).replace(tzinfo=UTC) if found else None
        return time.astimezone().replace(tzinfo=None) if time else None
    except (ValueError, OverflowError, OSError):
        return None


def identity(learner: str) -> str:
    """A name that is safe in paths, pages and tables, the same each time; "" if none is left."""
    composed = unicodedata.normalize("NFC", learner)
    kept = "".join(one if names.safe(f"a{one}b") else "_" for one in composed)
    name = re.sub(" +", " ", kept).lstrip("-_.@+,() ").rstrip(" .")
    return name if names.safe(name) else ""


def _time(said: dict[str, str | None]) -> datetime | None:
    try:
        if said.get("time"):
            return datetime.strptime(said["time"], "%Y-%m-%d-%H-%M-%S")
        if said.get("day"):
            hour = said["hour"].replace(" ", "").zfill(6)  # 222PM is 02:22 PM
            return datetime.strptime(f"{said['day']} {hour}", "%b %d, %Y %I%M%p")
    except ValueError:
        pass
    return None
