"""Find the latest verdicts in a journal, without keeping them in memory."""

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import NamedTuple

from grader.job import Result


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
