"""What has been solved: a small file on this machine, sent nowhere.

`python -m course progress` shows it as a table. The file is `.progress.json` in the course's
folder, in the learner's where pip installed the course, or what COURSE_PROGRESS names.
"""

import json
import os
from contextlib import suppress
from pathlib import Path

from course.exercises import INSTALLED, ROOT, Exercise, all_exercises, find_number
from course.folder import around
from course.text import _, pad, width

SOLUTION = "(solution)"  # stands beside the check cells; no grade_id has brackets


def path() -> Path:
    if named := os.environ.get("COURSE_PROGRESS"):
        return Path(named)
    return ((around() or Path.cwd()) if INSTALLED else ROOT) / ".progress.json"


def load() -> dict[str, dict[str, str]]:
    """Exercise number -> check cell -> its latest state. Another kind of file is kept aside."""
    try:
        states = json.loads(path().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        states = None
    if _is_file(states):
        return _renumbered(states)
    with suppress(OSError):
        os.replace(path(), path().with_suffix(".broken"))
    return {}


def _is_file(states: object) -> bool:
    """True for what this module writes: exercise number -> check cell -> state."""
    return isinstance(states, dict) and all(
        isinstance(checks, dict) and all(isinstance(state, str) for state in checks.values())
        for checks in states.values())


def _renumbered(states: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """A release may give an exercise another number; its check cells keep their grade_id."""
    now = {(e.session, check): e.number for e in all_exercises() for check in e.checks}
    found: dict[str, dict[str, str]] = {}
    for number, checks in states.items():
        session = number.rpartition(".")[0]
        home = next((now[session, c] for c in checks if (session, c) in now), number)
        for check, latest in checks.items():
            found.setdefault(now.get((session, check), home), {})[check] = latest
    return found


def join(theirs: object, sessions: set[str]) -> None:
    """Take over the states of another machine: of these sessions, and of what is unknown here."""
    if not _is_file(theirs):
        return
    ours = load()
    _save(ours | {number: checks for number, checks in _renumbered(theirs).items()
                  if number not in ours or number.rpartition(".")[0] in sessions})


def record(number: str, check_id: str, state: str, answer: str = "") -> None:
    """Remember the latest state of one check cell; a read-only folder is not an error.

    answer: a digest of what the check tried, if it is known.
    """
    states = load()
    states.setdefault(number, {})[check_id] = f"{state}:{answer}" if answer else state
    _save(states)


def changed(number: str, check_id: str, answer: str) -> bool:
    """What passed with another answer counts no more; returns whether that was so."""
    kept, _colon, before = load().get(number, {}).get(check_id, "").partition(":")
    if kept != "passed" or before in ("", answer):
        return False
    record(number, check_id, "changed")
    return True


def reset(number: str) -> None:
    """Forget one exercise. Raises KeyError if there is no exercise of that number."""
    if find_number(number) is None:
        raise KeyError(number)
    states = load()
    states.pop(number, None)
    _save(states)


def state(exercise: Exercise, states: dict[str, dict[str, str]] | None = None) -> str:
    """"passed" if every check cell has passed, else its worst latest state."""
    seen = (load() if states is None else states).get(exercise.number, {})
    latest = {seen.get(check_id, "not attempted").partition(":")[0]
              for check_id in exercise.checks}
    for worst in ("error", "wrong", "changed"):
        if worst in latest:
            return worst
    return "not attempted" if latest == {"not attempted"} else (
        "passed" if latest == {"passed"} else "begun")


def solved(exercise: Exercise) -> bool:
    return state(exercise) == "passed"


def session(exercise: Exercise) -> tuple[int, int]:
    """How many exercises of the same session are solved, and how many there are."""
    same = [e for e in all_exercises() if e.session == exercise.session]
    return sum(solved(e) for e in same), len(same)


def table() -> str:
    """One line per exercise: number, state, points, title; and a total."""
    names = {"passed": _("solved"), "wrong": _("not right yet"), "error": _("raised an error"),
             "begun": _("begun"), "changed": _("changed since it passed"), "not attempted": "-"}
    states = load()
    seen = {number for number, checks in states.items() if SOLUTION in checks}
    rows = [(e.number, names[state(e, states)] + (_(", solution seen") if e.number in seen else ""),
             f"{e.points:g}", e.title) for e in all_exercises()]
    done = [e for e in all_exercises() if state(e, states) == "passed"]
    head = (_("exercise"), _("state"), _("points"), _("title"))
    widths = [max(width(row[i]) for row in [head, *rows]) for i in range(3)]
    lines = ["  ".join([*map(pad, row, widths), row[3]]) for row in [head, *rows]]
    total = _("{done} of {total} exercises solved, {points} of {all} points").format(
        done=len(done), total=len(rows), points=f"{sum(e.points for e in done):g}",
        all=f"{sum(e.points for e in all_exercises()):g}")
    return "\n".join([*lines, "", total])


def _save(states: dict[str, dict[str, str]]) -> None:
    """Write the whole file beside the old one, then replace it: a crash loses nothing."""
    new = path().with_suffix(f".{os.getpid()}.new")
    try:
        new.write_text(json.dumps(states, indent=1, sort_keys=True), encoding="utf-8")
        os.replace(new, path())
    except OSError:
        new.unlink(missing_ok=True)
