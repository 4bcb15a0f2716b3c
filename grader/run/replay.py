"""Grade a hand-in again as it was graded, for an appeal: same bytes, seed and limits."""

import os
from collections.abc import Iterator

from grader.gradebook import clean
from grader.job import Cell, Job, Result
from grader.run import notes
from grader.run.index import Entry, Index, read
from grader.run.pools import Grade
from grader.run.submissions import Course

MAX_LINE = 300  # characters of a message


def replay(course: Course, grade: Grade, student: str, notebooks: list[str]) -> Iterator[str]:
    """What came of grading the recorded verdicts on one learner again, line by line.

    Lines that begin with "!" say that a verdict could not be reached again.
    """
    index = Index.of(course.journal) if course.journal.exists() else Index()
    found = [name for name in notebooks if (student, name) in index.entries]
    if not found:
        yield f"! {student} has no verdict in {course.journal}"
    for name in found:
        record = _record(course, index.entries[student, name])
        yield f"{name}: graded {record['at']}, seed {record['result'].seed}"
        yield from (f"  note: {note}" for note in notes.of(record))
        yield from _again(course, grade, student, name, record)


def _record(course: Course, entry: Entry) -> dict:
    file = os.open(course.journal, os.O_RDONLY)
    try:
        return read(file, entry)
    finally:
        os.close(file)


def _again(course: Course, grade: Grade, student: str, name: str, record: dict) -> Iterator[str]:
    """Compare what was graded with what lies there now, then the verdicts."""
    before: Result = record["result"]
    hand_in = next(course.hand_ins(student, [name]))
    yield from _same("the teacher's notebook", before.reference_sha256, course.hashes()[name])
    yield from _same("the hand-in", before.submission_sha256, hand_in.sha256)
    changed = (before.reference_sha256, before.submission_sha256) != (
        course.hashes()[name], hand_in.sha256)
    if changed or hand_in.content is None:
        yield ("! this verdict cannot be reached again: what was graded is not there any more"
               if changed else f"  verdict then and now: {before.state}, {hand_in.reason}")
        return
    job = Job(course.references[name], hand_in.content, before.seed, before.limits,
              record["trusted"])
    now = Result.unpack(grade(job.pack()))
    yield from _compare(before, now)


def _same(what: str, then: str, now: str) -> Iterator[str]:
    if then == now:
        yield f"  {what} is the same: SHA-256 {now[:16] or 'of nothing'}"
    else:
        yield f"! {what} has changed: SHA-256 was {then[:16]}, is {now[:16] or 'of nothing'}"


def _compare(before: Result, now: Result) -> Iterator[str]:
    """The two verdicts, and cell by cell where they differ."""
    for what, then, today in (("versions", before.versions, now.versions),
                              ("protection", before.protection, now.protection)):
        if then != today:
            yield f"  {what} differ: {then} then, {today} now"
    if _verdict(before) == _verdict(now):
        yield f"  the same verdict: {now.state}, {now.score:g} of {now.points:g} points"
        return
    yield (f"! another verdict: {before.state}, {before.score:g} of {before.points:g} points then; "
           f"{now.state}, {now.score:g} of {now.points:g} now {clean.line(now.reason, MAX_LINE)}")
    then, today = _cells(before), _cells(now)
    for name in {**then, **today}:
        if then.get(name) != today.get(name):
            yield f"!   {name}: {_said(then.get(name))} then, {_said(today.get(name))} now"


def _verdict(result: Result) -> tuple:
    return result.state, _cells(result)


def _cells(result: Result) -> dict[str, tuple]:
    """What counts of each cell: not what it printed, nor how long it took."""
    return {cell.name: _essence(cell) for cell in result.cells}


def _essence(cell: Cell) -> tuple:
    parts = [(part.about, part.state, part.earned, part.lines) for part in cell.parts]
    return cell.state, cell.score, cell.points, parts


def _said(essence: tuple | None) -> str:
    if essence is None:
        return "not there"
    state, score, points, parts = essence
    lines = [clean.line(line, MAX_LINE) for *_rest, said in parts for line in said]
    return f"{state}, {score:g} of {points:g}{': ' if lines else ''}{' / '.join(lines)}"
