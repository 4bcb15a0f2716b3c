"""A stand-in for the grading process that knows whether another is at work beside it.

`--grade neighbours:grade`. A "hungry" answer gets its points if nothing else is graded from its
beginning to its end, and else runs short. `most` is how many were ever at work at once.
"""

import json
import threading
import time

import stand_in

from grader.job import Job, Result
from grader.notebooks import reading, rebuild

SECONDS = 0.02  # that each notebook takes
_lock = threading.Lock()
_at_work: dict[int, list[int]] = {}  # for each call at work: how many others were, meanwhile
most = 0


def grade(job: bytes) -> bytes:
    global most
    with _lock:
        mine = [len(_at_work)]
        for other in _at_work.values():
            other[0] += 1
        _at_work[id(mine)] = mine
        most = max(most, len(_at_work))
    time.sleep(SECONDS)
    result = Result.unpack(stand_in.grade(job))
    with _lock:
        del _at_work[id(mine)]
    if "hungry" in _answer(Job.unpack(job)):
        for cell in result.cells:
            for part in cell.parts:
                part.earned = 0.0 if mine[0] else 1.0
            cell.short = "RuntimeError: can't start new thread" if mine[0] else ""
    return result.pack()


def _answer(job: Job) -> str:
    try:
        answers = rebuild.answers(job.submission)
    except reading.Unreadable:
        return ""
    return json.dumps([str(answer) for answer in answers.values()])
