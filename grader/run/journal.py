"""What has been graded, one line of JSON each, only ever appended to.

A verdict stands here before it goes to the gradebook, and a second line says that it has arrived
there. So whatever moment a run is killed at, the next one knows what is left to do:

- no verdict: grade the notebook;
- a verdict, but not "saved": write the gradebook from the verdict, grade nothing;
- both: nothing.

Every line is one write to the operating system, so a killed process loses at most the line that
it was writing; `Journal` cuts off what is left of that. Lines are forced to the disk once, at
the end: a power failure costs the last seconds of grading, and what it takes is graded again.
"""

import fcntl
import json
import os
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from grader.job import Result
from grader.run.index import Entry, Index, read


class Locked(RuntimeError):
    """Another process grades this assignment."""


class Journal:
    """The journal of one assignment, open for one coordinator at a time. Raises Locked."""

    def __init__(self, path: Path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._file)
            raise Locked(f"another run is grading into {path}; wait until it has ended") from None
        self._path, self.index = path, Index.of(path)
        os.ftruncate(self._file, self.index.end)

    def __enter__(self) -> "Journal":
        return self

    def __exit__(self, *_reason: object) -> None:
        os.fsync(self._file)
        os.close(self._file)  # this also ends the lock

    def verdict(self, student: str, notebook: str, file: str, result: Result, *,
                trusted: bool, notes: list[str]) -> None:
        """Record what became of one notebook. Outputs are left out: the notebook has them."""
        packed = asdict(result)
        for cell in packed["cells"]:
            cell["outputs"] = []
        self._append({
            "kind": "verdict", "student": student, "notebook": notebook, "file": file,
            "trusted": trusted, "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "cpu_seconds": round(sum(cell.seconds for cell in result.cells), 4),
            "notes": notes, "result": packed})

    def saved(self, student: str, notebooks: list[str], timestamp: datetime | None) -> None:
        """Record that the gradebook holds the latest verdicts on these notebooks."""
        self._append({"kind": "saved", "student": student, "notebooks": notebooks,
                      "timestamp": str(timestamp)})

    def damage(self) -> list[str]:
        """One line for the teacher if the file has lines that are no records."""
        count = self.index.damaged
        return [f"{self._path}: {count} damaged line{'s' * (count > 1)}: the verdicts in them are "
                "lost, and what has no other is graded now; if there is a copy of the file, put it "
                "back"] if count else []

    def read(self, entry: Entry) -> dict:
        """The whole verdict; its "result" is a Result."""
        return read(self._file, entry)

    def _append(self, record: dict) -> None:
        """Write one line. If the disk is full, nothing is left of it."""
        line = json.dumps(record).encode() + b"\n"
        start = self.index.end
        try:
            rest = memoryview(line)
            while rest:
                rest = rest[os.write(self._file, rest):]
        except OSError:
            os.ftruncate(self._file, start)
            raise
        self.index.add(start, line)
