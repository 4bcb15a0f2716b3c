"""What goes to a grading process and what comes back: plain data, as bytes.

A unit of work is one notebook of one learner. It can be sent to any process on any machine that
has the course installed; nothing in it is ever unpickled.
"""

import base64
import json
import math
from dataclasses import asdict, dataclass, field, fields

STATES = ("passed", "failed", "not attempted", "timeout", "crashed", "unprotected")
THREADS = 64  # that one notebook may have at once


@dataclass(frozen=True)
class Limits:
    """What one notebook may use. Bytes and seconds."""

    cell_seconds: float = 30.0  # wall time of one cell
    notebook_seconds: float = 120.0  # wall time of all cells of one run
    memory: int = 2 * 1024**3  # more than this, beyond what importing PyTorch takes, is refused
    disk: int = 64 * 1024**2  # of the private folder
    output: int = 200_000  # characters of text and of pictures that one notebook may keep
    observation: int = 64 * 1024**2  # what all checks of one cell may look at

    def __post_init__(self):
        for one in fields(self):
            value = getattr(self, one.name)
            if not isinstance(value, (int, one.type)) or not 0 <= value < math.inf:
                raise ValueError(f"{one.name} is {value!r}, not a number that can be a limit")


@dataclass(frozen=True)
class Job:
    """One notebook to grade."""

    reference: bytes  # the teacher's notebook, with solutions and hidden tests
    submission: bytes  # the learner's
    seed: int  # secret: 0 <= seed < 2**53, which JSON can hold
    limits: Limits = Limits()
    trusted: bool = False  # run without a sandbox

    def pack(self) -> bytes:
        packed = asdict(self)
        for name in ("reference", "submission"):
            packed[name] = base64.b64encode(packed[name]).decode()
        return json.dumps(packed).encode()

    @classmethod
    def unpack(cls, content: bytes) -> "Job":
        packed = json.loads(content)
        for name in ("reference", "submission"):
            packed[name] = base64.b64decode(packed[name])
        return cls(**packed | {"limits": Limits(**packed["limits"])})


@dataclass
class Part:
    """The verdict on one check of a check cell."""

    about: str
    state: str  # one of STATES, never "unprotected"
    lines: list[str] = field(default_factory=list)  # what the judge says to the learner
    hidden: bool = False  # it stands between BEGIN and END HIDDEN TESTS
    protected: bool = True  # decided by the judge, not in the learner's process
    earned: float = 0.0  # the share of this part, from 0 to 1


@dataclass
class Cell:
    """What became of one answer cell, one check cell or one cell of the learner's own."""

    name: str  # its grade_id; "own-3" for the third cell of the learner's own
    kind: str  # "answer", "check" or "own"
    state: str  # one of STATES
    points: float = 0.0
    parts: list[Part] = field(default_factory=list)
    outputs: list[dict] = field(default_factory=list)  # of a learner's cell, as nbformat has them
    notes: list[str] = field(default_factory=list)  # for the teacher
    told: list[str] = field(default_factory=list)  # to the learner: what Run All does otherwise
    short: str = ""  # a sign that memory or threads were short: its own fault, or a neighbour's
    named: list[str] = field(default_factory=list)  # what the task asks not to use
    seconds: float = 0.0  # CPU time of the cell itself

    @property
    def score(self) -> float:
        """The points are shared equally by the parts."""
        if not self.parts:
            return 0.0
        return self.points * (sum(part.earned for part in self.parts) / len(self.parts))


@dataclass
class Result:
    """The verdict on one notebook, with all that is needed to reach it again."""

    # "graded"; "unreadable" (the hand-in); "missing" (not handed in: it never gets to a grading
    # process); or "failed" (ours: it is graded again).
    state: str
    reason: str = ""  # one line, unless the state is "graded"
    cells: list[Cell] = field(default_factory=list)
    seed: int = 0
    submission_sha256: str = ""
    reference_sha256: str = ""
    limits: Limits = Limits()
    protection: str = ""  # what the sandbox consisted of
    versions: dict[str, str] = field(default_factory=dict)

    @property
    def points(self) -> float:
        return sum(cell.points for cell in self.cells if cell.kind == "check")

    @property
    def score(self) -> float:
        return sum(cell.score for cell in self.cells if cell.kind == "check")

    @property
    def short(self) -> str:
        """The first sign that it went short of something and lost points; "" if there is none."""
        lost = self.score < self.points
        return next((cell.short for cell in self.cells if cell.short), "") if lost else ""

    def pack(self) -> bytes:
        return json.dumps(self, default=vars).encode()  # `asdict` would copy every list first

    @classmethod
    def unpack(cls, content: bytes) -> "Result":
        packed = json.loads(content)
        cells = [Cell(**cell | {"parts": [Part(**part) for part in cell["parts"]]})
                 for cell in packed["cells"]]
        return cls(**packed | {"cells": cells, "limits": Limits(**packed["limits"])})


