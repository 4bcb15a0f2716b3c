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
import hashlib
import json
import os
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from grader.job import Result


class Locked(RuntimeError):
    """Another process grades this assignment."""


class Entry(NamedTuple):
    """What is kept in memory of the latest verdict on one notebook of one learner."""

    offset: int  # where its line begins
    length: int
    fingerprint: bytes  # what was graded, and how
    saved: bool  # it is in the gradebook


def fingerprint(submission: str, reference: str, limits: dict, trusted: bool) -> bytes:
    """Equal if grading again could not lead to another verdict, except by another seed.

    submission and reference: their SHA-256; for a hand-in without bytes, the reason.
    """
    parts = json.dumps([submission, reference, limits, trusted], sort_keys=True)
    return hashlib.blake2b(parts.encode(), digest_size=16).digest()


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
        self.index = Index.of(path)
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


class Index:
    """The latest entry of each notebook of each learner, and where the journal ends."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], Entry] = {}
        self.timestamps: dict[str, str] = {}  # what the gradebook knows about each student
        self.end = 0
        self.damaged = 0  # lines that are no record

    @classmethod
    def of(cls, path: Path) -> "Index":
        """The index of a journal, which another process may be writing to."""
        index, offset = cls(), 0
        with path.open("rb") as file:
            for line in file:
                if line.endswith(b"\n"):  # else a killed run has left it
                    index.add(offset, line)
                offset += len(line)
        return index

    def add(self, offset: int, line: bytes) -> None:
        """Take note of one line. A line that is no record is only counted."""
        self.end = offset + len(line)
        try:
            record = json.loads(line)
            student = sys.intern(record["student"])
            if record["kind"] == "saved":
                for notebook in record["notebooks"]:
                    entry = self.entries[student, notebook]
                    self.entries[student, sys.intern(notebook)] = entry._replace(saved=True)
                self.timestamps[student] = record["timestamp"]
            else:
                self.entries[student, sys.intern(record["notebook"])] = Entry(
                    offset, len(line), _fingerprint(record), False)
        except (ValueError, KeyError, TypeError):
            self.damaged += 1


def read(file: int, entry: Entry) -> dict:
    """The verdict that stands here in an open journal; its "result" is a Result."""
    record = json.loads(os.pread(file, entry.length, entry.offset))
    return record | {"result": Result.unpack(json.dumps(record["result"]).encode())}


def _fingerprint(record: dict) -> bytes:
    result = record["result"]
    return fingerprint(result["submission_sha256"] or result["reason"],
                       result["reference_sha256"], result["limits"], record["trusted"])
