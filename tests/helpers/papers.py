"""A teacher's notebook with everything that nbgrader grades, verdicts made by hand, and a
stand-in for the grading process that returns them.

`python tests/helpers/papers.py autograde day1` is `nbgrader autograde day1` with the stand-in.
"""

import base64
import json
import os
import struct
import sys
import types
import zlib
from pathlib import Path

from grader.job import Cell, Job, Part, Result
from grader.notebooks import reading, rebuild

HIDDEN = "a_word_that_only_the_teacher_knows"
SOLUTION = "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"
CHECK = ("check.close(double(1.5), 3.0)\n### BEGIN HIDDEN TESTS\n"
         f"check.close(double(2.5), 5.0, about='{HIDDEN}')\n### END HIDDEN TESTS")
NAMES = ("double", "free", "essay")  # what a learner writes


def paper() -> bytes:
    """Checked code of 1 and 3 points; code and Markdown of 2 points that a teacher marks."""
    cells = [_cell("markdown", "task", "# Task\n\n<details>why</details>", locked=True),
             _cell("code", "setup", "import math", locked=True),
             _cell("code", "double", SOLUTION, solution=True),
             _cell("code", "double-check", CHECK, grade=True, locked=True, points=1),
             _cell("code", "double-more", "check.close(double(0.5), 1.0)", grade=True,
                   locked=True, points=3),
             _cell("code", "free", "free = 1", grade=True, solution=True, points=2),
             _cell("markdown", "essay", "It is so.", grade=True, solution=True, points=2)]
    spec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": spec},
                       "cells": cells}).encode()


def _cell(kind: str, name: str, source: str, **marks: object) -> dict:
    flags = {"grade": False, "solution": False, "locked": False, "task": False}
    own = {} if kind == "markdown" else {"outputs": [], "execution_count": None}
    return {"cell_type": kind, "id": name, "source": source, **own, "metadata": {
        "nbgrader": flags | marks | {"grade_id": name, "schema_version": 3}}}


def handed_in(notebook: bytes, answers: dict[str, str]) -> bytes:
    changed = json.loads(notebook)
    for cell in changed["cells"]:
        name = cell["metadata"]["nbgrader"]["grade_id"]
        cell["source"] = answers.get(name, cell["source"])
    return json.dumps(changed).encode()


def verdict(*earned: float, outputs: list | None = None, **more: object) -> Result:
    """A verdict on `paper`: the shares that the parts of double-check earn, and of double-more."""
    *first, second = earned
    cells = [Cell("double", "answer", "passed", outputs=outputs or []),
             Cell("free", "answer", "passed", outputs=outputs or []),
             Cell("double-check", "check", _state(min(first)), 1, list(map(_part, first))),
             Cell("double-more", "check", _state(second), 3, [_part(second)])]
    return Result("graded", cells=cells, **more)


def _part(earned: float) -> Part:
    lines = [] if earned == 1 else ["expected <3.0>, got `2.0`"]
    return Part("twice as much", _state(earned), lines, earned=earned)


def _state(earned: float) -> str:
    return "passed" if earned == 1 else "failed"


def png(width: int = 1, height: int = 1) -> str:
    """A picture that claims this size, in base64."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    body = head + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    return base64.b64encode(b"\x89PNG\r\n\x1a\n" + body).decode()


ACTIVE = ("<script>attack()</script>", "<img src=x onerror='attack()'>", "<svg onload='attack()'>",
          "<a href='javascript:attack()'>x</a>", "[x](javascript:attack())",
          "[x](data:text/html,attack)", "<iframe src='javascript:attack()'></iframe>",
          "<math><mtext></p><style><img src=x onerror=attack()>", "<div id='essay'>attack</div>",
          "![x](attachment:attack.png)", "![x](http://attack.example/x.png)", "![x](/logout)",
          "$$<img src=x onerror=attack()>$$", "</pre><script>attack()</script>")
HOSTILE = [
    *({"output_type": "display_data", "metadata": {}, "data": {kind: html, "text/plain": html}}
      for kind in ("text/html", "image/svg+xml", "text/markdown", "text/latex",
                   "application/javascript", "application/vnd.jupyter.widget-view+json")
      for html in ACTIVE),
    {"output_type": "stream", "name": "stdout", "text": "".join(ACTIVE) + "\x1b[38m\x1b[48;5m"},
    {"output_type": "error", "ename": ACTIVE[0], "evalue": ACTIVE[1],
     "traceback": [f"\x1b[31m{html}\x1b[0m\x1b[38m" for html in ACTIVE]},
    {"output_type": "display_data", "data": {"image/png": "\" onerror='attack()' x=\""}},
    {"output_type": "display_data", "data": {"text/plain": "x"}, "metadata": {
        "filenames": {"image/png": "javascript:attack()"}, "text/html": {"isolated": True}}}]


def grade(job: bytes) -> bytes:
    """Stand in for `grader.run.server.grade`; the answer says what is to happen."""
    job = Job.unpack(job)
    if notes := os.environ.get("PAPERS_JOBS"):
        with open(notes, "a", encoding="utf-8") as file:
            print(json.dumps([job.seed, job.trusted, job.limits.cell_seconds]), file=file)
    try:
        answer = rebuild.answers(job.submission).get("double", "")
    except reading.Unreadable as error:
        return Result("unreadable", str(error)).pack()
    if "fail" in answer:
        return Result("failed", "this machine has no sandbox").pack()
    earned = (1, 1, 1) if "right" in answer else (1, 0, 1) if "half" in answer else (0, 0, 0)
    outputs = HOSTILE if "hostile" in answer else []
    result = verdict(*earned, outputs=outputs)
    if "hostile" in answer:
        result.cells[0].notes = [f"a note with {ACTIVE[0]}"]
        for part in result.cells[2].parts:
            part.about, part.lines = ACTIVE[0], list(ACTIVE)
    return result.pack()


if __name__ == "__main__":
    server = types.ModuleType("grader.run.server")
    server.grade = grade
    sys.modules["grader.run.server"] = server
    sys.path[0] = str(Path(__file__).parents[2])
    from nbgrader.apps.nbgraderapp import main

    sys.exit(main())
